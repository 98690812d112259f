import IntegerPrograms
import TrainingModel

/// A row that holds because seats are whole: what the relaxation takes for granted where seats end just
/// where a segment of diminishing returns does.
///
/// Let u be the people who make a step in its first segments, B the people whom these segments hold, and
/// Σ e·x the effective seats; u ≤ B and u ≤ Σ e·x. With one of the e as divisor d, r the remainder of B/d and
/// z = B − u, mixed-integer rounding of Σ e·x + z ≥ B gives
///
///     u ≤ B − r · (⌈B/d⌉ − Σ (⌊e/d⌋ + min(rest of e/d, r) / r) · x)
///
/// (Nemhauser and Wolsey, *A recursive procedure to generate all cuts for 0–1 mixed integer programs*, 1990.)
/// Where all courses that make the step are equally effective, the row is the chord between the two whole
/// numbers of seats around the bend.
struct WholeSeatRow: Sendable, Hashable {
  /// Index of the step.
  let step: Int
  /// How many segments, from the first one on.
  let segments: Int
  /// The divisor, an effectiveness in ten-thousandths.
  let divisor: Int

  private static let scale = 10_000

  /// The remainder r in ten-thousandths, and ⌈B/d⌉; `nil` if seats fill the segments without remainder.
  private func rounding(in instance: PlanningInstance) -> (people: Int, rest: Int, seats: Int)? {
    let people = instance.segmentSizes(of: instance.steps[step].people).prefix(segments).reduce(0, +)
    let rest = people * Self.scale % divisor
    guard people > 0, rest > 0 else { return nil }
    return (people, rest, people * Self.scale / divisor + 1)
  }

  /// What a seat of a course of this effectiveness counts for, in ten-thousandths of a person.
  private func worth(of effectiveness: Int, rest: Int) -> Int {
    rest * (effectiveness / divisor) + min(effectiveness % divisor, rest)
  }

  /// By how much a point exceeds the row, in people.
  func excess(at values: [Double], in model: PlanningModel) -> Double {
    guard let (people, rest, seats) = rounding(in: model.instance) else { return 0 }
    var room = Double(people) - Double(rest * seats) / Double(Self.scale)
    for maker in model.instance.steps[step].makers where model.isInScope[maker.course] {
      let worth = Double(worth(of: maker.effectiveness, rest: rest)) / Double(Self.scale)
      for variable in model.seats[maker.course][maker.candidate].all {
        room += worth * values[variable.index]
      }
    }
    return model.cover[step].prefix(segments).reduce(-room) { $0 + values[$1.index] }
  }

  /// Adds the row, if it says anything in the model.
  func add(to model: inout PlanningModel) {
    guard let (terms, upper) = row(in: model) else { return }
    model.program.addConstraint(terms, upper: upper)
  }

  /// The row's terms and what they are at most; `nil` if it says nothing in the model.
  func row(in model: PlanningModel) -> (terms: [IntegerProgram.Term], upper: Double)? {
    guard model.cover[step].count >= segments, let (people, rest, seats) = rounding(in: model.instance) else {
      return nil
    }
    var terms = model.cover[step].prefix(segments).map { IntegerProgram.Term($0) }
    for maker in model.instance.steps[step].makers where model.isInScope[maker.course] {
      let worth = Double(worth(of: maker.effectiveness, rest: rest)) / Double(Self.scale)
      terms += model.seatTerms(maker.course, maker.candidate, times: -worth)
    }
    return (terms, Double(people) - Double(rest * seats) / Double(Self.scale))
  }

  /// All such rows of a model, in the order of steps.
  static func all(of model: PlanningModel) -> [WholeSeatRow] {
    model.instance.steps.indices.flatMap { step -> [WholeSeatRow] in
      let makers = model.instance.steps[step].makers.filter { model.isInScope[$0.course] }
      return model.cover[step].indices.flatMap { segment in
        Set(makers.map(\.effectiveness)).sorted().map {
          WholeSeatRow(step: step, segments: segment + 1, divisor: $0)
        }
      }
    }
  }
}
