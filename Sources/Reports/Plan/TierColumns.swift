extension Column {
  /// What each tier of a program achieved: one row a tier.
  static let tiers = [
    Column("name", .tier, .leading),
    Column("value", .value),
    Column("bound", .bound),
    Column("unit", .unit, .leading),
    Column("gap", .tierGap, unit: .phrase(.unitOfValue)),
    Column("sense", .sense, .leading),
  ]
}
