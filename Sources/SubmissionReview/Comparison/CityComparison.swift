package import Diagnostics
package import TrainingModel

/// What the figures of many cities say together: prices that stand out, common needs, courses worth inviting others
/// to, practices that others could take over.
package struct CityComparison: Sendable {
  /// The same course, priced in one city at a multiple of the median of all.
  package struct DearCourse: Sendable {
    /// The submission.
    package let name: String
    /// The course.
    package let course: Identifier
    /// Cost of a person-hour.
    package let unitCost: Double
    /// The median of all cities that hold it.
    package let median: Double
    /// Modified z-score (Iglewicz and Hoaglin 1993); `nil` where more than half pay the same.
    package let deviation: Double?
    /// How many cities hold it.
    package let count: Int
  }

  /// A need that several cities have.
  package struct CommonNeed: Sendable {
    /// The competency.
    package let competency: Identifier
    /// How many cities have it.
    package let cities: Int
    /// People below their level in all of them.
    package let people: Int
    /// Cities whose program leaves some of it without any course.
    package let unserved: Int
  }

  /// A course with free seats, and cities that need it.
  package struct Invitation: Sendable {
    /// The submission that holds it.
    package let name: String
    /// The course.
    package let course: Identifier
    /// Free seats.
    package let free: Int
    /// Cities that leave some need without a course that it would serve.
    package let cities: Int
    /// People there.
    package let people: Int
    /// Seats that could be used: the fewer of the two.
    package var usable: Int { min(free, people) }
  }

  /// A course that a city offers to others (`shareable`), that it made itself or that worked there, and that others
  /// need.
  package struct Practice: Sendable {
    /// The submission in which it worked.
    package let name: String
    /// The course.
    package let course: Identifier
    /// The result on learning or beyond, and on how many people it was measured, if it was.
    package let result: (score: Share, people: Int)?
    /// Cities that leave such a need without a course.
    package let cities: Int
  }

  /// The submissions, by name.
  package let cities: [CityFigures]
  /// Prices that stand out, the farthest first.
  package let dearCourses: [DearCourse]
  /// Needs of several cities, those of most cities first.
  package let commonNeeds: [CommonNeed]
  /// Courses worth inviting others to, most usable seats first.
  package let invitations: [Invitation]
  /// Practices that others could take over, most cities first.
  package let practices: [Practice]
  /// Median and spread of the hours a head.
  package let hoursPerHead: RobustSpread?
  /// Median and spread of the cost a head.
  package let costPerHead: RobustSpread?

  /// A modified z-score from which a figure stands out.
  package static let farOut = 3.5
  /// A result from which a practice has worked.
  static let worked = Share(units: 8000)

  /// What one must know to read them.
  package var remarks: [Finding] { AcrossRemarks.findings(on: cities) }

  /// What figures say together; their order changes nothing.
  package init(_ figures: [CityFigures]) {
    cities = figures.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
    let reviewed = cities.filter { $0.people > 0 && $0.verdict != nil && !$0.courses.isEmpty }
    hoursPerHead = RobustSpread(reviewed.map(\.hoursPerHead))
    costPerHead = RobustSpread(reviewed.map(\.costPerHead))
    dearCourses = Self.dearCourses(reviewed)
    commonNeeds = Self.commonNeeds(reviewed)
    let open = Self.unserved(reviewed)
    invitations = Self.invitations(reviewed, open)
    practices = Self.practices(reviewed, open)
  }

  private static func dearCourses(_ cities: [CityFigures]) -> [DearCourse] {
    var prices: [Identifier: [(name: String, price: Double)]] = [:]
    for city in cities {
      for course in city.courses where course.hours > 0 {
        prices[course.course, default: []].append(
          (city.name, Double(course.cost) / Hours(units: course.hours).value))
      }
    }
    return prices.keys.sorted().flatMap { id -> [DearCourse] in
      guard let rows = prices[id], rows.count >= RobustSpread.leastCount,
        let spread = RobustSpread(rows.map(\.price))
      else { return [] }
      return rows.filter { row in
        row.price > 2 * spread.median && (spread.deviation(of: row.price).map { $0 > farOut } ?? true)
      }.map { row in
        DearCourse(
          name: row.name, course: id, unitCost: row.price, median: spread.median,
          deviation: spread.deviation(of: row.price), count: rows.count)
      }
    }.sorted { a, b in
      let (x, y) = (a.unitCost / a.median, b.unitCost / b.median)
      return x != y ? x > y : (a.course, a.name) < (b.course, b.name)
    }
  }

  private static func commonNeeds(_ cities: [CityFigures]) -> [CommonNeed] {
    var sums: [Identifier: (cities: Int, people: Int, unserved: Int)] = [:]
    for city in cities {
      for need in city.needs where need.need > 0 {
        var sum = sums[need.competency] ?? (0, 0, 0)
        sum.cities += 1
        sum.people = sum.people.saturating(need.people)
        if need.unserved > 0 { sum.unserved += 1 }
        sums[need.competency] = sum
      }
    }
    return sums.keys.sorted().compactMap { id -> CommonNeed? in
      guard let sum = sums[id], sum.cities > 1 else { return nil }
      return CommonNeed(competency: id, cities: sum.cities, people: sum.people, unserved: sum.unserved)
    }.sorted { ($1.cities, $1.people, $0.competency) < ($0.cities, $0.people, $1.competency) }
  }

  /// For each competency, the cities that leave need in it without a course, and how many people that concerns.
  private static func unserved(_ cities: [CityFigures]) -> [Identifier: [String: Int]] {
    var result: [Identifier: [String: Int]] = [:]
    for city in cities {
      for need in city.needs where need.unserved > 0 {
        result[need.competency, default: [:]][city.name] = need.people
      }
    }
    return result
  }

  /// Cities other than `name` that a course with these competencies would serve, with their people.
  private static func served(
    _ competencies: [Identifier], besides name: String, _ open: [Identifier: [String: Int]]
  ) -> [String: Int] {
    var result: [String: Int] = [:]
    for competency in competencies {
      for (city, people) in open[competency] ?? [:] where city != name {
        result[city] = max(result[city] ?? 0, people)
      }
    }
    return result
  }

  private static func invitations(
    _ cities: [CityFigures], _ open: [Identifier: [String: Int]]
  ) -> [Invitation] {
    cities.flatMap { city in
      city.courses.compactMap { course -> Invitation? in
        guard course.isShareable, course.free > 0 else { return nil }
        let elsewhere = served(city.develops[course.course] ?? [], besides: city.name, open)
        guard !elsewhere.isEmpty else { return nil }
        return Invitation(
          name: city.name, course: course.course, free: course.free, cities: elsewhere.count,
          people: elsewhere.values.reduce(0) { $0.saturating($1) })
      }
    }.sorted { ($1.usable, $0.course, $0.name) < ($0.usable, $1.course, $1.name) }
  }

  private static func practices(
    _ cities: [CityFigures], _ open: [Identifier: [String: Int]]
  ) -> [Practice] {
    cities.flatMap { city in
      city.courses.compactMap { course -> Practice? in
        guard course.isShareable, course.isOwn || course.result.map({ $0.score >= worked }) ?? false else {
          return nil
        }
        let elsewhere = served(city.develops[course.course] ?? [], besides: city.name, open)
        guard !elsewhere.isEmpty else { return nil }
        return Practice(
          name: city.name, course: course.course, result: course.result, cities: elsewhere.count)
      }
    }.sorted { a, b in
      let (x, y) = (a.result?.score ?? .zero, b.result?.score ?? .zero)
      return (b.cities, y, a.course, a.name) < (a.cities, x, b.course, b.name)
    }
  }
}

extension CityFigures {
  /// Hours of training a head.
  package var hoursPerHead: Double { people > 0 ? Hours(units: hours).value / Double(people) : 0 }
  /// Cost a head.
  package var costPerHead: Double { people > 0 ? Double(cost) / Double(people) : 0 }
}
