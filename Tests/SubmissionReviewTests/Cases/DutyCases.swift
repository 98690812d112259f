extension SubmissionCase {
  static let ofOnboarding: [SubmissionCase] = [
    SubmissionCase("ONB301", "three seats for four new managers").withoutTotals()
      .program("seats=\"4\" hours=\"64\" cost=\"12000000\"", "seats=\"3\" hours=\"48\" cost=\"11500000\"")
      .program(
        "cost=\"11500000\" host=\"M\">\n        <seats organization=\"M-2\" role=\"R-head\" batch=\"summer–autumn\" count=\"4\"",
        "cost=\"11500000\" host=\"M\">\n        <seats organization=\"M-2\" role=\"R-head\" batch=\"summer–autumn\" count=\"3\""
      ).mended(),
    SubmissionCase("ONB302", "onboarding in winter")
      .offering("C-new", "period=\"summer\"", "period=\"winter\"").mended(),
    SubmissionCase("ONB303", "onboarding before the appointment")
      .offering("C-new", "period=\"summer\"", "period=\"spring\"").mended(),
    SubmissionCase("ONB304", "old hands in onboarding").withoutTotals()
      .program(
        "seats=\"4\" hours=\"64\" cost=\"12000000\" host=\"M\">",
        "seats=\"6\" hours=\"96\" cost=\"13000000\" host=\"M\">\n        <seats organization=\"M-1\" role=\"R-head\" count=\"2\" closes=\"0\"/>"
      ).mended(),
    SubmissionCase("ONB305", "onboarding at the end of the window").limit("0.5")
      .offering("C-new", "period=\"summer\"", "period=\"autumn\""),
    SubmissionCase("ONB306", "a deadline that nobody can keep")
      .policy("withinDays=\"270\"", "withinDays=\"60\"")
      .program("batch=\"summer–autumn\"", "batch=\"summer–late\"", times: 3),
  ]

  static let ofEquity: [SubmissionCase] = [
    SubmissionCase("EQU601", "a district below the floor").withoutTotals()
      .policy("share=\"0.3\"", "share=\"1\"")
      .program(
        "seats=\"58\" hours=\"696\" cost=\"129000000\"", "seats=\"53\" hours=\"636\" cost=\"126500000\""
      )
      .program(
        "count=\"20\" closes=\"0\"/>\n        <seats organization=\"M-1\" role=\"R-clerk\"",
        "count=\"15\" closes=\"0\"/>\n        <seats organization=\"M-1\" role=\"R-clerk\""
      ).mended(),
    SubmissionCase("EQU602", "a unit that was forgotten")
      .policy("minimum=\"4\" ", "")
      .edit(
        "city/organizations.xml", "</organizations>",
        "<organization id=\"M-2-a\" kind=\"unit\" parent=\"M-2\"><title xml:lang=\"fa\">ناحیه ب</title></organization></organizations>"
      )
      .edit(
        "city/workforce.xml", "</workforce>",
        "<cohort id=\"G-far\" organization=\"M-2-a\" role=\"R-clerk\" headcount=\"5\"/></workforce>"
      )
      .edit(
        "city/ratings.xml", "</assessments>",
        "<assessment cohort=\"G-far\" competency=\"K-plan\" level=\"1\" source=\"test\" date=\"1404-10-05\"/></assessments>"
      ),
    SubmissionCase("EQU603", "a mandatory course for too few").withoutTotals()
      .policy("share=\"0.8\"", "share=\"1\"")
      .program("seats=\"48\" hours=\"384\"", "seats=\"43\" hours=\"344\"")
      .program(
        "count=\"20\" closes=\"0\"/>\n      </offering>\n      <offering order=\"3\"",
        "count=\"15\" closes=\"0\"/>\n      </offering>\n      <offering order=\"3\""
      ).mended(),
    SubmissionCase("EQU604", "a unit with fewer hours than the policy wants").limit("0.9"),
    SubmissionCase("EQU605", "managers with twice the hours").limit("1.5"),
  ]

  static let ofDelivery: [SubmissionCase] = [
    SubmissionCase("DEL701", "too little by practitioners").policy(
      "origin=\"practitioner\" minimum=\"0.1\"", "origin=\"practitioner\" minimum=\"0.5\""),
    SubmissionCase("DEL702", "mostly online").limit("0.6"),
    SubmissionCase("DEL703", "nothing by practitioners")
      .policy("<deliveryShare id=\"DS-own\" origin=\"practitioner\" minimum=\"0.1\"/>", "")
      .edit("catalog.xml", " origin=\"practitioner\"", "")
      .edit("catalog.xml", "sessionCost=\"60000000\"", "origin=\"practitioner\" sessionCost=\"60000000\""),
    SubmissionCase("DEL704", "nothing new")
      .edit("catalog.xml", " novel=\"true\"", "")
      .edit("catalog.xml", "sessionCost=\"60000000\"", "novel=\"true\" sessionCost=\"60000000\""),
    SubmissionCase("DEL705", "nothing for families").withoutTotals()
      .program(
        """
        <offering order="6" tier="need" course="C-fam" period="winter" sessions="1" seats="20" hours="80" cost="14000000" host="M">
              <seats organization="M-1" role="R-eng" count="20" closes="0"/>
            </offering>
        """.replacing("\n      ", with: "\n        ").replacing("\n    </", with: "\n      </"), ""),
  ]

  static let ofEvaluation: [SubmissionCase] = [
    SubmissionCase("EVL801", "no results").remove("city/evaluation.xml"),
    SubmissionCase("EVL802", "a weak course again").edit(
      "city/evaluation.xml", "score=\"0.7\"", "score=\"0.4\""
    ).mended(),
    SubmissionCase("EVL803", "a result of three people").edit("city/evaluation.xml", "n=\"12\"", "n=\"3\""),
    SubmissionCase("EVL804", "reaction only").edit("city/evaluation.xml", "level=\"3\"", "level=\"1\"")
      .edit("city/evaluation.xml", "level=\"2\"", "level=\"1\""),
    SubmissionCase("EVL805", "a strong course dropped").edit(
      "city/evaluation.xml", "</evaluation>",
      "<result course=\"C-map\" level=\"2\" score=\"0.9\" n=\"20\"/></evaluation>"),
  ]
}
