import Diagnostics
import TrainingModel

extension DossierDraft {
  /// Puts what comes from some files behind all else: of several things with one identity the first counts, and nobody who
  /// is judged by prices, requirements or a policy may bring others.
  mutating func putBehind(_ isBehind: (_ file: String) -> Bool) {
    func order<Value>(_ values: inout [Value], _ file: (Value) -> String) {
      let behind = values.filter { isBehind(file($0)) }
      guard !behind.isEmpty, behind.count < values.count else { return }
      values = values.filter { !isBehind(file($0)) } + behind
    }
    order(&documents) { $0.file }
    order(&policies) { $0.location.file }
    order(&declarations) { $0.location.file }
    order(&dossier.scales) { $0.location.file }
    order(&dossier.domains) { $0.location.file }
    order(&dossier.competencies) { $0.location.file }
    order(&dossier.families) { $0.location.file }
    order(&dossier.roles) { $0.location.file }
    order(&dossier.organizations) { $0.location.file }
    order(&dossier.courses) { $0.location.file }
  }
}
