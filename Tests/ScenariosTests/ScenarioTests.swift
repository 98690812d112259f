import Diagnostics
import Foundation
import Testing
import TrainingDocuments
import TrainingModel
import XMLStreams

@testable import Scenarios

@Suite struct ScenarioTests {
  @Test("a scenario that changes nothing leaves the dossier as it is")
  func nothing() throws {
    var trial = try Trial()
    let scenario = try trial.made("<!-- nothing -->")
    let changed = trial.base.dossier(applying: [scenario])
    #expect(Trial.faults(of: changed) == ["SCN017 trial.xml:1"])
    #expect(changed.dossier.documents.map(\.digest) == trial.base.base.dossier.documents.map(\.digest))
    #expect(changed.inputs.isEmpty)
  }

  @Test("an attribute is replaced, and everything else stays")
  func replace() throws {
    var trial = try Trial()
    let changed = try trial.apply("<replace sel=\"/policy/budget/@amount\">88000000</replace>")
    #expect(Trial.faults(of: changed) == [])
    #expect(changed.dossier.policy?.budgets.map(\.amount) == [88_000_000])
    #expect(changed.inputs.map(\.subject) == ["/policy/budget[@fund='training']/@amount"])
    #expect(changed.inputs.map(\.old) == ["110000000"])
    #expect(changed.inputs.map(\.new) == ["88000000"])
    let before = trial.base.base.dossier.documents
    let after = changed.dossier.documents
    #expect(zip(before, after).filter { $0.digest != $1.digest }.map(\.0.kind) == [.policy])
    #expect(changed.dossier.appliedScenarios.map(\.document) == ["trial"])
    #expect(changed.dossier.courses.count == trial.base.base.dossier.courses.count)
  }

