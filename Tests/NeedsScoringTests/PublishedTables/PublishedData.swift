import Foundation

/// Tables as they were published, which lie in `../shared/data` beside the repository, or where the environment's
/// `SANJ_DATA` says. They are read and never copied; tests that need them do not run where they are missing.
enum PublishedData {
  /// The folder of all data.
  static var folder: URL? {
    let environment = ProcessInfo.processInfo.environment["SANJ_DATA"].map { URL(fileURLWithPath: $0) }
    var repository = URL(fileURLWithPath: #filePath)
    for _ in 0..<4 { repository.deleteLastPathComponent() }
    let beside = repository.deletingLastPathComponent().appendingPathComponent("shared/data")
    return [environment, beside].compactMap { $0 }.first {
      FileManager.default.fileExists(atPath: $0.appendingPathComponent("published-tables").path)
    }
  }

  /// Whether the data are there.
  static var isPresent: Bool { folder != nil }

  /// A table of `published-tables`, by the name of its file without `.json`.
  static func json<T: Decodable>(_ name: String, as type: T.Type) throws -> T {
    guard let folder else { throw CocoaError(.fileNoSuchFile) }
    let file = folder.appendingPathComponent("published-tables").appendingPathComponent(name + ".json")
    return try JSONDecoder().decode(T.self, from: Data(contentsOf: file))
  }
}

/// Whether two lists agree to `tolerance`, number by number.
func agree(_ a: [Double], _ b: [Double], within tolerance: Double) -> Bool {
  a.count == b.count && zip(a, b).allSatisfy { ($0 - $1).magnitude <= tolerance }
}
