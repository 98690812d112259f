import Diagnostics
import Reports
import SubmissionRegister
import TrainingDocuments
import TrainingModel
import XMLStreams

/// A document that is to be recorded: its bytes, and what they say.
struct RecordedDocument {
  let bytes: [UInt8]
  let document: LoneDocument

  /// Reads a document of a kind, free of errors.
  init(_ path: String, as kind: DocumentKind) throws(CommandFailure) {
    let bytes: [UInt8]
    do throws(RegisterFailure) {
      bytes = try Register.read(path)
    } catch {
      throw CommandFailure(error)
    }
    try self.init(bytes, from: path, as: kind)
  }

  /// Takes bytes that are in memory.
  init(_ bytes: [UInt8], from path: String, as kind: DocumentKind) throws(CommandFailure) {
    self.bytes = bytes
    if let compression = Compression(magic: bytes) {
      throw CommandFailure(.unreadable, findings: [Self.finding(of: compression, in: path, kind)])
    }
    do throws(XMLReadFailure) {
      document = try LoneDocument.read(bytes, as: path)
    } catch {
      throw CommandFailure(.unreadable, findings: [error.finding(in: path)])
    }
    guard document.digest != nil else { throw CommandFailure(.unreadable, findings: document.findings) }
    guard !document.findings.hasErrors else { throw CommandFailure(.no, findings: document.findings) }
    guard document.kind == kind else {
      let found = document.kind
      let finding = Finding(
        RegisterRules.notThatDocument, at: SourceLocation(file: path), subject: "file/\(path)",
        english: ["expected": kind.rawValue, "why": "it is of the kind \(found?.rawValue ?? "?")"],
        persian: [
          "expected": kind.name.fa, "why": "سندی از نوع «\(found?.name.fa ?? "ناشناخته")» است",
        ])
      throw CommandFailure(.no, findings: [finding])
    }
  }
}

extension RecordedDocument {
  /// That a file is packed: what is recorded is the document itself.
  static func finding(of compression: Compression, in path: String, _ kind: DocumentKind) -> Finding {
    let why: (en: String, fa: String) =
      switch compression {
      case .gzip: ("it is compressed by gzip", "با gzip فشرده شده است")
      case .zip: ("it is a zip archive", "بایگانی zip است")
      }
    return Finding(
      RegisterRules.notThatDocument, at: SourceLocation(file: path), subject: "file/\(path)",
      english: ["expected": kind.rawValue, "why": why.en],
      persian: ["expected": kind.name.fa, "why": why.fa])
  }
}

extension CommandFailure {
  /// A document that cannot be recorded, although it is what it claims to be.
  static func refused(
    _ rule: DiagnosticRule, in path: String, subject: String, _ arguments: [String: String]
  ) -> CommandFailure {
    CommandFailure(
      .no, findings: [Finding(rule, at: SourceLocation(file: path), subject: subject, arguments)])
  }
}
