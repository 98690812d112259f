/// Cases of the rules of scored needs: the sample dossier with its needs in place of its ratings.
extension RuleCase {
  /// What `sanj needs` writes of the sample dossier.
  static let scoredNeeds = """
    <?xml version="1.0" encoding="UTF-8"?>
    <needs xmlns="urn:sanj:1" id="needs-1404" year="1404" calendar="persian" suppressed="3">
      <provenance tool="sanj" version="1.0" policy="policy-1404">
        <input document="elsewhere-1" digest="0000000000000000000000000000000000000000000000000000000000000000"/>
      </provenance>
      <scoring method="discrepancy" missing="exclude" combine="weighted" minimumRespondents="1"/>
      <need organization="M-2" role="R-eng" competency="K-plan" required="3" importance="3" critical="false" headcount="40" rated="35" imputed="0" stale="0" peopleShort="31" gap="42.5" discrepancy="127.5" score="127.5" rank="1" rankInOrganization="1"/>
      <standing organization="M-2" role="R-eng" competency="K-plan" level="1" people="12"/>
      <standing organization="M-2" role="R-eng" competency="K-plan" level="2" people="19"/>
      <standing organization="M-2" role="R-eng" competency="K-plan" level="3" people="4"/>
    </needs>
    """

  /// A case with the scored needs instead of the ratings.
  private static func needs(_ code: String, _ what: String) -> RuleCase {
    RuleCase(code, what).remove("ratings.xml").add("needs.xml", scoredNeeds)
  }

  /// An edit of the scored needs.
  private func edit(_ old: String, _ new: String) -> RuleCase { edit("needs.xml", old, new) }

  private static let last = #"level="3" people="4"/>"#

