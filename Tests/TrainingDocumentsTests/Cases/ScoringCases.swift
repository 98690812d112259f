/// Edits of the sample's `scoring`, which holds one source.
private let source = #"<source name="self" weight="0.3"/>"#

extension RuleCase {
  /// Puts rows behind the source.
  fileprivate func scoring(_ rows: String) -> RuleCase { edit("policy.xml", source, source + rows) }

  static let scoring: [RuleCase] = [
    RuleCase("POL508", "a method that there is not")
      .edit("policy.xml", #"method="discrepancy""#, #"▸method="electre""#),
    RuleCase("POL509", "no credible source")
      .edit("policy.xml", #"<scoring method"#, #"▸<scoring method"#)
      .edit(
        "policy.xml", #"<source name="self" weight="0.3"/>"#,
        ["self", "supervisor", "peer", "test", "observed"].map { #"<source name="\#($0)" weight="0"/>"# }
          .joined()),
    RuleCase("POL509", "no credible source in one domain")
      .edit(
        "policy.xml", source,
        source
          + ["self", "supervisor", "peer", "test", "observed"].map {
            #"\#($0 == "self" ? "▸" : "")<source name="\#($0)" domain="D-work" weight="0"/>"#
          }.joined()),
    RuleCase("POL526", "a source twice for all domains and twice for one")
      .scoring(
        """
        <source name="peer" domain="D-work" weight="0.5"/>
        ▸<source name="self" leniency="0.5"/>
        <source name="test"/>
        ▸<source name="peer" domain="D-work" weight="0.5"/>
        """),
    RuleCase("POL527", "criteria without weight")
      .scoring(
        #"<criterion id="a" measure="gap" ▸weight="0"/><criterion id="b" measure="headcount" weight="0.0"/>"#),
    RuleCase("POL528", "shapes without their thresholds")
      .scoring(
        """
        <criterion id="a" measure="gap" ▸preference="ushape"/>
        <criterion id="b" measure="gap" ▸preference="vshape"/>
        <criterion id="c" measure="gap" ▸preference="level" indifference="1"/>
        <criterion id="d" measure="gap" ▸preference="linear" threshold="0"/>
        <criterion id="e" measure="gap" ▸preference="gaussian"/>
        <criterion id="f" measure="gap" preference="ushape" indifference="0.5"/>
        <criterion id="g" measure="gap" preference="gaussian" threshold="0.5"/>
        <criterion id="h" measure="gap"/>
        """),
    RuleCase("POL529", "more indifferent than preferring")
      .scoring(
        """
        <criterion id="a" measure="gap" preference="level" ▸indifference="1.001" threshold="1"/>
        <criterion id="b" measure="gap" preference="linear" ▸indifference="2" threshold="1"/>
        <criterion id="c" measure="gap" preference="linear" indifference="1" threshold="1"/>
        """),
    RuleCase("POL530", "thresholds of a shape that has none")
      .scoring(
        """
        <criterion id="a" measure="gap" ▸indifference="1" ▸threshold="2"/>
        <criterion id="b" measure="gap" preference="ushape" indifference="1" ▸threshold="2"/>
        <criterion id="c" measure="gap" preference="vshape" ▸indifference="1" threshold="2"/>
        <criterion id="d" measure="gap" preference="gaussian" ▸indifference="1" threshold="2"/>
        <criterion id="e" measure="gap" indifference="0" threshold="0"/>
        """),
    RuleCase("POL531", "criteria of what nobody states")
      .scoring(
        ["legalDuty", "criticality", "strategicPriority", "complaints", "effectiveness"].map {
          #"<criterion id="\#($0)" ▸measure="\#($0)"/>"#
        }.joined()
          + [
            "gap", "totalGap", "peopleShort", "importance", "critical", "managerial", "headcount",
          ].map { #"<criterion id="\#($0)" measure="\#($0)"/>"# }.joined()),
    RuleCase("POL531", "nothing critical")
      .edit("roles.xml", #" critical="true""#, "")
      .scoring(#"<criterion id="a" ▸measure="critical"/>"#),
    RuleCase("POL532", "a decision by what nobody judged, at one place")
      .edit("policy.xml", #"method="discrepancy""#, #"▸▸method="dif""#),
    RuleCase("POL532", "difficulty judged, frequency not")
      .edit("policy.xml", #"method="discrepancy""#, #"▸method="dif""#)
      .edit("roles.xml", #"level="4" importance="5""#, #"level="4" importance="5" difficulty="3""#),
    RuleCase("POL533", "a criterion compared with itself")
      .scoring(
        """
        <criterion id="a" measure="gap"/><criterion id="b" measure="headcount"/>
        <judgement judge="J" criterion="a" other="b" ratio="3"/>
        <judgement judge="J" criterion="b" ▸other="b" ratio="1"/>
        """),
    RuleCase("POL534", "both directions, of which one judge's do not fit")
      .scoring(
        """
        <criterion id="a" measure="gap"/><criterion id="b" measure="headcount"/>
        <criterion id="c" measure="importance"/>
        <judgement judge="J" criterion="a" other="b" ratio="3"/>
        <judgement judge="J" criterion="b" other="a" ▸ratio="1/4"/>
        <judgement judge="J" criterion="a" other="c" ratio="1/5"/>
        <judgement judge="J" criterion="c" other="a" ratio="5"/>
        <judgement judge="K" criterion="b" other="a" ratio="9"/>
        """),
    RuleCase("POL535", "three groups of criteria")
      .scoring(
        """
        <criterion id="a" measure="gap"/><criterion id="b" measure="headcount"/>
        ▸<criterion id="c" measure="importance"/><criterion id="d" measure="totalGap"/>
        ▸<criterion id="e" measure="peopleShort"/><criterion id="f" measure="managerial"/>
        <judgement judge="J" criterion="a" other="b" ratio="3"/>
        <judgement judge="J" criterion="c" other="d" ratio="1/2"/>
        <judgement judge="K" criterion="f" other="b" ratio="1"/>
        """),
    RuleCase("POL536", "weights beside judgements")
      .scoring(
        """
        <criterion id="a" measure="gap"/><criterion id="b" measure="headcount" ▸weight="2"/>
        <criterion id="c" measure="importance" weight="0"/>
        <judgement judge="J" criterion="a" other="b" ratio="3"/>
        <judgement judge="K" criterion="c" other="b" ratio="1/9"/>
        """),
    RuleCase("POL537", "work for which the table has no row")
      .scoring(
        """
        ▸▸<decision difficult="true" priority="first"/>
        <decision difficult="false" important="true" priority="second"/>
        """),
    RuleCase("POL538", "rows that say two things of one work")
      .scoring(
        """
        <decision priority="second"/>
        ▸<decision difficult="true" important="true" priority="first"/>
        <decision frequent="true" priority="second"/>
        """),
    RuleCase("POL539", "priorities of nothing and of two things")
      .edit(
        "policy.xml", "<objective>",
        """
        <strategicPriority competency="K-lead" value="2"/><strategicPriority domain="D-work" value="1"/>
        ▸<strategicPriority value="1"/>
        ▸<strategicPriority competency="K-plan" domain="D-work" value="1"/>
        <objective>
        """),
    RuleCase("POL540", "a competency and a domain twice")
      .edit(
        "policy.xml", "<objective>",
        """
        <strategicPriority competency="K-lead" value="2"/>
        <strategicPriority domain="D-work" value="1"/>
        ▸<strategicPriority competency="K-lead" value="2"/>
        ▸<strategicPriority domain="D-work" value="0"/>
        <objective>
        """),
    RuleCase("POL541", "ratings of last year, and a policy that wants those of today")
      .edit("policy.xml", #"criticalFactor="1.5""#, #"criticalFactor="1.5" ▸staleAfter="0""#),
  ]
}
