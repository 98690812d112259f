import Diagnostics
import TrainingModel

/// Whatever is referred to is declared somewhere in the dossier.
///
/// If no document of the needed kind is there at all, that is one notice, not an error for each reference;
/// and what may be declared in an unreadable part of a document is not called unknown.
enum UnknownReference: DossierCheck {
  static let competency = DiagnosticRule(
    "REF201", .error,
    message: (
      en: "No document declares the competency \"{id}\".",
      fa: "هیچ سندی شایستگی «{id}» را تعریف نکرده است."
    ),
    hint: (
      en: "Correct the id, or add the competency to the framework.{nearestEn}",
      fa: "شناسه را اصلاح کنید یا شایستگی را به چارچوب بیفزایید.{nearestFa}"
    ),
    reason: (
      en: """
      A requirement, a rating or a course that names an unknown competency can be matched with \
      nothing: the need would vanish from the ranking.
      """,
      fa: """
      نیاز، ارزیابی یا دوره‌ای که شایستگی ناشناخته‌ای را نام ببرد با هیچ چیز جور نمی‌شود و آن نیاز \
      از رتبه‌بندی ناپدید می‌شود.
      """
    )
  )

  static let role = DiagnosticRule(
    "REF202", .error,
    message: (
      en: "No document declares the job role \"{id}\".",
      fa: "هیچ سندی شغل «{id}» را تعریف نکرده است."
    ),
    hint: (
      en: "Correct the id, or add the role to the job roles.{nearestEn}",
      fa: "شناسه را اصلاح کنید یا شغل را به سند شغل‌ها بیفزایید.{nearestFa}"
    ),
    reason: (
      en: """
      People in an unknown role have no requirements, so they would have no needs and get no \
      courses.
      """,
      fa: """
      برای افرادی با شغل ناشناخته هیچ شایستگی‌ای لازم شمرده نمی‌شود؛ پس نیازی برایشان دیده نمی‌شود \
      و دوره‌ای نمی‌گیرند.
      """
    )
  )

  static let family = DiagnosticRule(
    "REF203", .error,
    message: (
      en: "No document declares the family of roles \"{id}\".",
      fa: "هیچ سندی رسته «{id}» را تعریف نکرده است."
    ),
    hint: (
      en: "Correct the id, or add the family to the job roles.{nearestEn}",
      fa: "شناسه را اصلاح کنید یا رسته را به سند شغل‌ها بیفزایید.{nearestFa}"
    ),
    reason: (
      en: """
      An audience with an unknown family matches nobody, so the course would be offered to no one.
      """,
      fa: "مخاطبی با رسته ناشناخته شامل هیچ‌کس نمی‌شود و دوره به هیچ‌کس پیشنهاد نمی‌شود."
    )
  )

  static let organization = DiagnosticRule(
    "REF204", .error,
    message: (
      en: "No document declares the organization \"{id}\".",
      fa: "هیچ سندی سازمان «{id}» را تعریف نکرده است."
    ),
    hint: (
      en: "Correct the id, or add the organization to the organizations.{nearestEn}",
      fa: "شناسه را اصلاح کنید یا سازمان را به سند سازمان‌ها بیفزایید.{nearestFa}"
    ),
    reason: (
      en: """
      Budgets, floors and roll-ups follow the tree of organizations; what hangs on an unknown one \
      falls out of all of them.
      """,
      fa: """
      بودجه‌ها، کف‌ها و جمع‌بندی‌ها از درخت سازمان‌ها پیروی می‌کند؛ آنچه به سازمانی ناشناخته \
      آویخته باشد از همه آن‌ها بیرون می‌ماند.
      """
    )
  )

  static let person = DiagnosticRule(
    "REF205", .error,
    message: (
      en: "No workforce document has the {kindEn} \"{id}\".",
      fa: "در هیچ سند کارکنان {kindFa} «{id}» نیست."
    ),
    hint: (
      en: "Correct the id, or add the {kindEn} to the workforce.{nearestEn}",
      fa: "شناسه را اصلاح کنید یا {kindFa} را به سند کارکنان بیفزایید.{nearestFa}"
    ),
    reason: (
      en: """
      A rating of somebody who is not in the workforce is lost, and the person meant is left \
      unrated.
      """,
      fa: "ارزیابی کسی که در سند کارکنان نیست گم می‌شود و فردی که منظور بوده ارزیابی‌نشده می‌ماند."
    )
  )

  static let course = DiagnosticRule(
    "REF206", .error,
    message: (
      en: "No catalog has the course \"{id}\".",
      fa: "در هیچ فهرستی دوره «{id}» نیست."
    ),
    hint: (
      en: "Correct the id, or add the course to a catalog.{nearestEn}",
      fa: "شناسه را اصلاح کنید یا دوره را به فهرست دوره‌ها بیفزایید.{nearestFa}"
    ),
    reason: (
      en: """
      A duty or a prerequisite that names an unknown course can never be met, and an offering of \
      one has neither hours nor price.
      """,
      fa: """
      الزام یا پیش‌نیازی که دوره‌ای ناشناخته را نام ببرد هرگز برآورده نمی‌شود و برگزاری چنین \
      دوره‌ای نه ساعت دارد و نه هزینه.
      """
    )
  )

