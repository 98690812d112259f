extension Phrase {
  /// English and Persian of the summaries below the list of needs; empty for any other phrase.
  var pairOfSummaries: (en: String, fa: String) {
    switch self {
    case .agreementHeading: ("Agreement of methods", "همخوانی روش‌ها")
    case .agreementLegend:
      (
        "Kendall's tau-b of the ranked needs: 1 the same order, 0 unrelated, -1 reversed.",
        "τ-b کندال میان نیازهای رتبه‌دار: ۱ همان ترتیب، ۰ بی‌ارتباط، \u{200E}−۱ وارونه."
      )
    case .robustNeeds:
      (
        "In the first {top} whichever of the methods is used: {robust}.",
        "با هر روش در {top} رتبه نخست: {robust}."
      )
    case .sensitivityHeading: ("Sensitivity to weights", "حساسیت به وزن‌ها")
    case .noWeightChanges:
      (
        "No change of a single weight within its scale changes which needs are in the first {top}.",
        "تغییر هیچ وزنی به‌تنهایی، در مقیاس خود، نیازهای {top} رتبه نخست را عوض نمی‌کند."
      )
    case .weightChanges:
      (
        "The smallest change that changes the first {top}: {weight} from {from} beyond {to}; {leaving} would leave, {entering} enter.",
        "کوچک‌ترین تغییری که {top} رتبه نخست را عوض می‌کند: {weight} از {from} به آن سوی {to}؛ {leaving} بیرون می‌رود و {entering} می‌آید."
      )
    case .weightOfImportance: ("importance of {competency} for {role}", "اهمیت {competency} برای {role}")
    case .weightOfCriterion: ("weight of {criterion}", "وزن {criterion}")
    case .fairnessHeading: ("Who is not in the first {top}", "چه کسانی در {top} رتبه نخست نیستند")
    case .nobodyWithout:
      (
        "{kind}: {with} with needs, each with one in the first {top}.",
        "{kind}: {with} با نیاز، هر یک با نیازی در {top} رتبه نخست."
      )
    case .somebodyWithout:
      (
        "{kind}: {with} with needs, {without} of them ({people}) with none in the first {top}.",
        "{kind}: {with} با نیاز، {without} از آن‌ها ({people}) بی هیچ نیازی در {top} رتبه نخست."
      )
    case .localFirsts:
      (
        "A list of the whole must not hide what comes first for them: their first need, and its rank in the whole.",
        "فهرست کل نباید آنچه را برای آنان نخست است پنهان کند: نخستین نیاز هر یک و رتبه آن در کل."
      )
    case .firstOfEachKind:
      (
        "Up to {shown} of each kind are shown, the highest ranks first; --verbose and the other formats show all.",
        "از هر گونه تا {shown} سطر از بالاترین رتبه نشان داده می‌شود؛ --verbose و قالب‌های دیگر همه را نشان می‌دهند."
      )
    default: pairOfMethods
    }
  }

  /// English and Persian of methods, their figures and options; empty for any other phrase.
  private var pairOfMethods: (en: String, fa: String) {
    switch self {
    case .unitScorePerPerson: ("importance × levels a person", "اهمیت × سطح برای هر نفر")
    case .unitBalanceInWords:
      (
        "per cent of people: below the required level less above it, -100 to 100",
        "درصد افراد: زیر سطح لازم منهای بالای آن، \u{200E}−۱۰۰ تا ۱۰۰"
      )
    case .unitWeightedSum: ("weighted sum of criteria, 0 to 1", "جمع وزنی معیارها، ۰ تا ۱")
    case .unitCloseness: ("closeness to the best, 0 to 1", "نزدیکی به بهترین، ۰ تا ۱")
    case .unitNetFlowInWords: ("net outranking flow, -1 to 1", "جریان خالص برتری، \u{200E}−۱ تا ۱")
    case .formulaBorich:
      ("importance × (required level − mean level)", "اهمیت × (سطح لازم − میانگین سطح)")
    case .formulaRankedDiscrepancy:
      (
        "share of people below the required level less share above it",
        "سهم افراد زیر سطح لازم منهای سهم افراد بالای آن"
      )
    case .formulaImportancePerformance:
      (
        "quadrants of importance and performance, within them importance × levels × people",
        "ربع‌های اهمیت و عملکرد و درون هر یک اهمیت × سطح × نفر"
      )
    case .formulaLocus:
      (
        "quadrants of importance and mean gap, within them importance × levels × people",
        "ربع‌های اهمیت و میانگین شکاف و درون هر یک اهمیت × سطح × نفر"
      )
    case .formulaDIF:
      (
        "classes by difficulty, importance and frequency, within them importance × levels × people",
        "رده‌های دشواری، اهمیت و تکرار و درون هر یک اهمیت × سطح × نفر"
      )
    case .formulaSAW: ("weighted sum of the criteria", "جمع وزنی معیارها")
    case .formulaTOPSIS:
      ("closeness to the best by all criteria", "نزدیکی به بهترین از نظر همه معیارها")
    case .formulaPromethee:
      (
        "by how much a need outranks the others less by how much they outrank it",
        "اندازه برتری نیاز بر دیگر نیازها منهای برتری آن‌ها بر آن"
      )
    case .legendBorich:
      (
        "Points a person: levels that the mean person lacks × importance; below 0 the mean is above the level.",
        "امتیاز هر نفر: سطحی که میانگین افراد کم دارد × اهمیت؛ زیر ۰ یعنی میانگین بالاتر از سطح لازم است."
      )
    case .legendBalance:
      (
        "100 % if everybody is below the required level, 0 if as many are above as below, −100 % if all are above.",
        "۱۰۰٪ یعنی همه زیر سطح لازم‌اند، ۰ یعنی شمار بالاتر و پایین‌تر برابر است، \u{200E}−۱۰۰٪ یعنی همه بالاترند."
      )
    case .legendSAW:
      (
        "From 0 to 1; a need that is greatest by every criterion would have the most.",
        "از ۰ تا ۱؛ نیازی که از نظر هر معیار بیشترین باشد بیشترین امتیاز را دارد."
      )
    case .legendTOPSIS:
      (
        "1 is the greatest of every criterion, 0 the least of every one.",
        "۱ یعنی بیشترین در هر معیار و ۰ یعنی کمترین در همه."
      )
    case .legendNetFlow:
      (
        "From −1 to 1; above 0 a need outranks more than it is outranked.",
        "از \u{200E}−۱ تا ۱؛ بالای ۰ یعنی بیش از آنکه بر آن برتری یابند برتری دارد."
      )
    case .classFirst: ("first", "نخست")
    case .classSecond: ("second", "دوم")
    case .classThird: ("third", "سوم")
    case .classNone: ("none", "هیچ")
    case .managers: ("Managerial roles", "شغل‌های مدیریتی")
    case .otherRoles: ("Other roles", "شغل‌های دیگر")
    case .belongsToNone: ("None above", "بدون بالادست")
    case .normalizationVector: ("by the length of their column", "بر طول ستون خود")
    case .normalizationMinmax: ("from least to greatest into 0 to 1", "از کمترین تا بیشترین به ۰ تا ۱")
    case .normalizationMax: ("by their greatest value", "بر بیشترین مقدار خود")
    case .normalizationSum: ("by their sum", "بر جمع خود")
    case .crosshairMeans: ("at the means of the needs", "در میانگین نیازها")
    case .crosshairMidpoint: ("in the middle of the scales", "در میانه مقیاس‌ها")
    default: pairOfNeedsColumns
    }
  }

  /// English and Persian of the headings and units of needs; empty for any other phrase.
  private var pairOfNeedsColumns: (en: String, fa: String) {
    switch self {
    case .family: ("Role family", "خانواده شغلی")
    case .managerial: ("Managerial or not", "مدیریتی یا نه")
    case .respondents: ("Respondents", "پاسخ‌دهندگان")
    case .stale: ("Stale", "کهنه")
    case .priority: ("Class", "رده")
    case .discrepancy: ("Discrepancy", "شکاف وزنی")
    case .robust: ("Robust", "پایدار")
    case .rankLow: ("Lowest rank", "کمترین رتبه")
    case .rankHigh: ("Highest rank", "بیشترین رتبه")
    case .rankInterval: ("Rank", "رتبه")
    case .topShare: ("In top", "در گروه نخست")
    case .district: ("District", "منطقه")
    case .municipality: ("Municipality", "شهرداری")
    case .unranked: ("Unranked", "بی‌رتبه")
    case .inTopGroup: ("In top", "در گروه نخست")
    case .firstNeed: ("First need", "نخستین نیاز")
    case .firstRank: ("Its rank", "رتبه آن")
    case .summedBy: ("By", "به تفکیک")
    case .without: ("None in the top group", "بدون نیاز در گروه نخست")
    case .optionsColumn: ("Options", "گزینه‌ها")
    case .unitRank: ("in the whole", "در کل")
    case .unitInterval: ("95 %", "۹۵٪")
    case .unitReplicates: ("of draws", "از بارها")
    case .unitRequirements: ("requirements", "الزام")
    case .unitBalance: ("% below", "٪ زیر سطح")
    case .unitZeroToOne: ("0–1", "۰ تا ۱")
    case .unitNetFlow: ("−1–1", "\u{200E}−۱ تا ۱")
    default: ("", "")
    }
  }
}
