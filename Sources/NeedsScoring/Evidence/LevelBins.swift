/// People by bin: employees, who are fewer than 2³², and beside them people who are known by number, if there are any.
struct LevelBins: Sendable {
  private(set) var employees: [UInt32]
  private var others: [Int] = []

  /// So many bins, nobody in them.
  init(count: Int) { employees = [UInt32](repeating: 0, count: count) }

  /// How many bins there are.
  var count: Int { employees.count }

  /// People in a bin.
  @inline(__always)
  subscript(bin: Int) -> Int { Int(employees[bin]) + (others.isEmpty ? 0 : others[bin]) }

  /// People in each of some bins.
  subscript(bins: Range<Int>) -> [Int] { bins.map { self[$0] } }

  /// Adds people who are known by number.
  mutating func add(_ people: Int, to bin: Int) {
    if others.isEmpty { others = [Int](repeating: 0, count: employees.count) }
    others[bin] += people
  }

  /// Adds the employees that were counted elsewhere.
  mutating func addEmployees(of other: Self) {
    for bin in employees.indices { employees[bin] += other.employees[bin] }
  }

  /// Takes the employees out, to be counted and put back.
  mutating func takeEmployees() -> [UInt32] {
    var taken: [UInt32] = []
    swap(&taken, &employees)
    return taken
  }

  /// Puts employees back.
  mutating func putBack(_ counted: [UInt32]) { employees = counted }
}
