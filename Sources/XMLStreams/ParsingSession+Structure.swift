import CLibXML2
import Diagnostics

// Which elements may stand where. The validator is spared what is out of place and given what is missing, because
// it would otherwise look at nothing more in the same parent.
extension ParsingSession {
  /// Checks the element that has just begun, which is the last frame.
  func checkStart(_ tag: SAXStartTag) {
    guard checksSchema else { return }
    let last = frames.count - 1
    if last == 0 {
      checkRoot(tag)
    } else if frames[last - 1].isHidden {
      frames[last].isHidden = true
    } else {
      checkChild(tag)
    }
    guard !frames[last].isHidden else { return }
    if let declaration = frames[last].declaration, case .sequence(let particles) = content(declaration) {
      frames[last].position = ContentPosition(particles)
    }
    validator?.start(tag)
  }

  /// Checks the last frame, whose element ends.
  func checkEnd() {
    guard let frame = frames.last, !frame.isHidden else { return }
    if let position = frame.position, let declaration = frame.declaration,
      case .sequence(let particles) = content(declaration)
    {
      let missing = position.missingAtEnd(of: particles)
      inject(missing.afterCurrent.map { particles[$0] })
      for index in missing.all { reportMissing(particles[index], in: frame) }
    }
    validator?.end(localName: frame.localName, namespace: frame.namespace)
  }

  /// Passes character data on to the validator.
  func checkText(_ bytes: UnsafePointer<xmlChar>, count: Int32, isSection: Bool) {
    guard let frame = frames.last, !frame.isHidden else { return }
    if isSection {
      validator?.characterSection(bytes, count: count)
    } else {
      validator?.text(bytes, count: count)
    }
  }

  private func content(_ declaration: Int) -> SchemaGuide.Content { guide.declarations[declaration].content }

  private func checkRoot(_ tag: SAXStartTag) {
    let name = frames[0].step.name
    guide = EmbeddedGuide.guide(toRoot: name)
    guard let declaration = guide.roots[name] else {
      frames[0].isHidden = true
      isRootHidden = true
      return report(
        XMLRules.unknownRoot,
        ["element": name, "expected": SchemaGuide.embedded.rootNames.joined(separator: ", ")])
    }
    guard hasOurNamespace(tag) else {
      frames[0].isHidden = true
      isRootHidden = true
      return reportNamespace(tag)
    }
    frames[0].declaration = declaration
  }

  private func checkChild(_ tag: SAXStartTag) {
    let last = frames.count - 1
    guard hasOurNamespace(tag) else {
      frames[last].isHidden = true
      return reportNamespace(tag)
    }
    let name = frames[last].step.name
    let parent = frames[last - 1]
    guard let parentDeclaration = parent.declaration else { return }
    switch content(parentDeclaration) {
    case .other: return
    case .nothing, .text:
      frames[last].isHidden = true
      reportUnexpected(name, in: parent.step.name, allowed: [])
    case .sequence(let particles):
      let verdict = frames[last - 1].position?.place(in: particles) {
        guide.declaration(named: name, in: $0) != nil
      }
      switch verdict {
      case nil: return
      case .accepted(let index, let passedOver):
        if !passedOver.isEmpty { inject(passedOver.map { particles[$0] }) }
        frames[last].declaration = guide.declaration(named: name, in: particles[index])
      case .unknown:
        frames[last].isHidden = true
        reportUnexpected(name, in: parent.step.name, allowed: guide.names(in: particles))
      case .tooLate(let next):
        frames[last].isHidden = true
        let following = guide.names(in: [particles[next]]).joined(separator: " / ")
        report(
          XMLRules.misplacedElement,
          (["element": name, "parent": parent.step.name, "next": following] as FaultArguments)
            .with("expected", guide.names(in: particles), ifEmpty: ("", "")))
      case .tooMany(let limit):
        frames[last].isHidden = true
        report(
          XMLRules.tooManyElements,
          ["element": name, "parent": parent.step.name, "limit": String(limit)])
      }
    }
  }

  /// Whether the element belongs to the namespace of the documents.
  private func hasOurNamespace(_ tag: SAXStartTag) -> Bool {
    guard let namespace = tag.namespace else { return false }
    // libxml2 keeps one copy of each name, so the parent's pointer usually answers.
    if frames.count > 1, let parent = frames[frames.count - 2].namespace, parent == namespace,
      !frames[frames.count - 2].isHidden
    {
      return true
    }
    return String(cString: namespace) == SchemaGuide.namespace
  }

  private func reportNamespace(_ tag: SAXStartTag) {
    let declaration = tag.prefix.map { "xmlns:" + String(cString: $0) } ?? "xmlns"
    let last = frames[frames.count - 1]
    report(
      XMLRules.wrongNamespace, at: location(ofAttribute: declaration, inTagAt: last.start),
      [
        "element": last.step.name, "namespace": tag.namespace.map { String(cString: $0) } ?? "",
        "expected": SchemaGuide.namespace,
      ])
  }

  func reportUnexpected(_ name: String, in parent: String, allowed: [String]) {
    report(
      XMLRules.unexpectedElement,
      (["element": name, "parent": parent] as FaultArguments)
        .with("expected", allowed, ifEmpty: ("no elements", "هیچ عنصری")))
  }

  private func reportMissing(_ particle: SchemaGuide.Particle, in frame: Frame) {
    let names = guide.names(in: [particle]).joined(separator: " / ")
    report(
      XMLRules.missingElement,
      (["element": names, "parent": frame.step.name] as FaultArguments)
        .with(meaning: particle.declarations.first.map { guide.declarations[$0].meaning } ?? LocalizedText()))
  }

  /// Lets the validator believe that required elements are there, so that it looks at those that follow.
  private func inject(_ particles: [SchemaGuide.Particle]) {
    guard let validator, let parser, !particles.isEmpty else { return }
    isMuted = true
    defer { isMuted = false }
    for particle in particles {
      for _ in 0..<particle.minimum {
        // The parser's dictionary keeps the name as long as the validator may need it.
        guard let first = guide.names(in: [particle]).first,
          let name = xmlDictLookup(sanj_parser_dictionary(parser), first, -1)
        else { return }
        let namespace = frames[0].namespace
        validator.start(
          SAXStartTag(
            localName: name, prefix: nil, namespace: namespace, namespaceCount: 0, namespaces: nil,
            attributes: .none))
        validator.end(localName: name, namespace: namespace)
      }
    }
  }
}
