/// The exit codes of the contract; 64 and above are those of sysexits.h.
enum Answer: Int32 {
  /// Done, and the answer is yes.
  case yes = 0
  /// Done, and the answer is no: invalid documents, duties that fall short, an infeasible policy.
  case no = 1
  /// Done, and something differs; only where `--exit-code` asks for it.
  case differs = 2
  /// The command line is wrong.
  case usage = 64
  /// An input could not be read as what it claims to be.
  case unreadable = 65
  /// No such file.
  case noInput = 66
  /// A defect of ours.
  case defect = 70
  /// The output cannot be written.
  case cannotWrite = 73
  /// The search was stopped, by time or by the user, before any program was found.
  case stoppedTooEarly = 75
}
