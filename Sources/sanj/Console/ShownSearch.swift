import CurriculumPlanning
import Diagnostics
import Reports

/// A search that shows how far it has come and can be asked to stop.
struct ShownSearch {
  /// How results are shown.
  let output: OutputOptions
  /// When the search ends in any case.
  let timeLimit: Double?

  /// Runs a planner, shows how far it has come, and passes on the wish to stop.
  func run<Found>(
    _ plan: (@escaping (PlanProgress) -> Void, @escaping () -> Bool) throws(PlanningError) -> Found
  ) throws(CommandFailure) -> Found {
    let language = output.language
    let line = ProgressLine(
      language: language, timeLimit: timeLimit, isQuiet: output.quiet, tellsAll: output.verbose)
    Interruption.listen()
    defer {
      Interruption.ignore()
      line.clear()
    }
    var isTold = output.quiet
    do throws(PlanningError) {
      return try plan(
        { line.show($0) },
        {
          guard Interruption.isRequested else { return false }
          if !isTold {
            line.clear()
            Console.note(Phrase.searchStopping.text(in: language))
            isTold = true
          }
          return true
        })
    } catch {
      line.clear()
      throw CommandFailure(error)
    }
  }
}
