import Diagnostics
import TrainingDocuments

/// Names that one which does not exist may have been meant to be.
package enum NearestNames {
  /// How many are suggested.
  private static let suggestions = 3

  /// The nearest by slips of single letters, then by bytes; none that is farther away than half of its length.
  ///
  /// - Parameter form: What of a name is compared.
  package static func of(
    _ name: String, among others: some Sequence<String>, by form: (String) -> String = { $0 }
  ) -> [String] {
    let own = form(name).lowercased()
    let distances = Set(others).map { other in
      let other = (name: other, form: form(other).lowercased())
      return (
        distance: NearestIdentifiers.distance(own, other.form), name: other.name,
        length: max(own.unicodeScalars.count, other.form.unicodeScalars.count)
      )
    }
    return
      distances.filter { 2 * $0.distance <= $0.length }
      .sorted { ($0.distance, $0.name) < ($1.distance, $1.name) }.prefix(suggestions).map(\.name)
  }

  /// The words for a hint: `: did you mean A, B?`, or nothing.
  static func words(_ names: [String]) -> (en: String, fa: String) {
    guard !names.isEmpty else { return ("", "") }
    return (
      "; the nearest: " + names.joined(separator: ", "), "؛ نزدیک‌ترین‌ها: " + names.joined(separator: "، ")
    )
  }
}

extension Finding {
  /// A finding whose hint names what was nearest.
  init(
    _ rule: DiagnosticRule, at location: SourceLocation, subject: String, nearest names: [String],
    _ arguments: [String: String]
  ) {
    let words = NearestNames.words(names)
    self.init(
      rule, at: location, subject: subject,
      english: arguments.merging(["nearest": words.en]) { own, _ in own },
      persian: arguments.merging(["nearest": words.fa]) { own, _ in own })
  }
}
