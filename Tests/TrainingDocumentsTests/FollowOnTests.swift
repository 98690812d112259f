import Diagnostics
import Testing
import TrainingModel

@testable import TrainingDocuments

/// What is wrong is said once: nothing that merely follows from another finding is reported.
@Suite("Nothing follows from another finding")
struct FollowOnTests {
  private func codes(_ edits: [(String, String, String)], adding: [String: String] = [:]) throws -> Set<
    String
  > {
    var files = SampleDocuments.all.merging(adding) { $1 }
    for (file, old, new) in edits {
      let text = try #require(files[file])
      try #require(text.contains(old))
      files[file] = text.replacing(old, with: new)
    }
    return Set(try DossierFolder(files).read().codes)
  }

  @Test(
    "of one fault in a document",
    arguments: [
      (
        "a malformed attribute of a course", "catalog.xml", #"hours="12.5""#, #"hours="abc""#,
        ["DOC028", "DOS108"]
      ),
      (
        "a level beyond what any computation could bear", "framework.xml", #"max="5""#,
        #"max="999999999999999999""#,
        ["DOC028", "DOS108"]
      ),
      ("Persian digits", "catalog.xml", #"hours="12.5""#, #"hours="۱۲""#, ["DOC029", "DOS108"]),
      ("a missing attribute of a role", "roles.xml", #"managerial="false""#, "", ["DOC027", "DOS108"]),
      (
        "a misspelt element", "catalog.xml", #"<course id="C-plan""#, #"<cuorse id="C-plan""#,
        ["DOC001", "DOS108"]
      ),
      ("an id with a space", "organizations.xml", #"id="M-1""#, #"id="M 1""#, ["DOC028", "DOS108"]),
      (
        "a row that breaks the schema", "workforce.xml", #"headcount="40""#, #"headcount="x""#,
        ["DOC028", "DOS108"]
      ),
      ("a document that is cut off", "framework.xml", "</framework>", "", ["DOC003", "DOS108"]),
      ("a bulk document that is cut off", "workforce.xml", "</workforce>", "", ["DOC003", "DOS108"]),
      (
        "a root element that nobody knows", "organizations.xml", "organizations ", "organisations ",
        ["DOC001", "DOS108"]
      ),
      ("no namespace", "organizations.xml", #"xmlns="urn:sanj:1""#, "", ["DOC021", "DOS108"]),
      (
        "a duplicate that the schema finds", "catalog.xml", #"id="C-plan""#, #"id="C-safe""#,
        ["DOC033", "DOS108", "REF206"]
      ),
    ])
  func schemaFaults(_ what: String, _ file: String, _ old: String, _ new: String, _ expected: [String]) throws
  {
    #expect(try codes([(file, old, new)]) == Set(expected), "\(what)")
  }

  @Test("of a misspelt root or element whose end tag is misspelt too")
  func misspeltElements() throws {
    #expect(
      try codes([
        ("catalog.xml", #"<course id="C-plan""#, #"<cuorse id="C-plan""#),
        (
          "catalog.xml", #"<develops competency="K-plan" from="1" to="3"/>\#n  </course>"#,
          #"<develops competency="K-plan" from="1" to="3"/>\#n  </cuorse>"#
        ),
      ]) == ["DOC022", "DOS108"])
    #expect(
      try codes([
        ("organizations.xml", "organizations ", "organisations "),
        ("organizations.xml", "</organizations>", "</organisations>"),
      ])
        == ["DOC020", "DOS108"])
  }

  @Test("of documents of other kinds, and of other people's XML")
  func otherDocuments() throws {
    #expect(
      try codes(
        [], adding: ["drawing.xml": #"<svg xmlns="http://www.w3.org/2000/svg"><path d="M0 0"/></svg>"#]) == [
          "DOC020"
        ])
    #expect(
      try codes([], adding: ["catalogue.xml": #"<catalogue xmlns="urn:sanj:1" id="s"/>"#]) == ["DOC020"])
  }

  @Test("of a dossier without some of its documents, but for the notices that name them")
  func missingDocuments() throws {
    for missing in SampleDocuments.all.keys.sorted() {
      var files = SampleDocuments.all
      files[missing] = nil
      let reading = try DossierFolder(files).read()
      #expect(reading.isValid, "\(missing)")
      #expect(Set(reading.codes).isSubset(of: ["REF210"]), "\(missing): \(reading.codes)")
    }
    for only in SampleDocuments.all.keys.sorted() {
      let reading = try DossierFolder([only: SampleDocuments.all[only] ?? ""]).read()
      #expect(reading.isValid && Set(reading.codes).isSubset(of: ["REF210"]), "\(only): \(reading.codes)")
    }
  }

  @Test("and what else is wrong is still found")
  func everythingElse() throws {
    let found = try codes([
      ("catalog.xml", #"hours="12.5""#, #"hours="abc""#),
      ("catalog.xml", #"competency="K-plan""#, #"competency="K-plam""#),
      ("workforce.xml", #"role="R-eng""#, #"role="R-enk""#),
      ("policy.xml", #"amount="5000000000""#, #"amount="0""#),
      ("framework.xml", #"<scale id="S5" min="1""#, #"<scale id="S5" min="6""#),
    ])
    #expect(found == ["DOC028", "DOS108", "REF201", "REF202", "POL503", "LVL301"])
  }
}
