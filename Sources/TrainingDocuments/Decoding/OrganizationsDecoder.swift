import Diagnostics
import TrainingModel
import XMLStreams

/// `organizations`: the tree of organizations, or a part of it.
enum OrganizationsDecoder {
  /// Decodes what is well-formed of it.
  static func decode(_ root: XMLElement, into draft: inout DossierDraft) {
    for element in root.children(named: "organization") {
      let id = draft.declare(.organization, element)
      let parent = draft.mention(
        .organization, in: element, "parent", by: Subject("organization", id ?? ""))
      guard let id, let kind = element.choice("kind", OrganizationKind.self) else { continue }
      draft.dossier.organizations.append(
        Organization(
          id: id, kind: kind, parent: parent, population: element.count("population"), title: element.title,
          location: element.location))
    }
  }
}
