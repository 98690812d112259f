import Diagnostics
import TrainingDocuments
import TrainingModel
import XMLStreams

/// Makes the changes of scenarios in the small documents, one after the other.
struct DossierEditor {
  /// A document, as it was and as it is.
  private struct Document {
    let file: String
    let base: XMLElement
    /// Its copies, which say afterwards what it says.
    let copies: [DossierSource.SmallDocument]
    var root: XMLElement
    /// The form from which is selected; made when it is asked for, anew after each change.
    var tree: XPathTree?
  }

  private var documents: [Document]
  /// Where nodes stood that are gone, and which change took them away.
  private var removed: [SourceLocation: SourceLocation] = [:]
  /// What has changed, in the order of the changes.
  private(set) var inputs: [InputChange] = []
  /// What could not be done.
  private(set) var findings: [Finding] = []

  init(_ documents: [DossierSource.SmallDocument]) {
    // A copy counts once, so that what is changed in a document is no second change in its copy.
    let copies = Dictionary(grouping: documents.filter { $0.original != nil }) { $0.original }
    self.documents = documents.filter { $0.kind.isPlannedFrom && $0.original == nil }.map {
      Document(
        file: $0.file, base: $0.root, copies: copies[$0.file] ?? [], root: $0.root, tree: nil)
    }
  }

  /// The documents that say something else now, by file.
  var changed: [(file: String, root: XMLElement)] {
    documents.filter { $0.root != $0.base }.flatMap { document in
      [(document.file, document.root)]
        + document.copies.map { ($0.file, Self.copy(of: document.root, in: $0.root)) }
    }
  }

  /// What a document says now, with what its copy has said before at the places of the copy.
  private static func copy(of root: XMLElement, in copy: XMLElement) -> XMLElement {
    var result = root
    result.attributes = root.attributes.map { attribute in
      copy.attributes.first { $0.name == attribute.name && $0.value == attribute.value } ?? attribute
    }
    return result
  }

  // MARK: - Changes

  /// Makes a change of what its selection selects, or notes why not.
  mutating func make(_ change: ScenarioChange) {
    let found: [(document: Int, place: NodePlace)]
    do throws(XPathFault) {
      found = try select(change.selection)
    } catch {
      return report(ScenarioRules.unreadableSelection, change, words: error.words)
    }
    guard !found.isEmpty else { return reportNothing(change) }
    switch change.action {
    case .patch(let patch):
      guard found.count == 1 else {
        return report(
          ScenarioRules.selectsSeveral, change,
          [
            "selection": change.selection, "count": "\(found.count)",
            "first": name(of: found[0].place, in: found[0].document),
          ])
      }
      apply(patch, at: found[0].place, in: found[0].document, change)
    case .scale(let factor):
      for (document, place) in found { scale(place, in: document, by: factor, change) }
    case .newManagers, .transfer: break
    }
  }

  private mutating func select(_ selection: String) throws(XPathFault) -> [(document: Int, place: NodePlace)]
  {
    var found: [(document: Int, place: NodePlace)] = []
    for index in documents.indices {
      if documents[index].tree == nil { documents[index].tree = XPathTree(documents[index].root) }
      guard let tree = documents[index].tree else { throw .outOfMemory }
      found += try tree.select(selection).map { (index, $0) }
    }
    return found
  }

  private mutating func apply(
    _ patch: XMLPatch, at place: NodePlace, in index: Int, _ change: ScenarioChange
  ) {
    let document = documents[index]
    let name = name(of: place, in: index)
    if let other = clash(of: patch, at: place, in: document) {
      return report(
        ScenarioRules.clash, change, ["place": name, "other": other.inWords])
    }
    var root = document.root
    do throws(XMLPatch.Fault) {
      try patch.apply(to: &root, at: place, from: change.location)
    } catch {
      return report(ScenarioRules.wrongKind, change, ["action": change.element.name, "place": name])
    }
    note(patch, at: place, name, in: document, change)
    if patch == .remove { noteRemoved(place, in: document.root, change.location) }
    documents[index].root = root
    documents[index].tree = nil
  }

  private mutating func scale(
    _ place: NodePlace, in index: Int, by factor: DecimalNumber, _ change: ScenarioChange
  ) {
    let document = documents[index]
    let value = value(at: place, in: document.root)
    let attribute: String? = if case .attribute(_, let name) = place { name } else { nil }
    let type = DeclaredType.name(
      of: attribute, at: NodeName.names(to: place.path, in: document.root))
    do throws(ScaledValue.Fault) {
      guard case .element = place else {
        let result = try ScaledValue.text(value ?? "", ofType: type, by: factor)
        return apply(.replaceValue(result), at: place, in: index, change)
      }
      throw .notANumber
    } catch {
      let name = name(of: place, in: index)
      switch error {
      case .notANumber:
        report(ScenarioRules.notANumber, change, ["place": name, "value": value ?? ""])
      case .impossible(let result):
        report(ScenarioRules.negativeResult, change, ["place": name, "value": result])
      }
    }
  }

  // MARK: - Two changes of one value

