import Diagnostics
import Testing

@Suite struct PersianDigitsTests {
  @Test func allDigits() {
    #expect(PersianDigits.all(in: "R-10 در 1404") == "R-۱۰ در ۱۴۰۴")
  }

  @Test(arguments: [
    ("در 7 سند", "در ۷ سند"),
    ("سال 1404؛ 12.5 ساعت و 1,250 نفر", "سال ۱۴۰۴؛ ۱۲٫۵ ساعت و ۱٬۲۵۰ نفر"),
    ("24%", "۲۴٪"),
    ("دوره C-12 در سطر 3.", "دوره C-12 در سطر ۳."),
    ("کارمند «4512» سطح 6 دارد", "کارمند «4512» سطح ۶ دارد"),
    ("مقدار `1404-02-30` روز 30 ندارد", "مقدار `1404-02-30` روز ۳۰ ندارد"),
    ("تاریخ 1404-02-30", "تاریخ ۱۴۰۴-۰۲-۳۰"),
    ("نام period_2 و max=\"5\" و 5", "نام period_2 و max=\"5\" و ۵"),
    ("بین «1» و «2» و 3", "بین «1» و «2» و ۳"),
    ("پایان », 4", "پایان », ۴"),
  ])
  func sentence(text: String, expected: String) {
    #expect(PersianDigits.inSentence(text) == expected)
  }
}
