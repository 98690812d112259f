import XMLStreams

/// The submissions in a folder: each folder, archive or document in it is one.
package enum SubmissionListing {
  /// Their paths, in the order of the bytes of their names; hidden ones and files of other names are left out.
  ///
  /// - Throws: That the folder is not there or cannot be read.
  package static func paths(in folder: String) throws(MissingPaths) -> [String] {
    var base = folder[...]
    while base.count > 1, base.hasSuffix("/") { base = base.dropLast() }
    do throws(XMLReadFailure) {
      var paths: [String] = []
      for name in try FolderListing.names(in: String(base)) {
        let path = "\(base)/\(name)"
        if case .file = try PathTarget(path), ![".zip", ".xml", ".xml.gz"].contains(where: path.hasSuffix) {
          continue
        }
        paths.append(path)
      }
      return paths
    } catch {
      throw MissingPaths(paths: [folder], findings: [error.finding(in: folder)])
    }
  }
}
