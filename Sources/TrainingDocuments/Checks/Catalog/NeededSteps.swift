import TrainingModel

/// Which steps which roles need, and which courses make them.
///
/// A role needs step ℓ of a competency (from level ℓ−1 to ℓ) if it requires level ℓ or more.
struct NeededSteps {
  private let contents: DossierContents
  /// Courses that develop a competency, by competency, in the order of identities.
  private let courses: [Identifier: [(course: Course, development: Development)]]
  /// Competencies of which some course says something impossible, which is an error of its own.
  private let faulty: Set<Identifier>
  /// Whether some course names a competency that nobody knows: any competency may have been meant.
  let isAmbiguous: Bool

  init(_ contents: DossierContents) {
    self.contents = contents
    var courses: [Identifier: [(course: Course, development: Development)]] = [:]
    var faulty: Set<Identifier> = []
    var isAmbiguous = false
    for course in contents.dossier.courses {
      for development in course.develops {
        courses[development.competency, default: []].append((course, development))
        if contents.competencies[development.competency] == nil { isAmbiguous = true }
        if !development.isSound(on: contents.scale(of: development.competency)) {
          faulty.insert(development.competency)
        }
      }
    }
    self.courses = courses
    self.faulty = faulty
    self.isAmbiguous = isAmbiguous
  }

  /// Steps of a requirement that no course open to the role makes; none if that cannot be judged.
  func uncovered(_ requirement: Requirement, of role: JobRole, on scale: Scale) -> [Int] {
    guard !faulty.contains(requirement.competency), scale.lowest < requirement.level,
      scale.contains(requirement.level)
    else { return [] }
    let open = (courses[requirement.competency] ?? []).filter { contents.isOpen($0.course, to: role) }
    return (scale.lowest + 1...requirement.level).filter { step in
      !open.contains { $0.development.steps.contains(step) }
    }
  }
}

extension Development {
  /// Whether it leads upward between levels of the scale.
  func isSound(on scale: Scale?) -> Bool {
    guard let scale else { return false }
    return from < to && scale.contains(from) && scale.contains(to)
  }
}
