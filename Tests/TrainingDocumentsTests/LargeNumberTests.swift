import Diagnostics
import Foundation
import Testing
import TrainingModel

@testable import TrainingDocuments

/// The largest numbers that the schemas allow, everywhere at once: reported, never a crash.
@Suite("Numbers beyond reason")
struct LargeNumberTests {
  private func enlarged(_ text: String) throws -> String {
    var text = text
    let sizes = [
      ("headcount", "9999999999"), ("newManagers", "9999999999"), ("minSize", "9999999999"),
      ("maxSize", "9999999999"), ("sessionCost", "999999999999999999"), ("seatCost", "999999999999999999"),
      ("amount", "999999999999999999"), ("sessions", "9999999999"), ("seats", "9999999999"),
      ("count", "9999999999"), ("cost", "999999999999999999"), ("offerings", "9999999999"),
      ("order", "9999999999"), ("units", "9999.999"), ("perWorkingDay", "9999.999"),
      ("respondents", "9999999999"),
      ("maxSessions", "9999999999"), ("criticalFactor", "9999.999"), ("withinDays", "9999"),
      ("workingDays", "9999"), ("smallestGroup", "9999999999"), ("needClosed", "999999999999999999.999999"),
      ("needTotal", "999999999999999999.999999"), ("closes", "999999999999999999.999999"),
      ("newManagersOnboarded", "9999999999"), ("level", "99"), ("sd", "99.999"), ("to", "99"), ("max", "99"),
      ("leniency", "99.999"), ("weight", "9999.999"), ("indifference", "9999.999"), ("threshold", "9999.999"),
      ("factor", "9999.999"), ("staleAfter", "9999"), ("halfLife", "9999"),
      ("minimumRespondents", "9999999999"), ("topGroup", "9999999999"), ("n", "9999999999"),
      ("score", "1.0000"),
    ]
    for (attribute, value) in sizes {
      text = text.replacing(try Regex(" \(attribute)=\"[0-9.]+\""), with: " \(attribute)=\"\(value)\"")
    }
    return text
  }

  @Test("in all documents together, and in each alone")
  func everywhere() throws {
    let all = try DossierFolder(SampleDocuments.all.mapValues(enlarged)).read()
    #expect(Set(all.codes).isSuperset(of: ["CAT616", "CAT617", "POL523", "WRK702", "WRK714", "PRG812"]))
    #expect(!all.codes.contains { $0.hasPrefix("DOC") && $0 != "DOC033" })
    for (name, text) in SampleDocuments.all {
      var files = SampleDocuments.all
      files[name] = try enlarged(text)
      #expect(try DossierFolder(files).read().files.allSatisfy(\.isReadable))
    }
  }

  /// An engineer can need 3 · 2 points and 5 · 2 with the factor 2.5, a head 5 · 3 + 4 · 2; beside the cohort there are one
  /// engineer and seven heads. A multiplier of classes counts for all.
  @Test(
    "of needs up to the limit and one person beyond",
    arguments: [("", 8_064_516_122), (#"<multiplier class="first" factor="2"/>"#, 4_032_258_058)])
  func limit(multiplier: String, largest: Int) throws {
    let factor = multiplier.isEmpty ? 1 : 2
    #expect(factor * (31 * (largest + 1) + 7 * 23) < 250_000_000_000)
    #expect(factor * (31 * (largest + 2) + 7 * 23) >= 250_000_000_000)
    for (headcount, isTooLarge) in [(largest, false), (largest + 1, true)] {
      var files = SampleDocuments.all
      files["policy.xml"] = files["policy.xml"]?.replacing(
        #"criticalFactor="1.5""#, with: #"criticalFactor="2.5""#
      )
      .replacing("</scoring>", with: multiplier + "</scoring>")
      files["workforce.xml"] = files["workforce.xml"]?.replacing(
        #"headcount="40""#, with: #"headcount="\#(headcount)""#)
      let reading = try DossierFolder(files).read()
      #expect(reading.codes.contains("WRK714") == isTooLarge, "\(headcount)")
      #expect(!reading.codes.contains { $0.hasPrefix("DOC") && $0 != "DOC033" })
    }
  }

  @Test("in all that documents say of evidence and criteria")
  func evidence() throws {
    for (name, text) in try EvidenceDocumentsTests.files() {
      var files = try EvidenceDocumentsTests.files()
      files[name] = try enlarged(text)
      if name.hasPrefix("evaluation") {
        files[name] = files[name]?.replacing(#" level="99""#, with: #" level="4""#)
      }
      let reading = try DossierFolder(files).read()
      let areReadable = reading.files.allSatisfy(\.isReadable)
      #expect(areReadable, "\(name)")
      if name == "policy.xml" { #expect(reading.codes.contains("LVL309")) }
      if name.hasPrefix("evaluation") { #expect(reading.codes == []) }
    }
  }

  @Test("summed over many cohorts and budgets")
  func sums() throws {
    var files = SampleDocuments.all
    let cohorts = (0..<2000).map {
      #"<cohort id="X\#($0)" organization="M-2" role="R-eng" headcount="9999999999"/>"#
    }
    files["workforce.xml"] = files["workforce.xml"]?.replacing(
      "</workforce>", with: cohorts.joined() + "</workforce>")
    let budgets = (0..<20).map { #"<budget fund="B\#($0)" amount="999999999999999999"/>"# }
    files["policy.xml"] = files["policy.xml"]?.replacing(
      "<resource id=\"trainer\"", with: budgets.joined() + "<resource id=\"trainer\"")
    let reading = try DossierFolder(files).read()
    #expect(reading.codes.filter { $0 == "WRK714" }.count == 1)
    #expect(reading.codes.filter { $0 == "POL522" }.count == 1)
    #expect(reading.codes.filter { $0 == "WRK702" }.count == 2000)
    #expect(reading.dossier.people.headcount == 2000 * 9_999_999_999 + 48)
  }

  @Test("in a program whose sums overflow are sums that do not match")
  func programSums() throws {
    var files = SampleDocuments.all
    files["program.xml"] = files["program.xml"]?
      .replacing(
        #"sessions="2" seats="30" hours="375" cost="55000000""#,
        with: #"sessions="9999999999" seats="30" hours="375" cost="55000000""#
      )
      .replacing("sessions=\"3\"", with: "sessions=\"9999999999\"")
    files["catalog.xml"] = files["catalog.xml"]?.replacing(
      #"sessionCost="20000000""#, with: #"sessionCost="9007199254740992""#)
    let reading = try DossierFolder(files).read()
    #expect(Set(reading.codes) == ["PRG803", "PRG805", "PRG806"])
    #expect(
      reading.findings.contains { $0.message.en.hasSuffix("it costs > 9,223,372,036,854,775,807 IRR.") })
  }
}
