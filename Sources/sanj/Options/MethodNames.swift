import ArgumentParser
import TrainingModel

/// Methods, written with commas between them.
struct MethodNames: ExpressibleByArgument {
  let methods: [NeedMethod]

  init(methods: [NeedMethod]) { self.methods = methods }

  init?(argument: String) {
    var methods: [NeedMethod] = []
    for name in argument.split(separator: ",", omittingEmptySubsequences: false) {
      guard let method = NeedMethod(rawValue: String(name)) else { return nil }
      if !methods.contains(method) { methods.append(method) }
    }
    self.methods = methods
  }

  static var allValueStrings: [String] { NeedMethod.allCases.map(\.rawValue) }

  var defaultValueDescription: String { methods.map(\.rawValue).joined(separator: ",") }

  /// These methods and `chosen`, which comes first.
  func with(_ chosen: NeedMethod) -> [NeedMethod] { [chosen] + methods.filter { $0 != chosen } }
}
