package import Diagnostics
package import TrainingModel

/// The figures that objections name, with their words: one name for one thing in all rules.
package enum Figure: String, CaseIterable, Sendable {
  case seats, people, sessions, minSize, maxSize, cost, expected, budget, capacity, used, hours, limit
  case share, floor, closes, closed, need, needTotal, rank, rated, headcount, stale, score, measured, median
  case unitCost, days, order, document, digest, source, ratings, missing, late, seatsInTime, period
  case prerequisiteSeats, ready, mandatory, title, found, stated, offerings, deviation
  case ownDocument, centreDocument

  /// What it is, for people.
  package var label: LocalizedText {
    let pair = words
    return LocalizedText(en: pair.en, fa: pair.fa)
  }

  private var words: (en: String, fa: String) {
    switch self {
    case .seats: ("seats", "صندلی")
    case .people: ("people", "افراد")
    case .sessions: ("sessions", "جلسه")
    case .minSize: ("fewest people in a session", "کمترین افراد جلسه")
    case .maxSize: ("most people in a session", "بیشترین افراد جلسه")
    case .cost: ("cost", "هزینه")
    case .expected: ("expected", "مقدار درست")
    case .budget: ("budget", "بودجه")
    case .capacity: ("capacity", "ظرفیت")
    case .used: ("used", "مصرف")
    case .hours: ("hours", "ساعت")
    case .limit: ("limit", "حد")
    case .share: ("share", "سهم")
    case .floor: ("floor", "کف")
    case .closes: ("weighted need that it closes", "نیاز وزنی که رفع می‌کند")
    case .closed: ("weighted need closed", "نیاز وزنی رفع‌شده")
    case .need: ("need", "نیاز")
    case .needTotal: ("weighted need in all", "کل نیاز وزنی")
    case .rank: ("rank of the need", "رتبه نیاز")
    case .rated: ("people rated", "افراد ارزیابی‌شده")
    case .headcount: ("headcount", "کل افراد")
    case .stale: ("people whose rating is stale", "افراد با ارزیابی کهنه")
    case .score: ("result", "نتیجه")
    case .measured: ("people measured", "افراد سنجیده‌شده")
    case .median: ("median", "میانه")
    case .unitCost: ("cost of a person-hour", "هزینه هر نفرساعت")
    case .days: ("working days", "روز کاری")
    case .order: ("place in the order", "جایگاه در ترتیب")
    case .document: ("document", "سند")
    case .digest: ("digest", "چکیده")
    case .source: ("source", "منبع")
    case .ratings: ("ratings", "ارزیابی")
    case .missing: ("missing", "کسری")
    case .late: ("late", "دیرتر از مهلت")
    case .seatsInTime: ("seats in time", "صندلی در مهلت")
    case .period: ("period", "دوره زمانی")
    case .prerequisiteSeats: ("seats in the prerequisite before", "صندلی پیش‌نیاز تا آن زمان")
    case .ready: ("people who know it already", "افرادی که آن را می‌دانند")
    case .mandatory: ("seats that the rule asks for", "صندلی لازم به حکم قاعده")
    case .title: ("title", "عنوان")
    case .found: ("found", "یافته")
    case .stated: ("stated", "اعلام‌شده")
    case .offerings: ("offerings", "برگزاری")
    case .ownDocument: ("the submission's document", "سند ارسالی")
    case .centreDocument: ("the centre's document", "سند مرکز")
    case .deviation: ("robust deviation from the median", "فاصله مقاوم از میانه")
    }
  }
}

extension Evidence {
  /// A whole figure.
  package init(_ figure: Figure, _ value: Int, at location: SourceLocation? = nil) {
    self.init(figure, text: "\(value)", at: location, isCut: value == .max)
  }

  /// A figure as text, or the text at a place.
  ///
  /// - Parameter isCut: It is the largest that can be stated; what is meant is at least that.
  package init(_ figure: Figure, text: String, at location: SourceLocation? = nil, isCut: Bool = false) {
    var label = figure.label
    if isCut {
      label = LocalizedText(
        en: label.en.map { "\($0), at least" }, fa: label.fa.map { "\($0)، دست‌کم" })
    }
    self.init(
      name: figure.rawValue, value: text.isEmpty ? "–" : text, label: label, location: location)
  }

  /// An exact quantity.
  package init(_ figure: Figure, _ value: some ExactQuantity, at location: SourceLocation? = nil) {
    self.init(figure, text: value.decimalText, at: location, isCut: value.units == .max)
  }

  /// Hours in quarter-hours.
  package init(quarters figure: Figure, _ value: Int) { self.init(figure, Hours(units: value)) }
}

extension ExactQuantity {
  /// As decimal text: `12`, `0.25`.
  package var decimalText: String { DecimalText.exact(units: units, scale: Self.scale) }
}

/// A share as per cent with one decimal: `41.5`.
package func percent(_ part: Int128, of whole: Int128) -> String {
  guard whole > 0 else { return "0" }
  let tenths = Int(clamping: (2 * 1000 * part + whole) / (2 * whole))
  return DecimalText.exact(units: tenths, scale: 10)
}
