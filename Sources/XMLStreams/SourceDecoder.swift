import Diagnostics

/// Turns the bytes of a file into UTF-8 text that holds nothing but characters of XML.
///
/// The parser therefore never sees a wrong byte, whatever the encoding, and every place in the document is a
/// place in one text.
struct SourceDecoder {
  /// What is wrong with the bytes, from which the text ends.
  enum Fault: Equatable {
    /// These bytes mean nothing in the encoding.
    case wrongBytes([UInt8], encoding: String)
    /// A character that XML 1.0 does not allow.
    case forbidden(UInt32)
    /// An encoding in which documents are not read; named at this byte of the file.
    case unsupported(String, at: Int)
  }

  /// Set at the first fault; the text then ends before it.
  private(set) var fault: Fault?
  /// Offset of the text that has been checked: what may be given to the parser.
  private(set) var checked = 0

  /// The length of the byte order mark if the file is in UTF-8, so that its bytes are the text; else `nil`.
  private(set) var markLengthOfUTF8: Int?

  private var encoding: SourceEncoding?
  private var head: [UInt8] = []
  private var pendingByte: UInt8?
  private var pendingSurrogate: UInt16?

  /// Decodes the next bytes of the file into `window`.
  mutating func decode(_ bytes: UnsafeRawBufferPointer, into window: SourceWindow) {
    guard fault == nil else { return }
    if encoding == nil {
      head.append(contentsOf: bytes)
      begin(into: window, isWhole: false)
    } else {
      continueDecoding(bytes, into: window)
    }
  }

  /// Says that there are no more bytes.
  mutating func finish(into window: SourceWindow) {
    guard fault == nil else { return }
    if encoding == nil { begin(into: window, isWhole: true) }
    guard fault == nil, let encoding else { return }
    switch encoding {
    case .utf8 where checked < window.end:
      fault = .wrongBytes(Array(window.slice(checked, window.end)), encoding: encoding.name)
    case .utf16:
      if let pendingSurrogate { fault = wrongUnit(pendingSurrogate) }
      if fault == nil, let pendingByte { fault = .wrongBytes([pendingByte], encoding: encoding.name) }
    default: break
    }
  }

  /// The place of a byte of the declaration, which was not decoded.
  func place(ofByte index: Int, in file: String) -> SourceLocation {
    var place = SourceLocation(file: file, line: 1, column: 1)
    for byte in head.prefix(index) {
      place.column += 1
      if byte == 0x0A { (place.line, place.column) = (place.line + 1, 1) }
    }
    return place
  }

  /// Finds the encoding in the first bytes, and decodes these once it is known.
  private mutating func begin(into window: SourceWindow, isWhole: Bool) {
    switch SourceEncoding.sniff(head, isWhole: isWhole) {
    case .unknown: return
    case .unsupported(let name, let place): fault = .unsupported(name, at: place)
    case .found(let found, let markLength):
      encoding = found
      if case .utf8 = found { markLengthOfUTF8 = markLength }
      let first = head
      head = []
      first.withUnsafeBytes {
        continueDecoding(UnsafeRawBufferPointer(rebasing: $0.dropFirst(markLength)), into: window)
      }
    }
  }

  private mutating func continueDecoding(_ bytes: UnsafeRawBufferPointer, into window: SourceWindow) {
    switch encoding {
    case nil: break
    case .utf8:
      window.append(bytes)
      checkUTF8(in: window)
    case .utf16(let bigEndian):
      for byte in bytes where fault == nil {
        guard let first = pendingByte else {
          pendingByte = byte
          continue
        }
        pendingByte = nil
        let (high, low) = bigEndian ? (first, byte) : (byte, first)
        decodeUTF16(UInt16(high) << 8 | UInt16(low), into: window)
      }
      checked = window.end
    case .singleByte(let name, let upperHalf):
      for byte in bytes where fault == nil {
        let index = Int(byte) - 0x80
        let value = index < 0 ? UInt16(byte) : index < upperHalf.count ? upperHalf[index] : 0xFFFD
        if value == 0xFFFD {
          fault = .wrongBytes([byte], encoding: name)
        } else {
          append(UInt32(value), to: window)
        }
      }
      checked = window.end
    }
  }

  private mutating func decodeUTF16(_ unit: UInt16, into window: SourceWindow) {
    switch (pendingSurrogate, unit) {
    case (let high?, 0xDC00...0xDFFF):
      pendingSurrogate = nil
      append(0x10000 + (UInt32(high & 0x3FF) << 10 | UInt32(unit & 0x3FF)), to: window)
    case (let high?, _): fault = wrongUnit(high)
    case (nil, 0xD800...0xDBFF): pendingSurrogate = unit
    case (nil, 0xDC00...0xDFFF): fault = wrongUnit(unit)
    case (nil, _): append(UInt32(unit), to: window)
    }
  }

  private func wrongUnit(_ unit: UInt16) -> Fault {
    let big = [UInt8(unit >> 8), UInt8(unit & 0xFF)]
    guard case .utf16(bigEndian: false) = encoding else { return .wrongBytes(big, encoding: "UTF-16") }
    return .wrongBytes(big.reversed(), encoding: "UTF-16")
  }

  private mutating func append(_ value: UInt32, to window: SourceWindow) {
    if let scalar = Unicode.Scalar(value), XMLText.isAllowed(scalar) {
      window.append(scalar)
    } else {
      fault = .forbidden(value)
    }
  }

  /// Moves `checked` over all complete characters, up to the first fault.
  private mutating func checkUTF8(in window: SourceWindow) {
    let text = window.slice(checked, window.end)
    var index = 0
    scan: while index < text.count {
      let first = text[index]
      if first >= 0x20 && first < 0x80 || first == 0x0A || first == 0x0D || first == 0x09 {
        index += 1
        continue
      }
      let length: Int
      switch first {
      case 0..<0x20:
        fault = .forbidden(UInt32(first))
        break scan
      case 0xC2...0xDF: length = 2
      case 0xE0...0xEF: length = 3
      case 0xF0...0xF4: length = 4
      default:
        fault = .wrongBytes([first], encoding: "UTF-8")
        break scan
      }
      // Cut off by the end of this piece: the rest may come with the next.
      if index + length > text.count { break }
      guard let value = Self.scalar(text, at: index, length: length) else {
        fault = .wrongBytes(Array(text[index..<index + length]), encoding: "UTF-8")
        break
      }
      if value == 0xFFFE || value == 0xFFFF {
        fault = .forbidden(value)
        break
      }
      index += length
    }
    checked += index
  }

  /// The character that `length` bytes from `index` encode; `nil` if they are not its shortest form.
  private static func scalar(_ text: UnsafeBufferPointer<UInt8>, at index: Int, length: Int) -> UInt32? {
    var value = UInt32(text[index]) & (0x7F >> UInt32(length))
    for next in text[index + 1..<index + length] {
      guard next & 0xC0 == 0x80 else { return nil }
      value = value << 6 | UInt32(next & 0x3F)
    }
    let lowest: UInt32 = length == 2 ? 0x80 : length == 3 ? 0x800 : 0x10000
    guard value >= lowest, Unicode.Scalar(value) != nil else { return nil }
    return value
  }
}
