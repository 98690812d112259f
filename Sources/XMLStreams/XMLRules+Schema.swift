public import Diagnostics

// MARK: - Obedience to the schema

extension XMLRules {
  static let obedience: [DiagnosticRule] = [
    unknownRoot, wrongNamespace, unexpectedElement, misplacedElement, tooManyElements, missingElement,
    unknownAttribute, missingAttribute, wrongValue, foreignDigits, wrongText, strayText, notEmpty,
    duplicateKey, unmatchedReference, otherSchemaFault, furtherFaults,
  ]

  /// A root element that begins no document of Sanj.
  public static let unknownRoot = DiagnosticRule(
    "DOC020", .error,
    message: (
      "A document cannot begin with the element \"{element}\".",
      "هیچ سندی با عنصر «{element}» آغاز نمی‌شود."
    ),
    hint: ("A document begins with one of: {expected}.", "سند با یکی از این‌ها آغاز می‌شود: {expected}."),
    reason: (
      "The root element says what a document is, and with that which schema it obeys.",
      "عنصر ریشه می‌گوید سند چیست و از کدام طرح‌واره پیروی می‌کند."
    ))

  /// An element outside the namespace of Sanj.
  public static let wrongNamespace = DiagnosticRule(
    "DOC021", .error,
    message: (
      "The element \"{element}\" belongs to the namespace \"{namespace}\", not to \"{expected}\".",
      "عنصر «{element}» به فضای نام «{namespace}» تعلق دارد، نه به «{expected}»."
    ),
    hint: (
      "Write xmlns=\"{expected}\" on the root element, and no other xmlns anywhere.",
      "در عنصر ریشه بنویسید xmlns=\"{expected}\" و جای دیگری xmlns دیگری نیاورید."
    ),
    reason: (
      "The namespace is the proof that a word is meant in the sense of Sanj and of this version of its documents.",
      "فضای نام گواه آن است که هر واژه به معنای سنج و همین نسخه از سندهایش به کار رفته است."
    ))

  /// An element that its parent does not know.
  public static let unexpectedElement = DiagnosticRule(
    "DOC022", .error,
    message: (
      "The element \"{parent}\" may not hold an element \"{element}\".",
      "عنصر «{parent}» نمی‌تواند عنصر «{element}» داشته باشد."
    ),
    hint: ("What it may hold: {expected}.", "آنچه می‌تواند داشته باشد: {expected}."),
    reason: (
      "What nobody reads would be lost in silence. A misspelt name is the usual cause.",
      "آنچه کسی نمی‌خواند بی‌صدا از دست می‌رود. علت معمول، غلط املایی در نام است."
    ))

  /// An element that stands too late among its siblings.
  public static let misplacedElement = DiagnosticRule(
    "DOC023", .error,
    message: (
      "The element \"{element}\" stands too late in \"{parent}\": its place is before \"{next}\".",
      "عنصر «{element}» در «{parent}» دیر آمده است: جای آن پیش از «{next}» است."
    ),
    hint: ("Keep this order: {expected}.", "این ترتیب را نگه دارید: {expected}."),
    reason: (
      "A fixed order lets people find things in the same place in every document, and lets long ones be streamed.",
      "با ترتیب ثابت، هر چیز در همه سندها همان جای همیشگی است و سندهای بلند پی‌درپی خوانده می‌شوند."
    ))

  /// An element that stands more often than it may.
  public static let tooManyElements = DiagnosticRule(
    "DOC024", .error,
    message: (
      "The element \"{parent}\" may hold \"{element}\" no more than {limit} time(s).",
      "عنصر «{parent}» حداکثر {limit} بار می‌تواند «{element}» داشته باشد."
    ),
    hint: ("Keep one that is right and delete the others.", "مورد درست را نگه دارید و بقیه را پاک کنید."),
    reason: (
      "When a thing is said twice, one of the two would be ignored, and nobody could tell which.",
      "وقتی چیزی دو بار گفته شود، یکی نادیده می‌ماند و معلوم نیست کدام."
    ))

