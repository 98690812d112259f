import Diagnostics
import TrainingModel
import XMLStreams

/// `catalog`: the courses.
enum CatalogDecoder {
  /// Decodes what is well-formed of it.
  static func decode(_ root: XMLElement, into draft: inout DossierDraft) {
    if let currency = root["currency"] {
      draft.catalogCurrencies.append(
        CurrencyUse(
          code: currency, document: Subject("document", root.identifier("id") ?? ""),
          location: root.location(of: "currency")))
    }
    for element in root.children(named: "course") {
      decodeCourse(element, into: &draft)
    }
  }

  private static func decodeCourse(_ element: XMLElement, into draft: inout DossierDraft) {
    let id = draft.declare(.course, element)
    let owner = Subject("course", id ?? "")
    let effectiveness: Share = element.share("effectiveness") ?? .one
    let fund = draft.mention(.fund, in: element, "fund", by: owner)
    let host = draft.mention(.organization, in: element, "host", by: owner)
    var develops: [Development] = []
    var prerequisites: [Reference] = []
    var audiences: [Audience] = []
    var uses: [ResourceUse] = []
    var offered: [Reference] = []
    for row in element.children {
      switch row.name {
      case "develops":
        guard let competency = draft.mention(.competency, in: row, "competency", by: owner),
          let from = row.level("from"), let to = row.level("to")
        else { continue }
        develops.append(
          Development(
            competency: competency, from: from, to: to,
            effectiveness: row.share("effectiveness") ?? effectiveness,
            location: row.location))
      case "prerequisite":
        guard let course = draft.mention(.course, in: row, "course", by: owner) else { continue }
        prerequisites.append(Reference(id: course, location: row.location(of: "course")))
      case "audience": audiences.append(AudienceDecoder.decode(row, of: owner, into: &draft))
      case "uses":
        guard let resource = draft.mention(.resource, in: row, "resource", by: owner),
          let units = row.factor("units")
        else { continue }
        uses.append(ResourceUse(resource: resource, units: units, location: row.location))
      case "offered":
        guard let period = draft.mention(.period, in: row, "period", by: owner) else { continue }
        offered.append(Reference(id: period, location: row.location(of: "period")))
      default: break
      }
    }
    guard let id, let category = element.choice("category", CourseCategory.self),
      let delivery = element.choice("delivery", DeliveryMode.self),
      let hours = element.hours("hours"), let minSize = element.count("minSize"),
      let maxSize = element.count("maxSize"), let sessionCost = element.money("sessionCost"),
      let seatCost = element.money("seatCost")
    else { return }
    draft.dossier.courses.append(
      Course(
        id: id, category: category, delivery: delivery, hours: hours, minSize: minSize, maxSize: maxSize,
        sessionCost: sessionCost, seatCost: seatCost, fund: fund, host: host,
        origin: element.choice("origin") ?? .centre, isShareable: element.flag("shareable") ?? false,
        isNovel: element.flag("novel") ?? false, maxSessions: element.count("maxSessions"),
        develops: develops,
        prerequisites: prerequisites, audiences: AudienceDecoder.inOrder(audiences), uses: uses,
        offered: offered.sorted { $0.id < $1.id }, title: element.title,
        location: element.location))
  }
}
