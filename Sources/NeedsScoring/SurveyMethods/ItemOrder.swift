import TrainingModel

/// The order in which items are listed, whatever the order in which they come.
enum ItemOrder {
  /// Items in the order of identities; throws if one repeats.
  static func ordered<Item>(_ items: [Item], by id: (Item) -> Identifier) throws(SurveyInputError) -> [Item] {
    let sorted = items.sorted { id($0) < id($1) }
    for (a, b) in zip(sorted, sorted.dropFirst()) where id(a) == id(b) { throw .repeatedItem(id(a)) }
    return sorted
  }
}
