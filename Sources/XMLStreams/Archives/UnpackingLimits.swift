/// How much may come out of compressed input before it is refused.
///
/// Ratings shrink to a ninth up to a thirty-fourth, a million rows that are all alike to a 295th, and zeros to a
/// thousandth. docs/documents.md states the same limits.
struct UnpackingLimits: Hashable, Sendable {
  /// How many times larger than what was packed a document, or all documents of an archive, may be.
  var ratio = 200
  /// How many bytes may come out whatever the ratio: small documents can repeat one row only.
  var allowance = 32 << 20
  /// How many bytes one document may have.
  var document = 16 << 30
  /// How many bytes all documents of one archive may have.
  var archive = 32 << 30
  /// How many entries an archive may list: as many as its classic form can.
  var entries = 65_535
  /// How many bytes that list may take.
  var directory = 32 << 20

  /// Those that hold for every reading.
  static let standard = UnpackingLimits()

  /// Whether so many bytes are more than may come out of so many packed ones.
  func isExcessive(_ produced: Int, from packed: Int) -> Bool {
    produced > allowance && produced / ratio > packed
  }

  /// The most that may come out of a document of so many packed bytes.
  func largest(from packed: Int) -> Int {
    packed > document / ratio ? document : min(document, max(allowance, (packed + 1) * ratio - 1))
  }
}

/// Counts what comes out of a stream, and stops it in time.
struct UnpackedCount {
  let limits: UnpackingLimits
  private(set) var total = 0
  private var head: [UInt8] = []

  init(_ limits: UnpackingLimits) { self.limits = limits }

  /// Counts bytes that came out of `packed` bytes so far.
  mutating func add(_ bytes: UnsafeRawBufferPointer, packed: Int) throws(XMLReadFailure) {
    total += bytes.count
    if total > limits.document { throw .archive(.tooLarge(limit: limits.document)) }
    if limits.isExcessive(total, from: packed) { throw .archive(.excessiveRatio(limit: limits.ratio)) }
    guard head.count < Compression.magicLength else { return }
    head.append(contentsOf: bytes.prefix(Compression.magicLength - head.count))
    if Compression(magic: head) != nil { throw .archive(.nested) }
  }
}
