extension IntegerProgram {
  /// Gives every variable and every constraint a name, whatever names there were: for model files, which people
  /// read, of programs that were built without.
  ///
  /// - Parameters:
  ///   - variables: a name for each variable, in their order; those that are missing have none.
  ///   - constraints: a name for each constraint, in their order; those that are missing have none.
  public mutating func setNames(variables: [String], constraints: [String]) {
    keepsNames = true
    columnNames = (0..<variableCount).map { $0 < variables.count ? variables[$0] : "" }
    rowNames = (0..<constraintCount).map { $0 < constraints.count ? constraints[$0] : "" }
  }
}
