import CHiGHS

/// Owns one instance of the solver and turns its return codes into errors. Nothing outside this target
/// sees the pointer.
final class HighsInstance {
  let pointer: UnsafeMutableRawPointer

  init() throws(SolverError) {
    guard let pointer = Highs_create() else {
      throw .callFailed(function: "Highs_create", status: Int(kHighsStatusError))
    }
    self.pointer = pointer
  }

  deinit { Highs_destroy(pointer) }

  /// Throws if a call failed. A warning is none: the solver warns of what our outcome tells anyway.
  func check(_ status: HighsInt, _ function: String) throws(SolverError) {
    guard status != kHighsStatusError else { throw .callFailed(function: function, status: Int(status)) }
  }

  func setOption(_ name: String, to value: Bool) throws(SolverError) {
    guard Highs_setBoolOptionValue(pointer, name, value ? 1 : 0) == kHighsStatusOk else {
      throw .optionRefused(name: name, value: "\(value)")
    }
  }

  func setOption(_ name: String, to value: Int) throws(SolverError) {
    guard let number = HighsInt(exactly: value),
      Highs_setIntOptionValue(pointer, name, number) == kHighsStatusOk
    else { throw .optionRefused(name: name, value: "\(value)") }
  }

  func setOption(_ name: String, to value: Double) throws(SolverError) {
    // HiGHS compares with the ends of the range only, which lets a NaN through.
    guard !value.isNaN, Highs_setDoubleOptionValue(pointer, name, value) == kHighsStatusOk else {
      throw .optionRefused(name: name, value: "\(value)")
    }
  }

  func setOption(_ name: String, to value: String) throws(SolverError) {
    guard Highs_setStringOptionValue(pointer, name, value) == kHighsStatusOk else {
      throw .optionRefused(name: name, value: value)
    }
  }

  /// Whether this version of the solver has an option.
  func hasOption(_ name: String) -> Bool {
    var type: HighsInt = 0
    return Highs_getOptionType(pointer, name, &type) == kHighsStatusOk
  }

  func realInfo(_ name: String) throws(SolverError) -> Double {
    var value = 0.0
    try check(Highs_getDoubleInfoValue(pointer, name, &value), "Highs_getDoubleInfoValue(\(name))")
    return value
  }

  func intInfo(_ name: String) throws(SolverError) -> HighsInt {
    var value: HighsInt = 0
    try check(Highs_getIntInfoValue(pointer, name, &value), "Highs_getIntInfoValue(\(name))")
    return value
  }

  func longInfo(_ name: String) throws(SolverError) -> Int {
    var value: Int64 = 0
    try check(Highs_getInt64InfoValue(pointer, name, &value), "Highs_getInt64InfoValue(\(name))")
    return Int(value)
  }
}
