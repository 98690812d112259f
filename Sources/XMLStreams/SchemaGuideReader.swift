import Diagnostics

/// Collects the declarations of schemas that were read as elements.
///
/// It follows the style that our schemas are written in (sequences of elements, named simple types, attributes
/// with annotations); content in any other style is left to libxml2.
struct SchemaGuideReader {
  private(set) var declarations: [SchemaGuide.Declaration] = []

  private var globalElements: [String: XMLElement] = [:]
  private var globalAttributes: [String: XMLElement] = [:]
  private var complexTypes: [String: XMLElement] = [:]
  private var simpleTypes: [String: SchemaGuide.ValueType] = [:]
  private var declaredGlobals: [String: Int] = [:]

  /// Notes what a schema declares for all to refer to.
  mutating func add(_ schema: XMLElement) {
    for child in schema.children {
      guard let name = child["name"] else { continue }
      switch child.name {
      case "element": globalElements[name] = child
      case "attribute": globalAttributes[name] = child
      case "complexType": complexTypes[name] = child
      case "simpleType": simpleTypes[name] = Self.valueType(child)
      default: break
      }
    }
  }

  /// Declares an element and, through it, all that it may hold; its index.
  mutating func declare(_ element: XMLElement) -> Int {
    if let reference = element["ref"] {
      let name = Self.localName(reference)
      if let index = declaredGlobals[name] { return index }
      guard let global = globalElements[name] else {
        declarations.append(SchemaGuide.Declaration(name: name))
        return declarations.count - 1
      }
      declaredGlobals[name] = declarations.count
      return declare(global)
    }
    let index = declarations.count
    var declaration = SchemaGuide.Declaration(name: element["name"] ?? "", meaning: Self.meaning(of: element))
    declaration.constraints = element.children.compactMap(Self.constraint)
    // Declared before its children, so that an element may hold itself.
    declarations.append(declaration)
    if let type = element.children(named: "complexType").first
      ?? element["type"].flatMap({ complexTypes[Self.localName($0)] })
    {
      declaration.content = content(of: type)
      declaration.attributes = attributes(of: type)
    } else if let type = element["type"].flatMap({ simpleTypes[Self.localName($0)] }) {
      declaration.content = .text(type)
    }
    declarations[index] = declaration
    return index
  }

  private mutating func content(of type: XMLElement) -> SchemaGuide.Content {
    if let simple = type.children(named: "simpleContent").first {
      guard let base = simple.children.first?["base"], let type = simpleTypes[Self.localName(base)] else {
        return .other
      }
      return .text(type)
    }
    let models = type.children.filter { $0.name != "annotation" && !Self.attributeKinds.contains($0.name) }
    guard let model = models.first else { return .nothing }
    guard models.count == 1, type["mixed"] != "true" else { return .other }
    if model.name == "choice" { return particle(model).map { .sequence([$0]) } ?? .other }
    guard model.name == "sequence", model["minOccurs"] == nil, model["maxOccurs"] == nil else {
      return .other
    }
    var particles: [SchemaGuide.Particle] = []
    for child in model.children where child.name != "annotation" {
      guard let particle = particle(child) else { return .other }
      particles.append(particle)
    }
    return .sequence(particles)
  }

  /// One place of a sequence: an element, or a choice between elements.
  private mutating func particle(_ model: XMLElement) -> SchemaGuide.Particle? {
    let occurrences = Self.occurrences(model)
    if model.name == "element" {
      return SchemaGuide.Particle(
        declarations: [declare(model)], minimum: occurrences.minimum, maximum: occurrences.maximum)
    }
    let choices = model.children.filter { $0.name != "annotation" }
    guard model.name == "choice", choices.allSatisfy({ $0.name == "element" }) else { return nil }
    // A choice that may be made any number of times allows any number of each; otherwise each must be single.
    guard occurrences.maximum == nil || choices.allSatisfy({ Self.occurrences($0) == (1, 1) }) else {
      return nil
    }
    let isOptional = choices.contains { Self.occurrences($0).minimum == 0 }
    return SchemaGuide.Particle(
      declarations: choices.map { declare($0) }, minimum: isOptional ? 0 : occurrences.minimum,
      maximum: occurrences.maximum)
  }

