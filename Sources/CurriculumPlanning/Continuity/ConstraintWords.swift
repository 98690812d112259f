import TrainingModel

extension ConstraintName {
  /// The constraint as the policy's rules: funds, resources and so on by id.
  func words(in policy: Policy) -> (en: String, fa: String) {
    func list(_ ids: [Identifier]) -> String { ids.map(\.text).joined(separator: ", ") }
    switch self {
    case .budget:
      let funds = list(policy.budgets.map(\.fund))
      return ("budget (\(funds))", "بودجه (\(funds))")
    case .resourceCapacity:
      let resources = list(policy.resources.map(\.id))
      return ("resource capacity (\(resources))", "ظرفیت منابع (\(resources))")
    case .classSize: return ("class size", "تعداد جلسه")
    case .oncePerPerson: return ("once a person", "یک بار برای هر فرد")
    case .hoursPerPerson:
      let rules = list(policy.hourRules.map(\.id))
      return ("hours a head (\(rules))", "سرانه ساعت (\(rules))")
    case .prerequisites: return ("prerequisites", "پیش‌نیازها")
    case .offeredPeriods: return ("offered periods and closures", "دوره‌های زمانی برگزاری و تعطیلی‌ها")
    case .onboarding: return ("onboarding", "بدو خدمت")
    case .stepCover: return ("step cover", "بستن گام‌ها")
    case .mandatoryCourses:
      let rules = list(policy.mandatory.map(\.id))
      return ("mandatory courses (\(rules))", "دوره‌های الزامی (\(rules))")
    case .equityFloor: return ("equity floor", "کف عدالت")
    case .deliveryShare:
      let shares = list(policy.deliveryShares.map(\.id))
      return ("shares of delivery (\(shares))", "سهم‌های شیوه برگزاری (\(shares))")
    }
  }
}
