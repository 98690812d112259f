import IntegerPrograms
import TrainingModel

/// A row that holds because sessions are whole: what the relaxation takes for granted where it holds half a session
/// for half a class.
///
/// Let cohorts S take seats w in a course of M seats a session, no more than B in all, in y sessions: Σ w ≤ B and
/// Σ w ≤ M·y. With η = ⌈B/M⌉ and r = B − M·(η − 1),
///
///     Σ w ≤ B − r · (η − y)
///
/// holds for every whole y (Magnanti, Mirchandani and Vachani, "The convex hull of two core capacitated network design
/// problems", Mathematical Programming 60, 1993). What a cohort takes is either its seats, or the people of it who make
/// a step by this course alone, as seats: of these there are no more than the first segments hold.
struct WholeSessionRow: Sendable {
  /// What is at most `upper`.
  var terms: [IntegerProgram.Term]
  /// The most.
  var upper: Double
}

/// Finds the rows of whole sessions that a point breaks.
struct SessionRowSeparation {
  private let model: PlanningModel
  /// Steps that a course makes for a candidate, by course and candidate.
  private let makes: [[[(step: Int, effectiveness: Int)]]]

  private static let scale = 10_000.0
  /// Of a session's seats: rows that are broken by less are left out.
  private static let leastExcess = 1e-4
  /// Room for the last digits of what is added up, in seats.
  private static let room = 1e-7

  init(_ model: PlanningModel) {
    self.model = model
    var makes: [[[(step: Int, effectiveness: Int)]]] = model.instance.courses.map {
      $0.candidates.map { _ in [] }
    }
    for (index, step) in model.instance.steps.enumerated()
    where model.scope.includesNeeds && !model.cover[index].isEmpty {
      for maker in step.makers where model.isInScope[maker.course] && maker.effectiveness > 0 {
        makes[maker.course][maker.candidate].append((index, maker.effectiveness))
      }
    }
    self.makes = makes
  }

  /// What one cohort takes of a course's seats, and the most that it can be.
  private struct Share {
    var terms: [IntegerProgram.Term]
    var most: Double
    var excess: Double
  }

  /// The rows, in the order of courses: one a course at most for the year, and one for each period in which its sessions
  /// must be whole.
  ///
  /// For the fraction f of a session, a cohort is in the row if its seats exceed f times the most that they can be:
  /// no other choice is broken by more (Atamtürk and Rajan, "On splittable and unsplittable flow capacitated network
  /// design arc-set polyhedra", Mathematical Programming 92, 2002).
  func broken(at values: [Double]) -> [WholeSessionRow] {
    model.scope.courses.flatMap { index -> [WholeSessionRow] in
      let course = model.instance.courses[index]
      // The size of what has been held is a fact, and need not be within the course's.
      guard !course.fixed.values.contains(where: \.isHeld) else { return [] }
      var rows: [WholeSessionRow] = []
      if let annual = model.annualSessions[index], let fraction = Self.fraction(of: values[annual.index]) {
        let shares = course.candidates.indices.compactMap { share(index, $0, fraction, values) }
        rows += row(of: shares, index, annual, values[annual.index]).map { [$0] } ?? []
      }
      guard model.isMonthly(index) else { return rows }
      for (period, sessions) in model.sessions[index].enumerated() {
        guard let fraction = Self.fraction(of: values[sessions.index]) else { continue }
        let shares = course.candidates.indices.compactMap { share(index, $0, in: period, fraction, values) }
        rows += row(of: shares, index, sessions, values[sessions.index]).map { [$0] } ?? []
      }
      return rows
    }
  }

  /// What is more than a whole number; `nil` if that is nothing.
  private static func fraction(of sessions: Double) -> Double? {
    let fraction = sessions - (sessions + 1e-9).rounded(.down)
    return fraction > 1e-6 && fraction < 1 - 1e-6 ? fraction : nil
  }

  private func row(
    of shares: [Share], _ course: Int, _ variable: IntegerProgram.Variable, _ sessions: Double
  ) -> WholeSessionRow? {
    let size = Double(model.instance.courses[course].course.maxSize)
    let most = shares.reduce(0) { $0 + $1.most }
    guard most > 0, size > 0 else { return nil }
    let count = (most / size - 1e-9).rounded(.up)
    let rest = most - size * (count - 1)
    guard rest > Self.leastExcess, rest < size - Self.leastExcess else { return nil }
    let taken = shares.reduce(0) { $0 + $1.excess }
    // The excesses are over f times the most; see the definition of a share.
    guard let fraction = Self.fraction(of: sessions) else { return nil }
    let excess = taken + fraction * most - (most - rest * (count - sessions))
    guard excess > Self.leastExcess * size else { return nil }
    var coefficients: [Int: Double] = [variable.index: -rest]
    var variables = [variable]
    for term in shares.flatMap(\.terms) {
      if coefficients[term.variable.index] == nil { variables.append(term.variable) }
      coefficients[term.variable.index, default: 0] += term.coefficient
    }
    return WholeSessionRow(
      terms: variables.sorted().compactMap { each in
        coefficients[each.index].flatMap { $0.magnitude > 1e-9 ? .init(each, $0) : nil }
      }, upper: most - rest * count + Self.room * max(1, most))
  }

  /// The seats of a cohort in one period, if they exceed `fraction` of the most.
  private func share(
    _ course: Int, _ place: Int, in period: Int, _ fraction: Double, _ values: [Double]
  ) -> Share? {
    guard case .timed(let parts) = model.seats[course][place],
      let part = parts.first(where: { $0.period == period })
    else { return nil }
    let limit = Double(model.instance.courses[course].candidates[place].limit)
    let excess = values[part.seats.index] - fraction * limit
    return excess > 1e-9 ? Share(terms: [.init(part.seats)], most: limit, excess: excess) : nil
  }

  /// The share of a cohort that exceeds `fraction` of the most by most; `nil` if none does.
  private func share(_ course: Int, _ place: Int, _ fraction: Double, _ values: [Double]) -> Share? {
    func excess(_ terms: [IntegerProgram.Term], _ most: Double) -> Double {
      terms.reduce(-fraction * most) { $0 + $1.coefficient * values[$1.variable.index] }
    }
    let seats = model.seatTerms(course, place)
    let limit = Double(model.instance.courses[course].candidates[place].limit)
    var best = Share(terms: seats, most: limit, excess: excess(seats, limit))
    // Who takes no seat makes no step by it.
    guard seats.contains(where: { values[$0.variable.index] > 1e-9 }) else { return nil }
    for (step, effectiveness) in makes[course][place] {
      let factor = Self.scale / Double(effectiveness)
      var others: [IntegerProgram.Term] = []
      for maker in model.instance.steps[step].makers
      where maker.course != course && model.isInScope[maker.course] {
        let share = -Double(maker.effectiveness) / Double(effectiveness)
        others += model.seatTerms(maker.course, maker.candidate, times: share)
      }
      let without = excess(others, 0)
      let sizes = model.instance.segmentSizes(of: model.instance.steps[step].people)
      var covered = 0.0
      var most = 0.0
      for (segment, variable) in model.cover[step].enumerated() {
        covered += values[variable.index] * factor
        most += Double(sizes[segment]) * factor
        let tried = without + covered - fraction * most
        guard tried > best.excess + 1e-9 else { continue }
        best = Share(
          terms: model.cover[step].prefix(segment + 1).map { .init($0, factor) } + others, most: most,
          excess: tried)
      }
    }
    return best.excess > 1e-9 ? best : nil
  }
}
