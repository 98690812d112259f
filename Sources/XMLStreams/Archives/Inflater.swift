import CZlib

/// Undoes deflate piece by piece: the only owner of zlib's memory.
final class Inflater {
  /// What stands around the packed bytes.
  enum Wrapping: Int32 {
    /// Gzip's header and trailer, whose checksum and length zlib compares.
    case gzip = 31
    /// Nothing.
    case none = -15
  }

  /// What one call has done.
  struct Step {
    let consumed: Int
    let produced: Int
    /// Whether the packed bytes, trailer and all, are complete.
    let isAtEnd: Bool
  }

  /// In place, because zlib remembers where it is.
  private let stream: UnsafeMutablePointer<z_stream>

  init(_ wrapping: Wrapping) throws(XMLReadFailure) {
    let stream = UnsafeMutablePointer<z_stream>.allocate(capacity: 1)
    stream.initialize(to: z_stream())
    guard sanj_inflate_begin(stream, wrapping.rawValue) == Z_OK else {
      stream.deallocate()
      throw .outOfMemory
    }
    self.stream = stream
  }

  deinit {
    inflateEnd(stream)
    stream.deallocate()
  }

  /// Makes it ready for other packed bytes.
  func restart() { inflateReset(stream) }

  /// Unpacks some of `input` into the start of `output`, which may not be empty.
  ///
  /// With no input left, what zlib has taken in may still have something to give.
  func inflate(
    _ input: UnsafeRawBufferPointer, into output: UnsafeMutableRawBufferPointer
  ) throws(XMLReadFailure) -> Step {
    let room = UInt32(clamping: output.count)
    stream.pointee.next_in = UnsafeMutablePointer(
      mutating: input.baseAddress?.assumingMemoryBound(to: Bytef.self))
    stream.pointee.avail_in = UInt32(clamping: input.count)
    stream.pointee.next_out = output.baseAddress?.assumingMemoryBound(to: Bytef.self)
    stream.pointee.avail_out = room
    let given = stream.pointee.avail_in
    let answer = CZlib.inflate(stream, Z_NO_FLUSH)
    let step = Step(
      consumed: Int(given - stream.pointee.avail_in), produced: Int(room - stream.pointee.avail_out),
      isAtEnd: answer == Z_STREAM_END)
    switch answer {
    case Z_STREAM_END: return step
    // Without progress there would be no end.
    case Z_OK where step.consumed > 0 || step.produced > 0: return step
    case Z_OK, Z_BUF_ERROR: throw .archive(.damaged(input.isEmpty ? .truncated : .content))
    case Z_MEM_ERROR: throw .outOfMemory
    default: throw .archive(.damaged(.content))
    }
  }
}
