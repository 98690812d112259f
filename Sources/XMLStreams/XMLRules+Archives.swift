public import Diagnostics

// MARK: - Compressed files and archives

extension XMLRules {
  static let archives: [DiagnosticRule] = [
    notCompressed, damagedArchive, tooLargeUnpacked, excessiveRatio, tooManyEntries, encryptedEntry,
    unknownMethod, nestedArchive, linkInArchive, unsafePath, duplicateEntry, emptyArchive, officeDocument,
    portableDocument,
  ]

  /// A name that promises compression over content that is not compressed.
  public static let notCompressed = DiagnosticRule(
    "DOC050", .error,
    message: (
      "The file \"{file}\" is named as a compressed file, but is not one.",
      "نام فایل «{file}» نام فایل فشرده است، ولی خود آن فشرده نیست."
    ),
    hint: (
      "Fetch or pack the file again. If it is a plain document, let its name end in .xml.",
      "فایل را دوباره دریافت یا فشرده کنید. اگر سندی ساده است، نام آن را به .xml پایان دهید."
    ),
    reason: (
      """
      A download that failed often leaves a page of the server under the name of the archive. What a file is shows \
      in its first bytes; where the name promises something else, one of the two is wrong.
      """,
      """
      دریافت ناموفق معمولاً صفحه‌ای از سرور را به نام بایگانی بر جا می‌گذارد. نخستین بایت‌ها نشان می‌دهند فایل چیست؛ \
      اگر نام چیز دیگری بگوید، یکی از این دو نادرست است.
      """
    ))

  /// Compressed bytes that are not what was packed.
  public static let damagedArchive = DiagnosticRule(
    "DOC051", .error,
    message: ("\"{file}\" cannot be unpacked: {why}.", "«{file}» باز نمی‌شود: {why}."),
    hint: (
      "Copy or fetch the file again; if that does not help, have it packed again by whoever sent it.",
      "فایل را دوباره کپی یا دریافت کنید؛ اگر چاره نشد، از فرستنده بخواهید آن را از نو فشرده کند."
    ),
    reason: (
      """
      Compressed files carry checksums and lengths. Where these do not agree nobody knows which part is right, so \
      nothing of the document is used, even if much of it could be read.
      """,
      """
      فایل فشرده، مجموع وارسی و طول دارد. اگر این‌ها نخوانند، دانسته نیست کدام بخش درست است؛ پس هیچ بخشی از سند به \
      کار نمی‌رود، حتی اگر بیشتر آن خواندنی باشد.
      """
    ))

  /// More than a document or an archive may hold.
  public static let tooLargeUnpacked = DiagnosticRule(
    "DOC052", .error,
    message: (
      "\"{file}\" would be larger than {limit} when unpacked.",
      "«{file}» پس از باز شدن از {limit} بزرگ‌تر می‌شود."
    ),
    hint: (
      "Divide it into several documents or archives.",
      "آن را به چند سند یا چند بایگانی بخش کنید."
    ),
    reason: (
      """
      The people of a whole country fit into less. A limit keeps a hostile or mistaken file from occupying the \
      computer for hours.
      """,
      "داده‌های کارکنان همه کشور از این کمتر است. این حد نمی‌گذارد فایلی بدخواهانه یا نادرست رایانه را ساعت‌ها گرفتار کند."
    ))

  /// More bytes than so few packed ones should hold.
  public static let excessiveRatio = DiagnosticRule(
    "DOC053", .error,
    message: (
      "\"{file}\" grows to more than {limit} times its size when unpacked.",
      "«{file}» پس از باز شدن بیش از {limit} برابر می‌شود."
    ),
    hint: (
      "If the document is what it should be, send it without compression.",
      "اگر سند همانی است که باید باشد، آن را فشرده‌نشده بفرستید."
    ),
    reason: (
      """
      Ratings shrink to a tenth or a thirtieth. What shrinks to far less is mostly empty, or was made to exhaust \
      whoever opens it.
      """,
      """
      ارزیابی‌ها تا یک‌دهم یا یک‌سی‌ام کوچک می‌شوند. آنچه بسیار بیشتر کوچک شود یا بیشترش تهی است یا برای از پا \
      درآوردن بازکننده ساخته شده است.
      """
    ))

