#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Identities held once each and known by small numbers, their codes.
///
/// Millions of rows name the same few identities over and over; a code takes four bytes where the text would take
/// dozens. Codes are given in the order of first sight; after `sort()` they are in the order of bytes, and then nothing
/// but this order is needed to find one.
public struct IdentifierPool: Sendable {
  /// The number of an identity in its pool.
  public typealias Code = UInt32

  /// How many identities the pool may hold.
  public let limit: Int
  /// The identities in the order of first sight, each after its length: a byte, or `longLength` and four bytes.
  private var text: [UInt8] = []
  /// Where each identity begins in `text`, with its length.
  private var starts: [UInt32] = []
  /// Codes + 1 by hash, 0 where there is none; a power of two of them, or none while codes are in order. The bits above
  /// those that codes need are some of the hash, so that another identity is seldom looked at.
  private var slots: [Code] = []
  /// The bits of slots that codes need.
  private let codeMask: Code
  private static let longLength = UInt8.max

  /// Hashes start from a number that nobody can know, so that no document can be made of identities that collide.
  private let seed: UInt64
  private static let commonSeed = UInt64.random(in: .min ... .max)

  /// An empty pool for at most `limit` identities.
  public init(limit: Int = Int(Code.max) - 1) {
    self.limit = limit
    seed = Self.commonSeed
    codeMask = Code(truncatingIfNeeded: (1 << (Int.bitWidth - max(1, limit).leadingZeroBitCount)) - 1)
  }

  /// Makes room for so many identities of usual length.
  public mutating func reserveCapacity(_ count: Int) {
    text.reserveCapacity(13 * count)
    starts.reserveCapacity(count)
  }

  /// How many identities there are; codes are the numbers below.
  public var count: Int { starts.count }

  /// The identity of a code.
  public subscript(code: Code) -> Identifier {
    withBytes(of: code) { Identifier(String(decoding: $0, as: UTF8.self)) }
  }

  /// The code of an identity, a new one if there was none; `nil` if the pool is full.
  public mutating func code(for id: Identifier) -> Code? {
    var text = id.text
    return text.withUTF8 { code(for: $0) }
  }

  /// The code of an identity in UTF-8, a new one if there was none; `nil` if the pool is full.
  public mutating func code(for value: UnsafeBufferPointer<UInt8>) -> Code? {
    if slots.count <= count + count / 2 { rebuildIndex() }
    let hash = hash(value)
    let place = place(of: value, hash)
    let found = slots[place] & codeMask
    if found != 0 { return found - 1 }
    guard count < limit, text.count + 5 + value.count <= UInt32.max else { return nil }
    starts.append(UInt32(text.count))
    if value.count < Int(Self.longLength) {
      text.append(UInt8(value.count))
    } else {
      text.append(Self.longLength)
      withUnsafeBytes(of: UInt32(value.count)) { text.append(contentsOf: $0) }
    }
    text.append(contentsOf: value)
    slots[place] = Code(count) | tag(hash)
    return Code(count - 1)
  }

  /// Whether the code is that of an identity in UTF-8; any number may be asked for.
  public func holds(_ value: UnsafeBufferPointer<UInt8>, as code: Code) -> Bool {
    starts.withUnsafeBufferPointer { starts in
      guard code < starts.count else { return false }
      return text.withUnsafeBufferPointer { text in
        Self.areEqual(Self.bytes(at: Int(starts[Int(code)]), of: text), value)
      }
    }
  }

  /// The code of an identity; `nil` if the pool does not hold it.
  public func find(_ id: Identifier) -> Code? {
    var text = id.text
    return text.withUTF8 { value in
      if slots.isEmpty {
        let place = (0..<count).partitioningIndex { code in
          !withBytes(of: Code(code)) { Self.precedes($0, value) }
        }
        return holds(value, as: Code(place)) ? Code(place) : nil
      }
      let found = slots[place(of: value, hash(value))] & codeMask
      return found == 0 ? nil : found - 1
    }
  }

  /// The bytes of an identity.
  public func withBytes<Result>(of code: Code, _ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    let start = Int(starts[Int(code)])
    return text.withUnsafeBufferPointer { body(Self.bytes(at: start, of: $0)) }
  }

  @inline(__always)
  private static func bytes(
    at start: Int, of text: UnsafeBufferPointer<UInt8>
  ) -> UnsafeBufferPointer<UInt8> {
    var first = start + 1
    var length = Int(text[start])
    if text[start] == longLength {
      length = Int(UnsafeRawBufferPointer(text).loadUnaligned(fromByteOffset: first, as: UInt32.self))
      first += 4
    }
    return UnsafeBufferPointer(rebasing: text[first..<first + length])
  }

  /// Gives codes anew, in the order of bytes. No text is moved, so that it takes little memory.
  ///
  /// - Returns: The new code of each old one; `nil` if they were in order already.
  public mutating func sort() -> [Code]? {
    slots = []
    let (starts, text) = (starts, text)
    return text.withUnsafeBufferPointer { text -> [Code]? in
      func precedes(_ a: UInt32, _ b: UInt32) -> Bool {
        Self.precedes(Self.bytes(at: Int(a), of: text), Self.bytes(at: Int(b), of: text))
      }
      if (1..<max(1, starts.count)).allSatisfy({ !precedes(starts[$0], starts[$0 - 1]) }) { return nil }
      var order = (0..<Code(starts.count)).map { $0 }
      order.sort { precedes(starts[Int($0)], starts[Int($1)]) }
      var codes = [Code](repeating: 0, count: order.count)
      for (new, old) in order.enumerated() { codes[Int(old)] = Code(new) }
      for new in order.indices { order[new] = starts[Int(order[new])] }
      self.starts = order
      return codes
    }
  }

