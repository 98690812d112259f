/// Documents without a fault, in every form that rows may have.
public enum SoundDocuments {
  /// A document with its root.
  public typealias Document = (root: String, bytes: [UInt8])

  /// All of them.
  public static let all: [Document] =
    [
      ("assessments", assessments(plain)), ("assessments", assessments(varied)),
      ("assessments", assessments(plain + varied + plain)),
      ("assessments", "\u{FEFF}" + assessments(varied)),
      ("assessments", assessments(varied).replacing("\n", with: "\r\n")),
      ("assessments", prefixed(assessments(plain))),
      ("workforce", workforce(people)), ("workforce", workforce(people + people)),
      ("workforce", "<?xml version='1.0' encoding='UTF-8'?>" + workforce(people)),
    ].map { ($0.0, Array($0.1.utf8)) }

  private static let plain = """
    <assessment employee="1001" competency="c-1" level="2" source="peer" date="1404-02-15"/>
    <assessment employee="1001" competency="c-2" level="2.5" source="self" date="1404-02-15"/>
    <assessment employee="1002" competency="c-1" level="0" source="supervisor" date="1403-12-29"/>

    """

  private static let varied = """
    <assessment employee='۱۰۰۱' date="1404-12-29" source="observed" level="10.125" competency="شایستگی"/>
    <!-- comment --> <?note to self?>
    <assessment cohort="g" competency="c-1" level="3" source="test" date="1404-01-31" sd="0.5" respondents="12"
      />
    <assessment employee="&#x31;2" competency="c-1" level="99" source="peer" date="1404-02-15"></assessment>

    """

  private static let people = """
    <employee id="1001" organization="o" role="r" appointed="1404-02-15" hired="1390-01-01"/>
    <employee role="r" id="1002" organization="سازمان"></employee>
    <cohort id="g" organization="o" role="r" headcount="120" newManagers="0" appointed="1404-02-15"/>

    """

  private static func assessments(_ rows: String) -> String {
    """
    <assessments xmlns="urn:sanj:1" id="A-1" calendar="persian">
    <title xml:lang="fa">ارزیابی</title>
    \(rows)</assessments>

    """
  }

  private static func workforce(_ rows: String) -> String {
    "<workforce xmlns=\"urn:sanj:1\" id=\"W-1\" calendar=\"gregorian\">\(rows)</workforce>"
  }

  private static func prefixed(_ text: String) -> String {
    text.replacing("<assessment", with: "<s:assessment").replacing("</", with: "</s:")
      .replacing("<title", with: "<s:title").replacing("xmlns=", with: "xmlns:s=")
  }
}
