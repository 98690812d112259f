public import Diagnostics
public import TrainingModel
public import XMLStreams

/// Named changes of the documents of a dossier, to see what they would do.
///
/// The way of a scenario: `ScenarioLibrary` reads and finds them, `ScenarioBase` holds the dossier, and
/// `ScenarioBase.dossier(applying:)` gives the changed dossier with everything that is wrong with it.
public struct Scenario: Sendable {
  /// Its identity.
  public let id: Identifier
  /// Its name.
  public let title: LocalizedText
  /// The scenario whose changes are made before these.
  public let extends: Identifier?
  /// The changes, in the order of the document.
  public let changes: [ScenarioChange]
  /// The document as it was read: the patch itself.
  public let root: XMLElement
  /// SHA-256 of what the document says, 64 hexadecimal digits.
  public let digest: String
  /// Where `extends` stands, or else the scenario.
  let placeOfExtends: SourceLocation

  /// Where it stands.
  public var location: SourceLocation { root.location }

  /// One document with the changes of several scenarios, in order: the patch that they come to.
  ///
  /// They must be all that are applied (`ChangedDossier.scenarios`), so that the document extends nothing.
  public static func patch(of scenarios: [Scenario]) throws(XMLWriteFailure) -> [UInt8] {
    guard let first = scenarios.first else { return [] }
    guard scenarios.count > 1 else { return try first.root.document }
    // What is composed of several is another scenario, and says so by its name.
    var root = XMLElement(
      name: first.root.name, attributes: first.root.attributes, location: first.location)
    if let index = root.attributes.firstIndex(where: { $0.name == "id" }) {
      let id = scenarios.map(\.id.text).joined(separator: "+")
      root.attributes[index].value = String(id.unicodeScalars.prefix(64).map(Character.init))
    }
    root.attributes.removeAll { $0.name == "extends" }
    root.children = scenarios.flatMap { $0.changes.map(\.element) }
    return try root.document
  }
}

/// One change of a scenario.
public struct ScenarioChange: Sendable {
  /// What is done.
  public enum Action: Sendable {
    /// Changes the one node that is selected.
    case patch(XMLPatch)
    /// Multiplies the numbers that are selected.
    case scale(DecimalNumber)
    /// Appoints people to a managerial role.
    case newManagers(NewManagers)
    /// Moves people.
    case transfer(Transfer)
  }

  /// What is done.
  public let action: Action
  /// What is selected; empty where people are meant.
  public let selection: String
  /// The change as it was read.
  public let element: XMLElement

  /// Where it stands.
  public var location: SourceLocation { element.location }

  /// People who are newly appointed.
  public struct NewManagers: Sendable {
    /// The role.
    public let role: Identifier
    /// How many.
    public let count: Int
    /// Where; `nil`: spread as the holders of the role are.
    public let organization: Identifier?
    /// When; `nil`: the first day of the year.
    public let appointed: String?
  }

  /// People who go to another role or organization.
  public struct Transfer: Sendable {
    /// Who.
    public let choice: PeopleChoice
    /// How many of them; `nil`: all.
    public let count: Int?
    /// The role they take, if another.
    public let role: Identifier?
    /// The organization they go to, if another.
    public let organization: Identifier?
    /// When they take another role; `nil`: the first day of the year.
    public let appointed: String?
  }
}

/// What a scenario has made of one value of the documents.
public struct InputChange: Sendable {
  /// What has changed, as a path: `policy/budget training/@amount`.
  public let subject: String
  /// What it was; `nil`: there was nothing.
  public let old: String?
  /// What it is; `nil`: there is nothing any more.
  public let new: String?
  /// The document, as findings name it; empty for people.
  public let file: String
  /// Where the change is asked for.
  public let location: SourceLocation
}
