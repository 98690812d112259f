/// A small submission to which no rule objects: the fixture of every rule is this with a few words changed.
enum CleanSubmission {
  /// Documents by name of file; those in `city/` were sent, the others are the centre's.
  static let all: [String: String] = [
    "framework.xml": framework, "roles.xml": roles, "catalog.xml": catalog, "policy.xml": policy,
    "city/organizations.xml": organizations, "city/workforce.xml": workforce, "city/ratings.xml": ratings,
    "city/evaluation.xml": evaluation, "city/program.xml": program,
  ]

  static let framework = """
    <framework xmlns="urn:sanj:1" id="framework-1">
      <scale id="S5" min="1" max="5"/>
      <domain id="D"><title xml:lang="fa">کار</title></domain>
      <competency id="K-lead" domain="D" scale="S5"><title xml:lang="fa">رهبری</title></competency>
      <competency id="K-budget" domain="D" scale="S5"><title xml:lang="fa">بودجه</title></competency>
      <competency id="K-plan" domain="D" scale="S5"><title xml:lang="fa">برنامه‌ریزی</title></competency>
      <competency id="K-safe" domain="D" scale="S5"><title xml:lang="fa">ایمنی</title></competency>
    </framework>
    """

  static let roles = """
    <jobRoles xmlns="urn:sanj:1" id="roles-1">
      <family id="F-lead"><title xml:lang="fa">مدیریت</title></family>
      <family id="F-tech"><title xml:lang="fa">فنی</title></family>
      <family id="F-office"><title xml:lang="fa">اداری</title></family>
      <role id="R-head" family="F-lead" managerial="true"><title xml:lang="fa">رئیس اداره</title>
        <requires competency="K-lead" level="4" importance="5"/>
        <requires competency="K-budget" level="4" importance="4"/>
      </role>
      <role id="R-eng" family="F-tech" managerial="false"><title xml:lang="fa">مهندس</title>
        <requires competency="K-plan" level="3" importance="3"/>
        <requires competency="K-safe" level="3" importance="5" critical="true"/>
      </role>
      <role id="R-clerk" family="F-office" managerial="false"><title xml:lang="fa">کارشناس</title>
        <requires competency="K-plan" level="2" importance="2"/>
      </role>
    </jobRoles>
    """

  static let organizations = """
    <organizations xmlns="urn:sanj:1" id="organizations-1">
      <organization id="M" kind="municipality"><title xml:lang="fa">شهرداری</title></organization>
      <organization id="M-1" kind="district" parent="M"><title xml:lang="fa">منطقه ۱</title></organization>
      <organization id="M-1-a" kind="unit" parent="M-1"><title xml:lang="fa">ناحیه آ</title></organization>
      <organization id="M-2" kind="district" parent="M"><title xml:lang="fa">منطقه ۲</title></organization>
    </organizations>
    """

  static let workforce = """
    <workforce xmlns="urn:sanj:1" id="workforce-1" calendar="persian">
      <cohort id="G-head" organization="M-1" role="R-head" headcount="6"/>
      <cohort id="G-new" organization="M-2" role="R-head" headcount="4" newManagers="4" appointed="1405-01-20"/>
      <cohort id="G-eng-1" organization="M-1" role="R-eng" headcount="20"/>
      <cohort id="G-eng-a" organization="M-1-a" role="R-eng" headcount="8"/>
      <cohort id="G-eng-2" organization="M-2" role="R-eng" headcount="20"/>
      <cohort id="G-clerk" organization="M-1" role="R-clerk" headcount="10"/>
    </workforce>
    """

  static let ratings = """
    <assessments xmlns="urn:sanj:1" id="ratings-1" calendar="persian">
      <assessment cohort="G-head" competency="K-lead" level="2" source="test" date="1404-10-05"/>
      <assessment cohort="G-head" competency="K-budget" level="1" source="test" date="1404-10-05"/>
      <assessment cohort="G-new" competency="K-lead" level="2" source="test" date="1404-10-05"/>
      <assessment cohort="G-new" competency="K-budget" level="1" source="test" date="1404-10-05"/>
      <assessment cohort="G-eng-1" competency="K-plan" level="1" source="supervisor" date="1404-10-05"/>
      <assessment cohort="G-eng-1" competency="K-safe" level="1" source="test" date="1404-10-05"/>
      <assessment cohort="G-eng-a" competency="K-plan" level="1" source="observed" date="1404-10-05"/>
      <assessment cohort="G-eng-a" competency="K-safe" level="1" source="test" date="1404-10-05"/>
      <assessment cohort="G-eng-2" competency="K-plan" level="1" source="supervisor" date="1404-10-05"/>
      <assessment cohort="G-eng-2" competency="K-safe" level="1" source="test" date="1404-10-05"/>
      <assessment cohort="G-clerk" competency="K-plan" level="1" source="supervisor" date="1404-10-05"/>
    </assessments>
    """

