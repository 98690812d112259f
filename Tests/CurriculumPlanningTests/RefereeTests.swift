import IntegerPrograms
import NeedsScoring
import Testing
import TrainingModel

@testable import CurriculumPlanning

/// One way to spoil a program, and the only rule that it breaks.
struct Tampering: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let breaks: String
  let change: @Sendable (inout Program) -> Void

  init(_ name: String, breaks rule: String, _ change: @escaping @Sendable (inout Program) -> Void) {
    testDescription = name
    breaks = rule
    self.change = change
  }

  static let all: [Tampering] = [
    Tampering("one more seat", breaks: "class-size") { $0.change("law") { $0.seats[0].count += 1 } },
    Tampering("an empty seat", breaks: "class-size") {
      $0.change("welcome") {
        $0.seats.append(Seats(organization: "O1", role: "officer", count: 0, closes: NeedAmount(units: 0)))
      }
    },
    Tampering("fewer seats than its sessions need", breaks: "class-size") {
      $0.change("web") {
        $0.sessions = 3
        $0.cost += 20
      }
    },
    Tampering("more sessions than the course may have", breaks: "class-size") {
      $0.change("welcome") {
        $0.sessions = 2
        $0.cost += 10
      }
    },
    Tampering("no session", breaks: "class-size") {
      $0.change("welcome") {
        $0.sessions = 0
        $0.cost -= 10
      }
    },
    Tampering("moved to a closed month", breaks: "offered-periods") { $0.change("web") { $0.period = "P3" } },
    Tampering("moved to a month in which it is not offered", breaks: "offered-periods") {
      $0.change("law") { $0.period = "P2" }
    },
    Tampering("prerequisite moved to the same month", breaks: "prerequisites") {
      $0.change("base") { $0.period = "P2" }
    },
    Tampering("cost changed", breaks: "budget") { $0.change("base") { $0.cost -= 1 } },
    Tampering("hours changed", breaks: "hours-per-person") {
      $0.change("base") { $0.hours = Hours(units: $0.hours.units + 1) }
    },
    Tampering("what an offering closes changed", breaks: "step-cover") {
      $0.change("base") { $0.closes = NeedAmount(units: $0.closes.units + 1) }
    },
    Tampering("what the program closes changed", breaks: "step-cover") {
      $0.totals?.needClosed = NeedAmount(units: 13_000_000)
    },
    Tampering("a rank changed", breaks: "order") { $0.offerings[0].order = 9 },
    Tampering("more onboarding claimed", breaks: "onboarding") {
      $0.tiers = [TierResult(name: "onboarding", value: 3, bound: 3, sense: .maximize)]
    },
    Tampering("mandatory seats said to be missing", breaks: "mandatory-courses") {
      $0.tiers = [TierResult(name: "mandatory", value: 1, bound: 0, sense: .minimize)]
    },
    Tampering("an unknown course", breaks: "reference") { $0.change("web") { $0.course = "nothing" } },
    Tampering("an unknown cohort", breaks: "reference") {
      $0.change("web") { $0.seats[0].organization = "O" }
    },
  ]

  /// Spoiled claims about the whole.
  static let claims: [Tampering] = [
    Tampering("total cost changed", breaks: "totals") { $0.totals?.cost += 1 },
    Tampering("total seats changed", breaks: "totals") { $0.totals?.seats += 1 },
    Tampering("total sessions changed", breaks: "totals") { $0.totals?.sessions += 1 },
    Tampering("total hours changed", breaks: "totals") { $0.totals?.hours = Hours(units: 1) },
    Tampering("total offerings changed", breaks: "totals") { $0.totals?.offerings += 1 },
    Tampering("weighted need of the whole changed", breaks: "totals") {
      $0.totals?.needTotal = NeedAmount(units: 1)
    },
    Tampering("new managers changed", breaks: "totals") { $0.totals?.newManagers += 1 },
    Tampering("onboarded managers changed", breaks: "totals") { $0.totals?.newManagersOnboarded -= 1 },
    Tampering("people changed", breaks: "totals") { $0.totals?.people += 1 },
    Tampering("seats of an offering close something else", breaks: "step-cover") {
      $0.change("base") { $0.seats[0].closes = NeedAmount(units: 1) }
    },
    Tampering("two offerings exchanged and ranked anew", breaks: "order") {
      $0.offerings.swapAt(0, $0.offerings.count - 1)
      for index in $0.offerings.indices { $0.offerings[index].order = index + 1 }
    },
    Tampering("another host", breaks: "budget") { $0.change("base") { $0.host = "O1" } },
    Tampering("more need claimed", breaks: "step-cover") {
      $0.tiers = [TierResult(name: "need", value: 99, bound: 99, sense: .maximize)]
    },
    Tampering("less cost claimed", breaks: "budget") {
      $0.tiers = [TierResult(name: "cost", value: 0, bound: 0, sense: .minimize)]
    },
    Tampering("a missing share of equity claimed", breaks: "equity-floor") {
      $0.tiers = [TierResult(name: "equity", value: 0.5, bound: 0, sense: .minimize)]
    },
  ]
}

