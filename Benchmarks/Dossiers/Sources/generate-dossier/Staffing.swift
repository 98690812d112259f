/// What the whole country shares: competencies, and roles that require twelve of them each.
enum Staffing {
  static let domains = ["lead", "service", "planning", "build", "finance", "technics", "safety", "digital"]
  static let competencyCount = 120
  static let familyCount = 6
  static let roleCount = 60
  /// How many competencies a role requires.
  static let requirementCount = 12
  /// The highest level of the scale, which begins at 0.
  static let highestLevel = 5

  static let roles: [[UInt8]] = (0..<roleCount).map { Array("position-\(100 + $0)".utf8) }

  static func domain(of competency: Int) -> String { domains[competency % domains.count] }

  /// Every tenth role is that of a manager.
  static func isManagerial(_ role: Int) -> Bool { role % 10 == 0 }

  /// The competency that stands at `place` among those of a role: no number twice, since 11 and 120 share no factor.
  static func competency(of role: Int, at place: Int) -> Int { (role * 7 + place * 11) % competencyCount }

  static func requiredLevel(of role: Int, at place: Int) -> Int { 2 + (role + place) % 3 }

  static func importance(of role: Int, at place: Int) -> Int { 1 + (role + 2 * place) % 5 }
}
