import Diagnostics
import Testing
import TrainingModel

@Suite struct OrganizationTreeTests {
  private func organization(_ id: Identifier, _ kind: OrganizationKind, _ parent: Identifier? = nil)
    -> Organization
  {
    Organization(id: id, kind: kind, parent: parent, title: LocalizedText(en: id.text), location: nowhere)
  }

  @Test func pathsLeadUpToTheRoot() {
    let tree = OrganizationTree([
      organization("unit", .unit, "district"), organization("agency", .agency),
      organization("district", .district, "city"), organization("city", .municipality, "agency"),
    ])
    #expect(tree.roots == ["agency"])
    #expect(tree.path(from: "unit") == ["unit", "district", "city", "agency"])
    #expect(tree.isWithin("unit", "city"))
    #expect(tree.isWithin("city", "city"))
    #expect(!tree.isWithin("city", "unit"))
    #expect(tree.nearest(.municipality, at: "unit") == "city")
    #expect(tree.nearest(.unit, at: "city") == nil)
    #expect(tree.nearest(nil, at: "unit") == "unit")
  }

  @Test func everythingBelowAnOrganizationIsOneRange() throws {
    let organizations = [
      organization("z", .agency), organization("m", .municipality, "z"), organization("a", .unit, "m"),
      organization("b", .municipality, "z"), organization("c", .unit, "b"), organization("k", .agency),
    ]
    let tree = OrganizationTree(organizations)
    for upper in organizations.map(\.id) {
      let extent = try #require(tree.extent(of: upper))
      for lower in organizations.map(\.id) {
        let place = try #require(tree.place(of: lower))
        #expect(extent.contains(place) == tree.path(from: lower).contains(upper))
      }
    }
    #expect(Set(organizations.compactMap { tree.place(of: $0.id) }) == Set(0..<6))
    #expect(tree.place(of: "unknown") == nil)
  }

  @Test func cyclesAndUnknownParentsEndTheWalk() {
    let tree = OrganizationTree([
      organization("a", .unit, "b"), organization("b", .unit, "a"), organization("c", .unit, "nowhere"),
    ])
    #expect(Set(tree.path(from: "a")) == ["a", "b"])
    #expect(tree.path(from: "c") == ["c"])
    #expect(tree.path(from: "unknown") == ["unknown"])
    #expect(tree.roots.isEmpty)
    #expect(tree.isWithin("a", "b") && tree.isWithin("b", "a"))
    #expect(!tree.isWithin("a", "c") && !tree.isWithin("c", "a"))
  }
}
