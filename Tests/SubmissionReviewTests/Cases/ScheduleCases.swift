extension SubmissionCase {
  static let ofCalendar: [SubmissionCase] = [
    SubmissionCase("CAL401", "a course in spring that is offered later")
      .policy("<review>", "<review><limit rule=\"CAL404\" value=\"0.9\"/>")
      .offering("C-lead", "period=\"autumn\"", "period=\"spring\"").mended(),
    SubmissionCase("CAL402", "a course in a closed autumn")
      .policy(
        "<closure start=\"1405-01-01\" end=\"1405-01-04\"/>",
        "<closure start=\"1405-01-01\" end=\"1405-01-04\"/><closure start=\"1405-07-01\" end=\"1405-09-30\"/>"
      ).mended(),
    SubmissionCase("CAL403", "budgeting before leading").withoutTotals()
      .policy("<review>", "<review><limit rule=\"NED209\" value=\"3\"/>")
      .edit(
        "catalog.xml", "<develops competency=\"K-budget\" from=\"3\" to=\"4\"/>",
        "<develops competency=\"K-budget\" from=\"3\" to=\"4\"/><develops competency=\"K-lead\" from=\"2\" to=\"3\"/>"
      )
      .program(
        """
        period="winter" sessions="1" seats="10" hours="80" cost="15000000" host="M">
                <seats organization="M-1" role="R-head" count="6" closes="0"/>
                <seats organization="M-2" role="R-head" batch="summer–autumn" count="4" closes="0"/>
        """,
        """
        period="summer" sessions="1" seats="6" hours="48" cost="13000000" host="M">
                <seats organization="M-1" role="R-head" count="6" closes="0"/>
        """
      ).mended(),
    SubmissionCase("CAL404", "much of the year in spring").limit("0.4"),
    SubmissionCase("CAL405", "a long course in a short autumn").limit("0.3").mended(),
    SubmissionCase("CAL406", "a period that there is not")
      .offering("C-bud", "period=\"winter\"", "period=\"yalda\"").mended(),
    SubmissionCase("CAL407", "onboarding second")
      .program("order=\"1\" tier=\"onboarding\"", "order=\"2\" tier=\"onboarding\"")
      .program("order=\"2\" tier=\"mandatory\"", "order=\"1\" tier=\"mandatory\""),
    SubmissionCase("CAL408", "new managers in courses too long").limit("0.046").withoutTotals()
      .program(
        """
        period="autumn" sessions="1" seats="10" hours="240" cost="48000000" host="M">
                <seats organization="M-1" role="R-head" count="6" closes="0"/>
                <seats organization="M-2"
        """,
        """
        period="summer" sessions="1" seats="6" hours="144" cost="44800000" host="M">
                <seats organization="M-1" role="R-head" count="6" closes="0"/>
              </offering>
              <offering order="4" tier="need" course="C-lead" period="autumn" sessions="1" seats="4" hours="96" cost="43200000" host="M">
                <seats organization="M-2"
        """
      )
      .program("order=\"4\" tier=\"need\" course=\"C-bud\"", "order=\"5\" tier=\"need\" course=\"C-bud\"")
      .program("order=\"5\" tier=\"need\" course=\"C-plan\"", "order=\"6\" tier=\"need\" course=\"C-plan\"")
      .program("order=\"6\" tier=\"need\" course=\"C-fam\"", "order=\"7\" tier=\"need\" course=\"C-fam\""),
  ]

  static let ofResources: [SubmissionCase] = [
    SubmissionCase("RES501", "too little money").policy("amount=\"400000000\"", "amount=\"270000000\"")
      .mended(),
    SubmissionCase("RES502", "one trainer for two sessions")
      .policy("period=\"summer\" units=\"2\"", "period=\"summer\" units=\"1\"").mended(),
    SubmissionCase("RES503", "a price of its own")
      .program("cost=\"14000000\"", "cost=\"13000000\"").program("cost=\"278000000\"", "cost=\"277000000\"")
      .mended(),
    SubmissionCase("RES504", "one session for 48 people").withoutTotals()
      .program(
        "sessions=\"2\" seats=\"48\" hours=\"384\" cost=\"60000000\"",
        "sessions=\"1\" seats=\"48\" hours=\"384\" cost=\"30000000\""
      ).mended(),
    SubmissionCase("RES505", "two sessions of a course that is given once")
      .edit("catalog.xml", "sessionCost=\"50000000\"", "maxSessions=\"1\" sessionCost=\"50000000\""),
    SubmissionCase("RES506", "more hours than allowed").policy("maximum=\"60\"", "maximum=\"47\"").mended(),
    SubmissionCase("RES507", "fewer hours than asked for").policy("minimum=\"4\"", "minimum=\"12.5\""),
    SubmissionCase("RES508", "a dear course").withoutTotals()
      .edit(
        "catalog.xml",
        "hours=\"8\" minSize=\"4\" maxSize=\"12\"\n          sessionCost=\"10000000\"",
        "hours=\"8\" minSize=\"4\" maxSize=\"12\"\n          sessionCost=\"60000000\""
      )
      .program("cost=\"15000000\"", "cost=\"65000000\"").mended(),
    SubmissionCase("RES509", "two sessions where one would do").withoutTotals()
      .program(
        "sessions=\"1\" seats=\"10\" hours=\"240\" cost=\"48000000\"",
        "sessions=\"2\" seats=\"10\" hours=\"240\" cost=\"88000000\""
      ).mended(),
    SubmissionCase("RES510", "money left over").withoutTotals()
      .policy("amount=\"400000000\"", "amount=\"600000000\"")
      .program(
        "seats=\"58\" hours=\"696\" cost=\"129000000\"", "seats=\"53\" hours=\"636\" cost=\"126500000\""
      )
      .program(
        "count=\"20\" closes=\"0\"/>\n        <seats organization=\"M-1\" role=\"R-clerk\"",
        "count=\"15\" closes=\"0\"/>\n        <seats organization=\"M-1\" role=\"R-clerk\""),
    SubmissionCase("RES511", "25 seats for 20 people").withoutTotals()
      .program(
        "seats=\"20\" hours=\"80\" cost=\"14000000\" host=\"M\">\n        <seats organization=\"M-1\" role=\"R-eng\" count=\"20\"",
        "seats=\"25\" hours=\"100\" cost=\"14500000\" host=\"M\">\n        <seats organization=\"M-1\" role=\"R-eng\" count=\"25\""
      ).mended(),
    SubmissionCase("RES512", "a district as host")
      .program("cost=\"14000000\" host=\"M\"", "cost=\"14000000\" host=\"M-1\"").mended(),
  ]
}
