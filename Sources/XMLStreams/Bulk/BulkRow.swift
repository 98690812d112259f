/// One flat row of a bulk document that obeys the schema, valid only during the call that receives it.
///
/// It can be neither copied nor kept: values are read where the parser has them.
public struct BulkRow: ~Copyable {
  /// Which kind of row: an index in `RowLayout.layouts(ofRoot:)`.
  public let element: Int
  /// Where the row stands: an offset, in bytes of the decoded text, within its tag.
  public let offset: Int
  @usableFromInline let values: UnsafePointer<UnsafeBufferPointer<UInt8>>
  @usableFromInline let repeated: UInt32

  init(
    element: Int, offset: Int, values: UnsafePointer<UnsafeBufferPointer<UInt8>>, repeated: UInt32 = 0
  ) {
    self.element = element
    self.offset = offset
    self.values = values
    self.repeated = repeated
  }

  /// The value of a column in UTF-8; without a base address if the row has no such attribute.
  @inlinable public func value(_ column: Int) -> UnsafeBufferPointer<UInt8> { values[column] }

  /// Whether the row has the attribute.
  @inlinable public func has(_ column: Int) -> Bool { values[column].baseAddress != nil }

  /// Whether the column is known to have the value that it had in the last row of this kind that the same sink
  /// received; `false` says nothing.
  @inlinable public func repeats(_ column: Int) -> Bool {
    repeated & (1 &<< UInt32(truncatingIfNeeded: column)) != 0
  }
}

/// What takes the rows of one document, or of one part of it, in their order.
public protocol BulkRowSink: AnyObject {
  /// Takes a row.
  ///
  /// - Returns: Whether the row says what can be true. The schema cannot judge everything (a day that the
  ///   calendar does not have): where the answer is `false`, the fast lane gives the document up to the schema lane,
  ///   whose sink notes the fault and goes on.
  func receive(_ row: borrowing BulkRow) -> Bool
}
