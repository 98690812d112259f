import Diagnostics
import TrainingModel
import XMLStreams

/// `framework`: scales, domains and competencies.
enum FrameworkDecoder {
  /// Decodes what is well-formed of it.
  static func decode(_ root: XMLElement, into draft: inout DossierDraft) {
    for child in root.children {
      switch child.name {
      case "scale": decodeScale(child, into: &draft)
      case "domain":
        guard let id = draft.declare(.domain, child) else { continue }
        draft.dossier.domains.append(Domain(id: id, title: child.title, location: child.location))
      case "competency":
        guard let id = draft.declare(.competency, child), let domain = child.identifier("domain"),
          let scale = child.identifier("scale")
        else { continue }
        draft.dossier.competencies.append(
          Competency(id: id, domain: domain, scale: scale, title: child.title, location: child.location))
      default: break
      }
    }
  }

  private static func decodeScale(_ element: XMLElement, into draft: inout DossierDraft) {
    guard let id = draft.declare(.scale, element), let lowest = element.level("min"),
      let highest = element.level("max")
    else { return }
    var titles: [Int: LocalizedText] = [:]
    for level in element.children(named: "level") {
      if let value = level.level("value") { titles[value] = level.title }
    }
    draft.dossier.scales.append(
      Scale(id: id, lowest: lowest, highest: highest, levelTitles: titles, location: element.location))
  }
}
