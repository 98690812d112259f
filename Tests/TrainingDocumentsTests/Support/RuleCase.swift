import Foundation
import Testing

/// A change to the sample dossier that breaks one rule.
///
/// In the words that are put in, ▸ stands before each place at which the rule must be found broken;
/// everything else must stay without findings.
struct RuleCase: Sendable, CustomTestStringConvertible {
  let code: String
  let what: String
  var edits: [(file: String, old: String, new: String)] = []
  var added: [String: String] = [:]
  var removed: [String] = []
  var emptyFolders: [String] = []
  /// Other codes that belong to the same slip: notices of what therefore could not be judged.
  var companions: Set<String> = []
  /// Places that no mark can show: files as a whole.
  var wholeFiles: [String] = []

  init(_ code: String, _ what: String) {
    self.code = code
    self.what = what
  }

  var testDescription: String { "\(code): \(what)" }

  /// Replaces words that stand once in a file.
  func edit(_ file: String, _ old: String, _ new: String) -> RuleCase {
    var copy = self
    copy.edits.append((file, old, new))
    return copy
  }

  func add(_ file: String, _ text: String) -> RuleCase {
    var copy = self
    copy.added[file] = text
    return copy
  }

  func remove(_ files: String...) -> RuleCase {
    var copy = self
    copy.removed += files
    return copy
  }

  func folder(_ name: String) -> RuleCase {
    var copy = self
    copy.emptyFolders.append(name)
    return copy
  }

  func with(_ codes: String...) -> RuleCase {
    var copy = self
    copy.companions.formUnion(codes)
    return copy
  }

  func at(_ file: String) -> RuleCase {
    var copy = self
    copy.wholeFiles.append(file)
    return copy
  }

  /// The documents without marks, and the marked places.
  func documents() throws -> (files: [String: String], places: [String]) {
    var files = SampleDocuments.all
    for name in removed { try #require(files.removeValue(forKey: name) != nil) }
    for (name, text) in added { files[name] = text }
    for (file, old, new) in edits {
      let text = try #require(files[file])
      let parts = text.components(separatedBy: old)
      try #require(parts.count == 2, "«\(old)» must stand once in \(file)")
      files[file] = parts.joined(separator: new)
    }
    var places = wholeFiles
    for (name, text) in files {
      var plain = String.UnicodeScalarView()
      var line = 1
      var column = 1
      for scalar in text.unicodeScalars {
        if scalar == "▸" {
          places.append("\(name):\(line):\(column)")
          continue
        }
        plain.append(scalar)
        (line, column) = scalar == "\n" ? (line + 1, 1) : (line, column + 1)
      }
      files[name] = String(plain)
    }
    return (files, places.sorted())
  }
}
