import Foundation
import Testing

/// Published instances of balanced curricula, which lie in `../shared/data` beside the repository, or where the
/// environment's `SANJ_DATA` says; they are read and never copied.
private enum PublishedCurricula {
  static let repository = (0..<3).reduce(URL(filePath: #filePath)) { url, _ in url.deletingLastPathComponent()
  }

  static var folder: URL? {
    let environment = ProcessInfo.processInfo.environment["SANJ_DATA"].map { URL(filePath: $0) }
    let beside = repository.deletingLastPathComponent().appending(path: "shared/data")
    return [environment, beside].compactMap { $0 }.first {
      FileManager.default.fileExists(atPath: $0.appending(path: "sequencing/toy-gbac.dzn").path)
    }
  }
}

@Suite("Published curricula", .enabled(if: PublishedCurricula.folder != nil))
struct PublishedBalanceTests {
  private struct Answer: Decodable {
    struct Tier: Decodable {
      let name: String
      let value: Double
      let bound: Double
    }
    let stopped: String
    let tiers: [Tier]
  }

  /// CSPLib 030: 17, 14, 17 (Castro and Manzano 2001; Hnich, Kiziltan and Walsh 2002). The example of
  /// Chiarandini, Di Gaspero, Gualandi and Schaerf (2012): 191.
  @Test(
    "have the optimum that is known",
    arguments: [
      ("published-tables/curriculum_bacp8.json", 17), ("published-tables/curriculum_bacp10.json", 14),
      ("published-tables/curriculum_bacp12.json", 17), ("sequencing/toy-gbac.dzn", 191),
    ])
  func optimum(file: String, value: Double) throws {
    let data = try #require(PublishedCurricula.folder)
    let place = try TemporaryFolder()
    let script = PublishedCurricula.repository.appending(path: "scripts/balanced-curriculum").path
    let name = URL(filePath: file).deletingPathExtension().lastPathComponent
    let made = try SanjBinary.shell(
      "'\(script)' --output . '\(data.appending(path: file).path)'", in: place.url)
    #expect(made.status == 0, "\(made.messages)")
    let outcome = try SanjBinary.shell("sanj plan \(name) --gap 0 --format json --quiet", in: place.url)
    #expect(outcome.status == 0 && outcome.messages.isEmpty, "\(outcome.messages)")
    let answer = try JSONDecoder().decode(Answer.self, from: Data(outcome.output.utf8))
    #expect(answer.tiers.map(\.name) == ["balance"])
    #expect(answer.tiers.map(\.value) == [value])
    #expect(answer.tiers.map(\.bound) == [value])
    #expect(answer.stopped == "gap reached")
  }

  @Test("that are no instances are refused")
  func refused() throws {
    let place = try TemporaryFolder()
    let script = PublishedCurricula.repository.appending(path: "scripts/balanced-curriculum").path
    try Data("n_periods = 4;".utf8).write(to: place.url.appending(path: "odd.dzn"))
    #expect(try SanjBinary.shell("'\(script)' --output . odd.dzn", in: place.url).status == 65)
    #expect(try SanjBinary.shell("'\(script)' --output . none.dzn", in: place.url).status == 66)
    #expect(try SanjBinary.shell("'\(script)' --nothing", in: place.url).status == 64)
  }
}
