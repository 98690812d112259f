import Testing

/// A change to the clean submission that breaks one rule and no other.
struct SubmissionCase: Sendable, CustomTestStringConvertible {
  let code: String
  let what: String
  /// Whether some repair is known to hold.
  var isMended = false
  private var edits: [(file: String, old: String, new: String, times: Int)] = []
  private var added: [String: String] = [:]
  private var removed: [String] = []

  init(_ code: String, _ what: String) {
    self.code = code
    self.what = what
  }

  var testDescription: String { "\(code): \(what)" }

  /// Replaces words that stand so many times in a file.
  func edit(_ file: String, _ old: String, _ new: String, times: Int = 1) -> Self {
    var copy = self
    copy.edits.append((file, old, new, times))
    return copy
  }

  /// Replaces words of the program.
  func program(_ old: String, _ new: String, times: Int = 1) -> Self {
    edit("city/program.xml", old, new, times: times)
  }

  /// Replaces the attributes of the offering of a course, from `period` on.
  func offering(_ course: String, _ old: String, _ new: String) -> Self {
    program("course=\"\(course)\" \(old)", "course=\"\(course)\" \(new)")
  }

  /// Replaces words of the policy.
  func policy(_ old: String, _ new: String) -> Self { edit("policy.xml", old, new) }

  /// Gives a rule a limit.
  func limit(_ value: String) -> Self {
    policy("<review>", "<review><limit rule=\"\(code)\" value=\"\(value)\"/>")
  }

  /// Leaves the totals out, which the change would make wrong.
  func withoutTotals() -> Self {
    program(
      "<totals offerings=\"6\" sessions=\"8\" seats=\"150\" hours=\"1544\" cost=\"278000000\"/>", "")
  }

  func add(_ file: String, _ text: String) -> Self {
    var copy = self
    copy.added[file] = text
    return copy
  }

  func remove(_ file: String) -> Self {
    var copy = self
    copy.removed.append(file)
    return copy
  }

  /// Expects a repair.
  func mended() -> Self {
    var copy = self
    copy.isMended = true
    return copy
  }

  /// The documents of the case.
  func documents() throws -> [String: String] {
    var files = CleanSubmission.all
    for name in removed { try #require(files.removeValue(forKey: name) != nil) }
    for (name, text) in added { files[name] = text }
    for (file, old, new, times) in edits {
      let text = Self.unindented(try #require(files[file]))
      let parts = text.split(separator: Self.unindented(old), omittingEmptySubsequences: false)
      try #require(parts.count == times + 1, "«\(old)» must stand \(times) times in \(file)")
      files[file] = parts.joined(separator: new)
    }
    return files
  }

  /// Lines without the white space at their beginning, so that cases need not repeat it.
  private static func unindented(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { $0.drop { $0 == " " } }
      .joined(separator: "\n")
  }
}
