import Diagnostics
import TrainingModel

/// People stand on levels of the competency's scale.
enum StandingLevel: DossierCheck {
  static let rule = DiagnosticRule(
    "NDS911", .error,
    message: (
      en: """
      The level {level} is not on the scale of "{competency}", which reaches from {lowest} to \
      {highest}.
      """,
      fa: "سطح {level} در مقیاس «{competency}» نیست که از {lowest} تا {highest} است."
    ),
    hint: (
      en: "Score the needs again from this framework, or name the framework from which they were scored.",
      fa: """
      نیازها را با همین چارچوب دوباره امتیاز دهید یا همان چارچوبی را نام ببرید که با آن امتیاز \
      گرفته‌اند.
      """
    ),
    reason: (
      en: """
      Courses move people from level to level of the scale; whoever stands beside it, no course \
      can reach.
      """,
      fa: "دوره‌ها افراد را سطح به سطح مقیاس بالا می‌برند؛ کسی که بیرون از مقیاس است به هیچ دوره‌ای نمی‌رسد."
    )
  )

  static var rules: [DiagnosticRule] { [rule] }
  static var needs: Set<DocumentKind> { [.framework] }

  static func findings(in contents: DossierContents) -> [Finding] {
    contents.comparableNeeds.flatMap { document in
      document.standings.compactMap { standing in
        guard let scale = contents.scale(of: standing.competency),
          standing.level < scale.lowest || standing.level > scale.highest
        else { return nil }
        return Finding(
          rule, at: contents.place(of: "level", at: standing.location, in: document),
          subject: "needs/\(document.id)/\(NeedKey(standing).text)",
          [
            "level": "\(standing.level)", "competency": standing.competency.text,
            "lowest": "\(scale.lowest)", "highest": "\(scale.highest)",
          ])
      }
    }
  }
}