@Suite("Referee")
struct RefereeTests {
  @Test("a sound program has no violations, with its claims too")
  func sound() throws {
    let town = try Town()
    let schedule = try town.schedule()
    var program = town.program(of: schedule)
    #expect(town.violations(in: program) == [])
    let values = town.instance.values(of: schedule)
    program.tiers = TierPart.parts(of: town.instance).map {
      TierResult(
        name: $0.rawValue, value: values[$0] ?? 0, bound: 0,
        sense: $0.sense == .maximize ? .maximize : .minimize)
    }
    #expect(town.violations(in: program) == [])
  }

  @Test(
    "what breaks a constraint of the model breaks the same rule here, and no other",
    arguments: ConstraintName.allCases.filter { $0 != .stepCover && $0 != .equityFloor })
  func breach(name: ConstraintName) throws {
    let town = try Town()
    let program = town.program(of: try town.schedule(breaking: name))
    #expect(town.violations(in: program) == [name.rawValue])
  }

  @Test("a program that breaks a firm equity floor is rejected")
  func firmEquityFloor() throws {
    let town = try Town()
    let program = town.program(of: try town.schedule(breaking: .equityFloor))
    #expect(town.violations(in: program) == ["equity-floor"])
  }

  @Test("tampering breaks one rule", arguments: Tampering.all)
  func tampering(tampering: Tampering) throws {
    let town = try Town()
    var program = town.program(of: try town.schedule())
    tampering.change(&program)
    program.sum()
    #expect(town.violations(in: program) == [tampering.breaks])
  }

  @Test("spoiled claims about the whole are noticed", arguments: Tampering.claims)
  func claims(tampering: Tampering) throws {
    let town = try Town()
    var program = town.program(of: try town.schedule())
    tampering.change(&program)
    #expect(town.violations(in: program) == [tampering.breaks])
  }

  @Test("a course for managers seats no officers")
  func audience() throws {
    let town = try Town()
    for (role, batch, breaks) in [("officer", nil, ["audience"]), ("manager", "P1–P2", [])]
      as [(Identifier, Identifier?, Set<String>)]
    {
      var program = town.program(of: try town.schedule())
      let seats = Seats(organization: "O1", role: role, batch: batch, count: 2, closes: NeedAmount(units: 0))
      var extra = try town.offering("club", in: "P2", sessions: 1, seats: [seats])
      extra.order = program.offerings.count + 1
      program.offerings.append(extra)
      program.sum()
      #expect(town.violations(in: program) == breaks)
    }
  }

  @Test("sessions of a course are counted over all its offerings")
  func repeatedOffering() throws {
    // Each of two halves is sound by itself; the course may be held once.
    let town = try Town()
    var program = town.program(of: try town.schedule())
    guard var half = program.offerings.first(where: { $0.course == "welcome" }) else { throw NoSuchCourse() }
    half.seats[0].count = 1
    half.seatCount = 1
    half.hours = Hours(units: half.hours.units / 2)
    half.cost = 11
    program.change("welcome") { $0 = half }
    program.offerings.insert(half, at: 1)
    for index in program.offerings.indices { program.offerings[index].order = index + 1 }
    program.sum()
    #expect(town.violations(in: program) == ["class-size"])
  }

  @Test("no new manager sits in onboarding before the appointment, nor after the deadline of a firm rule")
  func onboardingWindow() throws {
    var small = SmallDossier()
    small.periodCount = 3
    try small.add(2, "manager", appointed: try day(2, 1), at: [])
    try small.onboard(["welcome"], withinDays: 31, isFirm: true)
    small.courses = [course("welcome", develops: nil)]
    let dossier = try small.dossier()
    let policy = try #require(dossier.policy)
    let program = try small.plan().program
    #expect(program.offerings.map(\.period) == ["P2"])
    for (period, isSound) in [("P1", false), ("P2", true), ("P3", false)] as [(Identifier, Bool)] {
      var moved = program
      moved.offerings[0].period = period
      moved.tiers = []
      let all = Referee(dossier, policy: policy, needs: try NeedsAssessment(dossier), program: moved)
        .violations()
      #expect(all.isEmpty == isSound)
      #expect(all.allSatisfy { $0.constraint == "onboarding" })
    }
  }
}
