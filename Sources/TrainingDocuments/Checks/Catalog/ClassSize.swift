import Diagnostics
import TrainingModel

/// A session has room for somebody, and for as many as it needs.
enum ClassSize: DossierCheck {
  static let reversed = DiagnosticRule(
    "CAT602", .error,
    message: (
      en: "The course \"{course}\" needs at least {min} people in a session and has room for {max}.",
      fa: "دوره «{course}» دست‌کم {min} نفر در هر جلسه می‌خواهد و برای {max} نفر جا دارد."
    ),
    hint: (
      en: "Exchange or correct minSize and maxSize.",
      fa: "minSize و maxSize را جابه‌جا یا اصلاح کنید."
    ),
    reason: (
      en: "No session can have both sizes, so the course could never be held.",
      fa: "هیچ جلسه‌ای نمی‌تواند هر دو اندازه را داشته باشد، پس دوره هرگز برگزار نمی‌شود."
    )
  )

  static let empty = DiagnosticRule(
    "CAT603", .error,
    message: (
      en: "The sessions of the course \"{course}\" have room for nobody.",
      fa: "جلسه‌های دوره «{course}» برای هیچ‌کس جا ندارد."
    ),
    hint: (
      en: "Write how many people fit into a session in maxSize.",
      fa: "در maxSize بنویسید هر جلسه برای چند نفر جا دارد."
    ),
    reason: (
      en: "Seats are sessions times size; a size of 0 gives no seats at any price.",
      fa: "تعداد صندلی برابر جلسه ضرب در اندازه است؛ با اندازه صفر به هیچ قیمتی صندلی‌ای نیست."
    )
  )

  static var rules: [DiagnosticRule] { [reversed, empty] }

  static func findings(in contents: DossierContents) -> [Finding] {
    contents.dossier.courses.compactMap { course in
      let subject = "course/\(course.id)"
      if course.maxSize == 0 {
        return Finding(
          empty, at: contents.place(of: "maxSize", at: course.location), subject: subject,
          ["course": course.id.text])
      }
      guard course.minSize > course.maxSize else { return nil }
      return Finding(
        reversed, at: contents.place(of: "minSize", at: course.location), subject: subject,
        ["course": course.id.text, "min": "\(course.minSize)", "max": "\(course.maxSize)"])
    }
  }
}
