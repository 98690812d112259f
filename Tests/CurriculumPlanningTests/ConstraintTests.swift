import Diagnostics
import IntegerPrograms
import NeedsScoring
import Testing
import TrainingModel

@testable import CurriculumPlanning

@Suite("Constraints")
struct ConstraintTests {
  @Test("every name has one constraint, with a sentence in both languages")
  func names() {
    #expect(allConstraints.map(\.name.rawValue).sorted() == ConstraintName.allCases.map(\.rawValue).sorted())
    for constraint in allConstraints {
      #expect(constraint.sentence.en?.isEmpty == false)
      #expect(constraint.sentence.fa?.isEmpty == false)
      #expect(constraint.sentence.en != constraint.sentence.fa)
    }
    #expect(Set(allConstraints.map(\.sentence)).count == allConstraints.count)
  }

  @Test("all together admit the schedule that keeps every rule")
  func soundSchedule() throws {
    let town = try Town()
    #expect(try admits(try town.schedule(), allConstraints, town.instance))
  }

  @Test("a constraint alone forbids what breaks it and nothing else", arguments: ConstraintName.allCases)
  func alone(name: ConstraintName) throws {
    let town = try Town()
    let alone = allConstraints.filter { $0.name == name }
    #expect(try admits(try town.schedule(), alone, town.instance))
    for broken in ConstraintName.allCases {
      let isAdmitted = try admits(
        try town.schedule(breaking: broken), alone, town.instance, claimed: broken == .stepCover ? 1 : 0)
      #expect(isAdmitted == (broken != name), "\(name.rawValue) and what breaks \(broken.rawValue)")
    }
  }

  @Test("without one constraint, all others admit what breaks it", arguments: ConstraintName.allCases)
  func without(name: ConstraintName) throws {
    let town = try Town()
    let others = allConstraints.filter { $0.name != name }
    let schedule = try town.schedule(breaking: name)
    let claimed = name == .stepCover ? 1.0 : 0
    #expect(try admits(schedule, others, town.instance, claimed: claimed))
    #expect(try !admits(schedule, allConstraints, town.instance, claimed: claimed))
  }
}
