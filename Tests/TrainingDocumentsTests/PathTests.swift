import Diagnostics
import Foundation
import Testing
import TrainingModel

@testable import TrainingDocuments

@Suite("Paths")
struct PathTests {
  @Test("folders are read below, hidden files and other endings are not")
  func folders() throws {
    let folder = try DossierFolder([
      "a/b/framework.xml": SampleDocuments.framework, "a/roles.XML": SampleDocuments.roles,
      "a/.hidden.xml": "no XML", "a/.git/x.xml": "no XML", "a/notes.txt": "no XML",
      "organizations.xml.bak": "no XML",
    ])
    let reading = try folder.read()
    #expect(reading.files.map { folder.name(.init(file: $0.file)) } == ["a/b/framework.xml", "a/roles.XML"])
    #expect(reading.files.map(\.kind) == [.framework, .jobRoles])
    #expect(reading.dossier.documents.map(\.id) == ["framework-1", "roles-1"])
  }

  @Test("a file that is named has any ending")
  func namedFile() throws {
    let folder = try DossierFolder(["organizations.bak": SampleDocuments.organizations])
    #expect(try folder.read(["organizations.bak"]).dossier.organizations.count == 3)
  }

  @Test("what is named or linked twice is read once, under the same name in whatever order it is named")
  func twice() throws {
    let folder = try DossierFolder(SampleDocuments.all)
    try FileManager.default.createSymbolicLink(
      atPath: folder.path(of: "again.xml"), withDestinationPath: folder.path(of: "roles.xml"))
    try FileManager.default.createSymbolicLink(
      atPath: folder.path(of: "loop"), withDestinationPath: folder.path)
    let names = ["", "loop", "roles.xml", "loop/roles.xml", "again.xml"]
    let first = try folder.read(names)
    #expect(first.files.count == SampleDocuments.all.count)
    #expect(first.codes == [])
    for order in [names.reversed(), [names[2], names[0], names[4], names[1], names[3]]] {
      #expect(try folder.read(order).files.map(\.file) == first.files.map(\.file))
    }
  }

  @Test("paths that lead to nothing are the one failure, all of them named, and nothing is read")
  func missing() throws {
    let folder = try DossierFolder(SampleDocuments.all)
    let error = #expect(throws: MissingPaths.self) { try folder.read(["", "z.xml", "roles.xml/x", "a"]) }
    #expect(error?.paths == ["a", "roles.xml/x", "z.xml"].map(folder.path(of:)))
    #expect(error?.findings.map(\.rule.code) == ["DOC040", "DOC040", "DOC040"])
  }

  @Test("a link that leads nowhere and a pipe are unreadable, and what they may hold is not called unknown")
  func unreadable() throws {
    var files = SampleDocuments.all
    files["catalog.xml"] = nil
    let folder = try DossierFolder(files)
    try FileManager.default.createSymbolicLink(
      atPath: folder.path(of: "catalog.xml"), withDestinationPath: folder.path(of: "gone.xml"))
    try #require(mkfifo(folder.path(of: "pipe.xml"), 0o600) == 0)
    let reading = try folder.read()
    #expect(reading.hasUnreadableFiles && !reading.isValid)
    #expect(Set(reading.codes) == ["DOC040", "DOC043", "DOS108"])
    #expect(
      reading.files.filter { !$0.isReadable }.map { folder.name(.init(file: $0.file)) } == [
        "catalog.xml", "pipe.xml",
      ])
  }

  @Test("a folder that holds only what was read already is not empty")
  func overlapping() throws {
    let folder = try DossierFolder(["sub/framework.xml": SampleDocuments.framework], folders: ["none/deeper"])
    #expect(try folder.read(["", "sub"]).codes == [])
    #expect(try folder.read(["sub", "none"]).codes == ["DOS105"])
    #expect(try folder.read(["", "none/deeper"]).codes == ["DOS105"])
  }

  @Test("the digest is of what a document says")
  func digest() throws {
    func digest(_ rows: String) throws -> String? {
      let text = #"<organizations xmlns="urn:sanj:1" id="o">\#(rows)</organizations>"#
      let reading = try DossierFolder(["o.xml": text]).read()
      #expect(reading.files.map(\.digest) == reading.dossier.documents.map(\.digest))
      return reading.files.first?.digest ?? nil
    }
    let a = #"<organization id="A" kind="unit"><title xml:lang="en">A</title></organization>"#
    let b = #"<organization id="B" kind="unit"><title xml:lang="en">B</title></organization>"#
    let plain = try digest(a + b)
    #expect(plain?.count == 64)
    #expect(try digest("\n  " + b + "<!-- a remark -->\n" + a) == plain)
    #expect(try digest(a + b.replacing("unit", with: "district")) != plain)
    #expect(try digest(a + b.replacing(">B<", with: ">C<")) != plain)
    #expect(try digest(a) != plain)
  }

  @Test("the digest of bulk rows minds what they say, not their order")
  func bulkDigest() throws {
    func digest(_ rows: [String]) throws -> String? {
      let text = #"<workforce xmlns="urn:sanj:1" id="w" calendar="persian">\#(rows.joined())</workforce>"#
      return try DossierFolder(["w.xml": text]).read().files.first?.digest ?? nil
    }
    let a = #"<employee id="1" organization="A" role="R"/>"#
    let b = #"<employee role="R" id="2" organization="A"/>"#
    let plain = try digest([a, b])
    #expect(try digest([b, a]) == plain)
    #expect(try digest([a]) != plain)
    #expect(try digest([a, b.replacing("role=\"R\"", with: "role=\"S\"")]) != plain)
    #expect(try digest([a, a, b, b]) != plain)
  }
}
