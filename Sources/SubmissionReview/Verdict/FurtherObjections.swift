import Diagnostics
import TrainingModel

/// A list that goes on for ever helps nobody: of what a rule finds for the first time, so many are listed, and one
/// objection stands for the rest.
enum FurtherObjections {
  /// The most objections of a rule that are listed without having been listed before.
  static let usualMost = 1_000

  /// What the subjects of those begin with that stand for others.
  private static let kind = "further/"

  /// Whether an objection stands for those of its rule that are not listed.
  static func isOne(_ objection: Objection) -> Bool { objection.subject == kind + objection.code }

  /// The objections, which are in order, with one behind those of each rule for what is not listed of it.
  ///
  /// What stood in the round before, or was answered, stays, so that everybody can see what became of it. Where the round
  /// before did not list all of a rule, one that is listed now may have been among the others, and counts as open.
  static func fold(_ objections: [Objection], after previous: Review?, most: Int) -> [Objection] {
    let unlisted = Set((previous?.objections ?? []).filter(isOne).map(\.code))
    var result: [Objection] = []
    var start = objections.startIndex
    while start < objections.endIndex {
      let first = objections[start]
      let end =
        objections[start...].firstIndex { $0.code != first.code || $0.severity != first.severity }
        ?? objections.endIndex
      var listed = 0
      var further: Objection?
      for var objection in objections[start..<end] {
        let isFirstTime = objection.state == .new && objection.origin != .reviewer
        listed += isFirstTime ? 1 : 0
        guard !isFirstTime || listed <= most else {
          add(objection, to: &further)
          continue
        }
        if isFirstTime, unlisted.contains(objection.code) { objection.state = .open }
        result.append(objection)
      }
      if var one = further {
        say(&one)
        if unlisted.contains(one.code) { one.state = .open }
        result.append(one)
      }
      start = end
    }
    return result
  }

  /// Counts an objection into the one that stands for such as are not listed: that one alone is kept of them all.
  private static func add(_ objection: Objection, to further: inout Objection?) {
    guard var one = further else {
      further = Objection(
        code: objection.code, severity: objection.severity, regraded: objection.regraded,
        subject: kind + objection.code, effect: objection.effect, origin: objection.origin,
        message: LocalizedText(),
        remedy: LocalizedText(
          en: "Correct all that are of the kind of those listed; `sanj review --all` lists every one.",
          fa: "همه موردهای همانند موردهای فهرست‌شده را درست کنید؛ `sanj review --all` همه را فهرست می‌کند."))
      further?.standsFor = objection.standsFor
      return
    }
    one.standsFor += objection.standsFor
    if objection.effect == .returns { one.effect = .returns }
    further = one
  }

  /// Says for how many an objection stands.
  private static func say(_ one: inout Objection) {
    let number = AmountText.grouped(one.standsFor)
    one.message = LocalizedText(
      en: "Further objections of this rule, which are not listed one by one: \(number).",
      fa: "ایرادهای دیگر همین قاعده که یک‌به‌یک فهرست نشده است: \(number).")
  }
}
