extension RuleCase {
  static let documents: [RuleCase] = [
    RuleCase("DOS101", "two versions of one document; what is in both is not reported again")
      .add(
        "roles-old.xml",
        SampleDocuments.roles.replacing(#"level="4" importance="5""#, with: #"level="4" importance="4""#)
      )
      .edit("roles.xml", #"id="roles-1""#, #"▸id="roles-1""#),
    RuleCase("DOS101", "documents of different kinds")
      .edit("policy.xml", #"id="policy-1404""#, #"▸id="catalog-1""#),
    RuleCase("DOS112", "a copy of a file")
      .add(
        "sub/ratings.xml", SampleDocuments.ratings.replacing(#"id="ratings-1""#, with: #"▸id="ratings-1""#)),
    RuleCase("DOS102", "two catalogs with one course")
      .add(
        "z.xml",
        """
        <catalog xmlns="urn:sanj:1" id="catalog-2" currency="IRR">
          <course ▸id="C-plan" category="professional" delivery="online" hours="4" minSize="5" maxSize="30"
              sessionCost="1" seatCost="1"><title xml:lang="fa">دیگر</title>
            <develops competency="K-plan" from="1" to="3"/></course>
        </catalog>
        """),
    RuleCase("DOS102", "an employee twice in one document, and a cohort with an employee's id")
      .edit(
        "workforce.xml", "<cohort id=\"G-eng\"",
        """
        ▸<employee id="1002" organization="M-1" role="R-eng"/>
        ▸<cohort id="1001" organization="M-1" role="R-eng" headcount="3"/>
        <cohort id="G-eng"
        """),
    RuleCase("DOS102", "an organization in two documents")
      .add(
        "region.xml",
        """
        <organizations xmlns="urn:sanj:1" id="organizations-2">
          <organization ▸id="M-2" kind="district" parent="M"><title xml:lang="fa">منطقه</title></organization>
        </organizations>
        """),
    RuleCase("DOS103", "the same word with Arabic yeh")
      .edit(
        "framework.xml", "</framework>",
        """
          <competency ▸id="ایمن\u{64A}" domain="D-work" scale="S3"><title xml:lang="fa">دیگر</title></competency>
        </framework>
        """),
    RuleCase("DOS103", "an invisible character in a personnel number")
      .edit(
        "workforce.xml", "<cohort id=\"G-eng\"",
        "▸<employee id=\"100\u{200C}2\" organization=\"M-1\" role=\"R-eng\"/>\n  <cohort id=\"G-eng\""),
    RuleCase("DOS104", "two Persian titles of a role and of a document")
      .edit(
        "roles.xml", #"<title xml:lang="fa">مهندس</title>"#,
        #"<title xml:lang="fa">مهندس</title>▸<title xml:lang="fa">کارشناس</title><title xml:lang="en">Engineer</title>"#
      )
      .edit(
        "framework.xml", #"<scale id="S5""#, #"▸<title xml:lang="fa">نام دوم</title><scale id="S5""#),
    RuleCase("DOS105", "a folder without documents").folder("empty").at("empty"),
    RuleCase("DOS108", "a document that is not well-formed").edit("roles.xml", "</jobRoles>", "")
      .with("DOC003").at("roles.xml"),
  ]

  static let references: [RuleCase] = [
    RuleCase("REF201", "a role, a course and a rating with unknown competencies")
      .edit(
        "roles.xml", #"<requires competency="K-budget" level="3" importance="4"/>"#,
        """
        <requires competency="K-budget" level="3" importance="4"/>
        <requires ▸competency="K-x" level="3" importance="4"/>
        """
      )
      .edit("catalog.xml", #"<develops competency="K-budget""#, #"<develops ▸competency="K-budgett""#)
      .edit(
        "ratings.xml", #"<assessment employee="1002" competency="K-plan""#,
        #"<assessment employee="1002" ▸competency="k-plan""#),
    RuleCase("REF202", "an employee and an audience with unknown roles")
      .edit(
        "workforce.xml", #"<employee id="1002" organization="M-1" role="R-eng""#,
        #"<employee id="1002" organization="M-1" ▸role="R-ing""#
      )
      .edit(
        "catalog.xml", #"<audience organization="M" role="R-eng"/>"#,
        #"<audience organization="M" ▸role="R-x"/>"#),
    RuleCase("REF203", "an audience with an unknown family")
      .edit("catalog.xml", #"<audience family="F-lead"/>"#, #"<audience ▸family="F-leed"/>"#),
    RuleCase("REF204", "everything that names an organization")
      .edit(
        "organizations.xml", #"kind="district" parent="M"><title xml:lang="fa">منطقه ۱"#,
        #"kind="district" ▸parent="MM"><title xml:lang="fa">منطقه ۱"#
      )
      .edit(
        "workforce.xml", #"<cohort id="G-eng" organization="M-2""#, #"<cohort id="G-eng" ▸organization="M-3""#
      )
      .edit("catalog.xml", #"host="M""#, #"▸host="X""#)
      .edit("policy.xml", #"amount="5000000000""#, #"amount="5000000000" ▸host="Y""#)
      .edit("policy.xml", #"weekend="thu fri""#, #"weekend="thu fri" ▸organization="Z""#)
      .edit("program.xml", #"organization="M" year"#, #"▸organization="W" year"#)
      .edit("program.xml", #"cost="106000000" host="M""#, #"cost="106000000" ▸host="V""#),
    RuleCase("REF205", "a rating of an employee and one of a cohort that nobody knows")
      .edit("ratings.xml", #"<assessment employee="1002""#, #"<assessment ▸employee="2002""#)
      .edit("ratings.xml", #"<assessment cohort="G-eng""#, #"<assessment ▸cohort="G-x""#),
    RuleCase("REF206", "a prerequisite, duties and an offering with unknown courses")
      .edit("catalog.xml", #"<prerequisite course="C-new"/>"#, #"<prerequisite ▸course="C-neu"/>"#)
      .edit(
        "policy.xml", #"<onboardingCourse course="C-new"/>"#,
        #"<onboardingCourse course="C-new"/><onboardingCourse ▸course="C-old"/>"#
      )
      .edit(
        "policy.xml", #"<mandatory id="MAN-safe" course="C-safe""#, #"<mandatory id="MAN-x" ▸course="C-saef""#
      )
      .edit("program.xml", #"course="C-plan""#, #"▸course="C-plann""#),
    RuleCase("REF207", "a course and an offering in unknown periods")
      .edit("catalog.xml", #"<offered period="summer"/>"#, #"<offered ▸period="sumer"/>"#)
      .edit("program.xml", #"period="autumn""#, #"▸period="herbst""#),
    RuleCase("REF208", "a course that uses an unknown resource")
      .edit(
        "catalog.xml", #"<uses resource="trainer" units="1.5"/>"#, #"<uses ▸resource="treiner" units="1.5"/>"#
      ),
    RuleCase("REF209", "a course paid from an unknown fund")
      .edit("catalog.xml", #"fund="F-train""#, #"▸fund="F-tain""#),
    RuleCase("REF210", "no framework: one notice, not one for each reference")
      .remove("framework.xml")
      .edit(
        "ratings.xml", #"<assessment employee="1001" competency="K-lead""#,
        #"<assessment employee="1001" competency="K-lead""#
      )
      .edit(
        "catalog.xml", #"<develops competency="K-lead" from="1" to="2"/>"#,
        #"<develops ▸competency="K-lead" from="1" to="2"/>"#),
    RuleCase("REF211", "an employee as a cohort and the reverse")
      .edit("ratings.xml", #"<assessment employee="1002""#, #"<assessment ▸cohort="1002""#)
      .edit(
        "ratings.xml",
        #"<assessment cohort="G-eng" competency="K-plan" level="1.75" source="test" date="1403-10-07" sd="0.6" respondents="35"/>"#,
        #"<assessment ▸employee="G-eng" competency="K-plan" level="1.75" source="test" date="1403-10-07"/>"#),
    RuleCase("REF212", "two circles, one of a course with itself")
      .edit(
        "catalog.xml", #"<audience managerial="true" newManagers="true"/>"#,
        #"<prerequisite course="C-lead"/><audience managerial="true" newManagers="true"/>"#
      )
      .edit("catalog.xml", #"<prerequisite course="C-new"/>"#, #"<prerequisite ▸course="C-new"/>"#)
      .edit(
        "catalog.xml", #"<develops competency="K-plan" from="1" to="3"/>"#,
        #"<develops competency="K-plan" from="1" to="3"/><prerequisite ▸course="C-plan"/>"#),
    RuleCase("REF213", "three organizations in a circle")
      .edit("policy.xml", #"weekend="thu fri""#, #"weekend="thu fri" organization="M""#)
      .edit(
        "organizations.xml", #"<organization id="M" kind="municipality">"#,
        #"<organization id="M" kind="municipality" ▸parent="M-2">"#
      )
      .edit(
        "organizations.xml", #"<organization id="M-2" kind="district" parent="M">"#,
        #"<organization id="M-2" kind="district" parent="M-1">"#),
    RuleCase("REF201", "a priority and complaints of unknown competencies")
      .edit("policy.xml", "<objective>", #"<strategicPriority ▸competency="K-leed" value="1"/><objective>"#)
      .edit(
        "organizations.xml", #"<title xml:lang="fa">منطقه ۱</title>"#,
        #"<title xml:lang="fa">منطقه ۱</title><complaints ▸competency="K-none" count="3"/>"#),
    RuleCase("REF214", "a source and a priority of unknown domains")
      .edit(
        "policy.xml", #"<source name="self" weight="0.3"/>"#,
        #"<source name="self" weight="0.3"/><source name="test" ▸domain="D-werk" weight="1"/>"#
      )
      .edit("policy.xml", "<objective>", #"<strategicPriority ▸domain="D-no" value="1"/><objective>"#),
  ]

  static let levels: [RuleCase] = [
    RuleCase("LVL301", "a scale upside down")
      .edit("framework.xml", #"<scale id="S5" min="1" max="5">"#, #"<scale id="S5" min="5" ▸max="1">"#),
    RuleCase("LVL302", "a name for a level that is not there")
      .edit("framework.xml", #"<level value="5">"#, #"<level ▸value="6">"#),
    RuleCase("LVL303", "levels above and below the scale")
      .edit("roles.xml", #"competency="K-lead" level="4""#, #"competency="K-lead" ▸level="6""#)
      .edit("roles.xml", #"competency="K-plan" level="3""#, #"competency="K-plan" ▸level="0""#),
    RuleCase("LVL304", "a course from below the scale and beyond it")
      .edit(
        "catalog.xml", #"<develops competency="K-budget" from="1" to="3"/>"#,
        #"<develops competency="K-budget" ▸from="0" to="3"/>"#
      )
      .edit(
        "catalog.xml", #"<develops competency="ایمنی" from="0" to="2"/>"#,
        #"<develops competency="ایمنی" from="0" ▸to="3"/>"#),
    RuleCase("LVL305", "a course that leads nowhere and one that leads back")
      .edit(
        "catalog.xml", #"<develops competency="K-budget" from="1" to="3"/>"#,
        #"<develops competency="K-budget" from="3" ▸to="3"/>"#
      )
      .edit(
        "catalog.xml", #"<develops competency="K-plan" from="1" to="3"/>"#,
        #"<develops competency="K-plan" from="3" ▸to="1"/>"#),
    RuleCase("LVL306", "ratings above and just below the scale")
      .edit(
        "ratings.xml", #"<assessment employee="1001" competency="K-lead" level="2""#,
        #"▸<assessment employee="1001" competency="K-lead" level="80""#
      )
      .edit(
        "ratings.xml", #"<assessment cohort="G-eng" competency="K-plan" level="1.75""#,
        #"▸<assessment cohort="G-eng" competency="K-plan" level="0.999""#),
    RuleCase("LVL307", "a requirement that everybody fulfils")
      .edit(
        "roles.xml", #"<requires competency="ایمنی" level="2""#,
        #"<requires competency="K-lead" ▸level="1" importance="1"/><requires competency="ایمنی" level="2""#),
    RuleCase("LVL308", "a deviation wider than the scale")
      .edit(
        "ratings.xml",
        #"<assessment cohort="G-eng" competency="K-plan" level="1.75" source="test" date="1403-10-07" sd="0.6""#,
        #"▸<assessment cohort="G-eng" competency="K-plan" level="1.75" source="test" date="1403-10-07" sd="2.829""#
      ),
    RuleCase("LVL309", "nothing is left of what two sources say")
      .edit(
        "policy.xml", #"<source name="self" weight="0.3"/>"#,
        #"<source name="self" weight="0.3" ▸leniency="4"/><source name="peer" domain="D-work" ▸leniency="50"/><source name="test" leniency="3.999"/>"#
      ),
  ]

  static let dates: [RuleCase] = [
    RuleCase("DAT401", "30 Esfand of a common year, 31 Mehr, 31 Esfand of a leap year")
      .edit("policy.xml", #"start="1404-10-01" end="1404-12-29""#, #"start="1404-10-01" ▸end="1404-12-30""#)
      .edit("workforce.xml", #"appointed="1403-11-20""#, #"▸appointed="1403-12-31""#)
      .edit("ratings.xml", #"source="peer" date="1403-10-06""#, #"source="peer" ▸date="1403-07-31""#),
    RuleCase("DAT402", "Gregorian years in Solar Hijri documents")
      .edit("workforce.xml", #"hired="1399-06-31""#, #"▸hired="2020-09-21""#)
      .edit("policy.xml", #"deadline="1404-12-29""#, #"▸deadline="2026-03-20""#),
    RuleCase("DAT402", "a year that no calendar accepts")
      .edit("program.xml", #"year="1404" calendar"#, #"▸year="1000" calendar"#),
    RuleCase("DAT403", "a rating of next year")
      .edit(
        "ratings.xml",
        #"<assessment employee="1001" competency="K-lead" level="2" source="supervisor" date="1403-12-30"/>"#,
        #"▸<assessment employee="1001" competency="K-lead" level="2" source="supervisor" date="1405-01-01"/>"#
      ),
    RuleCase("DAT404", "a period that ends before it begins")
      .edit("policy.xml", #"start="1404-10-01" end="1404-12-29""#, #"start="1404-10-01" ▸end="1404-09-29""#),
    RuleCase("DAT405", "two periods with one common day")
      .edit("policy.xml", #"id="summer" start="1404-04-01""#, #"id="summer" ▸start="1404-03-31""#),
    RuleCase("DAT406", "periods before and after the year")
      .edit("policy.xml", #"id="spring" start="1404-01-01""#, #"id="spring" ▸start="1403-12-30""#)
      .edit("policy.xml", #"start="1404-10-01" end="1404-12-29""#, #"start="1404-10-01" ▸end="1405-01-01""#),
    RuleCase("DAT407", "a closure that ends before it begins")
      .edit(
        "policy.xml", #"<closure start="1404-01-01" end="1404-01-04"/>"#,
        #"<closure start="1404-01-04" ▸end="1404-01-01"/>"#),
    RuleCase("DAT408", "last year's closure")
      .edit(
        "policy.xml", #"<closure start="1404-01-01" end="1404-01-04"/>"#,
        #"▸<closure start="1403-01-01" end="1403-01-04"/>"#),
    RuleCase("DAT409", "more working days than days")
      .edit("policy.xml", #"workingDays="60""#, #"▸workingDays="94""#),
    RuleCase("DAT410", "more working days than the week allows")
      .edit("policy.xml", #"workingDays="60""#, #"▸workingDays="93""#),
  ]
}
