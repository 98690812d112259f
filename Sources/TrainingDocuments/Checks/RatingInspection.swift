import Synchronization
import TrainingModel

/// Reports the ratings among some of them that break a rule: a stretch of the sorted list, which begins and ends between
/// people.
typealias RatingInspection = @Sendable (_ stretch: Range<Int>, _ findings: inout RowFindings) -> Void

/// Looks at all ratings once, a stretch after the other with everything that there is to look for: so each of them
/// comes from memory once.
enum RatingInspections {
  /// Ratings that stay near the processor while they are looked at.
  private static let length = 1 << 14

  /// What `inspections` find.
  static func findings(of inspections: [RatingInspection], in contents: DossierContents) -> RowFindings {
    let stretches = inspections.isEmpty ? [] : RatingStretches(contents.dossier.people, about: length).ranges
    // One for each thread, which keeps the bounds of what it has found from stretch to stretch.
    let idle = Mutex<[RowFindings]>([])
    SharedWork.perform(stretches.count, threads: contents.threads) { number in
      var findings = idle.withLock { $0.popLast() } ?? RowFindings()
      for inspect in inspections { inspect(stretches[number], &findings) }
      idle.withLock { [findings] in $0.append(findings) }
    }
    var all = RowFindings()
    for findings in idle.withLock({ $0 }) { all.merge(findings) }
    return all
  }
}
