import ArgumentParser
import CurriculumPlanning
import Diagnostics
import Reports
import TrainingDocuments
import TrainingModel

/// Options that name the people of a program.
struct RosterOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Write who sits in which session to a file: CSV, JSON or XML by its suffix, or else by --format.",
      valueName: "file"))
  var rosters: String?

  @Option(
    help: ArgumentHelp(
      "Make no program, but name the people of this one (with --rosters).", valueName: "file"))
  var rostersOf: String?

  /// Refuses what contradicts itself.
  func validate(_ format: OutputFormat, program: String?) throws {
    guard let rosters else {
      if rostersOf != nil {
        throw WrongUsage.error(
          "--rosters-of needs --rosters, where the roster goes.",
          "‏--rosters-of به --rosters نیاز دارد که جای فهرست است.")
      }
      return
    }
    try OutputName.expect(rosters, of: "--rosters")
    if rosters.isEmpty {
      throw WrongUsage.error("--rosters needs the name of a file.", "‏--rosters به نام فایل نیاز دارد.")
    }
    if rosters == program {
      throw WrongUsage.error(
        "--rosters and --output name the same file.", "‏--rosters و --output یک فایل را نام می‌برند.")
    }
    if rostersOf != nil, program != nil {
      throw WrongUsage.error(
        "--rosters-of makes no program: leave --output out.",
        "‏--rosters-of برنامه‌ای نمی‌سازد: --output را حذف کنید.")
    }
    if RosterFormat(file: rosters, format) == nil {
      throw WrongUsage.error(
        "--rosters: name a file that ends in .csv, .json or .xml, or give --format.",
        "‏--rosters: فایلی نام ببرید که به .csv یا .json یا .xml پایان یابد، یا --format بدهید.")
    }
  }
}

extension PlanCommand {
  /// The bytes of a roster in the form that was asked for.
  func bytes(of roster: Roster, for file: String) throws(CommandFailure) -> [UInt8] {
    switch RosterFormat(file: file, output.format) {
    case .json: return Array(RosterReport(roster).json.document.utf8)
    case .xml:
      do throws(UnwritableDocument) {
        return try RosterEncoder.encode(roster)
      } catch {
        throw CommandFailure(.defect, Phrase.words(.rosterUnwritable, ["reason": "\(error)"]))
      }
    case .csv, nil: return Array(RosterReport(roster).csv.utf8)
    }
  }

  /// The people of a program that was just made.
  func rosterOf(
    _ plan: Plan, of dossier: Dossier, _ continuity: Continuity
  ) throws(CommandFailure) -> NamedRoster {
    do throws(PlanningError) {
      return try RosterMaker(
        options: PlanOptions(seed: limits.seedNumber, tool: Version.tool, continuity: continuity)
      ).roster(of: plan.program, in: dossier, needs: plan.needs)
    } catch {
      throw CommandFailure(error)
    }
  }

  /// Writes a roster whole or not at all.
  func write(_ roster: [UInt8], to file: String) throws(CommandFailure) {
    try OutputFile.write(roster, to: file)
    if !output.quiet {
      Console.note(Phrase.rosterWritten.filled(in: output.language, ["file": file.printable]))
    }
  }

  /// Names the people of a program that is among the documents.
  func nameSeats(of reading: DossierReading, in file: String) throws(CommandFailure) -> Answer {
    let program = try reading.program(named: roster.rostersOf)
    var continuity = Continuity.none
    if let fixed = continuing.fixed { continuity.delivery = try continuing.delivery(in: fixed, of: reading) }
    let named: NamedRoster
    do throws(PlanningError) {
      named = try RosterMaker(
        options: PlanOptions(seed: limits.seedNumber, tool: Version.tool, continuity: continuity)
      ).roster(of: program, in: reading.dossier)
    } catch {
      guard case .rejected(let reasons) = error else { throw CommandFailure(error) }
      throw CommandFailure(notTheProgramOf: program.id, reasons)
    }
    try write(try bytes(of: named.roster, for: file), to: file)
    tell(named.remarks)
    return .yes
  }
}
