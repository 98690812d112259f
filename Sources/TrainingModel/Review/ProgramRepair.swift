public import Diagnostics

/// A repair of a program that was tried: it clears its objection and raises no other that must be corrected.
public struct ProgramRepair: Sendable, Hashable {
  /// What is done, in both languages.
  public var message: LocalizedText
  /// The changes, to be made together.
  public var changes: [ProgramChange]
  /// By how much the cost of the program changes, in the currency's unit.
  public var costChange: Int
  /// By how much the weighted need closed changes.
  public var needChange: NeedAmount

  /// A repair.
  public init(
    message: LocalizedText, changes: [ProgramChange], costChange: Int, needChange: NeedAmount
  ) {
    self.message = message
    self.changes = changes
    self.costChange = costChange
    self.needChange = needChange
  }
}

/// One change of a program.
public struct ProgramChange: Sendable, Hashable {
  /// What is changed of an offering.
  public enum Kind: Sendable, Hashable {
    /// It is held in another period.
    case move(to: Identifier)
    /// It has so many sessions.
    case sessions(Int)
    /// A cohort has so many seats in it; 0: none.
    case seats(organization: Identifier, role: Identifier, batch: Identifier?, count: Int)
    /// Another course takes its place, with the same people.
    case swap(course: Identifier)
    /// It is new, with so many sessions.
    case add(sessions: Int)
    /// It is left out.
    case remove
    /// It costs what its sessions and seats cost by the catalog.
    case cost
    /// Another organization runs it.
    case host(Identifier)
  }

  /// The offering.
  public var offering: OfferingKey
  /// What is changed.
  public var kind: Kind

  /// Whether a document can say so: its counts have ten digits.
  public var canBeWritten: Bool {
    switch kind {
    case .sessions(let count), .add(let count), .seats(_, _, _, let count):
      (0...9_999_999_999).contains(count)
    case .move, .swap, .remove, .cost, .host: true
    }
  }

  /// A change.
  public init(_ offering: OfferingKey, _ kind: Kind) {
    self.offering = offering
    self.kind = kind
  }
}
