extension PlanningInstance {
  /// The earlier program with what stands now in its place.
  func standing(in base: Schedule) -> Schedule {
    let fixed = fixedSchedule
    var result = base
    for (index, course) in courses.enumerated() {
      let open = Set(course.periods)
      for period in 0..<periodCount where course.fixed[period] != nil || !open.contains(period) {
        result.sessions[index][period] = fixed.sessions[index][period]
      }
    }
    result.seatings = fixed.seatings
    result.seatings += base.seatings.filter { seating in
      let course = courses[seating.course]
      return course.fixed[seating.period] == nil && course.periods.contains(seating.period)
    }
    result.normalize()
    return result
  }
}
