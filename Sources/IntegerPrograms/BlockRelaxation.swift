/// A program taken apart: rows that reach over several blocks of variables have prices in place of limits, and each block
/// is a program by itself.
///
/// With prices y of the rows that are left out and b the bound of each that its price speaks of, every solution of the
/// program has
///
///     Σ c·x  ≤  Σ over blocks of max (c − y·A)·x  +  Σ y·b
///
/// when maximizing, and at least the same with minima when minimizing (Lagrangian relaxation; Geoffrion 1974, *Lagrangean
/// relaxation for integer programming*). At the duals of the linear relaxation the right side is no worse than its optimum;
/// whole variables in the blocks make it better.
public struct BlockRelaxation: Sendable {
  /// The programs, with the objective that prices leave them.
  public let blocks: [IntegerProgram]
  /// What all prices together add to the sum of the blocks' objectives.
  public let constant: Double
  /// How many rows reach over several blocks.
  public let pricedRows: Int

  /// Takes a program apart.
  ///
  /// - Parameters:
  ///   - block: for each variable, its block, from 0 on.
  ///   - count: how many blocks there are.
  ///   - prices: for each row, how fast the best objective changes per unit by which its bound is raised. Prices that say
  ///     that a missing bound should be raised count as 0.
  public init(_ program: IntegerProgram, block: [Int], count: Int, prices: [Double]) {
    var costs = program.columnCosts
    var constant = 0.0
    var pricedRows = 0
    var own: [Int?] = []
    let sign = program.sense == .maximize ? 1.0 : -1.0
    for row in 0..<program.constraintCount {
      let entries = program.rowStarts[row]..<program.rowStarts[row + 1]
      let first = entries.first.map { block[Int(program.entryColumns[$0])] }
      if entries.allSatisfy({ block[Int(program.entryColumns[$0])] == first }) {
        own.append(first)
        continue
      }
      own.append(nil)
      pricedRows += 1
      let price = prices[row]
      let bound = sign * price > 0 ? program.rowUpper[row] : program.rowLower[row]
      guard price != 0, bound.isFinite else { continue }
      constant += price * bound
      for entry in entries {
        costs[Int(program.entryColumns[entry])] -= price * program.entryValues[entry]
      }
    }
    var blocks = [IntegerProgram](repeating: IntegerProgram(), count: count)
    for index in blocks.indices { blocks[index].sense = program.sense }
    let local = (0..<program.variableCount).map { column in
      blocks[block[column]].addVariable(
        lower: program.columnLower[column], upper: program.columnUpper[column],
        domain: program.columnDomains[column], objective: costs[column])
    }
    for (row, block) in own.enumerated() {
      // A row without terms is nobody's: it holds or not by its bounds alone.
      guard let block else { continue }
      blocks[block].addConstraint(lower: program.rowLower[row], upper: program.rowUpper[row]) { add in
        for entry in program.rowStarts[row]..<program.rowStarts[row + 1] {
          add(local[Int(program.entryColumns[entry])], program.entryValues[entry])
        }
      }
    }
    self.blocks = blocks
    self.constant = constant
    self.pricedRows = pricedRows
  }
}
