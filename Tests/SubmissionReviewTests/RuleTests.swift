import Diagnostics
import Testing
import TrainingModel

@testable import SubmissionReview

extension SubmissionCase {
  /// One for every rule.
  static let all: [SubmissionCase] =
    ofDocuments + ofNeeds + ofOnboarding + ofCalendar + ofResources + ofEquity + ofDelivery + ofEvaluation
}

@Suite("Every rule of review")
struct RuleTests {
  @Test func nothingIsFoundInTheCleanSubmission() throws {
    let review = try SubmissionFolder(CleanSubmission.all).review()
    #expect(review.objections.map(\.fingerprint) == [])
    #expect(review.unverified.map(\.code) == [])
    #expect(review.verdict == .accepted)
    #expect(review.provenance.inputs.count == CleanSubmission.all.count)
  }

  @Test("is provoked by one change, and no other is", arguments: SubmissionCase.all)
  func breaksOneRule(_ example: SubmissionCase) throws {
    let review = try SubmissionFolder(try example.documents()).review()
    #expect(review.objections.map(\.code) == [example.code], "\(review.objections.map(\.fingerprint))")
    let objection = try #require(review.objections.first)
    let rule = try #require(ReviewRules.declarations.first { $0.code == example.code })
    #expect(objection.severity == rule.review?.severity)
    for text in [objection.message, objection.remedy] {
      #expect(text.en?.contains("{") == false && text.fa?.contains("{") == false, "\(text)")
    }
    #expect(objection.evidence.allSatisfy { !$0.value.isEmpty && $0.label.fa != nil })
    #expect(objection.repairs.isEmpty != example.isMended, "\(objection.repairs.map(\.message))")
    let returns = review.verdict == .returned
    #expect(returns == (objection.severity == .must), "\(review.verdict)")
  }

  /// Budgeting before leading closes nothing in its turn. Without it the year would close less all the same.
  @Test func whatIsOnlyOutOfOrderIsNotWithoutNeed() throws {
    let example = SubmissionCase("CAL403", "budgeting before leading").withoutTotals()
      .policy("<review>", "<review><limit rule=\"NED209\" value=\"3\"/>")
      .program(
        """
        period="winter" sessions="1" seats="10" hours="80" cost="15000000" host="M">
                <seats organization="M-1" role="R-head" count="6" closes="0"/>
                <seats organization="M-2" role="R-head" batch="summer–autumn" count="4" closes="0"/>
        """,
        """
        period="summer" sessions="1" seats="6" hours="48" cost="13000000" host="M">
                <seats organization="M-1" role="R-head" count="6" closes="0"/>
        """
      )
    let outcome = try SubmissionFolder(try example.documents()).outcome()
    #expect(outcome.review.objections.map(\.code) == ["CAL403"])
    let program = try #require(outcome.program)
    var without = program.program
    without.offerings.removeAll { $0.course == Identifier("C-bud") }
    #expect(ReviewedProgram(without, on: outcome.ground).closed < program.closed)
  }

  /// A repair is made in the documents' program, and the whole review runs again.
  @Test("has repairs that hold", arguments: SubmissionCase.all.filter(\.isMended))
  func repairsHold(_ example: SubmissionCase) throws {
    let outcome = try SubmissionFolder(try example.documents()).outcome()
    let objection = try #require(outcome.review.objections.first)
    let program = try #require(outcome.program)
    for repair in objection.repairs {
      let changed = try #require(
        ProgramEditing(ground: outcome.ground).apply(repair.changes, to: program.program))
      let trial = ReviewedProgram(changed.program, on: outcome.ground)
      let found = ReviewRules.all.filter { !$0.concernsDocuments }.flatMap { rule in
        ((try? rule.findings(in: trial)) ?? []).map { "\(rule.rule.code):\($0.subject)" }
      }
      #expect(!found.contains(objection.fingerprint), "\(repair.message)")
      let binding = found.filter { fingerprint in
        let severity = ReviewRules.declarations.first { fingerprint.hasPrefix($0.code) }?.review?.severity
        return severity == .must && fingerprint != objection.fingerprint
      }
      #expect(binding == [], "\(repair.message)")
      #expect(repair.costChange == trial.cost - program.cost)
      #expect(!(repair.message.en ?? "").isEmpty && !(repair.message.fa ?? "").isEmpty)
    }
  }

  @Test("has a case")
  func allHaveCases() {
    // Rules of rounds have cases of their own: RoundRuleTests.
    let rounds = RoundRules.declarations.map(\.code)
    #expect((SubmissionCase.all.map(\.code) + rounds).sorted() == ReviewRules.declarations.map(\.code))
  }

  @Test("has a code of the number of its family, and words in both languages with the same arguments")
  func declarations() {
    let digits = [
      "SUB": "1", "NED": "2", "ONB": "3", "CAL": "4", "RES": "5", "EQU": "6", "DEL": "7", "EVL": "8",
      "RND": "9",
    ]
    let codes = ReviewRules.declarations.map(\.code)
    #expect(Set(codes).count == codes.count)
    for rule in ReviewRules.declarations {
      #expect(digits[String(rule.code.prefix(3))] == String(rule.code.dropFirst(3).prefix(1)), "\(rule.code)")
      #expect(rule.review != nil)
      for (en, fa) in [rule.message, rule.hint, rule.reason] {
        #expect(en != fa || en.hasPrefix("{"), "\(rule.code): \(en)")
        #expect(en.hasSuffix(".") || en.hasSuffix("}"), "\(rule.code): \(en)")
        #expect(fa.hasSuffix(".") || fa.hasSuffix("}"), "\(rule.code): \(fa)")
        #expect(!fa.contains("\u{64A}") && !fa.contains("\u{643}"), "\(rule.code): \(fa)")
        func arguments(_ text: String) -> Set<String> {
          Set(text.matches(of: /\{(\w+?)(?:En|Fa)?\}/).map { String($0.output.1) })
        }
        #expect(arguments(en) == arguments(fa), "\(rule.code)")
      }
    }
  }
}
