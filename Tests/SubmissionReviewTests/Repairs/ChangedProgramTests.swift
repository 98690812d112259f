import CurriculumPlanning
import Diagnostics
import Testing
import TrainingModel

@testable import SubmissionReview

/// A trial looks up only what a change touches and is counted in whole numbers laid out for speed; it must come to what
/// a program read anew and counted in the plainest way comes to.
@Suite("Changed programs")
struct ChangedProgramTests {
  /// SplitMix64: the same changes on every machine.
  private struct Numbers: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var mixed = state
      mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
      mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
      return mixed ^ (mixed >> 31)
    }
  }

  private static func change(of program: ReviewedProgram, _ numbers: inout Numbers) -> ProgramChange? {
    let courses = program.ground.dossier.courses.map(\.id)
    let periods = program.policy.periods.map(\.id) + ["nowhere"]
    guard let course = courses.randomElement(using: &numbers),
      let period = periods.randomElement(using: &numbers),
      let cohort = program.ground.cohorts.indices.randomElement(using: &numbers)
    else { return nil }
    let key = program.program.offerings.randomElement(using: &numbers).map { OfferingKey($0) }
    switch Int.random(in: 0..<10, using: &numbers) {
    case 0: return key.map { ProgramChange($0, .move(to: period)) }
    case 1: return key.map { ProgramChange($0, .swap(course: course)) }
    case 2: return key.map { ProgramChange($0, .remove) }
    case 3, 4: return ProgramChange(OfferingKey(course: course, period: period, host: "M"), .add(sessions: 1))
    case 5:
      return key.map {
        ProgramChange($0, .seats(organization: "M", role: "nobody", batch: nil, count: 3))
      }
    default:
      let count = Int.random(in: 0...25, using: &numbers)
      return key.map { Offerings.setSeats(ofCohort: cohort, to: count, in: $0, of: program) }
    }
  }

  private static func fingerprints(_ program: ReviewedProgram) -> [String] {
    ReviewRules.all.filter { !$0.concernsDocuments }.flatMap { rule in
      ((try? rule.findings(in: program)) ?? []).map { "\(rule.rule.code):\($0.subject)" }
    }
  }

  @Test("come to what programs read anew come to", arguments: [UInt64(1), 2, 3])
  func changedOrReadAnew(seed: UInt64) throws {
    var numbers = Numbers(state: seed)
    let outcome = try SubmissionFolder(CleanSubmission.all).outcome(repairs: 0)
    let editing = ProgramEditing(ground: outcome.ground)
    let first = try #require(outcome.program)
    var program = first
    var differing = 0
    for step in 0..<150 {
      // Removals prevail in the long run; from time to time all begins again.
      if step % 30 == 0 { program = first }
      let changes = [Self.change(of: program, &numbers), Self.change(of: program, &numbers)].compactMap(
        \.self)
      guard let edited = editing.apply(changes, to: program.program) else { continue }
      let changed = program.changed(to: edited)
      let anew = ReviewedProgram(edited.program, on: outcome.ground)
      #expect(changed.cohortsOfSeats == anew.cohortsOfSeats)
      let plain = PlainAccount(of: edited.program, on: outcome.ground)
      let account = try #require(changed.account)
      #expect(
        account.closes == plain.closes && account.closed == plain.closed && account.total == plain.total)
      #expect(changed.seats.map(changed.closes) == anew.seats.map(anew.closes))
      #expect(changed.seatsOfCohort == anew.seatsOfCohort)
      #expect(Self.fingerprints(changed) == Self.fingerprints(anew))
      if account.closed != program.account?.closed { differing += 1 }
      program = changed
    }
    // The changes must matter for the comparison to say something.
    #expect(differing > 20)
  }
}
