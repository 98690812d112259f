import Diagnostics
import TrainingModel
import XMLStreams

/// `jobRoles`: families, roles and what each role requires.
enum JobRolesDecoder {
  /// Decodes what is well-formed of it.
  static func decode(_ root: XMLElement, into draft: inout DossierDraft) {
    for child in root.children {
      switch child.name {
      case "family":
        guard let id = draft.declare(.family, child) else { continue }
        draft.dossier.families.append(RoleFamily(id: id, title: child.title, location: child.location))
      case "role": decodeRole(child, into: &draft)
      default: break
      }
    }
  }

  private static func decodeRole(_ element: XMLElement, into draft: inout DossierDraft) {
    let id = draft.declare(.role, element)
    let owner = Subject("role", id ?? "")
    let requirements = element.children(named: "requires").compactMap { row -> Requirement? in
      guard let competency = draft.mention(.competency, in: row, "competency", by: owner),
        let level = row.level("level"), let importance = row.importance("importance")
      else { return nil }
      return Requirement(
        competency: competency, level: level, importance: importance,
        isCritical: row.flag("critical") ?? false, isLegalDuty: row.flag("legalDuty") ?? false,
        difficulty: row.grade("difficulty"), frequency: row.grade("frequency"),
        location: row.location)
    }
    guard let id, let family = element.identifier("family"), let isManagerial = element.flag("managerial")
    else { return }
    draft.dossier.roles.append(
      JobRole(
        id: id, family: family, isManagerial: isManagerial,
        criticality: element.factor("criticality") ?? .one,
        requirements: requirements, title: element.title, location: element.location))
  }
}
