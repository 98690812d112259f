public import Diagnostics

/// Every rule that a single file is checked by: that it can be read, that it is well-formed, and that it obeys
/// its schema.
public enum XMLRules {
  /// All rules, in the order of their codes.
  public static let all: [DiagnosticRule] = wellFormedness + obedience + files + archives
}

// MARK: - Well-formedness

extension XMLRules {
  static let wellFormedness: [DiagnosticRule] = [
    malformed, emptyFile, truncated, documentType, tooDeep, tooLong, wrongBytes, forbiddenCharacter,
    unknownEncoding, undeclaredPrefix, unknownEntity, tooManyAttributes, tooLarge,
  ]

  /// The markup breaks the grammar of XML.
  public static let malformed = DiagnosticRule(
    "DOC001", .error,
    message: (
      "The document is not well-formed XML: {why}.",
      "این سند XML خوش‌ساخت نیست: {why}."
    ),
    hint: (
      "Correct the markup at this place and check again: the rest of the document was not checked.",
      "نشانه‌گذاری همین جا را درست کنید و دوباره بسنجید؛ باقی سند هنوز سنجیده نشده است."
    ),
    reason: (
      """
      XML has a strict grammar: every tag is closed, every value stands in quotation marks, and the signs < and \
      & are written &lt; and &amp; in text. A reader that guesses what was meant may guess wrong, and people \
      would then be planned for on a guess. Reading therefore stops at the first fault of this kind.
      """,
      """
      دستور زبان XML سخت‌گیر است: هر برچسب بسته می‌شود، هر مقدار میان دو گیومه می‌آید و نشانه‌های < و & در متن به \
      شکل &lt; و &amp; نوشته می‌شوند. خواننده‌ای که منظور را حدس بزند ممکن است اشتباه کند و آن‌گاه برنامه افراد بر \
      پایه حدس نوشته می‌شود. پس خواندن در نخستین خطای این‌چنینی می‌ایستد.
      """
    ))

  /// The file holds nothing.
  public static let emptyFile = DiagnosticRule(
    "DOC002", .error,
    message: ("The file is empty.", "این فایل خالی است."),
    hint: (
      "Save the document again; an interrupted copy or download often leaves an empty file.",
      "سند را دوباره ذخیره کنید؛ کپی یا دریافت نیمه‌کاره معمولاً فایل خالی بر جا می‌گذارد."
    ),
    reason: (
      "A file of no bytes, or of white space only, says nothing; silence is never read as \"none\".",
      "فایلی که چیزی ندارد یا فقط فاصله دارد چیزی نمی‌گوید؛ سکوت هرگز به معنای «هیچ» خوانده نمی‌شود."
    ))

  /// The file ends before the document does.
  public static let truncated = DiagnosticRule(
    "DOC003", .error,
    message: ("The file ends too early: {why}.", "فایل زودتر از موعد تمام شده است: {why}."),
    hint: (
      "Fetch or save the file again; if it was written by hand, add what is missing at the end.",
      "فایل را دوباره دریافت یا ذخیره کنید؛ اگر دستی نوشته شده است، بخش جاافتاده پایانی را بیفزایید."
    ),
    reason: (
      """
      A file that was cut off by a full disk or a broken connection looks like a whole one at the start. The part \
      that is there is not used, because nobody knows what the missing part said.
      """,
      """
      فایلی که با پر شدن دیسک یا قطع ارتباط بریده شده است، در آغاز مانند فایل کامل است. بخش موجود به کار نمی‌رود، \
      چون کسی نمی‌داند بخش جاافتاده چه می‌گفته است.
      """
    ))

  /// A document type declaration.
  public static let documentType = DiagnosticRule(
    "DOC004", .error,
    message: (
      "The document has a document type declaration (<!DOCTYPE …>), which is not accepted.",
      "سند دارای اعلان نوع سند (<!DOCTYPE …>) است که پذیرفته نمی‌شود."
    ),
    hint: (
      "Delete the declaration; the name of the root element is enough to find the schema.",
      "این اعلان را پاک کنید؛ نام عنصر ریشه برای یافتن طرح‌واره کافی است."
    ),
    reason: (
      """
      Such a declaration can make a reader open other files, reach for the network, or grow a few lines into \
      gigabytes. Documents that arrive from outside are read without any of that.
      """,
      """
      چنین اعلانی می‌تواند خواننده را به باز کردن فایل‌های دیگر یا رفتن به شبکه وادارد یا چند سطر را به چند گیگابایت \
      برساند. سندهایی که از بیرون می‌رسند بدون هیچ‌یک از این‌ها خوانده می‌شوند.
      """
    ))