  /// A child element that is required.
  public static let missingElement = DiagnosticRule(
    "DOC025", .error,
    message: (
      "The element \"{parent}\" lacks the element \"{element}\".",
      "عنصر «{parent}» عنصر «{element}» را کم دارد."
    ),
    hint: ("Add \"{element}\": {meaning}", "«{element}» را بیفزایید: {meaning}"),
    reason: (
      "What is required has no sensible default; leaving it out would mean guessing.",
      "آنچه الزامی است پیش‌فرض معقولی ندارد؛ نبودنش یعنی حدس زدن."
    ))

  /// An attribute that its element does not know.
  public static let unknownAttribute = DiagnosticRule(
    "DOC026", .error,
    message: (
      "The element \"{element}\" may not have an attribute \"{attribute}\".",
      "عنصر «{element}» نمی‌تواند ویژگی «{attribute}» داشته باشد."
    ),
    hint: ("What it may have: {expected}.", "آنچه می‌تواند داشته باشد: {expected}."),
    reason: (
      "What nobody reads would be lost in silence. A misspelt name is the usual cause.",
      "آنچه کسی نمی‌خواند بی‌صدا از دست می‌رود. علت معمول، غلط املایی در نام است."
    ))

  /// An attribute that is required.
  public static let missingAttribute = DiagnosticRule(
    "DOC027", .error,
    message: (
      "The element \"{element}\" lacks the attribute \"{attribute}\".",
      "عنصر «{element}» ویژگی «{attribute}» را کم دارد."
    ),
    hint: ("Add {attribute}=\"…\": {meaning}", "{attribute}=\"…\" را بیفزایید: {meaning}"),
    reason: (
      "What is required has no sensible default; leaving it out would mean guessing.",
      "آنچه الزامی است پیش‌فرض معقولی ندارد؛ نبودنش یعنی حدس زدن."
    ))

  /// An attribute value that is not of its type.
  public static let wrongValue = DiagnosticRule(
    "DOC028", .error,
    message: (
      "The attribute \"{attribute}\" of \"{element}\" cannot be \"{value}\". What belongs there: {rule}",
      "ویژگی «{attribute}» در «{element}» نمی‌تواند «{value}» باشد. آنچه باید بیاید: {rule}"
    ),
    hint: ("Correct \"{attribute}\": {meaning}{form}", "«{attribute}» را درست کنید: {meaning}{form}"),
    reason: (
      "Values are written in one way only, so that people and programs read the same thing in them.",
      "هر مقدار تنها به یک شکل نوشته می‌شود تا آدم‌ها و نرم‌افزارها از آن یک چیز بخوانند."
    ))

  /// A number or a date in digits other than 0 to 9.
  public static let foreignDigits = DiagnosticRule(
    "DOC029", .error,
    message: (
      "The attribute \"{attribute}\" of \"{element}\" is written in other digits than 0 to 9: \"{value}\".",
      "ویژگی «{attribute}» در «{element}» با رقم‌هایی جز 0 تا 9 نوشته شده است: «{value}»."
    ),
    hint: ("Write {attribute}=\"{suggestion}\".", "بنویسید {attribute}=\"{suggestion}\"."),
    reason: (
      """
      Numbers and dates are written in the digits 0 to 9 in every document, so that programs of any country can \
      read them. Titles and reports for people may use Persian digits.
      """,
      """
      عددها و تاریخ‌ها در همه سندها با رقم‌های 0 تا 9 نوشته می‌شوند تا هر نرم‌افزاری بتواند آن‌ها را بخواند. عنوان‌ها و \
      گزارش‌ها می‌توانند رقم‌های فارسی داشته باشند.
      """
    ))

  /// Text of an element that is not of its type.
  public static let wrongText = DiagnosticRule(
    "DOC030", .error,
    message: (
      "The text of \"{element}\" does not fit. What belongs there: {rule}",
      "متن «{element}» پذیرفتنی نیست. آنچه باید بیاید: {rule}"
    ),
    hint: ("Correct the text: {meaning}", "متن را درست کنید: {meaning}"),
    reason: (
      "A title that is empty tells readers nothing, and one of many pages fits on no report.",
      "عنوان خالی چیزی به خواننده نمی‌گوید و عنوان چندصفحه‌ای در هیچ گزارشی جا نمی‌شود."
    ))

