public import Diagnostics

/// Every rule of scenarios: what they select, what they make of it, how they are put together.
public enum ScenarioRules {
  /// All rules, in the order of their codes.
  public static let all: [DiagnosticRule] = [
    unreadableSelection, selectsNothing, selectsSeveral, selectsRows, wrongKind, clash, notANumber,
    negativeResult, extendsItself, unknownScenario, unknownTarget, notManagerial, tooFewPeople,
    movesNobody, noDate, notAScenario, noChange,
    noSuchScenario,
  ]

  static let unreadableSelection = DiagnosticRule(
    "SCN001", .error,
    message: (
      "What is selected cannot be read: {why}.",
      "عبارت انتخاب خوانده نمی‌شود: {why}."
    ),
    hint: (
      "Correct the XPath, for example /policy/budget[@fund='training']/@amount.",
      "عبارت XPath را اصلاح کنید، مانند /policy/budget[@fund='training']/@amount."
    ),
    reason: (
      """
      What a change is of is said in XPath 1.0, of which only the functions of the language itself \
      are known: none of them reads another file.
      """,
      """
      اینکه چه چیزی تغییر کند با XPath 1.0 گفته می‌شود و تنها تابع‌های خود زبان شناخته‌اند؛ هیچ‌یک \
      فایل دیگری نمی‌خواند.
      """
    ))

  static let selectsNothing = DiagnosticRule(
    "SCN002", .error,
    message: (
      "Nothing in the documents is selected by {selection}.",
      "عبارت {selection} چیزی را در سندها برنمی‌گزیند."
    ),
    hint: (
      "Correct the selection{nearest}.",
      "عبارت را اصلاح کنید{nearest}."
    ),
    reason: (
      """
      A change of nothing is a slip of the pen: the answer would be that nothing moves, and it would \
      be believed.
      """,
      "تغییرِ هیچ، لغزش قلم است: پاسخ این می‌شود که چیزی جابه‌جا نمی‌شود و آن را باور می‌کنند."
    ))

  static let selectsSeveral = DiagnosticRule(
    "SCN003", .error,
    message: (
      "{selection} selects {count} places, and this change is of one.",
      "عبارت {selection} {count} جا را برمی‌گزیند و این تغییر برای یک جاست."
    ),
    hint: (
      "Select one of them, such as {first}, or use scale, which changes all that is selected.",
      "یکی را برگزینید، مانند {first}، یا scale را به کار ببرید که همه برگزیده‌ها را تغییر می‌دهد."
    ),
    reason: (
      """
      RFC 5261 has add, replace and remove change one node, so that nobody changes a hundred courses \
      by a careless expression.
      """,
      """
      در RFC 5261 عملگرهای add و replace و remove یک گره را تغییر می‌دهند تا کسی با عبارتی نسنجیده صد \
      دوره را تغییر ندهد.
      """
    ))

  static let selectsRows = DiagnosticRule(
    "SCN004", .error,
    message: (
      "{selection} selects people or ratings, which are not changed this way.",
      "عبارت {selection} افراد یا ارزیابی‌ها را برمی‌گزیند که این‌گونه تغییر نمی‌کنند."
    ),
    hint: (
      "Use newManagers (or --add-new-managers ROLE=N) to appoint people, transfer to move them.",
      "برای انتصاب newManagers (یا --add-new-managers ROLE=N) و برای جابه‌جایی transfer را به کار ببرید."
    ),
    reason: (
      """
      Workforce and assessments may have millions of rows. They are read as they stream by, and never \
      kept as a tree from which something could be selected.
      """,
      """
      سند کارکنان و ارزیابی‌ها ممکن است میلیون‌ها سطر داشته باشد؛ جریان‌وار خوانده می‌شود و هرگز \
      درختی نمی‌شود که بتوان از آن برگزید.
      """
    ))

  static let wrongKind = DiagnosticRule(
    "SCN005", .error,
    message: (
      "{action} cannot be done to {place}.",
      "{action} را نمی‌توان روی {place} انجام داد."
    ),
    hint: (
      """
      Replace an element by one element, and an attribute or text() by a text; add an attribute with \
      type="@name", and only one that is not there.
      """,
      """
      عنصر را با یک عنصر، و ویژگی یا text() را با متن جایگزین کنید؛ ویژگی را با type="@name" و تنها \
      اگر نیست بیفزایید.
      """
    ),
    reason: (
      """
      What is put in a place must be of the kind that stands there: elements among elements, text for \
      a value. The root of a document stays.
      """,
      """
      آنچه در جایی گذاشته می‌شود باید از جنس همان جا باشد: عنصر میان عنصرها و متن برای مقدار. ریشه \
      سند می‌ماند.
      """
    ))

  static let clash = DiagnosticRule(
    "SCN006", .error,
    message: (
      "{place} is changed here and at {other}.",
      "{place} هم اینجا و هم در {other} تغییر می‌کند."
    ),
    hint: (
      "Leave one of the two changes out, or make one scenario of both that says what is meant.",
      "یکی از دو تغییر را کنار بگذارید یا از هر دو یک سناریو بسازید که منظور را بگوید."
    ),
    reason: (
      """
      Of two changes of one value the last would win in silence, and the comparison would answer \
      another question than the one that was asked.
      """,
      "اگر دو تغییر برای یک مقدار باشد، دومی بی‌صدا برنده می‌شود و مقایسه پاسخ پرسش دیگری خواهد بود."
    ))

