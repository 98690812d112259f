/// Why an XPath expression selects nothing that could be changed.
public enum XPathFault: Error, Hashable, Sendable {
  /// It breaks the grammar of XPath 1.0 at this character, counted from 1.
  case syntax(at: Int)
  /// It calls a function that XPath 1.0 does not have: no function reads a file or another document.
  case unknownFunction
  /// It names a variable; none is defined.
  case variable
  /// A function has too many or too few arguments, or one of the wrong type.
  case arguments
  /// Its result is a number, a text or a truth value, not nodes.
  case notNodes
  /// It would take too many steps.
  case tooCostly
  /// It is longer than `XPathTree.longest` characters.
  case tooLong
  /// There was no memory.
  case outOfMemory

  /// The fault in words, to follow a colon.
  public var words: (en: String, fa: String) {
    switch self {
    case .syntax(let place):
      ("it is not XPath 1.0 from character \(place) on", "از نویسه \(place) به بعد XPath 1.0 نیست")
    case .unknownFunction:
      ("it calls a function that XPath 1.0 does not have", "تابعی را فرا می‌خواند که XPath 1.0 ندارد")
    case .variable: ("it names a variable, and there are none", "از متغیری نام می‌برد و متغیری تعریف نشده است")
    case .arguments:
      ("a function has the wrong arguments", "آرگومان‌های یک تابع نادرست است")
    case .notNodes:
      ("its result is a value, not elements or attributes", "نتیجه آن مقدار است، نه عنصر یا ویژگی")
    case .tooCostly: ("it would take too many steps", "محاسبه آن بیش از حد طول می‌کشد")
    case .tooLong:
      (
        "it is longer than \(XPathTree.longest) characters",
        "از \(XPathTree.longest) نویسه بلندتر است"
      )
    case .outOfMemory: ("the memory did not suffice", "حافظه کافی نبود")
    }
  }
}
