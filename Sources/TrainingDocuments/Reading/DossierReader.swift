import TrainingModel

/// Reads a dossier: any number of documents, merged and checked.
public enum DossierReader {
  /// Reads and checks what `paths` lead to: files, and folders with all documents below them (`*.xml`, `*.xml.gz`,
  /// and those in `*.zip`). Hidden files are left out, and what is named twice is read once.
  ///
  /// - Parameter progress: Is told a few times a second how far reading has come, on any thread.
  /// - Throws: The paths that lead to nothing. Everything else that is wrong is a finding.
  public static func read(
    paths: [String], options: ReadingOptions = ReadingOptions(),
    progress: @escaping @Sendable (ReadingProgress) -> Void = { _ in }
  ) throws(MissingPaths) -> DossierReading {
    var source = try DossierSource.load(paths: paths, options: options, progress: progress)
    return source.conclude(DossierChanges())
  }
}
