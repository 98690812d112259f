import Diagnostics

extension NumberText {
  /// Attributes that hold amounts of money or numbers of people, whose thousands are grouped.
  private static let counted = ["@amount", "@sessionCost", "@seatCost", "@population"]

  /// A value of the documents as people write it.
  ///
  /// - Parameters:
  ///   - value: as it stands, or is to stand, in the document.
  ///   - subject: where, as a path, or a selection.
  func value(_ value: String, of subject: String) -> String {
    if Self.counted.contains(where: subject.hasSuffix), let number = Int(value), "\(number)" == value {
      return integer(number)
    }
    // So many more of somebody.
    if value.hasPrefix("+"), let number = Int(value.dropFirst()) { return "+" + integer(number) }
    let isNumber =
      !value.isEmpty && value.unicodeScalars.allSatisfy { "0123456789.-".unicodeScalars.contains($0) }
    return isNumber && language == .fa ? PersianDigits.inSentence(value) : value
  }
}
