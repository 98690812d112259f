/// A mixed-integer linear program: columns with bounds, rows with bounds, one linear objective.
///
/// A value: it is built once, copied freely, and opened in the solver by ``SolverSession``. Storage is
/// flat (rows one after another), so that a million entries are appended without an allocation for each.
/// What is put in is not judged here; ``validate()`` says what is wrong, and a session calls it first.
public struct IntegerProgram: Sendable {
  /// Whether smaller or larger values of the objective are better.
  public var sense: Sense = .minimize

  /// Whether names are kept. Names serve messages and model files only; a program of a million rows does
  /// well without them, and the name of a row that is not kept is never even put together.
  public internal(set) var keepsNames: Bool

  var columnLower: [Double] = []
  var columnUpper: [Double] = []
  var columnCosts: [Double] = []
  var columnDomains: [Domain] = []
  var columnNames: [String] = []

  var rowLower: [Double] = []
  var rowUpper: [Double] = []
  var rowNames: [String] = []
  /// Where the entries of each row begin, and one more: where those of the last row end.
  var rowStarts: [Int] = [0]

  var entryColumns: [Int32] = []
  var entryValues: [Double] = []

  /// Rows are numbered as they are begun. For each column, the number of the row that named it last and
  /// where its entry is: this finds duplicates in a row without searching.
  private var openRow = 1
  private var lastRowOfColumn: [Int] = []
  private var lastEntryOfColumn: [Int] = []

  /// An empty program that is to be minimized.
  public init(keepsNames: Bool = false) {
    self.keepsNames = keepsNames
  }

  /// How many variables there are.
  public var variableCount: Int { columnCosts.count }
  /// How many constraints there are.
  public var constraintCount: Int { rowLower.count }
  /// How many coefficients differ from zero, over all rows.
  public var entryCount: Int { entryValues.count }
  /// Whether any variable must be whole: if none must, the program is linear and its solution has duals.
  public var hasIntegerVariables: Bool { columnDomains.contains(.integer) }

  /// Makes room for what is to be added, so that adding it does not reallocate.
  public mutating func reserveCapacity(variables: Int, constraints: Int, entries: Int) {
    columnLower.reserveCapacity(variables)
    columnUpper.reserveCapacity(variables)
    columnCosts.reserveCapacity(variables)
    columnDomains.reserveCapacity(variables)
    rowLower.reserveCapacity(constraints)
    rowUpper.reserveCapacity(constraints)
    rowStarts.reserveCapacity(constraints + 1)
    entryColumns.reserveCapacity(entries)
    entryValues.reserveCapacity(entries)
  }

  /// Adds a variable.
  ///
  /// - Parameters:
  ///   - name: what to call it in messages and model files; evaluated only if ``keepsNames``.
  ///   - lower: the smallest value allowed, `-.infinity` for none.
  ///   - upper: the largest value allowed, `.infinity` for none.
  ///   - domain: whether it must be whole.
  ///   - objective: what one unit of it adds to the objective.
  public mutating func addVariable(
    _ name: @autoclosure () -> String = "", lower: Double, upper: Double, domain: Domain,
    objective: Double = 0
  ) -> Variable {
    let variable = Variable(index: variableCount)
    columnLower.append(lower)
    columnUpper.append(upper)
    columnCosts.append(objective)
    columnDomains.append(domain)
    if keepsNames { columnNames.append(name()) }
    return variable
  }

  /// Adds the constraint `lower ≤ Σ coefficient · variable ≤ upper`.
  ///
  /// Terms of one variable are summed, and zero coefficients dropped; a sum that cancels down to a mere
  /// rounding error (10⁻¹² of what was summed) counts as zero. A constraint without terms is kept: it
  /// holds or not by its bounds alone.
  ///
  /// - Parameters:
  ///   - name: what to call it in messages and model files; evaluated only if ``keepsNames``.
  ///   - terms: the entries of the row, in any order.
  ///   - lower: the smallest value of the sum, `-.infinity` for none.
  ///   - upper: the largest value of the sum, `.infinity` for none.
  @discardableResult
  public mutating func addConstraint(
    _ name: @autoclosure () -> String, _ terms: [Term], lower: Double = -.infinity,
    upper: Double = .infinity
  ) -> Constraint {
    for term in terms { addToOpenRow(term.variable.index, term.coefficient) }
    return closeRow(keepsNames ? name() : "", lower: lower, upper: upper)
  }

  /// Adds a constraint without a name; see ``addConstraint(_:_:lower:upper:)``.
  @discardableResult
  public mutating func addConstraint(
    _ terms: [Term], lower: Double = -.infinity, upper: Double = .infinity
  ) -> Constraint {
    addConstraint("", terms, lower: lower, upper: upper)
  }

  /// Adds a constraint whose terms are given one by one, without an array in between.
  ///
  /// ```swift
  /// program.addConstraint("budget", upper: 100) { add in
  ///   for (course, cost) in costs { add(course, cost) }
  /// }
  /// ```
  ///
  /// It means what ``addConstraint(_:_:lower:upper:)`` with the same terms means.
  @discardableResult
  public mutating func addConstraint(
    _ name: @autoclosure () -> String = "", lower: Double = -.infinity, upper: Double = .infinity,
    terms: (_ add: (Variable, Double) -> Void) -> Void
  ) -> Constraint {
    terms { variable, coefficient in addToOpenRow(variable.index, coefficient) }
    return closeRow(keepsNames ? name() : "", lower: lower, upper: upper)
  }

  private mutating func addToOpenRow(_ column: Int, _ coefficient: Double) {
    if column >= lastRowOfColumn.count {
      // Columns are often added in one go before the rows: then this happens once.
      let missing = max(variableCount, column + 1) - lastRowOfColumn.count
      lastRowOfColumn.append(contentsOf: repeatElement(0, count: missing))
      lastEntryOfColumn.append(contentsOf: repeatElement(0, count: missing))
    }
    if lastRowOfColumn[column] == openRow {
      let entry = lastEntryOfColumn[column]
      let present = entryValues[entry]
      let sum = present + coefficient
      let isRounding = abs(sum) < 1e-12 * max(abs(present), abs(coefficient))
      entryValues[entry] = isRounding ? 0 : sum
    } else {
      lastRowOfColumn[column] = openRow
      lastEntryOfColumn[column] = entryValues.count
      entryColumns.append(Int32(truncatingIfNeeded: column))
      entryValues.append(coefficient)
    }
  }

  private mutating func closeRow(_ name: String, lower: Double, upper: Double) -> Constraint {
    let constraint = Constraint(index: constraintCount)
    let start = rowStarts[constraint.index]
    var kept = start
    for entry in start..<entryValues.count where entryValues[entry] != 0 {
      entryValues[kept] = entryValues[entry]
      entryColumns[kept] = entryColumns[entry]
      kept += 1
    }
    entryValues.removeLast(entryValues.count - kept)
    entryColumns.removeLast(entryColumns.count - kept)
    rowStarts.append(kept)
    rowLower.append(lower)
    rowUpper.append(upper)
    if keepsNames { rowNames.append(name) }
    openRow += 1
    return constraint
  }

  /// Takes back the constraint that was added last; there must be one.
  mutating func removeLastConstraint() {
    rowStarts.removeLast()
    entryValues.removeLast(entryValues.count - rowStarts[rowStarts.count - 1])
    entryColumns.removeLast(entryColumns.count - entryValues.count)
    rowLower.removeLast()
    rowUpper.removeLast()
    if keepsNames { rowNames.removeLast() }
  }
}
