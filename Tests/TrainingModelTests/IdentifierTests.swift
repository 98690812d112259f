import Testing
import TrainingModel

@Suite struct IdentifierTests {
  @Test func identityIsBytes() {
    let composed = Identifier("caf\u{E9}")
    let decomposed = Identifier("cafe\u{301}")
    #expect(composed.text == decomposed.text)
    #expect(composed != decomposed)
    #expect(Set([composed, decomposed, composed]).count == 2)
  }

  @Test func orderIsThatOfBytes() {
    let sorted: [Identifier] = ["", "1", "10", "2", "A", "a", "aa", "é", "الف", "ک"]
    #expect(sorted.reversed().sorted() == sorted)
    #expect(sorted.map(\.description) == sorted.map(\.text))
  }
}
