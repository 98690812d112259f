import Diagnostics
import Foundation
import Testing
import TrainingDocuments
import TrainingModel

@testable import Scenarios

/// A scenario does what somebody would do by hand in the files.
@Suite struct DifferentialTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "examples/first-steps")

  /// The dossier with one text of one file replaced by hand.
  private func edited(_ file: String, _ old: String, _ new: String) throws -> DossierReading {
    let place = FileManager.default.temporaryDirectory.appending(path: "sanj-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: place) }
    for name in try FileManager.default.contentsOfDirectory(atPath: Self.folder.path)
    where name.hasSuffix(".xml") {
      var text = try String(contentsOf: Self.folder.appending(path: name), encoding: .utf8)
      if name == file {
        #expect(text.contains(old))
        text = text.replacing(old, with: new, maxReplacements: 1)
      }
      try text.write(to: place.appending(path: name), atomically: true, encoding: .utf8)
    }
    return try DossierReader.read(paths: [place.path])
  }

  @Test(
    arguments: [
      (
        "<replace sel=\"/policy/budget/@amount\">88000000</replace>", "policy.xml", "amount=\"110000000\"",
        "amount=\"88000000\""
      ),
      (
        "<add sel=\"/policy/title[2]\" pos=\"after\"><note xml:lang=\"en\">x</note></add>", "policy.xml",
        "<period id=\"spring\"", "<note xml:lang=\"en\">x</note><period id=\"spring\""
      ),
      (
        "<remove sel=\"//course[@id='BLD-2']/prerequisite\"/>", "catalog.xml",
        "<prerequisite course=\"BLD-1\"/>", ""
      ),
      (
        "<replace sel=\"//role[@id='clerk']/requires[@competency='records']/@level\">9</replace>",
        "job-roles.xml",
        "<requires competency=\"records\" level=\"2\"", "<requires competency=\"records\" level=\"9\""
      ),
      (
        "<replace sel=\"//course[@id='SRV-1']/develops/@competency\">nothing</replace>", "catalog.xml",
        "develops competency=\"service\"", "develops competency=\"nothing\""
      ),
      (
        "<transfer employee=\"104\" toOrganization=\"south\"/>", "workforce.xml",
        "id=\"104\" organization=\"north\"", "id=\"104\" organization=\"south\""
      ),
    ])
  func byHand(change: String, file: String, old: String, new: String) throws {
    var trial = try Trial()
    let changed = try trial.apply(change)
    let byHand = try edited(file, old, new)
    // Digests of small documents are of what they say; rows are compared themselves.
    func digests(_ dossier: Dossier) -> [String] {
      dossier.documents.filter { $0.kind.isPlannedFrom && $0.kind != .workforce }.map {
        "\($0.id) \($0.digest ?? "")"
      }
    }
    #expect(digests(changed.dossier) == digests(byHand.dossier))
    func rows(_ table: PeopleTable) -> [String] {
      table.employees.map(table.employee).map { "\($0.id) \($0.organization) \($0.role)" }
    }
    #expect(rows(changed.dossier.people) == rows(byHand.dossier.people))
    #expect(
      changed.reading.findings.map { "\($0.rule.code) \($0.subject)" }.sorted()
        == byHand.findings.map { "\($0.rule.code) \($0.subject)" }.sorted())
  }

  @Test("without a scenario the source gives what the reader gives, any number of times")
  func unchanged() throws {
    let source = try DossierSource.load(paths: [Self.folder.path])
    let read = try DossierReader.read(paths: [Self.folder.path])
    for _ in 0..<2 {
      let again = source.reading()
      #expect(again.dossier.documents.map(\.digest) == read.dossier.documents.map(\.digest))
      #expect(again.findings.map(\.message.en) == read.findings.map(\.message.en))
      #expect(again.files.map(\.file) == read.files.map(\.file))
    }
  }

  @Test("changes that do not meet may be made in any order")
  func anyOrder() throws {
    let changes = [
      "<scale sel=\"//budget/@amount\" by=\"0.9\"/>", "<remove sel=\"/policy/equityFloor\"/>",
      "<add sel=\"/policy/closure\" pos=\"after\"><closure start=\"1405-05-01\" end=\"1405-05-02\"/></add>",
      "<replace sel=\"//course[@id='ONB-1']/@hours\">6</replace>",
    ]
    var results: Set<String> = []
    for rotation in changes.indices {
      var trial = try Trial()
      let order = Array(changes[rotation...] + changes[..<rotation])
      let scenario = trial.base.library.scenario(in: Array(Trial.document(order).utf8), as: "trial.xml")
      let changed = trial.base.dossier(applying: [try #require(scenario)])
      #expect(changed.errors.isEmpty)
      results.insert(changed.dossier.documents.map { $0.digest ?? "" }.joined())
    }
    #expect(results.count == 1)
  }
}
