/// What steps are called in sentences.
package enum RegisterWords {
  /// A step, as one takes it.
  package static func step(_ action: RegisterEntry.Action) -> (en: String, fa: String) {
    switch action {
    case .received: ("receive", "دریافت")
    case .reviewed: ("review", "بازبینی")
    case .responded: ("respond", "پاسخ")
    case .approved: ("approve", "تصویب")
    case .notified: ("notify", "ابلاغ")
    }
  }

  /// Where a submission stands after a step.
  package static func stage(_ action: RegisterEntry.Action?) -> (en: String, fa: String) {
    switch action {
    case nil: ("not received yet", "دریافت‌نشده")
    case .received: ("received", "دریافت‌شده")
    case .reviewed: ("reviewed", "بازبینی‌شده")
    case .responded: ("answered", "پاسخ‌داده‌شده")
    case .approved: ("approved", "تصویب‌شده")
    case .notified: ("notified", "ابلاغ‌شده")
    }
  }

  /// Steps in a list.
  package static func steps(_ actions: [RegisterEntry.Action]) -> (en: String, fa: String) {
    guard !actions.isEmpty else { return ("none", "هیچ") }
    return (
      actions.map { step($0).en }.joined(separator: ", "), actions.map { step($0).fa }.joined(separator: "، ")
    )
  }
}
