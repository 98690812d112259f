import Foundation
import Testing

/// In whatever form documents come, they are the same documents.
@Suite struct ReadingTests {
  private static let documents = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "examples/first-steps")

  /// A folder with the documents of an example in `plain`, as `d.zip`, and compressed one by one in `packed`.
  private func place() throws -> TemporaryFolder {
    let place = try TemporaryFolder()
    let script = """
      mkdir plain packed && cp '\(Self.documents.path)'/*.xml plain &&
      python3 -m zipfile -c d.zip plain/*.xml &&
      for file in plain/*.xml; do gzip -c "$file" > packed/$(basename "$file").gz; done
      """
    let outcome = try SanjBinary.shell(script, in: place.url)
    #expect(outcome.status == 0, "\(outcome.messages)")
    return place
  }

  @Test func packedDocumentsGiveTheSameProgramToTheLastByte() throws {
    let place = try place()
    let expected = try SanjBinary.shell("sanj plan plain --format xml", in: place.url)
    #expect(expected.status == 0 && expected.output.contains("<offering "))
    for form in ["d.zip", "packed", "--threads 3 packed"] {
      let command = form.hasPrefix("--") ? "needs" : "plan --format xml"
      let outcome = try SanjBinary.shell("sanj \(command) \(form)", in: place.url)
      #expect(outcome.status == 0, "\(outcome.messages)")
      if command != "needs" { #expect(outcome.output == expected.output) }
    }
  }

  @Test func threadsChangeNothing() throws {
    let place = try place()
    let outputs = try [1, 2, 7].map {
      try SanjBinary.shell("sanj needs plain --format json --threads \($0)", in: place.url).output
    }
    #expect(!outputs[0].isEmpty && Set(outputs).count == 1)
    #expect(try SanjBinary.shell("sanj needs plain --threads 0", in: place.url).status == 64)
  }

  @Test func aFaultInAnArchiveHasItsPlaceAndItsLine() throws {
    let place = try place()
    let script = """
      sed -i 's/<employee id="[^"]*"/& colour="red"/' plain/workforce.xml &&
      python3 -m zipfile -c faulty.zip plain/*.xml && sanj check faulty.zip --lang en
      """
    let outcome = try SanjBinary.shell(script, in: place.url)
    #expect(outcome.status == 1)
    let lines = outcome.output.split(separator: "\n")
    let finding = try #require(
      lines.firstIndex { $0.hasPrefix("faulty.zip!workforce.xml:") && $0.contains("error[DOC026]") })
    #expect(lines[finding + 1].contains("colour=\"red\"") && lines[finding + 2].hasSuffix("^"))
  }

  @Test(.enabled(if: FileManager.default.fileExists(atPath: "/dev/full")))
  func whatCannotBeWrittenIsNoSuccess() throws {
    let place = try place()
    for command in ["--help", "check --help", "--version", "check plain --format json", "rules"] {
      let outcome = try SanjBinary.shell("sanj \(command) > /dev/full", in: place.url)
      #expect(outcome.status == 73 && !outcome.messages.isEmpty, "\(command)")
    }
  }

  @Test func documentsOneByOneNeedNoOthers() throws {
    let place = try place()
    let whole = try SanjBinary.shell("sanj check plain/assessments.xml --format json", in: place.url)
    let each = try SanjBinary.shell("sanj check plain/assessments.xml --each --format json", in: place.url)
    #expect(whole.status == 0 && whole.output.contains("REF210"))
    #expect(each.status == 0 && each.output.contains("\"findings\": []"))
  }
}
