public import Diagnostics

// MARK: - Files

extension XMLRules {
  static let files: [DiagnosticRule] = [
    noSuchFile, permissionDenied, isDirectory, notRegularFile, unreadable, notWritten, changed,
  ]

  /// No file of that name.
  public static let noSuchFile = DiagnosticRule(
    "DOC040", .error,
    message: ("There is no file \"{file}\".", "فایل «{file}» وجود ندارد."),
    hint: (
      "Check the name and the folder you are in.",
      "نام فایل و پوشه‌ای را که در آن هستید بررسی کنید."
    ),
    reason: (
      "A document that is missing is never taken for one that says nothing.",
      "سندی که نیست هرگز سندی به شمار نمی‌آید که چیزی نمی‌گوید."
    ))

  /// A file that this user may not read.
  public static let permissionDenied = DiagnosticRule(
    "DOC041", .error,
    message: ("The file \"{file}\" may not be read by you.", "شما اجازه خواندن فایل «{file}» را ندارید."),
    hint: (
      "Ask its owner for permission, or copy it to a folder of yours.",
      "از صاحب فایل اجازه بگیرید یا آن را در پوشه خودتان کپی کنید."
    ),
    reason: (
      "The system keeps this file from this user; Sanj asks for no more rights than its user has.",
      "سیستم این فایل را از این کاربر دور نگه می‌دارد؛ سنج حقی بیش از کاربر خود نمی‌خواهد."
    ))

  /// A folder where a file is needed.
  public static let isDirectory = DiagnosticRule(
    "DOC042", .error,
    message: ("\"{file}\" is a folder, not a document.", "«{file}» پوشه است، نه سند."),
    hint: ("Name the document inside it.", "نام سندِ درون آن را بنویسید."),
    reason: (
      "In this place one document is needed; which of the folder's was meant cannot be guessed.",
      "در این جایگاه یک سند لازم است و نمی‌توان حدس زد کدام‌یک از سندهای پوشه منظور بوده است."
    ))

  /// A device, a pipe or a socket.
  public static let notRegularFile = DiagnosticRule(
    "DOC043", .error,
    message: (
      "\"{file}\" is a device or a pipe, not a file.",
      "«{file}» دستگاه یا لوله است، نه فایل."
    ),
    hint: ("Save the document to a file first.", "نخست سند را در یک فایل ذخیره کنید."),
    reason: (
      """
      Reading from a device or a pipe may wait forever, and what was read cannot be read again to show the line of \
      a fault.
      """,
      """
      خواندن از دستگاه یا لوله ممکن است هرگز به پایان نرسد و آنچه خوانده شد دوباره خواندنی نیست تا سطر خطا نشان \
      داده شود.
      """
    ))

  /// Another error of the system while reading.
  public static let unreadable = DiagnosticRule(
    "DOC044", .error,
    message: ("The file \"{file}\" could not be read: {why}.", "فایل «{file}» خوانده نشد: {why}."),
    hint: (
      "Try again; if it happens again, copy the file to another disk.",
      "دوباره تلاش کنید؛ اگر باز هم رخ داد، فایل را در دیسک دیگری کپی کنید."
    ),
    reason: (
      "A file that was read in part is not used at all.",
      "فایلی که تنها بخشی از آن خوانده شده باشد، اصلاً به کار نمی‌رود."
    ))

  /// A file that could not be written.
  public static let notWritten = DiagnosticRule(
    "DOC045", .error,
    message: ("The file \"{file}\" was not written: {why}.", "فایل «{file}» نوشته نشد: {why}."),
    hint: (
      "Choose another place. What was in the file before, if anything, is unchanged.",
      "جای دیگری برگزینید. محتوای پیشین فایل، اگر بوده، تغییری نکرده است."
    ),
    reason: (
      """
      Results are written beside the target and put in its place when they are complete, so that nobody ever finds \
      half of a file.
      """,
      """
      نتیجه کنار فایل مقصد نوشته می‌شود و پس از کامل شدن جای آن می‌نشیند، تا هیچ‌گاه کسی با فایل نیمه‌کاره روبه‌رو نشود.
      """
    ))

  /// A file that somebody wrote to while it was read.
  public static let changed = DiagnosticRule(
    "DOC046", .error,
    message: (
      "The file \"{file}\" changed while it was read.",
      "فایل «{file}» هنگام خوانده شدن تغییر کرد."
    ),
    hint: (
      "Wait until the program that writes it has finished (a copy, a download, an export), then check again.",
      """
      تا پایان کار نرم‌افزاری که در آن می‌نویسد (کپی، دریافت یا برون‌ریزی) صبر کنید و سپس دوباره بسنجید.
      """
    ),
    reason: (
      """
      One half of the old document and one half of the new make a document that nobody has written. What was read of \
      it is thrown away.
      """,
      """
      نیمی از سند قدیم و نیمی از سند جدید سندی می‌سازد که هیچ‌کس ننوشته است. آنچه از آن خوانده شده کنار گذاشته می‌شود.
      """
    ))
}
