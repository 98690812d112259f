import Diagnostics
import IntegerPrograms
import TrainingModel

/// y(c,t) = 0 where the course is not offered or the period has no working day left.
struct OfferedPeriods: PlanningConstraint {
  let name = ConstraintName.offeredPeriods
  let sentence = LocalizedText(
    en: "Courses are held only in periods in which they are offered and that have working days.",
    fa: "دوره‌ها تنها در دوره‌های زمانی اعلام‌شده و دارای روز کاری برگزار می‌شوند.")

  func add(to model: inout PlanningModel) {
    for index in model.scope.courses {
      let open = Set(model.instance.courses[index].periods)
      for (period, sessions) in model.sessions[index].enumerated() where !open.contains(period) {
        let days = model.instance.policy.workingDays(of: model.instance.policy.periods[period])
        if model.scope.isElastic, days > 0 {
          model.addRow(of: .offeredPeriods(index), [.init(sessions)], upper: 0)
        } else {
          model.program.setBounds(of: sessions, lower: 0, upper: 0)
        }
      }
    }
  }
}
