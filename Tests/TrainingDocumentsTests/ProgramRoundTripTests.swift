import Diagnostics
import Foundation
import Testing
import TrainingModel
import XMLStreams

@testable import TrainingDocuments

@Suite("Writing a program")
struct ProgramRoundTripTests {
  private let nowhere = Diagnostics.SourceLocation(file: "none")

  /// A program with something in every place.
  private func sample() -> Program {
    var totals = ProgramTotals()
    totals.offerings = 2
    totals.sessions = 3
    totals.seats = 45
    totals.hours = Hours(units: 501)
    totals.cost = 999_999_999_999_999_999
    totals.people = 9_999_999_999
    totals.needClosed = NeedAmount(units: 1)
    totals.needTotal = NeedAmount(units: 9_223_372_036_854_775_807)
    totals.newManagers = 3
    totals.newManagersOnboarded = 2
    return Program(
      id: "برنامه-۱۴۰۴", organization: "M<&\"'>", year: 1404, calendar: .persian, currency: "IRR",
      title: LocalizedText(en: "A & B <\"c\">", fa: "برنامهٔ «سال»\n\tدو سطر \r"),
      provenance: Provenance(
        tool: "sanj", version: "1.0 & more", policy: "policy-1", method: "discrepancy,\texclude\nweighted",
        seed: 7,
        stopped: "gap reached",
        inputs: [InputDigest(document: "a", digest: String(repeating: "0f", count: 32))]),
      totals: totals,
      tiers: [
        TierResult(name: "onboarding", value: 3, bound: 3, sense: .maximize),
        TierResult(name: "onboarding-earliness", value: -0.25, bound: -0.5, sense: .minimize),
        TierResult(name: "need", value: 12_345_678.901235, bound: 12_345_679, sense: .maximize),
        TierResult(name: "cost", value: 0, bound: 0, sense: .minimize),
      ],
      offerings: [
        Offering(
          order: 1, tier: .onboarding, course: "C-1", period: "spring", sessions: 1, seatCount: 15,
          hours: Hours(units: 3), cost: 0, host: "M", closes: NeedAmount(units: 12_500_000),
          seats: [
            Seats(
              organization: "M-1", role: "R", batch: "spring–summer", count: 10,
              closes: NeedAmount(units: 500_000)),
            Seats(organization: "M-1", role: "R", count: 5, closes: NeedAmount(units: 0)),
          ]),
        Offering(
          order: 2, tier: .need, course: "C-2", period: "spring", sessions: 2, seatCount: 30,
          hours: Hours(units: 498), cost: 12, host: "M-1", closes: NeedAmount(units: 33),
          seats: [Seats(organization: "M-1", role: "R", count: 30, closes: NeedAmount(units: 33))]),
      ],
      shortfalls: [
        Shortfall(
          rule: "ONB", course: "C-1", organization: "M-1", role: "R", missing: NeedAmount(units: 1_250_000),
          unit: "seats", reason: "PLN901", note: LocalizedText(en: "short", fa: "کم")),
        Shortfall(
          rule: "EQ", missing: NeedAmount(units: 0), unit: "share", reason: "PLN902",
          note: LocalizedText(fa: "کم")),
      ], location: nowhere)
  }

  private func decode(_ bytes: [UInt8]) throws -> Program {
    let document = try XMLReader.read(bytes: bytes, as: "program.xml")
    #expect(document.findings.map(\.message.en) == [])
    var draft = DossierDraft()
    ProgramDecoder.decode(try #require(document.root), into: &draft)
    #expect(draft.findings.map(\.message.en) == [])
    return try #require(draft.dossier.programs.first)
  }

  @Test("and reading it gives the same program, by a document that obeys the schema")
  func roundTrip() throws {
    let program = sample()
    let bytes = try ProgramEncoder.encode(program)
    let read = try decode(bytes)
    #expect(firstDifference(stripped(program), stripped(read)) == nil)
    #expect(try ProgramEncoder.encode(read) == bytes)
    #expect(try ProgramEncoder.encode(program) == bytes)
  }

  @Test("with as little in it as there can be")
  func smallest() throws {
    let program = Program(
      id: "p", organization: "o", year: 2025, calendar: .gregorian, currency: "EUR", offerings: [],
      location: nowhere)
    #expect(firstDifference(program, try decode(ProgramEncoder.encode(program))) == nil)
  }

  @Test("and the document reads as people would write it")
  func text() throws {
    var program = sample()
    program.title = LocalizedText(fa: "برنامه")
    program.organization = "M"
    program.provenance = nil
    program.totals = nil
    program.tiers = [TierResult(name: "need", value: 1.0 / 3, bound: 0.5, sense: .maximize)]
    program.offerings.removeLast()
    program.shortfalls = []
    #expect(
      String(decoding: try ProgramEncoder.encode(program), as: UTF8.self) == """
        <?xml version="1.0" encoding="UTF-8"?>
        <program xmlns="urn:sanj:1" id="برنامه-۱۴۰۴" organization="M" year="1404" calendar="persian" currency="IRR">
          <title xml:lang="fa">برنامه</title>
          <tier name="need" value="0.333333" bound="0.5" gap="0.500002" sense="maximize"/>
          <offering order="1" tier="onboarding" course="C-1" period="spring" sessions="1" seats="15" hours="0.75" cost="0" host="M" closes="12.5">
            <seats organization="M-1" role="R" batch="spring–summer" count="10" closes="0.5"/>
            <seats organization="M-1" role="R" count="5" closes="0"/>
          </offering>
        </program>

        """)
  }