  /// Elements nested too deeply.
  public static let tooDeep = DiagnosticRule(
    "DOC005", .error,
    message: (
      "Elements are nested more than {limit} deep.",
      "عناصر بیش از {limit} لایه در هم قرار گرفته‌اند."
    ),
    hint: (
      "Look for an end tag that is missing: no document of Sanj needs more than a few levels.",
      "به دنبال برچسب پایانی جاافتاده بگردید: هیچ سند سنج به بیش از چند لایه نیاز ندارد."
    ),
    reason: (
      "Deep nesting is a slip or an attack; a limit keeps either from exhausting the reader.",
      "تودرتویی زیاد یا لغزش است یا حمله؛ این حد نمی‌گذارد هیچ‌یک خواننده را از پا درآورد."
    ))

  /// One piece of markup that is too long.
  public static let tooLong = DiagnosticRule(
    "DOC006", .error,
    message: (
      "One tag, comment or text is longer than {limit} bytes.",
      "یک برچسب، توضیح یا متن از {limit} بایت بلندتر است."
    ),
    hint: (
      "Look for a quotation mark or a comment that is not closed; otherwise shorten the piece.",
      "به دنبال گیومه یا توضیحی بگردید که بسته نشده است؛ وگرنه آن بخش را کوتاه کنید."
    ),
    reason: (
      """
      Documents of any size are read in small pieces, so that memory does not run out. A single piece has to fit \
      in it as a whole and is therefore limited.
      """,
      """
      سندها با هر اندازه‌ای تکه‌تکه خوانده می‌شوند تا حافظه کم نیاید. هر تکه باید یک‌جا در حافظه بگنجد، پس اندازه آن \
      محدود است.
      """
    ))

  /// Bytes that mean nothing in the encoding of the document.
  public static let wrongBytes = DiagnosticRule(
    "DOC007", .error,
    message: (
      "The bytes {bytes} mean nothing in {encoding}, the encoding of this document.",
      "بایت‌های {bytes} در {encoding}، رمزگذاری این سند، معنایی ندارند."
    ),
    hint: (
      """
      Save the document as UTF-8, or declare the encoding in which it was saved: \
      <?xml version="1.0" encoding="windows-1256"?>.
      """,
      """
      سند را با رمزگذاری UTF-8 ذخیره کنید یا رمزگذاری واقعی آن را اعلام کنید: \
      <?xml version="1.0" encoding="windows-1256"?>.
      """
    ),
    reason: (
      "Text that is read in the wrong encoding turns names and identities into others without any sign of it.",
      "متنی که با رمزگذاری نادرست خوانده شود، نام‌ها و شناسه‌ها را بی‌هیچ نشانه‌ای به چیز دیگری بدل می‌کند."
    ))

  /// A character that XML 1.0 does not allow.
  public static let forbiddenCharacter = DiagnosticRule(
    "DOC008", .error,
    message: (
      "The character U+{scalar} is not allowed in XML.",
      "نویسه U+{scalar} در XML مجاز نیست."
    ),
    hint: (
      "Delete the character. If the file is a spreadsheet or another office document, convert it first.",
      "این نویسه را پاک کنید. اگر فایل صفحه‌گسترده یا سند اداری دیگری است، نخست آن را تبدیل کنید."
    ),
    reason: (
      "Control characters come from programs that are not text editors; what they meant there cannot be known here.",
      "نویسه‌های کنترلی از نرم‌افزارهایی می‌آیند که ویرایشگر متن نیستند؛ معنای آن‌ها در اینجا دانسته نیست."
    ))

