public import XMLStreams

/// Why a program, or scored needs, cannot be written as a document that obeys its schema. Each is a defect of whoever
/// made the value, not of the user's documents.
public enum UnwritableDocument: Error, Hashable, Sendable {
  /// A tier's value or bound is infinite, not a number, or of 10¹⁸ or more.
  case tier(name: String)
  /// A count, an amount of money or a quantity is negative or has more digits than the schema allows.
  case amount(attribute: String, value: Int)
  /// The year has not four digits.
  case year(Int)
  /// A currency that is not three capital letters.
  case currency(String)
  /// An identity is empty, longer than 64 characters, or has white space in it.
  case identity(attribute: String, value: String)
  /// A text is empty or longer than 2,000 characters.
  case text(name: String)
  /// A digest that is not 64 hexadecimal digits.
  case digest(String)
  /// An offering without seats.
  case emptyOffering(order: Int)
  /// Something that XML cannot hold.
  case xml(XMLWriteFailure)
}
