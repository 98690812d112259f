import Testing

@testable import XMLStreams

/// Small files that hold far too much: each is stopped early, whatever it claims.
@Suite struct UnpackingLimitTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  /// 100 MB that shrink to a thousandth.
  private static let blanks = [UInt8](repeating: 0x20, count: 100_000_000)

  /// Ten billion bytes of XML in ten million: stopped at the first that exceed what is allowed to any file.
  @Test func gzipBombs() throws {
    let start = Packing.gzip("<a>")
    var comments = Array("<!---->".utf8)
    while comments.count < 100_000_000 { comments += comments }
    let member = Packing.deflate(comments, level: 9, gzip: true)
    let path = try folder.write("bomb.xml.gz", start + (0..<100).flatMap { _ in member })
    let (count, fault) = try length(of: try GzipStream(RegularFile(path)))
    let limits = UnpackingLimits.standard
    #expect(fault == .excessiveRatio(limit: 200))
    #expect(count > limits.allowance - (1 << 16) && count <= limits.allowance)
    let file = try #require(try InputDocuments(in: path, as: "bomb.xml.gz").files.first)
    #expect(try Unpacked.fault { _ = try XMLReader.read(file) } == .excessiveRatio(limit: 200))
  }

  /// What cannot be packed, before what can, buys so many times its own size and no more.
  @Test func gzipBombsBehindNoise() throws {
    var limits = UnpackingLimits()
    limits.allowance = 1 << 20
    let noise = Packing.gzip(GzipTests.noise)
    let packed = noise + Packing.deflate(Self.blanks, level: 9, gzip: true)
    let file = try RegularFile(try folder.write("a.gz", packed))
    let (count, fault) = try length(of: try GzipStream(file, limits: limits))
    #expect(fault == .excessiveRatio(limit: 200))
    #expect((noise.count * 190...packed.count * 200).contains(count))
  }

  @Test func documentsThatAreTooLarge() throws {
    var limits = UnpackingLimits()
    limits.document = GzipTests.noise.count
    let whole = try RegularFile(try folder.write("a.gz", Packing.gzip(GzipTests.noise)))
    #expect(try length(of: try GzipStream(whole, limits: limits)).fault == nil)
    let more = try RegularFile(try folder.write("b.gz", Packing.gzip(GzipTests.noise + [0])))
    #expect(
      try length(of: try GzipStream(more, limits: limits)).fault == .tooLarge(limit: GzipTests.noise.count))
    let archive = ZipBuilder([
      ZipBuilder.Entry(Array("a.xml".utf8), GzipTests.noise),
      ZipBuilder.Entry(Array("b.xml".utf8), GzipTests.noise + [0]),
    ]).bytes
    let found = try Unpacked(archive, in: folder, limits: limits)
    #expect(found.names == ["s.zip!a.xml"])
    #expect(found.refused == ["s.zip!b.xml": "DOC052"])
    limits.document = 1 << 30
    limits.archive = 2 * GzipTests.noise.count
    #expect(try Unpacked.fault(archive, limits: limits) == .tooLarge(limit: 2 * GzipTests.noise.count))
  }

  /// An entry that says how large it is: nothing of it is unpacked.
  @Test func zipBombs() throws {
    let bomb = ZipBuilder([ZipBuilder.Entry(Array("a.xml".utf8), Self.blanks)])
    #expect(try Unpacked(bomb.bytes, in: folder).refused == ["s.zip!a.xml": "DOC053"])
    // And one that lies: it ends where it has said that it would.
    var liar = bomb
    liar.entries[0].size = 1000
    let file = try #require(Unpacked(liar.bytes, in: folder).files.first)
    let (count, fault) = try length(of: try file.open().stream)
    #expect(fault == .damaged(.length) && count == 0)
  }

  /// Many entries, each within bounds, that share the same bytes.
  @Test func flatZipBombs() throws {
    let document = String(repeating: "<row attribute=\"value\"/>\n", count: 40_000)
    var builder = ZipBuilder((0..<1000).map { _ in ("", "") })
    builder.entries[0] = .init("0.xml", document)
    let start = 30 + 5 + builder.entries[0].packed.count
    for index in 1..<1000 {
      builder.entries[index].path = Array("\(index).xml".utf8)
      builder.entries[index].size = document.utf8.count
      builder.entries[index].offset = 0
    }
    #expect(try Unpacked.fault(builder.bytes) == .damaged(.overlap))
    // Without sharing, the sum of what they claim tells.
    for index in 1..<1000 { builder.entries[index].offset = nil }
    #expect(start > 0)
    #expect(try Unpacked.fault(builder.bytes) == .excessiveRatio(limit: 200))
  }

  @Test func listsThatAreTooLong() throws {
    var limits = UnpackingLimits()
    limits.entries = 2
    let three = ZipBuilder([("a.xml", ""), ("b.txt", ""), ("c.txt", "")]).bytes
    #expect(try Unpacked.fault(three, limits: limits) == .tooManyEntries(limit: 2))
    limits.entries = 3
    #expect(try Unpacked.fault(three, limits: limits) == nil)
    limits.directory = 3 * (46 + 5) - 1
    #expect(try Unpacked.fault(three, limits: limits) == .tooManyEntries(limit: 3))
    // More than the end of the file can hold is not believed.
    var liar = ZipBuilder([("a.xml", "")])
    (liar.isLong, liar.count) = (true, Int.max)
    #expect(try Unpacked.fault(liar.bytes) == .tooManyEntries(limit: 65_535))
  }

  /// Whoever reserves room for the largest size has enough.
  @Test func sizesThatAreNeverExceeded() throws {
    let limits = UnpackingLimits()
    for packed in [0, 1, 167_772, 167_773, 1_000_000, 85_899_344] {
      let largest = limits.largest(from: packed)
      #expect(!limits.isExcessive(largest, from: packed) && limits.isExcessive(largest + 1, from: packed))
    }
    #expect(limits.largest(from: 85_899_345) == 16 << 30 && limits.largest(from: .max) == 16 << 30)
    let bytes = Array(soundFramework.utf8)
    let path = try folder.write("a.xml", bytes)
    #expect(try InputFile(path, as: "a").size() == (bytes.count, bytes.count))
    let packed = try Unpacked(Packing.gzip(bytes), named: "a.gz", in: folder)
    #expect(try #require(packed.files.first).size() == (bytes.count, 32 << 20))
    let archive = try Unpacked(ZipBuilder([("a.xml", soundFramework)]).bytes, in: folder)
    #expect(try #require(archive.files.first).size() == (bytes.count, bytes.count))
    #expect(throws: XMLReadFailure.noSuchFile) { try InputFile("none.xml", as: "").size() }
  }

  @Test func whatIsNotExcessive() {
    let limits = UnpackingLimits()
    #expect(!limits.isExcessive(limits.allowance, from: 1))
    #expect(limits.isExcessive(limits.allowance + 1, from: 1))
    #expect(!limits.isExcessive(200 * 1_000_000, from: 1_000_000))
    #expect(limits.isExcessive(200 * 1_000_001, from: 1_000_000))
    #expect(limits.isExcessive(.max, from: .max / 400))
  }
}
