package import Diagnostics

/// Why a register does not take a step.
package enum RegisterRules {
  package static let noRegister = DiagnosticRule(
    "REG201", .error,
    message: (
      en: "There is no register in this folder.",
      fa: "در این پوشه دفتری نیست."
    ),
    hint: (
      en:
        "Name the folder of the register; the first `sanj register receive` makes one in a folder that is new or empty.",
      fa: "پوشه دفتر را نام ببرید؛ نخستین `sanj register receive` آن را در پوشه‌ای نو یا خالی می‌سازد."
    ),
    reason: (
      en: """
      A register is a folder with register.json in it. One is made only where nothing else is.
      """,
      fa: """
      دفتر پوشه‌ای است که register.json دارد و تنها در پوشه خالی ساخته می‌شود.
      """
    )
  )

  package static let noSubmission = DiagnosticRule(
    "REG202", .error,
    message: (
      en: "The register has no submission {submission}.",
      fa: "دفتر برنامه ارسالی {submission} را ندارد."
    ),
    hint: (
      en: "`sanj register status` lists the submissions.",
      fa: "`sanj register status` برنامه‌های ارسالی را فهرست می‌کند."
    ),
    reason: (
      en: """
      Submissions are named by organization and year: mashhad-1405.
      """,
      fa: """
      نام برنامه ارسالی از سازمان و سال است: mashhad-1405.
      """
    )
  )

  package static let busy = DiagnosticRule(
    "REG203", .error,
    message: (
      en: "Another process has been writing to the register for {seconds} seconds.",
      fa: "فرایند دیگری {seconds} ثانیه است که در دفتر می‌نویسد."
    ),
    hint: (
      en: "Try again when it has ended.",
      fa: "پس از پایان آن دوباره بکوشید."
    ),
    reason: (
      en: """
      One process writes at a time, so that no two steps are recorded over each other.
      """,
      fa: """
      در هر زمان یک فرایند می‌نویسد تا دو گام روی هم ثبت نشود.
      """
    )
  )

  package static let illegal = DiagnosticRule(
    "REG204", .error,
    message: (
      en: "The step {step} may not be taken: {submission} is {stage}. What may come next: {next}.",
      fa: "گام {step} مجاز نیست: {submission} {stage} است. گام‌های مجاز: {next}."
    ),
    hint: (
      en: "Take one of the steps that may come next.",
      fa: "یکی از گام‌های مجاز را بردارید."
    ),
    reason: (
      en: """
      A program is received, reviewed, answered, approved and notified in this order, in as many rounds as it needs.
      """,
      fa: """
      برنامه به این ترتیب دریافت، بازبینی، پاسخ، تصویب و ابلاغ می‌شود، در هر چند نوبت که لازم باشد.
      """
    )
  )

  package static let earlier = DiagnosticRule(
    "REG205", .error,
    message: (
      en: "The step is of {at}, before the last one ({before}).",
      fa: "زمان گام ({at}) پیش از آخرین گام ({before}) است."
    ),
    hint: (
      en: "Correct the clock, or the moment given with --at.",
      fa: "ساعت یا زمان --at را اصلاح کنید."
    ),
    reason: (
      en: """
      Time in a history does not go back.
      """,
      fa: """
      زمان در تاریخچه به عقب نمی‌رود.
      """
    )
  )

  package static let openMusts = DiagnosticRule(
    "REG206", .error,
    message: (
      en:
        "The review of {submission} returns it. Objections that must be corrected: {count}; verdict: {verdict}.",
      fa: "بازبینی {submission} آن را برمی‌گرداند. ایرادهای الزامی باز: {count}؛ رأی: {verdict}."
    ),
    hint: (
      en:
        "Have it corrected in another round, or approve it all the same with `--override REASON`; the reason stays in the history.",
      fa: "در نوبتی دیگر اصلاح شود، یا با `--override دلیل` با این حال تصویب کنید؛ دلیل در تاریخچه می‌ماند."
    ),
    reason: (
      en: """
      What must be corrected is not approved by oversight.
      """,
      fa: """
      آنچه باید اصلاح شود از سر غفلت تصویب نمی‌شود.
      """
    )
  )

  package static let otherProgram = DiagnosticRule(
    "REG207", .error,
    message: (
      en: "The review {review} is not of the program that came in last.",
      fa: "بازبینی {review} از آخرین برنامه دریافت‌شده نیست."
    ),
    hint: (
      en: "Review the program that came in last: `sanj review` records the digest of what it read.",
      fa: "آخرین برنامه دریافت‌شده را بازبینی کنید: `sanj review` چکیده آنچه را خوانده است ثبت می‌کند."
    ),
    reason: (
      en: """
      A review of an earlier program, or of another one, says nothing of this one.
      """,
      fa: """
      بازبینی برنامه‌ای پیشین یا دیگر درباره این برنامه چیزی نمی‌گوید.
      """
    )
  )

  package static let otherRound = DiagnosticRule(
    "REG208", .error,
    message: (
      en: "The {document} is of round {round}, but round {expected} is due.",
      fa: "{document} از نوبت {round} است، ولی نوبت {expected} در جریان است."
    ),
    hint: (
      en: "Name the document of the round that is due; `sanj review --previous` counts rounds.",
      fa: "سند نوبت جاری را نام ببرید؛ `sanj review --previous` نوبت‌ها را می‌شمارد."
    ),
    reason: (
      en: """
      Each round has its own review and its own answer.
      """,
      fa: """
      هر نوبت بازبینی و پاسخ خود را دارد.
      """
    )
  )

  package static let otherReview = DiagnosticRule(
    "REG209", .error,
    message: (
      en: "The response answers the review {review}, but the last review is {expected}.",
      fa: "پاسخ به بازبینی {review} است، ولی آخرین بازبینی {expected} است."
    ),
    hint: (
      en: "Answer the last review.",
      fa: "به آخرین بازبینی پاسخ دهید."
    ),
    reason: (
      en: """
      Objections are known by the review that raised them.
      """,
      fa: """
      ایرادها با بازبینی‌ای که آن‌ها را آورد شناخته می‌شوند.
      """
    )
  )

  package static let packageExists = DiagnosticRule(
    "REG210", .error,
    message: (
      en: "The folder is there already and holds something else.",
      fa: "پوشه از پیش هست و محتوای دیگری دارد."
    ),
    hint: (
      en: "Name a folder that does not exist yet.",
      fa: "پوشه‌ای نام ببرید که هنوز نیست."
    ),
    reason: (
      en: """
      A package is written as a whole into a folder of its own, and nothing is written over.
      """,
      fa: """
      بسته یک‌جا در پوشه خود نوشته می‌شود و روی چیزی نوشته نمی‌شود.
      """
    )
  )

  package static let notHeldBack = DiagnosticRule(
    "REG211", .error,
    message: (
      en: "The program has no offering {offering} that could be held back.",
      fa: "برنامه برگزاری {offering} را ندارد که کنار گذاشته شود."
    ),
    hint: (
      en: "Name an offering of the program as course/period/host.",
      fa: "یکی از برگزاری‌های برنامه را به شکل دوره/دوره زمانی/برگزارکننده نام ببرید."
    ),
    reason: (
      en: """
      What is held back is left out of the approved program; it must be in the submitted one.
      """,
      fa: """
      آنچه کنار گذاشته می‌شود در برنامه تصویب‌شده نمی‌آید؛ پس باید در برنامه ارسالی باشد.
      """
    )
  )

  package static let nothingLeft = DiagnosticRule(
    "REG212", .error,
    message: (
      en: "Every offering of {submission} would be held back.",
      fa: "همه برگزاری‌های {submission} کنار گذاشته می‌شود."
    ),
    hint: (
      en: "Return the program for another round instead.",
      fa: "برنامه را برای نوبتی دیگر برگردانید."
    ),
    reason: (
      en: """
      There is nothing to execute in an empty program.
      """,
      fa: """
      در برنامه خالی چیزی برای اجرا نیست.
      """
    )
  )

  package static let notThatDocument = DiagnosticRule(
    "REG213", .error,
    message: (
      en: "The file is no {expected} that can be recorded: {why}.",
      fa: "این فایل سندی از نوع «{expected}» که بتوان ثبت کرد نیست: {why}."
    ),
    hint: (
      en: "Name a plain XML document of that kind; `sanj check` shows what is wrong with it.",
      fa: "سند XML فشرده‌نشده‌ای از همان نوع نام ببرید؛ `sanj check` ایراد آن را نشان می‌دهد."
    ),
    reason: (
      en: """
      A register keeps documents byte for byte, and what is kept must be readable later.
      """,
      fa: """
      دفتر سندها را بایت به بایت نگه می‌دارد و آنچه می‌ماند باید بعدها خواندنی باشد.
      """
    )
  )

  package static let notExpected = DiagnosticRule(
    "REG214", .error,
    message: (
      en: "The history of {submission} does not contain the entry with the hash {hash}.",
      fa: "تاریخچه {submission} ثبتی با چکیده {hash} ندارد."
    ),
    hint: (
      en:
        "Compare with the note from which the hash was taken; if that is right, the history was written anew.",
      fa: "با یادداشتی که چکیده از آن است بسنجید؛ اگر آن درست باشد، تاریخچه از نو نوشته شده است."
    ),
    reason: (
      en: """
      A hash that is kept elsewhere (in a letter, in version control) shows even that a whole register was replaced.
      """,
      fa: """
      چکیده‌ای که جای دیگری نگه داشته شود (در نامه یا سامانه نسخه‌ها) حتی جایگزینی کل دفتر را نشان می‌دهد.
      """
    )
  )

  /// All of them.
  package static let all: [DiagnosticRule] = [
    noRegister, noSubmission, busy, illegal, earlier, openMusts, otherProgram, otherRound, otherReview,
    packageExists, notHeldBack, nothingLeft, notThatDocument, notExpected, deadlinePassed, deadlineFar,
    momentFar, otherInput,
    packageInRegister,
  ]
}
