/// A small sound dossier: the fixture of every rule is this with a few words changed.
enum SampleDocuments {
  /// Documents by name of file.
  static let all: [String: String] = [
    "framework.xml": framework, "roles.xml": roles, "organizations.xml": organizations,
    "workforce.xml": workforce, "ratings.xml": ratings, "catalog.xml": catalog, "policy.xml": policy,
    "program.xml": program,
  ]

  static let framework = """
    <?xml version="1.0" encoding="UTF-8"?>
    <framework xmlns="urn:sanj:1" id="framework-1">
      <title xml:lang="fa">چارچوب شایستگی شهرداری</title>
      <scale id="S5" min="1" max="5">
        <level value="1"><title xml:lang="fa">آشنا</title></level>
        <level value="5"><title xml:lang="fa">خبره</title></level>
      </scale>
      <scale id="S3" min="0" max="2"/>
      <domain id="D-work"><title xml:lang="fa">کار</title></domain>
      <competency id="K-lead" domain="D-work" scale="S5"><title xml:lang="fa">رهبری</title></competency>
      <competency id="K-budget" domain="D-work" scale="S5"><title xml:lang="fa">بودجه</title></competency>
      <competency id="K-plan" domain="D-work" scale="S5"><title xml:lang="fa">برنامه‌ریزی</title></competency>
      <competency id="ایمنی" domain="D-work" scale="S3"><title xml:lang="fa">ایمنی</title></competency>
    </framework>
    """

  static let roles = """
    <?xml version="1.0" encoding="UTF-8"?>
    <jobRoles xmlns="urn:sanj:1" id="roles-1">
      <family id="F-lead"><title xml:lang="fa">مدیریت</title></family>
      <family id="F-tech"><title xml:lang="fa">فنی</title></family>
      <role id="R-head" family="F-lead" managerial="true">
        <title xml:lang="fa">رئیس اداره</title>
        <requires competency="K-lead" level="4" importance="5"/>
        <requires competency="K-budget" level="3" importance="4"/>
      </role>
      <role id="R-eng" family="F-tech" managerial="false">
        <title xml:lang="fa">مهندس</title>
        <requires competency="K-plan" level="3" importance="3"/>
        <requires competency="ایمنی" level="2" importance="5" critical="true"/>
      </role>
    </jobRoles>
    """

  static let organizations = """
    <?xml version="1.0" encoding="UTF-8"?>
    <organizations xmlns="urn:sanj:1" id="organizations-1">
      <organization id="M" kind="municipality"><title xml:lang="fa">شهرداری</title></organization>
      <organization id="M-1" kind="district" parent="M"><title xml:lang="fa">منطقه ۱</title></organization>
      <organization id="M-2" kind="district" parent="M"><title xml:lang="fa">منطقه ۲</title></organization>
    </organizations>
    """

  static let workforce = """
    <?xml version="1.0" encoding="UTF-8"?>
    <workforce xmlns="urn:sanj:1" id="workforce-1" calendar="persian">
      <employee id="1001" organization="M-1" role="R-head" appointed="1403-11-20" hired="1395-04-01"/>
      <employee id="1002" organization="M-1" role="R-eng" hired="1399-06-31"/>
      <cohort id="G-eng" organization="M-2" role="R-eng" headcount="40"/>
      <cohort id="G-head" organization="M-2" role="R-head" headcount="6" newManagers="2" appointed="1404-01-15"/>
    </workforce>
    """

  static let ratings = """
    <?xml version="1.0" encoding="UTF-8"?>
    <assessments xmlns="urn:sanj:1" id="ratings-1" calendar="persian">
      <assessment employee="1001" competency="K-lead" level="2" source="supervisor" date="1403-12-30"/>
      <assessment employee="1001" competency="K-budget" level="1" source="test" date="1403-10-05"/>
      <assessment employee="1002" competency="K-plan" level="2" source="peer" date="1403-10-06"/>
      <assessment cohort="G-eng" competency="K-plan" level="1.75" source="test" date="1403-10-07" sd="0.6" respondents="35"/>
    </assessments>
    """

