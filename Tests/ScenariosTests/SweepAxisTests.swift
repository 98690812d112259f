import Testing

@testable import Scenarios

@Suite struct SweepAxisTests {
  private func settings(_ text: String) throws -> [String] {
    try SweepAxis(text).choices.map { choice in
      guard case .setting(let setting) = choice.change else { return "a file" }
      #expect(setting == choice.content)
      return setting
    }
  }

  @Test func valuesAreSetOneByOne() throws {
    #expect(
      try settings("//budget/@amount=1,2, 3 ") == [
        "//budget/@amount=1", "//budget/@amount=2", "//budget/@amount=3",
      ])
    #expect(try SweepAxis("//budget/@amount=1").key == "//budget/@amount")
    #expect(try SweepAxis("//budget/@amount=1").name == "amount")
  }

  @Test func factorsAreToldFromStarsOfTheXPath() throws {
    #expect(try settings("//budget/@amount*=0.8,1.2") == ["//budget/@amount*=0.8", "//budget/@amount*=1.2"])
    #expect(try settings("//budget/@amount*=۰٫۸,120%") == ["//budget/@amount*=0.8", "//budget/@amount*=1.2"])
    #expect(throws: SweepAxisError.repeatedValue("//a*", "0.8")) { try SweepAxis("//a*=0.8,۸۰٪") }
    #expect(try SweepAxis("//budget/@amount*=0.8").key == "//budget/@amount*")
    for star in ["//period/*", "//period/@*", "//s:*"] {
      #expect(try settings(star + "=1") == [star + "=1"])
    }
  }

  @Test func anEqualsSignInBracketsOrQuotesIsTheXPaths() throws {
    let select = "//course[@id='a=b' and (../@x=\"]\")]/title"
    #expect(try settings(select + "=x=y,z") == [select + "=x=y", select + "=z"])
    #expect(try SweepAxis(select + "=x").name == "title")
  }

  @Test func aCommaInAValueIsEscaped() throws {
    #expect(try settings(#"//title=a\, b,c\\,d"#) == ["//title=a, b", #"//title=c\"#, "//title=d"])
  }

  @Test(arguments: [
    ("//budget/@amount", SweepAxisError.noValues("//budget/@amount")),
    ("//budget[@a='1']", .noValues("//budget[@a='1']")),
    ("=1,2", .noValues("=1,2")), ("*=1,2", .noValues("*=1,2")), (" =1", .noValues(" =1")),
    ("a*=1,x", .noFactor("x")), ("a*=1,1e3", .noFactor("1e3")),
    ("a=", .emptyValue("a=")), ("a=1,,2", .emptyValue("a=1,,2")), ("a=1, ", .emptyValue("a=1, ")),
    ("a=1,2,1", .repeatedValue("a", "1")),
  ])
  func whatCannotBeVariedIsRefused(text: String, error: SweepAxisError) {
    #expect(throws: error) { try SweepAxis(text) }
  }
}

@Suite struct SweepGridTests {
  private func grid(_ axes: String...) throws -> SweepGrid { try SweepGrid(axes.map { try SweepAxis($0) }) }

  @Test func theLastAxisChangesFastest() throws {
    let grid = try grid("a=1,2", "b=x,y,z")
    #expect(grid.count == 6)
    let labels = (1...6).map { grid.sweepCase($0).choices.map(\.label).joined() }
    #expect(labels == ["1x", "1y", "1z", "2x", "2y", "2z"])
    #expect(grid.sweepCase(0).choices.isEmpty)
  }

  @Test func aGridOfAnySizeCostsNothing() throws {
    let values = (1...1000).map { "\($0)" }.joined(separator: ",")
    let million = try grid("a=\(values)", "b=\(values)")
    #expect(million.count == 1_000_000)
    #expect(million.sweepCase(1_000_000).choices.map(\.label) == ["1000", "1000"])
    let axes = try (0..<7).map { try SweepAxis("a\($0)=\(values)") }
    #expect(try SweepGrid(axes).count == nil)
  }

  @Test func oneThingIsVariedOnce() {
    #expect(throws: SweepAxisError.repeatedAxis("a")) { try grid("a=1", "a=2") }
    #expect(throws: SweepAxisError.repeatedAxis("a")) { try grid("a=1", "a*=2") }
  }

  @Test func shardsAreAPartition() {
    for total in [1, 2, 7, 40] {
      for count in 1...9 {
        var seen: [Int] = []
        for index in 0...count {
          guard let shard = SweepShard(index, of: count) else { continue }
          seen += (0..<shard.cases(of: total)).map { shard.number(at: $0) }
        }
        #expect(seen.sorted() == Array(1...total))
      }
    }
  }

  @Test(arguments: [
    "", "1", "0/0", "5/4", "1/0", "-1/4", "+1/4", "1/4/2", "a/b", "1 /4", "1/99999999999999999999",
  ])
  func noSuchPart(text: String) { #expect(SweepShard(text) == nil) }

  @Test func aPartIsNumberedFromOne() {
    #expect(SweepShard("4/4") == SweepShard(4, of: 4))
    #expect(SweepShard("4/4") != nil)
  }
}
