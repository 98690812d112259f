import TrainingModel

/// Days by the text of their dates: a document has few, and none needs to be reckoned twice.
struct DayMemory {
  private struct Entry {
    var month: UInt64 = 0
    var year: UInt32 = 0
    var day = PackedDay(nil)
  }

  private static let bits: UInt64 = 10
  private let entries: UnsafeMutablePointer<Entry>

  /// A memory that is to be deallocated.
  init() {
    entries = .allocate(capacity: 1 << Self.bits)
    entries.initialize(repeating: Entry(), count: 1 << Self.bits)
  }

  /// Gives the memory back.
  func deallocate() { entries.deallocate() }

  /// The day of a date of ten letters; `nil` if it is not remembered.
  @inline(__always)
  func day(_ value: UnsafeBufferPointer<UInt8>) -> PackedDay? {
    let (year, month, index) = Self.key(value)
    let entry = entries + index
    return entry.pointee.month == month && entry.pointee.year == year ? entry.pointee.day : nil
  }

  /// Remembers a day in the place of another one.
  func remember(_ value: UnsafeBufferPointer<UInt8>, _ day: PackedDay) {
    let (year, month, index) = Self.key(value)
    entries[index] = Entry(month: month, year: year, day: day)
  }

  /// `1404` and `04-02-15`, as numbers, and where they are kept.
  @inline(__always)
  private static func key(_ value: UnsafeBufferPointer<UInt8>) -> (year: UInt32, month: UInt64, index: Int) {
    let bytes = UnsafeRawBufferPointer(value)
    let year = bytes.loadUnaligned(as: UInt32.self)
    let month = bytes.loadUnaligned(fromByteOffset: 2, as: UInt64.self)
    let mixed = (month ^ UInt64(year)) &* 0x9E37_79B9_7F4A_7C15
    return (year, month, Int(truncatingIfNeeded: mixed &>> (64 &- bits)))
  }
}
