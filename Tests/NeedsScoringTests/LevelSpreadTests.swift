@testable import NeedsScoring
import Testing
import TrainingModel

@Suite struct LevelSpreadTests {
  /// By tables of the normal distribution: Φ(0.5) = 0.69146, Φ(1.5) = 0.93319.
  @Test func aThousandPeopleAroundTheMiddle() {
    let people = LevelSpread.people(
      1000, mean: Rating(units: 3000), deviation: Rating(units: 1000), lowest: 1, highest: 5)
    #expect(people == [67, 242, 383, 241, 67])
  }

  @Test func withoutDeviationPeopleStandAroundTheMean() {
    func people(_ count: Int, _ mean: Int) -> [Int] {
      LevelSpread.people(count, mean: Rating(units: mean), deviation: Rating(units: 0), lowest: 0, highest: 5)
    }
    #expect(people(10, 2300) == [0, 0, 7, 3, 0, 0])
    #expect(people(10, 2000) == [0, 0, 10, 0, 0, 0])
    #expect(people(10, 5000) == [0, 0, 0, 0, 0, 10])
    #expect(people(1, 2500) == [0, 0, 1, 0, 0, 0])
    #expect(people(1, 2501) == [0, 0, 0, 1, 0, 0])
    #expect(people(0, 2500) == [0, 0, 0, 0, 0, 0])
  }

  @Test func everybodyIsPlacedOnce() {
    for count in [1, 2, 3, 7, 10, 101, 9999] {
      for mean in stride(from: 0, through: 5000, by: 125) {
        for deviation in [0, 1, 250, 800, 1500, 5000] {
          let people = LevelSpread.people(
            count, mean: Rating(units: mean), deviation: Rating(units: deviation), lowest: 0, highest: 5)
          #expect(people.reduce(0, +) == count)
          #expect(people.allSatisfy { $0 >= 0 })
        }
      }
    }
  }

  /// Without deviation the mean is kept to the nearest whole person.
  @Test func theMeanIsKept() {
    for count in [1, 2, 3, 7, 10, 101, 9999] {
      for mean in stride(from: 1000, through: 5000, by: 37) {
        let people = LevelSpread.people(
          count, mean: Rating(units: mean), deviation: Rating(units: 0), lowest: 1, highest: 5)
        let sum = people.enumerated().reduce(0) { $0 + ($1.offset + 1) * $1.element }
        #expect(abs(Double(sum) - Double(mean * count) / 1000) <= 0.5)
      }
    }
  }

  /// Far from the ends of the scale, rounding a normal variable keeps its mean, by symmetry.
  @Test func theMeanIsKeptWithDeviation() {
    for mean in [2000, 2250, 2500, 2900, 3000] {
      let people = LevelSpread.people(
        100_000, mean: Rating(units: mean), deviation: Rating(units: 600), lowest: 0, highest: 5)
      let sum = people.enumerated().reduce(0) { $0 + $1.offset * $1.element }
      #expect(abs(Double(sum) / 100_000 - Double(mean) / 1000) < 0.005)
    }
  }

  @Test func aScaleWithoutLevelsHasNobody() {
    #expect(
      LevelSpread.people(5, mean: Rating(units: 0), deviation: Rating(units: 0), lowest: 2, highest: 1)
        .isEmpty)
  }

  @Test func apportionmentIsByLargestRemainder() {
    #expect(LevelSpread.apportion(10, [1, 1, 1]) == [4, 3, 3])
    #expect(LevelSpread.apportion(10, [5, 3, 2]) == [5, 3, 2])
    #expect(LevelSpread.apportion(7, [0.43, 0.43, 0.14]) == [3, 3, 1])
    #expect(LevelSpread.apportion(3, [0, 0]) == [0, 0])
    #expect(LevelSpread.apportion(0, [1, 2]) == [0, 0])
    #expect(LevelSpread.apportion(1, [1, 1]) == [1, 0])
  }
}
