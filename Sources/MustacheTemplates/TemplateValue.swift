/// What a template is filled with.
package enum TemplateValue: Sendable {
  /// A text. In sections it counts as absent if it is empty.
  case text(String)
  /// Whether a section is shown.
  case flag(Bool)
  /// A section is repeated for each.
  case list([TemplateValue])
  /// Values by name.
  case object([String: TemplateValue])

  /// Whether a section of it is shown.
  var isShown: Bool {
    switch self {
    case .text(let text): !text.isEmpty
    case .flag(let flag): flag
    case .list(let values): !values.isEmpty
    case .object: true
    }
  }
}
