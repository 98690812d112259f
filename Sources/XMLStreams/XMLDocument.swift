public import Diagnostics

/// What was read from one file.
public struct XMLDocument: Sendable {
  /// The file as it was named to the reader.
  public let file: String
  /// The root element; of a bulk document without its rows. `nil` if the document is not well-formed.
  public let root: XMLElement?
  /// How many rows of a bulk document were handed out.
  public let rowCount: Int
  /// All that is wrong with it, in the order of places. If it is not well-formed: that one fault.
  public let findings: [Finding]

  /// Whether it could be read to its end. If not, whatever rows were handed out must be thrown away.
  public var isWellFormed: Bool { root != nil }

  /// Whether it is well-formed and has no error.
  public var isValid: Bool { isWellFormed && !findings.hasErrors }

  package init(file: String, root: XMLElement?, rowCount: Int, findings: [Finding]) {
    self.file = file
    self.root = root
    self.rowCount = rowCount
    self.findings = findings
  }
}
