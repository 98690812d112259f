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
  private var repairs: WholeOption = 20

  @Option(help: ArgumentHelp("Threads that read and score; they change nothing else.", valueName: "N"))
  private var threads: WholeOption = 2

  /// How many threads are asked for.
  var threadCount: Int { threads.value }

  @OptionGroup var round: RoundOptions

  @Option(
    help: ArgumentHelp(
      "Write the objections as SARIF 2.1.0 to a file, too (--format sarif prints them).", valueName: "file"))
  var sarif: String?

  @Option(
    help: ArgumentHelp(
      "Write the objections as JUnit XML to a file, too (--format junit prints them).", valueName: "file"))
  var junit: String?

  @Flag(
    help: ArgumentHelp(
      "Print all objections, not only the first hundred, and write all.",
      discussion:
        "Without it, a review lists a thousand of each rule that were not listed before, and counts the rest."
    ))
  var all = false

  @Flag(help: "Compare the program with the best one under the same needs, budget and policy.")
  var againstBest = false

  @Option(
    help: ArgumentHelp("With --against-best: end the search after so many seconds.", valueName: "seconds"))
  var timeLimit: TypedOption?

  @Option(
    help: ArgumentHelp(
      "With --against-best: end the search within this share of the best.", valueName: "share"))
  var gap: TypedOption = 0.02

  func validate(_ output: ReviewOutputOptions) throws {
    guard (submission == nil) != (across == nil), submission?.isEmpty != true, across?.isEmpty != true else {
      throw WrongUsage.error(
        "Name either what the city sent, --submission PATH, or a folder of many, --across DIR.",
        "یا آنچه را شهر فرستاده است با --submission PATH نام ببرید یا پوشه چند ارسال را با --across DIR.")
    }
    if across != nil, file != nil || againstBest || sarif != nil || junit != nil || !output.format.isOfMany {
      throw WrongUsage.error(
        "--across takes no --output, no --against-best, no XML, no SARIF and no JUnit: review one submission for these.",
        "‏--across با --output و --against-best و XML و SARIF و JUnit نمی‌آید: برای این‌ها یک ارسال را بازبینی کنید."
      )
    }
    if across != nil, !round.files.isEmpty {
      throw WrongUsage.error(
        "--across takes no --previous, --previous-program, --response or --ruling: these are of one submission.",
        "‏--across با --previous و --previous-program و --response و --ruling نمی‌آید: این‌ها از آن یک ارسال است."
      )
    }
    guard Set(files).count == files.count else {
      throw WrongUsage.error(
        "--output, --sarif and --junit name the same file.",
        "‏--output و --sarif و --junit یک فایل را نام می‌برند.")
    }
    try timeLimit.expectTimeLimit()
    try gap.expectGap()
    try repairs.expectWhole(of: "--repairs", example: 20)
    guard repairs.value >= 0 else {
      throw WrongUsage.error("--repairs must not be less than 0.", "‏--repairs نباید کمتر از 0 باشد.")
    }
    try threads.expectThreads()
    try OutputName.expect(file, of: "--output")
    try OutputName.expect(sarif, of: "--sarif")
    try OutputName.expect(junit, of: "--junit")
    if file?.isEmpty == true {
      throw WrongUsage.error("--output needs the name of a file.", "‏--output به نام فایل نیاز دارد.")
    }
  }

  /// How the documents are read.
  var reading: ReadingOptions {
    var options = ReadingOptions()
    options.threads = threadCount
    if let submission { options.isSubmitted = SubmissionFiles(submission).contains }
    return options
  }

  /// The files that are written, besides what is printed.
  var files: [String] { [file, sarif, junit].compactMap { $0 } }

  /// For how many objections repairs are tried.
  var mostRepairs: Int { repairs.value }

  /// How they are reviewed; the day is one of the policy's calendar.
  func options(for policy: Policy?) throws(CommandFailure) -> ReviewOptions {
    let calendar = policy?.calendar ?? .persian
    let day: CalendarDate
    if let asOf {
      guard let date = CalendarDate(calendar, iso: TypedDigits.ascii(asOf)) else {
        throw CommandFailure(
          .usage,
          Phrase.words(
            .reviewNoSuchDay, english: ["date": asOf.printable, "calendar": calendar.name.en],
            persian: ["date": asOf.printable, "calendar": calendar.name.fa]))
      }
      day = date
    } else {
      day = try Self.today(calendar)
    }
    var options = ReviewOptions(asOf: day, tool: Version.tool)
    options.repairs = repairs.value
    options.threads = threadCount
    if all { options.mostOfRule = nil }
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
