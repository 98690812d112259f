import TrainingModel

/// Which documents say the same as another under the same identity: such copies are told and count once.
///
/// Of a document of the centre that a submission brings along, the centre's own counts; of a program, the one that was
/// submitted; and among equals, the first by name.
struct DocumentCopies {
  /// What makes a document a copy of another.
  struct Content: Hashable {
    let kind: DocumentKind
    let id: Identifier
    let digest: String
  }

  private var original: [Int: Int] = [:]

  /// The copies among documents.
  ///
  /// - Parameters:
  ///   - contents: What each says, in the order of names; `nil`: nobody knows.
  ///   - isSubmitted: Whether one comes with a submission that is to be judged.
  init(_ contents: [Content?], isSubmitted: (Int) -> Bool) {
    var places: [Content: [Int]] = [:]
    for (place, content) in contents.enumerated() {
      guard let content else { continue }
      places[content, default: []].append(place)
    }
    for (content, places) in places where places.count > 1 {
      let counts = places.first { isSubmitted($0) == (content.kind == .program) } ?? places[0]
      for place in places where place != counts { original[place] = counts }
    }
  }

  /// Of what document one is a copy; `nil`: it counts.
  func original(of place: Int) -> Int? { original[place] }
}