  /// Where a value that is about to change has been set before. Whatever a scenario has set stands in its file.
  private func clash(of patch: XMLPatch, at place: NodePlace, in document: Document) -> SourceLocation? {
    guard let element = document.root[place.path] else { return nil }
    switch (patch, place) {
    case (.addElements, _): return nil
    case (.addAttribute(let name, _), .element):
      guard let there = element.attributes.first(where: { $0.name == name }) else { return nil }
      return there.location.file == document.file ? nil : there.location
    case (.addText, _), (_, .text): return element.location.file == document.file ? nil : element.location
    case (_, .attribute(_, let name)):
      let location = element.location(of: name)
      return location.file == document.file ? nil : location
    case (_, .element): return element.firstPlace(outside: document.file)
    }
  }

  private mutating func noteRemoved(_ place: NodePlace, in root: XMLElement, _ change: SourceLocation) {
    guard let element = root[place.path] else { return }
    switch place {
    case .element: noteRemoved(element, change)
    case .attribute(_, let name): removed[element.location(of: name)] = change
    case .text: break
    }
  }

  private mutating func noteRemoved(_ element: XMLElement, _ change: SourceLocation) {
    removed[element.location] = change
    for attribute in element.attributes { removed[attribute.location] = change }
    for child in element.children { noteRemoved(child, change) }
  }

  // MARK: - Words

  /// Says why nothing was selected: because it is rows, because it was removed, or because there is no such thing.
  private mutating func reportNothing(_ change: ScenarioChange) {
    if !XPathExpression.names(in: change.selection).isDisjoint(with: Self.rows) {
      return report(ScenarioRules.selectsRows, change, ["selection": change.selection])
    }
    for document in documents {
      guard let tree = XPathTree(document.base) else { continue }
      for place in (try? tree.select(change.selection)) ?? [] {
        guard let element = document.base[place.path] else { continue }
        let location: SourceLocation =
          if case .attribute(_, let name) = place { element.location(of: name) } else { element.location }
        guard let other = removed[location] else { continue }
        return report(
          ScenarioRules.clash, change,
          ["place": NodeName.path(of: place, in: document.base), "other": other.inWords])
      }
    }
    let near = NearestSelection.of(change.selection, in: documents.map(\.root))
    findings.append(
      Finding(
        ScenarioRules.selectsNothing, at: change.location, subject: "selection/\(change.selection)",
        nearest: near, ["selection": change.selection]))
  }

  /// Names by which people and ratings would be selected.
  private static let rows: Set<String> = ["workforce", "assessments", "employee", "cohort", "assessment"]

  private mutating func report(
    _ rule: DiagnosticRule, _ change: ScenarioChange, _ arguments: [String: String]
  ) {
    findings.append(
      Finding(rule, at: change.location, subject: "selection/\(change.selection)", arguments))
  }

  private mutating func report(
    _ rule: DiagnosticRule, _ change: ScenarioChange, words: (en: String, fa: String)
  ) {
    findings.append(
      Finding(
        rule, at: change.element.location(of: "sel"), subject: "selection/\(change.selection)",
        english: ["why": words.en], persian: ["why": words.fa]))
  }

  private func name(of place: NodePlace, in document: Int) -> String {
    NodeName.path(of: place, in: documents[document].root)
  }

  private func value(at place: NodePlace, in root: XMLElement) -> String? {
    guard let element = root[place.path] else { return nil }
    switch place {
    case .element: return element.children.isEmpty ? element.text : nil
    case .attribute(_, let name): return element[name]
    case .text: return element.text
    }
  }

  /// Notes what a change makes of what.
  private mutating func note(
    _ patch: XMLPatch, at place: NodePlace, _ name: String, in document: Document, _ change: ScenarioChange
  ) {
    func note(_ subject: String, _ old: String?, _ new: String?) {
      inputs.append(
        InputChange(
          subject: subject, old: old, new: new, file: document.file, location: change.location))
    }
    let element = document.root[place.path]
    switch patch {
    case .addElements(let added, let position):
      let parent: String
      switch position {
      case .before, .after:
        parent = NodeName.path(of: .element(Array(place.path.dropLast())), in: document.root)
      case nil, .prepend: parent = name
      }
      for child in added {
        note("\(parent)/\(NodeName.step(of: child, among: added))", nil, child.summary)
      }
    case .addText(let text, let position):
      let old = element?.text ?? ""
      note(name, old, position == .prepend ? text + old : old + text)
    case .addAttribute(let attribute, let value): note("\(name)/@\(attribute)", nil, value)
    case .replaceElements(let others): note(name, element?.summary, others.first?.summary)
    case .replaceValue(let value): note(name, self.value(at: place, in: document.root), value)
    case .remove: note(name, self.value(at: place, in: document.root) ?? element?.summary, nil)
    }
  }
}

extension XMLElement {
  /// The element in a few words: its attributes, or its text.
  var summary: String {
    if !attributes.isEmpty { return attributes.map { "\($0.name)=\($0.value)" }.joined(separator: " ") }
    return children.isEmpty ? text.trimmed : children.map(\.name).joined(separator: " ")
  }
}

extension SourceLocation {
  /// The place as people read it in a sentence: file and line.
  var inWords: String { line > 0 ? "\(file):\(line)" : file }
}
