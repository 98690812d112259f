/// The people of one municipality and their ratings, each a function of its number.
///
/// Two people have sixty ratings together, 24 to 36 each. So the person of any rating is known without those before.
struct Municipality {
  /// Its code, with which all its identities begin.
  let code: Int
  /// How many ratings it has.
  let ratingCount: Int
  let people: Int
  let units: Int
  private let chance: Chance

  private static let pair = 60
  /// The first number behind the code in identities of people.
  private static let firstNumber = 1000

  init(number: Int, ratingCount: Int, seed: UInt64) {
    code = 1000 + number
    self.ratingCount = ratingCount
    chance = Chance(seed: Chance.mix(seed) ^ UInt64(truncatingIfNeeded: number))
    var people = 0
    if ratingCount > 0 {
      people = Self.person(of: ratingCount - 1, chance).person + 1
    }
    self.people = people
    units = min(40, max(1, people / 150))
  }

  /// One rating.
  struct Rating {
    var person: Int
    var competency: Int
    /// The level in thousandths.
    var level: Int
    var source: StaticString
    var date: Date
  }

  /// A date of the Solar Hijri calendar that exists in each year.
  struct Date {
    var year: Int
    var month: Int
    var day: Int
  }

  /// The rating of that number: in order they are those of the first person, competency by competency, and so on.
  func rating(_ number: Int) -> Rating {
    let (person, place) = Self.person(of: number, chance)
    let competency = Staffing.competency(of: role(of: person), at: place / 3)
    let strength = chance.below(4, .strength, person, competency) + chance.below(3, .strength, competency)
    let opinion = chance.below(16, .opinion, person, number)
    var level = strength * 1000
    let source: StaticString
    switch place % 3 {
    case 0: source = "supervisor"
    case 1:
      source = "self"
      if opinion < 6 { level += 1000 }
    default:
      let isTested = opinion & 1 == 0
      source = isTested ? "test" : "peer"
      // What peers say is given as their mean.
      if !isTested { level += [0, 125, 250, 333, 500, 500, 667, 750][opinion >> 1] }
    }
    let day = chance.number(.day, person, place % 3)
    return Rating(
      person: person, competency: competency, level: min(level, Staffing.highestLevel * 1000), source: source,
      date: Date(
        year: 1403 + Int(day & 1), month: 1 + Int(day >> 8 & 0xFF) % 12, day: 1 + Int(day >> 16 & 0xFF) % 29))
  }

  private static func person(of rating: Int, _ chance: Chance) -> (person: Int, place: Int) {
    let (group, place) = rating.quotientAndRemainder(dividingBy: pair)
    let first = pair / 2 - 6 + chance.below(13, .share, group)
    return place < first ? (2 * group, place) : (2 * group + 1, place - first)
  }

  /// An office has sixteen of the roles, so that about ten people share office and role, as they do in
  /// `examples/kalanshahr`.
  func role(of person: Int) -> Int {
    let first = chance.below(Staffing.roleCount, .role, -unit(of: person))
    return (first + 7 * chance.below(16, .role, person)) % Staffing.roleCount
  }

  func unit(of person: Int) -> Int { 1 + chance.below(units, .unit, person) }

  func appointment(of person: Int) -> Date {
    let number = chance.number(.appointment, person)
    return Date(
      year: 1390 + Int(number & 0xFF) % 14, month: 1 + Int(number >> 8 & 0xFF) % 12,
      day: 1 + Int(number >> 16 & 0xFF) % 29)
  }

  /// Most people's first hire is known, and lies years before they came to their role.
  func hire(of person: Int) -> Date? {
    let number = chance.number(.hire, person)
    if number & 0xF < 5 { return nil }
    return Date(
      year: appointment(of: person).year - 1 - Int(number >> 4 & 0xFF) % 12,
      month: 1 + Int(number >> 12 & 0xFF) % 12,
      day: 1 + Int(number >> 20 & 0xFF) % 29)
  }

  /// The number behind the code in a person's identity.
  func number(of person: Int) -> Int { Self.firstNumber + person }

  /// What decides the order of shuffled rows.
  func key(ofOrder kind: Int) -> UInt64 { chance.number(.place, kind) }
}