  /// Text where only elements may stand.
  public static let strayText = DiagnosticRule(
    "DOC031", .error,
    message: (
      "There is text in \"{element}\", where no text belongs.",
      "در «{element}» متنی آمده است که جای آن نیست."
    ),
    hint: (
      "Delete the text, or write it as a note element where the schema has one.",
      "متن را پاک کنید یا، هر جا طرح‌واره اجازه می‌دهد، آن را در عنصر note بنویسید."
    ),
    reason: (
      "Text between elements is read by nobody; a value may have slipped out of its attribute.",
      "متنِ میان عناصر را کسی نمی‌خواند؛ شاید مقداری از ویژگی خود بیرون افتاده باشد."
    ))

  /// Content of an element that has none.
  public static let notEmpty = DiagnosticRule(
    "DOC032", .error,
    message: (
      "The element \"{element}\" must be empty, but there is text or white space between its tags.",
      "عنصر «{element}» باید تهی باشد، ولی میان برچسب‌هایش متن یا فاصله آمده است."
    ),
    hint: ("Write it as one tag: <{element} …/>.", "آن را با یک برچسب بنویسید: <{element} …/>."),
    reason: (
      "All that such an element says is in its attributes; content would be read by nobody.",
      "همه حرف چنین عنصری در ویژگی‌های آن است و محتوای درون آن را کسی نمی‌خواند."
    ))

  /// A value that must be unique and is not.
  public static let duplicateKey = DiagnosticRule(
    "DOC033", .error,
    message: (
      "The element \"{element}\" has the same {fields} as the one on line {line}: \"{value}\".",
      "عنصر «{element}» همان {fields} را دارد که عنصرِ سطر {line} دارد: «{value}»."
    ),
    hint: (
      "Give each its own, or delete the one that is superfluous.",
      "به هر کدام مقدار خودش را بدهید یا مورد اضافی را پاک کنید."
    ),
    reason: (
      "If two things bear one identity, nobody can say which of them a reference means.",
      "اگر دو چیز یک شناسه داشته باشند، معلوم نیست ارجاع به کدام است."
    ))

  /// A reference to something that the document does not have.
  public static let unmatchedReference = DiagnosticRule(
    "DOC034", .error,
    message: (
      "The attribute \"{attribute}\" of \"{element}\" refers to \"{value}\", but this document has no such {targets}.",
      "ویژگی «{attribute}» در «{element}» به «{value}» ارجاع می‌دهد، ولی این سند چنین {targets} ندارد."
    ),
    hint: (
      "Correct the reference, or add the {targets} \"{value}\".",
      "ارجاع را درست کنید یا {targets} «{value}» را بیفزایید."
    ),
    reason: (
      "A reference that leads nowhere would drop a requirement or a course from the plan without a word.",
      "ارجاعی که به جایی نمی‌رسد، نیاز یا دوره‌ای را بی‌صدا از برنامه بیرون می‌اندازد."
    ))

  /// Something else that the schema forbids, in the words of the library.
  public static let otherSchemaFault = DiagnosticRule(
    "DOC035", .error,
    message: (
      "The element \"{element}\" breaks the schema: {words}",
      "عنصر «{element}» با طرح‌واره سازگار نیست: {words}"
    ),
    hint: (
      "Compare the element with the schema of the document.",
      "این عنصر را با طرح‌واره سند مقایسه کنید."
    ),
    reason: (
      """
      The schema can forbid more than has a sentence of its own here; such faults are shown in the words of the \
      library that found them.
      """,
      """
      طرح‌واره چیزهایی را هم منع می‌کند که در اینجا جمله جداگانه‌ای ندارند؛ این خطاها با عبارت همان کتابخانه‌ای نشان \
      داده می‌شوند که آن‌ها را یافته است.
      """
    ))

  /// How many faults were not listed.
  public static let furtherFaults = DiagnosticRule(
    "DOC036", .error,
    message: (
      "{count} more faults were found in this document and are not listed.",
      "{count} خطای دیگر در این سند یافته شد که فهرست نشده است."
    ),
    hint: (
      "Correct those that are listed and check again; one slip often explains many.",
      "خطاهای فهرست‌شده را درست کنید و دوباره بسنجید؛ بسیاری از خطاها یک علت دارند."
    ),
    reason: (
      "A list of {limit} faults is as long as anyone reads; the count says what it leaves out.",
      "فهرستی با {limit} خطا به اندازه حوصله هر خواننده‌ای است؛ شمار باقی‌مانده گفته می‌شود."
    ))
}
