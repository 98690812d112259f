import Diagnostics
import SubmissionRegister
import TrainingDocuments
import TrainingModel
import XMLStreams

/// Documents that are recorded because a program came with them or a review was made from them, byte for byte.
enum RecordedInputs {
  /// The documents at paths.
  ///
  /// - Parameter own: What the step itself is about, which may lie among them.
  static func read(_ paths: [String], besides own: LoneDocument) throws(CommandFailure) -> [Register.Input] {
    guard !paths.isEmpty else { return [] }
    let reading: DossierReading
    do throws(MissingPaths) {
      // Whether they fit together is asked by the review.
      var options = ReadingOptions()
      options.checksEachAlone = true
      reading = try DossierReader.read(paths: paths, options: options)
    } catch {
      throw CommandFailure(.noInput, findings: error.findings)
    }
    var inputs: [Register.Input] = []
    for file in reading.files {
      guard let kind = file.kind, let id = file.id, let digest = file.digest else {
        // What is no document of a dossier cannot be named by a review.
        let findings = reading.findings.filter { $0.location?.file == file.file }
        throw CommandFailure(file.isReadable ? .no : .unreadable, findings: findings, texts: reading.texts)
      }
      if (kind, id, digest) == (own.kind, own.id, own.digest) { continue }
      let bytes: [UInt8]
      do throws(RegisterFailure) {
        bytes = try Register.read(archive(of: file.file) ?? file.file)
      } catch {
        throw CommandFailure(error)
      }
      if let compression = Compression(magic: bytes) {
        throw CommandFailure(.no, findings: [RecordedDocument.finding(of: compression, in: file.file, kind)])
      }
      // Copies say the same, and one is enough.
      guard !inputs.contains(where: { $0.id == id && $0.content == digest }) else { continue }
      inputs.append(Register.Input(id: id, content: digest, bytes: bytes))
    }
    return inputs
  }

  /// The archive in which a file lies.
  private static func archive(of file: String) -> String? {
    file.firstRange(of: ".zip!").map { String(file[..<file.index(before: $0.upperBound)]) }
  }
}
