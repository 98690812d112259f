import CHiGHS
import FoundationEssentials

extension SolverSession {
  /// Writes the program as it stands to a model file that other solvers read: free MPS if the path ends
  /// in `.mps`, CPLEX LP if in `.lp`.
  ///
  /// Coefficients are written with 15 digits. Names are kept if the program keeps them, except that
  /// characters with a meaning in these formats become `_`, and that a name in use already gets the index
  /// of its variable or constraint. LP files allow ASCII names only: there a name with other letters gives
  /// way to `x` or `r` and the index. The file is replaced as a whole or not at all.
  public func writeModel(to path: String) throws(SolverError) {
    try requireIdle()
    let suffix = path.split(separator: ".").last.map { $0.lowercased() } ?? ""
    guard suffix == "mps" || suffix == "lp" else { throw .unknownFileType(path: path) }
    try passNames(areASCII: suffix == "lp")
    // HiGHS goes by the ending, and writes to an LP file without asking whether it could be opened.
    let draft = URL(fileURLWithPath: path + ".\(ProcessInfo.processInfo.processIdentifier).\(suffix)")
    do {
      try Data().write(to: draft)
    } catch {
      throw .cannotWrite(path: path, reason: "\(error)")
    }
    defer { try? FileManager.default.removeItem(at: draft) }
    try highs.check(Highs_writeModel(highs.pointer, draft.path), "Highs_writeModel")
    do {
      let data = try Data(contentsOf: draft)
      // Nor does HiGHS notice that a disk is full: what lacks its last word is not whole.
      guard data.suffix(16).split(separator: 10).last.map({ Self.lastWords.contains(Array($0)) }) ?? false
      else { throw CocoaError(.fileWriteOutOfSpace) }
      try data.write(to: URL(fileURLWithPath: path), options: .atomic)
    } catch {
      throw .cannotWrite(path: path, reason: "\(error)")
    }
  }

  private static let lastWords = [Array("ENDATA".utf8), Array("end".utf8)]

  /// Gives the solver the names it needs for a file. It has no use for them otherwise.
  private func passNames(areASCII: Bool) throws(SolverError) {
    var names = FileNames(areASCII: areASCII)
    for variable in program.variables {
      let name = names.next(program.name(of: variable), orElse: "x\(variable.index)")
      try highs.check(
        Highs_passColName(highs.pointer, HighsInt(variable.index), name), "Highs_passColName")
    }
    names = FileNames(areASCII: areASCII)
    for constraint in program.constraints {
      let name = names.next(program.name(of: constraint), orElse: "r\(constraint.index)")
      try highs.check(
        Highs_passRowName(highs.pointer, HighsInt(constraint.index), name), "Highs_passRowName")
    }
  }
}

/// Makes names that a model file can carry, no two alike.
private struct FileNames {
  let areASCII: Bool
  private var used: Set<String> = []

  /// The section headings and values of the LP format, which mean these things wherever they stand.
  private static let keywords: Set<String> = [
    "minimize", "min", "minimum", "maximize", "max", "maximum", "obj", "subject", "such", "st", "bounds",
    "bound", "binary", "binaries", "bin", "general", "generals", "gen", "integer", "integers", "semi",
    "semis", "sos", "sin", "sec", "end", "free", "inf", "infinity", "nan",
  ]

  init(areASCII: Bool) { self.areASCII = areASCII }

  /// The name made fit for a file; `plain`, a letter and an index, stands in where it cannot be.
  mutating func next(_ name: String, orElse plain: String) -> String {
    var result = ""
    for scalar in name.unicodeScalars.prefix(100) {
      let isDigit = ("0"..."9").contains(scalar)
      let isPlain = scalar.properties.isAlphabetic || isDigit || scalar == "_" || scalar == "."
      result.unicodeScalars.append(isPlain ? scalar : "_")
    }
    // LP files read a leading digit, point or e as the beginning of a number.
    if let first = result.unicodeScalars.first, "0123456789.eE".unicodeScalars.contains(first) {
      result = "_" + result
    }
    if areASCII, !result.utf8.allSatisfy({ $0 < 128 }) { result = plain }
    if Self.keywords.contains(result.lowercased()) { result += "_" }
    while !used.insert(result).inserted { result += "_" + plain.dropFirst() }
    return result
  }
}
