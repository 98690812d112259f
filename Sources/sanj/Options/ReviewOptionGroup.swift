import ArgumentParser
import Diagnostics
import Reports
import SubmissionReview
import TrainingDocuments
import TrainingModel

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// What is reviewed, and as of when.
struct ReviewOptionGroup: ParsableArguments {
  @Option(
    help: ArgumentHelp("What the city sent: a document, an archive or a folder.", valueName: "path"))
  var submission: String?

  @Option(
    help: ArgumentHelp(
      "Review every submission in a folder, and compare them: each folder, archive or document in it is one.",
      valueName: "folder"))
  var across: String?

  @Option(
    name: [.customShort("o"), .customLong("output")],
    help: ArgumentHelp("Write the review as XML to a file, whole or not at all.", valueName: "file"))
  var file: String?

  @Option(
    help: ArgumentHelp(
      "The day as of which is judged, in the calendar of the policy (default: today).",
      discussion:
        "Changes of severity in the policy end on a day; the review says as of which day it judged.",
      valueName: "date"))
  var asOf: String?

  @Option(
    help: ArgumentHelp("For how many objections repairs are tried, the most binding first.", valueName: "N"))
  var repairs = 20

  @Option(help: ArgumentHelp("Threads that read and score; they change nothing else.", valueName: "N"))
  var threads = 2

  @OptionGroup var round: RoundOptions

  @Option(
    help: ArgumentHelp(
      "Write the objections as SARIF 2.1.0 to a file, too (--format sarif prints them).", valueName: "file"))
  var sarif: String?

  @Option(
    help: ArgumentHelp(
      "Write the objections as JUnit XML to a file, too (--format junit prints them).", valueName: "file"))
  var junit: String?

  @Flag(help: "Print all objections, not only the first hundred.")
  var all = false

  @Flag(help: "Compare the program with the best one under the same needs, budget and policy.")
  var againstBest = false

  @Option(
    help: ArgumentHelp("With --against-best: end the search after so many seconds.", valueName: "seconds"))
  var timeLimit: Double?

  @Option(
    help: ArgumentHelp(
      "With --against-best: end the search within this share of the best.", valueName: "share"))
  var gap = 0.02

  func validate(_ output: ReviewOutputOptions) throws {
    guard (submission == nil) != (across == nil), submission?.isEmpty != true, across?.isEmpty != true else {
      throw ValidationError(
        "Name either what the city sent, --submission PATH, or a folder of many, --across DIR.")
    }
    if across != nil, file != nil || againstBest || sarif != nil || junit != nil || !output.format.isOfMany {
      throw ValidationError(
        "--across takes no --output, no --against-best, no XML, no SARIF and no JUnit: review one submission for these."
      )
    }
    if across != nil, !round.files.isEmpty {
      throw ValidationError(
        "--across takes no --previous, --previous-program, --response or --ruling: these are of one submission."
      )
    }
    guard Set(files).count == files.count else {
      throw ValidationError("--output, --sarif and --junit name the same file.")
    }
    if let timeLimit, !(timeLimit > 0 && timeLimit.isFinite) {
      throw ValidationError("--time-limit must be more than 0 seconds.")
    }
    guard gap >= 0, gap <= 1 else { throw ValidationError("--gap is a share from 0 to 1.") }
    guard repairs >= 0 else { throw ValidationError("--repairs must not be less than 0.") }
    guard (1...1024).contains(threads) else { throw ValidationError("--threads must be from 1 to 1024.") }
    if file?.isEmpty == true { throw ValidationError("--output needs the name of a file.") }
  }

  /// How the documents are read.
  var reading: ReadingOptions {
    var options = ReadingOptions()
    options.threads = threads
    if let submission { options.isSubmitted = SubmissionFiles(submission).contains }
    return options
  }

  /// The files that are written, besides what is printed.
  var files: [String] { [file, sarif, junit].compactMap { $0 } }

  /// How they are reviewed; the day is one of the policy's calendar.
  func options(for policy: Policy?) throws(CommandFailure) -> ReviewOptions {
    let calendar = policy?.calendar ?? .persian
    let day: CalendarDate
    if let asOf {
      guard let date = CalendarDate(calendar, iso: asOf) else {
        throw CommandFailure(
          .usage, Phrase.words(.reviewNoSuchDay, ["date": asOf.printable, "calendar": calendar.rawValue]))
      }
      day = date
    } else {
      day = try Self.today(calendar)
    }
    var options = ReviewOptions(asOf: day, tool: Version.tool)
    options.repairs = repairs
    options.threads = threads
    options.round = try round.input()
    return options
  }

  /// Today by the clock of the machine, in universal time.
  private static func today(_ calendar: CalendarKind) throws(CommandFailure) -> CalendarDate {
    // The first of January 1970 has the Julian day number 2,440,588.
    let days = Int(time(nil)) / 86_400
    guard let day = CalendarDate(calendar, dayNumber: 2_440_588 + days) else {
      throw CommandFailure(.usage, Phrase.words(.reviewNoToday, [:]))
    }
    return day
  }
}
