import Diagnostics
import NeedsScoring
import Testing
import TrainingModel

@testable import CurriculumPlanning
@testable import Reports

@Suite struct PriceReportTests {
  private let people = dossier([("O", "R", [1]), ("O", "R", [2])])

  private func text(closes: Int, people count: Int, seats: Int, in language: Language) throws -> String {
    let program = Program(
      id: "program", organization: "O", year: 1404, calendar: .persian, currency: "IRR",
      totals: ProgramTotals(), offerings: [], location: nowhere)
    let gain = PriceGain(
      part: "need", improvement: 5.4, needClosed: NeedAmount(units: closes), people: count, seats: seats,
      cost: 0, proven: nil)
    let rule = RuleStatement(.budget, "B", at: nowhere)
    let list = PriceList(
      program: program, needs: try NeedsAssessment(people),
      prices: [LimitPrice(rule: rule, amount: 10, use: 10, extra: 1, gain: gain, rise: .unknown)],
      searchesAll: true, stop: nil)
    return PriceReport(list, of: people, language: language).text
  }

  @Test(arguments: [Language.en, .fa])
  func aFallBesideAGainIsExplained(language: Language) throws {
    let note = Phrase.pricesBelowZero.text(in: language)
    #expect(try !text(closes: 0, people: 0, seats: 2, in: language).contains(note))
    #expect(try text(closes: -1_000_000, people: 0, seats: 2, in: language).contains(note))
    #expect(try text(closes: 1_000_000, people: -1, seats: 2, in: language).contains(note))
    #expect(try text(closes: 0, people: 0, seats: -1, in: language).contains(note))
  }
}
