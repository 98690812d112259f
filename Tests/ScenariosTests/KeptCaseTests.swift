import Diagnostics
import TrainingModel
import Testing

@testable import Scenarios

/// A place in a document; the tests' library has another type of that name.
private typealias Place = Diagnostics.SourceLocation

@Suite struct KeptCaseTests {
  static func figures(budget: Int? = 7) -> CaseFigures {
    var figures = CaseFigures(
      currency: "IRR", hours: Hours(units: 9), stopped: "gap reached", budget: budget, needValue: 12.345678,
      needBound: 0.1 + 0.2, kept: nil, touched: 3)
    (figures.cost, figures.people, figures.trainedAtLeast, figures.trainedAtMost) = (1, 2, 3, 4)
    (figures.newManagers, figures.newManagersOnboarded, figures.offerings) = (5, 6, 7)
    (figures.sessions, figures.seats, figures.shortfalls) = (8, 9, 10)
    (figures.needClosed, figures.needTotal) = (NeedAmount(units: 11), NeedAmount(units: 12))
    return figures
  }

  @Test(arguments: [nil, 7, .max] as [Int?])
  func figuresAreReadBackAsTheyWere(budget: Int?) {
    let figures = Self.figures(budget: budget)
    let bytes = KeptCase.bytes(of: .planned(figures))
    #expect(KeptCase.outcome(from: bytes)?.figures == figures)
  }

  private static let rule = DiagnosticRule(
    "SWP999", .warning, message: ("a\t{name}\nb\\c", "الف {name}"), hint: ("{x}", "ب"), reason: ("", ""))

  @Test(arguments: [nil, Place(file: "a b.xml"), Place(file: "ک.xml", line: 3, column: 4)] as [Place?])
  private func findingsAreReadBackAsTheyWere(place: Place?) throws {
    let finding = Finding(Self.rule, at: place, subject: "course/C\\t1", ["name": "{y}\r\n"])
    let read = try #require(KeptCase.outcome(from: KeptCase.bytes(of: .failed([finding, finding]))))
    #expect(read.findings.map(\.json.document) == [finding, finding].map(\.json.document))
    #expect(read.figures == nil)
  }

  @Test func whatWasChangedOrCutShortDoesNotRead() {
    let bytes = KeptCase.bytes(of: .planned(Self.figures()))
    for length in 0..<bytes.count { #expect(KeptCase.outcome(from: Array(bytes[..<length])) == nil) }
    for index in bytes.indices {
      var changed = bytes
      changed[index] ^= 1
      #expect(KeptCase.outcome(from: changed) == nil)
    }
    #expect(KeptCase.outcome(from: bytes + bytes) == nil)
  }
}
