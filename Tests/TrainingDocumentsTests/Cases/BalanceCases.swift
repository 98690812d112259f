extension RuleCase {
  /// The sample policy asks for a balanced curriculum, beside its duties, of which each is a finding.
  private func balancing(_ rule: String) -> RuleCase {
    edit("policy.xml", #"<privacy smallestGroup="5"/>"#, rule + #"<privacy smallestGroup="5"/>"#)
      .with("POL548")
  }

  static let balance: [RuleCase] = [
    RuleCase("POL545", "least above most, of loads and of counts")
      .balancing(#"<balance id="B" ▸minLoad="9" maxLoad="8" ▸minCourses="3" maxCourses="2"/>"#),
    RuleCase("POL546", "more asked for than there is")
      .balancing(#"<balance id="B" ▸minLoad="16" ▸minCourses="2"/>"#),
    RuleCase("POL546", "less room than courses, of one curriculum")
      .balancing(
        """
        <balance id="B" ▸maxLoad="10" ▸maxCourses="0">
          <curriculum id="q">
            <curriculumCourse course="C-new"/><curriculumCourse course="C-lead"/>
            <curriculumCourse course="C-safe"/>
          </curriculum>
          <curriculum id="r"><curriculumCourse course="C-plan"/></curriculum>
        </balance>
        """
      )
      .edit("policy.xml", "▸maxCourses", "▸▸maxCourses").with("POL547"),
    RuleCase("POL547", "a course longer than a period may be")
      .balancing(#"<balance id="B" maxLoad="20"/>"#)
      .edit("catalog.xml", #"hours="24""#, #"▸hours="24""#),
    RuleCase("POL548", "every duty beside a balanced curriculum")
      .edit(
        "policy.xml", #"<privacy smallestGroup="5"/>"#, #"<balance id="B"/><privacy smallestGroup="5"/>"#
      )
      .edit("policy.xml", #"<hours id="H-all""#, #"▸<hours id="H-all""#)
      .edit("policy.xml", #"<hours id="H-lead""#, #"▸<hours id="H-lead""#)
      .edit("policy.xml", "<onboarding ", "▸<onboarding ")
      .edit("policy.xml", "<mandatory ", "▸<mandatory ")
      .edit("policy.xml", "<equityFloor ", "▸<equityFloor ")
      .edit("policy.xml", "<deliveryShare ", "▸<deliveryShare "),
    RuleCase("POL549", "courses of no curriculum")
      .balancing(
        #"▸<balance id="B"><curriculum id="q"><curriculumCourse course="C-new"/></curriculum></balance>"#),
    RuleCase("REF206", "unknown courses of a curriculum and of a wish")
      .balancing(
        """
        <balance id="B" maxCourses="1">
          <curriculum id="q">
            <curriculumCourse course="C-new"/><curriculumCourse course="C-lead"/>
            <curriculumCourse course="C-safe"/><curriculumCourse course="C-plan"/>
            <curriculumCourse ▸course="C-none"/>
          </curriculum>
          <unwanted ▸course="C-nobody" period="spring"/>
        </balance>
        """),
    RuleCase("REF207", "a wish for an unknown period")
      .balancing(#"<balance id="B"><unwanted course="C-new" ▸period="monsoon"/></balance>"#),
  ]
}
