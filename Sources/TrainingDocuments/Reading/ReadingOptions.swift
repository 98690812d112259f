/// How a dossier is read; nothing of it changes the result, but for what is left out on purpose.
public struct ReadingOptions: Sendable {
  /// How many threads read; `nil`: as many as the system offers.
  public var threads: Int?
  /// Whether documents are checked one by one only, without what crosses documents; the dossier is then not in order
  /// and not to be used.
  public var checksEachAlone = false
  /// Whether documents get the digest of their content even where no check asks for it.
  public var makesDigests = true
  /// About how many bytes of a large document are read in one go, at most.
  package var partLength = 32 << 20
  /// Whether bulk documents go through the fast lane; the schema lane says the same, more slowly.
  package var usesFastLane = true

  /// Whether a file was sent by those who are judged by the others: a policy in it does not count where the others have one.
  package var isSubmitted: @Sendable (_ file: String) -> Bool = { _ in false }

  /// As many threads as there are, all checks, digests.
  public init() {}
}

/// How far reading has come.
public struct ReadingProgress: Sendable {
  /// Bytes that were read.
  public let bytes: Int
  /// Bytes that there are to read; grows when a document must be read again.
  public let total: Int
  /// Seconds since the beginning.
  public let seconds: Double

  /// A state.
  public init(bytes: Int, total: Int, seconds: Double) {
    self.bytes = bytes
    self.total = total
    self.seconds = seconds
  }

  /// Seconds that the rest takes at the same pace; `nil` before anything was read.
  public var secondsLeft: Double? {
    bytes > 0 ? seconds * Double(max(0, total - bytes)) / Double(bytes) : nil
  }
}
