extension SubmissionCase {
  static let ofDocuments: [SubmissionCase] = [
    SubmissionCase("SUB101", "a rating of a competency that there is not")
      .edit(
        "city/ratings.xml", "cohort=\"G-head\" competency=\"K-lead\"", "cohort=\"G-head\" competency=\"K-x\""),
    SubmissionCase("SUB102", "no program").remove("city/program.xml"),
    SubmissionCase("SUB103", "two programs").add(
      "city/second.xml",
      CleanSubmission.program.replacing("id=\"program-1405\"", with: "id=\"program-1405-b\"")),
    SubmissionCase("SUB104", "a program of a district").program(
      "id=\"program-1405\" organization=\"M\"", "id=\"program-1405\" organization=\"M-1\""),
    SubmissionCase("SUB105", "a program of last year").program("year=\"1405\"", "year=\"1404\""),
    SubmissionCase("SUB106", "a course that is in no catalog").withoutTotals()
      .program("course=\"C-bud\"", "course=\"C-none\"").mended(),
    SubmissionCase("SUB107", "seats for a role that nobody holds")
      .program(
        "cost=\"14000000\" host=\"M\">\n        <seats organization=\"M-1\" role=\"R-eng\"",
        "cost=\"14000000\" host=\"M\">\n        <seats organization=\"M-1\" role=\"R-guard\""
      ).mended(),
    SubmissionCase("SUB108", "a total that does not add up").program("hours=\"1544\"", "hours=\"1545\"")
      .mended(),
    SubmissionCase("SUB109", "a program made from other ratings").program(
      "policy=\"policy-1405\"/>",
      "policy=\"policy-1405\"><input document=\"ratings-1\" digest=\"\(String(repeating: "0", count: 64))\"/></provenance>"
    ),
    SubmissionCase("SUB110", "no ratings").remove("city/ratings.xml"),
    SubmissionCase("SUB111", "a formula for a title").edit(
      "city/organizations.xml", "منطقه ۲", "=HYPERLINK(&quot;x&quot;)"),
    SubmissionCase("SUB112", "a program that names no sources").program(
      "<provenance tool=\"ours\" version=\"1\" policy=\"policy-1405\"/>", ""),
    SubmissionCase("SUB113", "a program in tomans").program("currency=\"IRR\"", "currency=\"IRT\""),
    SubmissionCase("SUB114", "a course of the centre at half its price").add(
      "city/courses.xml",
      """
      <catalog xmlns="urn:sanj:1" id="courses-of-the-city" currency="IRR">
        <course id="C-plan" category="professional" delivery="online" hours="12" minSize="5" maxSize="30"
            sessionCost="25000000" seatCost="500000">
          <title xml:lang="fa">برنامه‌ریزی</title>
          <develops competency="K-plan" from="1" to="3"/>
        </course>
      </catalog>
      """),
  ]
}
