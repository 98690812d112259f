#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// An `errno` in words of both languages, the same on every system.
struct SystemError {
  let code: Int32

  init(_ code: Int32) { self.code = code }

  /// The words, without a full stop, to stand after a colon.
  var sentence: (en: String, fa: String) {
    switch code {
    case EACCES, EPERM: ("this user has no permission", "این کاربر مجوز ندارد")
    case EIO: ("the disk reported an error", "دیسک خطا داد")
    case ENOSPC: ("the disk is full", "دیسک پر است")
    case EDQUOT: ("this user's share of the disk is used up", "سهم این کاربر از دیسک پر شده است")
    case EROFS: ("the disk can only be read", "این دیسک فقط‌خواندنی است")
    case EMFILE, ENFILE: ("too many files are open", "فایل‌های باز بیش از اندازه است")
    case ELOOP: ("its links lead in a circle", "پیوندهای آن دور باطل می‌سازد")
    case ENAMETOOLONG: ("the name is too long", "نام آن بیش از اندازه بلند است")
    case ENOTDIR: ("a part of its path is no folder", "بخشی از مسیر آن پوشه نیست")
    case ENOMEM: ("the memory did not suffice", "حافظه کافی نبود")
    default: ("the system reported error \(code)", "سیستم خطای \(code) داد")
    }
  }
}
