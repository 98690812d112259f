import Diagnostics
import Synchronization
import TrainingDocuments
import TrainingModel

/// Reviews many submissions, one after the other on each thread: of each, only its figures are kept.
package struct AcrossReview: Sendable {
  private let centre: [String]
  private let submissions: [String]
  private let options: ReviewOptions

  /// Reviews of submissions by the documents of the centre.
  ///
  /// - Parameter submissions: Paths, each of one submission.
  package init(centre: [String], submissions: [String], options: ReviewOptions) {
    self.centre = centre
    self.submissions = submissions
    self.options = options
  }

  /// Runs all reviews.
  ///
  /// - Parameters:
  ///   - threads: How many run side by side.
  ///   - progress: Is told how many are done, on any thread.
  /// - Returns: What the figures say together; their order does not depend on which came first.
  package func run(threads: Int, progress: @Sendable (Int) -> Void = { _ in }) -> CityComparison {
    let figures = Mutex<[CityFigures?]>(Array(repeating: nil, count: submissions.count))
    let done = Mutex(0)
    SharedWork.perform(submissions.count, threads: threads) { index in
      let result = Self.figures(of: submissions[index], centre: centre, options: options)
      figures.withLock { $0[index] = result }
      progress(
        done.withLock { count in
          count += 1
          return count
        })
    }
    return CityComparison(figures.withLock { $0.compactMap(\.self) })
  }

  private static func figures(
    of path: String, centre: [String], options: ReviewOptions
  ) -> CityFigures {
    let name = String(path.split(separator: "/").last ?? Substring(path))
    var reading = ReadingOptions()
    reading.threads = 1
    // What is told of many cities names no document.
    reading.makesDigests = false
    reading.isSubmitted = SubmissionFiles(path).contains
    var options = options
    options.threads = 1
    // Nobody reads the repairs of a thousand programs at once.
    options.repairs = 0
    do {
      let dossier = try DossierReader.read(paths: centre + [path], options: reading)
      let outcome = try Reviewer(options: options).review(dossier, SubmissionFiles(path))
      return CityFigures(outcome, name: name)
    } catch let error as MissingPaths {
      return CityFigures(name: name, failure: Self.words(error.findings))
    } catch let error as UnusableReview {
      return CityFigures(name: name, failure: Self.words(error.findings))
    } catch {
      return CityFigures(name: name, failure: LocalizedText(en: "\(error)"))
    }
  }

  private static func words(_ findings: [Finding]) -> LocalizedText {
    LocalizedText(en: findings.first?.message.en, fa: findings.first?.message.fa)
  }
}