  /// A list of entries that is too long.
  public static let tooManyEntries = DiagnosticRule(
    "DOC054", .error,
    message: (
      "The archive \"{file}\" lists more than {limit} entries, or uses more room for their names than so many need.",
      "بایگانی «{file}» بیش از {limit} فایل دارد یا نام‌های آن‌ها جایی بیش از اندازه گرفته است."
    ),
    hint: (
      "Divide it into several archives, and pack the documents only.",
      "آن را به چند بایگانی بخش کنید و تنها سندها را فشرده کنید."
    ),
    reason: (
      "A submission has a handful of documents, that of the whole country some thousands.",
      "برنامه ارسالی یک شهرداری چند سند دارد و داده‌های همه کشور چند هزار."
    ))

  /// An entry behind a password.
  public static let encryptedEntry = DiagnosticRule(
    "DOC055", .error,
    message: ("\"{file}\" is encrypted.", "«{file}» رمز دارد."),
    hint: (
      "Pack the documents again without a password, and protect the way by which they are sent instead.",
      "سندها را بدون رمز از نو فشرده کنید و به جای آن، راه ارسال را امن کنید."
    ),
    reason: (
      "A document behind a password cannot be read, and is not taken for one that is not there.",
      "سندی که رمز دارد خوانده نمی‌شود و سندی هم به شمار نمی‌آید که نیست."
    ))

  /// A way of compression that is not read.
  public static let unknownMethod = DiagnosticRule(
    "DOC056", .error,
    message: (
      "\"{file}\" is packed by the method {method}, which is not read.",
      "«{file}» با روش {method} فشرده شده است که خوانده نمی‌شود."
    ),
    hint: (
      "Pack it again by the usual method, Deflate.",
      "آن را با روش معمول، یعنی Deflate، از نو فشرده کنید."
    ),
    reason: (
      "Entries that are stored as they are, or packed by Deflate, can be read everywhere; other methods cannot.",
      "آنچه بی‌تغییر یا با Deflate در بایگانی نهاده شده همه جا خوانده می‌شود؛ روش‌های دیگر چنین نیستند."
    ))

  /// An archive within an archive.
  public static let nestedArchive = DiagnosticRule(
    "DOC057", .error,
    message: (
      "\"{file}\" is an archive or a compressed file inside another one.",
      "«{file}» بایگانی یا فایلی فشرده درون فایل فشرده دیگری است."
    ),
    hint: (
      "Put the documents themselves into the archive.",
      "خود سندها را در بایگانی بگذارید."
    ),
    reason: (
      """
      Archives inside archives can multiply without end. And the documents in them must not be passed over in \
      silence.
      """,
      "بایگانی‌های تو در تو می‌توانند بی‌پایان چند برابر شوند. از سندهای درون آن‌ها نیز نباید بی‌صدا گذشت."
    ))

  /// An entry that is a link or a device.
  public static let linkInArchive = DiagnosticRule(
    "DOC058", .error,
    message: (
      "\"{file}\" is a link or a device, not a document.",
      "«{file}» پیوند یا دستگاه است، نه سند."
    ),
    hint: (
      "Put the document itself into the archive in place of the link.",
      "به جای پیوند، خود سند را در بایگانی بگذارید."
    ),
    reason: (
      "A link of an archive can lead to any file of the computer on which it is unpacked; it is never followed.",
      "پیوند درون بایگانی می‌تواند به هر فایلی از رایانه‌ای برسد که در آن باز می‌شود؛ سنج هرگز آن را دنبال نمی‌کند."
    ))

