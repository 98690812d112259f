package import Diagnostics

/// What can be wrong with the histories of a register.
package enum HistoryRules {
  package static let malformed = DiagnosticRule(
    "REG101", .error,
    message: (
      en: "Line {line} of the history of {submission} is no entry of a register.",
      fa: "سطر {line} تاریخچه {submission} ثبت دفتر نیست."
    ),
    hint: (
      en: "Restore the file from a copy; nobody writes to it by hand.",
      fa: "فایل را از نسخه پشتیبان بازگردانید؛ کسی آن را دستی نمی‌نویسد."
    ),
    reason: (
      en: """
      An entry is written in exactly one way. Any other text in a history was put there by somebody else.
      """,
      fa: """
      هر ثبت تنها به یک شکل نوشته می‌شود. هر متن دیگری را کس دیگری در تاریخچه گذاشته است.
      """
    )
  )

  package static let edited = DiagnosticRule(
    "REG102", .error,
    message: (
      en: "Entry {line} of {submission} was changed after it was written.",
      fa: "ثبت {line} از {submission} پس از نوشته شدن تغییر کرده است."
    ),
    hint: (
      en: "Restore the file from a copy, and find out who changed it.",
      fa: "فایل را از نسخه پشتیبان بازگردانید و ببینید چه کسی آن را تغییر داده است."
    ),
    reason: (
      en: """
      An entry bears the SHA-256 of its own text. The two no longer agree.
      """,
      fa: """
      هر ثبت چکیده SHA-256 متن خود را دارد. این دو دیگر با هم نمی‌خوانند.
      """
    )
  )

  package static let broken = DiagnosticRule(
    "REG103", .error,
    message: (
      en: "Entry {line} of {submission} (number {sequence}) does not follow the entry before it.",
      fa: "ثبت {line} از {submission} (شماره {sequence}) دنباله ثبت پیش از خود نیست."
    ),
    hint: (
      en: "Restore the file from a copy: an entry was removed, inserted or moved.",
      fa: "فایل را از نسخه پشتیبان بازگردانید: ثبتی حذف، افزوده یا جابه‌جا شده است."
    ),
    reason: (
      en: """
      An entry bears its number and the hash of the entry before. A gap in either shows that the history is not what was written.
      """,
      fa: """
      هر ثبت شماره خود و چکیده ثبت پیشین را دارد. گسست در هر یک نشان می‌دهد که تاریخچه همان نیست که نوشته شد.
      """
    )
  )

  package static let foreign = DiagnosticRule(
    "REG104", .error,
    message: (
      en: "Line {line} of the history of {submission} is an entry of {other}.",
      fa: "سطر {line} تاریخچه {submission} ثبتی از {other} است."
    ),
    hint: (
      en: "Put each history under its own name.",
      fa: "هر تاریخچه را با نام خودش نگه دارید."
    ),
    reason: (
      en: """
      The history of one submission must not pass for that of another: a program would be approved by the review of another.
      """,
      fa: """
      تاریخچه یک برنامه ارسالی نباید جای تاریخچه دیگری بنشیند: وگرنه برنامه‌ای با بازبینی دیگری تصویب می‌شود.
      """
    )
  )

  package static let clock = DiagnosticRule(
    "REG105", .error,
    message: (
      en: "Entry {line} of {submission} is of {at}, before the entry that it follows ({before}).",
      fa: "زمان ثبت {line} از {submission} ({at}) پیش از ثبت پیشین ({before}) است."
    ),
    hint: (
      en: "Find out which clock was wrong; the entries stay as they are.",
      fa: "ببینید کدام ساعت اشتباه بوده است؛ ثبت‌ها همان می‌ماند."
    ),
    reason: (
      en: """
      Deadlines are counted from entries. Where time goes back, somebody set a clock or wrote an entry later than it says.
      """,
      fa: """
      مهلت‌ها از زمان ثبت‌ها شمرده می‌شود. اگر زمان به عقب برود، کسی ساعت را تغییر داده یا ثبت را دیرتر از آنچه می‌گوید نوشته است.
      """
    )
  )

  package static let step = DiagnosticRule(
    "REG106", .error,
    message: (
      en: "Entry {line} of {submission} records a step that could not be taken then: {action}.",
      fa: "ثبت {line} از {submission} گامی را ثبت کرده که در آن زمان مجاز نبود: {action}."
    ),
    hint: (
      en: "Restore the file from a copy: sanj takes no such step.",
      fa: "فایل را از نسخه پشتیبان بازگردانید: sanj چنین گامی برنمی‌دارد."
    ),
    reason: (
      en: """
      No program is approved before it is reviewed, or notified before it is approved.
      """,
      fa: """
      هیچ برنامه‌ای پیش از بازبینی تصویب و پیش از تصویب ابلاغ نمی‌شود.
      """
    )
  )

  package static let cut = DiagnosticRule(
    "REG107", .error,
    message: (
      en: "The history of {submission} ends after {entries} entries, but {expected} were written.",
      fa: "تاریخچه {submission} پس از {entries} ثبت پایان می‌یابد، ولی {expected} ثبت نوشته شده است."
    ),
    hint: (
      en: "Restore the file from a copy: its end was cut off.",
      fa: "فایل را از نسخه پشتیبان بازگردانید: پایان آن بریده شده است."
    ),
    reason: (
      en: """
      A chain of hashes does not show that its last links are missing; register.json keeps the length and end of every history.
      """,
      fa: """
      زنجیره چکیده‌ها نبود حلقه‌های آخر را نشان نمی‌دهد؛ register.json طول و پایان هر تاریخچه را نگه می‌دارد.
      """
    )
  )

  package static let rewritten = DiagnosticRule(
    "REG108", .error,
    message: (
      en: "The history of {submission} does not pass through the entry with which it ended before.",
      fa: "تاریخچه {submission} از ثبتی که پیش‌تر پایان آن بود نمی‌گذرد."
    ),
    hint: (
      en: "Restore the file from a copy: it was written anew.",
      fa: "فایل را از نسخه پشتیبان بازگردانید: از نو نوشته شده است."
    ),
    reason: (
      en: """
      Whoever writes a whole history anew can make its hashes agree, but not with the end that register.json keeps.
      """,
      fa: """
      کسی که همه تاریخچه را از نو بنویسد می‌تواند چکیده‌ها را با هم سازگار کند، ولی نه با پایانی که register.json نگه می‌دارد.
      """
    )
  )

  package static let gone = DiagnosticRule(
    "REG109", .error,
    message: (
      en: "The history of {submission} is missing.",
      fa: "تاریخچه {submission} نیست."
    ),
    hint: (
      en: "Restore the file from a copy.",
      fa: "فایل را از نسخه پشتیبان بازگردانید."
    ),
    reason: (
      en: """
      register.json knows the submission; its history is never removed.
      """,
      fa: """
      register.json این برنامه ارسالی را می‌شناسد؛ تاریخچه آن هرگز پاک نمی‌شود.
      """
    )
  )

  package static let noHeads = DiagnosticRule(
    "REG110", .error,
    message: (
      en: "The register's register.json is missing or is not what sanj wrote.",
      fa: "فایل register.json دفتر نیست یا همان نیست که sanj نوشت."
    ),
    hint: (
      en: "Restore the file from a copy.",
      fa: "فایل را از نسخه پشتیبان بازگردانید."
    ),
    reason: (
      en: """
      Without it nobody can tell whether a history was cut off at its end.
      """,
      fa: """
      بی آن نمی‌توان گفت که پایان تاریخچه‌ای بریده شده است یا نه.
      """
    )
  )

  package static let unknown = DiagnosticRule(
    "REG111", .error,
    message: (
      en: "The history of {submission} has {entries} entries, of which the register knows {expected}.",
      fa: "تاریخچه {submission} {entries} ثبت دارد که دفتر {expected} تای آن را می‌شناسد."
    ),
    hint: (
      en: "Put back the register.json that belongs to it, or take the history out: it was copied here.",
      fa: "register.json مربوط به آن را بازگردانید یا تاریخچه را بردارید: از جای دیگر آمده است."
    ),
    reason: (
      en: """
      Entries are known to the register one by one. Several unknown ones came from elsewhere.
      """,
      fa: """
      دفتر ثبت‌ها را یک‌به‌یک می‌شناسد. چند ثبت ناشناخته از جای دیگری آمده است.
      """
    )
  )

  package static let interrupted = DiagnosticRule(
    "REG112", .notice,
    message: (
      en: "The last step of {submission} was interrupted while it was recorded.",
      fa: "ثبت آخرین گام {submission} نیمه‌کاره قطع شده است."
    ),
    hint: (
      en:
        "Nothing needs to be done: the next step puts it in order. If a command reported no success, take its step again when `sanj register status` does not show it.",
      fa:
        "کاری لازم نیست: گام بعد آن را مرتب می‌کند. اگر دستوری موفقیت را گزارش نکرد و `sanj register status` گام آن را نشان نمی‌دهد، دوباره اجرایش کنید."
    ),
    reason: (
      en: """
      A line that is not whole is no entry, and a whole one is, whether or not register.json knows it yet.
      """,
      fa: """
      سطر ناتمام ثبت نیست و سطر کامل ثبت است، چه register.json آن را بشناسد چه نه.
      """
    )
  )

  package static let documentGone = DiagnosticRule(
    "REG113", .error,
    message: (
      en: "The document {document} is missing.",
      fa: "سند {document} نیست."
    ),
    hint: (
      en: "Restore the file from a copy.",
      fa: "فایل را از نسخه پشتیبان بازگردانید."
    ),
    reason: (
      en: """
      An entry names its documents by their digests; without them nobody can see what was reviewed or approved.
      """,
      fa: """
      هر ثبت سندهای خود را با چکیده نام می‌برد؛ بی آن‌ها معلوم نیست چه چیزی بازبینی یا تصویب شد.
      """
    )
  )

  package static let documentChanged = DiagnosticRule(
    "REG114", .error,
    message: (
      en: "The document {document} was changed after it was recorded.",
      fa: "سند {document} پس از ثبت تغییر کرده است."
    ),
    hint: (
      en: "Restore the file from a copy, and find out who changed it.",
      fa: "فایل را از نسخه پشتیبان بازگردانید و ببینید چه کسی آن را تغییر داده است."
    ),
    reason: (
      en: """
      The name of the file is the SHA-256 of what it held.
      """,
      fa: """
      نام فایل چکیده SHA-256 محتوای آن است.
      """
    )
  )

  /// All of them.
  package static let all: [DiagnosticRule] = [
    malformed, edited, broken, foreign, clock, step, cut, rewritten, gone, noHeads, unknown, interrupted,
    documentGone, documentChanged, link,
  ]
}
