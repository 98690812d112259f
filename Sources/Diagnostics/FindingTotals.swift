/// How many findings there are, by severity.
public struct FindingTotals: Hashable, Sendable {
  /// Errors.
  public let errors: Int
  /// Warnings.
  public let warnings: Int
  /// Notices.
  public let notices: Int

  /// Counts `findings`, with those that are not listed.
  public init(_ findings: some Sequence<Finding>) {
    var counts: [Severity: Int] = [:]
    for finding in findings {
      let (severity, count) = finding.omitted ?? (finding.rule.severity, 1)
      counts[severity, default: 0] += count
    }
    errors = counts[.error] ?? 0
    warnings = counts[.warning] ?? 0
    notices = counts[.notice] ?? 0
  }

  /// `2 errors, 1 warning`.
  public func counts(in language: Language) -> String {
    switch language {
    case .en:
      let parts = [(errors, "error"), (warnings, "warning"), (notices, "notice")].filter { $0.0 > 0 }
      return parts.isEmpty
        ? "nothing to report" : parts.map { Self.counted($0.0, $0.1) }.joined(separator: ", ")
    case .fa:
      let parts = [(errors, "خطا"), (warnings, "هشدار"), (notices, "نکته")].filter { $0.0 > 0 }
      let counted = parts.map { "\($0.0) \($0.1)" }.joined(separator: "، ")
      return parts.isEmpty ? "بدون ایراد" : PersianDigits.all(in: counted)
    }
  }

  /// `2 errors, 1 warning in 7 documents`.
  public func sentence(documents: Int, in language: Language) -> String {
    switch language {
    case .en: "\(counts(in: .en)) in \(Self.counted(documents, "document"))"
    case .fa: "\(counts(in: .fa)) در \(PersianDigits.all(in: "\(documents)")) سند"
    }
  }

  private static func counted(_ count: Int, _ noun: String) -> String {
    count == 1 ? "1 \(noun)" : "\(count) \(noun)s"
  }
}