  /// An encoding in which documents are not read.
  public static let unknownEncoding = DiagnosticRule(
    "DOC009", .error,
    message: (
      "The document cannot be read in the encoding \"{encoding}\".",
      "این سند با رمزگذاری «{encoding}» خوانده نمی‌شود."
    ),
    hint: (
      "Save the document as UTF-8; UTF-16, windows-1256, windows-1252, ISO-8859-1 and US-ASCII are read too.",
      """
      سند را با رمزگذاری UTF-8 ذخیره کنید؛ UTF-16، windows-1256، windows-1252، ISO-8859-1 و US-ASCII نیز \
      خوانده می‌شوند.
      """
    ),
    reason: (
      "A few encodings that are read the same everywhere are safer than hundreds that depend on the computer.",
      "چند رمزگذاری که همه جا یکسان خوانده شوند، مطمئن‌تر از صدها رمزگذاری وابسته به رایانه‌اند."
    ))

  /// A prefix that no `xmlns` declares.
  public static let undeclaredPrefix = DiagnosticRule(
    "DOC010", .error,
    message: (
      "The prefix \"{prefix}\" is used but not declared.",
      "پیشوند «{prefix}» به کار رفته ولی اعلام نشده است."
    ),
    hint: (
      "Delete the prefix, or declare it on the root element as xmlns:{prefix}=\"…\".",
      "پیشوند را پاک کنید یا در عنصر ریشه به شکل xmlns:{prefix}=\"…\" اعلام کنید."
    ),
    reason: (
      "A prefix stands for a namespace; without its declaration the name that follows it belongs to nobody.",
      "پیشوند جای فضای نام می‌نشیند؛ بدون اعلان آن، نامِ پس از پیشوند به هیچ‌کس تعلق ندارد."
    ))

  /// A reference to an entity that is not one of the five.
  public static let unknownEntity = DiagnosticRule(
    "DOC011", .error,
    message: ("The reference &{name}; means nothing in XML.", "ارجاع &{name}; در XML معنایی ندارد."),
    hint: (
      "Write the character itself. Only &amp; &lt; &gt; &quot; &apos; and numbers such as &#8204; are references.",
      "خود نویسه را بنویسید. تنها &amp; &lt; &gt; &quot; &apos; و شماره‌هایی مانند &#8204; ارجاع‌اند."
    ),
    reason: (
      """
      Names such as &nbsp; belong to HTML. In XML a declaration would have to give them a meaning, and \
      declarations are not accepted.
      """,
      "نام‌هایی مانند &nbsp; از آنِ HTML است. در XML باید اعلانی به آن‌ها معنا بدهد و چنین اعلان‌هایی پذیرفته نمی‌شود."
    ))

  /// One tag with too many attributes.
  public static let tooManyAttributes = DiagnosticRule(
    "DOC012", .error,
    message: (
      "One tag has more than {limit} attributes.",
      "یک برچسب بیش از {limit} ویژگی دارد."
    ),
    hint: (
      "Look for a quotation mark that is missing or too many: no element of Sanj has more than thirty attributes.",
      "به دنبال گیومه جاافتاده یا اضافی بگردید: هیچ عنصر سنج بیش از سی ویژگی ندارد."
    ),
    reason: (
      """
      Each attribute of a tag has to be compared with all others, so that a tag with a hundred thousand of them takes \
      seconds, and a small file of such tags hours.
      """,
      """
      هر ویژگی برچسب باید با همه ویژگی‌های دیگر آن سنجیده شود؛ پس برچسبی با صد هزار ویژگی چند ثانیه و فایل کوچکی از این \
      برچسب‌ها چند ساعت زمان می‌گیرد.
      """
    ))

  /// A document that would take too much memory.
  public static let tooLarge = DiagnosticRule(
    "DOC013", .error,
    message: (
      "The document would take more than {limit} MB of memory.",
      "این سند بیش از {limit} مگابایت حافظه می‌گیرد."
    ),
    hint: (
      "Divide it: a folder may hold any number of documents. Only employees, cohorts and ratings may be millions.",
      "آن را تقسیم کنید: شمار سندهای یک پوشه محدود نیست. تنها کارکنان، گروه‌ها و ارزیابی‌ها می‌توانند میلیونی باشند."
    ),
    reason: (
      """
      People and ratings are read row by row, however many there are. Everything else is kept as a whole to be \
      compared with itself, and a document without end would take all the memory of the computer.
      """,
      """
      کارکنان و ارزیابی‌ها، هر تعداد که باشند، سطر به سطر خوانده می‌شوند. باقی سندها یک‌جا نگه داشته می‌شوند تا با خودشان \
      سنجیده شوند، و سندی بی‌پایان همه حافظه رایانه را می‌گیرد.
      """
    ))
}
