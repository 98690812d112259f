package import Diagnostics
import TrainingDocuments
import TrainingModel

/// What can be wrong with the centre's side of a review, apart from what is found in a submission.
package enum ReviewDiagnostics {
  /// All of them, by code.
  package static let all = [noPolicy, unknownRule, centreRule, otherRound, otherRuleSet] + AcrossRemarks.all

  static let noPolicy = DiagnosticRule(
    "REV101", .error,
    message: (
      en: "There is no policy among the documents, so that nothing can be reviewed.",
      fa: "در میان سندها سیاستی نیست؛ پس چیزی را نمی‌توان بازبینی کرد."
    ),
    hint: (
      en: "Name the policy of the year among the documents.", fa: "سیاست سال را در میان سندها نام ببرید."
    ),
    reason: (
      en: "A program is judged by the rules of its year: budget, calendar, capacity, duties.",
      fa: "برنامه با قواعد سال خود سنجیده می‌شود: بودجه، تقویم، ظرفیت و تکالیف."
    ))

  static let unknownRule = DiagnosticRule(
    "REV102", .warning,
    message: (
      en: "The policy names the rule {code}, which there is not; that part has no effect.",
      fa: "سیاست از قاعده {code} نام می‌برد که وجود ندارد؛ آن بخش اثری ندارد."
    ),
    hint: (
      en: "Correct the code: `sanj rules` lists all of them.",
      fa: "کد را اصلاح کنید: `sanj rules` همه را فهرست می‌کند."
    ),
    reason: (
      en: """
      Severities, limits and rules that hold back are found by code. A code that is not there changes \
      nothing, and nobody would notice.
      """,
      fa: """
      شدت‌ها، حدها و قاعده‌های نگه‌دارنده با کد پیدا می‌شود. کدی که نیست چیزی را تغییر نمی‌دهد و کسی \
      متوجه نمی‌شود.
      """
    ))

  static let centreRule = DiagnosticRule(
    "REV103", .error,
    message: (
      en: "The test of the rule {code} is no XPath 1.0 that can be used: {reason}.",
      fa: "آزمون قاعده {code} عبارت XPath 1.0 درستی نیست: {reason}."
    ),
    hint: (
      en: "Correct `context` or `test`; names have no prefix, and only the functions of XPath 1.0 exist.",
      fa: "`context` یا `test` را اصلاح کنید؛ نام‌ها پیشوند ندارد و تنها تابع‌های XPath 1.0 هست."
    ),
    reason: (
      en: "A rule that cannot be read is not a rule that is kept, so that the review does not begin.",
      fa: "قاعده‌ای که خوانده نشود رعایت‌شده نیست؛ پس بازبینی آغاز نمی‌شود."
    ))

  static let otherRound = DiagnosticRule(
    "REV104", .error,
    message: (
      en:
        "The {documentEn} of the round before is of {other}, {otherYear}, but what is reviewed is of {organization}, {year}.",
      fa:
        "{documentFa} نوبت پیش از {other}، سال {otherYear}، است ولی آنچه بازبینی می‌شود از {organization}، سال {year}."
    ),
    hint: (
      en: "Name the review, and the program, of the same municipality and year in the round before.",
      fa: "بازبینی و برنامه همان شهرداری و همان سال در نوبت پیش را نام ببرید."
    ),
    reason: (
      en: """
      Against the round of another municipality all of that one's objections would count as cleared, and nothing would be \
      said of this one's.
      """,
      fa: """
      در برابر نوبت شهرداری دیگر، همه ایرادهای آن برطرف‌شده به شمار می‌آید و از ایرادهای این یکی چیزی گفته نمی‌شود.
      """
    ))

  static let otherRuleSet = DiagnosticRule(
    "REV107", .notice,
    message: (
      en: "The round before was judged by version {before} of the rules, this one by version {now}.",
      fa: "نوبت پیش با نسخه {before} قاعده‌ها سنجیده شد و این نوبت با نسخه {now}."
    ),
    hint: (
      en:
        "Where an objection is new or fixed though the city changed nothing, ask whether the rules have changed.",
      fa:
        "اگر ایرادی تازه یا برطرف‌شده است بی‌آنکه شهر چیزی را تغییر داده باشد، ببینید قاعده‌ها تغییر کرده است یا نه."
    ),
    reason: (
      en: """
      Rules are added and made more exact from one release to the next. What follows from that is no doing of the \
      city; the letter should say so.
      """,
      fa: """
      قاعده‌ها از نسخه‌ای به نسخه دیگر افزوده یا دقیق‌تر می‌شود. آنچه از این رو تغییر می‌کند کار شهر نیست و خوب است در \
      نامه گفته شود.
      """
    ))

  /// That the rules have changed since the round before.
  static func otherRules(_ input: RoundInput) -> [Finding] {
    guard let previous = input.previous, previous.ruleSet != ReviewRules.version else { return [] }
    return [
      Finding(
        otherRuleSet, at: previous.location.file.isEmpty ? nil : previous.location,
        subject: "round/\(previous.id)",
        ["before": previous.ruleSet.printable, "now": ReviewRules.version])
    ]
  }

  /// Programs of the submission whose identity another program among the documents has: which of the two is meant, no
  /// city is to blame for.
  static func programsTwice(_ reading: DossierReading, _ submission: SubmissionFiles) -> [Finding] {
    let programs = reading.files.filter { $0.kind == .program }
    func identities(_ isOwn: Bool) -> Set<String> {
      Set(
        programs.filter { submission.contains($0.file) == isOwn }.compactMap {
          $0.id.map { "document/\($0)" }
        })
    }
    let twice = identities(true).intersection(identities(false))
    guard !twice.isEmpty else { return [] }
    return reading.findings.filter {
      $0.rule.code == DossierRules.documentTwice.code && twice.contains($0.subject)
    }
  }

  /// Errors in the centre's own documents. Rules that cannot run for them say so; the city can do nothing about them.
  static func faults(ofCentreIn reading: DossierReading, _ ground: ReviewGround) -> [Finding] {
    reading.findings.filter { $0.rule.severity == .error && !ground.isOfSubmission($0) }
  }

  /// Documents that are there twice and say the same.
  static func copies(in reading: DossierReading) -> [Finding] {
    reading.findings.filter { $0.rule.code == DossierRules.documentCopied.code }
  }

  /// Documents of a round before that are not of the submission that is reviewed.
  static func otherRounds(_ input: RoundInput, than ground: ReviewGround) -> [Finding] {
    let organization = ground.programs.first?.organization ?? ground.organization
    let own = Set([organization, ground.organization])
    let year = ground.policy.year
    func finding(
      _ kind: (en: String, fa: String), _ id: Identifier, _ other: Identifier, _ otherYear: Int,
      _ place: SourceLocation
    ) -> Finding? {
      guard !own.contains(other) || otherYear != year else { return nil }
      return Finding(
        otherRound, at: place.file.isEmpty ? nil : place, subject: "round/\(id)",
        [
          "documentEn": kind.en, "documentFa": kind.fa, "other": other.text.printable,
          "otherYear": "\(otherYear)", "organization": organization.text.printable, "year": "\(year)",
        ])
    }
    return [
      input.previous.flatMap {
        finding(("review", "بازبینی"), $0.id, $0.organization, $0.year, $0.location)
      },
      input.previousProgram.flatMap {
        finding(("program", "برنامه"), $0.id, $0.organization, $0.year, $0.location)
      },
    ].compactMap { $0 }
  }

  /// What the policy says about rules that there are not.
  static func remarks(on policy: Policy) -> [Finding] {
    let review = policy.review
    var known = Set(review.centreRules.map(\.code))
    for rule in ReviewRules.declarations { known.insert(rule.code) }
    var named: [(code: String, location: SourceLocation)] = []
    for limit in review.limits { named.append((limit.rule, limit.location)) }
    for regrade in review.regrades { named.append((regrade.rule, regrade.location)) }
    for holdBack in review.holdBacks { named.append((holdBack.rule, holdBack.location)) }
    return named.filter { !known.contains($0.code) }.map { row in
      Finding(unknownRule, at: row.location, subject: "policy/\(policy.id)/\(row.code)", ["code": row.code])
    }
  }
}
