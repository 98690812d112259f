public import Diagnostics
public import TrainingModel
public import XMLStreams

/// What is to be other than the files say, where a dossier is made of a `DossierSource`.
public struct DossierChanges: Sendable {
  /// Small documents that say something else, by file: checked by the schema as they are now.
  public var documents: [String: XMLDocument] = [:]
  /// The people, in order, if they are others.
  public var people: PeopleTable?
  /// Where rows stand that no file has, or that were changed.
  public var places: [RowPosition: SourceLocation] = [:]
  /// The scenarios that ask for the changes, in the order in which they are made.
  public var scenarios: [InputDigest] = []
  /// What was found while the changes were made.
  public var findings: [Finding] = []
  /// Files besides the dossier's to which places lead.
  public var inputs: [InputFile] = []
  /// Texts that are in no file, by the names that findings have for them.
  public var texts: [String: [UInt8]] = [:]

  /// No change.
  public init() {}

  /// The position of a row that is in no file, by its number from 0.
  public static func position(ofMade number: Int) -> RowPosition { RowSpans.madePosition(number) }
}