  private static func occurrences(_ model: XMLElement) -> (minimum: Int, maximum: Int?) {
    let maximum = model["maxOccurs"] ?? "1"
    return (Int(model["minOccurs"] ?? "1") ?? 1, maximum == "unbounded" ? nil : Int(maximum))
  }

  private static let attributeKinds: Set = ["attribute", "attributeGroup", "anyAttribute"]

  private func attributes(of type: XMLElement) -> [SchemaGuide.Attribute] {
    let holder = type.children(named: "simpleContent").first?.children.first ?? type
    return holder.children(named: "attribute").map { attribute in
      let global = attribute["ref"].flatMap { globalAttributes[Self.localName($0)] }
      let declared = global ?? attribute
      let type =
        declared.children(named: "simpleType").first.map(Self.valueType)
        ?? declared["type"].flatMap { simpleTypes[Self.localName($0)] }
      var valueType = type ?? SchemaGuide.ValueType()
      // A type without a name has no sentence; that of its attribute stands in.
      if valueType.name == nil && valueType.meaning == LocalizedText() {
        valueType.meaning = Self.meaning(of: declared)
      }
      let meaning = Self.meaning(of: attribute)
      return SchemaGuide.Attribute(
        name: attribute["ref"] ?? attribute["name"] ?? "", isRequired: attribute["use"] == "required",
        type: valueType, meaning: meaning == LocalizedText() ? Self.meaning(of: declared) : meaning)
    }
  }

  private static func valueType(_ type: XMLElement) -> SchemaGuide.ValueType {
    let restriction = type.children(named: "restriction").first
    return SchemaGuide.ValueType(
      name: type["name"], meaning: meaning(of: type),
      values: restriction?.children(named: "enumeration").compactMap { $0["value"] } ?? [])
  }

  private static func constraint(_ element: XMLElement) -> SchemaGuide.Constraint? {
    let kind: SchemaGuide.Constraint.Kind
    switch element.name {
    case "key": kind = .key
    case "unique": kind = .unique
    case "keyref": kind = .reference(to: localName(element["refer"] ?? ""))
    default: return nil
    }
    let selector = element.children(named: "selector").first?["xpath"] ?? ""
    let fields = element.children(named: "field").compactMap { $0["xpath"] }
    guard !selector.contains("/."), !selector.contains("@"), fields.allSatisfy({ $0.hasPrefix("@") }) else {
      return nil
    }
    return SchemaGuide.Constraint(
      name: element["name"] ?? "", kind: kind,
      paths: selector.split(separator: "|").map { path in
        path.split(separator: "/").map { localName(String($0.filter { $0 != " " })) }
      },
      attributes: fields.map { String($0.dropFirst()) })
  }

  /// The documentation of a schema component in both languages, as one line.
  private static func meaning(of component: XMLElement) -> LocalizedText {
    var text = LocalizedText()
    for annotation in component.children(named: "annotation") {
      for documentation in annotation.children(named: "documentation") {
        // White space of XML, byte by byte: characters would cost a third of the time to start.
        let words = documentation.text.utf8.split { [0x20, 0x09, 0x0A, 0x0D].contains($0) }
        let line = words.map { String(Substring($0)) }.joined(separator: " ")
        switch documentation["xml:lang"] {
        case "en": text.en = line
        case "fa": text.fa = line
        default: break
        }
      }
    }
    return text
  }

  private static func localName(_ name: String) -> String {
    name.lastIndex(of: ":").map { String(name[name.index(after: $0)...]) } ?? name
  }
}
