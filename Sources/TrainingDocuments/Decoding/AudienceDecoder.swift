import Diagnostics
import TrainingModel
import XMLStreams

/// `audience`: whom a course or a duty is for.
enum AudienceDecoder {
  /// The audience, its references noted.
  static func decode(_ element: XMLElement, of owner: Subject, into draft: inout DossierDraft) -> Audience {
    Audience(
      organization: draft.mention(.organization, in: element, "organization", by: owner),
      role: draft.mention(.role, in: element, "role", by: owner),
      family: draft.mention(.family, in: element, "family", by: owner),
      isManagerial: element.flag("managerial"), isNewManager: element.flag("newManagers"),
      location: element.location)
  }

  /// Audiences in an order that depends on what they say, not on where they stand.
  static func inOrder(_ audiences: [Audience]) -> [Audience] {
    func key(_ audience: Audience) -> [Identifier] {
      let flags = [audience.isManagerial, audience.isNewManager].map { $0.map { $0 ? "1" : "0" } ?? "" }
      return [audience.organization, audience.role, audience.family].map { $0 ?? "" }
        + flags.map { Identifier($0) }
    }
    return audiences.sorted { key($0).lexicographicallyPrecedes(key($1)) }
  }
}