  static let notANumber = DiagnosticRule(
    "SCN007", .error,
    message: (
      "{place} is \"{value}\", which cannot be multiplied.",
      "مقدار {place} برابر «{value}» است و ضرب‌پذیر نیست."
    ),
    hint: (
      "Select numbers only; identities, dates and words are replaced, not scaled.",
      "تنها عددها را برگزینید؛ شناسه، تاریخ و واژه را با replace تغییر دهید."
    ),
    reason: (
      """
      Only amounts, hours, counts, levels and shares have a multiple. An identity of digits is still \
      a name.
      """,
      "تنها مبلغ، ساعت، تعداد، سطح و سهم ضرب‌پذیرند. شناسه‌ای که از رقم ساخته شده همچنان نام است."
    ))

  static let negativeResult = DiagnosticRule(
    "SCN008", .error,
    message: (
      "{place} would be {value}, less than nothing or more than can be written.",
      "{place} برابر {value} می‌شود که کمتر از هیچ یا بیش از نوشتنی است."
    ),
    hint: (
      "Write a multiplier of 0 or more, with fewer digits.",
      "ضریبی نامنفی و با رقم‌های کمتر بنویسید."
    ),
    reason: (
      "No amount of the documents is negative.",
      "هیچ مقداری در سندها منفی نیست."
    ))

  static let extendsItself = DiagnosticRule(
    "SCN009", .error,
    message: (
      "The scenario extends itself: {chain}.",
      "سناریو خودش را گسترش می‌دهد: {chain}."
    ),
    hint: (
      "Remove extends from one of them.",
      "ویژگی extends را از یکی بردارید."
    ),
    reason: (
      "The changes of the extended scenario come first; in a circle none comes first.",
      "تغییرهای سناریوی پایه نخست می‌آیند؛ در دور هیچ‌کدام نخست نیست."
    ))

  static let unknownScenario = DiagnosticRule(
    "SCN010", .error,
    message: (
      "The scenario \"{id}\" that is extended is not among the documents.",
      "سناریوی «{id}» که گسترش می‌یابد در میان سندها نیست."
    ),
    hint: (
      "Name its file or folder among the paths{nearest}.",
      "فایل یا پوشه آن را در میان مسیرها نام ببرید{nearest}."
    ),
    reason: (
      "Without the changes of the extended scenario this one would answer another question.",
      "بی تغییرهای سناریوی پایه، این سناریو پاسخ پرسش دیگری است."
    ))

  static let unknownTarget = DiagnosticRule(
    "SCN011", .error,
    message: (
      "There is no {kind} \"{id}\".",
      "{kind} «{id}» وجود ندارد."
    ),
    hint: (
      "Correct the identity{nearest}.",
      "شناسه را اصلاح کنید{nearest}."
    ),
    reason: (
      "People are appointed to roles of the dossier and work in its organizations.",
      "افراد به شغل‌های پرونده منصوب می‌شوند و در سازمان‌های آن کار می‌کنند."
    ))

  static let notManagerial = DiagnosticRule(
    "SCN012", .error,
    message: (
      "The role \"{role}\" is not managerial, so nobody becomes a new manager in it.",
      "شغل «{role}» مدیریتی نیست و کسی در آن مدیر جدید نمی‌شود."
    ),
    hint: (
      "Name a managerial role, or mark the role as managerial first.",
      "شغلی مدیریتی نام ببرید یا نخست شغل را مدیریتی کنید."
    ),
    reason: (
      """
      A new manager is somebody newly appointed to a managerial role; only they have a duty of \
      onboarding.
      """,
      "مدیر جدید کسی است که تازه به شغلی مدیریتی منصوب شده است؛ الزام بدو انتصاب تنها برای اوست."
    ))

  static let tooFewPeople = DiagnosticRule(
    "SCN013", .error,
    message: (
      "{wanted} people are to move, and {found} are there.",
      "باید {wanted} نفر جابه‌جا شوند و {found} نفر هستند."
    ),
    hint: (
      "Correct role, organization or count; leave count out to move all.",
      "شغل، سازمان یا تعداد را اصلاح کنید؛ برای جابه‌جایی همه، count را ننویسید."
    ),
    reason: (
      "Only people who are there can be moved, and each once.",
      "تنها افرادی که هستند جابه‌جا می‌شوند و هر کس یک بار."
    ))

  static let movesNobody = DiagnosticRule(
    "SCN014", .error,
    message: (
      "The transfer does not say {what}.",
      "جابه‌جایی نمی‌گوید {what}."
    ),
    hint: (
      "Name role, organization or employee, and toRole or toOrganization that differ from them.",
      "شغل، سازمان یا کارمند، و toRole یا toOrganization متفاوتی را نام ببرید."
    ),
    reason: (
      "A transfer moves somebody from somewhere to somewhere else.",
      "جابه‌جایی کسی را از جایی به جای دیگر می‌برد."
    ))

  static let noDate = DiagnosticRule(
    "SCN015", .error,
    message: (
      "The date {date} does not exist in the calendar {calendar}.",
      "تاریخ {date} در گاه‌شمار {calendar} وجود ندارد."
    ),
    hint: (
      "Correct the date, or write the calendar of the scenario.",
      "تاریخ را اصلاح کنید یا گاه‌شمار سناریو را بنویسید."
    ),
    reason: (
      "Dates of a scenario are in the calendar that it declares, or else in that of the policy.",
      "تاریخ‌های سناریو در گاه‌شماری است که خود اعلام می‌کند، وگرنه در گاه‌شمار سیاست."
    ))
}
