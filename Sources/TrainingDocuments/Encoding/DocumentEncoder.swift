import Diagnostics
import TrainingModel
import XMLStreams

/// What writes a document: its elements with values as the schemas want them, failures in one type.
protocol DocumentEncoder {
  /// What takes the bytes.
  var writer: XMLWriter { get set }
}

extension DocumentEncoder {
  mutating func open(_ name: String, _ attributes: [(String, String?)]) throws(UnwritableDocument) {
    do throws(XMLWriteFailure) { try writer.open(name, attributes) } catch { throw .xml(error) }
  }

  mutating func empty(_ name: String, _ attributes: [(String, String?)]) throws(UnwritableDocument) {
    do throws(XMLWriteFailure) { try writer.empty(name, attributes) } catch { throw .xml(error) }
  }

  mutating func close() throws(UnwritableDocument) {
    do throws(XMLWriteFailure) { try writer.close() } catch { throw .xml(error) }
  }

  /// Writes the documents that were read.
  mutating func write(_ inputs: [InputDigest]) throws(UnwritableDocument) {
    for input in inputs {
      let isDigest =
        input.digest.utf8.count == 64
        && input.digest.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }
      guard isDigest else { throw .digest(input.digest) }
      try empty("input", [("document", try id(input.document, "document")), ("digest", input.digest)])
    }
  }

  /// Writes a text in each of its languages.
  mutating func write(_ localized: LocalizedText, as name: String) throws(UnwritableDocument) {
    for (language, words) in [(Language.fa, localized.fa), (Language.en, localized.en)] {
      guard let words else { continue }
      let content = try text(words, name)
      do throws(XMLWriteFailure) {
        try writer.element(name, [("xml:lang", language.rawValue)], text: content)
      } catch {
        throw .xml(error)
      }
    }
  }
}

// MARK: - Values as the schemas want them

extension DocumentEncoder {
  func id(_ id: Identifier, _ attribute: String) throws(UnwritableDocument) -> String {
    guard Identifier(wellFormed: id.text) != nil else {
      throw .identity(attribute: attribute, value: id.text)
    }
    return id.text
  }

  func optionalID(_ id: Identifier?, _ attribute: String) throws(UnwritableDocument) -> String? {
    guard let id else { return nil }
    return try self.id(id, attribute)
  }

  func text(_ text: String, _ name: String) throws(UnwritableDocument) -> String {
    guard (1...2000).contains(text.unicodeScalars.count) else { throw .text(name: name) }
    return text
  }

  func count(_ value: Int, _ attribute: String) throws(UnwritableDocument) -> String {
    guard (0...9_999_999_999).contains(value) else { throw .amount(attribute: attribute, value: value) }
    return "\(value)"
  }

  func money(_ value: Int, _ attribute: String) throws(UnwritableDocument) -> String {
    guard (0...999_999_999_999_999_999).contains(value) else {
      throw .amount(attribute: attribute, value: value)
    }
    return "\(value)"
  }

  func quantity(_ value: some ExactQuantity, _ attribute: String) throws(UnwritableDocument) -> String {
    let whole = value.units / type(of: value).scale
    guard value.units >= 0, whole <= 999_999_999_999_999_999 else {
      throw .amount(attribute: attribute, value: value.units)
    }
    return value.text
  }

  func optional<Value>(
    _ value: Value?, _ write: (Value) throws(UnwritableDocument) -> String
  ) throws(UnwritableDocument) -> String? {
    guard let value else { return nil }
    return try write(value)
  }
}
