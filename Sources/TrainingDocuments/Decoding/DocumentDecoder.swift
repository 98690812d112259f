import Diagnostics
import TrainingModel
import XMLStreams

/// Which documents have rows.
enum BulkRows {
  /// The roots of documents whose rows are streamed.
  static let roots: Set<String> = [DocumentKind.workforce.rawValue, DocumentKind.assessments.rawValue]
}

/// Decodes a document of whatever kind.
enum DocumentDecoder {
  /// Adds what is well-formed in a document to the draft, and notes what may have been lost.
  static func decode(_ document: SourceDocument, hasErrors: Bool, into draft: inout DossierDraft) {
    draft.documents.append(document)
    if hasErrors {
      draft.lose(document.kind, in: document.file)
      loseIdentities(document, in: &draft)
    }
    let root = document.root
    switch document.kind {
    case .framework: FrameworkDecoder.decode(root, into: &draft)
    case .jobRoles: JobRolesDecoder.decode(root, into: &draft)
    case .organizations: OrganizationsDecoder.decode(root, into: &draft)
    // Their rows are in the table already.
    case .workforce, .assessments: break
    case .catalog: CatalogDecoder.decode(root, into: &draft)
    case .policy: PolicyDecoder.decode(root, into: &draft)
    case .program: ProgramDecoder.decode(root, into: &draft)
    case .evaluation: EvaluationDecoder.decode(root, into: &draft)
    case .needs: NeedsDecoder.decode(root, into: &draft)
    case .delivery: DeliveryDecoder.decode(root, into: &draft)
    case .roster: RosterDecoder.decode(root, into: &draft)
    // Its changes are made only where somebody asks for them.
    case .scenario: break
    case .review: ReviewDecoder.decode(root, into: &draft)
    case .response: ResponseDecoder.decode(root, into: &draft)
    case .ruling: RulingDecoder.decode(root, into: &draft)
    }
  }

  /// Of a document with errors, what may have been declared by elements that are not recognized: rows that
  /// break the schema are not handed out, and a misspelt element is nobody's.
  private static func loseIdentities(_ document: SourceDocument, in draft: inout DossierDraft) {
    let declared = document.kind.declares
    let known = Set(declared.map(\.element)).union(["title", "note"])
    let others: Set =
      document.kind == .policy
      ? [
        "closure", "hours", "onboarding", "mandatory", "equityFloor", "deliveryShare", "scoring",
        "strategicPriority", "objective", "balance", "privacy", "review",
      ] : []
    let isBulk = BulkRows.roots.contains(document.kind.rawValue)
    if isBulk
      || document.root.children.contains(where: { !known.contains($0.name) && !others.contains($0.name) })
    {
      draft.anonymous.formUnion(declared)
    }
  }

  /// Of a document with an unknown root, what it may have declared, going by the elements in it: it may be a
  /// document of ours with a misspelt root. Other people's XML declares nothing.
  static func loseUnrecognized(_ root: XMLElement, in draft: inout DossierDraft) {
    let names = Set(root.children.map(\.name))
    var kinds = Set(EntityKind.allCases.filter { names.contains($0.element) }.map(\.document))
    if names.contains("assessment") { kinds.insert(.assessments) }
    if names.contains("offering") { kinds.insert(.program) }
    if names.contains("result") { kinds.insert(.evaluation) }
    if names.contains("standing") { kinds.insert(.needs) }
    if names.contains("held") { kinds.insert(.delivery) }
    if names.contains("session") { kinds.insert(.roster) }
    if names.contains("objection") { kinds.insert(.review) }
    if names.contains("justified") || names.contains("corrected") { kinds.insert(.response) }
    if names.contains("ownObjection") || names.contains("refused") { kinds.insert(.ruling) }
    for kind in kinds {
      draft.lose(kind, in: root.location.file)
      draft.anonymous.formUnion(kind.declares)
    }
  }
}

extension EntityKind {
  /// The element that declares it.
  fileprivate var element: String {
    switch self {
    case .scale: "scale"
    case .domain: "domain"
    case .competency: "competency"
    case .family: "family"
    case .role: "role"
    case .organization: "organization"
    case .employee: "employee"
    case .cohort: "cohort"
    case .course: "course"
    case .period: "period"
    case .resource: "resource"
    case .fund: "budget"
    }
  }
}
