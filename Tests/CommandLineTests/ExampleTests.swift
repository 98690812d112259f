import Foundation
import Testing

/// The examples do what stands beside them.
///
/// `expected/` of each example holds whole outputs. With `SANJ_UPDATE_GOLDEN=1` they are written instead.
@Suite struct ExampleTests {
  /// One output of one example.
  struct Output: Sendable, CustomTestStringConvertible {
    let example: String
    let file: String
    let command: String

    var testDescription: String { "\(example)/\(file)" }
  }

  private static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  private static let environment = ProcessInfo.processInfo.environment
  /// Planning a metropolis takes a minute: it is done for a submission, and whenever it is asked for.
  static let runsLongTests = environment["CI"] == "true" || environment["SANJ_LONG_TESTS"] == "1"

  static let outputs = [
    Output(example: "first-steps", file: "needs.txt", command: "sanj needs dossier"),
    Output(example: "first-steps", file: "needs.json", command: "sanj needs dossier --format json"),
    Output(example: "first-steps", file: "plan.txt", command: "sanj plan dossier"),
    Output(example: "first-steps", file: "plan-fa.txt", command: "sanj plan dossier --lang fa"),
    Output(example: "first-steps", file: "program.xml.txt", command: "sanj plan dossier --format xml"),
    Output(
      example: "first-steps", file: "whatif.txt", command: "sanj whatif dossier --scenario scenarios/*.xml"),
    Output(example: "first-steps", file: "whatif-prices.txt", command: "sanj whatif dossier --prices"),
    Output(
      example: "first-steps", file: "whatif-no-room.txt",
      command: "sanj whatif dossier --scenario scenarios/no-room-in-summer.xml"),
    Output(
      example: "first-steps", file: "whatif-one-more-head-fa.txt",
      command: "sanj whatif dossier --scenario scenarios/one-more-head.xml --lang fa"),
    Output(
      example: "kalanshahr", file: "needs-by-domain.csv",
      command: "sanj needs dossier --by domain --format csv"),
    Output(example: "kalanshahr", file: "needs-top.txt", command: "sanj needs dossier --top 40"),
    Output(
      example: "kalanshahr", file: "needs-by-organization-fa.txt",
      command: "sanj needs dossier --by organization --lang fa"),
  ]

  @Test("every expected output is made again", arguments: outputs)
  func output(_ output: Output) throws {
    try compare(output, with: try run(output).output)
  }

  @Test("the metropolis is planned again to the last byte", .enabled(if: runsLongTests))
  func metropolis() throws {
    let place = try place(of: "kalanshahr")
    let outcome = try SanjBinary.shell("sanj plan dossier -o program.xml", in: place.url)
    #expect(outcome.status == 0)
    let program = try String(contentsOf: place.url.appending(path: "program.xml"), encoding: .utf8)
    try compare(Output(example: "kalanshahr", file: "plan.txt", command: ""), with: outcome.output)
    try compare(Output(example: "kalanshahr", file: "program.xml.txt", command: ""), with: program)
  }

  /// Scenarios of the metropolis whose comparison stands beside it.
  static let comparedScenarios = [
    "austerity", "azar-closed", "budget-less-a-fifth", "drivers-to-services", "gamified-integrity",
    "instructor-lost-in-mehr", "new-managers-30", "prices-up-a-quarter", "smaller-classes",
  ]

  @Test(
    "the scenarios of the metropolis compare as expected", .enabled(if: runsLongTests),
    arguments: comparedScenarios)
  func scenariosOfTheMetropolis(scenario: String) throws {
    let place = try place(of: "kalanshahr")
    try FileManager.default.copyItem(
      at: Self.expected("kalanshahr", "program.xml.txt"), to: place.url.appending(path: "program.xml"))
    let outcome = try SanjBinary.shell(
      "sanj whatif dossier scenarios --scenario scenarios/\(scenario).xml --base program.xml",
      in: place.url)
    #expect(outcome.status == 0)
    try compare(
      Output(example: "kalanshahr", file: "whatif-\(scenario).txt", command: ""), with: outcome.output)
  }

