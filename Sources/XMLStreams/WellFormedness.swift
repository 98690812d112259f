import CLibXML2
import Diagnostics

/// A complaint of libxml2's parser, told in sentences of ours and put in its exact place.
struct WellFormedness {
  let rule: DiagnosticRule
  let offset: Int
  let arguments: FaultArguments

  /// - Parameters:
  ///   - code: libxml2's number of the complaint (`xmlParserErrors`).
  ///   - words: Its sentence.
  ///   - name: The name that the sentence is about, if any.
  init(code: Int32, words: String, name: String?, session: ParsingSession) {
    let window = session.window
    let here = session.offset
    let name = name ?? ""
    var place = here
    var rule = XMLRules.malformed
    var why: (en: String, fa: String)

    func lessThan() -> Int { window.lastIndex(of: UInt8(ascii: "<"), before: here) ?? here }

    switch Self.code(code) {
    case XML_ERR_LT_IN_ATTRIBUTE:
      why = Self.lessThanInValue
    case XML_ERR_ATTRIBUTE_NOT_STARTED:
      why = (
        "the value of an attribute must stand in quotation marks",
        "مقدار ویژگی باید میان دو گیومه باشد"
      )
    case XML_ERR_ATTRIBUTE_NOT_FINISHED:
      why = (
        "the value of an attribute lacks its closing quotation mark",
        "گیومه پایانی مقدار یک ویژگی جا افتاده است"
      )
    case XML_ERR_ATTRIBUTE_WITHOUT_VALUE:
      why = (
        "the attribute \"\(name)\" has no value; write \(name)=\"…\"",
        "ویژگی «\(name)» مقدار ندارد؛ بنویسید \(name)=\"…\""
      )
    case XML_ERR_ATTRIBUTE_REDEFINED, XML_NS_ERR_ATTRIBUTE_REDEFINED:
      let twice = Self.attributeTwice(in: window, from: lessThan())
      if let twice { place = twice.offset }
      why = (
        "the attribute \"\(twice?.name ?? name)\" stands twice in one tag",
        "ویژگی «\(twice?.name ?? name)» دو بار در یک برچسب آمده است"
      )
    case XML_ERR_TAG_NAME_MISMATCH:
      why = Self.wrongEndTag(session)
      place = lessThan()
    case XML_ERR_GT_REQUIRED:
      why = ("a tag lacks its closing >", "نشانه پایانی > در یک برچسب جا افتاده است")
    case XML_ERR_SPACE_REQUIRED:
      why = (
        "a space is missing after a name or a value",
        "پس از یک نام یا مقدار فاصله جا افتاده است"
      )
    case XML_ERR_NAME_REQUIRED, XML_ERR_ENTITYREF_SEMICOL_MISSING:
      if let ampersand = Self.ampersand(in: window, before: here) {
        place = ampersand
        why = (
          "the sign & must be written &amp; unless a reference such as &lt; begins there",
          "نشانه & را باید &amp; نوشت، مگر آن‌که ارجاعی مانند &lt; از آن آغاز شود"
        )
      } else {
        (place, why) = Self.brokenTag(in: window, at: here)
        if window.has("<!DOCTYPE", at: place) { rule = XMLRules.documentType }
      }
    case XML_ERR_UNDECLARED_ENTITY, XML_WAR_UNDECLARED_ENTITY:
      rule = XMLRules.unknownEntity
      place = Self.ampersand(in: window, before: here) ?? here
      why = ("", "")
    case XML_NS_ERR_UNDEFINED_NAMESPACE:
      rule = XMLRules.undeclaredPrefix
      place = Self.prefixed(name, in: window, from: lessThan())
      why = ("", "")
    case XML_NS_ERR_QNAME, XML_NS_ERR_COLON:
      place = lessThan()
      why = ("a name has a colon in the wrong place", "در یک نام، دونقطه در جای نادرست آمده است")
    case XML_NS_ERR_XML_NAMESPACE, XML_NS_ERR_EMPTY:
      place = lessThan()
      why = ("a namespace declaration (xmlns) is wrong", "یک اعلان فضای نام (xmlns) نادرست است")
    case XML_ERR_INVALID_HEX_CHARREF, XML_ERR_INVALID_DEC_CHARREF, XML_ERR_INVALID_CHARREF,
      XML_ERR_INVALID_CHAR:
      place = Self.ampersand(in: window, before: here) ?? here
      why = (
        "a reference by number (&#…;) is miswritten or stands for a character that XML does not allow",
        "ارجاع شماره‌ای (&#…;) نادرست نوشته شده یا به نویسه‌ای اشاره دارد که XML مجاز نمی‌داند"
      )
    case XML_ERR_MISPLACED_CDATA_END:
      why = ("the signs ]]> must be written ]]&gt; in text", "نشانه‌های ]]> را در متن باید ]]&gt; نوشت")
    case XML_ERR_HYPHEN_IN_COMMENT:
      why = (
        "two hyphens may not stand inside a comment",
        "درون توضیح نباید دو خط تیره پشت سر هم بیاید"
      )
    case XML_ERR_RESERVED_XML_NAME:
      place = lessThan()
      why = (
        "the XML declaration <?xml …?> may stand only at the very start of the file",
        "اعلان <?xml …?> فقط می‌تواند در آغاز فایل باشد، بی‌هیچ نویسه‌ای پیش از آن"
      )
    case XML_ERR_PI_NOT_STARTED:
      place = lessThan()
      why = ("after <? a name must follow", "پس از <? باید نامی بیاید")
    case XML_ERR_DOCUMENT_EMPTY:
      why = ("the document must begin with <", "سند باید با نشانه < آغاز شود")
    case XML_ERR_DOCUMENT_END:
      why = (
        "after the end of the root element only comments may follow",
        "پس از پایان عنصر ریشه فقط توضیح می‌تواند بیاید"
      )
    case XML_ERR_XMLDECL_NOT_STARTED, XML_ERR_XMLDECL_NOT_FINISHED, XML_ERR_VERSION_MISSING,
      XML_ERR_STRING_NOT_STARTED, XML_ERR_STRING_NOT_CLOSED, XML_ERR_EQUAL_REQUIRED, XML_ERR_ENCODING_NAME,
      XML_ERR_STANDALONE_VALUE, XML_ERR_UNKNOWN_VERSION, XML_ERR_INVALID_ENCODING:
      why = (
        "the XML declaration must read <?xml version=\"1.0\" encoding=\"…\"?>",
        "اعلان XML باید به شکل <?xml version=\"1.0\" encoding=\"…\"?> باشد"
      )
    case XML_ERR_DOCTYPE_NOT_FINISHED:
      rule = XMLRules.documentType
      place = lessThan()
      why = ("", "")
    default:
      why = Self.quoted(words)
      if window.has("<!", at: here) {
        (place, why) = Self.brokenTag(in: window, at: here)
        if window.has("<!DOCTYPE", at: place) { rule = XMLRules.documentType }
      }
    }
    self.rule = rule
    offset = place
    arguments = (["name": name, "prefix": name] as FaultArguments).with("why", why)
  }

