import Diagnostics

/// Why compressed input, or an entry of an archive, is not read.
public enum ArchiveFault: Hashable, Sendable {
  /// It is named as compressed, but is not.
  case notCompressed
  /// It is not what was once packed.
  case damaged(ArchiveDamage)
  /// More than so many bytes would come out.
  case tooLarge(limit: Int)
  /// More than so many times the packed bytes would come out.
  case excessiveRatio(limit: Int)
  /// The archive lists more than so many entries, or its list is as long as that of so many never is.
  case tooManyEntries(limit: Int)
  /// A password would be needed.
  case encrypted
  /// It was packed by a method that is not read, by its number in the archive.
  case unknownMethod(Int)
  /// It is itself an archive, or compressed once more.
  case nested
  /// It is a link to another file, or a device.
  case link
  /// Its path leads, or could lead, out of the archive.
  case unsafePath(UnsafePath)
  /// Several entries have its name.
  case duplicate
  /// No entry is a document.
  case noDocuments
  /// It is a spreadsheet or text of an office program.
  case officeDocument

  /// What makes a path unsafe.
  public enum UnsafePath: Hashable, Sendable {
    /// It begins at the root of a disk.
    case absolute
    /// It has a part `..`.
    case parent
    /// It has a backslash.
    case backslash
    /// It has a NUL.
    case nul
    /// It is empty.
    case empty

    var sentence: (en: String, fa: String) {
      switch self {
      case .absolute: ("it begins at the root of a disk", "از ریشه دیسک آغاز می‌شود")
      case .parent: ("it has a part \"..\"", "بخش «..» دارد")
      case .backslash: ("it has a backslash", "خط کج وارونه دارد")
      case .nul: ("it has a NUL character", "نویسه NUL دارد")
      case .empty: ("it is empty", "تهی است")
      }
    }
  }

  /// The rule that it breaks, and what fills the sentences beside the file's name.
  private var rule: (DiagnosticRule, FaultArguments) {
    switch self {
    case .notCompressed: (XMLRules.notCompressed, [:])
    case .damaged(let damage): (XMLRules.damagedArchive, ([:] as FaultArguments).with("why", damage.sentence))
    case .tooLarge(let limit): (XMLRules.tooLargeUnpacked, ["limit": Self.inBytes(limit)])
    case .excessiveRatio(let limit): (XMLRules.excessiveRatio, ["limit": String(limit)])
    case .tooManyEntries(let limit): (XMLRules.tooManyEntries, ["limit": String(limit)])
    case .encrypted: (XMLRules.encryptedEntry, [:])
    case .unknownMethod(let number): (XMLRules.unknownMethod, ["method": Self.name(ofMethod: number)])
    case .nested: (XMLRules.nestedArchive, [:])
    case .link: (XMLRules.linkInArchive, [:])
    case .unsafePath(let danger): (XMLRules.unsafePath, ([:] as FaultArguments).with("why", danger.sentence))
    case .duplicate: (XMLRules.duplicateEntry, [:])
    case .noDocuments: (XMLRules.emptyArchive, [:])
    case .officeDocument: (XMLRules.officeDocument, [:])
    }
  }

  /// The fault as a finding about `file`.
  func finding(in file: String) -> Finding {
    let (rule, arguments) = rule
    return arguments.with("file", (file, file))
      .finding(rule, at: SourceLocation(file: file), subject: "file/\(file)")
  }

  private static func inBytes(_ limit: Int) -> String {
    limit % (1 << 30) == 0 ? "\(limit >> 30) GiB" : "\(limit) B"
  }

  /// What the specification calls a method; else its number.
  private static func name(ofMethod number: Int) -> String {
    switch number {
    case 9: "Deflate64"
    case 12: "bzip2"
    case 14: "LZMA"
    case 93: "Zstandard"
    case 95: "XZ"
    case 98: "PPMd"
    default: String(number)
    }
  }
}

/// How compressed input differs from what was once packed.
public enum ArchiveDamage: Hashable, Sendable {
  /// It ends too early.
  case truncated
  /// What is there cannot be unpacked, or its checksum is another.
  case content
  /// The length is not the one that is stated.
  case length
  /// Something follows after its end.
  case trailing
  /// The list of its entries is missing or cannot be read.
  case directory
  /// It is one of several parts.
  case severalParts
  /// Entries share bytes.
  case overlap
  /// What stands before an entry is not what the list says of it.
  case header

  var sentence: (en: String, fa: String) {
    switch self {
    case .truncated: ("it ends too early", "زودتر از موعد تمام شده است")
    case .content: ("its content is not what was packed", "محتوای آن همانی نیست که فشرده شده بود")
    case .length: ("its length is not the one stated", "طول آن همانی نیست که نوشته شده است")
    case .trailing: ("something else follows after its end", "پس از پایان آن چیز دیگری آمده است")
    case .directory: ("its list of entries cannot be read", "فهرست درون آن خوانده نمی‌شود")
    case .severalParts: ("it is one of several parts", "یکی از چند پاره است")
    case .overlap: ("its entries share the same bytes", "چند سند در آن از بایت‌های یکسان ساخته شده‌اند")
    case .header: ("its list and its content disagree", "فهرست و محتوای آن با هم نمی‌خوانند")
    }
  }
}
