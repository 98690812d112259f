import CLibXML2
import Diagnostics

// What the validator says about attributes and text, in sentences of ours.
extension ParsingSession {
  /// Adds a fault of the innermost open element, at the place given or else at its `<`.
  func report(_ rule: DiagnosticRule, at place: SourceLocation? = nil, _ arguments: FaultArguments) {
    guard let last = frames.last else { return }
    if faults.isFull { return faults.omit() }
    faults.append(arguments.finding(rule, at: place ?? location(last.place), subject: subject))
  }

  /// Handles a complaint of the validator about the innermost open element.
  func schemaComplaint(code: Int32, message: String, detail: String?) {
    guard !isMuted, let last = frames.last else { return }
    let element = last.step.name
    switch xmlParserErrors(rawValue: UInt32(bitPattern: code)) {
    case XML_SCHEMAV_CVC_IDC:
      keyComplaints += 1
    case XML_SCHEMAV_CVC_COMPLEX_TYPE_4:
      reportMissingAttribute(rawName(detail ?? ""))
    case XML_SCHEMAV_CVC_COMPLEX_TYPE_3_1, XML_SCHEMAV_CVC_COMPLEX_TYPE_3_2_1,
      XML_SCHEMAV_CVC_COMPLEX_TYPE_3_2_2, XML_SCHEMAV_CVC_TYPE_3_1_1:
      reportUnknownAttribute(rawName(detail ?? ""))
    case XML_SCHEMAV_CVC_COMPLEX_TYPE_2_1:
      reportOnce(XMLRules.notEmpty, ["element": element])
    case XML_SCHEMAV_CVC_COMPLEX_TYPE_2_3:
      reportOnce(XMLRules.strayText, ["element": element])
    case XML_SCHEMAV_CVC_DATATYPE_VALID_1_2_1, XML_SCHEMAV_CVC_DATATYPE_VALID_1_2_2,
      XML_SCHEMAV_CVC_DATATYPE_VALID_1_2_3, XML_SCHEMAV_CVC_FACET_VALID, XML_SCHEMAV_CVC_LENGTH_VALID,
      XML_SCHEMAV_CVC_MINLENGTH_VALID, XML_SCHEMAV_CVC_MAXLENGTH_VALID, XML_SCHEMAV_CVC_MININCLUSIVE_VALID,
      XML_SCHEMAV_CVC_MAXINCLUSIVE_VALID, XML_SCHEMAV_CVC_MINEXCLUSIVE_VALID,
      XML_SCHEMAV_CVC_MAXEXCLUSIVE_VALID, XML_SCHEMAV_CVC_TOTALDIGITS_VALID,
      XML_SCHEMAV_CVC_FRACTIONDIGITS_VALID, XML_SCHEMAV_CVC_PATTERN_VALID, XML_SCHEMAV_CVC_ENUMERATION_VALID:
      // libxml2 may complain twice about one value: of the rule it breaks, and of its type.
      if let attribute = Self.attribute(in: message) {
        reportWrongValue(of: rawName(attribute))
      } else {
        reportWrongText()
      }
    case XML_SCHEMAV_ELEMENT_CONTENT:
      reportContent(message)
    default:
      report(XMLRules.otherSchemaFault, ["element": element, "words": Self.plain(message)])
    }
  }

  private var declaration: SchemaGuide.Declaration? {
    frames.last?.declaration.map { guide.declarations[$0] }
  }

  private func declaredAttribute(_ name: String) -> SchemaGuide.Attribute? {
    declaration?.attributes.first { $0.name == name }
  }

  private func reportMissingAttribute(_ name: String) {
    guard let last = frames.last else { return }
    report(
      XMLRules.missingAttribute,
      (["element": last.step.name, "attribute": name] as FaultArguments)
        .with(meaning: declaredAttribute(name)?.meaning ?? LocalizedText()))
  }

  private func reportUnknownAttribute(_ name: String) {
    guard let last = frames.last else { return }
    let allowed = declaration?.attributes.map(\.name) ?? []
    report(
      XMLRules.unknownAttribute, at: location(ofAttribute: name, inTagAt: last.start),
      (["element": last.step.name, "attribute": name] as FaultArguments)
        .with("expected", allowed, ifEmpty: ("no attributes", "هیچ ویژگی‌ای")))
  }

