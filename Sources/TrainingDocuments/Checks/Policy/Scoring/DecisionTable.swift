import Diagnostics
import TrainingModel
import XMLStreams

/// A decision table gives every kind of work one priority.
enum DecisionTable: DossierCheck {
  static let gap = DiagnosticRule(
    "POL537", .error,
    message: (
      en: "The decision table has no row for {case}.",
      fa: "جدول تصمیم برای این حالت سطری ندارد: {case}."
    ),
    hint: (
      en: "Add a decision for it; a row without attributes but priority is for all work.",
      fa: "یک عنصر decision برای آن بیفزایید؛ سطری که جز priority ویژگی‌ای ندارد برای همه کارهاست."
    ),
    reason: (
      en: """
      The table stands in place of the documented one, as a whole. Work for which it has no row \
      would have no priority and drop out of the ranking.
      """,
      fa: """
      این جدول به‌تمامی جای جدول مستند را می‌گیرد. کاری که سطری برایش نیست اولویتی ندارد و از \
      رتبه‌بندی می‌افتد.
      """
    )
  )

  static let ambiguous = DiagnosticRule(
    "POL538", .error,
    message: (
      en: "For {case} this row says {priority}, but the row at {first} says {other}.",
      fa: "این سطر برای {case} می‌گوید {priority}، ولی سطر {first} می‌گوید {other}."
    ),
    hint: (
      en: "Narrow one of the two rows, or give both the same priority.",
      fa: "یکی از دو سطر را محدودتر کنید یا اولویت هر دو را یکی کنید."
    ),
    reason: (
      en: """
      The order of rows means nothing, so that nobody has to know it. Two answers to one question \
      would make the priority depend on chance.
      """,
      fa: """
      ترتیب سطرها معنایی ندارد تا کسی مجبور به دانستن آن نباشد. دو پاسخ به یک پرسش، اولویت را به \
      تصادف می‌سپارد.
      """
    )
  )

  static var rules: [DiagnosticRule] { [gap, ambiguous] }
  static var needs: Set<DocumentKind> { [.policy] }

  static func findings(in contents: DossierContents) -> [Finding] {
    contents.policies.flatMap { policy -> [Finding] in
      let rows = contents.scoringRows("decision", of: policy)
      guard let first = rows.first else { return [] }
      var findings: [Finding] = []
      var contradicting: Set<Int> = []
      let subject = "policy/\(policy.id)/decision"
      for work in Work.allCases {
        let matching = rows.indices.filter { work.matches(rows[$0]) }
        guard let decisive = matching.first else {
          findings.append(
            Finding(gap, at: first.location, subject: "\(subject)/\(work.key)", ["case": work.text]))
          continue
        }
        for index in matching.dropFirst() {
          guard rows[index]["priority"] != rows[decisive]["priority"], contradicting.insert(index).inserted
          else { continue }
          findings.append(
            Finding(
              ambiguous, at: rows[index].location, subject: "\(subject)/\(work.key)",
              [
                "case": work.text, "priority": rows[index]["priority"] ?? "",
                "other": rows[decisive]["priority"] ?? "", "first": rows[decisive].location.text,
              ]))
        }
      }
      return findings
    }
  }

  /// One of the eight kinds of work.
  private struct Work {
    let flags: [(name: String, value: Bool)]

    static var allCases: [Work] {
      [true, false].flatMap { difficult in
        [true, false].flatMap { important in
          [true, false].map { frequent in
            Work(flags: [("difficult", difficult), ("important", important), ("frequent", frequent)])
          }
        }
      }
    }

    func matches(_ row: XMLElement) -> Bool {
      flags.allSatisfy { flag in row.flag(flag.name).map { $0 == flag.value } ?? true }
    }

    var text: String { flags.map { "\($0.name)=\"\($0.value)\"" }.joined(separator: " ") }
    var key: String { flags.map { $0.value ? "1" : "0" }.joined() }
  }
}
