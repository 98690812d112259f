import Diagnostics
import XMLStreams

/// The files that a list of paths leads to: files as they are named, folders with everything below them.
///
/// The result depends on what is named, never on the order: paths are taken in the order of their bytes, and
/// whatever can be reached in several ways is taken the first time.
struct NamedFiles {
  /// Files to read, in the order of bytes.
  private(set) var files: [String] = []
  /// Paths that lead nowhere.
  private(set) var missing: [String] = []
  /// Folders that were named and hold no document.
  private(set) var emptyFolders: [String] = []
  /// Folders, and links in folders, that cannot be followed.
  private(set) var unreadable: [(path: String, failure: XMLReadFailure)] = []

  private var seenFiles: Set<FileIdentity> = []
  /// Folders that were entered, and whether anything to read was met there. While a folder is being walked,
  /// it counts as one with documents: a link that leads back up is no reason to call a folder empty.
  private var seenFolders: [FileIdentity: Bool] = [:]

  init(_ paths: [String]) {
    for path in Set(paths).sorted(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) }) {
      do throws(XMLReadFailure) {
        switch try PathTarget(path) {
        case .file(let identity): take(path, identity)
        case .folder(let identity):
          if !enter(path, identity) { emptyFolders.append(path) }
        }
      } catch .noSuchFile {
        missing.append(path)
      } catch {
        unreadable.append((path, error))
      }
    }
    files.sort { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// Walks a folder unless that was done; whether there is anything to read in it.
  private mutating func enter(_ folder: String, _ identity: FileIdentity) -> Bool {
    if let known = seenFolders[identity] { return known }
    seenFolders[identity] = true
    var hasDocuments = false
    do throws(XMLReadFailure) {
      let prefix = folder.hasSuffix("/") ? folder : folder + "/"
      for name in try FolderListing.names(in: folder) where visit(prefix + name) { hasDocuments = true }
    } catch {
      unreadable.append((folder, error))
      hasDocuments = true
    }
    seenFolders[identity] = hasDocuments
    return hasDocuments
  }

  private mutating func take(_ path: String, _ identity: FileIdentity) {
    guard seenFiles.insert(identity).inserted else { return }
    files.append(path)
  }

  /// Takes what a name in a folder leads to; whether there is anything to read.
  private mutating func visit(_ path: String) -> Bool {
    let isDocument = InputFile.mayHoldDocuments(path)
    do throws(XMLReadFailure) {
      switch try PathTarget(path) {
      case .file(let identity):
        if isDocument { take(path, identity) }
        return isDocument
      case .folder(let identity): return enter(path, identity)
      }
    } catch {
      // A link that leads nowhere matters only where a document was expected.
      if isDocument { unreadable.append((path, error)) }
      return isDocument
    }
  }
}
