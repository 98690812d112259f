package import TrainingModel

/// What an identity can belong to. Identities are unique among the things of one kind in the whole dossier;
/// employees and cohorts share one name space.
enum EntityKind: CaseIterable, Hashable, Sendable {
  case scale, domain, competency, family, role, organization, employee, cohort, course, period, resource, fund

  /// The kind of document that declares it.
  var document: DocumentKind {
    switch self {
    case .scale, .domain, .competency: .framework
    case .family, .role: .jobRoles
    case .organization: .organizations
    case .employee, .cohort: .workforce
    case .course: .catalog
    case .period, .resource, .fund: .policy
    }
  }

  /// The kind whose identities it shares.
  var nameSpace: EntityKind { self == .cohort ? .employee : self }

  /// Whether the schema itself sees to it that no document declares an identity twice.
  var isUniqueBySchema: Bool { nameSpace != .employee }

  /// What people call it.
  var name: (en: String, fa: String) {
    switch self {
    case .scale: ("scale", "مقیاس")
    case .domain: ("domain", "حوزه")
    case .competency: ("competency", "شایستگی")
    case .family: ("family of roles", "رسته")
    case .role: ("role", "شغل")
    case .organization: ("organization", "سازمان")
    case .employee: ("employee", "کارمند")
    case .cohort: ("cohort", "گروه")
    case .course: ("course", "دوره")
    case .period: ("period", "دوره زمانی")
    case .resource: ("resource", "منبع")
    case .fund: ("fund", "سرفصل بودجه")
    }
  }

  /// The word that begins the subject of a finding.
  var subject: String {
    switch self {
    case .family: "family"
    default: name.en
    }
  }
}

extension DocumentKind {
  /// What people call a document of this kind, with its root element.
  package var name: (en: String, fa: String) {
    switch self {
    case .framework: ("competency framework (framework)", "چارچوب شایستگی (framework)")
    case .jobRoles: ("document of job roles (jobRoles)", "سند شغل‌ها (jobRoles)")
    case .organizations: ("document of organizations (organizations)", "سند سازمان‌ها (organizations)")
    case .workforce: ("workforce document (workforce)", "سند کارکنان (workforce)")
    case .assessments: ("document of assessments (assessments)", "سند ارزیابی‌ها (assessments)")
    case .catalog: ("catalog of courses (catalog)", "فهرست دوره‌ها (catalog)")
    case .policy: ("policy (policy)", "سیاست (policy)")
    case .program: ("program (program)", "برنامه (program)")
    case .evaluation: ("evaluation (evaluation)", "ارزشیابی (evaluation)")
    case .needs: ("document of scored needs (needs)", "سند نیازهای امتیازدهی‌شده (needs)")
    case .delivery: ("delivery (delivery)", "گزارش برگزاری (delivery)")
    case .scenario: ("scenario (scenario)", "سناریو (scenario)")
    case .roster: ("roster (roster)", "فهرست شرکت‌کنندگان (roster)")
    case .review: ("review (review)", "بازبینی (review)")
    case .response: ("response (response)", "پاسخ (response)")
    case .ruling: ("ruling (ruling)", "تصمیم بازبین (ruling)")
    }
  }

  /// The kinds of things that such a document declares.
  var declares: [EntityKind] { EntityKind.allCases.filter { $0.document == self } }
}
