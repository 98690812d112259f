import Diagnostics
import Testing
import TrainingModel

@testable import TrainingDocuments

@Suite("The nearest identity")
struct NearestIdentifierTests {
  private func nearest(_ id: Identifier, _ known: Set<Identifier>, slips: Bool = true) -> Identifier? {
    NearestIdentifiers(known, allowsSlips: slips).nearest(to: id)
  }

  @Test("is one that looks the same, or differs in case")
  func looks() {
    #expect(nearest("مدیر\u{64A}ت", ["مدیریت", "مدرک"]) == "مدیریت")
    #expect(nearest("\u{643}ارشناس", ["کارشناس"]) == "کارشناس")
    #expect(nearest("نیم\u{200C}فاصله", ["نیمفاصله"]) == "نیمفاصله")
    #expect(nearest("c-LEAD", ["C-lead"]) == "C-lead")
    #expect(nearest("۱۲", ["12"]) == "12")
    #expect(nearest("مدیر\u{64A}ت", ["مدیریت"], slips: false) == "مدیریت")
    #expect(nearest("cafe\u{301}", ["caf\u{E9}"]) == "caf\u{E9}")
  }

  @Test("is one that is a slip away: a letter too many, too few, another, or two swapped")
  func slips() {
    for slip in ["budgett", "budge", "bugdet", "burget", "xbudget"] as [Identifier] {
      #expect(nearest(slip, ["budget", "planning"]) == "budget")
      #expect(nearest(slip, ["budget"], slips: false) == nil)
    }
    #expect(nearest("بودجخ", ["بودجه", "برنامه"]) == "بودجه")
  }

  @Test("is not another number, nor any short word")
  func noSuggestion() {
    #expect(nearest("K-13", ["K-12", "K-14"]) == nil)
    #expect(nearest("K-1", ["K-12"]) == nil)
    #expect(nearest("K-21", ["K-12"]) == "K-12")
    #expect(nearest("K-7", ["K-07", "K-8"]) == "K-07")
    #expect(nearest("M-3", ["M-1"]) == nil)
    #expect(nearest("ab", ["ac"]) == nil)
    #expect(nearest("budget", []) == nil)
    #expect(nearest("completely", ["different"]) == nil)
  }

  @Test("is the nearer of two, and the first of two equally near")
  func ties() {
    #expect(nearest("planing", ["plannings", "planning"]) == "planning")
    #expect(nearest("bound", ["round", "hound", "sound"]) == "hound")
  }

  @Test("stands in the hint")
  func hint() throws {
    var files = SampleDocuments.all
    files["catalog.xml"] = files["catalog.xml"]?.replacing("K-budget", with: "K-bugdet")
    let finding = try #require(try DossierFolder(files).read().findings.first)
    #expect(
      finding.hint.en == "Correct the id, or add the competency to the framework. Was \"K-budget\" meant?")
    #expect(
      finding.hint.fa
        == "شناسه را اصلاح کنید یا شایستگی را به چارچوب بیفزایید. آیا «K-budget» منظور بوده است؟")
    #expect(finding.subject == "course/C-lead")
  }
}

@Suite("Circles of references")
struct ReferenceCycleTests {
  @Test("are each found once, from the smallest member on, however they are entered")
  func each() {
    let edges: [Identifier: [Identifier]] = [
      "a": ["b"], "b": ["c"], "c": ["a", "d"], "d": ["e"], "e": [], "x": ["x"], "z": ["y"],
      "y": ["z", "gone"],
    ]
    #expect(ReferenceCycles.find(edges) == [["a", "b", "c"], ["x"], ["y", "z"]])
  }

  @Test("that share a member are all covered")
  func figureEight() {
    let edges: [Identifier: [Identifier]] = ["a": ["b", "c"], "b": ["a"], "c": ["d"], "d": ["a"]]
    #expect(ReferenceCycles.find(edges) == [["a", "b"], ["a", "c", "d"]])
  }

  @Test("of any length are found without running out of stack")
  func long() {
    let count = 100_000
    var edges: [Identifier: [Identifier]] = [:]
    for index in 0..<count { edges[Identifier("\(index)")] = [Identifier("\((index + 1) % count)")] }
    #expect(ReferenceCycles.find(edges).map(\.count) == [count])
    edges[Identifier("\(count - 1)")] = []
    #expect(ReferenceCycles.find(edges) == [])
  }

  @Test("are shown as a way that leads back")
  func message() throws {
    let example = try #require(RuleCase.all.first { $0.code == "REF212" })
    let (files, _) = try example.documents()
    let findings = try DossierFolder(files).read().findings
    #expect(
      findings.map(\.message.en) == [
        "These courses require one another in a circle: C-lead → C-new → C-lead.",
        "These courses require one another in a circle: C-plan → C-plan.",
      ])
  }
}
