import Diagnostics
import TrainingModel
import XMLStreams

/// Within one kind, no two things of the dossier bear the same identity, in whatever documents they stand.
///
/// Where the schema compares the identities of one document, only other documents are compared here. Two
/// versions of one document are a single finding (DOS101), not one for each thing in them; nor are two
/// policies.
enum EntityIdentity: DossierCheck {
  static let rule = DiagnosticRule(
    "DOS102", .error,
    message: (
      en: "The {kindEn} \"{id}\" is declared a second time; the first is at {first}.",
      fa: "{kindFa} «{id}» بار دوم تعریف شده است؛ نخستین بار در {first}."
    ),
    hint: (
      en: """
      Remove one of the two, or give one an id of its own. An employee and a cohort may not share \
      an id either.
      """,
      fa: """
      یکی از این دو را حذف کنید یا به یکی شناسه‌ای دیگر بدهید. کارمند و گروه نیز نباید هم‌شناسه \
      باشند.
      """
    ),
    reason: (
      en: """
      References go by identity. If two things bear one, a rating, a requirement or a seat could \
      belong to either, and a person could be counted twice.
      """,
      fa: """
      ارجاع‌ها با شناسه انجام می‌شود. اگر دو چیز یک شناسه داشته باشند، یک ارزیابی، نیاز یا صندلی \
      می‌تواند از آنِ هر یک باشد و یک نفر ممکن است دو بار شمرده شود.
      """
    )
  )

  static var rules: [DiagnosticRule] { [rule] }

  static func findings(in contents: DossierContents) -> [Finding] {
    struct Key: Hashable {
      let kind: EntityKind
      let id: Identifier
    }
    let documentIDs = Dictionary(
      contents.documents.map { ($0.file, $0.id) }, uniquingKeysWith: { first, _ in first })
    var first: [Key: SourceLocation] = [:]
    var findings: [Finding] = []
    for declaration in contents.declarations where declaration.kind.document != .policy {
      let key = Key(kind: declaration.kind.nameSpace, id: declaration.id)
      guard let other = first[key] else {
        first[key] = declaration.location
        continue
      }
      if other.file == declaration.location.file {
        if declaration.kind.isUniqueBySchema { continue }
      } else if let id = documentIDs[other.file] ?? nil, id == documentIDs[declaration.location.file] ?? nil {
        continue
      }
      let name = declaration.kind.name
      findings.append(
        Finding(
          rule, at: declaration.location, subject: "\(declaration.kind.subject)/\(declaration.id)",
          ["kindEn": name.en, "kindFa": name.fa, "id": declaration.id.text, "first": other.text]))
    }
    return findings
  }

  static func inspectRows(of contents: DossierContents, _ findings: inout RowFindings) {
    let documentIDs = Dictionary(
      contents.documents.map { ($0.file, $0.id) }, uniquingKeysWith: { first, _ in first })
    func document(_ position: RowPosition) -> (file: Int, id: Identifier?)? {
      contents.spans.file(of: position).map { ($0, documentIDs[contents.spans.inputs[$0].name] ?? nil) }
    }
    var first: [Identifier: RowPosition] = [:]
    for declaration in contents.people.repeated {
      guard let other = first[declaration.id] else {
        first[declaration.id] = declaration.position
        continue
      }
      if let mine = document(declaration.position), let theirs = document(other), mine.file != theirs.file,
        let id = mine.id, id == theirs.id
      {
        continue
      }
      let name = declaration.kind.name
      findings.report(rule, at: declaration.position, places: ["first": other]) {
        (
          Subject(declaration.kind.subject, declaration.id),
          ["kindEn": name.en, "kindFa": name.fa, "id": declaration.id.text]
        )
      }
    }
  }
}