  static let needs: [RuleCase] = [
    needs("NDS901", "needs of last year").edit(#"year="1404""#, #"▸year="1403""#),
    needs("NDS901", "needs of another calendar")
      .edit(#"year="1404" calendar="persian""#, #"▸year="2025" calendar="gregorian""#),
    RuleCase("NDS902", "needs beside ratings")
      .add("needs.xml", scoredNeeds).edit("<needs xmlns", "▸<needs xmlns"),
    needs("NDS903", "needs scored by other rules")
      .edit(
        #"missing="exclude" combine="weighted" minimumRespondents="1""#,
        #"▸missing="roleMean" ▸combine="latest" ▸minimumRespondents="2""#),
    needs("NDS903", "a policy of another method").edit(#"method="discrepancy""#, #"▸method="dif""#),
    needs("NDS904", "a level twice")
      .edit(#"level="1" people="12"/>"#, #"level="1" people="6"/>"#)
      .edit(
        last, last + #"▸<standing organization="M-2" role="R-eng" competency="K-plan" level="1" people="6"/>"#
      ),
    needs("NDS904", "people apart and together")
      .edit(#"level="1" people="12"/>"#, #"together="true" level="1" people="12"/>"#)
      .edit(
        #"<standing organization="M-2" role="R-eng" competency="K-plan" level="2""#,
        #"▸<standing organization="M-2" role="R-eng" competency="K-plan" level="2""#
      )
      .edit(
        #"<standing organization="M-2" role="R-eng" competency="K-plan" level="3""#,
        #"▸<standing organization="M-2" role="R-eng" competency="K-plan" level="3""#),
    needs("NDS904", "a second document that says the same")
      .add(
        "other-needs.xml",
        scoredNeeds.replacing("needs-1404", with: "needs-1404-b")
          .replacing("<need organization", with: "▸<need organization")
          .replacing("<standing", with: "▸<standing")
      )
      .with("NDS910"),
    needs("NDS905", "a level in what the role does not require")
      .edit(
        last,
        last + #"<standing organization="M-2" role="R-eng" ▸competency="K-lead" level="1" people="5"/>"#),
    needs("NDS906", "a role that asks for less now")
      .edit(
        #"required="3" importance="3" critical="false""#, #"required="3" ▸importance="2" ▸critical="true""#
      )
      .edit(#"discrepancy="127.5" score="127.5""#, #"discrepancy="85" score="85""#),
    needs("NDS907", "more people than there are")
      .edit(#"imputed="0" stale="0""#, #"▸imputed="36" ▸stale="41""#)
      .edit(#"rank="1" rankInOrganization="1""#, ""),
    needs("NDS907", "a discrepancy that is none, and a score of its own")
      .edit(#"discrepancy="127.5" score="127.5""#, #"▸discrepancy="127" ▸score="-127.5""#),
    needs("NDS907", "a need without a rank")
      .edit(#"<need organization="M-2""#, #"▸▸<need organization="M-2""#)
      .edit(#" rank="1" rankInOrganization="1""#, ""),
    needs("NDS907", "ranks that contradict each other")
      .edit(
        #"rankInOrganization="1""#,
        #"▸rankInOrganization="2" ▸lowestRank="3" highestRank="2" topShare="0.5" robust="true""#),
    needs("NDS907", "a score that the method cannot give")
      .edit(#"method="discrepancy" missing"#, #"method="borich" missing"#)
      .edit("policy.xml", #"method="discrepancy""#, #"method="borich""#)
      .edit(#"score="127.5""#, #"▸score="1000.000001""#),
    needs("NDS908", "a gap in ten-thousandths").edit(#"gap="42.5""#, #"▸gap="42.5001""#).with("DOS108"),
    needs("NDS908", "a score beyond all measure")
      .edit(#" score="127.5""#, #" ▸score="-250000000000""#).with("DOS108"),
    needs("NDS909", "people who have come").edit(
      "workforce.xml", #"headcount="40""#, #"headcount="41""#
    ).edit(#"headcount="40""#, #"▸headcount="40""#),
    needs("NDS910", "more people on levels than there are")
      .edit(#"rated="35""#, #"rated="40""#).edit(#"level="3" people="4""#, #"level="3" ▸people="10""#)
      .with("NDS912"),
    needs("NDS910", "a batch that is not there")
      .edit(
        #"<standing organization="M-2" role="R-eng" competency="K-plan" level="3" people="4""#,
        #"<standing organization="M-2" role="R-eng" batch="spring–autumn" competency="K-plan" level="3" ▸people="4""#
      ),
    needs("NDS911", "a level off the scale").edit(#"level="3" people="4""#, #"▸level="6" people="4""#),
    needs("NDS912", "a person fewer on a level")
      .edit(#"rated="35""#, #"▸rated="35""#).edit(#"peopleShort="31""#, #"▸peopleShort="31""#)
      .edit(#"level="1" people="12""#, #"level="1" people="11""#),
    needs("NDS912", "a gap that the levels do not make")
      .edit(
        #"gap="42.5" discrepancy="127.5" score="127.5""#,
        #"▸gap="43.001" discrepancy="129.003" score="129.003""#),
    needs("NDS912", "a gap that is too small")
      .edit(
        #"gap="42.5" discrepancy="127.5" score="127.5""#, #"▸gap="12.03" discrepancy="36.09" score="36.09""#),
    needs("NDS913", "a group of one")
      .edit(
        last,
        last + #"▸<standing organization="M-1" role="R-eng" competency="K-plan" level="3" people="1"/>"#),
    needs("NDS914", "a group that is elsewhere")
      .edit(
        "<standing organization=\"M-2\" role=\"R-eng\" competency=\"K-plan\" level=\"1\"",
        """
        <need organization="M" role="R-eng" competency="ایمنی" required="2" importance="5" critical="true" headcount="9" rated="9" imputed="0" stale="0" peopleShort="9" gap="18" discrepancy="90" score="90" rank="2" rankInOrganization="1"/>
        <standing organization="M" role="R-eng" competency="ایمنی" level="0" people="9"/>
        <standing organization="M-2" role="R-eng" competency="K-plan" level="1"
        """
      ).edit("<needs xmlns", "▸<needs xmlns"),
    needs("NDS915", "a policy that has changed")
      .edit(#"document="elsewhere-1" digest"#, #"document="policy-1404" ▸digest"#),
    needs("NDS916", "people below the level without a need")
      .edit(
        last,
        last + #"▸<standing organization="M-2" role="R-eng" competency="ایمنی" level="1" people="7"/>"#),
    needs("REF204", "needs of an unknown organization")
      .edit(
        last,
        last + #"<standing ▸organization="M-9" role="R-eng" competency="K-plan" level="3" people="7"/>"#),
  ]
}