  /// A path that could lead out of the archive.
  public static let unsafePath = DiagnosticRule(
    "DOC059", .error,
    message: (
      "The path of \"{file}\" could lead out of the archive: {why}.",
      "مسیر «{file}» می‌تواند از بایگانی بیرون برود: {why}."
    ),
    hint: (
      "Pack the folder again with a usual program, so that paths begin at the folder and have / between their parts.",
      "پوشه را با نرم‌افزاری معمول از نو فشرده کنید تا مسیرها از همان پوشه آغاز و با / جدا شوند."
    ),
    reason: (
      """
      Sanj unpacks nothing to the disk, so the path can do no harm here. But whoever unpacks the archive would \
      write outside the folder that was chosen; such an archive should go no further.
      """,
      """
      سنج چیزی را روی دیسک باز نمی‌کند و این مسیر در اینجا آسیبی نمی‌رساند. ولی هر که بایگانی را باز کند بیرون از پوشه \
      برگزیده خواهد نوشت؛ چنین بایگانی‌ای نباید جلوتر برود.
      """
    ))

  /// Several entries of one name.
  public static let duplicateEntry = DiagnosticRule(
    "DOC060", .error,
    message: (
      "The archive has several entries named \"{file}\".",
      "بایگانی چند فایل به نام «{file}» دارد."
    ),
    hint: (
      "Pack the documents again from a folder, each under a name of its own.",
      "سندها را از یک پوشه و هر یک را به نامی جداگانه از نو فشرده کنید."
    ),
    reason: (
      "Some programs take the first of them and some the last; which was meant cannot be known, so none is read.",
      "برخی نرم‌افزارها نخستین و برخی آخرین آن‌ها را برمی‌دارند؛ دانسته نیست کدام منظور است، پس هیچ‌یک خوانده نمی‌شود."
    ))

  /// An archive without a document.
  public static let emptyArchive = DiagnosticRule(
    "DOC061", .error,
    message: (
      "The archive \"{file}\" holds no document (*.xml).",
      "بایگانی «{file}» هیچ سندی (*.xml) ندارد."
    ),
    hint: (
      "Look at what was packed, and at the endings of the names.",
      "ببینید چه چیزی فشرده شده و پسوند نام‌ها چیست."
    ),
    reason: (
      "An archive is sent for its documents. If none is found, the answer \"no errors\" would be true of nothing.",
      "بایگانی را برای سندهایش می‌فرستند. اگر سندی پیدا نشود، پاسخ «بدون خطا» درباره هیچ داده شده است."
    ))

  /// A spreadsheet or text document.
  public static let officeDocument = DiagnosticRule(
    "DOC062", .error,
    message: (
      "\"{file}\" is a spreadsheet or another office document.",
      "«{file}» صفحه‌گسترده یا سند اداری دیگری است."
    ),
    hint: (
      "Export its rows as an XML document of Sanj; docs/documents.md says what these look like.",
      "ردیف‌های آن را به سند XML سنج برگردانید؛ docs/documents.md شکل این سندها را می‌گوید."
    ),
    reason: (
      "Files of office programs are archives of XML too, but their XML says how a page looks, not who needs what.",
      "فایل‌های نرم‌افزارهای اداری نیز بایگانی XML هستند، ولی XML آن‌ها شکل صفحه را می‌گوید، نه نیاز افراد را."
    ))

  /// A PDF.
  public static let portableDocument = DiagnosticRule(
    "DOC063", .error,
    message: ("\"{file}\" is a PDF, not XML.", "«{file}» یک PDF است، نه XML."),
    hint: (
      "Name the XML document of which it was printed, or write one; docs/documents.md says what these look like.",
      "سند XML را که این فایل از روی آن چاپ شده نام ببرید یا آن را بنویسید؛ docs/documents.md شکل این سندها را می‌گوید."
    ),
    reason: (
      "A PDF says where letters stand on a page. Who needs what cannot be read from it with certainty.",
      "PDF می‌گوید هر حرف کجای صفحه است. اینکه چه کسی به چه نیاز دارد از آن با اطمینان خوانده نمی‌شود."
    ))
}