  /// Whether the complaint can only mean that the text ended before its markup did.
  static func isAboutEnd(_ code: Int32) -> Bool {
    switch self.code(code) {
    case XML_ERR_DOCUMENT_EMPTY, XML_ERR_DOCUMENT_END, XML_ERR_TAG_NOT_FINISHED, XML_ERR_COMMENT_NOT_FINISHED,
      XML_ERR_CDATA_NOT_FINISHED, XML_ERR_PI_NOT_FINISHED, XML_ERR_ATTRIBUTE_NOT_FINISHED:
      true
    default: false
    }
  }

  /// Whether libxml2 only raises an eyebrow at something that the schema judges anyway.
  static func isHarmless(_ code: Int32) -> Bool {
    switch self.code(code) {
    case XML_WAR_NS_URI, XML_WAR_NS_URI_RELATIVE, XML_WAR_NS_COLUMN, XML_WAR_LANG_VALUE, XML_WAR_SPACE_VALUE,
      XML_WAR_UNKNOWN_VERSION, XML_WAR_CATALOG_PI:
      true
    default: false
    }
  }

  private static func code(_ code: Int32) -> xmlParserErrors {
    xmlParserErrors(rawValue: UInt32(bitPattern: code))
  }

  private static let lessThanInValue = (
    en: "the sign < stands inside a value: write it as &lt;, or close the value before it",
    fa: "نشانه < درون یک مقدار آمده است: آن را &lt; بنویسید یا مقدار را پیش از آن ببندید"
  )

