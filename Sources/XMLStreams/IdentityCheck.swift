import Diagnostics

/// Checks the keys and references between the elements of one document.
///
/// libxml2 checks them too, but says of a duplicate only that there is one, and places a reference that leads
/// nowhere at the end of the document. Values are compared byte for byte.
struct IdentityCheck {
  private let guide: SchemaGuide
  private let faultyPlaces: Set<SourceLocation>
  private(set) var findings = FaultList()
  private var steps: [SubjectPath.Step] = []

  /// - Parameter faultyPlaces: attributes that are known to be wrong; they are not held against anything again.
  init(_ root: XMLElement, declaration: Int, guide: SchemaGuide, faultyPlaces: Set<SourceLocation>) {
    self.guide = guide
    self.faultyPlaces = faultyPlaces
    visit(root, declaration: declaration, ordinal: 1)
  }

  /// An element that a constraint compares, with the way to it.
  private struct Target {
    let element: XMLElement
    let steps: [SubjectPath.Step]
    /// The values of the compared attributes; `nil` for one that is missing.
    let values: [String?]

    /// The values as bytes, if all are there.
    var key: [[UInt8]]? {
      let present = values.compactMap { $0 }
      return present.count == values.count ? present.map { Array($0.utf8) } : nil
    }

    var quoted: String { values.map { ($0 ?? "").shortened }.joined(separator: ", ") }
  }

  private mutating func visit(_ element: XMLElement, declaration: Int, ordinal: Int) {
    let declared = guide.declarations[declaration]
    steps.append(SubjectPath.Step(name: element.name, id: element["id"], ordinal: ordinal))
    defer { steps.removeLast() }
    for constraint in declared.constraints { check(constraint, of: declared, in: element) }
    guard case .sequence(let particles) = declared.content else { return }
    var ordinals: [String: Int] = [:]
    for child in element.children {
      ordinals[child.name, default: 0] += 1
      for particle in particles {
        guard let declaration = guide.declaration(named: child.name, in: particle) else { continue }
        visit(child, declaration: declaration, ordinal: ordinals[child.name, default: 1])
        break
      }
    }
  }

  private mutating func check(
    _ constraint: SchemaGuide.Constraint, of declared: SchemaGuide.Declaration, in element: XMLElement
  ) {
    let targets = targets(of: constraint, in: element)
    guard case .reference(let keyName) = constraint.kind else { return checkUnique(constraint, targets) }
    guard let key = declared.constraints.first(where: { $0.name == keyName }) else { return }
    var known: Set<[[UInt8]]> = []
    let keyTargets = self.targets(of: key, in: element)
    // That they are missing has been said once; it is not said again for each reference to them.
    if keyTargets.isEmpty, requires(key.paths.first?.first, declared) { return }
    for target in keyTargets {
      if let key = target.key { known.insert(key) }
    }
    for target in targets {
      guard let value = target.key, !known.contains(value) else { continue }
      report(
        XMLRules.unmatchedReference, target, constraint,
        ["targets": key.paths.first?.last ?? "", "attribute": constraint.attributes.joined(separator: ", ")])
    }
  }

  /// Whether the element must hold one of that name.
  private func requires(_ name: String?, _ declared: SchemaGuide.Declaration) -> Bool {
    guard let name, case .sequence(let particles) = declared.content else { return false }
    return particles.contains { $0.minimum > 0 && guide.declaration(named: name, in: $0) != nil }
  }

  private mutating func checkUnique(_ constraint: SchemaGuide.Constraint, _ targets: [Target]) {
    var firstLines: [[[UInt8]]: Int] = [:]
    for target in targets {
      guard let key = target.key else { continue }
      if let line = firstLines[key] {
        report(
          XMLRules.duplicateKey, target, constraint,
          ["fields": constraint.attributes.joined(separator: ", "), "line": String(line)])
      } else {
        firstLines[key] = target.element.location.line
      }
    }
  }

  private mutating func report(
    _ rule: DiagnosticRule, _ target: Target, _ constraint: SchemaGuide.Constraint,
    _ arguments: [String: String]
  ) {
    let places = constraint.attributes.map { target.element.location(of: $0) }
    guard let place = places.first, !places.contains(where: faultyPlaces.contains) else { return }
    if findings.isFull { return findings.omit() }
    let arguments = arguments.merging(["element": target.element.name, "value": target.quoted]) { own, _ in
      own
    }
    let subject = SubjectPath(steps: target.steps, line: target.element.location.line).text
    findings.append(Finding(rule, at: place, subject: subject, arguments))
  }

  /// The elements that a constraint compares, in the order of the document.
  private func targets(of constraint: SchemaGuide.Constraint, in element: XMLElement) -> [Target] {
    var result: [Target] = []
    for path in constraint.paths {
      collect(path[...], in: element, steps: steps) { target, steps in
        result.append(
          Target(element: target, steps: steps, values: constraint.attributes.map { target[$0] }))
      }
    }
    return constraint.paths.count == 1
      ? result : result.sorted { $0.element.location < $1.element.location }
  }

  private func collect(
    _ path: ArraySlice<String>, in element: XMLElement, steps: [SubjectPath.Step],
    _ found: (XMLElement, [SubjectPath.Step]) -> Void
  ) {
    guard let name = path.first else { return found(element, steps) }
    var ordinal = 0
    for child in element.children where child.name == name {
      ordinal += 1
      collect(
        path.dropFirst(), in: child,
        steps: steps + [SubjectPath.Step(name: child.name, id: child["id"], ordinal: ordinal)], found)
    }
  }
}

extension ParsingSession {
  /// Checks keys and references once the whole document is there.
  func checkKeys() {
    guard let root, checksSchema, let declaration = guide.roots[root.name], !isRootHidden
    else {
      return
    }
    let check = IdentityCheck(
      root, declaration: declaration, guide: guide, faultyPlaces: faultyPlaces)
    // What libxml2 alone finds fault with is never passed over, though it can only be shown in its words.
    if keyComplaints > 0 && check.findings.isEmpty && faults.isEmpty {
      faults.append(
        Finding(
          XMLRules.otherSchemaFault, at: root.location, subject: subjectOfRoot,
          ["element": root.name, "words": "key or reference (cvc-identity-constraint)"]))
    }
    faults.append(check.findings)
  }
}