  @Test("is refused if the document could not obey the schema")
  func refusals() {
    func refusal(_ change: (inout Program) -> Void) -> UnwritableDocument? {
      var program = sample()
      change(&program)
      do throws(UnwritableDocument) {
        _ = try ProgramEncoder.encode(program)
        return nil
      } catch { return error }
    }
    #expect(refusal { _ in } == nil)
    #expect(refusal { $0.tiers[0].bound = .infinity } == .tier(name: "onboarding"))
    #expect(refusal { $0.tiers[2].value = .nan } == .tier(name: "need"))
    #expect(refusal { $0.tiers[2].value = 1e18 } == .tier(name: "need"))
    #expect(refusal { $0.year = 404 } == .year(404))
    #expect(refusal { $0.currency = "irr" } == .currency("irr"))
    #expect(refusal { $0.id = "a b" } == .identity(attribute: "id", value: "a b"))
    #expect(refusal { $0.offerings[0].host = "" } == .identity(attribute: "host", value: ""))
    #expect(
      refusal { $0.offerings[0].cost = 1_000_000_000_000_000_000 }
        == .amount(attribute: "cost", value: 1_000_000_000_000_000_000))
    #expect(refusal { $0.offerings[0].cost = -1 } == .amount(attribute: "cost", value: -1))
    #expect(
      refusal { $0.offerings[0].sessions = 10_000_000_000 }
        == .amount(attribute: "sessions", value: 10_000_000_000))
    #expect(
      refusal { $0.offerings[0].closes = NeedAmount(units: -1) } == .amount(attribute: "closes", value: -1))
    #expect(
      refusal { $0.offerings[1].hours = Hours(units: .max) } == .amount(attribute: "hours", value: .max))
    #expect(refusal { $0.offerings[1].seats = [] } == .emptyOffering(order: 2))
    #expect(refusal { $0.title.fa = "" } == .text(name: "title"))
    #expect(refusal { $0.title.fa = String(repeating: "ا", count: 2001) } == .text(name: "title"))
    #expect(refusal { $0.provenance?.inputs[0].digest = "abc" } == .digest("abc"))
    #expect(refusal { $0.shortfalls[0].unit = "\u{1}" } == .xml(.characterNotAllowed("\u{1}", in: "\u{1}")))
  }

  @Test("rounds numbers to six decimals and says no more than it must")
  func decimals() {
    let cases: [(Double, String?)] = [
      (0, "0"), (-0.0, "0"), (1, "1"), (-1, "-1"), (0.8, "0.8"), (3.25, "3.25"), (1e-7, "0"), (-4e-7, "0"),
      (5e-7, "0.000001"), (0.9999999, "1"), (-0.9999996, "-1"), (123456789.123456789, "123456789.123457"),
      (9_007_199_254_740_992, "9007199254740992"), (999_999_999_999_999_872, "999999999999999872"),
      (1e18, nil),
      (.infinity, nil), (-.infinity, nil), (.nan, nil), (.greatestFiniteMagnitude, nil),
      (.leastNonzeroMagnitude, "0"),
    ]
    for (number, text) in cases { #expect(DecimalNumber(number)?.text == text, "\(number)") }
    // What is written is read back as the same text, however often.
    for step in -2000...2000 {
      let number = Double(step) * 0.123_456_7
      let once = DecimalNumber(number)
      #expect(once.flatMap { DecimalNumber($0.value) }?.text == once?.text)
      #expect(abs((once?.value ?? .infinity) - number) <= 0.500_001e-6)
    }
  }

  @Test("in a dossier is checked without an error when it is right")
  func inDossier() throws {
    let folder = try DossierFolder(SampleDocuments.all)
    let program = try #require(try folder.read().dossier.programs.first)
    try Data(ProgramEncoder.encode(program)).write(to: URL(fileURLWithPath: folder.path(of: "program.xml")))
    let reading = try folder.read()
    #expect(reading.codes == [])
    #expect(firstDifference(reading.dossier.programs.first as Any, program as Any) == nil)
  }

  /// Places of what was never read are absent, and those of what was read are not.
  private func stripped(_ program: Program) -> Program {
    var program = program
    for index in program.offerings.indices {
      program.offerings[index].location = nil
      for seat in program.offerings[index].seats.indices {
        program.offerings[index].seats[seat].location = nil
      }
    }
    return program
  }
}
