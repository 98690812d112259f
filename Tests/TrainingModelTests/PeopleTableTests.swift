import Testing

@testable import TrainingModel

@Suite("Table of people")
struct PeopleTableTests {
  /// The generator of Knuth (1998, The Art of Computer Programming 2, 3.3.4): the same numbers in every run.
  private struct Numbers: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state ^ state >> 29
    }
  }

  private static func ratings(_ count: Int, seed: UInt64) throws -> [Assessment] {
    var numbers = Numbers(state: seed)
    return try (0..<count).map { index in
      let year = Int.random(in: 1178...1633, using: &numbers)
      let isOfCohort = Int.random(in: 0..<4, using: &numbers) == 0
      return Assessment(
        subject: Identifier("\(isOfCohort ? "گروه" : "p")\(Int.random(in: 0..<60, using: &numbers))"),
        isOfCohort: isOfCohort, competency: Identifier("k\(Int.random(in: 0..<30, using: &numbers))"),
        level: Rating(units: Int.random(in: 0...99_999, using: &numbers)),
        source: try #require(RatingSource.allCases.randomElement(using: &numbers)),
        date: try #require(
          CalendarDate(.persian, year: year, month: Int.random(in: 1...12, using: &numbers), day: 29)),
        deviation: Rating(units: isOfCohort ? Int.random(in: 0...3, using: &numbers) : 0),
        respondents: isOfCohort ? Int.random(in: 0...9_999_999_999, using: &numbers) : nil,
        position: RowPosition(Int.random(in: 1...RowPosition.limit / 2, using: &numbers) + index))
    }
  }

  private static func text(_ rating: Assessment) -> String {
    """
    \(rating.subject) \(rating.isOfCohort) \(rating.competency) \(rating.level.units) \(rating.source.rawValue) \
    \(rating.date.iso) \(rating.date.calendar) \(rating.deviation.units) \(rating.respondents ?? -1) \
    \(rating.position.number)
    """
  }

  /// The order that the table promises, by the plainest means.
  private static func precedes(_ a: Assessment, _ b: Assessment) -> Bool {
    if a.subject != b.subject { return a.subject < b.subject }
    if a.competency != b.competency { return a.competency < b.competency }
    if a.date != b.date { return a.date < b.date }
    if a.source != b.source { return a.source.rawValue < b.source.rawValue }
    return (a.level, a.position) < (b.level, b.position)
  }

  @Test("holds what it is given, and in the order that it promises", arguments: 1...5 as ClosedRange<UInt64>)
  func order(seed: UInt64) throws {
    let ratings = try Self.ratings(700, seed: seed)
    var table = PeopleTable()
    for rating in ratings { table.append(rating) }
    #expect(
      Set(table.ratings.compactMap { table.assessment($0) }.map(\.position)) == Set(ratings.map(\.position)))
    table.sort()
    #expect(
      table.ratings.compactMap { table.assessment($0) }.map(Self.text)
        == ratings.sorted(by: Self.precedes).map(Self.text))
  }

  @Test("is the same whatever parts it is made of", arguments: 1...5 as ClosedRange<UInt64>)
  func parts(seed: UInt64) throws {
    let ratings = try Self.ratings(500, seed: seed)
    var whole = PeopleTable()
    for rating in ratings { whole.append(rating) }
    whole.sort()
    var numbers = Numbers(state: seed &+ 100)
    var parts = [PeopleTable](repeating: PeopleTable(), count: 4)
    var maps = [CodeMaps](repeating: CodeMaps(), count: 4)
    var merged = PeopleTable()
    for rating in ratings.shuffled(using: &numbers) {
      let part = Int.random(in: 0..<4, using: &numbers)
      parts[part].append(rating)
      if Int.random(in: 0..<20, using: &numbers) == 0 {
        let isTaken = merged.takeRows(of: &parts[part], &maps[part])
        #expect(isTaken && parts[part].ratings.isEmpty)
      }
    }
    for part in parts.indices { _ = merged.takeRows(of: &parts[part], &maps[part]) }
    merged.sort()
    #expect(
      merged.ratings.compactMap { merged.assessment($0) }.map(Self.text)
        == whole.ratings.compactMap { whole.assessment($0) }.map(Self.text))
  }

  @Test("orders ratings of a cohort that differ in their figures only by these")
  func repetitions() throws {
    let date = try #require(CalendarDate(.gregorian, year: 2024, month: 2, day: 29))
    func rating(_ deviation: Int, _ respondents: Int?, at position: Int) -> Assessment {
      Assessment(
        subject: "g", isOfCohort: true, competency: "k", level: Rating(units: 2000), source: .test,
        date: date,
        deviation: Rating(units: deviation), respondents: respondents, position: RowPosition(position))
    }
    var table = PeopleTable()
    for rating in [rating(500, 3, at: 1), rating(0, 9, at: 2), rating(500, nil, at: 3)] {
      table.append(rating)
    }
    table.sort()
    #expect(table.ratings.map(\.position.number) == [2, 3, 1])
    #expect(table.ratings.map { table.figures(of: $0)?.respondents } == [9, nil, 3])
  }

  @Test("keeps the first of several employees by place, and removes rows by place")
  func employees() throws {
    let appointed = CalendarDate(.persian, year: 1403, month: 12, day: 30)
    let hired = CalendarDate(.gregorian, year: 1999, month: 12, day: 31)
    var table = PeopleTable()
    for (id, role, position) in [("b", "r2", 9), ("a", "r1", 4), ("b", "r1", 3), ("c", "r3", 5)] {
      table.append(
        Employee(
          id: Identifier(id), organization: "o", role: Identifier(role), appointed: appointed, hired: hired,
          position: RowPosition(position)))
    }
    table.sort()
    table.keepFirstOfEach()
    let employees = table.employees.map(table.employee)
    #expect(employees.map(\.id) == ["a", "b", "c"] && employees.map(\.role) == ["r1", "r1", "r3"])
    #expect(employees.allSatisfy { $0.appointed == appointed && $0.hired == hired })
    #expect(employees.first?.hired?.calendar == .gregorian)
    table.removeRows { $0.number == 4 }
    #expect(table.employees.map(table.employee).map(\.id) == ["b", "c"])
  }

  @Test("tells no more apart than it has room for")
  func limits() {
    var pool = IdentifierPool(limit: 3)
    let codes = ["x", "y", "x", "z", "w", "y"].map { pool.code(for: Identifier($0)) }
    #expect(codes == [0, 1, 0, 2, nil, 1])
    #expect(pool.find("z") == 2 && pool.find("w") == nil && IdentifierPool().find("x") == nil)
    #expect(MemoryLayout<RatingRow>.stride == 16 && MemoryLayout<EmployeeRow>.stride == 24)
  }

  @Test("holds identities of every length apart, byte for byte")
  func identities() {
    var pool = IdentifierPool()
    var ids: [Identifier] = []
    for length in 1...64 {
      for variant in ["a", "b", "\u{6CC}", "\u{64A}"] {
        ids.append(Identifier(String(repeating: "x", count: length - 1) + variant))
        ids.append(Identifier(variant + String(repeating: "x", count: length)))
      }
    }
    ids.append("e\u{301}")
    ids.append("\u{E9}")
    ids = Array(Set(ids)).sorted().reversed()
    let given = ids.compactMap { pool.code(for: $0) }
    #expect(given == ids.indices.map { IdentifierPool.Code($0) })
    #expect(ids.indices.allSatisfy { pool[IdentifierPool.Code($0)] == ids[$0] })
    let codes = pool.sort()
    #expect(codes == ids.indices.reversed().map { IdentifierPool.Code($0) })
    #expect(ids.allSatisfy { id in pool.find(id).map { pool[$0] == id } ?? false })
    let again = pool.sort()
    #expect(again == nil)
  }

  @Test("finds every day again by its number", arguments: CalendarKind.allCases)
  func days(calendar: CalendarKind) {
    var lost = 0
    for year in CalendarDate.years(of: calendar) {
      for month in 1...12 {
        for day in 1...CalendarDate.length(ofMonth: month, year: year, calendar) {
          let date = CalendarDate(calendar, year: year, month: month, day: day)
          if date.flatMap({ CalendarDate(calendar, dayNumber: $0.dayNumber) }) != date { lost += 1 }
          if PackedDay(date).date != date { lost += 1 }
        }
      }
    }
    #expect(lost == 0)
    let years = CalendarDate.years(of: calendar)
    let first = CalendarDate(calendar, year: years.lowerBound, month: 1, day: 1)
    #expect(first.map { CalendarDate(calendar, dayNumber: $0.dayNumber - 1) == nil } ?? false)
  }
}
