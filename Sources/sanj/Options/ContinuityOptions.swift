import ArgumentParser
import CurriculumPlanning
import Diagnostics
import Reports
import TrainingDocuments
import TrainingModel

/// What must stay of the year's program, and how many others are asked for.
struct ContinuityOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Keep what was held, as a delivery says, and plan the rest of the year.", valueName: "delivery"))
  var fixed: String?

  @Option(
    help: ArgumentHelp(
      "Keep to this program where nothing is lost by it (default, where --fixed or --pin is given: the only one among the documents).",
      valueName: "program"))
  var base: String?

  @Option(
    name: .customLong("pin"),
    help: ArgumentHelp(
      "Leave an offering of that program as it is: COURSE@PERIOD, or COURSE for all of its offerings. May be repeated.",
      valueName: "offering"))
  var pins: [String] = []

  @Option(help: ArgumentHelp("Leave all periods before this one as they are.", valueName: "period"))
  var pinBefore: String?

  @OptionGroup var others: AlternativeOptions

  func validate() throws {
    if pins.contains("") {
      throw WrongUsage.error(
        "--pin needs an offering: COURSE@PERIOD.", "‏--pin به یک برگزاری نیاز دارد: `COURSE@PERIOD`.")
    }
  }

  /// Whether anything must stay, or there is a program to keep to.
  var isAsked: Bool { fixed != nil || base != nil || !pins.isEmpty || pinBefore != nil }

  /// Files that are read besides the dossier.
  var files: [String] { [fixed, base].compactMap { $0 } }

  /// What must stay, found among the documents; that the program to keep to is of another year is said.
  func continuity(
    of reading: DossierReading, _ output: some ShownOutput
  ) throws(CommandFailure) -> Continuity {
    guard isAsked else { return .none }
    var continuity = Continuity()
    if let fixed { continuity.delivery = try delivery(in: fixed, of: reading) }
    // A delivery alone needs no program to keep to.
    let needsBase = base != nil || !pins.isEmpty || pinBefore != nil || reading.dossier.programs.count > 1
    if needsBase || !reading.dossier.programs.isEmpty {
      let program = try reading.program(
        named: base, option: "--base", isEarlier: base != nil, mayBeOfAnotherYear: true)
      if !output.quiet, let warning = reading.ofAnotherYear(program, mayBeEarlier: true) {
        Console.show([warning], language: output.language, texts: reading.texts)
      }
      continuity.base = program
    }
    for pin in pins { continuity.pins += try Self.places(of: pin, in: continuity.base, reading.dossier) }
    if let pinBefore { continuity.pinsBefore = try Self.period(named: pinBefore, in: reading.dossier) }
    return continuity
  }

  /// The period of that name.
  static func period(named name: String, in dossier: Dossier) throws(CommandFailure) -> Identifier {
    let id = Identifier(name)
    guard dossier.policy?.periods.contains(where: { $0.id == id }) ?? false else {
      let periods = (dossier.policy?.periods ?? []).map(\.id.text.printable)
      let words = Phrase.words(.pinUnknownPeriod, ["period": name.printable])
      guard !periods.isEmpty else { throw CommandFailure(.usage, words) }
      throw CommandFailure(.usage, Self.adding(periods, to: words))
    }
    return id
  }

  /// The delivery of a file that was read.
  func delivery(in file: String, of reading: DossierReading) throws(CommandFailure) -> Delivery {
    let id = reading.files.first { $0.file == file && $0.kind == .delivery }?.id
    guard let id, let delivery = reading.dossier.deliveries.first(where: { $0.id == id }) else {
      throw CommandFailure(.usage, Phrase.words(.fixedNotADelivery, ["file": file.printable]))
    }
    return delivery
  }

  /// The offerings that a pin means: a course's name may have an @ in it.
  static func places(
    of pin: String, in base: Program?, _ dossier: Dossier
  ) throws(CommandFailure) -> [Continuity.Place] {
    let found = (base?.offerings ?? []).filter {
      $0.course.text == pin || "\($0.course.text)@\($0.period.text)" == pin
    }
    guard !found.isEmpty else {
      let course = Identifier(pin.lastIndex(of: "@").map { String(pin[..<$0]) } ?? pin)
      let own = (base?.offerings ?? []).filter { $0.course == course }
      let held = Set((base?.offerings ?? []).map(\.course))
      let titles = Dictionary(
        dossier.courses.map { ($0.id, $0.title) }, uniquingKeysWith: { first, _ in first })
      let near =
        own.isEmpty
        ? NearestEntities.of(
          course.text, among: held.sorted().map { ($0, titles[$0] ?? LocalizedText()) }
        ).map(\.text)
        : own.map { "\($0.course)@\($0.period)" }
      let words = Phrase.words(.pinUnknown, ["pin": pin.printable])
      let names = near.isEmpty && held.count <= Self.mostNames ? held.sorted().map(\.text) : near
      guard !names.isEmpty else { throw CommandFailure(.usage, words) }
      throw CommandFailure(.usage, Self.adding(names.map(\.printable), to: words))
    }
    return found.map { .init(course: $0.course, period: $0.period) }
  }

  /// So many courses are named where none is near.
  private static let mostNames = 12

  /// A sentence, and what there is instead.
  private static func adding(
    _ names: [String], to words: (en: String, fa: String)
  ) -> (en: String, fa: String) {
    (
      words.en + Phrase.pinNearest.filled(in: .en, ["pins": names.joined(separator: ", ")]),
      words.fa + Phrase.pinNearest.filled(in: .fa, ["pins": names.joined(separator: "، ")])
    )
  }
}