  static let catalog = """
    <?xml version="1.0" encoding="UTF-8"?>
    <catalog xmlns="urn:sanj:1" id="catalog-1" currency="IRR">
      <course id="C-new" category="onboarding" delivery="classroom" hours="16" minSize="2" maxSize="15"
          sessionCost="100000000" seatCost="2000000">
        <title xml:lang="fa">بدو خدمت مدیران</title>
        <develops competency="K-lead" from="1" to="2"/>
        <audience managerial="true" newManagers="true"/>
        <uses resource="trainer" units="2"/>
      </course>
      <course id="C-lead" category="managerial" delivery="workshop" hours="24" minSize="4" maxSize="12"
          sessionCost="90000000" seatCost="1500000" origin="practitioner" maxSessions="3">
        <title xml:lang="fa">رهبری</title>
        <develops competency="K-lead" from="2" to="4" effectiveness="0.8"/>
        <develops competency="K-budget" from="1" to="3"/>
        <prerequisite course="C-new"/>
        <audience family="F-lead"/>
        <offered period="summer"/>
        <offered period="autumn"/>
      </course>
      <course id="C-plan" category="professional" delivery="online" hours="12.5" minSize="5" maxSize="30"
          sessionCost="20000000" seatCost="500000" fund="F-train" host="M" effectiveness="0.9">
        <title xml:lang="fa">برنامه‌ریزی</title>
        <develops competency="K-plan" from="1" to="3"/>
      </course>
      <course id="C-safe" category="general" delivery="classroom" hours="8" minSize="5" maxSize="25"
          sessionCost="30000000" seatCost="0" shareable="true" novel="true">
        <title xml:lang="fa">ایمنی</title>
        <develops competency="ایمنی" from="0" to="2"/>
        <audience organization="M" role="R-eng"/>
        <uses resource="trainer" units="1.5"/>
      </course>
    </catalog>
    """

  static let policy = """
    <?xml version="1.0" encoding="UTF-8"?>
    <policy xmlns="urn:sanj:1" id="policy-1404" year="1404" calendar="persian" currency="IRR" weekend="thu fri">
      <title xml:lang="fa">سیاست آموزش ۱۴۰۴</title>
      <period id="spring" start="1404-01-01" end="1404-03-31" workingDays="60"/>
      <period id="summer" start="1404-04-01" end="1404-06-31"/>
      <period id="autumn" start="1404-07-01" end="1404-09-30"/>
      <period id="winter" start="1404-10-01" end="1404-12-29"/>
      <closure start="1404-01-01" end="1404-01-04"/>
      <budget fund="F-train" amount="5000000000"/>
      <resource id="trainer" perWorkingDay="2"/>
      <resource id="lab"><capacity period="summer" units="10"/></resource>
      <hours id="H-all" minimum="4" maximum="60"/>
      <hours id="H-lead" managerial="true" maximum="80"/>
      <onboarding id="ONB" appointedSince="1403-07-01" withinDays="270" deadline="1404-12-29">
        <onboardingCourse course="C-new"/>
      </onboarding>
      <mandatory id="MAN-safe" course="C-safe" share="0.5" before="autumn"><audience family="F-tech"/></mandatory>
      <equityFloor id="EQ" share="0.2" kind="district"/>
      <deliveryShare id="DS-own" origin="practitioner" minimum="0.1" maximum="0.6"/>
      <scoring method="discrepancy" combine="weighted" criticalFactor="1.5"><source name="self" weight="0.3"/></scoring>
      <objective>
        <tier name="onboarding"/><tier name="mandatory"/><tier name="equity"/><tier name="need" tolerance="0.01"/>
        <segment share="0.5" value="1"/><segment share="0.5" value="0.6"/>
      </objective>
      <privacy smallestGroup="5"/>
    </policy>
    """

  static let program = """
    <?xml version="1.0" encoding="UTF-8"?>
    <program xmlns="urn:sanj:1" id="program-1404" organization="M" year="1404" calendar="persian" currency="IRR">
      <title xml:lang="fa">برنامه ۱۴۰۴</title>
      <provenance tool="sanj" version="1.0" policy="policy-1404">
        <input document="elsewhere-1" digest="0000000000000000000000000000000000000000000000000000000000000000"/>
      </provenance>
      <totals offerings="2" sessions="3" seats="33" hours="423" cost="161000000" needClosed="41.5" needTotal="100" newManagers="3" newManagersOnboarded="3"/>
      <tier name="onboarding" value="3" bound="3" gap="0" sense="maximize"/>
      <offering order="1" tier="onboarding" course="C-new" period="summer" sessions="1" seats="3" hours="48" cost="106000000" host="M" closes="1.5">
        <seats organization="M-1" role="R-head" batch="spring–summer" count="1" closes="0.5"/>
        <seats organization="M-2" role="R-head" batch="summer–autumn" count="2" closes="1"/>
      </offering>
      <offering order="2" tier="need" course="C-plan" period="autumn" sessions="2" seats="30" hours="375" cost="55000000" host="M" closes="40">
        <seats organization="M-2" role="R-eng" count="30" closes="40"/>
      </offering>
    </program>
    """
}
