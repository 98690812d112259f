import ArgumentParser
import Diagnostics
import SubmissionRegister

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Who takes a step, and when.
struct ActorOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("Who takes the step (default: the variable SANJ_BY).", valueName: "name"))
  var by: String?

  @Option(
    help: ArgumentHelp(
      "When, as 2026-05-10T08:30:00Z or 2026-05-10T12:00:00+03:30 (default: the variable SANJ_AT, or now).",
      valueName: "moment"))
  var at: String?

  func validate() throws {
    guard let name = by ?? Environment["SANJ_BY"], !name.allSatisfy(\.isWhitespace) else {
      throw WrongUsage.error(
        "Name who takes the step: --by, or the variable SANJ_BY.",
        "بگویید گام را چه کسی برمی‌دارد: --by یا متغیر SANJ_BY.")
    }
    guard name.unicodeScalars.count <= 200 else {
      throw WrongUsage.error("--by takes at most 200 characters.", "‏--by حداکثر 200 نویسه می‌پذیرد.")
    }
    if let text = written, Moment(text) == nil {
      if Moment.isOutsideYears(text) {
        throw WrongUsage.error(
          "'\(text.printable)' is outside the years that calendars have here: \(Moment.years.lowerBound) to \(Moment.years.upperBound).",
          "«\(text.printable)» بیرون از سال‌هایی است که تقویم‌ها اینجا دارند: میلادی \(Moment.years.lowerBound) تا \(Moment.years.upperBound)."
        )
      }
      throw WrongUsage.error(
        "'\(text.printable)' is no moment; write 2026-05-10T08:30:00Z or 2026-05-10T12:00:00+03:30.",
        "«\(text.printable)» زمان درستی نیست؛ 2026-05-10T08:30:00Z یا `2026-05-10T12:00:00+03:30` بنویسید.")
    }
  }

  /// Who.
  var name: String { (by ?? Environment["SANJ_BY"] ?? "").printable }

  /// When.
  var moment: Moment {
    written.flatMap { Moment($0) } ?? Moment(seconds: Int(time(nil)))
  }

  /// When, as it was written, in ASCII digits.
  private var written: String? { (at ?? Environment["SANJ_AT"]).map { TypedDigits.ascii($0) } }
}
