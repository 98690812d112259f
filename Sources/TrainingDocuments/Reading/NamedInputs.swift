import XMLStreams

/// The documents in the files that were named: of an archive, those in it.
struct NamedInputs {
  /// A document with the size of its text in bytes.
  struct Input {
    let file: InputFile
    /// About how many, which is what a reader is told that waits.
    let about: Int
    /// At most how many, whatever an archive claims.
    let atMost: Int
  }

  /// Documents to read, in the order of the bytes of their names.
  private(set) var inputs: [Input] = []
  /// What cannot be read, and why.
  private(set) var unreadable: [(name: String, failure: XMLReadFailure)] = []

  init(_ files: [String]) {
    for path in files {
      do throws(XMLReadFailure) {
        let documents = try InputDocuments(in: path, as: path)
        unreadable += documents.refused
        for file in documents.files {
          let size = try file.size()
          inputs.append(Input(file: file, about: size.about, atMost: size.atMost))
        }
      } catch {
        unreadable.append((path, error))
      }
    }
    inputs.sort { $0.file.name.utf8.lexicographicallyPrecedes($1.file.name.utf8) }
  }
}
