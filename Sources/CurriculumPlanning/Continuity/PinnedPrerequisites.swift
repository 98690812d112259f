import Diagnostics
import TrainingModel

/// Pins of courses whose prerequisites do not stand: each with what is missing and what to pin beside it.
struct PinnedPrerequisites {
  static let rule = DiagnosticRule(
    "PLN988", .error,
    message: (
      en:
        "{pin} is pinned, but not the prerequisite {prerequisite}: nothing that stands teaches it to all of its people before.",
      fa:
        "{pin} ثابت شده است ولی پیش‌نیاز آن {prerequisite} نه: آنچه ثابت است آن را پیش‌تر به همه افراد این برگزاری نمی‌آموزد."
    ),
    hint: (
      en: "{remedy}",
      fa: "{remedy}"
    ),
    reason: (
      en: """
      A pinned offering keeps its seats. The people in them must know what the course builds on, whatever else is planned, so \
      the offerings that teach it to them must stand as well.
      """,
      fa: """
      برگزاری ثابت صندلی‌هایش را نگه می‌دارد. افراد آن باید آنچه را دوره بر آن بنا شده است بدانند، هر چه جز آن برنامه‌ریزی شود؛ \
      پس برگزاری‌هایی که آن را به ایشان می‌آموزد نیز باید ثابت بماند.
      """
    ))

  let policy: Policy
  let continuity: Continuity

  /// The findings of those prerequisites that are broken by pins, and the others.
  func findings(
    of broken: [Referee.BrokenPrerequisite]
  ) -> (ofPins: [Finding], others: [Referee.BrokenPrerequisite]) {
    var findings: [Finding] = []
    var others: [Referee.BrokenPrerequisite] = []
    for pair in broken {
      if isPinned(pair) { findings.append(finding(pair)) } else { others.append(pair) }
    }
    return (findings, others)
  }

  private func isPinned(_ pair: Referee.BrokenPrerequisite) -> Bool {
    let wasHeld =
      continuity.delivery?.held.contains { $0.course == pair.course && $0.period == pair.period } ?? false
    guard !wasHeld, offerings(of: pair.course).contains(where: { $0.period == pair.period }) else {
      return false
    }
    let isBefore = continuity.pinsBefore.flatMap(index).map { index(pair.period) ?? .max < $0 } ?? false
    return isBefore || continuity.pins.contains(.init(course: pair.course, period: pair.period))
  }

  private func finding(_ pair: Referee.BrokenPrerequisite) -> Finding {
    let pin = "\(pair.course)@\(pair.period)"
    let earlier = offerings(of: pair.earlier).filter { offering in
      guard let place = index(offering.period), let limit = index(pair.period) else { return false }
      return place < limit
        && !continuity.pins.contains(.init(course: offering.course, period: offering.period))
    }.map { "--pin \($0.course)@\($0.period)" }
    let pins = earlier.joined(separator: " ")
    let remedy: (en: String, fa: String) =
      earlier.isEmpty
      ? (
        "Leave the pin of \(pin) out: the program to keep to has no other offering of \(pair.earlier) before it.",
        "ثابت کردن \(pin) را کنار بگذارید: برنامه مبنا پیش از آن برگزاری دیگری از \(pair.earlier) ندارد."
      )
      : (
        "Pin the prerequisite as well (`\(pins)`), or leave the pin of \(pin) out.",
        "پیش‌نیاز را نیز ثابت کنید (`\(pins)`) یا ثابت کردن \(pin) را کنار بگذارید."
      )
    let place = offerings(of: pair.course).first { $0.period == pair.period }?.location
    return Finding(
      Self.rule, at: place.flatMap { $0.file.isEmpty ? nil : $0 }, subject: "pin/\(pin)",
      english: ["pin": pin, "prerequisite": pair.earlier.text, "remedy": remedy.en],
      persian: ["pin": pin, "prerequisite": pair.earlier.text, "remedy": remedy.fa])
  }

  private func offerings(of course: Identifier) -> [Offering] {
    continuity.base?.offerings.filter { $0.course == course } ?? []
  }

  private func index(_ period: Identifier) -> Int? { policy.periods.firstIndex { $0.id == period } }
}
