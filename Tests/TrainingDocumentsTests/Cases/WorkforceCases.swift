extension RuleCase {
  static let workforce: [RuleCase] = [
    RuleCase("WRK701", "nobody in a cohort")
      .edit(
        "workforce.xml", "</workforce>",
        "  ▸<cohort id=\"G-0\" organization=\"M-2\" role=\"R-eng\" headcount=\"0\"/>\n</workforce>"),
    RuleCase("WRK702", "more people than a municipality employs")
      .edit(
        "workforce.xml", #"<cohort id="G-eng" organization="M-2" role="R-eng" headcount="40""#,
        #"▸<cohort id="G-eng" organization="M-2" role="R-eng" headcount="10000001""#),
    RuleCase("WRK703", "more new managers than people")
      .edit(
        "workforce.xml",
        #"<cohort id="G-head" organization="M-2" role="R-head" headcount="6" newManagers="2""#,
        #"▸<cohort id="G-head" organization="M-2" role="R-head" headcount="6" newManagers="7""#),
    RuleCase("WRK704", "new managers who manage nothing")
      .edit(
        "workforce.xml", #"<cohort id="G-eng" organization="M-2" role="R-eng" headcount="40""#,
        #"▸<cohort id="G-eng" organization="M-2" role="R-eng" headcount="40" newManagers="1""#),
    RuleCase("WRK705", "appointed before hired")
      .edit(
        "workforce.xml",
        #"<employee id="1001" organization="M-1" role="R-head" appointed="1403-11-20" hired="1395-04-01""#,
        #"▸<employee id="1001" organization="M-1" role="R-head" appointed="1403-11-20" hired="1403-11-21""#),
    RuleCase("WRK706", "managers since nobody knows when, once for the document")
      .edit(
        "workforce.xml", #"<employee id="1002""#,
        """
        ▸<employee id="1003" organization="M-1" role="R-head"/>
        <employee id="1004" organization="M-2" role="R-head"/>
        <employee id="1002"
        """),
    RuleCase("WRK707", "appointed after the year")
      .edit(
        "workforce.xml", #"<employee id="1001" organization="M-1" role="R-head" appointed="1403-11-20""#,
        #"▸<employee id="1001" organization="M-1" role="R-head" appointed="1405-01-01""#
      )
      .edit(
        "workforce.xml",
        #"<cohort id="G-head" organization="M-2" role="R-head" headcount="6" newManagers="2" appointed="1404-01-15""#,
        #"▸<cohort id="G-head" organization="M-2" role="R-head" headcount="6" newManagers="2" appointed="1405-01-01""#
      )
      .edit(
        "workforce.xml", #"<cohort id="G-eng""#,
        #"<employee id="1005" organization="M-2" role="R-head" appointed="1404-01-01"/><employee id="1006" organization="M-1" role="R-head" appointed="1404-01-01"/><cohort id="G-eng""#
      ),
    RuleCase("WRK708", "a rating of nobody and one of two")
      .edit("ratings.xml", #"<assessment employee="1002""#, "▸<assessment")
      .edit("ratings.xml", #"<assessment cohort="G-eng""#, #"▸<assessment cohort="G-eng" employee="1002""#),
    RuleCase("WRK709", "a deviation and respondents of one person")
      .edit(
        "ratings.xml", #"<assessment employee="1001" competency="K-lead" level="2""#,
        #"▸<assessment employee="1001" competency="K-lead" sd="0.5" level="2""#
      )
      .edit(
        "ratings.xml", #"<assessment employee="1002" competency="K-plan" level="2""#,
        #"▸<assessment employee="1002" competency="K-plan" respondents="1" level="2""#),
    RuleCase("WRK710", "more rated than there are")
      .edit(
        "ratings.xml",
        #"<assessment cohort="G-eng" competency="K-plan" level="1.75" source="test" date="1403-10-07" sd="0.6" respondents="35""#,
        #"▸<assessment cohort="G-eng" competency="K-plan" level="1.75" source="test" date="1403-10-07" sd="0.6" respondents="41""#
      ),
    RuleCase("WRK711", "a mean of nobody")
      .edit(
        "ratings.xml",
        #"<assessment cohort="G-eng" competency="K-plan" level="1.75" source="test" date="1403-10-07" sd="0.6" respondents="35""#,
        #"▸<assessment cohort="G-eng" competency="K-plan" level="1.75" source="test" date="1403-10-07" sd="0.6" respondents="0""#
      ),
    RuleCase("WRK712", "ratings in what the role does not require")
      .edit(
        "ratings.xml", #"<assessment employee="1002" competency="K-plan""#,
        #"▸<assessment employee="1002" competency="K-lead""#
      )
      .edit(
        "ratings.xml", #"<assessment cohort="G-eng" competency="K-plan""#,
        #"▸<assessment cohort="G-eng" competency="K-budget""#),
    RuleCase("WRK713", "three tests of one day")
      .edit(
        "ratings.xml", #"<assessment employee="1002""#,
        """
        ▸<assessment employee="1001" competency="K-budget" level="2" source="test" date="1403-10-05"/>
        ▸<assessment employee="1001" competency="K-budget" level="2" source="test" date="1403-10-05"/>
        <assessment employee="1001" competency="K-budget" level="2" source="peer" date="1403-10-05"/>
        <assessment employee="1002"
        """),
    RuleCase("WRK714", "ten million people with a need beyond counting")
      .edit("roles.xml", #"managerial="false""#, #"managerial="false" criticality="9999.999""#)
      .edit("policy.xml", #"criticalFactor="1.5""#, #"criticalFactor="9999.999""#)
      .edit(
        "workforce.xml", #"<cohort id="G-eng" organization="M-2" role="R-eng" headcount="40""#,
        #"▸<cohort id="G-eng" organization="M-2" role="R-eng" headcount="10000000""#),
    RuleCase("WRK715", "nobody but oneself")
      .edit("ratings.xml", #"source="supervisor""#, #"▸source="self""#)
      .edit("ratings.xml", #"source="test" date="1403-10-05""#, #"source="self" date="1403-10-05""#)
      .edit("ratings.xml", #"source="peer""#, #"source="self""#)
      .edit("ratings.xml", #"source="test" date="1403-10-07""#, #"source="self" date="1403-10-07""#),
  ]

  static let program: [RuleCase] = [
    RuleCase("PRG801", "seats that do not add up")
      .edit("program.xml", #"batch="summer–autumn" count="2""#, #"batch="summer–autumn" count="3""#)
      .edit("program.xml", #"sessions="1" seats="3""#, #"sessions="1" ▸seats="3""#),
    RuleCase("PRG802", "a quarter of an hour too many")
      .edit("program.xml", #"hours="375""#, #"▸hours="375.25""#).edit(
        "program.xml", #"hours="423""#, #"hours="423.25""#),
    RuleCase("PRG803", "a cost off by one")
      .edit("program.xml", #"cost="55000000""#, #"▸cost="55000001""#)
      .edit("program.xml", #"cost="161000000""#, #"cost="161000001""#),
    RuleCase("PRG804", "ranks with a gap").edit("program.xml", #"order="2""#, #"▸order="3""#),
    RuleCase("PRG804", "ranks the wrong way round")
      .edit("program.xml", #"order="1""#, #"▸order="2""#).edit(
        "program.xml", #"<offering order="2" tier="need""#, #"<offering order="1" tier="need""#),
    RuleCase("PRG805", "totals that are no sums")
      .edit(
        "program.xml", #"<totals offerings="2" sessions="3" seats="33" hours="423" cost="161000000""#,
        #"<totals ▸offerings="3" ▸sessions="4" ▸seats="34" ▸hours="423.25" ▸cost="161000001""#),
    RuleCase("PRG806", "more people than fit")
      .edit("catalog.xml", #"minSize="5" maxSize="30""#, #"minSize="5" maxSize="14""#)
      .edit("program.xml", #"sessions="2""#, #"▸sessions="2""#),
    RuleCase("PRG806", "fewer people than two sessions need")
      .edit("catalog.xml", #"minSize="5" maxSize="30""#, #"minSize="16" maxSize="30""#)
      .edit("program.xml", #"sessions="2""#, #"▸sessions="2""#),
    RuleCase("PRG807", "held when it is not offered")
      .edit(
        "catalog.xml", #"<develops competency="K-plan" from="1" to="3"/>"#,
        #"<develops competency="K-plan" from="1" to="3"/><offered period="winter"/>"#
      )
      .edit("program.xml", #"period="autumn""#, #"▸period="autumn""#),
    RuleCase("PRG808", "a program in another currency")
      .edit("program.xml", #"currency="IRR""#, #"▸currency="USD""#),
    RuleCase("PRG809", "more seats than engineers")
      .edit("workforce.xml", #"headcount="40""#, #"headcount="29""#)
      .edit("ratings.xml", #"respondents="35""#, #"respondents="29""#)
      .edit("program.xml", #"count="30""#, #"▸count="30""#),
    RuleCase("PRG810", "last year's program, with courses and periods of its own")
      .edit("program.xml", #"year="1404""#, #"▸year="1403""#)
      .edit("program.xml", #"course="C-plan" period="autumn""#, #"course="C-gone" period="M-07""#),
    RuleCase("PRG811", "an input that has changed")
      .edit("program.xml", #"document="elsewhere-1" digest"#, #"document="catalog-1" ▸digest"#),
    RuleCase("PRG812", "hours of a tenth, a negative need and one beyond all numbers")
      .edit("program.xml", #"hours="375""#, #"▸hours="375.1""#)
      .edit("program.xml", #"closes="1.5""#, #"▸closes="-1.5""#)
      .edit("program.xml", #"needTotal="100""#, #"▸needTotal="10000000000000""#).with("DOS108"),
    RuleCase("PRG813", "more closed than found, and more onboarded than there are")
      .edit("program.xml", #"needClosed="41.5""#, #"▸needClosed="100.000001""#)
      .edit("program.xml", #"newManagersOnboarded="3""#, #"▸newManagersOnboarded="4""#),
  ]

  /// Every case.
  static let all =
    documents + references + levels + dates + policy + balance + scoring + catalog + workforce + program
    + needs + records
}
