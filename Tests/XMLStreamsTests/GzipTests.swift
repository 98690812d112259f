import Diagnostics
import Testing

@testable import XMLStreams

/// Documents in gzip files: one or several members, whole, or refused.
@Suite struct GzipTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func stream(_ bytes: [UInt8]) throws -> GzipStream {
    try GzipStream(RegularFile(try folder.write("a.xml.gz", bytes)))
  }

  /// What does not repeat, so that packing leaves much.
  static let noise: [UInt8] = {
    var state: UInt64 = 1
    return (0..<200_000).map { _ in
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return UInt8(truncatingIfNeeded: state >> 40)
    }
  }()

  @Test(arguments: [1, 7, 1000, 1 << 16]) func unpacksInPiecesOfAnySize(_ chunk: Int) throws {
    let bytes = chunk < 1000 ? Array(Self.noise.prefix(5000)) : Self.noise
    #expect(try content(of: stream(Packing.gzip(bytes)), chunk: chunk) == bytes)
    #expect(try content(of: stream(Packing.deflate(bytes, level: 0, gzip: true)), chunk: chunk) == bytes)
  }

  @Test func readsAllMembers() throws {
    let halves = [Array(Self.noise.prefix(70_001)), [], Array(Self.noise.dropFirst(70_001))]
    let packed = halves.flatMap { Packing.gzip($0) }
    #expect(try content(of: stream(packed)) == Self.noise)
    #expect(try content(of: stream(packed), chunk: 999) == Self.noise)
  }

  @Test func isOneDocumentOfItsOwnName() throws {
    let found = try Unpacked(Packing.gzip(soundFramework), named: "framework.xml.gz", in: folder)
    #expect(found.names == ["framework.xml.gz"])
    let document = try XMLReader.read(try #require(found.files.first))
    #expect(document.isValid)
    #expect(document.root?.location == SourceLocation(file: "framework.xml.gz", line: 3, column: 1))
  }

  /// What a file is shows in its bytes, not in its name.
  @Test func isToldByItsContent() throws {
    let misnamed = try Unpacked(Packing.gzip(soundFramework), named: "framework.xml", in: folder)
    #expect(try XMLReader.read(try #require(misnamed.files.first)).isValid)
    let upper = try Unpacked(Packing.gzip(soundFramework), named: "FRAMEWORK.XML.GZ", in: folder)
    #expect(try XMLReader.read(try #require(upper.files.first)).isValid)
    for bytes in [Array(soundFramework.utf8), [], [0x1F], [0x50, 0x4B]] {
      #expect(try Unpacked.fault(bytes, named: "a.xml.gz") == .notCompressed)
      #expect(try Unpacked.fault(bytes, named: "a.ZIP") == .notCompressed)
      #expect(try Unpacked(bytes, named: "a.xml", in: folder).names == ["a.xml"])
    }
  }

  /// Cut off at every byte: never a document, never silence.
  @Test func truncatedAtEveryByteIsRefused() throws {
    let packed = Packing.gzip(soundFramework)
    for length in 2..<packed.count {
      let found = try Unpacked(Array(packed.prefix(length)), named: "a.xml.gz", in: folder)
      let fault = try Unpacked.fault { _ = try XMLReader.read(try #require(found.files.first)) }
      #expect(fault == .damaged(.truncated), "cut to \(length)")
    }
  }

  /// Every byte changed: the document is what it was (a time stamp, say), or it is refused.
  @Test func everyChangedByteIsNoticed() throws {
    let packed = Packing.gzip(soundFramework)
    for index in packed.indices {
      var changed = packed
      changed[index] ^= 0x10
      let output = try? content(of: stream(changed))
      #expect(output == nil || output == Array(soundFramework.utf8), "byte \(index)")
      // The trailer: checksum and length.
      if index >= packed.count - 8 { #expect(output == nil) }
    }
  }

  @Test func whatFollowsIsAnError() throws {
    for garbage: [UInt8] in [[0], Array("garbage".utf8), [UInt8](repeating: 0, count: 600)] {
      let (_, fault) = try length(of: stream(Packing.gzip(soundFramework) + garbage))
      #expect(fault == .damaged(.trailing))
    }
    let (_, half) = try length(of: stream(Packing.gzip(soundFramework) + [0x1F]))
    #expect(half == .damaged(.truncated))
    let (_, wrong) = try length(of: stream(Packing.gzip(soundFramework) + [0x1F, 0x8C, 0, 0, 0, 0]))
    #expect(wrong == .damaged(.content))
  }

  @Test func compressedTwiceIsRefused() throws {
    let twice = Packing.gzip(Packing.gzip(soundFramework))
    #expect(try length(of: stream(twice)).fault == .nested)
    let archive = Packing.gzip(ZipBuilder([("a.xml", soundFramework)]).bytes)
    #expect(try length(of: stream(archive)).fault == .nested)
  }

  /// The length for telling how far a reading is.
  @Test func likelyLengths() throws {
    let small = try RegularFile(try folder.write("a.gz", Packing.gzip(Self.noise)))
    #expect(try GzipStream.likelyLength(of: small) == Self.noise.count)
    // 400 MB that say they hold 5 bytes: 8 GiB and 5 bytes are nearest to a twenty-fifth.
    let path = try folder.write("b.gz", [0x1F, 0x8B])
    #expect(truncateFile(path, 400_000_000))
    let large = try RegularFile(path)
    #expect(try GzipStream.likelyLength(of: large) == 2 << 32)
    let tiny = try RegularFile(try folder.write("c.gz", [0x1F, 0x8B]))
    #expect(try GzipStream.likelyLength(of: tiny) == 2)
  }
}
