import NeedsScoring
import Testing
import TrainingModel

@testable import CurriculumPlanning

@Suite("Planning from scored needs")
struct ScoredNeedsPlanTests {
  @Test("gives the program that the ratings give", arguments: 0..<20)
  func sameProgram(seed: Int) throws {
    let dossier = try randomDossier(seed: 8_000 + seed)
    let policy = try #require(dossier.policy)
    var other = dossier
    other.people.ratings = []
    other.people.figures = []
    other.scoredNeeds = [try NeedsAssessment(dossier).document(policy: policy, provenance: nil)]
    let planner = Planner(options: PlanOptions(relativeGap: 0))
    let (first, second) = (try planner.plan(dossier), try planner.plan(other))
    #expect("\(second.program)" == "\(first.program)")
    #expect(second.remarks.map { "\($0)" } == first.remarks.map { "\($0)" })
  }
}
