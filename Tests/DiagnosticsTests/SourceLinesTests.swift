import Diagnostics
import Foundation
import Testing

@Suite struct SourceLinesTests {
  private let rule = DiagnosticRule("TST004", .error, message: ("", ""), hint: ("", ""), reason: ("", ""))

  /// The lines at `places` of a file with `bytes`.
  private func lines(_ bytes: [UInt8], _ places: [(Int, Int)]) throws -> [SourceLine?] {
    let path = FileManager.default.temporaryDirectory.appending(path: "sanj-lines-\(UUID().uuidString)").path
    try Data(bytes).write(to: URL(filePath: path))
    defer { try? FileManager.default.removeItem(atPath: path) }
    let locations = places.map { SourceLocation(file: path, line: $0.0, column: $0.1) }
    let source = SourceLines(for: locations.map { Finding(rule, at: $0, subject: "s") })
    return locations.map { source.line(at: $0) }
  }

  @Test func linesAreThoseOfTheFile() throws {
    let found = try lines(
      Array("one\r\ntwo می‌شود\n\nlast".utf8), [(1, 2), (2, 5), (3, 1), (4, 0), (5, 1), (2, 99)])
    #expect(
      found == [
        SourceLine("one"), SourceLine("two می‌شود"), SourceLine(""), SourceLine("last"), nil,
        SourceLine("two می‌شود"),
      ])
  }

  @Test func surroundingsOfPlacesInALineWithoutEnd() throws {
    let text = (0..<100_000).map { String($0 % 10) }.joined()
    let found = try lines(Array(text.utf8), [(1, 1), (1, 50_000), (1, 50_100), (1, 100_000)])
    for (line, column) in zip(found, [1, 50_000, 50_100, 100_000]) {
      let line = try #require(line)
      #expect(line.firstColumn == max(1, column - 240))
      #expect(line.continues == (column < 90_000))
      let characters = Array(line.text)
      #expect(characters[column - line.firstColumn] == Character(String((column - 1) % 10)))
      #expect(characters.count <= 480)
    }
  }

  @Test func columnsCountUnicodeScalars() throws {
    let text = String(repeating: "می‌", count: 1000) + "X" + String(repeating: "𠀀", count: 1000)
    let line = try #require(try lines(Array(text.utf8), [(1, 3001)])[0])
    let scalars = Array(line.text.unicodeScalars)
    #expect(scalars[3001 - line.firstColumn] == "X")
    #expect(scalars.count == 480)
  }

  @Test func whatIsNotUTF8HasNoLine() throws {
    #expect(try lines([0x61, 0xE9, 0x62, 0x0A, 0x63], [(1, 2), (2, 1)]) == [nil, SourceLine("c")])
    #expect(try lines([0xFF, 0xFE, 0x61, 0x00, 0x0A, 0x00], [(1, 1)]) == [nil])
  }

  @Test func whatIsNoRegularFileHasNoLine() {
    for path in ["/", "/dev/null", "/no/such/file"] {
      let location = SourceLocation(file: path, line: 1, column: 1)
      #expect(SourceLines(for: [Finding(rule, at: location, subject: "s")]).line(at: location) == nil)
    }
  }

  /// Text may come from anywhere, in any pieces; nothing behind the last place is asked for.
  @Test func textThatIsGivenInPieces() {
    let text = Array("one\ntwo\nthree\nfour".utf8)
    for size in 1...text.count {
      let places = [("a", 2, 1), ("a", 3, 2), ("none", 1, 1)].map {
        SourceLocation(file: $0.0, line: $0.1, column: $0.2)
      }
      var given = 0
      let source = SourceLines(for: places.map { Finding(rule, at: $0, subject: "s") }) { name, take in
        guard name == "a" else { return }
        text.withUnsafeBytes { bytes in
          while given < bytes.count {
            let piece = UnsafeRawBufferPointer(rebasing: bytes[given..<min(bytes.count, given + size)])
            given += piece.count
            if !take(piece) { return }
          }
        }
      }
      #expect(places.map { source.line(at: $0)?.text } == ["two", "three", nil])
      #expect(given < 14 + size)
    }
  }
}
