import Diagnostics
import Testing

@testable import XMLStreams

/// What was found in a file that is compressed: documents and refusals, with the name of the file cut off.
struct Unpacked {
  let files: [InputFile]
  let names: [String]
  let refused: [String: String]

  /// Writes `bytes` to a file of `folder` and looks into it.
  init(
    _ bytes: [UInt8], named name: String = "s.zip", in folder: TemporaryFolder,
    limits: UnpackingLimits = .standard
  ) throws {
    let documents = try InputDocuments(in: try folder.write(name, bytes), as: name, limits: limits)
    files = documents.files
    names = documents.files.map(\.name)
    var refused: [String: String] = [:]
    for (name, failure) in documents.refused {
      let finding = failure.finding(in: name)
      #expect(finding.location == SourceLocation(file: name))
      #expect(finding.subject == "file/\(name)")
      #expect(!(finding.message.en + finding.message.fa + finding.hint.en + finding.hint.fa).contains("{"))
      refused[name] = finding.rule.code
    }
    #expect(refused.count == documents.refused.count, "one refusal a name")
    self.refused = refused
  }

  /// The codes by which a file is refused as a whole; `nil` if it is not.
  static func fault(
    _ bytes: [UInt8], named name: String = "s.zip", limits: UnpackingLimits = .standard
  ) throws -> ArchiveFault? {
    try fault { _ = try Unpacked(bytes, named: name, in: TemporaryFolder(), limits: limits) }
  }

  /// The fault that `body` throws.
  static func fault(_ body: () throws -> Void) throws -> ArchiveFault? {
    do {
      try body()
      return nil
    } catch XMLReadFailure.archive(let fault) {
      return fault
    }
  }
}

/// All bytes of a stream, `chunk` at a time.
func content(of stream: any ByteStream, chunk: Int = 1 << 16) throws -> [UInt8] {
  let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: chunk, alignment: 1)
  defer { buffer.deallocate() }
  var result: [UInt8] = []
  while true {
    let count = try stream.read(into: buffer)
    if count == 0 { return result }
    result += buffer[..<count]
  }
}

/// How many bytes come out of a stream before it ends or fails.
func length(of stream: any ByteStream) throws -> (count: Int, fault: ArchiveFault?) {
  let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 16, alignment: 1)
  defer { buffer.deallocate() }
  var total = 0
  let fault = try Unpacked.fault {
    while true {
      let count = try stream.read(into: buffer)
      if count == 0 { return }
      total += count
    }
  }
  return (total, fault)
}