  static let period = DiagnosticRule(
    "REF207", .error,
    message: (
      en: "The policy has no period \"{id}\".",
      fa: "سیاست، دوره زمانی «{id}» ندارد."
    ),
    hint: (
      en: "Correct the id, or add the period to the policy.{nearestEn}",
      fa: "شناسه را اصلاح کنید یا دوره زمانی را به سیاست بیفزایید.{nearestFa}"
    ),
    reason: (
      en: """
      Sessions are placed in the periods of the policy; a course that is offered in an unknown \
      period can never be held then.
      """,
      fa: """
      جلسه‌ها در دوره‌های زمانی سیاست جای می‌گیرند؛ دوره‌ای که زمان برگزاری‌اش ناشناخته باشد هرگز \
      در آن زمان برگزار نمی‌شود.
      """
    )
  )

  static let resource = DiagnosticRule(
    "REF208", .error,
    message: (
      en: "The policy has no resource \"{id}\".",
      fa: "سیاست، منبع «{id}» ندارد."
    ),
    hint: (
      en: "Correct the id, or add the resource with its capacity to the policy.{nearestEn}",
      fa: "شناسه را اصلاح کنید یا منبع را با ظرفیتش به سیاست بیفزایید.{nearestFa}"
    ),
    reason: (
      en: """
      Without a known capacity, a plan could promise more instructor days or rooms than there are.
      """,
      fa: "اگر ظرفیت معلوم نباشد، برنامه ممکن است بیش از نفرروز مدرس یا کلاس موجود وعده دهد."
    )
  )

  static let fund = DiagnosticRule(
    "REF209", .error,
    message: (
      en: "The policy has no budget of the fund \"{id}\".",
      fa: "سیاست برای سرفصل «{id}» بودجه‌ای ندارد."
    ),
    hint: (
      en: "Correct the id, or add a budget of this fund to the policy.{nearestEn}",
      fa: "شناسه را اصلاح کنید یا بودجه این سرفصل را به سیاست بیفزایید.{nearestFa}"
    ),
    reason: (
      en: """
      Every course is paid from a fund with an amount; a course without one could be held without \
      limit or not at all.
      """,
      fa: """
      هزینه هر دوره از سرفصلی با مبلغ معین پرداخت می‌شود؛ دوره‌ای که سرفصل معلومی ندارد یا بی‌حد \
      برگزار می‌شود یا هرگز.
      """
    )
  )

  static let absent = DiagnosticRule(
    "REF210", .notice,
    message: (
      en: "There is no {kindEn} among the documents; references to it that were not checked: {count}.",
      fa: "در میان سندها {kindFa} نیست؛ تعداد ارجاع‌های سنجیده‌نشده به آن: {count}."
    ),
    hint: (
      en: "Add the document, if there is one, and check again.",
      fa: "اگر چنین سندی هست، آن را بیفزایید و دوباره بسنجید."
    ),
    reason: (
      en: """
      A dossier may be checked in parts. But a part whose references lead outside of it is not \
      known to be sound, and that is said once.
      """,
      fa: """
      پرونده را می‌توان تکه‌تکه سنجید. ولی درستیِ تکه‌ای که ارجاع‌هایش به بیرون از آن می‌رود معلوم \
      نیست و این یک بار گفته می‌شود.
      """
    )
  )

  static let domain = DiagnosticRule(
    "REF214", .error,
    message: (
      en: "No framework has the domain \"{id}\".",
      fa: "در هیچ چارچوبی حوزه «{id}» نیست."
    ),
    hint: (
      en: "Correct the id, or add the domain to the framework.{nearestEn}",
      fa: "شناسه را اصلاح کنید یا حوزه را به چارچوب بیفزایید.{nearestFa}"
    ),
    reason: (
      en: """
      What a policy says of an unknown domain holds for no competency: its weights and priorities \
      would be lost in silence.
      """,
      fa: """
      آنچه سیاست درباره حوزه‌ای ناشناخته بگوید شامل هیچ شایستگی‌ای نمی‌شود و وزن‌ها و اولویت‌هایش \
      بی‌خبر گم می‌شود.
      """
    )
  )

  static var rules: [DiagnosticRule] {
    [competency, role, family, organization, person, course, period, resource, fund, absent, domain]
  }

  private static func rule(for kind: EntityKind) -> DiagnosticRule? {
    switch kind {
    case .competency: competency
    case .role: role
    case .family: family
    case .organization: organization
    case .employee, .cohort: person
    case .course: course
    case .period: period
    case .resource: resource
    case .fund: fund
    case .domain: domain
    // The schema compares these inside the framework.
    case .scale: nil
    }
  }