  private static func wrongEndTag(_ session: ParsingSession) -> (en: String, fa: String) {
    guard let open = session.frames.last else { return quoted("end tag") }
    return (
      "the element \"\(open.step.name)\", opened on line \(open.place.line), is not closed before this end tag",
      "عنصر «\(open.step.name)» که در سطر \(open.place.line) باز شده، پیش از این برچسب پایانی بسته نشده است"
    )
  }

  /// libxml2's own words, for what is too rare to have a sentence of its own.
  private static func quoted(_ words: String) -> (en: String, fa: String) {
    let line = words.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return ("the parser says \"\(line)\"", "تحلیل‌گر می‌گوید «\(line)»")
  }

  /// The last `&` before `here`, if a reference that begins there can reach as far.
  private static func ampersand(in window: SourceWindow, before here: Int) -> Int? {
    guard let found = window.lastIndex(of: UInt8(ascii: "&"), before: min(here + 1, window.end)) else {
      return nil
    }
    let between = window.slice(found, min(here, window.end))
    return between.contains(UInt8(ascii: "<")) ? nil : found
  }

  /// What is wrong with the tag that the parser could not read, and where: its `<`, or the place inside it.
  private static func brokenTag(in window: SourceWindow, at here: Int) -> (Int, (en: String, fa: String)) {
    let isHere = here < window.end && window[here] == UInt8(ascii: "<")
    let before = window.lastIndex(of: UInt8(ascii: "<"), before: here)
    let start = isHere ? here : before ?? here
    if window.has("<!", at: start) {
      return (
        start,
        (
          "after <! only a comment (<!-- … -->) can follow here",
          "پس از <! در اینجا فقط توضیح (<!-- … -->) می‌آید"
        )
      )
    }
    if let before, before + 1 < here,
      XMLText.isName(String(decoding: window.slice(before + 1, before + 2), as: UTF8.self))
        || window[before + 1] >= 0x80
    {
      return (
        here,
        (
          "a tag holds something that is no attribute, or lacks its closing >",
          "در یک برچسب چیزی جز ویژگی آمده یا نشانه پایانی > آن جا افتاده است"
        )
      )
    }
    return (
      start,
      (
        "the sign < must be written &lt; unless a tag begins there",
        "نشانه < را باید &lt; نوشت، مگر آن‌که برچسبی از آن آغاز شود"
      )
    )
  }

  /// Where the name with this prefix stands in the tag that begins at `start`.
  private static func prefixed(_ prefix: String, in window: SourceWindow, from start: Int) -> Int {
    let wanted = prefix + ":"
    if window.slice(start + 1, window.end).starts(with: wanted.utf8) { return start }
    let attributes = TagScanner.attributes(of: window, inTagAt: start)
    return attributes.first { $0.name.hasPrefix(wanted) }?.offset ?? start
  }

  /// The attribute that stands twice in the tag that begins at `start`, and where it does so again.
  private static func attributeTwice(in window: SourceWindow, from start: Int) -> (name: String, offset: Int)?
  {
    var seen: Set<[UInt8]> = []
    for (name, offset, _) in TagScanner.attributes(of: window, inTagAt: start)
    where !seen.insert(Array(name.utf8)).inserted {
      return (name, offset)
    }
    return nil
  }
}
