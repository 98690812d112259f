extension RuleCase {
  static let policy: [RuleCase] = [
    RuleCase("POL501", "a second policy")
      .add(
        "zz.xml",
        """
        ▸<policy xmlns="urn:sanj:1" id="policy-b" year="1404" calendar="persian" currency="IRR">
          <period id="all" start="1404-01-01" end="1404-12-29"/><budget fund="F-b" amount="1"/>
          <privacy smallestGroup="5"/>
        </policy>
        """),
    RuleCase("POL502", "no budget, and a course that names a fund")
      .edit("policy.xml", #"<budget fund="F-train" amount="5000000000"/>"#, "")
      .edit("policy.xml", "<policy", "▸<policy"),
    RuleCase("POL503", "a budget of nothing").edit("policy.xml", #"amount="5000000000""#, #"▸amount="0""#),
    RuleCase("POL504", "a fund twice without host and twice for one host")
      .edit(
        "policy.xml", #"<budget fund="F-train" amount="5000000000"/>"#,
        """
        <budget fund="F-train" amount="5000000000"/>
        <budget fund="F-train" amount="1" host="M-1"/>
        <budget fund="F-train" amount="1" host="M-2"/>
        ▸<budget fund="F-train" amount="2"/>
        ▸<budget fund="F-train" amount="2" host="M-1"/>
        """),
    RuleCase("POL505", "a resource without capacity and one with none stated")
      .edit(
        "policy.xml", #"<resource id="lab"><capacity period="summer" units="10"/></resource>"#,
        #"▸<resource id="lab"><capacity period="summer" units="0"/></resource>▸<resource id="bus"/>"#),
    RuleCase("POL506", "segments of 110 percent")
      .edit("policy.xml", #"<segment share="0.5" value="1"/>"#, #"<segment ▸share="0.6" value="1"/>"#),
    RuleCase("POL507", "a second segment worth more than the first")
      .edit("policy.xml", #"<segment share="0.5" value="1"/>"#, #"<segment share="0.5" value="0.5"/>"#)
      .edit("policy.xml", #"<segment share="0.5" value="0.6"/>"#, #"<segment share="0.5" ▸value="0.6"/>"#),
    RuleCase("POL510", "need before onboarding without a reason")
      .edit("policy.xml", #"<tier name="onboarding"/>"#, "")
      .edit("policy.xml", #"<tier name="mandatory"/>"#, #"<tier ▸name="mandatory"/>"#),
    RuleCase("POL511", "need before onboarding with a reason")
      .edit("policy.xml", "<objective>", #"<objective reason="مدیر تازه‌ای نیست">"#)
      .edit(
        "policy.xml", #"<tier name="onboarding"/><tier name="mandatory"/>"#,
        #"<tier ▸name="mandatory"/><tier name="onboarding"/>"#),
    RuleCase("POL512", "cost before need")
      .edit("policy.xml", #"<tier name="equity"/>"#, #"<tier name="equity"/><tier ▸name="cost"/>"#),
    RuleCase("POL513", "more hours at least than at most")
      .edit(
        "policy.xml", #"id="H-all" minimum="4" maximum="60""#, #"id="H-all" ▸minimum="60.25" maximum="60""#),
    RuleCase("POL514", "two rules that meet in managers")
      .edit(
        "policy.xml", #"<hours id="H-lead" managerial="true" maximum="80"/>"#,
        #"<hours id="H-lead" managerial="true" ▸minimum="61" maximum="80"/>"#),
    RuleCase("POL515", "limits that limit nothing")
      .edit(
        "policy.xml", #"<hours id="H-lead" managerial="true" maximum="80"/>"#,
        #"▸<hours id="H-lead" managerial="true"/>"#
      )
      .edit("policy.xml", "<scoring", #"▸<deliveryShare id="DS-2" delivery="online"/><scoring"#),
    RuleCase("POL516", "a deadline before the first appointments")
      .edit("policy.xml", #"deadline="1404-12-29""#, #"▸deadline="1403-06-31""#),
    RuleCase("POL517", "two batches that cannot be onboarded in time, at one place")
      .edit("policy.xml", #"withinDays="270""#, #"▸▸withinDays="30""#),
    RuleCase("POL518", "a share of at least more than at most")
      .edit("policy.xml", #"minimum="0.1" maximum="0.6""#, #"▸minimum="0.7" maximum="0.6""#),
    RuleCase("POL519", "a share of nothing in particular")
      .edit("policy.xml", "<scoring", #"▸<deliveryShare id="DS-2" maximum="0.5"/><scoring"#),
    RuleCase("POL520", "groups of one").edit("policy.xml", #"smallestGroup="5""#, #"▸smallestGroup="1""#),
    RuleCase("POL520", "nothing said of privacy")
      .edit("policy.xml", #"<privacy smallestGroup="5"/>"#, "").edit("policy.xml", "<policy", "▸<policy"),
    RuleCase("POL521", "two trees of organizations")
      .edit(
        "organizations.xml", #"<organization id="M-1" kind="district" parent="M">"#,
        #"<organization id="M-1" kind="district">"#
      )
      .edit("policy.xml", "<policy", "▸<policy"),
    RuleCase("POL522", "ten budgets of 18 digits")
      .edit(
        "policy.xml", #"<budget fund="F-train" amount="5000000000"/>"#,
        (0..<10).map {
          #"<budget fund="F-train" \#($0 == 9 ? "▸" : "")amount="999999999999999999" host="H\#($0)"/>"#
        }
        .joined(separator: "\n")
      )
      .edit(
        "organizations.xml", #"<organization id="M-1""#,
        (0..<10).map {
          #"<organization id="H\#($0)" kind="unit" parent="M"><title xml:lang="fa">و</title></organization>"#
        }.joined() + #"<organization id="M-1""#
      )
      .with("POL523"),
    RuleCase("POL523", "a budget beyond what the planner holds exactly")
      .edit("policy.xml", #"amount="5000000000""#, #"▸amount="9007199254740993""#),
    RuleCase("POL524", "a duty of nobody")
      .edit(
        "policy.xml", #"<audience family="F-tech"/>"#, #"▸<audience family="F-tech" managerial="true"/>"#),
    RuleCase("POL525", "a floor under agencies, of which there are none")
      .edit("policy.xml", #"share="0.2" kind="district""#, #"share="0.2" ▸kind="agency""#),
  ]
}
