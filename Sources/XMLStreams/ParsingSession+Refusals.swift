import CLibXML2
import Diagnostics

// The first fault that makes a document useless ends its reading.
extension ParsingSession {
  /// Ends the reading with the first fault that makes the document useless.
  func refuse(_ rule: DiagnosticRule, at offset: Int, _ arguments: FaultArguments = [:]) {
    refuse(rule, place: location(at: offset), arguments)
  }

  func refuse(_ rule: DiagnosticRule, place: SourceLocation, _ arguments: FaultArguments = [:]) {
    guard fatal == nil else { return }
    fatal = arguments.finding(rule, at: place, subject: subject)
    if let parser { xmlStopParser(parser) }
  }

  /// Handles the first complaint of the parser.
  func parserComplaint(code: Int32, words: String, name: String?) {
    guard fatal == nil, failure == nil else { return }
    if code == XML_ERR_NO_MEMORY.rawValue {
      failure = .outOfMemory
    } else if isAtEnd, WellFormedness.isAboutEnd(code) || hasNoMarkup(from: offset) {
      refuseTruncated()
    } else {
      let fault = WellFormedness(code: code, words: words, name: name, session: self)
      refuse(fault.rule, at: fault.offset, fault.arguments)
    }
  }

  /// Whether what is left of the text could be the start of one tag or reference that was cut off.
  private func hasNoMarkup(from offset: Int) -> Bool {
    window.slice(min(offset, window.end), window.end)
      .allSatisfy { $0 != UInt8(ascii: "<") && $0 != UInt8(ascii: ">") }
  }

  func refuseTruncated() {
    let why: (en: String, fa: String) =
      if let last = frames.last {
        (
          "\"\(last.step.name)\", opened on line \(last.place.line), is not closed",
          "«\(last.step.name)» که در سطر \(last.place.line) باز شده، بسته نشده است"
        )
      } else if root != nil {
        ("what stands after the root element is not complete", "آنچه پس از عنصر ریشه آمده کامل نیست")
      } else {
        ("it holds no complete element", "هیچ عنصر کاملی در آن نیست")
      }
    refuse(XMLRules.truncated, at: window.end, ([:] as FaultArguments).with("why", why))
  }

  func refuse(_ fault: SourceDecoder.Fault) {
    switch fault {
    case .wrongBytes(let bytes, let encoding):
      let digits = bytes.map { hexadecimal(UInt32($0), width: 2) }.joined(separator: " ")
      refuse(XMLRules.wrongBytes, at: decoder.checked, ["bytes": digits, "encoding": encoding])
    case .forbidden(let scalar):
      refuse(XMLRules.forbiddenCharacter, at: decoder.checked, ["scalar": hexadecimal(scalar, width: 4)])
    case .unsupported(let name, let byte):
      // The declaration before it is in ASCII and on the first line, or else its line ends are counted.
      refuse(XMLRules.unknownEncoding, place: decoder.place(ofByte: byte, in: file), ["encoding": name])
    }
  }

  private func hexadecimal(_ value: UInt32, width: Int) -> String {
    let digits = String(value, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}
