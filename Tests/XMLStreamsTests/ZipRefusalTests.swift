import Diagnostics
import Testing

@testable import XMLStreams

/// Archives that are hostile or broken: each fault has its code, and what is sound beside it is read.
@Suite struct ZipRefusalTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func refusals(_ builder: ZipBuilder) throws -> [String: String] {
    let found = try Unpacked(builder.bytes, in: folder)
    #expect(found.names == ["s.zip!sound.xml"])
    #expect(try XMLReader.read(try #require(found.files.first)).isValid)
    return found.refused
  }

  private func with(_ path: String, _ change: (inout ZipBuilder.Entry) -> Void = { _ in }) -> ZipBuilder {
    var builder = ZipBuilder([("sound.xml", soundFramework), (path, soundFramework)])
    change(&builder.entries[1])
    return builder
  }

  @Test(
    arguments: [
      "/etc/a.xml", "../a.xml", "a/../../b.xml", "a/..", "..", "a\\b.xml", "..\\a.xml", "C:\\a.xml",
      "C:a.xml",
      "a\0.xml", "\0", "a.xml\0.txt", "../readme.txt", "__MACOSX/../a.xml", "/",
    ]) func pathsThatLeaveTheArchive(_ path: String) throws
  {
    #expect(try refusals(with(path)) == ["s.zip!" + path: "DOC059"])
  }

  @Test func emptyPath() throws { #expect(try refusals(with("")) == ["s.zip!": "DOC059"]) }

  /// Paths of many dots that lead nowhere else.
  @Test func pathsThatStay() throws {
    let found = try Unpacked(ZipBuilder([("a..b/c...xml", "<a/>"), ("a/b..xml", "<a/>")]).bytes, in: folder)
    #expect(found.names.count == 2 && found.refused.isEmpty)
  }

  @Test func entriesThatCannotBeRead() throws {
    #expect(try refusals(with("a.xml") { $0.flags = 1 }) == ["s.zip!a.xml": "DOC055"])
    for method in [1, 9, 12, 14, 93, 95, 98, 99, 0xFFFF] {
      #expect(try refusals(with("a.xml") { $0.method = method }) == ["s.zip!a.xml": "DOC056"])
    }
    for name in ["a.zip", "b/c.xml.gz", "A.ZIP", "a.tar", "a.7z", "a.rar", "a.tgz"] {
      #expect(try refusals(with(name)) == ["s.zip!" + name: "DOC057"])
    }
    for mode in [0o120_777, 0o020_644, 0o060_644, 0o010_644, 0o140_755] {
      #expect(try refusals(with("a.xml") { $0.mode = mode }) == ["s.zip!a.xml": "DOC058"])
      // A link that may stand for a folder of documents.
      #expect(try refusals(with("a") { $0.mode = mode }) == ["s.zip!a": "DOC058"])
    }
    // The same number means something else where the archive was not made on Unix.
    let dos = with("a.xml") { ($0.mode, $0.madeBy) = (0o120_777, 20) }
    #expect(try Unpacked(dos.bytes, in: folder).refused.isEmpty)
  }

  /// What is named `*.xml` and is an archive shows when it is read.
  @Test func archivesUnderOtherNames() throws {
    for inner in [ZipBuilder([("a.xml", "<a/>")]).bytes, Packing.gzip("<a/>")] {
      for isStored in [true, false] {
        let builder = ZipBuilder([ZipBuilder.Entry(Array("a.xml".utf8), inner, isStored: isStored)])
        let file = try #require(Unpacked(builder.bytes, in: folder).files.first)
        #expect(try Unpacked.fault { _ = try XMLReader.read(file) } == .nested)
      }
    }
  }

  @Test func namesGivenTwice() throws {
    var builder = with("a.xml")
    builder.entries.append(.init("a.xml", "<other/>"))
    builder.entries.append(.init("a.xml", "<other/>"))
    #expect(try refusals(builder) == ["s.zip!a.xml": "DOC060"])
    // Names that differ in bytes only, and would be one name to a file system.
    builder = with("é.xml")
    builder.entries.append(.init("e\u{301}.xml", "<other/>"))
    #expect(try refusals(builder).values.sorted() == ["DOC060"])
    // A name in another encoding that is shown as another's name.
    builder = with("%C7.xml")
    builder.entries.append(.init([0xC7] + Array(".xml".utf8), []))
    #expect(try refusals(builder) == ["s.zip!%C7.xml": "DOC060"])
  }

  @Test func sharedBytesAreRefused() throws {
    var builder = ZipBuilder([("a.xml", soundFramework), ("b.xml", soundFramework)])
    builder.entries[1].offset = 0
    #expect(try Unpacked.fault(builder.bytes) == .damaged(.overlap))
    builder.entries[1].offset = 40
    #expect(try Unpacked.fault(builder.bytes) == .damaged(.overlap))
    // Into the list itself.
    builder.entries[1].offset = 30 + 5 + builder.entries[0].packed.count + 100
    #expect(try Unpacked.fault(builder.bytes) == .damaged(.directory))
    // Entries that are no documents count too.
    builder = ZipBuilder([("a.xml", soundFramework), ("readme.txt", soundFramework)])
    builder.entries[1].offset = 0
    #expect(try Unpacked.fault(builder.bytes) == .damaged(.overlap))
  }

  @Test func headersThatDisagree() throws {
    func fault(_ change: (inout ZipBuilder.Entry) -> Void) throws -> ArchiveFault? {
      var builder = ZipBuilder([("a.xml", soundFramework)])
      change(&builder.entries[0])
      let found = try Unpacked(builder.bytes, in: folder)
      return try Unpacked.fault { _ = try content(of: try #require(found.files.first).open().stream) }
    }
    #expect(try fault { _ in } == nil)
    #expect(try fault { $0.headerPath = Array("b.xml".utf8) } == .damaged(.header))
    #expect(try fault { $0.headerPath = Array("longer.xml".utf8) } == .damaged(.header))
    #expect(try fault { $0.headerMethod = 0 } == .damaged(.header))
    #expect(try fault { $0.checksum ^= 1 } == .damaged(.content))
    #expect(try fault { $0.size += 1 } == .damaged(.length))
    #expect(try fault { $0.size -= 1 } == .damaged(.length))
    #expect(try fault { $0.packed += [0] } == .damaged(.length))
    #expect(try fault { $0.packed.removeLast(20) } == .damaged(.truncated))
    #expect(try fault { $0.packed = [0xFF, 0xFF, 0xFF] } == .damaged(.content))
    #expect(try fault { $0.method = 0 } == .damaged(.length))
  }

  @Test func brokenEnds() throws {
    let sound = ZipBuilder([("a.xml", soundFramework)])
    #expect(try Unpacked.fault(sound.bytes + [0]) == .damaged(.directory))
    #expect(try Unpacked.fault(Array("PK\u{3}\u{4}".utf8)) == .damaged(.directory))
    var builder = sound
    builder.count = 2
    #expect(try Unpacked.fault(builder.bytes) == .damaged(.directory))
    builder.count = 0
    #expect(try Unpacked.fault(builder.bytes) == .damaged(.directory))
    builder = sound
    builder.directoryOffset = 3
    #expect(try Unpacked.fault(builder.bytes) == .damaged(.directory))
    builder.directoryOffset = 0xFFFF_FFFE
    #expect(try Unpacked.fault(builder.bytes) == .damaged(.directory))
    builder.isLong = true
    builder.directoryOffset = Int.max
    #expect(try Unpacked.fault(builder.bytes) == .damaged(.directory))
    builder.directoryOffset = -1
    #expect(try Unpacked.fault(builder.bytes) == .damaged(.directory))
    builder = sound
    builder.disk = 1
    #expect(try Unpacked.fault(builder.bytes) == .damaged(.severalParts))
    builder.isLong = true
    #expect(try Unpacked.fault(builder.bytes) == .damaged(.severalParts))
    builder = sound
    builder.entries[0].isLong = true
    builder.entries[0].offset = Int.max
    #expect(try Unpacked.fault(builder.bytes) == .damaged(.directory))
    builder.entries[0].offset = -1
    #expect(try Unpacked.fault(builder.bytes) == .damaged(.directory))
  }

  /// Cut off at every byte, and every byte changed: never a crash, never other content than was packed.
  @Test func brokenAtEveryByte() throws {
    var builder = ZipBuilder([("a.xml", soundFramework), ("b.xml", "<b/>")])
    builder.entries[0].isLong = true
    builder.isLong = true
    let sound = builder.bytes
    for length in 4..<sound.count {
      #expect(try Unpacked.fault(Array(sound.prefix(length))) == .damaged(.directory), "cut to \(length)")
    }
    let contents = Set(["<b/>", soundFramework])
    for index in 4..<sound.count {
      for change: UInt8 in [0x01, 0x80, 0xFF] {
        var changed = sound
        changed[index] ^= change
        _ = try Unpacked.fault {
          for file in try Unpacked(changed, in: folder).files {
            let bytes = try content(of: try file.open().stream)
            #expect(contents.contains(String(decoding: bytes, as: UTF8.self)), "byte \(index)")
          }
        }
      }
    }
  }

  /// Several changes at once, seeded: bytes set, cut out and doubled, in the list more often than elsewhere.
  @Test func brokenInSeveralPlaces() throws {
    var builder = ZipBuilder([("a.xml", soundFramework), ("b.xml", "<b/>"), ("c/", "")])
    builder.entries[1].isLong = true
    builder.isLong = true
    let sound = builder.bytes
    var state: UInt64 = 3
    func random(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(truncatingIfNeeded: state >> 33) % max(1, bound)
    }
    var outcomes: Set<ArchiveFault?> = []
    for _ in 0..<2000 {
      var bytes = sound
      for _ in 0...random(4) {
        let start = random(3) == 0 ? random(bytes.count) : max(4, bytes.count - 1 - random(400))
        let range = start..<min(bytes.count, start + 1 + random(8))
        switch random(4) {
        case 0: bytes.removeSubrange(range)
        case 1: bytes.insert(contentsOf: bytes[range], at: start)
        case 2:
          bytes.replaceSubrange(range, with: repeatElement(random(2) == 0 ? 0xFF : 0, count: range.count))
        default: bytes[start] = UInt8(random(256))
        }
      }
      let fault = try Unpacked.fault {
        for file in try Unpacked(bytes, named: "s.xml", in: folder).files where file.name != "s.xml" {
          _ = try content(of: try file.open().stream)
        }
      }
      outcomes.insert(fault)
    }
    #expect(outcomes.isSuperset(of: [nil, .damaged(.directory), .damaged(.severalParts), .damaged(.header)]))
  }

  @Test func archivesThatChangeAreNoticed() throws {
    let found = try Unpacked(ZipBuilder([("a.xml", soundFramework)]).bytes, in: folder)
    let file = try #require(found.files.first)
    #expect(try XMLReader.read(file).isValid)
    _ = try folder.write("s.zip", ZipBuilder([("b.xml", soundFramework), ("a.xml", soundFramework)]).bytes)
    #expect(throws: XMLReadFailure.changed) { try XMLReader.read(file) }
    #expect(throws: XMLReadFailure.changed) { try RowPlaces.find([.init(offset: 1)], in: file) }
  }
}
