/// The type that the schemas give to a value, by the place where it stands.
public enum DeclaredType {
  /// The name of the type of an attribute (or of the text, for `nil`) of the element to which these names lead from the
  /// root; `nil` if the schemas declare no such thing, or give its type no name.
  public static func name(of attribute: String?, at names: [String]) -> String? {
    guard let root = names.first else { return nil }
    let guide = EmbeddedGuide.guide(toRoot: root)
    guard var index = guide.roots[root] else { return nil }
    for name in names.dropFirst() {
      guard case .sequence(let particles) = guide.declarations[index].content,
        let next = particles.lazy.compactMap({ guide.declaration(named: name, in: $0) }).first
      else { return nil }
      index = next
    }
    let declaration = guide.declarations[index]
    if let attribute { return declaration.attributes.first { $0.name == attribute }?.type.name }
    if case .text(let type) = declaration.content { return type.name }
    return nil
  }
}