  private func reportWrongValue(of name: String) {
    guard let last = frames.last, !last.wrongAttributes.contains(name) else { return }
    frames[frames.count - 1].wrongAttributes.append(name)
    let place = location(ofAttribute: name, inTagAt: last.start)
    // Keys and references are looked for in what is kept, so never in rows.
    if let place, last.element != nil { faultyPlaces.insert(place) }
    let value = currentTag.flatMap { tag in
      tag.attributes.index(of: name).map { tag.attributes.value(at: $0) }
    }
    let attribute = declaredAttribute(name)
    let type = attribute?.type ?? SchemaGuide.ValueType()
    let suggestion = type.isNumeric ? value?.withASCIIDigits : nil
    let arguments: FaultArguments = [
      "element": last.step.name, "attribute": name, "value": (value ?? "").shortened,
      "suggestion": (suggestion ?? "").shortened,
    ]
    report(
      suggestion == nil ? XMLRules.wrongValue : XMLRules.foreignDigits, at: place,
      arguments.with("rule", type.sentences).with(meaning: attribute?.meaning ?? LocalizedText())
        .with("form", type.form(of: value ?? "")))
  }

  private func reportWrongText() {
    guard let last = frames.last else { return }
    var type = SchemaGuide.ValueType()
    if case .text(let declared) = declaration?.content { type = declared }
    reportOnce(
      XMLRules.wrongText,
      (["element": last.step.name] as FaultArguments).with("rule", type.sentences)
        .with(meaning: declaration?.meaning ?? LocalizedText()))
  }

  /// Reports a fault of the element's content, which libxml2 may complain about several times.
  private func reportOnce(_ rule: DiagnosticRule, _ arguments: FaultArguments) {
    guard let last = frames.last, !last.contentFaults.contains(rule.code) else { return }
    frames[frames.count - 1].contentFaults.append(rule.code)
    report(rule, arguments)
  }

  /// Reports an element that the validator did not expect, or misses, where the guide leaves that to it.
  private func reportContent(_ message: String) {
    let expected = Self.expectedNames(in: message)
    guard let last = frames.last else { return }
    if message.contains("Missing child element") {
      report(
        XMLRules.missingElement,
        (["parent": last.step.name, "element": expected.joined(separator: ", ")] as FaultArguments)
          .with(meaning: LocalizedText()))
    } else {
      reportUnexpected(last.step.name, in: frames.dropLast().last?.step.name ?? "", allowed: expected)
    }
  }

  /// The name of an attribute as the document writes it, from libxml2's `{namespace}local`.
  private func rawName(_ name: String) -> String {
    guard name.hasPrefix("{"), let close = name.firstIndex(of: "}") else { return name }
    let namespace = String(name[name.index(after: name.startIndex)..<close])
    let local = String(name[name.index(after: close)...])
    if namespace == "http://www.w3.org/XML/1998/namespace" { return "xml:" + local }
    if let tag = currentTag {
      for index in 0..<tag.attributes.count where tag.attributes.expandedName(at: index) == (local, namespace)
      {
        return tag.attributes.name(at: index)
      }
    }
    return local
  }

  /// The attribute that a message is about: `Element 'a', attribute 'b': …`.
  private static func attribute(in message: String) -> String? {
    let parts = message.split(separator: "'", maxSplits: 4, omittingEmptySubsequences: false)
    guard parts.count == 5, parts[0] == "Element ", parts[2] == ", attribute " else { return nil }
    return String(parts[3])
  }

  /// The names in `Expected is one of ( {urn:sanj:1}a, {urn:sanj:1}b ).`
  static func expectedNames(in message: String) -> [String] {
    guard let open = message.lastIndex(of: "("), let close = message.lastIndex(of: ")"), open < close else {
      return []
    }
    return message[message.index(after: open)..<close].split(separator: ",").map { name in
      let name = name.filter { $0 != " " }
      return name.lastIndex(of: "}").map { String(name[name.index(after: $0)...]) } ?? String(name)
    }
  }

  /// A message of libxml2 without the namespace in every name.
  private static func plain(_ message: String) -> String {
    var result = ""
    var rest = message.split(whereSeparator: \.isWhitespace).joined(separator: " ")[...]
    let prefix = "{\(SchemaGuide.namespace)}"
    while let character = rest.first {
      if rest.hasPrefix(prefix) {
        rest = rest.dropFirst(prefix.count)
      } else {
        result.append(character)
        rest = rest.dropFirst()
      }
    }
    return result
  }
}
