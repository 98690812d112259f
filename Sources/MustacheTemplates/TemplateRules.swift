package import Diagnostics

/// What can be wrong with templates.
package enum TemplateRules {
  package static let missingKey = DiagnosticRule(
    "TPL101", .error,
    message: (
      en: "The template asks for {name}, and there is no such value.",
      fa: "قالب مقدار {name} را می‌خواهد که نیست."
    ),
    hint: (
      en: "Correct the name; docs/letters.md lists the values of each template.",
      fa: "نام را اصلاح کنید؛ docs/letters.md مقدارهای هر قالب را فهرست می‌کند."
    ),
    reason: (
      en: """
      A value that is left out in silence would be a gap in a letter that nobody notices before it is sent.
      """,
      fa: """
      مقداری که بی‌صدا جا بماند، جای خالی نامه‌ای است که تا ارسال کسی آن را نمی‌بیند.
      """
    )
  )

  package static let syntax = DiagnosticRule(
    "TPL102", .error,
    message: (
      en: "The tag {name} is not complete.",
      fa: "برچسب {name} کامل نیست."
    ),
    hint: (
      en: "Write one name between two pairs of braces.",
      fa: "یک نام میان دو جفت آکولاد بنویسید."
    ),
    reason: (
      en: """
      Templates are written in Mustache without lambdas.
      """,
      fa: """
      قالب‌ها به زبان Mustache و بدون lambda نوشته می‌شود.
      """
    )
  )

  package static let section = DiagnosticRule(
    "TPL103", .error,
    message: (
      en: "The section {name} has no beginning or no end here.",
      fa: "بخش {name} در این جا آغاز یا پایان ندارد."
    ),
    hint: (
      en: "Begin it with # or ^ and end it with / and the same name, sections within each other whole.",
      fa: "آن را با # یا ^ آغاز و با / و همان نام پایان دهید؛ بخش‌ها کامل درون هم باشد."
    ),
    reason: (
      en: """
      Sections end in the opposite order of their beginning.
      """,
      fa: """
      بخش‌ها به ترتیب وارونه آغازشان پایان می‌یابند.
      """
    )
  )

  package static let notText = DiagnosticRule(
    "TPL104", .error,
    message: (
      en: "The value {name} is a list or a group of values, no text.",
      fa: "مقدار {name} فهرست یا گروهی از مقدارهاست، نه متن."
    ),
    hint: (
      en: "Use it as a section, or name the text in it.",
      fa: "آن را بخش کنید یا متن درون آن را نام ببرید."
    ),
    reason: (
      en: """
      Only texts are printed.
      """,
      fa: """
      تنها متن چاپ می‌شود.
      """
    )
  )

  package static let partial = DiagnosticRule(
    "TPL105", .error,
    message: (
      en: "The template {name} is missing, or templates include each other without end.",
      fa: "قالب {name} نیست، یا قالب‌ها بی‌پایان یکدیگر را در بر می‌گیرند."
    ),
    hint: (
      en: "Put {name}.mustache into the folder of the templates, or leave the tag out.",
      fa: "{name}.mustache را در پوشه قالب‌ها بگذارید یا برچسب را بردارید."
    ),
    reason: (
      en: """
      A template includes others by name, at most 40 deep.
      """,
      fa: """
      قالب دیگران را با نام در بر می‌گیرد، حداکثر تا عمق ۴۰.
      """
    )
  )

  package static let noTemplates = DiagnosticRule(
    "TPL106", .error,
    message: (
      en: "The folder holds none of the templates: {name}.",
      fa: "پوشه هیچ‌یک از قالب‌ها را ندارد: {name}."
    ),
    hint: (
      en: "Name a folder with at least one of them; `sanj letter --export-templates` writes all.",
      fa: "پوشه‌ای با دست‌کم یکی از آن‌ها نام ببرید؛ `sanj letter --export-templates` همه را می‌نویسد."
    ),
    reason: (
      en: """
      A template that is not in the folder is the one inside the program. A folder with none of them was probably named by mistake.
      """,
      fa: """
      قالبی که در پوشه نباشد همان قالب درون نرم‌افزار است. پوشه بی‌قالب شاید به اشتباه نام برده شده باشد.
      """
    )
  )

  /// All of them.
  package static let all: [DiagnosticRule] = [missingKey, syntax, section, notText, partial, noTemplates]
}
