import CurriculumPlanning
import Diagnostics
import Testing

@testable import sanj

/// Answers that no input can provoke at will.
@Suite struct FailureTests {
  @Test func whyThereIsNoPlanHasItsExitCode() {
    let finding = Finding(
      DiagnosticRule("TST001", .error, message: ("a", "b"), hint: ("", ""), reason: ("", "")), at: nil,
      subject: "s")
    func status(_ error: PlanningError) -> Int32 { CommandFailure(error).status.rawValue }
    #expect(status(.unusable([finding])) == 1)
    #expect(status(.infeasible([finding])) == 1)
    #expect(status(.timeLimitBeforeAnyPlan) == 75)
    #expect(status(.interruptedBeforeAnyPlan) == 75)
    #expect(status(.solver("out of memory")) == 70)
    #expect(status(.rejected([Violation(defect: "seats")])) == 70)
    #expect(CommandFailure(.infeasible([finding])).findings.map(\.rule.code) == ["TST001"])
    #expect(
      CommandFailure(.rejected(["a: 1", "b"].map { Violation(defect: $0) })).message?.en.hasSuffix(
        "a defect of Sanj: a: 1; b") == true)
  }

  @Test func exitCodesAreThoseOfTheContract() {
    let codes: [Answer] = [
      .yes, .no, .usage, .unreadable, .noInput, .defect, .cannotWrite, .stoppedTooEarly,
    ]
    #expect(codes.map(\.rawValue) == [0, 1, 64, 65, 66, 70, 73, 75])
  }
}