  static func findings(in contents: DossierContents) -> [Finding] {
    let mentions = contents.mentions + ProgramMentions.all(in: contents) + RecordMentions.all(in: contents)
    var findings = absentDocuments(mentions, in: contents)
    let known = declared(in: contents)
    var unknown: [EntityKind: [Mention]] = [:]
    for mention in mentions where known[mention.kind.nameSpace]?.contains(mention.id) != true {
      unknown[mention.kind, default: []].append(mention)
    }
    for kind in EntityKind.allCases where isJudged(kind, in: contents) {
      guard let rule = rule(for: kind), let mentions = unknown[kind] else { continue }
      let candidates = known[kind.nameSpace] ?? []
      // A policy without any budget is one error already.
      if kind == .fund && candidates.isEmpty { continue }
      let nearest = NearestIdentifiers(candidates, allowsSlips: true)
      findings += mentions.map { mention in
        Finding(
          rule, at: mention.location, subject: mention.owner.text,
          arguments(mention.kind, mention.id, nearest.nearest(to: mention.id)))
      }
    }
    return findings
  }

  static func inspectRows(of contents: DossierContents, _ findings: inout RowFindings) {
    let mentions = RowMentions(contents)
    let known = declared(in: contents)
    for kind in [EntityKind.competency, .role, .organization] where isJudged(kind, in: contents) {
      guard let rule = rule(for: kind) else { continue }
      let candidates = known[kind] ?? []
      lazy var nearest = NearestIdentifiers(candidates, allowsSlips: true)
      var suggestions: [Identifier: Identifier?] = [:]
      mentions.forEach(kind, where: { !candidates.contains($0) }) { mention in
        findings.report(rule, at: mention.position, mention.attribute) {
          let suggestion = suggestions[mention.id] ?? nearest.nearest(to: mention.id)
          suggestions[mention.id] = .some(suggestion)
          return (mention.owner(), arguments(kind, mention.id, suggestion))
        }
      }
    }
    if isJudged(.employee, in: contents), isJudged(.cohort, in: contents) {
      // Personnel numbers differ in a digit by nature: the next number is no suggestion.
      let nearest = NearestPersons(contents)
      mentions.forEachUnknownPerson { mention, kind in
        findings.report(person, at: mention.position, mention.attribute) {
          (mention.owner(), arguments(kind, mention.id, nearest.nearest(to: mention.id)))
        }
      }
    }
    for document in DocumentKind.allCases where isAbsent(document, in: contents) {
      // Where other documents refer to it too, their finding counts these as well.
      guard let absence = mentions.absence(of: document), !hasMentions(of: document, in: contents) else {
        continue
      }
      findings.report(absent, at: absence.first, absence.attribute) {
        (
          Subject("document", Identifier(document.rawValue)),
          arguments(ofAbsent: document, count: absence.count)
        )
      }
    }
  }

  /// What documents declare, but for people.
  private static func declared(in contents: DossierContents) -> [EntityKind: Set<Identifier>] {
    var known: [EntityKind: Set<Identifier>] = [:]
    for declaration in contents.declarations {
      known[declaration.kind.nameSpace, default: []].insert(declaration.id)
    }
    return known
  }

  private static func arguments(
    _ kind: EntityKind, _ id: Identifier, _ suggestion: Identifier?
  ) -> [String: String] {
    [
      "id": id.text, "kindEn": kind.name.en, "kindFa": kind.name.fa,
      "nearestEn": suggestion.map { " Was \"\($0)\" meant?" } ?? "",
      "nearestFa": suggestion.map { " آیا «\($0)» منظور بوده است؟" } ?? "",
    ]
  }

  /// How many of the rules cannot be judged, because what they look for may be in an unreadable part.
  static func waitingRules(in contents: DossierContents) -> Int {
    Set(contents.anonymous.compactMap { rule(for: $0)?.code }).count
  }

  private static func isJudged(_ kind: EntityKind, in contents: DossierContents) -> Bool {
    contents.has(kind.document) && !contents.anonymous.contains(kind)
  }

  private static func isAbsent(_ document: DocumentKind, in contents: DossierContents) -> Bool {
    !contents.has(document) && !contents.incomplete.contains(document)
  }

  private static func hasMentions(of document: DocumentKind, in contents: DossierContents) -> Bool {
    contents.mentions.contains { $0.kind.document == document }
      || ProgramMentions.all(in: contents).contains { $0.kind.document == document }
      || RecordMentions.all(in: contents).contains { $0.kind.document == document }
  }

  private static func arguments(ofAbsent document: DocumentKind, count: Int) -> [String: String] {
    ["kindEn": document.name.en, "kindFa": document.name.fa, "count": "\(count)"]
  }

  private static func absentDocuments(_ mentions: [Mention], in contents: DossierContents) -> [Finding] {
    let rows = RowMentions(contents)
    return DocumentKind.allCases.compactMap { document in
      guard isAbsent(document, in: contents) else { return nil }
      let affected = mentions.filter { $0.kind.document == document }
      guard let first = affected.map(\.location).min() else { return nil }
      let inRows = rows.absence(of: document)?.count ?? 0
      return Finding(
        absent, at: first, subject: "document/\(document.rawValue)",
        arguments(ofAbsent: document, count: affected.count + inRows))
    }
  }
}
