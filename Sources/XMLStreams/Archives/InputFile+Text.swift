import Diagnostics

extension InputFile {
  /// Gives the text of the document in UTF-8, without its byte order mark, a piece at a time, until `take` says
  /// that it has enough.
  ///
  /// It is the text whose lines and columns findings name. What is wrong in it was found when it was read: the
  /// text ends where it can no longer be decoded, and where the file can no longer be read.
  public func readText(_ take: (UnsafeRawBufferPointer) -> Bool) {
    guard let stream = try? open().stream else { return }
    let window = SourceWindow()
    var decoder = SourceDecoder()
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: ParsingSession.usualChunk, alignment: 1)
    defer { buffer.deallocate() }
    var given = 0
    while true {
      let count = (try? stream.read(into: buffer)) ?? 0
      if count == 0 { decoder.finish(into: window) }
      if count > 0 { decoder.decode(UnsafeRawBufferPointer(rebasing: buffer[..<count]), into: window) }
      // In UTF-8 what cannot be decoded is there all the same, and shows where the fault is.
      let end = decoder.markLengthOfUTF8 == nil ? decoder.checked : window.end
      if end > given, !take(UnsafeRawBufferPointer(window.slice(given, end))) { return }
      given = end
      // The decoder still looks at a character that was cut off by the end of a piece.
      window.drop(before: min(given, decoder.checked))
      if count == 0 || decoder.fault != nil { return }
    }
  }
}
