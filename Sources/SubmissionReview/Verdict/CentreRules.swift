import Diagnostics
import TrainingDocuments
import TrainingModel
import XMLStreams

/// Runs the rules that the centre wrote in its policy.
struct CentreRules: Sendable {
  let ground: ReviewGround
  let grading: Grading

  /// What came of them.
  struct Result: Sendable {
    var objections: [Objection] = []
    var unverified: [UnverifiedRule] = []
  }

  /// Runs all rules over the documents that they read: programs and evaluations of the submission, and of other kinds
  /// all that there are.
  ///
  /// - Throws: Findings about rules that cannot be used.
  func run(_ reading: DossierReading) throws(UnusableReview) -> Result {
    var result = Result()
    let rules = ground.policy.review.centreRules
    var unusable: [Finding] = []
    for rule in rules {
      do throws(XPathFailure) {
        try XPathTest(context: rule.context, test: rule.test).check()
      } catch {
        guard case .tooLong = error else {
          unusable.append(finding(rule, error))
          continue
        }
      }
    }
    guard unusable.isEmpty else { throw UnusableReview(unusable) }
    for rule in rules { run(rule, reading, into: &result) }
    return result
  }

  private func run(_ rule: CentreRule, _ reading: DossierReading, into result: inout Result) {
    let files = reading.files.filter { file in
      file.kind == rule.document
        && (rule.document != .program || ground.ownFiles.contains(file.file))
    }.map(\.file)
    guard !files.isEmpty else {
      return note(
        rule,
        LocalizedText(
          en: "there is no document of the kind \(rule.document.rawValue)",
          fa: "سندی از نوع `\(rule.document.rawValue)` نیست"), in: &result)
    }
    for file in files {
      guard let root = reading.root(of: file) else {
        note(
          rule,
          LocalizedText(en: "\(file.printable) cannot be read", fa: "\(file.printable) خوانده نمی‌شود"),
          in: &result)
        continue
      }
      do throws(XPathFailure) {
        let failing = try XPathTest(context: rule.context, test: rule.test).failing(in: root)
        var places = ElementNames()
        result.objections += failing.map { objection(rule, $0, places.subject(of: $0)) }
      } catch {
        note(rule, Self.words(error), in: &result)
      }
    }
  }

  private func note(_ rule: CentreRule, _ reason: LocalizedText, in result: inout Result) {
    guard !result.unverified.contains(where: { $0.code == rule.code }) else { return }
    result.unverified.append(
      UnverifiedRule(
        code: rule.code, severity: grading.severity(of: rule.code, bound: rule.severity), reason: reason))
  }

  private func objection(_ rule: CentreRule, _ element: XMLElement, _ subject: String) -> Objection {
    let regrade = grading.regrade(of: rule.code)
    let names = Dictionary(
      element.attributes.map { ($0.name, $0.value) }, uniquingKeysWith: { first, _ in first })
    func fill(_ text: LocalizedText) -> LocalizedText {
      let filled = Finding(
        DiagnosticRule(
          rule.code, .error, message: (en: text.en ?? "", fa: text.fa ?? ""), hint: (en: "", fa: ""),
          reason: (en: "", fa: "")), at: nil, subject: "", names)
      return LocalizedText(
        en: text.en == nil ? nil : filled.message.en, fa: text.fa == nil ? nil : filled.message.fa)
    }
    let message = rule.message == LocalizedText() ? LocalizedText(en: rule.test, fa: rule.test) : rule.message
    var objection = Objection(
      code: rule.code, severity: regrade?.severity ?? rule.severity,
      regraded: regrade.map {
        Regraded(from: rule.severity, until: $0.until, reason: $0.reason, organization: $0.organization)
      }, subject: subject, origin: .centre, location: element.location,
      offering: Self.offering(element), message: fill(message), remedy: fill(rule.remedy),
      evidence: element.attributes.map { attribute in
        Evidence(
          name: attribute.name, value: attribute.value.isEmpty ? "–" : attribute.value,
          label: LocalizedText(en: attribute.name, fa: attribute.name), location: attribute.location)
      })
    objection.effect = grading.effect(of: objection)
    return objection
  }

  private static func offering(_ element: XMLElement) -> OfferingKey? {
    guard element.name == "offering", let course = element["course"], let period = element["period"],
      let host = element["host"]
    else { return nil }
    return OfferingKey(course: Identifier(course), period: Identifier(period), host: Identifier(host))
  }

  private func finding(_ rule: CentreRule, _ failure: XPathFailure) -> Finding {
    let words = Self.words(failure)
    return Finding(
      ReviewDiagnostics.centreRule, at: rule.location, subject: "policy/\(ground.policy.id)/\(rule.code)",
      english: ["code": rule.code, "reason": words.en ?? ""],
      persian: ["code": rule.code, "reason": words.fa ?? ""])
  }

  private static func words(_ failure: XPathFailure) -> LocalizedText {
    switch failure {
    case .malformed: LocalizedText(en: "it is no expression", fa: "عبارت درستی نیست")
    case .unknownFunction:
      LocalizedText(
        en: "it calls a function that XPath 1.0 does not have", fa: "تابعی را می‌خواند که XPath 1.0 ندارد")
    case .unknownVariable:
      LocalizedText(en: "it uses a variable, and there are none", fa: "متغیری دارد و هیچ متغیری نیست")
    case .unknownPrefix(let prefix):
      LocalizedText(
        en: "it uses the prefix \"\(prefix.printable)\", and names have none",
        fa: "پیشوند «\(prefix.printable)» دارد و نام‌ها پیشوند ندارد")
    case .notElements:
      LocalizedText(
        en: "its context selects something else than elements", fa: "`context` چیزی جز عنصر برمی‌گزیند")
    case .tooLong(let steps):
      LocalizedText(
        en: "it took more than \(steps) steps", fa: "بیش از \(steps) گام طول کشید")
    case .outOfMemory: LocalizedText(en: "memory ran out", fa: "حافظه کافی نبود")
    }
  }
}

/// What elements are called in subjects: by identity, so that the name stays when lines move.
struct ElementNames {
  private var counts: [String: Int] = [:]
  /// `offering/C-1/p1/M`, `course/C-1`, or the element's name with a number where it has no identity.
  mutating func subject(of element: XMLElement) -> String {
    let keys = ["course", "period", "host", "organization", "role", "competency", "rule"]
    let own = element["id"].map { [$0] } ?? keys.compactMap { element[$0] }
    let name = ([element.name] + own).joined(separator: "/")
    counts[name, default: 0] += 1
    let count = counts[name] ?? 1
    return count == 1 && !own.isEmpty ? name : "\(name)[\(count)]"
  }
}