  static let catalog = """
    <catalog xmlns="urn:sanj:1" id="catalog-1" currency="IRR">
      <course id="C-new" category="onboarding" delivery="classroom" hours="16" minSize="2" maxSize="15"
          sessionCost="10000000" seatCost="500000">
        <title xml:lang="fa">بدو خدمت مدیران</title>
        <develops competency="K-lead" from="1" to="2"/>
        <audience managerial="true"/>
      </course>
      <course id="C-lead" category="managerial" delivery="workshop" hours="24" minSize="4" maxSize="12"
          sessionCost="40000000" seatCost="800000" origin="practitioner">
        <title xml:lang="fa">رهبری</title>
        <develops competency="K-lead" from="2" to="4"/>
        <develops competency="K-budget" from="1" to="3"/>
        <audience family="F-lead"/>
        <offered period="summer"/><offered period="autumn"/>
      </course>
      <course id="C-bud" category="managerial" delivery="classroom" hours="8" minSize="4" maxSize="12"
          sessionCost="10000000" seatCost="500000">
        <title xml:lang="fa">بودجه</title>
        <develops competency="K-budget" from="3" to="4"/>
        <prerequisite course="C-lead"/>
        <audience family="F-lead"/>
      </course>
      <course id="C-plan" category="professional" delivery="online" hours="12" minSize="5" maxSize="30"
          sessionCost="50000000" seatCost="500000">
        <title xml:lang="fa">برنامه‌ریزی</title>
        <develops competency="K-plan" from="1" to="3"/>
      </course>
      <course id="C-map" category="professional" delivery="classroom" hours="10" minSize="5" maxSize="30"
          sessionCost="60000000" seatCost="500000">
        <title xml:lang="fa">برنامه‌ریزی شهری</title>
        <develops competency="K-plan" from="1" to="3"/>
      </course>
      <course id="C-safe" category="general" delivery="classroom" hours="8" minSize="5" maxSize="25"
          sessionCost="30000000" seatCost="0" novel="true">
        <title xml:lang="fa">ایمنی</title>
        <develops competency="K-safe" from="1" to="3"/>
        <audience role="R-eng"/>
        <uses resource="trainer" units="1"/>
      </course>
      <course id="C-fam" category="family" delivery="gamified" hours="4" minSize="5" maxSize="40"
          sessionCost="12000000" seatCost="100000">
        <title xml:lang="fa">خانواده</title>
      </course>
    </catalog>
    """

  static let policy = """
    <policy xmlns="urn:sanj:1" id="policy-1405" year="1405" calendar="persian" currency="IRR" organization="M" weekend="thu fri">
      <period id="spring" start="1405-01-01" end="1405-03-31"/>
      <period id="summer" start="1405-04-01" end="1405-06-31"/>
      <period id="autumn" start="1405-07-01" end="1405-09-30"/>
      <period id="winter" start="1405-10-01" end="1405-12-29"/>
      <closure start="1405-01-01" end="1405-01-04"/>
      <budget fund="F-train" amount="400000000"/>
      <resource id="trainer"><capacity period="spring" units="4"/><capacity period="summer" units="2"/><capacity period="autumn" units="2"/><capacity period="winter" units="2"/></resource>
      <hours id="H-all" minimum="4" maximum="60"/>
      <onboarding id="ONB" appointedSince="1404-07-01" withinDays="270">
        <onboardingCourse course="C-new"/>
      </onboarding>
      <mandatory id="MAN-safe" course="C-safe" share="0.8" before="autumn"><audience family="F-tech"/></mandatory>
      <equityFloor id="EQ" share="0.3" kind="district"/>
      <deliveryShare id="DS-own" origin="practitioner" minimum="0.1"/>
      <scoring staleAfter="730"/>
      <review>
        <limit rule="NED202" value="3"/>
        <limit rule="NED206" value="2"/>
      </review>
    </policy>
    """

  static let evaluation = """
    <evaluation xmlns="urn:sanj:1" id="evaluation-1404" year="1404">
      <result course="C-lead" level="3" score="0.75" n="12"/>
      <result course="C-plan" level="2" score="0.7" n="30"/>
    </evaluation>
    """

  static let program = """
    <program xmlns="urn:sanj:1" id="program-1405" organization="M" year="1405" calendar="persian" currency="IRR">
      <title xml:lang="fa">برنامه ۱۴۰۵</title>
      <provenance tool="ours" version="1" policy="policy-1405"/>
      <totals offerings="6" sessions="8" seats="150" hours="1544" cost="278000000"/>
      <offering order="1" tier="onboarding" course="C-new" period="summer" sessions="1" seats="4" hours="64" cost="12000000" host="M">
        <seats organization="M-2" role="R-head" batch="summer–autumn" count="4" closes="0"/>
      </offering>
      <offering order="2" tier="mandatory" course="C-safe" period="summer" sessions="2" seats="48" hours="384" cost="60000000" host="M">
        <seats organization="M-1" role="R-eng" count="20" closes="0"/>
        <seats organization="M-1-a" role="R-eng" count="8" closes="0"/>
        <seats organization="M-2" role="R-eng" count="20" closes="0"/>
      </offering>
      <offering order="3" tier="need" course="C-lead" period="autumn" sessions="1" seats="10" hours="240" cost="48000000" host="M">
        <seats organization="M-1" role="R-head" count="6" closes="0"/>
        <seats organization="M-2" role="R-head" batch="summer–autumn" count="4" closes="0"/>
      </offering>
      <offering order="4" tier="need" course="C-bud" period="winter" sessions="1" seats="10" hours="80" cost="15000000" host="M">
        <seats organization="M-1" role="R-head" count="6" closes="0"/>
        <seats organization="M-2" role="R-head" batch="summer–autumn" count="4" closes="0"/>
      </offering>
      <offering order="5" tier="need" course="C-plan" period="spring" sessions="2" seats="58" hours="696" cost="129000000" host="M">
        <seats organization="M-1" role="R-eng" count="20" closes="0"/>
        <seats organization="M-1-a" role="R-eng" count="8" closes="0"/>
        <seats organization="M-2" role="R-eng" count="20" closes="0"/>
        <seats organization="M-1" role="R-clerk" count="10" closes="0"/>
      </offering>
      <offering order="6" tier="need" course="C-fam" period="winter" sessions="1" seats="20" hours="80" cost="14000000" host="M">
        <seats organization="M-1" role="R-eng" count="20" closes="0"/>
      </offering>
    </program>
    """
}
