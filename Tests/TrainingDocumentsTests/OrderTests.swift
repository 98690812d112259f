import Diagnostics
import Foundation
import Testing
import TrainingModel

@testable import TrainingDocuments

@Suite("Order")
struct OrderTests {
  /// Numbers that look random and are the same in every run.
  struct Shuffler: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state ^ (state >> 29)
    }
  }

  @Test("of paths changes nothing", arguments: 1...6)
  func paths(_ seed: UInt64) throws {
    var files = SampleDocuments.all
    files["workforce.xml"] = files["workforce.xml"]?.replacing("M-2", with: "M-7")
    files["catalog.xml"] = files["catalog.xml"]?.replacing("C-safe", with: "C-new")
    let folder = try DossierFolder(files)
    var shuffler = Shuffler(state: seed)
    let names = files.keys.sorted()
    let first = try folder.read(names)
    let second = try folder.read(names.shuffled(using: &shuffler))
    #expect(!first.findings.isEmpty)
    #expect(first.findings.map(Self.text) == second.findings.map(Self.text))
    #expect(firstDifference(first.dossier, second.dossier) == nil)
  }

  @Test("of rows and names of files change nothing of what the dossier says", arguments: 1...6)
  func rows(_ seed: UInt64) throws {
    var shuffler = Shuffler(state: seed)
    var files: [String: String] = [:]
    for (name, text) in SampleDocuments.all {
      files["\(UInt8.random(in: 10...99, using: &shuffler))-\(name)"] = Self.shuffleRows(
        text, using: &shuffler)
    }
    let first = try DossierFolder(SampleDocuments.all).read()
    let second = try DossierFolder(files).read()
    #expect(second.codes == [])
    #expect(firstDifference(first.dossier, second.dossier) == nil)
  }

  @Test("of findings is that of places")
  func findings() throws {
    var files = SampleDocuments.all
    files["framework.xml"] = files["framework.xml"]?.replacing("S3\" min=\"0\"", with: "S3\" min=\"3\"")
    files["workforce.xml"] = files["workforce.xml"]?.replacing("M-1\"", with: "M-8\"")
    let places = try DossierFolder(files).read().findings.compactMap(\.location)
    #expect(places.count == 3 && places == places.sorted())
  }

  private static func text(_ finding: Finding) -> String {
    "\(finding.rule.code) \(finding.location.map { "\($0.file):\($0.line):\($0.column)" } ?? "") \(finding.message)"
  }

  /// Shuffles neighbouring rows of one kind that stand on one line each.
  private static func shuffleRows(_ text: String, using shuffler: inout Shuffler) -> String {
    var result: [String] = []
    var run: [String] = []
    func kind(_ line: String) -> String? {
      for name in [
        "employee", "cohort", "assessment", "organization", "competency", "requires", "develops", "offered",
        "closure",
      ]
      where line.contains("<\(name) ") && (line.hasSuffix("/>") || line.hasSuffix("</\(name)>")) {
        return name
      }
      return nil
    }
    for line in text.components(separatedBy: "\n") {
      if let last = run.last, kind(last) != kind(line) {
        result += run.shuffled(using: &shuffler)
        run = []
      }
      if kind(line) == nil { result.append(line) } else { run.append(line) }
    }
    return (result + run).joined(separator: "\n")
  }
}
