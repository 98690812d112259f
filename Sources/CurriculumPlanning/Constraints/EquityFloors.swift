import Diagnostics
import IntegerPrograms
import TrainingModel

/// Σ weight · covered + total · missing ≥ floor · total, for each organization of the floor's kind; in shares
/// of the organization's weighted need.
struct EquityFloors: PlanningConstraint {
  let name = ConstraintName.equityFloor
  let sentence = LocalizedText(
    en: "In every organization at least the stated share of the weighted need is closed.",
    fa: "در هر سازمان دست‌کم سهم تعیین‌شده از نیاز وزنی رفع می‌شود.")

  func add(to model: inout PlanningModel) {
    guard model.scope.includesNeeds, let floor = model.instance.policy.equityFloor else { return }
    for (index, group) in model.instance.equityGroups.enumerated() {
      let missing = model.missingShare[index]
      let scale = 100 / Double(group.total)
      model.program.addConstraint(lower: 100 * floor.share.value) { add in
        for step in group.steps {
          for variable in model.cover[step] {
            add(variable, scale * Double(model.instance.steps[step].weight))
          }
        }
        add(missing, 100)
      }
    }
  }
}
