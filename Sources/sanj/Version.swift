/// The version of Sanj: here and nowhere else.
enum Version {
  /// Name and version, for provenances.
  static let tool = (name: "sanj", version: "0.1.0")
}