  @Test("what a copy of a document says is changed with it, and is one change")
  func copies() throws {
    let trial = try Trial()
    let policy = try #require(trial.base.source.smallDocuments.first { $0.kind == .policy })
    let folder = FileManager.default.temporaryDirectory.appending(path: "sanj-copy-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try FileManager.default.copyItem(
      at: URL(filePath: policy.file), to: folder.appending(path: "again.xml"))
    var copied = trial
    copied.base = ScenarioBase(
      try DossierSource.load(paths: [
        URL(filePath: policy.file).deletingLastPathComponent().path, folder.path,
      ]))
    #expect(copied.base.source.smallDocuments.count { $0.original != nil } == 1)
    let changed = try copied.apply(
      "<replace sel=\"/policy/budget/@amount\">88000000</replace>",
      "<scale sel=\"/policy/hours/@maximum\" by=\"0.5\"/>")
    #expect(Trial.faults(of: changed) == [])
    #expect(
      changed.inputs.map(\.subject).filter { $0.contains("budget") } == [
        "/policy/budget[@fund='training']/@amount"
      ])
    #expect(Set(changed.inputs.map(\.subject)).count == changed.inputs.count)
    #expect(changed.dossier.policy?.budgets.map(\.amount) == [88_000_000])
    #expect(!changed.reading.findings.contains { $0.rule.code == "DOS101" })
  }

  @Test("names may have a prefix, and numbers are scaled as their types hold them")
  func scale() throws {
    var trial = try Trial()
    let changed = try trial.apply(
      "<scale sel=\"//s:course/@seatCost\" by=\"1.333\"/>",
      "<scale sel=\"/policy/hours/@maximum\" by=\"0.93\"/>",
      "<scale sel=\"/policy/equityFloor/@share\" by=\"0.33333\"/>")
    #expect(Trial.faults(of: changed) == [])
    #expect(Set(changed.dossier.courses.map(\.seatCost)) == [1_333_000, 666_500])
    #expect(changed.dossier.policy?.hourRules.first?.maximum == Hours(units: 89))
    #expect(changed.dossier.policy?.equityFloor?.share == Share(units: 1667))
  }

  @Test("elements are added, moved beside others, replaced and removed")
  func elements() throws {
    var trial = try Trial()
    let changed = try trial.apply(
      "<add sel=\"/policy/closure[1]\" pos=\"after\"><closure start=\"1405-07-01\" end=\"1405-07-05\"/></add>",
      "<remove sel=\"/catalog/course[@id='BLD-2']\"/>",
      "<add sel=\"/catalog/course[@id='REC-1']\" type=\"@origin\">practitioner</add>",
      "<replace sel=\"/policy/resource[@id='room']/capacity[@period='summer']\"><capacity period=\"summer\" units=\"1\"/></replace>"
    )
    #expect(Trial.faults(of: changed).filter { !$0.hasPrefix("CAT") } == [])
    #expect(changed.dossier.policy?.closures.count == 2)
    #expect(!changed.dossier.courses.contains { $0.id == "BLD-2" })
    #expect(changed.dossier.policy?.resources.first?.capacities["summer"] == Factor(units: 1000))
    #expect(
      changed.inputs.map(\.new) == [
        "start=1405-07-01 end=1405-07-05", nil, "practitioner", "period=summer units=1",
      ])
  }

  @Test("what a scenario sets is checked like any other, and the finding is at its line")
  func checks() throws {
    var trial = try Trial()
    let changed = try trial.apply(
      "<!-- a line -->", "<replace sel=\"/policy/budget/@amount\">many</replace>",
      "<add sel=\"/catalog\"><course id=\"NEW-1\" category=\"general\" delivery=\"online\" hours=\"4\" minSize=\"9\" maxSize=\"2\" sessionCost=\"1\" seatCost=\"1\"><title xml:lang=\"fa\">x</title><title xml:lang=\"en\">x</title><develops competency=\"recordz\" from=\"0\" to=\"2\"/></course></add>"
    )
    let faults = Trial.faults(of: changed)
    #expect(
      faults.contains("DOC025 trial.xml:3")
        || faults.contains { $0.hasPrefix("DOC") && $0.hasSuffix("trial.xml:3") })
    #expect(faults.contains { $0.hasPrefix("REF") && $0.hasSuffix("trial.xml:4") })
    #expect(faults.contains { $0.hasPrefix("CAT") && $0.hasSuffix("trial.xml:4") })
    #expect(!changed.errors.isEmpty)
  }

  @Test("the places of neighbours of what was added are found")
  func places() throws {
    var trial = try Trial()
    let changed = try trial.apply(
      "<add sel=\"/policy\" pos=\"prepend\"><title xml:lang=\"en\">a</title></add>",
      "<replace sel=\"/policy/mandatory/audience/@role\">clerc</replace>")
    #expect(Trial.faults(of: changed).contains { $0.hasPrefix("REF") && $0.hasSuffix("trial.xml:3") })
  }

  // MARK: - What cannot be done

  @Test(
    "a change that cannot be made says why",
    arguments: [
      ("<replace sel=\"/policy/budget[\">1</replace>", "SCN001"),
      ("<replace sel=\"document('x')\">1</replace>", "SCN001"),
      ("<replace sel=\"count(//course)\">1</replace>", "SCN001"),
      ("<replace sel=\"$x\">1</replace>", "SCN001"),
      ("<replace sel=\"/policy/budgets/@amount\">1</replace>", "SCN002"),
      ("<replace sel=\"//course/@hours\">1</replace>", "SCN003"),
      ("<remove sel=\"/workforce/employee[@id='101']\"/>", "SCN004"),
      ("<scale sel=\"//s:assessment/@level\" by=\"2\"/>", "SCN004"),
      ("<replace sel=\"/policy/budget\">1</replace>", "SCN005"),
      ("<replace sel=\"/policy\"><catalog/></replace>", "SCN005"),
      ("<remove sel=\"/policy\"/>", "SCN005"),
      ("<add sel=\"/policy/budget\" type=\"@amount\">1</add>", "SCN005"),
      ("<replace sel=\"/policy/budget/@amount\"><budget/></replace>", "SCN005"),
      ("<scale sel=\"/policy/@year\" by=\"2\"/>", "SCN007"),
      ("<scale sel=\"//course/title\" by=\"2\"/>", "SCN007"),
      ("<scale sel=\"/policy/budget/@amount\" by=\"-1\"/>", "SCN008"),
      ("<newManagers role=\"heads\" count=\"3\"/>", "SCN011"),
      ("<newManagers role=\"clerk\" count=\"3\"/>", "SCN012"),
      ("<newManagers role=\"head\" count=\"3\" organization=\"nort\"/>", "SCN011"),
      ("<newManagers role=\"head\" count=\"3\" appointed=\"1405-12-30\"/>", "SCN015"),
      ("<transfer role=\"clerk\" count=\"9\" toRole=\"inspector\"/>", "SCN013"),
      ("<transfer role=\"clerk\"/>", "SCN014"),
      ("<transfer toRole=\"clerk\"/>", "SCN014"),
      ("<transfer employee=\"nobody\" toRole=\"clerk\"/>", "SCN013"),
    ])
  func refusals(change: String, code: String) throws {
    var trial = try Trial()
    let changed = try trial.apply(change)
    #expect(Set(Trial.faults(of: changed)) == ["\(code) trial.xml:2"])
    #expect(!changed.errors.isEmpty)
  }

  @Test("an expression that searches without end is given up")
  func costly() throws {
    var trial = try Trial()
    let deep = String(repeating: "[count(//*", count: 6) + String(repeating: ") &gt; 0]", count: 6)
    let changed = try trial.apply("<remove sel=\"//*\(deep)\"/>")
    #expect(Trial.faults(of: changed) == ["SCN001 trial.xml:2"])
    #expect(changed.newFindings.first?.message.en.contains("too many steps") == true)
  }

  @Test("the nearest selections are named")
  func nearest() throws {
    var trial = try Trial()
    func hint(_ selection: String) throws -> String {
      try trial.apply("<remove sel=\"\(selection)\"/>").newFindings.first?.hint.en ?? ""
    }
    #expect(try hint("/policy/budgett/@amount").contains("/policy/budget[@fund='training']"))
    #expect(try hint("/policy/budget/@amuont").contains("/policy/budget[@fund='training']/@amount"))
    #expect(try hint("/polcy/budget").contains("/policy"))
    #expect(try hint("//course[@id='SRV-2']").contains("//course[@id='SRV-1']"))
    #expect(try hint("//@seatsCost").contains("//@seatCost"))
    #expect(try hint("//bugdet/@amount").contains("the nearest: //budget/@amount."))
    #expect(try hint("//course[@id='SRV-2']/@hours").contains("//course[@id='SRV-1']/@hours"))
    #expect(try hint("//course/@minimum").contains("the nearest: //@minimum") == false)
  }

  // MARK: - Two changes of one value

  @Test(
    "two changes of one value clash, and both places are named",
    arguments: [
      ("<replace sel=\"//budget/@amount\">1</replace>", "<scale sel=\"/policy/budget/@amount\" by=\"2\"/>"),
      ("<scale sel=\"//@amount\" by=\"2\"/>", "<remove sel=\"/policy/budget\"/>"),
      ("<remove sel=\"/policy/budget\"/>", "<scale sel=\"/policy/budget/@amount\" by=\"2\"/>"),
      ("<remove sel=\"/policy/budget\"/>", "<remove sel=\"/policy/budget\"/>"),
      (
        "<replace sel=\"/policy/budget\"><budget fund=\"training\" amount=\"5\"/></replace>",
        "<replace sel=\"/policy/budget/@amount\">6</replace>"
      ),
      (
        "<transfer employee=\"102\" toOrganization=\"south\"/>",
        "<transfer employee=\"102\" toOrganization=\"sabzrud\"/>"
      ),
    ])
  func clash(first: String, second: String) throws {
    var trial = try Trial()
    let one = try trial.made(first, id: "one")
    let two = try trial.made(second, id: "two")
    let changed = trial.base.dossier(applying: [one, two])
    let clash = try #require(changed.newFindings.first { $0.rule.code == "SCN006" })
    #expect(clash.location?.file == "two.xml")
    #expect(clash.message.en.contains("one.xml:2"))
    // Within one scenario too.
    let both = try trial.apply(first, second)
    #expect(Trial.faults(of: both).contains("SCN006 trial.xml:3"))
  }

  // MARK: - Scenarios of scenarios

  @Test("what is extended comes first, and once")
  func extends() throws {
    var trial = try Trial()
    _ = try trial.made("<scale sel=\"//budget/@amount\" by=\"0.5\"/>", id: "base")
    let one = try trial.made(
      "<replace sel=\"//hours/@maximum\">20</replace>", id: "one", attributes: " extends=\"base\"")
    let two = try trial.made(
      "<newManagers role=\"head\" count=\"1\"/>", id: "two", attributes: " extends=\"base\"")
    let changed = trial.base.dossier(applying: [one, two])
    #expect(changed.scenarios.map(\.id) == ["base", "one", "two"])
    #expect(Trial.faults(of: changed) == [])
    #expect(changed.dossier.policy?.budgets.first?.amount == 55_000_000)
  }

  @Test("a scenario that extends itself, and one that extends nothing, are errors")
  func circles() throws {
    var trial = try Trial()
    let change = "<newManagers role=\"head\" count=\"1\"/>"
    let own = try trial.made(change, id: "own", attributes: " extends=\"own\"")
    #expect(Trial.faults(of: trial.base.dossier(applying: [own])) == ["SCN009 own.xml:1"])
    let one = try trial.made(change, id: "one", attributes: " extends=\"two\"")
    #expect(Trial.faults(of: trial.base.dossier(applying: [one])) == ["SCN010 one.xml:1"])
    _ = try trial.made(change, id: "two", attributes: " extends=\"one\"")
    #expect(Trial.faults(of: trial.base.dossier(applying: [one])).contains("SCN009 two.xml:1"))
  }

  // MARK: - People

  @Test("new managers are spread as the holders of the role are")
  func newManagers() throws {
    var trial = try Trial()
    let before = trial.base.base.dossier.people.headcount
    let changed = try trial.apply("<newManagers role=\"head\" count=\"5\" appointed=\"1405-02-01\"/>")
    // Appointed in the second month, they find no whole period before their deadline, which is worth a warning.
    #expect(Trial.faults(of: changed) == ["POL517 policy.xml:31"])
    let cohorts = changed.dossier.people.cohorts
    #expect(cohorts.map(\.organization) == ["north", "south"])
    #expect(cohorts.map(\.newManagers) == [3, 2])
    #expect(cohorts.allSatisfy { $0.appointed == CalendarDate(.persian, year: 1405, month: 2, day: 1) })
    #expect(changed.dossier.people.headcount == before + 5)
    #expect(trial.base.base.dossier.people.headcount == before)
  }

  @Test("people who move keep their ratings")
  func transfer() throws {
    var trial = try Trial()
    let base = trial.base.base.dossier.people
    let changed = try trial.apply(
      "<transfer role=\"clerk\" organization=\"north\" count=\"1\" toRole=\"inspector\" toOrganization=\"south\"/>"
    )
    let people = changed.dossier.people
    #expect(people.headcount == base.headcount)
    let moved = try #require(people.employees.map(people.employee).first { $0.id == "102" })
    #expect(moved.role == "inspector")
    #expect(moved.organization == "south")
    #expect(
      people.employees.map(people.employee).filter { $0.role == "clerk" }.map(\.id) == ["103", "202", "203"])
    func ratings(_ table: PeopleTable) -> [String] {
      table.ratings.compactMap { table.assessment($0) }.map { "\($0.subject) \($0.competency) \($0.level)" }
    }
    #expect(ratings(people) == ratings(base))
    #expect(changed.errors.isEmpty)
  }

  // MARK: - The command line

  @Test("the first sign outside of predicates divides what is set from its value")
  func commandLine() throws {
    func text(_ change: String) throws -> String {
      String(
        decoding: try CommandLineChange.patch([try CommandLineChange.set(change)], id: "x"), as: UTF8.self)
    }
    #expect(
      try text("/policy/budget[@fund='a=b']/@amount=88=9").contains(
        "<replace sel=\"/policy/budget[@fund='a=b']/@amount\">88=9</replace>"))
    #expect(try text("//budget/@amount*=0.8").contains("<scale sel=\"//budget/@amount\" by=\"0.8\"/>"))
    for wrong in ["/policy", "=5", "*=5", "/policy/@year*=two"] {
      #expect(throws: CommandLineChange.Fault.self) { try CommandLineChange.set(wrong) }
    }
    for open in ["//a[@b=3", "//a['b]/@c=3", "//a[contains(@b, 'c']/@d=3"] {
      #expect { try CommandLineChange.set(open) } throws: { error in
        if case .notClosed? = error as? CommandLineChange.Fault { true } else { false }
      }
    }
    for wrong in ["head", "head=", "=3", "head=0", "head=-1", "head@=3", "head=03"] {
      #expect(throws: CommandLineChange.Fault.self) { try CommandLineChange.newManagers(wrong) }
    }
    for long in ["//a/@b*=0.0000001", "//a/@b*=1234567890123456789", "//a/@b*=0.00001%"] {
      #expect(throws: CommandLineChange.Fault.self) { try CommandLineChange.set(long) }
    }
    #expect(try CommandLineChange.newManagers("head=۳۰").attributes.last?.value == "30")
    let new = try CommandLineChange.newManagers("head@north=30")
    #expect(new["role"] == "head" && new["organization"] == "north" && new["count"] == "30")
  }

  @Test("decimal numbers are multiplied and rounded exactly, halves up")
  func decimals() throws {
    func product(_ a: String, _ b: String, _ decimals: Int, by denominator: Int128 = 1) -> String? {
      DecimalNumber(b).flatMap { DecimalNumber(a)?.times($0) }?.rounded(
        to: decimals, denominator: denominator)?.text
    }
    #expect(product("5", "0.5", 0) == "3")
    #expect(product("5", "0.49999", 0) == "2")
    #expect(product("999999999999999999", "0.999999", 0) == "999998999999999999")
    #expect(product("24", "0.93", 0, by: 4) == "22.25")
    #expect(product("0.1", "0.1", 4) == "0.01")
    #expect(DecimalNumber("1.") == nil && DecimalNumber("") == nil && DecimalNumber("1e5") == nil)
    #expect(DecimalNumber("-0.250")?.text == "-0.25")
  }
}
