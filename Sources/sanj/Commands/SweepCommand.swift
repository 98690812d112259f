import ArgumentParser
import CurriculumPlanning
import Diagnostics
import Reports
import Scenarios

/// Many cases at once: what do more money, more rooms, more people do?
struct SweepCommand: AnsweringCommand {
  static let configuration = CommandConfiguration(
    commandName: "sweep",
    abstract: "Many cases at once: what does more or less of something do?",
    discussion: """
      Plans every combination of the values that are varied, several at a time, and shows for each what it costs, \
      how much need it closes, and how many people it trains; then budget against need closed, with the cases that \
      no other beats and the knees, beyond which money buys less. Scenario files are alternatives of each other. \
      Every case starts from the program of the base, so that nothing depends on the order or on the number of threads.

      With --store, finished cases are kept: a sweep that was stopped goes on where it was. On several machines that \
      share a folder, --shard does a part and --gather shows the whole; scripts/sweep-slurm does that on a cluster.

      Ctrl-C shows the cases that are finished; a second Ctrl-C ends at once.

      Exit codes: 0 every case has a program; 1 a case has none, the documents have errors, or there is not all to \
      gather; 75 stopped before all cases were finished.
      """)

  @OptionGroup var dossier: DossierOptions

  @Option(
    name: .customLong("vary"),
    help: ArgumentHelp(
      "Vary what an XPath selects: 'XPATH=VALUE,VALUE,…', or 'XPATH*=FACTOR,FACTOR,…'. May be repeated.",
      valueName: "values"))
  var variations: [String] = []

  @Option(
    name: .customLong("scenario"), parsing: .upToNextOption,
    help: ArgumentHelp(
      "Scenarios: files, or identities of scenarios among the documents. Each is one case, or one of each combination.",
      valueName: "scenario"))
  var scenarios: [String] = []

  @Option(
    help: ArgumentHelp("Start from this program instead of planning the base.", valueName: "program"))
  var base: String?

  @Option(help: ArgumentHelp("Keep finished cases in this folder, and use those in it.", valueName: "folder"))
  var store: String?

  @Option(
    help: ArgumentHelp(
      "Do part i of n only, into the store; part 0 is the base, from which all others start.",
      valueName: "i/n"))
  var shard: String?

  @Flag(help: "Plan nothing: show the whole from the store.")
  var gather = false

  @Flag(
    help: ArgumentHelp("Plan however many cases there are (without it, \(SweepCommand.mostCases) at most)."))
  var yes = false

  @Option(help: ArgumentHelp("End the search of each case after so many seconds.", valueName: "seconds"))
  var timeLimit: TypedOption?

  @Option(
    help: ArgumentHelp(
      "End each search when the need closed is proven to be within this share of the best.",
      valueName: "share"))
  var gap: TypedOption = 0.02

  @Option(help: ArgumentHelp("Cases at once (default: as many as the machine has cores).", valueName: "N"))
  var threads: WholeOption?

  @Option(help: ArgumentHelp("Seed of the solver.", valueName: "N"))
  var seed: WholeOption = 0

  @OptionGroup var output: RowOutputOptions

  /// More cases than these are hardly meant.
  static let mostCases = 1000

  func validate() throws {
    try output.refuseXML(
      of: "a sweep",
      instead: (
        "Of one case, sanj whatif --set 'XPATH=VALUE' prints the patch with --format xml and writes the program with -o.",
        "برای یک حالت، ‏sanj whatif --set 'XPATH=VALUE' با --format xml وصله را چاپ می‌کند و با -o برنامه را می‌نویسد."
      ))
    guard !variations.isEmpty || !scenarios.isEmpty else {
      throw WrongUsage.error(
        "Say what to vary: --vary or --scenario.", "بگویید چه چیزی تغییر کند: --vary یا --scenario.")
    }
    try timeLimit.expectTimeLimit()
    try gap.expectGap()
    try threads?.expectThreads()
    try seed.expectSeed()
    if store?.isEmpty == true {
      throw WrongUsage.error("--store needs the name of a folder.", "‏--store به نام پوشه نیاز دارد.")
    }
    if let shard, SweepShard(TypedDigits.ascii(shard)) == nil {
      throw WrongUsage.error(
        "--shard is a part of the whole: i/n, with i from 1 to n, or 0 for the base.",
        "‏--shard بخشی از کل است: i/n، که i از 1 تا n است، یا 0 برای مبنا.")
    }
    if shard != nil, gather {
      throw WrongUsage.error(
        "--shard and --gather contradict each other.", "‏--shard و --gather با هم ناسازگارند.")
    }
    if shard != nil || gather, store == nil {
      throw WrongUsage.error(
        "\(gather ? "--gather" : "--shard") needs --store.",
        "‏\(gather ? "--gather" : "--shard") به --store نیاز دارد.")
    }
    // Before anything is read: so many cases asked for by mistake are refused at once.
    try expectReasonable(scenarios.map { .init(label: $0, change: .scenario(file: $0), content: $0) })
  }

  /// Refuses what cannot be varied, and more cases than are meant.
  private func expectReasonable(_ choices: [SweepChoice]) throws {
    let count: Int?
    do throws(SweepAxisError) {
      count = try SweepGrid(axes(ofScenarios: choices)).count
    } catch {
      throw ValidationError(output.language == .fa ? error.words.fa : error.words.en)
    }
    guard let count else { throw ValidationError(Phrase.sweepUncountable.text(in: output.language)) }
    guard yes || count <= Self.mostCases else {
      let numbers = NumberText(output.language)
      throw ValidationError(
        Phrase.sweepTooMany.filled(
          in: output.language,
          ["count": numbers.integer(count), "most": numbers.integer(Self.mostCases)]))
    }
  }
}
