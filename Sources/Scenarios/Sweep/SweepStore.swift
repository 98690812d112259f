import Diagnostics
import Synchronization
import TrainingDocuments
import TrainingModel
package import XMLStreams

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A folder of finished cases, one file each under the key of the case, written whole. Several processes may write to
/// it at the same time: the same key always means the same content.
package final class SweepStore: Sendable {
  private let folder: String
  private let unusable = Atomic(0)

  /// The store in `folder`, which is made if need be; the folders above it must be there.
  package init(_ folder: String) throws(SweepStoreError) {
    self.folder = folder
    // What cannot be made shows when the first case is written.
    guard mkdir(folder, 0o777) == 0 || errno == EEXIST else {
      throw SweepStoreError(file: folder, failure: WriteFailure(errno: errno))
    }
    var status = stat()
    guard stat(folder, &status) == 0, status.st_mode & S_IFMT == S_IFDIR else {
      throw SweepStoreError(file: folder, failure: .failed(errno: ENOTDIR))
    }
  }

  /// Files that were there but could not be used.
  package var unusableFiles: Int { unusable.load(ordering: .relaxed) }

  /// Whether a case with that key is kept, whole or not.
  func hasOutcome(of key: CaseKey) -> Bool { access(file(of: key), F_OK) == 0 }

  /// What became of the case with that key, if it is kept.
  func outcome(of key: CaseKey) -> CaseOutcome? {
    guard let bytes = Self.bytes(of: file(of: key)) else { return nil }
    let outcome = KeptCase.outcome(from: bytes)
    if outcome == nil { unusable.add(1, ordering: .relaxed) }
    return outcome
  }

  /// Keeps a case.
  func keep(_ outcome: CaseOutcome, as key: CaseKey) throws(SweepStoreError) {
    try write(KeptCase.bytes(of: outcome), to: file(of: key))
  }

  /// The program of the base with that key, if it is kept.
  func program(of key: CaseKey) -> Program? {
    var options = ReadingOptions()
    options.threads = 1
    options.checksEachAlone = true
    let file = programFile(of: key)
    guard access(file, F_OK) == 0 else { return nil }
    let reading = try? DossierReader.read(paths: [file], options: options)
    guard let reading, !reading.findings.hasErrors, let program = reading.dossier.programs.first else {
      unusable.add(1, ordering: .relaxed)
      return nil
    }
    return program
  }

  /// Keeps the program of the base.
  func keep(_ program: [UInt8], of key: CaseKey) throws(SweepStoreError) {
    try write(program, to: programFile(of: key))
  }

  private func file(of key: CaseKey) -> String { "\(folder)/\(key.text).case" }

  private func programFile(of key: CaseKey) -> String { "\(folder)/\(key.text).xml" }

  private func write(_ bytes: [UInt8], to file: String) throws(SweepStoreError) {
    do throws(WriteFailure) {
      try writeWhole(bytes, to: file)
    } catch {
      throw SweepStoreError(file: file, failure: error)
    }
  }

  private static func bytes(of file: String) -> [UInt8]? {
    var bytes: [UInt8] = []
    var isThere = false
    SourceLines.files(file) { piece in
      isThere = true
      bytes += piece
      return true
    }
    return isThere ? bytes : nil
  }
}

/// A case that could not be kept.
package struct SweepStoreError: Error, Sendable {
  /// The file or folder.
  package let file: String
  /// Why it could not be written.
  package let failure: WriteFailure
}
