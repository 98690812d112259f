import Testing
import TrainingModel

@Suite struct WorkingDaysTests {
  // 1404-01-01 is a Friday; Farvardin has 31 days.
  private let month = period("m1", "1404-01-01", "1404-01-31")

  @Test func everyDayWithoutWeekends() {
    #expect(policy([month]).workingDays(of: month) == 31)
  }

  @Test func weekendsAreLeftOut() {
    // Fridays: 1, 8, 15, 22, 29. Thursdays: 7, 14, 21, 28.
    #expect(policy([month], weekend: [.fri]).workingDays(of: month) == 26)
    #expect(policy([month], weekend: [.thu, .fri]).workingDays(of: month) == 22)
    #expect(policy([month], weekend: Set(Weekday.allCases)).workingDays(of: month) == 0)
  }

  @Test func closuresCountOnceAndNotOnWeekends() {
    let rules = policy(
      [month], weekend: [.thu, .fri],
      closures: [("1404-01-01", "1404-01-04"), ("1404-01-03", "1404-01-05"), ("1404-01-14", "1404-01-15")])
    // Closed working days: 2, 3, 4, 5; the 14th and 15th are a Thursday and a Friday.
    #expect(rules.workingDays(of: month) == 22 - 4)
  }

  @Test func closuresReachOverTheEndsOfAPeriod() {
    let rules = policy([month], closures: [("1403-12-20", "1404-01-02"), ("1404-01-30", "1404-02-05")])
    #expect(rules.workingDays(of: month) == 31 - 4)
  }

  @Test func statedDaysAreTakenLessClosures() {
    let stated = period("m1", "1404-01-01", "1404-01-31", stated: 18)
    #expect(policy([stated], weekend: [.fri]).workingDays(of: stated) == 18)
    #expect(
      policy([stated], weekend: [.fri], closures: [("1404-01-01", "1404-01-03")]).workingDays(of: stated)
        == 16)
    #expect(policy([stated], closures: [("1404-01-01", "1404-01-31")]).workingDays(of: stated) == 0)
  }

  @Test func capacityIsStatedOrDaily() {
    let second = period("m2", "1404-02-01", "1404-02-31")
    let rules = policy([month, second], weekend: [.fri])
    let room = Resource(
      id: "room", perWorkingDay: Factor(units: 1500), capacities: ["m2": Factor(units: 4000)],
      location: nowhere)
    #expect(rules.capacity(of: room, in: month) == 26 * 1500)
    #expect(rules.capacity(of: room, in: second) == 4000)
    let bus = Resource(
      id: "bus", perWorkingDay: nil, capacities: ["m1": Factor(units: 2000)], location: nowhere)
    #expect(rules.capacity(of: bus, in: month) == 2000)
    #expect(rules.capacity(of: bus, in: second) == 0)
  }

  @Test func aPeriodOfOneDay() {
    let one = period("d", "1404-01-02", "1404-01-02")
    #expect(policy([one], weekend: [.fri]).workingDays(of: one) == 1)
    #expect(policy([one], weekend: [.sat]).workingDays(of: one) == 0)
  }
}
