public import TrainingModel

extension NeedsAssessment {
  /// The need with an identity; `nil` if there is none.
  public func need(_ id: Identifier) -> Need? { needs.position(of: id).map { needs[$0] } }

  /// How the score of a need comes about.
  ///
  /// - Parameter dossier: The dossier from which the assessment was made.
  /// - Returns: `nil` if no need has the identity `id`, or if needs were scored elsewhere, so that there are no ratings.
  /// - Throws: What the method throws when it scores.
  public func trace(of id: Identifier, in dossier: Dossier) throws(NeedsScoringError) -> NeedTrace? {
    guard !isTakenFromDocuments, let position = needs.position(of: id) else { return nil }
    let index = Int(needs.order.rows[position])
    let row = needs.rows[index]
    let need = needs[position]
    let evidence = EvidenceTracing(need, slot: needs.slot(of: row), levels: needs.levels, scoring, dossier)
    var imputed: ImputedTrace?
    if row.imputed > 0, let cohort = needs.groups[Int(row.group)].cohorts.first,
      let level = needs.levels.count(ofCohort: cohort, at: Int(row.place)).supplied
    {
      imputed = evidence.imputed(row.imputed, level: level)
    }
    let method = MethodTracing(MethodScoring(needs: needs, context: context, scoring: scoring), row: index)
    return NeedTrace(
      need: need, people: evidence.people(), cohorts: evidence.cohorts(), imputed: imputed,
      method: try method.trace(scoring.method))
  }
}

extension NeedList {
  /// The place of the need with an identity.
  func position(of id: Identifier) -> Int? {
    row(of: id).flatMap { order.rows.firstIndex(of: Int32(truncatingIfNeeded: $0)) }
  }

  /// Its place in `rows`.
  private func row(of id: Identifier) -> Int? {
    // Rows of a group stand together, so that each group's name is looked at once.
    var group: Int32 = -1
    var competency: Substring?
    for (index, row) in rows.enumerated() {
      if row.group != group {
        group = row.group
        let cohort = cohorts[groups[Int(group)].cohorts.lowerBound]
        let prefix = "\(cohort.organization)/\(cohort.role)/"
        let isHere = id.text.utf8.starts(with: prefix.utf8)
        competency = isHere ? Substring(id.text.utf8.dropFirst(prefix.utf8.count)) : nil
      }
      if let competency, slot(of: row).requirement.competency.text.utf8.elementsEqual(competency.utf8) {
        return index
      }
    }
    return nil
  }
}
