import Diagnostics
import TrainingModel

/// The first piece in which two values differ, with what stands before it; `nil` if they are equal.
func firstDifference(_ a: Any, _ b: Any) -> String? {
  let one = canonicalText(a).split(separator: ",")
  let other = canonicalText(b).split(separator: ",")
  if one == other { return nil }
  let index = zip(one, other).enumerated().first { $1.0 != $1.1 }?.offset ?? min(one.count, other.count)
  return
    "\(one[max(0, index - 2)..<min(one.count, index + 1)]) / \(other[max(0, index - 2)..<min(other.count, index + 1)])"
}

/// A value as text that says everything but where it was read: equal values give equal texts, whatever the
/// order of their dictionaries.
func canonicalText(_ value: Any) -> String {
  if value is Diagnostics.SourceLocation || value is RowPosition { return "·" }
  if let table = value as? PeopleTable {
    return canonicalText(table.employees.map(table.employee)) + canonicalText(table.cohorts)
      + canonicalText(table.ratings.map(table.assessment))
  }
  let mirror = Mirror(reflecting: value)
  switch mirror.displayStyle {
  case .dictionary, .set:
    return "[" + mirror.children.map { canonicalText($0.value) }.sorted().joined(separator: ", ") + "]"
  case .optional: return mirror.children.first.map { canonicalText($0.value) } ?? "nil"
  case nil: return "\(value)"
  case .enum where mirror.children.isEmpty: return "\(value)"
  default:
    let children = mirror.children.map { "\($0.label ?? ""):\(canonicalText($0.value))" }
    return "\(mirror.subjectType)(" + children.joined(separator: ", ") + ")"
  }
}
