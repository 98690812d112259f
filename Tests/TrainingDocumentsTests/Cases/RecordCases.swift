import Foundation

extension RuleCase {
  private static let held = """
    <held course="C-plan" period="autumn" sessions="1"><seats organization="M-2" role="R-eng" count="3"/></held>
    """

  private static func delivery(_ attributes: String, _ rows: String = held) -> String {
    "<delivery xmlns=\"urn:sanj:1\" id=\"delivery-1\" organization=\"M\" \(attributes)>\(rows)</delivery>"
  }

  private static func roster(_ seats: String, course: String = "C-plan") -> String {
    """
    <roster xmlns="urn:sanj:1" id="roster-1" program="program-1" organization="M" year="1404" calendar="persian">
    ▸<session course="\(course)" period="autumn" number="1" host="M">\(seats)</session></roster>
    """
  }

  /// Deliveries and rosters.
  static let records: [RuleCase] = [
    RuleCase("PRG820", "a seat for somebody in another role, and one for nobody that is known")
      .add(
        "roster.xml",
        roster(
          """
          <seat employee="1002" organization="M-1" role="R-eng" reason="need"/>
          <seat employee="1002" organization="M-1" role="R-head" reason="need"/>
          <counted organization="M-2" role="R-eng" count="3"/>
          """)),
    RuleCase("PRG820", "a seat for a cohort as if it were a person")
      .add(
        "roster.xml",
        roster("<seat employee=\"G-eng\" organization=\"M-2\" role=\"R-eng\" reason=\"need\"/>")),
    RuleCase("PRG821", "a delivery of another year, with a period of its own")
      .add(
        "delivery.xml",
        delivery("▸year=\"1403\" calendar=\"persian\" currency=\"USD\" through=\"M-07\"")),
    RuleCase("PRG822", "a delivery in another currency")
      .add(
        "delivery.xml",
        delivery("year=\"1404\" calendar=\"persian\" ▸currency=\"USD\" through=\"autumn\"")),
    RuleCase("PRG823", "held after the last period that is over")
      .add(
        "delivery.xml",
        delivery(
          "year=\"1404\" calendar=\"persian\" currency=\"IRR\" through=\"spring\"",
          held.replacingOccurrences(of: "period", with: "▸period"))),
    RuleCase("REF206", "a delivery of a course that no catalog has")
      .add(
        "delivery.xml",
        delivery(
          "year=\"1404\" calendar=\"persian\" currency=\"IRR\" through=\"autumn\"",
          held.replacingOccurrences(of: "course=\"C-plan\"", with: "▸course=\"C-none\""))),
    RuleCase("REF207", "a delivery through a period that the policy does not have")
      .add(
        "delivery.xml",
        delivery("year=\"1404\" calendar=\"persian\" currency=\"IRR\" ▸through=\"M-13\"")),
  ]
}
