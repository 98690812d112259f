import Diagnostics
public import XMLStreams

/// A change as it is written on the command line, made into an element of a scenario.
public enum CommandLineChange {
  /// Why a text is no change.
  public enum Fault: Error, Sendable {
    /// There is no `=` outside of predicates, or nothing on one side of it.
    case noValue
    /// A bracket or quotation does not end.
    case notClosed
    /// What multiplies is no number, or has more digits than a scenario can hold.
    case noNumber
    /// What multiplies has a comma, which may divide decimals or thousands; with a point in its place.
    case comma(String)
  }

  /// The identity of a scenario that was typed and is not saved under a name.
  public static let unnamed = "command-line"

  /// `XPATH=VALUE`, which replaces, or `XPATH*=NUMBER`, which multiplies: the first `=` that stands in no predicate and
  /// no quotation divides the two. The number may have Persian digits and a per cent sign.
  public static func set(_ text: String) throws(Fault) -> XMLElement {
    guard let sides = sides(of: text) else { throw TopLevelText.isClosed(text) ? .noValue : .notClosed }
    if sides.isScale {
      return element("scale", [("sel", sides.selection), ("by", try factor(sides.value))])
    }
    return element("replace", [("sel", sides.selection)], text: sides.value)
  }

  /// A factor in ASCII, a per cent as its hundredth.
  static func factor(_ text: String) throws(Fault) -> String {
    let typed: TypedNumber
    do throws(TypedNumber.Fault) {
      typed = try TypedNumber(text)
    } catch {
      switch error {
      case .noNumber: throw .noNumber
      case .comma(let decimal): throw .comma(decimal)
      }
    }
    guard let number = DecimalNumber(typed.text) else { throw .noNumber }
    guard typed.isPercent else { return try fitting(typed.text) }
    guard let hundredth = DecimalNumber("0.01").flatMap(number.times) else { throw .noNumber }
    return try fitting(hundredth.text)
  }

  /// A number that the schema of scenarios takes: at most 18 digits before the point and six after it.
  private static func fitting(_ number: String) throws(Fault) -> String {
    let parts = number.drop { $0 == "-" }.split(separator: ".")
    guard parts.first.map({ $0.utf8.count <= 18 }) ?? false,
      parts.dropFirst().allSatisfy({ $0.utf8.count <= 6 })
    else { throw .noNumber }
    return number
  }

  /// What stands on either side of the sign, and whether the sign multiplies; `nil` if one side is missing. A star after
  /// `/`, `:` or `@` is the XPath's own.
  static func sides(of text: String) -> (selection: String, isScale: Bool, value: String)? {
    guard let sign = TopLevelText.places(of: "=", in: text).first, sign > text.startIndex else { return nil }
    let selection = text[..<sign]
    let value = String(text[text.index(after: sign)...])
    guard selection.last == "*" else { return (String(selection), false, value) }
    guard let before = selection.dropLast().last else { return nil }
    let isOwn = "/:@".contains(before)
    return (String(isOwn ? selection : selection.dropLast()), !isOwn, value)
  }

  /// `ROLE=COUNT`, or `ROLE@ORGANIZATION=COUNT`: so many new managers. The count may have Persian digits.
  public static func newManagers(_ text: String) throws(Fault) -> XMLElement {
    guard let sign = text.lastIndex(of: "=") else { throw .noValue }
    guard let typed = try? TypedNumber(text[text.index(after: sign)...]), !typed.isPercent,
      let number = Int(typed.text), number > 0, number <= 9_999_999_999, "\(number)" == typed.text
    else { throw .noNumber }
    let count = typed.text
    let target = text[..<sign]
    let parts = target.split(separator: "@", maxSplits: 1, omittingEmptySubsequences: false)
    guard let role = parts.first, !role.isEmpty, parts.count == 1 || !parts[1].isEmpty else { throw .noValue }
    var attributes = [("role", String(role)), ("count", count)]
    if parts.count == 2 { attributes.append(("organization", String(parts[1]))) }
    return element("newManagers", attributes)
  }

  /// A scenario of these changes, as a document.
  ///
  /// - Parameters:
  ///   - id: Its identity.
  ///   - base: The scenario that it extends, if it does.
  /// - Throws: A character that XML does not have.
  public static func patch(
    _ changes: [XMLElement], id: String, extends base: String? = nil
  ) throws(XMLWriteFailure) -> [UInt8] {
    var attributes = [("id", id)]
    if let base { attributes.append(("extends", base)) }
    var root = element("scenario", attributes)
    root.children = changes
    return try root.document
  }

  private static func element(
    _ name: String, _ attributes: [(String, String)], text: String = ""
  ) -> XMLElement {
    let nowhere = SourceLocation(file: "")
    return XMLElement(
      name: name,
      attributes: attributes.map { XMLAttribute(name: $0.0, value: $0.1, location: nowhere) }, text: text,
      location: nowhere)
  }
}
