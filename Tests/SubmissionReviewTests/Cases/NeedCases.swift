extension SubmissionCase {
  /// An offering of the course that the clean program does not hold.
  private static func map(period: String, seats: Int) -> String {
    """
    <offering order="7" tier="need" course="C-map" period="\(period)" sessions="1" seats="\(seats)" \
    hours="\(seats * 10)" cost="\(7_000_000 + seats * 500_000)" host="M">
    <seats organization="M-1" role="R-eng" count="\(seats)" closes="0"/></offering></program>
    """
  }

  static let ofNeeds: [SubmissionCase] = [
    SubmissionCase("NED201", "a unit without the safety course").withoutTotals()
      .program("seats=\"48\" hours=\"384\"", "seats=\"40\" hours=\"320\"")
      .program(
        "role=\"R-eng\" count=\"20\" closes=\"0\"/>\n        <seats organization=\"M-1-a\" role=\"R-eng\" count=\"8\" closes=\"0\"/>\n        <seats organization=\"M-2\" role=\"R-eng\" count=\"20\" closes=\"0\"/>\n      </offering>\n      <offering order=\"3\"",
        "role=\"R-eng\" count=\"20\" closes=\"0\"/>\n        <seats organization=\"M-2\" role=\"R-eng\" count=\"20\" closes=\"0\"/>\n      </offering>\n      <offering order=\"3\""
      ).mended(),
    SubmissionCase("NED202", "planning left out in a district").withoutTotals()
      .program(
        "seats=\"58\" hours=\"696\" cost=\"129000000\"", "seats=\"38\" hours=\"456\" cost=\"119000000\""
      )
      .program(
        "<seats organization=\"M-2\" role=\"R-eng\" count=\"20\" closes=\"0\"/>\n        <seats organization=\"M-1\" role=\"R-clerk\"",
        "<seats organization=\"M-1\" role=\"R-clerk\""
      ).mended(),
    SubmissionCase("NED203", "a course for people who have just learnt it").withoutTotals()
      .edit("catalog.xml", "sessionCost=\"60000000\"", "sessionCost=\"7000000\"")
      .program("</program>", map(period: "winter", seats: 5)).mended(),
    SubmissionCase("NED204", "seats for clerks who know it")
      .edit("city/workforce.xml", "role=\"R-clerk\" headcount=\"10\"", "role=\"R-clerk\" headcount=\"20\"")
      .edit("city/ratings.xml", "cohort=\"G-clerk\"", "respondents=\"10\" cohort=\"G-clerk\"")
      .program(
        "count=\"20\" closes=\"0\"/>\n        <seats organization=\"M-1\" role=\"R-clerk\" count=\"10\"",
        "count=\"15\" closes=\"0\"/>\n        <seats organization=\"M-1\" role=\"R-clerk\" count=\"15\""
      ).mended(),
    SubmissionCase("NED205", "ratings of three years ago")
      .edit(
        "city/ratings.xml", "competency=\"K-lead\" level=\"2\" source=\"test\" date=\"1404-10-05\"",
        "competency=\"K-lead\" level=\"2\" source=\"test\" date=\"1402-10-05\"", times: 2),
    SubmissionCase("NED206", "superiors alone").edit("city/ratings.xml", "observed", "supervisor"),
    SubmissionCase("NED207", "a unit of which one person was rated").withoutTotals()
      .edit("city/ratings.xml", "cohort=\"G-eng-a\"", "respondents=\"1\" cohort=\"G-eng-a\"", times: 2)
      .program(
        "seats=\"58\" hours=\"696\" cost=\"129000000\"", "seats=\"51\" hours=\"612\" cost=\"125500000\""
      )
      .program(
        "count=\"8\" closes=\"0\"/>\n        <seats organization=\"M-2\" role=\"R-eng\" count=\"20\" closes=\"0\"/>\n        <seats organization=\"M-1\" role=\"R-clerk\"",
        "count=\"1\" closes=\"0\"/>\n        <seats organization=\"M-2\" role=\"R-eng\" count=\"20\" closes=\"0\"/>\n        <seats organization=\"M-1\" role=\"R-clerk\""
      ),
    SubmissionCase("NED208", "clerks in a course for engineers")
      .program(
        "host=\"M\">\n        <seats organization=\"M-1\" role=\"R-eng\" count=\"20\" closes=\"0\"/>\n        <seats organization=\"M-1-a\" role=\"R-eng\" count=\"8\" closes=\"0\"/>\n        <seats organization=\"M-2\" role=\"R-eng\" count=\"20\" closes=\"0\"/>\n      </offering>",
        "host=\"M\">\n        <seats organization=\"M-1\" role=\"R-eng\" count=\"15\" closes=\"0\"/>\n        <seats organization=\"M-1\" role=\"R-clerk\" count=\"5\" closes=\"0\"/>\n        <seats organization=\"M-1-a\" role=\"R-eng\" count=\"8\" closes=\"0\"/>\n        <seats organization=\"M-2\" role=\"R-eng\" count=\"20\" closes=\"0\"/>\n      </offering>"
      ).mended(),
    SubmissionCase("NED209", "two courses for one step").withoutTotals()
      .edit("catalog.xml", "sessionCost=\"60000000\"", "sessionCost=\"7000000\"")
      .program("</program>", map(period: "spring", seats: 10)),
    SubmissionCase("NED210", "less closed than the policy wants").limit("2"),
  ]
}
