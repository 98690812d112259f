import Diagnostics

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The variables of the process.
enum Environment {
  /// The value of a variable; `nil` if it is not set.
  static subscript(name: String) -> String? { getenv(name).map { String(cString: $0) } }

  /// The language that the locale asks for: Persian if it begins with `fa`, otherwise English. The first of
  /// LC_ALL, LC_MESSAGES and LANG that is set counts, as POSIX has it.
  static var language: Language {
    for name in ["LC_ALL", "LC_MESSAGES", "LANG"] {
      guard let value = self[name], !value.isEmpty else { continue }
      return value.hasPrefix("fa") ? .fa : .en
    }
    return .en
  }

  /// Whether standard error is a terminal on which a line can be written over.
  static var canShowProgress: Bool { isatty(STDERR_FILENO) == 1 && self["TERM"] != "dumb" }
}
