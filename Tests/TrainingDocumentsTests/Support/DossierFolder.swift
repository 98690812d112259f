import Diagnostics
import Foundation

@testable import TrainingDocuments

/// Documents in a folder of their own, which goes away with the value.
final class DossierFolder {
  let path: String

  init(_ files: [String: String] = [:], folders: [String] = []) throws {
    path = FileManager.default.temporaryDirectory.appendingPathComponent("sanj-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    for folder in folders { try make(folder: folder) }
    for (name, text) in files { try write(text, to: name) }
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func path(of name: String) -> String { name.isEmpty ? path : "\(path)/\(name)" }

  func make(folder: String) throws {
    try FileManager.default.createDirectory(atPath: path(of: folder), withIntermediateDirectories: true)
  }

  func write(_ text: String, to name: String) throws {
    let url = URL(fileURLWithPath: path(of: name))
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: url)
  }

  /// Reads the whole folder, or what is named in it.
  func read(
    _ names: [String]? = nil, options: ReadingOptions = ReadingOptions()
  ) throws -> DossierReading {
    try DossierReader.read(paths: names.map { $0.map(path(of:)) } ?? [path], options: options)
  }

  /// A place as `file:line:column`, the file below this folder; a file as a whole without numbers.
  func name(_ location: Diagnostics.SourceLocation?) -> String {
    guard let location else { return "nowhere" }
    let file =
      location.file.hasPrefix(path + "/")
      ? String(location.file.dropFirst(path.utf8.count + 1)) : location.file
    return location.line == 0 ? file : "\(file):\(location.line):\(location.column)"
  }
}

extension DossierReading {
  /// The codes of all findings, for comparing.
  var codes: [String] { findings.map(\.rule.code) }
}
