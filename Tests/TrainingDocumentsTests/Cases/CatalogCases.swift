extension RuleCase {
  static let catalog: [RuleCase] = [
    RuleCase("CAT601", "prices in another currency")
      .edit("catalog.xml", #"currency="IRR""#, #"▸currency="USD""#),
    RuleCase("CAT602", "more people at least than at most")
      .edit("catalog.xml", #"hours="24" minSize="4""#, #"hours="24" ▸minSize="13""#),
    RuleCase("CAT603", "room for nobody")
      .edit("catalog.xml", #"minSize="4" maxSize="12""#, #"minSize="0" ▸maxSize="0""#),
    RuleCase("CAT604", "no hours").edit("catalog.xml", #"hours="24""#, #"▸hours="0""#),
    RuleCase("CAT605", "a course that starts where everybody already is")
      .edit(
        "catalog.xml", "</catalog>",
        """
          ▸<course id="C-more" category="professional" delivery="online" hours="4" minSize="1" maxSize="30"
              sessionCost="1" seatCost="1"><title xml:lang="fa">پیشرفته</title>
            <develops competency="K-plan" from="3" to="5"/></course>
          ▸<course id="C-fun" category="family" delivery="online" hours="4" minSize="1" maxSize="30"
              sessionCost="1" seatCost="1"><title xml:lang="fa">خانواده</title></course>
        </catalog>
        """),
    RuleCase("CAT605", "a course that is closed to the only role that needs it")
      .edit(
        "catalog.xml", "</catalog>",
        """
          ▸<course id="C-shut" category="professional" delivery="online" hours="4" minSize="1" maxSize="30"
              sessionCost="1" seatCost="1"><title xml:lang="fa">بسته</title>
            <develops competency="K-plan" from="1" to="3"/><audience managerial="true"/></course>
        </catalog>
        """),
    RuleCase("CAT606", "a step above and a step below what courses make")
      .edit(
        "roles.xml", #"<requires competency="K-plan" level="3""#, #"<requires ▸competency="K-plan" level="5""#
      )
      .edit("roles.xml", #"<requires competency="K-budget""#, #"<requires ▸competency="K-budget""#)
      .edit(
        "catalog.xml", #"<develops competency="K-budget" from="1" to="3"/>"#,
        #"<develops competency="K-budget" from="2" to="3"/>"#),
    RuleCase("CAT606", "a course that is closed to the role")
      .edit("roles.xml", #"<requires competency="ایمنی""#, #"<requires ▸competency="ایمنی""#)
      .edit(
        "catalog.xml", #"<audience organization="M" role="R-eng"/>"#,
        #"<audience organization="M" role="R-head"/>"#),
    RuleCase("CAT607", "an audience of nobody")
      .edit(
        "catalog.xml", #"<audience family="F-lead"/>"#, #"▸<audience family="F-lead" organization="M-9"/>"#
      )
      .edit(
        "organizations.xml", #"<organization id="M-1""#,
        #"<organization id="M-9" kind="unit" parent="M"><title xml:lang="fa">و</title></organization><organization id="M-1""#
      ),
    RuleCase("CAT608", "a prerequisite in the same last period, and a chain longer than the year")
      .edit(
        "catalog.xml", #"<uses resource="trainer" units="2"/>"#,
        #"<uses resource="trainer" units="2"/><offered period="autumn"/><offered period="winter"/>"#
      )
      .edit("catalog.xml", #"<prerequisite course="C-new"/>"#, #"<prerequisite ▸course="C-new"/>"#)
      .edit("program.xml", #"period="summer""#, #"period="autumn""#),
    RuleCase("CAT609", "longer than anybody's year")
      .edit("catalog.xml", #"hours="24""#, #"▸hours="80.25""#),
    RuleCase("CAT610", "a class larger than its people")
      .edit("catalog.xml", #"hours="24" minSize="4""#, #"hours="24" ▸minSize="8""#),
    RuleCase("CAT611", "offered only while everything is closed")
      .edit(
        "policy.xml", #"<closure start="1404-01-01" end="1404-01-04"/>"#,
        #"<closure start="1404-01-01" end="1404-01-04"/><closure start="1404-10-01" end="1404-12-29"/>"#
      )
      .edit(
        "catalog.xml", #"<audience organization="M" role="R-eng"/>"#,
        #"<audience organization="M" role="R-eng"/>"#
      )
      .edit(
        "catalog.xml", #"<uses resource="trainer" units="1.5"/>"#,
        #"<uses resource="trainer" units="1.5"/><offered ▸period="winter"/>"#),
    RuleCase("CAT612", "two funds and courses that name none")
      .edit(
        "policy.xml", #"<resource id="trainer""#, #"<budget fund="F-2" amount="1"/><resource id="trainer""#
      )
      .edit("catalog.xml", #"<course id="C-new""#, #"▸<course id="C-new""#)
      .edit("catalog.xml", #"<course id="C-lead""#, #"▸<course id="C-lead""#)
      .edit("catalog.xml", #"<course id="C-safe""#, #"▸<course id="C-safe""#),
    RuleCase("CAT613", "a session that takes more than a period has")
      .edit(
        "catalog.xml", #"<uses resource="trainer" units="1.5"/>"#, #"<uses resource="lab" ▸units="10.001"/>"#),
    RuleCase("CAT614", "no sessions allowed").edit("catalog.xml", #"maxSessions="3""#, #"▸maxSessions="0""#),
    RuleCase("CAT615", "no effect, of a course and of one competency")
      .edit("catalog.xml", #"effectiveness="0.9""#, #"▸effectiveness="0""#)
      .edit("catalog.xml", #"effectiveness="0.8""#, #"▸effectiveness="0.0""#),
    RuleCase("CAT616", "a price that times the people is beyond all numbers")
      .edit("catalog.xml", #"sessionCost="20000000""#, #"▸sessionCost="9007199254740992""#)
      .edit("workforce.xml", #"headcount="40""#, #"headcount="9999999""#)
      .edit(
        "program.xml", #"sessions="2" seats="30" hours="375" cost="55000000""#,
        #"sessions="1" seats="30" hours="375" cost="9007199269740992""#
      )
      .edit(
        "program.xml", #"sessions="3" seats="33" hours="423" cost="161000000""#,
        #"sessions="2" seats="33" hours="423" cost="9007199375740992""#),
    RuleCase("CAT617", "prices beyond what the planner holds exactly")
      .edit(
        "catalog.xml", #"sessionCost="90000000" seatCost="1500000""#,
        #"▸sessionCost="9007199254740993" ▸seatCost="9007199254740993""#),
    RuleCase("CAT618", "results of a course that was given up")
      .add(
        "evaluation.xml",
        """
        <evaluation xmlns="urn:sanj:1" id="evaluation-1" year="1403">
          <result course="C-plan" level="2" score="0.8" n="31"/>
          <result ▸course="C-old" level="1" score="1" n="5"/>
          <result ▸course="C-old" level="2" score="0.4" n="5"/>
        </evaluation>
        """),
    RuleCase("CAT619", "results of the year that is planned, and of a year in another calendar")
      .add(
        "evaluation.xml",
        """
        <evaluation xmlns="urn:sanj:1" id="evaluation-1" ▸year="1404">
          <result course="C-plan" level="2" score="0.8" n="31"/>
        </evaluation>
        """
      )
      .add(
        "later.xml",
        """
        <evaluation xmlns="urn:sanj:1" id="evaluation-2" ▸year="2024">
          <result course="C-plan" level="3" score="0.8" n="31"/>
        </evaluation>
        """),
    RuleCase("CAT620", "results of three years")
      .add(
        "evaluation.xml",
        """
        <evaluation xmlns="urn:sanj:1" id="evaluation-1" ▸year="1401">
          <result course="C-plan" level="2" score="0.8" n="31"/>
        </evaluation>
        """
      )
      .add(
        "later.xml",
        """
        <evaluation xmlns="urn:sanj:1" id="evaluation-2" year="1403">
          <result course="C-plan" level="3" score="0.8" n="31"/>
        </evaluation>
        """
      )
      .add(
        "middle.xml",
        """
        <evaluation xmlns="urn:sanj:1" id="evaluation-3" ▸year="1402">
          <result course="C-plan" level="3" score="0.8" n="31"/>
        </evaluation>
        """),
  ]
}
