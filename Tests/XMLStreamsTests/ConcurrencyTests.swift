import Diagnostics
import Testing

@testable import XMLStreams

/// Several documents at once: the library is set up once and no reader disturbs another.
@Suite struct ConcurrencyTests {
  @Test func documentsAtOnce() async throws {
    let faulty = framework("<scale id=\"s\" min=\"x\"/>")
    let expected = try findings(faulty)
    #expect(expected.count == 3)
    try await withThrowingTaskGroup(of: Void.self) { group in
      for index in 0..<200 {
        group.addTask { () async throws -> Void in
          switch index % 4 {
          case 0: #expect(try read(soundFramework, chunk: 1 + index).isValid)
          case 1: #expect(try findings(faulty) == expected)
          case 2: #expect(try RowTests.rows(soundWorkforce).1.count == 3)
          default: #expect(try findings("<a>\n</b>") == [Expected("DOC001", 2, 1)])
          }
        }
      }
      try await group.waitForAll()
    }
  }
}
