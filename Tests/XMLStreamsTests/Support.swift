import Diagnostics

@testable import XMLStreams

/// What a finding must be: nothing else of it matters to most tests.
struct Expected: Equatable, CustomStringConvertible {
  let code: String
  let line: Int
  let column: Int

  init(_ code: String, _ line: Int, _ column: Int) {
    self.code = code
    self.line = line
    self.column = column
  }

  init(_ finding: Finding) {
    self.init(finding.rule.code, finding.location?.line ?? -1, finding.location?.column ?? -1)
  }

  var description: String { "\(code) at \(line):\(column)" }
}

/// Reads a document from memory in the schema lane, in pieces of `chunk` bytes.
func read(
  _ bytes: [UInt8], chunk: Int = ParsingSession.usualChunk, bulkRoots: Set<String> = [],
  rows: (XMLElement) -> (any BulkRowSink)? = { _ in nil }
) throws -> XMLDocument {
  try ParsingSession(file: "test.xml", bulkRoots: bulkRoots, useSchema: true)
    .run(ByteSource(bytes), chunk: chunk, rows: rows)
}

func read(
  _ text: String, chunk: Int = ParsingSession.usualChunk, bulkRoots: Set<String> = [],
  rows: (XMLElement) -> (any BulkRowSink)? = { _ in nil }
) throws -> XMLDocument {
  try read(Array(text.utf8), chunk: chunk, bulkRoots: bulkRoots, rows: rows)
}

/// The findings of a document as codes and places.
func findings(_ text: String) throws -> [Expected] { try read(text).findings.map { Expected($0) } }

/// A framework whose children are `body`, which begins at line 2.
func framework(_ body: String) -> String {
  "<framework xmlns=\"urn:sanj:1\" id=\"F-1\">\n\(body)\n</framework>\n"
}

/// A framework without a fault.
let soundFramework = """
  <?xml version="1.0" encoding="UTF-8"?>
  <!-- نمونه -->
  <framework xmlns="urn:sanj:1" id="F-1">
    <title xml:lang="fa">چارچوب &amp; شایستگی</title>
    <note xml:lang="en"><![CDATA[a < b]]> &#x631;&gt;</note>
    <scale id="مقیاس" min="0" max="5">
      <level value="0"><title xml:lang="fa">هیچ</title></level>
      <level value="5"><title xml:lang='en'>all > most</title></level>
    </scale>
    <domain id="d"><title xml:lang="fa">حوزه</title></domain>
    <competency id="c-1" domain="d" scale="مقیاس"><title xml:lang="fa">یک</title></competency>
    <competency id="c-2" domain="d" scale="مقیاس">
      <title xml:lang="fa">دو</title>
      <note xml:lang="fa">یادداشت</note>
    </competency>
  </framework>

  """

/// A workforce without a fault.
let soundWorkforce = """
  <?xml version="1.0"?>
  <workforce xmlns="urn:sanj:1" id="W-1" calendar="persian">
    <title xml:lang="fa">کارکنان</title>
    <employee id="۱۰۰۱" organization="R&amp;D" role="r" appointed="1404-02-15"/>
    <employee appointed="1404-02-15" id="1002" role="r" organization="o"></employee>
    <cohort id="g" organization="o" role="r" headcount="12"/>
  </workforce>
  """
