package import Diagnostics
import TrainingModel

/// A submission does not declare a course of the centre with values of its own.
package enum CentreCourseChanged: ReviewRule {
  package static let rule = DiagnosticRule(
    "SUB114", .must, reads: [.catalog],
    message: (
      en: "The submission declares the centre's course \"{course}\" anew, with other values: {changes}.",
      fa: "ارسال، دوره «{course}» مرکز را از نو و با مقدارهای دیگر تعریف کرده است: {changes}."
    ),
    hint: (
      en: """
      Leave the course out of the submission, give it an identity of its own if it is another course, or ask the \
      centre to change its catalog.
      """,
      fa: """
      این دوره را از ارسال حذف کنید؛ اگر دوره دیگری است شناسه دیگری به آن بدهید، یا از مرکز بخواهید فهرست دوره‌ها را \
      تغییر دهد.
      """
    ),
    reason: (
      en: """
      Who is judged by prices, hours and audiences cannot set them. The program was judged by what the centre \
      declares; what the submission says of the course counts nowhere.
      """,
      fa: """
      کسی که با قیمت‌ها، ساعت‌ها و مخاطبان سنجیده می‌شود خود آن‌ها را تعیین نمی‌کند. برنامه با آنچه مرکز تعریف کرده \
      سنجیده شد و گفته ارسال درباره این دوره به حساب نیامد.
      """
    ))

  package static var concernsDocuments: Bool { true }

  package static func findings(on ground: ReviewGround) -> [RuleFinding] {
    ground.coursesDeclaredAnew.compactMap { own in
      guard let course = ground.courses[own.id] else { return nil }
      let changes = changes(of: course, in: own)
      guard !changes.isEmpty else { return nil }
      return RuleFinding(
        "course/\(own.id)", at: own.location, course: own.id, ["course": own.id.text],
        evidence: changes.flatMap { change in
          [
            Evidence(change.figure, text: change.own, at: own.location),
            Evidence(.expected, text: change.expected, at: course.location),
          ]
        }
      ).stating(
        "changes",
        (
          changes.map { "\($0.words.en) \($0.own) (centre: \($0.expected))" }.joined(separator: ", "),
          changes.map { "\($0.words.fa) \($0.own) (مرکز: \($0.expected))" }.joined(separator: "، ")
        ))
    }
  }

  /// Whether there is anything to say about a course that the centre declares, too.
  static func isChanged(_ own: Course, from course: Course) -> Bool { !changes(of: course, in: own).isEmpty }

  private struct Change {
    let figure: Figure
    let words: (en: String, fa: String)
    let own: String
    let expected: String
  }

  private static func changes(of course: Course, in own: Course) -> [Change] {
    let pairs: [(Figure, (en: String, fa: String), (Course) -> String)] = [
      (.cost, ("cost of a session", "هزینه هر جلسه"), { AmountText.grouped($0.sessionCost) }),
      (.cost, ("cost of a seat", "هزینه هر صندلی"), { AmountText.grouped($0.seatCost) }),
      (.hours, ("hours", "ساعت"), { $0.hours.decimalText }),
      (.minSize, ("fewest people in a session", "کمترین افراد جلسه"), { "\($0.minSize)" }),
      (.maxSize, ("most people in a session", "بیشترین افراد جلسه"), { "\($0.maxSize)" }),
      (.sessions, ("most sessions", "بیشترین جلسه"), { $0.maxSessions.map { "\($0)" } ?? "–" }),
      (.stated, ("what it develops", "آنچه می‌آموزد"), { developed($0) }),
      (.stated, ("kind", "نوع"), { "\($0.category.rawValue) \($0.delivery.rawValue) \($0.origin.rawValue)" }),
      (.stated, ("fund and host", "اعتبار و برگزارکننده"), { list([$0.fund, $0.host].compactMap(\.self)) }),
      (.stated, ("prerequisites", "پیش‌نیازها"), { list($0.prerequisites.map(\.id)) }),
      (.stated, ("audience", "مخاطبان"), { audience($0) }),
      (
        .stated, ("resources", "منابع"),
        { course in
          joined(course.uses.map { "\($0.resource) \(Factor(units: $0.units.units).decimalText)" })
        }
      ),
      (.stated, ("periods", "دوره‌های زمانی"), { list($0.offered.map(\.id)) }),
      (.stated, ("shared, new", "اشتراکی، تازه"), { "\($0.isShareable) \($0.isNovel)" }),
    ]
    return pairs.compactMap { figure, words, text in
      let (mine, expected) = (text(own), text(course))
      return mine == expected ? nil : Change(figure: figure, words: words, own: mine, expected: expected)
    }
  }

  private static func developed(_ course: Course) -> String {
    joined(
      course.develops.map { development in
        let share = percent(Int128(development.effectiveness.units), of: Int128(Share.scale))
        return "\(development.competency) \(development.from)→\(development.to) \(share)%"
      })
  }

  private static func audience(_ course: Course) -> String {
    joined(
      course.audiences.map { row in
        let ids = [row.organization, row.role, row.family].map { $0?.text ?? "–" }
        let flags = [row.isManagerial, row.isNewManager].map { $0.map { "\($0)" } ?? "–" }
        return (ids + flags).joined(separator: "/")
      })
  }

  private static func list(_ ids: [Identifier]) -> String { joined(ids.map(\.text)) }

  private static func joined(_ parts: [String]) -> String {
    parts.isEmpty ? "–" : parts.joined(separator: " ")
  }
}
