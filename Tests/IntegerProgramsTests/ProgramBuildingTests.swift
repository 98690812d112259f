import IntegerPrograms
import Testing

@Suite("Building a program")
struct ProgramBuildingTests {
  @Test("Duplicates in a row are summed, zeros dropped, and rows do not mix")
  func duplicates() {
    var program = IntegerProgram()
    let x = program.addVariable(lower: 0, upper: 1, domain: .integer)
    let first = program.addConstraint([Term(x, 2), Term(x, 3)], upper: 1)
    // A variable added after a row.
    let y = program.addVariable(lower: 0, upper: 1, domain: .integer)
    let second = program.addConstraint(upper: 1) { add in
      add(y, 1)
      add(x, 0)
      add(y, 0.25)
    }
    // 0.1 + 0.2 − 0.3 is 5.6·10⁻¹⁷ in binary.
    let third = program.addConstraint([Term(x, 0.1), Term(y, 4), Term(x, 0.2), Term(x, -0.3)], upper: 1)
    #expect(program.terms(of: first) == [Term(x, 5)])
    #expect(program.terms(of: second) == [Term(y, 1.25)])
    #expect(program.terms(of: third) == [Term(y, 4)])
    #expect(program.entryCount == 3)
    #expect(program.constraintCount == 3)
  }

  @Test("Coefficients can be replaced, added and removed")
  func coefficients() {
    var program = IntegerProgram()
    let x = program.addVariable(lower: 0, upper: 1, domain: .integer)
    let y = program.addVariable(lower: 0, upper: 1, domain: .integer)
    let first = program.addConstraint([Term(x, 2)], upper: 1)
    let second = program.addConstraint([Term(x, 3), Term(y, 4)], upper: 1)
    program.setCoefficient(of: y, in: first, to: 7)
    program.setCoefficient(of: x, in: second, to: 0)
    program.setCoefficient(of: y, in: second, to: 5)
    program.setCoefficient(of: x, in: second, to: 0)
    #expect(program.terms(of: first) == [Term(x, 2), Term(y, 7)])
    #expect(program.terms(of: second) == [Term(y, 5)])
    #expect(program.coefficient(of: x, in: second) == 0)
    #expect(program.coefficient(of: y, in: first) == 7)
  }

  @Test("Names are put together only if they are kept")
  func names() {
    var asked = 0
    func name(_ text: String) -> String {
      asked += 1
      return text
    }
    for keeps in [false, true] {
      var program = IntegerProgram(keepsNames: keeps)
      let x = program.addVariable(name("دوره"), lower: 0, upper: 1, domain: .integer)
      let row = program.addConstraint(name("بودجه"), [Term(x)], upper: 1)
      let bare = program.addConstraint([Term(x)], upper: 1)
      #expect(program.name(of: x) == (keeps ? "دوره" : "x0"))
      #expect(program.name(of: row) == (keeps ? "بودجه" : "r0"))
      #expect(program.name(of: bare) == "r1")
      #expect(asked == (keeps ? 2 : 0))
    }
  }

  @Test("A copy does not change with the original")
  func value() {
    var program = IntegerProgram()
    let x = program.addVariable(lower: 0, upper: 1, domain: .integer)
    let copy = program
    program.setBounds(of: x, lower: 2, upper: 3)
    program.setDomain(of: x, to: .continuous)
    program.addConstraint([Term(x)], upper: 1)
    #expect(copy.bounds(of: x) == IntegerProgram.Bounds(lower: 0, upper: 1))
    #expect(copy.domain(of: x) == .integer)
    #expect(copy.constraintCount == 0)
  }

  @Test("Violations are told by kind")
  func violations() {
    var program = IntegerProgram()
    let x = program.addVariable(lower: 0, upper: 4, domain: .integer, objective: 2)
    let y = program.addVariable(lower: 0, upper: 4, domain: .continuous, objective: -1)
    program.addConstraint([Term(x), Term(y)], lower: 1, upper: 5)
    #expect(program.violation(of: [2, 2.5]).largest == 0)
    let broken = program.violation(of: [4.25, 4.5])
    #expect(broken.bound == 0.5)
    #expect(broken.integrality == 0.25)
    #expect(broken.constraint == 3.75)
    #expect(program.violation(of: [0, 0.25]).constraint == 0.75)
    #expect(program.objectiveValue(of: [3, 4]) == 2)
  }
}
