import LaneComparison

/// What libFuzzer calls with a document; its bytes also choose in what pieces it is read.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzLanes(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  guard let start else { return 0 }
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  let outcome = try? LaneComparison.compare(bytes)
  // libFuzzer keeps the input that stops it.
  if case .disagreed(let why) = outcome { preconditionFailure("the lanes disagree: \(why)") }
  return 0
}
