import TrainingModel

/// That a program holds none of the courses of a kind which the catalog has: shared by the rules that look for one.
enum UnusedKind {
  /// The finding, or none; `name` tells the kinds apart in subjects.
  static func findings(
    in program: ReviewedProgram, _ name: String, where isMeant: (Course) -> Bool
  ) -> [RuleFinding] {
    let offered = program.ground.dossier.courses.filter(isMeant)
    guard !offered.isEmpty, !program.offerings.isEmpty,
      !program.offerings.contains(where: { isMeant($0.course) })
    else { return [] }
    return [
      RuleFinding(
        "program/\(name)", at: program.program.location, ["count": "\(offered.count)"],
        evidence: offered.prefix(3).map { Evidence(.document, text: $0.id.text, at: $0.location) })
    ]
  }
}
