import Diagnostics
import TrainingModel
import XMLStreams

/// `organizations`: the tree of organizations, or a part of it.
enum OrganizationsDecoder {
  /// Decodes what is well-formed of it.
  static func decode(_ root: XMLElement, into draft: inout DossierDraft) {
    for element in root.children(named: "organization") {
      let id = draft.declare(.organization, element)
      let owner = Subject("organization", id ?? "")
      let parent = draft.mention(.organization, in: element, "parent", by: owner)
      let complaints = element.children(named: "complaints").compactMap { row -> Complaints? in
        guard let competency = draft.mention(.competency, in: row, "competency", by: owner),
          let count = row.count("count")
        else { return nil }
        return Complaints(
          competency: Reference(id: competency, location: row.location(of: "competency")), count: count)
      }
      guard let id, let kind = element.choice("kind", OrganizationKind.self) else { continue }
      draft.dossier.organizations.append(
        Organization(
          id: id, kind: kind, parent: parent, population: element.count("population"), complaints: complaints,
          title: element.title, location: element.location))
    }
  }
}
