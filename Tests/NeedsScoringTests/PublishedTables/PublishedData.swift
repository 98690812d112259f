import Foundation

/// Tables as published, which lie beside the repository and are never copied into it.
enum PublishedData {
  /// The folder of data: `SANJ_DATA`, or `../shared/data` beside the repository; `nil` where there is none.
  static var folder: URL? {
    let folder =
      if let named = ProcessInfo.processInfo.environment["SANJ_DATA"] {
        URL(fileURLWithPath: named, isDirectory: true)
      } else {
        // …/Tests/NeedsScoringTests/PublishedTables/PublishedData.swift
        URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
          .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
          .appendingPathComponent("shared/data", isDirectory: true)
      }
    let isThere = FileManager.default.fileExists(
      atPath: folder.appendingPathComponent("published-tables").path)
    return isThere ? folder : nil
  }

  /// Whether the tables can be read.
  static var isPresent: Bool { folder != nil }

  /// Reads the table `name` (without `.json`) of the folder `published-tables`.
  static func json<T: Decodable>(_ name: String, as type: T.Type) throws -> T {
    guard let folder else { throw CocoaError(.fileNoSuchFile) }
    let file = folder.appendingPathComponent("published-tables/\(name).json")
    return try JSONDecoder().decode(type, from: Data(contentsOf: file))
  }
}

/// Whether two lists agree to `tolerance`, number by number.
func agree(_ a: [Double], _ b: [Double], within tolerance: Double) -> Bool {
  a.count == b.count && zip(a, b).allSatisfy { ($0 - $1).magnitude <= tolerance }
}
