package import Diagnostics
import TrainingModel

/// No course costs many times what the others cost.
package enum DearCourse: ReviewRule {
  package static let rule = DiagnosticRule(
    "RES508", .should, reads: [.program, .catalog],
    limit: ("3.5", "robust deviations from the median", "فاصله مقاوم از میانه"),
    message: (
      en:
        "A person-hour of \"{course}\" costs {unitCost}, {times} times the median of the program's {count} courses ({median}).",
      fa: "هر نفرساعت «{course}» {unitCost} هزینه دارد، {times} برابر میانه {count} دوره برنامه ({median})."
    ),
    hint: (
      en: "Bargain, choose another course, or say what it is worth.",
      fa: "قیمت را کم کنید، دوره دیگری برگزینید یا بگویید ارزش آن چیست."
    ),
    reason: (
      en: """
      Modified z-score of Iglewicz and Hoaglin (1993): 0.6745 × (cost − median) / median absolute deviation; more \
      than 3.5, and more than twice the median, of at least five courses, is an outlier.
      """,
      fa: """
      نمره z اصلاح‌شده ایگلویچ و هوگلین (۱۹۹۳): ۰٫۶۷۴۵ × (هزینه − میانه) / میانه قدرمطلق انحراف؛ بیش از ۳٫۵ و بیش از \
      دو برابر میانه، با دست‌کم پنج دوره، پرت است.
      """
    ))

  package static func findings(in program: ReviewedProgram) -> [RuleFinding] {
    let byCourse = Dictionary(grouping: program.offerings, by: \.course.id)
    let costs = byCourse.keys.sorted().compactMap { id -> (id: Identifier, cost: Double)? in
      let rows = byCourse[id] ?? []
      let hours = rows.reduce(0.0) { $0 + $1.offering.hours.value }
      let cost = rows.reduce(0.0) { $0 + Double($1.offering.cost) }
      return hours > 0 ? (id, cost / hours) : nil
    }
    guard costs.count >= RobustSpread.leastCount, let spread = RobustSpread(costs.map(\.cost)) else {
      return []
    }
    let limit = program.ground.limit(of: Self.self).value
    return costs.compactMap { id, cost in
      guard let deviation = spread.deviation(of: cost), deviation > limit, cost > 2 * spread.median,
        let placed = byCourse[id]?.first
      else { return nil }
      return RuleFinding(
        "course/\(id)", at: placed.offering.location, course: id,
        [
          "course": id.text,
          "median": AmountText.grouped(rounding: spread.median),
          "times": RobustSpread.text(cost / spread.median), "count": "\(costs.count)",
        ],
        evidence: [
          Evidence(.unitCost, AmountText.rounded(cost), at: placed.course.location),
          Evidence(.median, AmountText.rounded(spread.median)),
          Evidence(.deviation, text: RobustSpread.text(deviation)),
        ]
      ).stating("unitCost", AmountText.sum(AmountText.rounded(cost))).mended { program in
        (byCourse[id] ?? []).count == 1
          ? Offerings.swaps(of: placed, in: program) + [Offerings.removal(of: OfferingKey(placed.offering))]
          : []
      }
    }
  }
}
