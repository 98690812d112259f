#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Writes a consistent dossier with that many ratings, the same from the same seed.
@main struct GenerateDossier {
  private static let usage = """
    usage: generate-dossier --rows N [--files K] [--shuffled] [--short] [--seed S] --out DIR

    Writes framework.xml, job-roles.xml and organizations.xml, and for each of K municipalities (default 1)
    workforce-CODE.xml and assessments-CODE.xml, N ratings in all, about 30 for each employee. DIR must not exist,
    or be empty.

      --rows N     ratings, 1 to 1,000,000,000
      --files K    municipalities, 1 to 9,000
      --shuffled   rows in random order within their file; otherwise by employee and competency
      --short      short identities: rows of 106 bytes in place of 129
      --seed S     another dossier of the same size (default 1)
    """

  private var rows = 0
  private var files = 1
  private var isShuffled = false
  private var isShort = false
  private var seed: UInt64 = 1
  private var folder = ""

  static func main() {
    var run = GenerateDossier()
    guard run.parse(CommandLine.arguments.dropFirst()) else { stop(usage, 64) }
    do throws(WriteFailure) {
      try run.writeDossier()
    } catch {
      stop("generate-dossier: cannot write \(error.path): \(error.reason)", 73)
    }
  }

  /// Whether the arguments make sense.
  private mutating func parse(_ arguments: ArraySlice<String>) -> Bool {
    var arguments = arguments
    while let argument = arguments.popFirst() {
      if argument == "--shuffled" {
        isShuffled = true
        continue
      }
      if argument == "--short" {
        isShort = true
        continue
      }
      guard let value = arguments.popFirst() else { return false }
      switch argument {
      case "--rows": rows = Int(value) ?? 0
      case "--files": files = Int(value) ?? 0
      case "--seed":
        guard let number = UInt64(value) else { return false }
        seed = number
      case "--out": folder = value
      default: return false
      }
    }
    return (1...1_000_000_000).contains(rows) && (1...9000).contains(files) && files <= rows
      && !folder.isEmpty
  }

  private func writeDossier() throws(WriteFailure) {
    try makeFolder()
    let municipalities = (0..<files).map { number in
      Municipality(number: number, ratingCount: rows / files + (number < rows % files ? 1 : 0), seed: seed)
    }
    let naming = isShort ? Naming.short : Naming.usual
    let central = CentralDocuments(naming: naming)
    try central.writeFramework(to: folder + "/framework.xml")
    try central.writeJobRoles(to: folder + "/job-roles.xml")
    try central.writeOrganizations(municipalities, to: folder + "/organizations.xml")
    for municipality in municipalities {
      let documents = MunicipalDocuments(
        municipality: municipality, naming: naming, isShuffled: isShuffled)
      try documents.writeWorkforce(to: "\(folder)/workforce-\(municipality.code).xml")
      try documents.writeAssessments(to: "\(folder)/assessments-\(municipality.code).xml")
    }
  }

  /// Documents of an older run beside the new ones would make another dossier.
  private func makeFolder() throws(WriteFailure) {
    if mkdir(folder, 0o755) == 0 { return }
    let code = errno
    guard code == EEXIST, let entries = opendir(folder) else { throw WriteFailure(folder, code) }
    defer { closedir(entries) }
    var count = 0
    while readdir(entries) != nil { count += 1 }
    // Every folder has itself and the one above it.
    if count > 2 { throw WriteFailure(folder, "the folder is not empty") }
  }

  private static func stop(_ words: String, _ code: CInt) -> Never {
    let line = Array("\(words)\n".utf8)
    _ = line.withUnsafeBytes { write(2, $0.baseAddress, $0.count) }
    exit(code)
  }
}