  @Test("every scenario of the examples fits its dossier", arguments: ["first-steps", "kalanshahr"])
  func scenarios(example: String) throws {
    let place = try place(of: example)
    let names = try FileManager.default.contentsOfDirectory(
      atPath: place.url.appending(path: "scenarios").path)
    #expect(example != "kalanshahr" || names.count >= 8)
    let outcome = try SanjBinary.shell(
      "for s in scenarios/*.xml; do sanj whatif dossier scenarios --scenario $s --format xml --quiet || exit 1; done",
      in: place.url)
    #expect(outcome.status == 0)
    #expect(outcome.messages == "")
  }

  @Test("the documents and the expected program are accepted", arguments: ["first-steps", "kalanshahr"])
  func check(example: String) throws {
    // Its name does not end in .xml, or it would be read with the dossier.
    let place = try place(of: example)
    try FileManager.default.copyItem(
      at: Self.expected(example, "program.xml.txt"), to: place.url.appending(path: "program.xml"))
    let outcome = try SanjBinary.shell("sanj check dossier program.xml --format json", in: place.url)
    #expect(outcome.status == 0)
    let answer = try #require(
      try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any])
    let findings = try #require(answer["findings"] as? [[String: Any]])
    let aboutPrograms = findings.compactMap { $0["code"] as? String }.filter { $0.hasPrefix("PRG") }
    #expect(aboutPrograms == [])
  }

  @Test("the people of the metropolis come from its generator")
  func people() throws {
    let place = try TemporaryFolder()
    let generator = Self.root.appending(path: "examples/kalanshahr/generate-people").path
    let outcome = try SanjBinary.shell("python3 '\(generator)' --check", in: place.url)
    #expect(outcome.status == 0, "\(outcome.messages)")
  }

  @Test("nothing is expected that no command makes")
  func complete() throws {
    for example in ["first-steps", "kalanshahr"] {
      let files = try FileManager.default.contentsOfDirectory(atPath: Self.expected(example, "").path)
      let compared = example == "kalanshahr" ? Self.comparedScenarios.map { "whatif-\($0).txt" } : []
      let made = Set(
        Self.outputs.filter { $0.example == example }.map(\.file) + ["plan.txt", "program.xml.txt"] + compared
      )
      #expect(Set(files) == made)
    }
  }

  private static func expected(_ example: String, _ file: String) -> URL {
    root.appending(path: "examples/\(example)/expected/\(file)")
  }

  /// A folder with the example's documents as `dossier`.
  private func place(of example: String) throws -> TemporaryFolder {
    let place = try TemporaryFolder()
    let source = Self.root.appending(path: "examples/\(example)")
    let target = place.url.appending(path: "dossier")
    try FileManager.default.createDirectory(at: target, withIntermediateDirectories: true)
    for name in try FileManager.default.contentsOfDirectory(atPath: source.path) where name.hasSuffix(".xml")
    {
      try FileManager.default.copyItem(at: source.appending(path: name), to: target.appending(path: name))
    }
    try FileManager.default.copyItem(
      at: source.appending(path: "scenarios"), to: place.url.appending(path: "scenarios"))
    return place
  }

  private func run(_ output: Output) throws -> CommandOutcome {
    let outcome = try SanjBinary.shell(output.command, in: try place(of: output.example).url)
    #expect(outcome.status == 0)
    return outcome
  }

  private func compare(_ output: Output, with text: String) throws {
    let url = Self.expected(output.example, output.file)
    if Self.environment["SANJ_UPDATE_GOLDEN"] == "1" {
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: url)
    }
    let expected = try String(contentsOf: url, encoding: .utf8)
    // Not compared by #expect: it would print both texts whole.
    let same = expected == text
    #expect(same, "\(output.testDescription) differs from what is expected")
  }
}
