import Diagnostics
import Reports

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Standard output for data, standard error for messages.
enum Console {
  /// Makes a closed pipe an error of writing instead of a signal.
  static func prepare() { signal(SIGPIPE, SIG_IGN) }

  /// Ends the process.
  static func exit(_ status: Answer) -> Never {
    #if canImport(Glibc)
      Glibc.exit(status.rawValue)
    #elseif canImport(Musl)
      Musl.exit(status.rawValue)
    #else
      Darwin.exit(status.rawValue)
    #endif
  }

  /// Writes data.
  ///
  /// - Throws: That it could not be written. A reader that has closed the pipe has read enough: no failure.
  static func print(_ text: String) throws(CommandFailure) {
    guard let code = send(text, to: STDOUT_FILENO), code != EPIPE else { return }
    let words = code == ENOSPC ? Phrase.diskFull : .outputFailed
    throw CommandFailure(.cannotWrite, words.pair)
  }

  /// Writes a line of message.
  static func note(_ line: some StringProtocol) { _ = send(line + "\n", to: STDERR_FILENO) }

  /// Writes to standard error without ending the line.
  static func noteRaw(_ text: String) { _ = send(text, to: STDERR_FILENO) }

  /// Prints the findings, or the sentence, of a failure.
  static func report(_ failure: CommandFailure, language: Language, isQuiet: Bool = false) {
    let findings = failure.findings.filter { !isQuiet || $0.rule.severity == .error }
    show(findings, language: language, texts: failure.texts)
    if !findings.isEmpty, let documents = failure.documents {
      note(FindingTotals(findings).sentence(documents: documents, in: language))
    }
    if let message = failure.message {
      let label = TerminalStyle.ofStandardError.label(.error, in: language)
      note("\(label): \(language == .fa ? message.fa : message.en)")
    }
  }

  /// Prints findings as messages.
  static func show(
    _ findings: [Finding], language: Language, texts: @escaping SourceLines.Texts = SourceLines.files
  ) {
    guard !findings.isEmpty else { return }
    let report = FindingsReport(findings, documents: 0, language: language, texts: texts)
    noteRaw(report.text(style: .ofStandardError))
  }

  /// All bytes of `text`; the `errno` if that failed.
  private static func send(_ text: String, to descriptor: Int32) -> Int32? {
    var text = text
    return text.withUTF8 { buffer -> Int32? in
      var rest = UnsafeRawBufferPointer(buffer)[...]
      while !rest.isEmpty {
        let piece = UnsafeRawBufferPointer(rebasing: rest)
        #if canImport(Glibc)
          let count = Glibc.write(descriptor, piece.baseAddress, piece.count)
        #elseif canImport(Musl)
          let count = Musl.write(descriptor, piece.baseAddress, piece.count)
        #else
          let count = Darwin.write(descriptor, piece.baseAddress, piece.count)
        #endif
        if count > 0 {
          rest = rest.dropFirst(count)
        } else if count == 0 {
          return EIO
        } else if errno != EINTR {
          return errno
        }
      }
      return nil
    }
  }
}

extension TerminalStyle {
  /// The style of standard output.
  static var ofStandardOutput: TerminalStyle { TerminalStyle(descriptor: STDOUT_FILENO) }
  /// The style of standard error.
  static var ofStandardError: TerminalStyle { TerminalStyle(descriptor: STDERR_FILENO) }

  private init(descriptor: Int32) {
    let names = ["NO_COLOR", "TERM"]
    let pairs = names.compactMap { name in Environment[name].map { (name, $0) } }
    self.init(
      isTerminal: isatty(descriptor) == 1,
      environment: Dictionary(pairs, uniquingKeysWith: { first, _ in first }))
  }
}
