/// Which entries of an archive are documents, and which are refused.
///
/// Like the files of a folder, entries that are no XML, that are hidden (a part of the path begins with a dot) or
/// that macOS adds (`__MACOSX`) are passed over. An entry that may stand for a document, but cannot be read, is
/// refused; so is every path that could lead out of a folder into which somebody unpacks the archive.
struct ZipSelection {
  private(set) var documents: [ZipEntry] = []
  private(set) var refused: [(name: String, fault: ArchiveFault)] = []

  init(
    _ entries: [ZipEntry], packedSize: Int, limits: UnpackingLimits = .standard
  ) throws(XMLReadFailure) {
    if Self.areOfOfficeDocument(entries) { throw .archive(.officeDocument) }
    var counts: [String: Int] = [:]
    var candidates: [(name: String, entry: ZipEntry, fault: ArchiveFault?)] = []
    for entry in entries {
      let name = entry.name
      if let danger = Self.danger(in: entry.path) {
        candidates.append((name, entry, .unsafePath(danger)))
      } else if Self.isPassedOver(name) {
        continue
      } else if let fault = Self.fault(of: entry, named: name, limits) {
        candidates.append((name, entry, fault))
      } else if FileEnding.has(name, [".xml"]) {
        candidates.append((name, entry, nil))
      } else {
        continue
      }
      counts[name, default: 0] += 1
    }
    candidates.sort { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
    for (name, entry, fault) in candidates {
      if let count = counts[name], count > 1 {
        refused.append((name, fault ?? .duplicate))
        counts[name] = 0
      } else if counts[name] == 0 {
        continue
      } else if let fault {
        refused.append((name, fault))
      } else {
        documents.append(entry)
      }
    }
    let total = documents.reduce(0) { $0 + $1.size }
    if total > limits.archive { throw .archive(.tooLarge(limit: limits.archive)) }
    if limits.isExcessive(total, from: packedSize) { throw .archive(.excessiveRatio(limit: limits.ratio)) }
    if documents.isEmpty && refused.isEmpty { throw .archive(.noDocuments) }
  }

  /// Why a path is unsafe. Names of things that are passed over count too.
  private static func danger(in path: [UInt8]) -> ArchiveFault.UnsafePath? {
    if path.isEmpty { return .empty }
    if path.contains(0) { return .nul }
    if path.contains(UInt8(ascii: "\\")) { return .backslash }
    // A letter and a colon name a disk on Windows.
    if path[0] == UInt8(ascii: "/") || path.count > 1 && path[1] == UInt8(ascii: ":") { return .absolute }
    let parts = path.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    return parts.contains { $0.elementsEqual("..".utf8) } ? .parent : nil
  }

  private static func isPassedOver(_ name: String) -> Bool {
    if name.utf8.last == UInt8(ascii: "/") { return true }
    return name.split(separator: "/").contains { part in
      part == "__MACOSX" || part.utf8.first == UInt8(ascii: ".") && part.utf8.count > 1
    }
  }

  /// Why an entry that may stand for documents cannot be read.
  private static func fault(of entry: ZipEntry, named name: String, _ limits: UnpackingLimits)
    -> ArchiveFault?
  {
    if entry.kind == .special { return .link }
    if FileEnding.has(name, nestedEndings) { return .nested }
    guard FileEnding.has(name, [".xml"]) else { return nil }
    if entry.isEncrypted { return .encrypted }
    if entry.method != ZipEntry.stored && entry.method != ZipEntry.deflated {
      return .unknownMethod(entry.method)
    }
    if entry.size > limits.document { return .tooLarge(limit: limits.document) }
    if limits.isExcessive(entry.size, from: entry.packedSize) { return .excessiveRatio(limit: limits.ratio) }
    return nil
  }

  /// Endings of files that hold other files, and so perhaps documents.
  private static let nestedEndings = [
    ".zip", ".gz", ".tgz", ".tar", ".7z", ".rar", ".bz2", ".xz", ".zst",
  ]

  /// Whether the archive is a file of an office program, which are archives too.
  private static func areOfOfficeDocument(_ entries: [ZipEntry]) -> Bool {
    let isOpenXML = entries.contains { $0.path.elementsEqual("[Content_Types].xml".utf8) }
    let isOpenDocument =
      entries.first.map { $0.path.elementsEqual("mimetype".utf8) } ?? false
      && entries.contains { $0.path.elementsEqual("content.xml".utf8) }
    return isOpenXML || isOpenDocument
  }
}
