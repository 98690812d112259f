package import Diagnostics

/// Days that cannot be meant, and a place that is not free.
extension RegisterRules {
  package static let deadlinePassed = DiagnosticRule(
    "REG215", .error,
    message: (
      en: "The last day for the answer, {deadline}, is before the day of the review, {day}.",
      fa: "آخرین روز پاسخ ({deadline}) پیش از روز بازبینی ({day}) است."
    ),
    hint: (
      en: "Give a day after that of the review, in the calendar of the review.",
      fa: "روزی پس از روز بازبینی بدهید، در تقویم بازبینی."
    ),
    reason: (
      en: """
      Nobody can answer before there is anything to answer. The day would stand in the history, which is never changed, and
      in the letter.
      """,
      fa: """
      پیش از آن که ایرادی باشد کسی نمی‌تواند پاسخ دهد. این روز در تاریخچه، که هرگز تغییر نمی‌کند، و در نامه می‌ماند.
      """
    )
  )

  package static let deadlineFar = DiagnosticRule(
    "REG216", .error,
    message: (
      en: "The last day for the answer, {deadline}, is more than a year after the day of the review, {day}.",
      fa: "آخرین روز پاسخ ({deadline}) بیش از یک سال پس از روز بازبینی ({day}) است."
    ),
    hint: (
      en: "Correct the year of the day; it is written in the calendar of the review.",
      fa: "سال آن را اصلاح کنید؛ روز در تقویم بازبینی نوشته می‌شود."
    ),
    reason: (
      en: """
      A program is for one year; an answer that comes later than that serves nobody. Such a day is a slip of the pen, and the
      history is never changed.
      """,
      fa: """
      برنامه برای یک سال است و پاسخی که پس از آن برسد به کار کسی نمی‌آید. چنین روزی لغزش قلم است و تاریخچه هرگز تغییر نمی‌کند.
      """
    )
  )

  package static let momentFar = DiagnosticRule(
    "REG217", .error,
    message: (
      en: "The step is of {at}, more than {years} years after {before}, {what}.",
      fa: "زمان گام ({at}) بیش از {years} سال پس از {before}، {what}، است."
    ),
    hint: (
      en: "Correct the clock, or the moment given with --at.",
      fa: "ساعت یا زمان --at را اصلاح کنید."
    ),
    reason: (
      en: """
      Time in a history does not go back. A step that is recorded decades ahead would forbid every other for as long.
      """,
      fa: """
      زمان در تاریخچه به عقب نمی‌رود. گامی که ده‌ها سال جلوتر ثبت شود تا آن زمان راه گام‌های دیگر را می‌بندد.
      """
    )
  )

  package static let packageInRegister = DiagnosticRule(
    "REG218", .error,
    message: (
      en: "The package would be written into the folder of the register.",
      fa: "بسته ابلاغ درون پوشه دفتر نوشته می‌شد."
    ),
    hint: (
      en: "Name a folder outside the register.",
      fa: "پوشه‌ای بیرون از دفتر نام ببرید."
    ),
    reason: (
      en: """
      A register holds histories and the documents that belong to them. What is sent away does not lie among them, where it
      could be taken for a part of the record.
      """,
      fa: """
      دفتر تاریخچه‌ها و سندهای آن‌ها را نگه می‌دارد. آنچه فرستاده می‌شود میان آن‌ها نمی‌ماند تا بخشی از ثبت به شمار نیاید.
      """
    )
  )

  package static let otherInput = DiagnosticRule(
    "REG219", .error,
    message: (
      en: "The review {review} was not made from this text of the document \"{document}\".",
      fa: "بازبینی {review} از این متنِ سند «{document}» ساخته نشده است."
    ),
    hint: (
      en: """
      Review the program with the documents that came in with it, and name those that the review was made from.
      """,
      fa: """
      برنامه را با سندهایی که همراه آن رسیده است بازبینی کنید و سندهایی را نام ببرید که بازبینی از آن‌ها ساخته شده است.
      """
    ),
    reason: (
      en: """
      A review names the digests of all documents that it was made from. What a program came with, and what is recorded with
      a review, must be among them, so that the review can be made again.
      """,
      fa: """
      هر بازبینی چکیده همه سندهایی را که از آن‌ها ساخته شده نام می‌برد. آنچه همراه برنامه رسیده و آنچه با بازبینی ثبت می‌شود
      باید از همان‌ها باشد تا بتوان بازبینی را دوباره ساخت.
      """
    )
  )
}
