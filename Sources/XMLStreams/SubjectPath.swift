/// Where an element stands, in words that do not change when lines move.
struct SubjectPath {
  /// One element on the way from the root.
  struct Step {
    var name: String
    /// Its identity, if it has one.
    var id: String?
    /// Its place among the siblings of its name, from 1.
    var ordinal: Int
  }

  var steps: [Step]
  /// Line of the last step.
  var line: Int

  /// `role/R-1` for an element with an identity, `role/R-1/requires[2]` for one inside it that has none, and
  /// `requires@12` where no element around it has one either.
  var text: String {
    guard let named = steps.lastIndex(where: { $0.id != nil }), let id = steps[named].id else {
      return "\(steps.last?.name.bounded ?? "document")@\(line)"
    }
    return steps[(named + 1)...].reduce("\(steps[named].name.bounded)/\(id.bounded)") {
      "\($0)/\($1.name.bounded)[\($1.ordinal)]"
    }
  }
}