  private static func precedes(_ a: UnsafeBufferPointer<UInt8>, _ b: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let x = a.baseAddress, let y = b.baseAddress else { return a.count < b.count }
    let order = memcmp(x, y, min(a.count, b.count))
    return order != 0 ? order < 0 : a.count < b.count
  }

  /// Makes a table with room for half as many identities again.
  private mutating func rebuildIndex() {
    var capacity = 64
    while capacity <= count + count / 2 { capacity *= 2 }
    // The old one goes before the new one comes.
    slots = []
    var slots = [Code](repeating: 0, count: capacity)
    let mask = capacity - 1
    slots.withUnsafeMutableBufferPointer { slots in
      text.withUnsafeBufferPointer { text in
        starts.withUnsafeBufferPointer { starts in
          for code in 0..<starts.count {
            let hash = hash(Self.bytes(at: Int(starts[code]), of: text))
            var place = Int(truncatingIfNeeded: hash) & mask
            while slots[place] != 0 { place = (place &+ 1) & mask }
            slots[place] = Code(truncatingIfNeeded: code &+ 1) | tag(hash)
          }
        }
      }
    }
    self.slots = slots
  }

  /// The bits of a hash that a slot has room for.
  @inline(__always)
  private func tag(_ hash: UInt64) -> Code { Code(truncatingIfNeeded: hash &>> 32) & ~codeMask }

  /// Where the code of an identity is, or where it would be.
  @inline(__always)
  private func place(of value: UnsafeBufferPointer<UInt8>, _ hash: UInt64) -> Int {
    let tag = tag(hash)
    return slots.withUnsafeBufferPointer { slots in
      starts.withUnsafeBufferPointer { starts in
        text.withUnsafeBufferPointer { text in
          let mask = slots.count &- 1
          var place = Int(truncatingIfNeeded: hash) & mask
          while slots[place] != 0 {
            if slots[place] & ~codeMask == tag {
              let start = Int(starts[Int((slots[place] & codeMask) &- 1)])
              if Self.areEqual(Self.bytes(at: start, of: text), value) { break }
            }
            place = (place &+ 1) & mask
          }
          return place
        }
      }
    }
  }

  /// Identities are short: most are compared as two or four words that may overlap.
  @inline(__always)
  private static func areEqual(_ a: UnsafeBufferPointer<UInt8>, _ b: UnsafeBufferPointer<UInt8>) -> Bool {
    guard a.count == b.count, let x = a.baseAddress, let y = b.baseAddress else { return a.count == b.count }
    if a.count > 16, a.count <= 32 {
      let (x, y) = (UnsafeRawPointer(x), UnsafeRawPointer(y))
      return pairDiffers(x, y, at: 0) | pairDiffers(x, y, at: a.count &- 16) == 0
    }
    guard (4...16).contains(a.count) else { return memcmp(x, y, a.count) == 0 }
    func same<Word: FixedWidthInteger>(_: Word.Type) -> Bool {
      let last = a.count &- MemoryLayout<Word>.size
      let (x, y) = (UnsafeRawPointer(x), UnsafeRawPointer(y))
      return x.loadUnaligned(as: Word.self) == y.loadUnaligned(as: Word.self)
        && x.loadUnaligned(fromByteOffset: last, as: Word.self)
          == y.loadUnaligned(fromByteOffset: last, as: Word.self)
    }
    return a.count < 8 ? same(UInt32.self) : same(UInt64.self)
  }

  /// 0 if 16 bytes are the same.
  @inline(__always)
  private static func pairDiffers(_ x: UnsafeRawPointer, _ y: UnsafeRawPointer, at offset: Int) -> UInt64 {
    (x.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
      ^ y.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
      | (x.loadUnaligned(fromByteOffset: offset &+ 8, as: UInt64.self)
        ^ y.loadUnaligned(fromByteOffset: offset &+ 8, as: UInt64.self))
  }

  /// Folded products of 64 × 64 bits, after Wang Yi's wyhash (2019).
  @inline(__always)
  private func hash(_ value: UnsafeBufferPointer<UInt8>) -> UInt64 {
    func fold(_ a: UInt64, _ b: UInt64) -> UInt64 {
      let product = (a ^ 0xA076_1D64_78BD_642F).multipliedFullWidth(by: b ^ 0xE703_7ED1_A0B4_28DB)
      return product.high ^ product.low
    }
    let bytes = UnsafeRawBufferPointer(value)
    var state = seed ^ UInt64(truncatingIfNeeded: bytes.count)
    var index = 0
    while index &+ 8 <= bytes.count {
      state = fold(bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self), state)
      index &+= 8
    }
    // What is left, together with bytes before it if there are any.
    if bytes.count >= 8 {
      return fold(bytes.loadUnaligned(fromByteOffset: bytes.count &- 8, as: UInt64.self), state)
    }
    var rest: UInt64 = 0
    while index < bytes.count {
      rest = rest &<< 8 | UInt64(bytes[index])
      index &+= 1
    }
    return fold(rest, state)
  }
}
