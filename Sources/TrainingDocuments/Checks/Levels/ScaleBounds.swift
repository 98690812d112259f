import Diagnostics
import TrainingModel
import XMLStreams

/// A scale goes upward, and names only levels that it has.
enum ScaleBounds: DossierCheck {
  static let order = DiagnosticRule(
    "LVL301", .error,
    message: (
      en: "The scale \"{id}\" begins at {min} and ends at {max}, below its beginning.",
      fa: "مقیاس «{id}» از {min} آغاز می‌شود و در {max}، پایین‌تر از آغازش، پایان می‌یابد."
    ),
    hint: (
      en: "Write the lowest level in min and the highest in max.",
      fa: "پایین‌ترین سطح را در min و بالاترین را در max بنویسید."
    ),
    reason: (
      en: """
      Gaps are counted in levels from low to high. On a scale without any level, nobody could have \
      a level and nothing could be missing.
      """,
      fa: """
      شکاف‌ها با سطح‌ها از پایین به بالا شمرده می‌شوند. در مقیاسی که هیچ سطحی ندارد، نه کسی سطحی \
      دارد و نه کمبودی دیده می‌شود.
      """
    )
  )

  static let name = DiagnosticRule(
    "LVL302", .warning,
    message: (
      en: "The scale \"{id}\" names a level {level}, but its levels go from {min} to {max}.",
      fa: "مقیاس «{id}» برای سطح {level} نام گذاشته، ولی سطح‌هایش از {min} تا {max} است."
    ),
    hint: (
      en: "Correct the level's value, or the bounds of the scale.",
      fa: "مقدار سطح یا دو سر مقیاس را اصلاح کنید."
    ),
    reason: (
      en: """
      A name for a level that does not exist is shown nowhere; more often the bounds of the scale \
      are wrong.
      """,
      fa: "نام سطحی که وجود ندارد جایی نشان داده نمی‌شود؛ بیشتر وقت‌ها دو سر مقیاس نادرست است."
    )
  )

  static var rules: [DiagnosticRule] { [order, name] }

  static func findings(in contents: DossierContents) -> [Finding] {
    var findings: [Finding] = []
    for scale in contents.dossier.scales {
      let arguments = ["id": scale.id.text, "min": "\(scale.lowest)", "max": "\(scale.highest)"]
      guard scale.lowest <= scale.highest else {
        findings.append(
          Finding(
            order, at: contents.place(of: "max", at: scale.location), subject: "scale/\(scale.id)", arguments)
        )
        continue
      }
      for level in scale.levelTitles.keys.sorted() where !scale.contains(level) {
        let element = contents.element(at: scale.location)?.children(named: "level")
          .first { $0.level("value") == level }
        findings.append(
          Finding(
            name, at: element?.location(of: "value") ?? scale.location, subject: "scale/\(scale.id)",
            arguments.merging(["level": "\(level)"]) { $1 }))
      }
    }
    return findings
  }
}
