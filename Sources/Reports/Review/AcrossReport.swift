package import Diagnostics
package import SubmissionReview
import TrainingModel

/// Many submissions beside each other, for people and for scripts.
package struct AcrossReport: Sendable {
  private let comparison: CityComparison
  private let language: Language
  private let most: Int?

  /// A report; of each list at most so many rows are printed for people.
  package init(_ comparison: CityComparison, language: Language, most: Int? = 50) {
    self.comparison = comparison
    self.language = language
    self.most = most
  }

  /// The tables for a terminal, each under its heading.
  package var text: String {
    let sections: [(Phrase, Table)] = [
      (.acrossCities, cities), (.acrossDear, dearCourses), (.acrossNeeds, commonNeeds),
      (.acrossInvitations, invitations), (.acrossPractices, practices),
    ]
    return sections.filter { !$0.1.rows.isEmpty }.map { heading, table in
      let shown = most.map { min($0, table.rows.count) } ?? table.rows.count
      let part = Table(columns: table.columns, rows: Array(table.rows.prefix(shown)))
      var text = "\(heading.text(in: language))\n\(part.text(in: language))"
      if shown < table.rows.count {
        let numbers = NumberText(language)
        text +=
          Phrase.rowsShown.filled(
            in: language,
            ["shown": numbers.integer(shown), "found": numbers.integer(table.rows.count)]) + "\n"
      }
      return text
    }.joined(separator: "\n")
  }

  /// The submissions as CSV.
  package var csv: String { cities.csv }

  /// `"schema":"sanj/review-across/1"`.
  package var json: JSONValue {
    .object([
      ("schema", .string("sanj/review-across/1")), ("submissions", .array(cities.jsonRows)),
      (
        "codes",
        .array(
          comparison.cities.map { city in
            .object([
              ("submission", .string(city.name)),
              ("objections", .object(city.codes.keys.sorted().map { ($0, .integer(city.codes[$0] ?? 0)) })),
            ])
          })
      ),
      ("dearCourses", .array(dearCourses.jsonRows)), ("commonNeeds", .array(commonNeeds.jsonRows)),
      ("invitations", .array(invitations.jsonRows)), ("practices", .array(practices.jsonRows)),
      ("remarks", .array(comparison.remarks.map(\.json))),
    ])
  }

  private var cities: Table {
    Table(
      columns: [
        Column("submission", .reviewSubmission, .leading), Column("organization", .organization, .leading),
        Column("verdict", .reviewVerdict, .leading), Column("must", .reviewMust),
        Column("should", .reviewShould), Column("advice", .reviewAdvice),
        Column("unverified", .acrossUnverified), Column("people", .people),
        Column("hoursPerHead", .measureHours), Column("hoursDeviation", .acrossDeviation),
        Column("costPerHead", .acrossCostPerHead), Column("costDeviation", .acrossDeviation),
        Column("needShare", .measureNeedShare),
      ],
      rows: comparison.cities.map { city in
        func known(_ isKnown: Bool, _ cell: Cell) -> Cell { isKnown ? cell : .none }
        let verdict: Cell =
          city.verdict.map { .named($0.phrase.text(in: language), $0.rawValue) }
          ?? .text(city.failure?.text(in: language) ?? "–")
        func deviation(_ spread: RobustSpread?, _ figure: Double) -> Cell {
          guard let spread, spread.count >= RobustSpread.leastCount, city.verdict != nil,
            !city.courses.isEmpty,
            let deviation = spread.deviation(of: figure)
          else { return .none }
          return .real(deviation, decimals: 1)
        }
        return [
          .text(city.name), city.hasProgram ? .text(city.organization.text) : .none, verdict,
        ] + ReviewSeverity.allCases.map { known(city.verdict != nil, .integer(city.counts[$0] ?? 0)) } + [
          known(city.verdict != nil, .integer(city.unverified)),
          // A submission of which nothing could be read has not nobody, but an unknown number of people.
          known(city.isJudged || city.people > 0, .integer(city.people)),
          known(city.isJudged, .real(city.hoursPerHead, decimals: 1)),
          deviation(comparison.hoursPerHead, city.hoursPerHead),
          known(city.isJudged, .real(city.costPerHead, decimals: 0)),
          deviation(comparison.costPerHead, city.costPerHead), city.needShare.map { .share($0) } ?? .none,
        ]
      })
  }

  private var dearCourses: Table {
    Table(
      columns: [
        Column("submission", .reviewSubmission, .leading), Column("course", .course, .leading),
        Column("unitCost", .acrossUnitCost), Column("median", .acrossMedian),
        Column("deviation", .acrossDeviation), Column("n", .acrossCount),
      ],
      rows: comparison.dearCourses.map {
        [
          .text($0.name), .text($0.course.text), .real($0.unitCost, decimals: 0),
          .real($0.median, decimals: 0),
          $0.deviation.map { .real($0, decimals: 1) } ?? .none, .integer($0.count),
        ]
      })
  }

  private var commonNeeds: Table {
    Table(
      columns: [
        Column("competency", .competency, .leading), Column("cities", .acrossCount),
        Column("people", .people),
        Column("unserved", .acrossUnserved),
      ],
      rows: comparison.commonNeeds.map {
        [.text($0.competency.text), .integer($0.cities), .integer($0.people), .integer($0.unserved)]
      })
  }

  private var invitations: Table {
    Table(
      columns: [
        Column("submission", .reviewSubmission, .leading), Column("course", .course, .leading),
        Column("free", .acrossFree), Column("cities", .acrossCount), Column("people", .people),
        Column("usable", .acrossUsable),
      ],
      rows: comparison.invitations.map {
        [
          .text($0.name), .text($0.course.text), .integer($0.free), .integer($0.cities), .integer($0.people),
          .integer($0.usable),
        ]
      })
  }

  private var practices: Table {
    Table(
      columns: [
        Column("submission", .reviewSubmission, .leading), Column("course", .course, .leading),
        Column("result", .acrossResult), Column("measured", .acrossMeasured), Column("cities", .acrossCount),
      ],
      rows: comparison.practices.map {
        [
          .text($0.name), .text($0.course.text),
          $0.result.map { .share($0.score.value) } ?? .none, .whole($0.result?.people), .integer($0.cities),
        ]
      })
  }
}
