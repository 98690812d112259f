import Diagnostics
import TrainingModel
import XMLStreams

/// Which positions of rows belong to which file.
struct RowSpans: Sendable {
  /// Positions of one file.
  private struct Span {
    let start: Int
    /// Where its rows are if the schema lane reads them; those of the fast lane begin at `start`.
    let again: Int
    let file: Int
  }

  /// The documents in the order of names.
  let inputs: [InputFile]
  /// Their names.
  var files: [String] { inputs.map(\.name) }
  private var spans: [Span] = []
  private var end = 1
  /// Whether rows of the fast lane, and of the schema lane, are gone.
  private var isFastGone: [Bool]
  private var isSlowGone: [Bool]
  /// Rows that a change has made, or made another, and where that was asked for.
  private var saidPlaces: [RowPosition: SourceLocation] = [:]

  /// Room for `inputs`, whose texts have at most so many bytes.
  init(_ inputs: [InputFile], sizes: [Int]) {
    self.inputs = inputs
    isFastGone = inputs.map { _ in false }
    isSlowGone = isFastGone
    for (index, size) in sizes.enumerated() {
      // A byte of windows-1256 becomes three of UTF-8 at most; the fast lane reads UTF-8 only.
      let again = end + size + 1
      spans.append(Span(start: end, again: again, file: index))
      end = again + 3 * size + 1
    }
  }

  /// Whether positions can tell all rows of these files apart.
  var isWithinLimit: Bool { end <= RowPosition.limit - (1 << 32) }

  /// The position of a row that is in no file, by its number from 0: behind all that files can have.
  static func madePosition(_ number: Int) -> RowPosition {
    RowPosition(RowPosition.limit - (1 << 31) - number)
  }

  /// Has rows stand at these places, whatever file they are of.
  mutating func say(_ places: [RowPosition: SourceLocation]) {
    saidPlaces.merge(places) { _, last in last }
  }

  /// What to add to the offset of a row in a file.
  func base(of file: Int, inFastLane isFast: Bool) -> Int { isFast ? spans[file].start : spans[file].again }

  /// Declares the rows of one lane of a file to be gone.
  mutating func remove(_ file: Int, ofFastLane isFast: Bool) {
    if isFast { isFastGone[file] = true } else { isSlowGone[file] = true }
  }

  /// Whether anything is gone.
  var hasGone: Bool { isFastGone.contains(true) || isSlowGone.contains(true) }

  /// Whether the row at `position` is gone.
  func isGone(_ position: RowPosition) -> Bool {
    guard let file = file(of: position) else { return false }
    return position.number < spans[file].again ? isFastGone[file] : isSlowGone[file]
  }

  /// The file of a row, as an index in `files`; `nil` for a row that was not read.
  func file(of position: RowPosition) -> Int? {
    guard position.number < end else { return nil }
    let index = spans.partitioningIndex { $0.start > position.number } - 1
    return index < 0 ? nil : index
  }

  /// All positions that rows of a file can have.
  func positions(ofFile file: Int) -> Range<Int> {
    spans[file].start..<(file + 1 < spans.count ? spans[file + 1].start : end)
  }

  /// A row, or an attribute of it.
  private struct Wanted: Hashable {
    let position: RowPosition
    let attribute: String?
  }

  /// The findings with their lines and columns.
  func located(_ findings: [RowFinding]) -> [Finding] {
    var wanted: Set<Wanted> = []
    for finding in findings {
      wanted.insert(Wanted(position: finding.position, attribute: finding.attribute))
      for position in finding.places.values { wanted.insert(Wanted(position: position, attribute: nil)) }
    }
    let places = places(of: wanted)
    return findings.map { finding in
      var arguments = finding.arguments
      for (name, position) in finding.places {
        arguments[name] = places[Wanted(position: position, attribute: nil)]?.text ?? ""
      }
      return Finding(
        finding.rule, at: places[Wanted(position: finding.position, attribute: finding.attribute)],
        subject: finding.subject, arguments)
    }
  }

  /// Where rows stand; those that were not read are left out.
  func places(of positions: Set<RowPosition>) -> [RowPosition: SourceLocation] {
    let found = places(of: Set(positions.map { Wanted(position: $0, attribute: nil) }))
    return Dictionary(uniqueKeysWithValues: found.map { ($0.position, $1) })
  }

  /// Where each is, by reading each file once.
  private func places(of wanted: Set<Wanted>) -> [Wanted: SourceLocation] {
    var lists: [Int: [Wanted]] = [:]
    var places: [Wanted: SourceLocation] = [:]
    for item in wanted {
      if let said = saidPlaces[item.position] {
        places[item] = said
      } else if let file = file(of: item.position) {
        lists[file, default: []].append(item)
      }
    }
    for (file, list) in lists {
      let queries = list.map { item in
        let base = item.position.number < spans[file].again ? spans[file].start : spans[file].again
        return RowPlaces.Query(offset: item.position.number - base, attribute: item.attribute)
      }
      let found = try? RowPlaces.find(queries, in: inputs[file])
      for (index, item) in list.enumerated() {
        places[item] = found?[index] ?? SourceLocation(file: files[file])
      }
    }
    return places
  }
}
