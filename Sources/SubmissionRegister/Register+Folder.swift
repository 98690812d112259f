import Diagnostics

// What a folder is: a register, the beginning of one, or something else.
extension Register {
  /// Whether a folder holds nothing but what a step that was interrupted at its very beginning may have left.
  static func isEmpty(_ names: [String]) -> Bool {
    names.allSatisfy { $0 == FolderLock.file || $0 == documents || $0.hasPrefix(".sanj-") }
  }

  /// Says no to a folder that is no register: nothing is made or changed in one that holds other things. A register that
  /// has lost its `register.json` still has histories or documents.
  static func expectRegister(_ folder: String, orEmpty: Bool = false) throws(RegisterFailure) {
    guard let names = RegisterFiles.names(in: folder) else { throw noRegister(folder) }
    let hasTraces = names.contains {
      $0 == RegisterHeads.file || $0 == documents || $0.hasSuffix(".jsonl")
    }
    guard isEmpty(names) ? orEmpty : hasTraces else { throw noRegister(folder) }
  }

  /// That a folder is no register.
  static func noRegister(_ folder: String) -> RegisterFailure {
    RegisterFailure(.missing, RegisterRules.noRegister, at: SourceLocation(file: folder), subject: "register")
  }
}
