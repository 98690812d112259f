import Diagnostics
import NeedsScoring
import Testing
import TrainingModel

@testable import CurriculumPlanning
@testable import Reports

@Suite struct PriceReportTests {
  private let people = dossier([("O", "R", [1]), ("O", "R", [2])])

  private func text(
    closes: Int, people count: Int, seats: Int, in language: Language, proven: ClosedRange<Double>? = nil,
    sameFrom: Int = 10, rise: LimitRise = .unknown, tolerance: Share? = nil, searchesAll: Bool = true
  ) throws -> String {
    let program = Program(
      id: "program", organization: "O", year: 1404, calendar: .persian, currency: "IRR",
      totals: ProgramTotals(), offerings: [], location: nowhere)
    let gain = PriceGain(
      part: "need", improvement: 5.4, needClosed: NeedAmount(units: closes), people: count, seats: seats,
      cost: 0, proven: proven)
    let rule = RuleStatement(.budget, "B", at: nowhere)
    let list = PriceList(
      program: program, needs: try NeedsAssessment(people),
      prices: [
        LimitPrice(rule: rule, amount: 12, use: 10, sameFrom: sameFrom, extra: 1, gain: gain, rise: rise)
      ], toleranceOfNeed: tolerance, searchesAll: searchesAll, stop: nil)
    return PriceReport(list, of: people, language: language).text
  }

  @Test("between what a price is proven to be stands in the table, and what that means below it")
  func proven() throws {
    func text(_ proven: ClosedRange<Double>?, searchesAll: Bool = true) throws -> String {
      try self.text(closes: 0, people: 0, seats: 2, in: .en, proven: proven, searchesAll: searchesAll)
    }
    #expect(try text(2.5...5.5).contains("2.5 to 5.5") && text(5.4...5.4).contains("  5.4  "))
    let meaning = Phrase.pricesProvenMeans.text(in: .en)
    #expect(try text(0...0).contains(meaning) && !text(nil).contains(meaning))
    // Only where the program that is priced may be below the best is that said.
    #expect(try text(0...7.5, searchesAll: false).contains("up to 7.5 points below the best"))
    #expect(try !text(0...7.5).contains("below the best"))
    #expect(try !text(0...0, searchesAll: false).contains("below the best"))
  }

  @Test("what a limit can fall to is named where it is not what is taken")
  func range() throws {
    func text(_ from: Int, _ rise: LimitRise) throws -> String {
      try self.text(closes: 0, people: 0, seats: 2, in: .en, sameFrom: from, rise: rise)
    }
    #expect(try text(10, .better(first: 15)).contains("from what is taken to below 15 IRR"))
    #expect(try text(11, .better(first: 15)).contains("from 11 IRR to below 15 IRR"))
    #expect(try text(11, .never).contains("from 11 IRR, without end"))
    #expect(try text(11, .unknown).contains("none better found with 13 IRR"))
  }

  @Test(arguments: [Language.en, .fa])
  func toleranceIsSaid(language: Language) throws {
    let said = Phrase.pricesTolerant.filled(
      in: language, ["tolerance": NumberText(language).percent(0.05, isShort: true)])
    func text(_ tolerance: Share?) throws -> String {
      try self.text(closes: 0, people: 0, seats: 2, in: language, tolerance: tolerance)
    }
    #expect(try text(Share(units: 500)).contains(said) && !text(nil).contains(said))
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
