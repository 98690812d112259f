import Diagnostics
import TrainingModel

/// No two identities of one kind look the same to people.
enum LookalikeIdentities: DossierCheck {
  static let rule = DiagnosticRule(
    "DOS103", .warning,
    message: (
      en: """
      The {kindEn} ids "{id}" and "{other}" (at {place}) look the same but are written with \
      different characters: {differenceEn}.
      """,
      fa: """
      شناسه‌های «{id}» و «{other}» ({kindFa}، در {place}) یکسان به نظر می‌رسند ولی با نویسه‌های \
      متفاوت نوشته شده‌اند: {differenceFa}.
      """
    ),
    hint: (
      en: """
      If both mean the same thing, write one of them everywhere; if not, make them visibly \
      different.
      """,
      fa: """
      اگر هر دو یک چیزند، همه جا یکی را بنویسید؛ وگرنه آن‌ها را طوری تغییر دهید که به چشم متفاوت \
      باشند.
      """
    ),
    reason: (
      en: """
      Persian text often holds the Arabic letters yeh and kaf, Arabic digits, invisible characters, or the \
      fixed forms of letters that PDF files and old programs write. Ids are compared character by character, so one thing splits into two without \
      anybody seeing it.
      """,
      fa: """
      متن فارسی اغلب «ی» و «ک» عربی، رقم‌های عربی، نویسه‌های ناپیدا یا شکل‌های ثابت حروف را دارد که \
      فایل‌های PDF و نرم‌افزارهای قدیمی می‌نویسند. شناسه‌ها \
      نویسه به نویسه مقایسه می‌شوند، پس یک چیز بی‌آنکه دیده شود دو تا می‌شود.
      """
    )
  )

  static var rules: [DiagnosticRule] { [rule] }

  static func findings(in contents: DossierContents) -> [Finding] {
    struct Key: Hashable {
      let kind: EntityKind
      let look: String
    }
    var seen: [Key: [Declaration]] = [:]
    var findings: [Finding] = []
    for declaration in contents.declarations {
      let key = Key(kind: declaration.kind.nameSpace, look: declaration.id.look)
      let others = seen[key, default: []]
      if others.contains(where: { $0.id == declaration.id }) { continue }
      seen[key] = others + [declaration]
      guard let other = others.first else { continue }
      let name = declaration.kind.name
      let difference = declaration.id.difference(from: other.id)
      findings.append(
        Finding(
          rule, at: declaration.location, subject: "\(declaration.kind.subject)/\(declaration.id)",
          [
            "kindEn": name.en, "kindFa": name.fa, "id": declaration.id.text, "other": other.id.text,
            "place": other.location.text, "differenceEn": "\(difference.mine) / \(difference.other)",
            "differenceFa": "\(difference.mine) / \(difference.other)",
          ]))
    }
    return findings
  }

  /// Only an identity with letters beyond ASCII can look like another one.
  static func inspectRows(of contents: DossierContents, _ findings: inout RowFindings) {
    let table = contents.dossier.people
    struct Person {
      let id: Identifier
      let kind: EntityKind
      let position: RowPosition
    }
    func person(_ code: IdentifierPool.Code) -> Person? {
      if let index = contents.people.employeeIndex(code) {
        return Person(id: table.persons[code], kind: .employee, position: table.employees[index].position)
      }
      return contents.people.cohortIndex(code).map {
        Person(id: table.persons[code], kind: .cohort, position: table.cohorts[$0].position)
      }
    }
    var alike: [String: [Person]] = [:]
    for code in 0..<IdentifierPool.Code(table.persons.count) {
      guard table.persons.withBytes(of: code, { $0.contains { $0 >= 0x80 } }), let person = person(code)
      else {
        continue
      }
      alike[person.id.look, default: []].append(person)
    }
    for (look, people) in alike {
      var people = people
      if look.utf8.allSatisfy({ $0 < 0x80 }), let twin = table.persons.find(Identifier(look)).flatMap(person)
      {
        people.append(twin)
      }
      people.sort { $0.position < $1.position }
      guard let other = people.first else { continue }
      for person in people.dropFirst() {
        let difference = person.id.difference(from: other.id)
        findings.report(rule, at: person.position, places: ["place": other.position]) {
          (
            Subject(person.kind.subject, person.id),
            [
              "kindEn": person.kind.name.en, "kindFa": person.kind.name.fa, "id": person.id.text,
              "other": other.id.text, "differenceEn": "\(difference.mine) / \(difference.other)",
              "differenceFa": "\(difference.mine) / \(difference.other)",
            ]
          )
        }
      }
    }
  }
}

extension Identifier {
  /// The first characters in which two identities differ, as code points; a dash where one has nothing.
  fileprivate func difference(from other: Identifier) -> (mine: String, other: String) {
    func name(_ scalar: Unicode.Scalar?) -> String {
      guard let scalar else { return "–" }
      let digits = String(scalar.value, radix: 16, uppercase: true)
      return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }
    var mine = text.unicodeScalars.makeIterator()
    var theirs = other.text.unicodeScalars.makeIterator()
    while true {
      let (a, b) = (mine.next(), theirs.next())
      if a != b || a == nil { return (name(a), name(b)) }
    }
  }
}
