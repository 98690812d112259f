import Diagnostics
import IntegerPrograms

/// Σ units · y(c,t) ≤ capacity(t), for each resource; capacity follows working days and closures.
struct ResourceCapacity: PlanningConstraint {
  let name = ConstraintName.resourceCapacity
  let sentence = LocalizedText(
    en: "In no period do sessions take more of a resource than there is.",
    fa: "در هیچ دوره زمانی جلسه‌ها بیش از ظرفیت یک منبع مصرف نمی‌کنند.")

  func add(to model: inout PlanningModel) {
    for resource in model.instance.capacity.indices {
      let users = Self.users(of: resource, in: model)
      guard !users.isEmpty else { continue }
      let unit = Self.unit(of: resource, in: model)
      for period in 0..<model.instance.periodCount {
        let terms = users.map { index, units in
          IntegerProgram.Term(model.sessions[index][period], Double(units / unit))
        }
        model.addRow(
          of: .capacity(resource: resource, period: period), terms,
          upper: Double(model.instance.capacity[resource][period] / unit))
      }
    }
  }

  private static func users(of resource: Int, in model: PlanningModel) -> [(index: Int, units: Int)] {
    model.scope.courses.compactMap { index in
      model.instance.courses[index].uses.first { $0.resource == resource && $0.units > 0 }.map {
        (index, $0.units)
      }
    }
  }

  /// How many thousandths one unit of a resource's rows is.
  static func unit(of resource: Int, in model: PlanningModel) -> Int {
    greatestCommonDivisor(users(of: resource, in: model).map(\.units))
  }
}
