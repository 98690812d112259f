import Foundation
import Testing

/// A whole review with a hundred thousand objections.
@Suite struct ManyObjectionsTests {
  private static let count = 100_000

  /// The submission of the golden cases, with so many offerings more of courses that no catalog has.
  private static func prepare(_ place: TemporaryFolder) throws {
    let dossier = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Dossiers/review")
    let copy = place.url.appending(path: "d")
    try FileManager.default.copyItem(at: dossier, to: copy)
    let file = copy.appending(path: "city/program.xml")
    let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n").filter {
      !$0.contains("<totals") && !$0.contains("</program>")
    }
    let rows = (0..<count).map { index in
      """
      <offering order="\(index + 7)" tier="need" course="Z-\(index)" period="winter" sessions="1" seats="1" hours="1" \
      cost="1" host="M"><seats organization="M-1" role="R-eng" count="1" closes="0"/></offering>
      """
    }
    try Data((lines.map(String.init) + rows + ["</program>", ""]).joined(separator: "\n").utf8).write(
      to: file)
  }

  @Test("a hundred are printed, all are counted and written", .enabled(if: ExampleTests.runsLongTests))
  func manyObjections() throws {
    let place = try TemporaryFolder()
    try Self.prepare(place)
    let outcome = try SanjBinary.shell(
      "sanj review d/*.xml --submission d/city --as-of 1405-01-10 -o review.xml", in: place.url)
    #expect(outcome.status == 1)
    #expect(outcome.messages == "The review was written to review.xml.\n")
    let lines = outcome.output.split(separator: "\n")
    #expect(lines.count { $0.contains("must[SUB106]: ") } == 100)
    #expect(lines.contains("must: 100,000, should: 0, advice: 0; rules that could not run: 0."))
    #expect(
      lines.contains(
        "99,900 further objections are not shown: --all shows and writes all of them; without it, -o writes a thousand of each rule."
      ))
    #expect(
      lines.contains("Repairs were sought for 20 of 100,000 objections: --repairs N sets for how many."))
    let written = try SanjBinary.shell("grep -c '<objection ' review.xml", in: place.url)
    // A thousand, and one that stands for the others.
    #expect(written.output == "1001\n")
    let rest = try SanjBinary.shell(
      "grep -c 'subject=\"further/SUB106\".*standsFor=\"99000\"' review.xml", in: place.url)
    #expect(rest.output == "1\n")
    let totals = try SanjBinary.shell("grep '<reviewTotals' review.xml", in: place.url)
    #expect(totals.output.contains("must=\"100000\""))
  }
}
