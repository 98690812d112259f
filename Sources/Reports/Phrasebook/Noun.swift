import Diagnostics

/// Things that are counted in sentences.
enum Noun: CaseIterable {
  case session, seat, course, person, need, group, sum, newManager, round

  /// The word after a number: English has two forms, Persian one.
  var forms: (one: String, many: String, fa: String) {
    switch self {
    case .session: ("session", "sessions", "جلسه")
    case .seat: ("seat", "seats", "صندلی")
    case .course: ("course", "courses", "دوره")
    case .person: ("person", "people", "نفر")
    case .need: ("need", "needs", "نیاز")
    case .group: ("group", "groups", "گروه")
    case .sum: ("sum", "sums", "جمع")
    case .round: ("round of review", "rounds of review", "نوبت بازبینی")
    case .newManager: ("new manager", "new managers", "مدیر جدید")
    }
  }
}
