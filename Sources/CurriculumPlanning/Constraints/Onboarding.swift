import Diagnostics
import IntegerPrograms
import TrainingModel

/// Every batch of new managers takes every onboarding course, from the first period after appointment on.
/// How many do so in time, how many at all, and how early, are tiers of the objective; a firm rule makes
/// the first of them a bound.
struct Onboarding: PlanningConstraint {
  let name = ConstraintName.onboarding
  let sentence = LocalizedText(
    en: "Every new manager takes every onboarding course between appointment and deadline.",
    fa: "هر مدیر جدید همه دوره‌های بدو خدمت را میان انتصاب و پایان مهلت می‌گذراند.")

  func add(to model: inout PlanningModel) {
    guard let rule = model.instance.policy.onboarding, model.keepsFirm(rule.isFirm) else { return }
    model.program.addConstraint(
      TierPart.onboarding.terms(in: model), lower: Double(model.instance.onboardingSeatsDue))
  }
}
