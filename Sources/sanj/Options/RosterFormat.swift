import ArgumentParser

/// In which form a roster is written.
enum RosterFormat: String {
  case csv, json, xml

  /// What the name of the file says, or else the form of the data; `nil`: neither says it.
  init?(file: String, _ format: OutputFormat) {
    let name = file.lowercased()
    let named = ["csv", "json", "xml"].first { name.hasSuffix(".\($0)") }
    self.init(rawValue: named ?? format.rawValue)
  }
}
