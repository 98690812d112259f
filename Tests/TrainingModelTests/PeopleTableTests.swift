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
    for threads in 1...4 {
      var parts = [PeopleTable](repeating: PeopleTable(), count: 4)
      var maps = [CodeMaps](repeating: CodeMaps(), count: 4)
      var merged = PeopleTable()
      var blocks = RatingBlocks()
      func take(_ part: Int) {
        let isTaken = merged.takeIdentities(of: parts[part], &maps[part])
        #expect(isTaken)
        maps[part].translate(&parts[part].ratings)
        blocks.append(parts[part].ratings)
        parts[part].ratings = []
        merged.takePeople(of: &parts[part])
      }
      for rating in ratings.shuffled(using: &numbers) {
        let part = Int.random(in: 0..<4, using: &numbers)
        parts[part].append(rating)
        if Int.random(in: 0..<20, using: &numbers) == 0 { take(part) }
      }
      for part in parts.indices { take(part) }
      #expect(blocks.count == ratings.count)
      merged.sort(taking: &blocks, threads: threads)
      #expect(blocks.count == 0)
      #expect(
        merged.ratings.compactMap { merged.assessment($0) }.map(Self.text)
          == whole.ratings.compactMap { whole.assessment($0) }.map(Self.text))
      #expect(merged.figures == whole.figures)
    }
  }

  /// Rows enough for many pieces, many of one subject among them, in orders of every kind.
  @Test("is put in the same order by any number of threads", arguments: 1...3 as ClosedRange<UInt64>)
  func threads(seed: UInt64) throws {
    var numbers = Numbers(state: seed)
    var table = PeopleTable()
    for person in 0..<2000 { _ = table.persons.code(for: Identifier("p\(10_000 + person)")) }
    for competency in 0..<50 { _ = table.competencies.code(for: Identifier("k\(100 + competency)")) }
    let date = try #require(CalendarDate(.persian, year: 1403, month: 1, day: 1))
    var rows = (0..<100_000).map { place in
      let subject = place % 10 == 0 ? 7 : IdentifierPool.Code.random(in: 0..<2000, using: &numbers)
      return RatingRow(
        subject: subject, isOfCohort: false, competency: .random(in: 0..<50, using: &numbers),
        level: Rating(units: .random(in: 0...5000, using: &numbers)), source: .peer, day: PackedDay(date),
        position: RowPosition(place + 1))
    }
    let sorted = rows.sorted()
    let bySubject = rows.sorted { ($0.subject, $0.position) < ($1.subject, $1.position) }
    rows.shuffle(using: &numbers)
    for order in [rows, bySubject, sorted, sorted.reversed(), Array(sorted[50_000...] + sorted[..<50_000])] {
      for threads in [1, 2, 3, 5] {
        table.ratings = order
        table.sort(threads: threads)
        #expect(table.ratings == sorted)
      }
    }
  }

  @Test("puts employees in the same order on any number of threads", arguments: 1...3 as ClosedRange<UInt64>)
  func employeesOnThreads(seed: UInt64) throws {
    var numbers = Numbers(state: seed)
    var table = PeopleTable()
    for person in 0..<30_000 { _ = table.persons.code(for: Identifier("p\(100_000 + person)")) }
    for id in ["o", "r"] {
      _ = table.organizations.code(for: Identifier(id))
      _ = table.roles.code(for: Identifier(id))
    }
    // Every tenth row is of one person, some are of persons that have another one.
    let rows = (0..<40_000).map { place in
      EmployeeRow(
        person: place % 10 == 0 ? 7 : .random(in: 0..<30_000, using: &numbers), organization: 0, role: 1,
        appointed: nil, hired: nil, position: RowPosition(40_000 - place))
    }
    let sorted = rows.sorted { ($0.person, $0.position) < ($1.person, $1.position) }
    for order in [rows, sorted, sorted.reversed(), rows.shuffled(using: &numbers)] {
      for threads in [1, 2, 3] {
        table.employees = order
        table.sort(threads: threads)
        #expect(table.employees == sorted)
      }
    }
  }

  @Test("takes ratings in blocks by place, without those that are gone")
  func blocks() throws {
    let date = try #require(CalendarDate(.persian, year: 1403, month: 1, day: 1))
    var table = PeopleTable()
    for id in ["c", "a", "b"] { _ = table.persons.code(for: Identifier(id)) }
    _ = table.competencies.code(for: "k")
    func block(_ subjects: [IdentifierPool.Code], at place: Int) -> [RatingRow] {
      subjects.enumerated().map { index, subject in
        RatingRow(
          subject: subject, isOfCohort: false, competency: 0, level: Rating(units: 1000), source: .test,
          day: PackedDay(date), position: RowPosition(place + index))
      }
    }
    var blocks = RatingBlocks()
    blocks.append(block([2, 0], at: 300))
    blocks.append(block([], at: 200))
    blocks.append(block([1, 1, 1], at: 200))
    blocks.append(block([0, 1, 2], at: 100))
    blocks.remove { (200..<300).contains($0.number) }
    table.sort(taking: &blocks, threads: 2)
    #expect(table.ratings.map { table.persons[$0.subject] } == ["a", "b", "b", "c", "c"])
    #expect(table.ratings.map(\.position.number) == [101, 102, 300, 100, 301])
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
