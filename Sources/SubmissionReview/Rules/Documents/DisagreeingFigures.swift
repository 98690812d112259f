package import Diagnostics
import TrainingModel

/// The figures of a program agree with each other.
package enum DisagreeingFigures: ReviewRule {
  package static let rule = DiagnosticRule(
    "SUB108", .must, reads: [.program, .catalog],
    message: (
      en: "The program states {stated} as \"{attribute}\"{whereEn}, but its rows make {expected}.",
      fa: "برنامه مقدار «{attribute}» را{whereFa} {stated} اعلام می‌کند، ولی سطرهایش {expected} می‌شود."
    ),
    hint: (
      en: "Correct the figure, or the rows from which it follows.",
      fa: "رقم یا سطرهایی را که از آن‌ها به دست می‌آید اصلاح کنید."
    ),
    reason: (
      en: "Where a sum and its parts differ, one of them is wrong, and what is approved is not what is held.",
      fa: "اگر جمع با اجزایش نخواند یکی نادرست است و آنچه تصویب می‌شود آن نیست که برگزار می‌شود."
    ))

  package static var covers: Set<String> { ["PRG801", "PRG802", "PRG804", "PRG805"] }

  package static func findings(in program: ReviewedProgram) -> [RuleFinding] {
    offerings(program) + totals(program)
  }

  private static func offerings(_ program: ReviewedProgram) -> [RuleFinding] {
    program.program.offerings.enumerated().flatMap { index, offering -> [RuleFinding] in
      let place = program.place(of: index)
      let seats = offering.seats.reduce(0) { $0.saturating($1.count) }
      var pairs = [("order", "\(offering.order)", "\(index + 1)", false)]
      if offering.tier != .balance {
        pairs.append(("seats", "\(offering.seatCount)", "\(seats)", seats == .max))
      }
      if let course = program.ground.courses[offering.course] {
        let hours = Hours(units: offering.seatCount.saturating(times: course.hours.units))
        pairs.append(("hours", offering.hours.decimalText, hours.decimalText, hours.units == .max))
      }
      return pairs.filter { $0.1 != $0.2 }.map { attribute, stated, expected, isCut in
        var finding = RuleFinding(
          offering: offering, at: place, words(attribute, stated),
          evidence: [
            Evidence(.stated, text: stated, at: place), Evidence(.expected, text: expected, isCut: isCut),
          ]
        ).stating("expected", AmountText.bounded(AmountText.grouped(decimal: expected), isCut: isCut))
        finding.subject += "/\(attribute)"
        finding.english["whereEn"] = " for \"\(offering.course)\" in \"\(offering.period)\""
        finding.persian["whereFa"] = " برای «\(offering.course)» در «\(offering.period)»"
        return finding.mended { _ in [Offerings.recount(OfferingKey(offering))] }
      }
    }
  }

  private static func words(_ attribute: String, _ stated: String) -> [String: String] {
    ["attribute": attribute, "stated": AmountText.grouped(decimal: stated)]
  }

  private static func totals(_ program: ReviewedProgram) -> [RuleFinding] {
    guard let totals = program.program.totals else { return [] }
    let offerings = program.program.offerings
    let sessions = offerings.reduce(0) { $0.saturating($1.sessions) }
    let seats = offerings.reduce(0) { $0.saturating($1.seatCount) }
    let hours = Hours(units: offerings.reduce(0) { $0.saturating($1.hours.units) })
    let pairs: [(String, String, String, Bool)] = [
      ("offerings", "\(totals.offerings)", "\(offerings.count)", false),
      ("sessions", "\(totals.sessions)", "\(sessions)", sessions == .max),
      ("seats", "\(totals.seats)", "\(seats)", seats == .max),
      ("hours", totals.hours.decimalText, hours.decimalText, hours.units == .max),
      ("cost", "\(totals.cost)", "\(program.cost)", program.cost == .max),
    ]
    return pairs.filter { $0.1 != $0.2 }.map { attribute, stated, expected, isCut in
      var finding = RuleFinding(
        "program/totals/\(attribute)", at: program.program.location, words(attribute, stated),
        evidence: [
          Evidence(.stated, text: stated, at: program.program.location),
          Evidence(.expected, text: expected, isCut: isCut),
        ]
      ).stating("expected", AmountText.bounded(AmountText.grouped(decimal: expected), isCut: isCut))
      finding.english["whereEn"] = " in all"
      finding.persian["whereFa"] = " در مجموع"
      guard let first = offerings.first else { return finding }
      return finding.mended { _ in [Offerings.recount(OfferingKey(first))] }
    }
  }
}
