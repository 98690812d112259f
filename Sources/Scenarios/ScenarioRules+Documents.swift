package import Diagnostics

// What is wrong with a document that is to be a scenario, or with its name.
extension ScenarioRules {
  static let notAScenario = DiagnosticRule(
    "SCN016", .error,
    message: (
      "{file} is not a scenario.",
      "{file} سناریو نیست."
    ),
    hint: (
      "Name a file whose root element is scenario, or the id of a scenario among the documents.",
      "فایلی را نام ببرید که ریشه آن scenario است یا شناسه سناریویی در میان سندها."
    ),
    reason: (
      "Only a scenario says what to change.",
      "تنها سناریو می‌گوید چه چیزی تغییر کند."
    ))

  static let noChange = DiagnosticRule(
    "SCN017", .warning,
    message: (
      "The scenario \"{id}\" changes nothing.",
      "سناریوی «{id}» چیزی را تغییر نمی‌دهد."
    ),
    hint: (
      "Add a change, or leave the scenario out.",
      "تغییری بیفزایید یا سناریو را کنار بگذارید."
    ),
    reason: (
      "A comparison with itself has no rows.",
      "مقایسه با خود سطری ندارد."
    ))

  package static let noSuchScenario = DiagnosticRule(
    "SCN018", .error,
    message: (
      "There is no file and no scenario \"{id}\".",
      "فایل یا سناریویی به نام «{id}» نیست."
    ),
    hint: (
      "Correct the name{nearest}.",
      "نام را اصلاح کنید{nearest}."
    ),
    reason: (
      "A scenario is named by its file, or by its identity where it lies among the documents.",
      "سناریو با نام فایلش خوانده می‌شود یا، اگر در میان سندها باشد، با شناسه‌اش."
    ))
}
