import Diagnostics
import TrainingDocuments
import TrainingModel
import XMLStreams

/// `scenario`: from the tree of a document that obeys its schema to the value.
enum ScenarioDecoder {
  /// The scenario; `nil` if the tree lacks what the schema asks for, which the schema has reported.
  static func decode(_ root: XMLElement) -> Scenario? {
    guard root.name == DocumentKind.scenario.rawValue, let id = root["id"] else { return nil }
    return Scenario(
      id: Identifier(id), title: title(of: root), extends: root["extends"].map { Identifier($0) },
      changes: root.children.compactMap(change), root: root, digest: ContentDigest.hexadecimal(root),
      placeOfExtends: root.location(of: "extends"))
  }

  private static func title(of root: XMLElement) -> LocalizedText {
    func text(_ language: Language) -> String? {
      root.children.first { $0.name == "title" && $0["xml:lang"] == language.rawValue }?.text
    }
    return LocalizedText(en: text(.en), fa: text(.fa))
  }

  private static func change(_ element: XMLElement) -> ScenarioChange? {
    guard let action = action(element) else { return nil }
    return ScenarioChange(action: action, selection: element["sel"] ?? "", element: element)
  }

  private static func action(_ element: XMLElement) -> ScenarioChange.Action? {
    func id(_ name: String) -> Identifier? { element[name].map { Identifier($0) } }
    switch element.name {
    case "add":
      if let attribute = element["type"] {
        guard attribute.hasPrefix("@") else { return nil }
        return .patch(.addAttribute(String(attribute.dropFirst()), value: element.text.trimmed))
      }
      let position = element["pos"].flatMap { XMLPatch.Position(rawValue: $0) }
      return .patch(
        element.children.isEmpty
          ? .addText(element.text, position) : .addElements(element.children, position))
    case "replace":
      if element.children.isEmpty { return .patch(.replaceValue(element.text.trimmed)) }
      // An element together with a text is neither.
      return .patch(.replaceElements(element.text.trimmed.isEmpty ? element.children : []))
    case "remove": return .patch(.remove)
    case "scale": return element["by"].flatMap { DecimalNumber($0) }.map { .scale($0) }
    case "newManagers":
      guard let role = id("role"), let count = element["count"].flatMap({ Int($0) }) else { return nil }
      return .newManagers(
        .init(role: role, count: count, organization: id("organization"), appointed: element["appointed"]))
    case "transfer":
      return .transfer(
        .init(
          choice: PeopleChoice(role: id("role"), organization: id("organization"), person: id("employee")),
          count: element["count"].flatMap { Int($0) }, role: id("toRole"), organization: id("toOrganization"),
          appointed: element["appointed"]))
    default: return nil
    }
  }
}

extension String {
  /// Without the white space of XML at both ends.
  var trimmed: String {
    func isSpace(_ scalar: Unicode.Scalar) -> Bool { [" ", "\t", "\n", "\r"].contains(scalar) }
    guard let first = unicodeScalars.firstIndex(where: { !isSpace($0) }),
      let last = unicodeScalars.lastIndex(where: { !isSpace($0) })
    else { return "" }
    return String(unicodeScalars[first...last])
  }
}
