package import TrainingModel

/// Where the things of the round before have gone: by what the municipality says, and by what the two programs show.
package struct RoundMapping: Sendable {
  private let renames: [Response.Rename]
  private let splits: [OfferingKey: [OfferingKey]]
  /// Offerings of the old program, by their identities now.
  private let old: Set<OfferingKey>?
  private let new: Set<OfferingKey>?
  /// Offerings that were not there before, by course.
  private let appeared: [Identifier: [OfferingKey]]

  /// A mapping from one round to the next.
  ///
  /// - Parameters:
  ///   - old: The program of the round before, if it is at hand.
  ///   - new: The program now, if there is one.
  package init(_ response: Response?, from old: Program?, to new: Program?) {
    let renames = response?.renames ?? []
    self.renames = renames
    splits = Dictionary(
      (response?.splits ?? []).map { ($0.from, $0.into) }, uniquingKeysWith: { first, _ in first })
    let before = old.map { Set($0.offerings.map { Self.renamed(OfferingKey($0), renames) }) }
    self.old = before
    self.new = new.map { Set($0.offerings.map { OfferingKey($0) }) }
    let added = before.map { before in
      (new?.offerings ?? []).map { OfferingKey($0) }.filter { !before.contains($0) }
    }
    appeared = Dictionary(grouping: added ?? [], by: \.course)
  }

  /// What an offering of the round before has become, by its identities now.
  ///
  /// What the municipality says comes first. Else, an offering that is gone while others of its course have appeared
  /// has become these: at its host, if there are any there.
  package func keys(of key: OfferingKey) -> [OfferingKey] {
    if let into = splits[key] { return into }
    let renamed = Self.renamed(key, renames)
    guard let new, !new.contains(renamed) else { return [renamed] }
    let others = appeared[renamed.course] ?? []
    let atHost = others.filter { $0.host == renamed.host }
    let successors = atHost.isEmpty ? others : atHost
    return successors.isEmpty ? [renamed] : successors.sorted()
  }

  /// The fingerprints under which an objection of the round before would be found now.
  package func fingerprints(of objection: Objection) -> [String] {
    subjects(of: objection.subject, offering: objection.offering).map {
      Objection.fingerprint(code: objection.code, subject: $0)
    }
  }

  private func subjects(of subject: String, offering: OfferingKey?) -> [String] {
    // What a rule of rounds is about is another objection.
    if subject.hasPrefix(Self.nested), let colon = subject.firstIndex(of: ":") {
      let inner = String(subject[subject.index(after: colon)...])
      return subjects(of: inner, offering: offering).map { "\(subject[...colon])\($0)" }
    }
    if let offering, subject == RuleFinding.subject(of: offering) {
      return keys(of: offering).map(RuleFinding.subject)
    }
    return [renamed(subject)]
  }

  /// What the subjects of the rules of rounds begin with.
  static let nested = "objection/"

  private static func renamed(_ key: OfferingKey, _ renames: [Response.Rename]) -> OfferingKey {
    func now(_ id: Identifier, _ kind: Response.Rename.Kind) -> Identifier {
      renames.first { $0.kind == kind && $0.from == id }?.to ?? id
    }
    return OfferingKey(
      course: now(key.course, .course), period: now(key.period, .period), host: now(key.host, .organization))
  }

  /// A subject with the identities of now. Its parts are told apart by what its first word says they name; parts of
  /// other subjects may be of any kind.
  private func renamed(_ subject: String) -> String {
    guard !renames.isEmpty else { return subject }
    var parts = subject.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    let kinds = Self.kinds[parts[0]]
    for index in parts.indices.dropFirst() {
      let kind = kinds.flatMap { $0.count == parts.count - 1 ? $0[index - 1] : nil }
      let rename = renames.first { $0.from.text == parts[index] && (kind == nil || $0.kind == kind) }
      if let rename { parts[index] = rename.to.text }
    }
    return parts.joined(separator: "/")
  }

  private static let kinds: [String: [Response.Rename.Kind]] = [
    "course": [.course], "organization": [.organization], "period": [.period], "competency": [.competency],
    "need": [.organization, .role, .competency], "cohort": [.organization, .role, .competency],
    "offering": [.course, .period, .organization], "role": [.role],
  ]

  /// Whether a rename or split names what is not there; `nil` if that cannot be told.
  func isUnfounded(_ split: Response.Split) -> Bool? {
    guard let old, let new else { return nil }
    return !old.contains(Self.renamed(split.from, renames)) || !split.into.allSatisfy(new.contains)
  }
}
