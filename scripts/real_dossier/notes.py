"""What each document says about itself, in English and Persian: what is real, what is derived and how."""

from . import closing, occupations, programmes, ratings

_FA_DIGITS = str.maketrans("0123456789,.", "۰۱۲۳۴۵۶۷۸۹٬٫")


def fa(number):
    """A number in Persian digits."""
    return (f"{number:,}" if isinstance(number, int) else str(number)).translate(_FA_DIGITS)


ATTRIBUTION = (
    "This product includes information from the O*NET 29.0 Database by the U.S. Department of Labor, "
    "Employment and Training Administration (USDOL/ETA), used under the CC BY 4.0 license; it has been "
    "modified, and USDOL/ETA has not approved, endorsed, or tested these modifications."
)

SURVEYS = (
    "Contains public sector information licensed under the Open Government Licence v3.0 (Civil Service "
    "People Survey 2019). SIB training-needs survey 2026, doi:10.5281/zenodo.20446694, CC BY 4.0. New Jersey "
    "Eligible Training Provider List 2021 from newjersey/d4ad, MIT."
)


def framework(elements):
    return (
        f"Real: the {elements} skills and knowledge areas of O*NET 29.0 with their ids, English names and "
        "groups. Derived: the scale, which is O*NET's level scale 0 to 7 in whole levels, the general names "
        "of its levels (O*NET anchors levels by examples, element by element), and the Persian names. "
        + ATTRIBUTION,
        f"واقعی: {fa(elements)} مهارت و حوزه دانش O*NET نسخه ۲۹٫۰ با شناسه، نام انگلیسی و گروه. "
        "استنتاجی: مقیاس که همان مقیاس سطح ۰ تا ۷ در O*NET با سطح‌های صحیح است، نام عمومی سطح‌ها (O*NET "
        "سطح‌ها "
        "را برای هر مورد با مثال نشان می‌دهد) و نام‌های فارسی که ترجمه ماست.",
    )


def job_roles(mapped, unmapped, unmapped_people):
    most, least = occupations.MOST_REQUIREMENTS, occupations.LEAST_IMPORTANCE // 100
    return (
        f"Real: the county's titles; O*NET 29.0 importance (1-5) and level (0-7). Derived: one role for each "
        f"O*NET occupation to which a draft crosswalk (ours, not official) leads a title, parted into "
        f"managerial (id ending in -M) and other titles: {mapped} roles. Each requires the occupation's at "
        f"most {most} elements of highest importance of those with importance {least} or more (suppressed "
        "and "
        "not relevant ratings left out; ties by id), at the level rounded to whole with the importance "
        "rounded to 1-5, halves upwards. Families are minor groups of the SOC 2018. "
        f"{unmapped} titles without an occupation ({unmapped_people} people) are roles of their own that "
        "require nothing: they are counted and have no needs. What was cut is listed in report.md. "
        + ATTRIBUTION,
        "واقعی: عنوان‌های شغلی شهرستان؛ اهمیت (۱ تا ۵) و سطح (۰ تا ۷) در O*NET نسخه ۲۹٫۰. استنتاجی: برای "
        "هر شغل "
        "O*NET که جدول تطبیق پیش‌نویس (ساخته ما و غیررسمی) عنوانی را به آن می‌رساند یک شغل آمده و "
        "عنوان‌های مدیریتی "
        f"(شناسه با پایان -M) از دیگر عنوان‌ها جدا شده است: {fa(mapped)} شغل. هر شغل دست‌بالا {fa(most)} "
        "شایستگیِ "
        f"مهم‌تر را از میان آن‌هایی که اهمیتشان {fa(least)} یا بیشتر است می‌طلبد؛ سطح و اهمیت به عدد صحیح "
        "گرد شده‌اند. "
        f"رسته‌ها گروه‌های فرعی SOC 2018 هستند. {fa(unmapped)} عنوان بدون شغل متناظر "
        f"({fa(unmapped_people)} نفر) "
        "شغل‌های جداگانه‌ای هستند که چیزی نمی‌طلبند: شمرده می‌شوند و نیازی ندارند.",
    )


def organizations(departments, divisions):
    return (
        f"Real: the {departments} departments of Montgomery County, Maryland, as named in the list of "
        "employees paid in 2016. Derived: the tree (departments directly below the county) and the kinds. "
        f"The list's {divisions} divisions are left out: most would be smaller than the privacy limit.",
        f"واقعی: {fa(departments)} اداره شهرستان مونتگمری در مریلند، به نامی که در فهرست کارکنان سال ۲۰۱۶ "
        "آمده است. "
        f"استنتاجی: درخت (اداره‌ها مستقیم زیر شهرستان) و نوع‌ها. {fa(divisions)} بخش فهرست کنار گذاشته "
        "شده‌اند، "
        "زیرا بیشترشان از حد محرمانگی کوچک‌ترند.",
    )


def workforce(people, alike, repeated):
    return (
        f"Real: all {people:,} employees paid in 2016, one row each, with department, title and date of "
        "first "
        "hire; no names, no pay. Derived: the role (see job-roles.xml); `appointed`, which repeats the "
        "date of "
        "first hire because that is the only known date: promotions are invisible, so people promoted to "
        "manager are not seen as new ones, and only managers hired from outside are. "
        f"{alike:,} rows are alike in everything but the running number ({repeated:,} repetitions); all are "
        "kept: without ids of their own they are taken for different people.",
        f"واقعی: همه {fa(people)} کارمند سال ۲۰۱۶، هر نفر یک سطر، با اداره، عنوان و تاریخ نخستین استخدام؛ "
        "بدون نام و "
        "حقوق. استنتاجی: شغل (job-roles.xml) و `appointed` که همان تاریخ نخستین استخدام است، چون تاریخ "
        "دیگری در "
        "دست نیست: ارتقاها دیده نمی‌شوند و تنها مدیرانی که از بیرون آمده‌اند مدیر جدید به شمار می‌آیند. "
        f"{fa(alike)} سطر جز در شماره ردیف همانند یکدیگرند ({fa(repeated)} تکرار)؛ همه مانده‌اند، زیرا "
        "بدون شناسه "
        "مستقل افراد جداگانه‌ای فرض می‌شوند.",
    )


def assessments(rated, day, seed, lacking):
    unrated = ratings.UNRATED // 100
    return (
        f"Nothing here is real: nobody rated these people. {rated.pairs:,} pairs of employee and "
        "requirement; "
        f"{unrated} % are left unrated at random, and so are the {rated.later} people hired after {day}. "
        "How often a level is missing follows the UK Civil Service People Survey 2019, B31 (86 % say that "
        "they "
        "have the skills they need): each department is dealt the share of one real organisation, and the "
        "chance is scaled by tenure (under 2 years 1.6, under 5 1.3, under 15 0.95, else 0.8; assumed). How "
        "large a gap is follows the SIB survey 2026 (need 1-2: one level, 3: two, 4: three). A quarter of "
        "those without a gap stand a level above the requirement. The result: "
        f"{lacking} % of the ratings are below the requirement. Drawn by SplitMix64, seed {seed}.",
        "هیچ رقمی در این سند واقعی نیست: کسی این افراد را ارزیابی نکرده است. "
        f"{fa(rated.pairs)} جفت کارمند و الزام؛ {fa(unrated)} درصد به‌تصادف و نیز {fa(rated.later)} نفری "
        "که پس از "
        f"{fa(str(day))} استخدام شده‌اند بی‌ارزیابی مانده‌اند. فراوانی شکاف از پیمایش کارکنان دولت "
        "بریتانیا در ۲۰۱۹ "
        "(پرسش B31: ۸۶ درصد می‌گویند مهارت لازم را دارند) گرفته شده است: به هر اداره سهم یک سازمان واقعی "
        "رسیده و با "
        "سابقه کار تعدیل شده است (فرض ما). اندازه شکاف از پیمایش SIB در ۲۰۲۶ است (نیاز ۱ و ۲: یک سطح، ۳: "
        "دو، ۴: سه). "
        "یک‌چهارم افراد بی‌شکاف یک سطح بالاتر از حد لازم‌اند. نتیجه: "
        f"{fa(str(lacking))} درصد ارزیابی‌ها زیر حد لازم است. قرعه با SplitMix64 و بذر {fa(str(seed))}.",
    )


def catalog(count, courses):
    return (
        f"Real: {courses} programmes of the New Jersey Eligible Training Provider List (March-April 2021; "
        f"{count:,} rows): title, provider, hours, price, field of study (CIP), stated prerequisites. "
        "Derived: "
        "what a course develops (the elements that stand out in the O*NET occupations to which its field "
        "leads; "
        "to their mean level, from 1, 2 or 3 levels below it by hours: under 16, under 40, 40 and more; "
        "under 8 "
        "hours two elements, under 40 three, else four), its audience (families of those occupations; all "
        "for "
        f"fields that serve any office), sizes and delivery. Price of a class of {programmes.CLASS}: what "
        "the "
        f"programme asks of {programmes.CLASS} participants; {programmes.FIXED_TENTHS * 10} % of the "
        "tuition is due "
        "whatever the size (sessionCost), the rest and all fees, books, supplies and other costs a seat "
        "(seatCost). Titles that contradict their field code are read by eye; all are listed in "
        "report.md, as "
        "is every programme left out. effectiveness is not given (everybody reaches the level): no source "
        "measures it.",
        f"واقعی: {fa(courses)} برنامه از فهرست آموزش‌دهندگان نیوجرسی (مارس و آوریل ۲۰۲۱؛ {fa(count)} سطر): "
        "عنوان، مؤسسه، ساعت، "
        "قیمت، رشته (CIP) و پیش‌نیازهای نوشته‌شده. استنتاجی: آنچه دوره پرورش می‌دهد (شایستگی‌های شاخص "
        "شغل‌هایی که رشته به "
        "آن‌ها می‌رسد، تا سطح میانگین آن‌ها و بسته به ساعت از یک تا سه سطح پایین‌تر)، مخاطب (رسته‌های "
        "همان شغل‌ها، و همه "
        f"کارکنان برای رشته‌های عمومی)، ظرفیت و شیوه برگزاری. هزینه کلاس {fa(programmes.CLASS)} نفره برابر "
        "قیمت واقعی "
        f"همان تعداد است؛ {fa(programmes.FIXED_TENTHS * 10)} درصد شهریه ثابت است (sessionCost) و بقیه با "
        "کتاب و لوازم "
        "به‌ازای هر نفر (seatCost). عنوان‌هایی که با کد رشته نمی‌خوانند و همه برنامه‌های کنارگذاشته در "
        "report.md آمده‌اند. "
        "اثربخشی داده نشده است، زیرا منبعی آن را نمی‌سنجد.",
    )


def policy(year, closable, new_managers):
    return (
        f"Real: the calendar of {year} and the public holidays of Maryland. Derived: everything else. The "
        "budgets are what a rough plan (most need closed per dollar first, no calendar) spends to close "
        "half of "
        f"the need that the catalog can close ({closable} % of all need), plus onboarding, rounded up; pay "
        "is not "
        "in the data, so no share of a payroll could be taken. Rooms and instructors: half as much again "
        "as that "
        f"plan uses. Hours: {closing.OTHERS_HOURS} a head, {closing.MANAGERS_HOURS} for managers (assumed). "
        f"{new_managers} managers first hired since July of the year before are new; 270 days leave every "
        "one of "
        "them a window in the plan's year. Nothing is mandatory, because no source says what is.",
        f"واقعی: تقویم سال {fa(str(year))} و تعطیلات رسمی مریلند. استنتاجی: همه چیزهای دیگر. بودجه‌ها هزینه "
        "برنامه‌ای سردستی "
        f"است که نیمی از نیازِ رفع‌شدنی با فهرست دوره‌ها ({fa(str(closable))} درصد کل نیاز) را رفع می‌کند، "
        "به‌اضافه دوره‌های بدو "
        "خدمت؛ حقوق در داده‌ها نیست و سهمی از آن را نمی‌شد گرفت. کلاس و مدرس یک‌ونیم برابر مصرف همان "
        "برنامه است. سقف ساعت: "
        f"{fa(closing.OTHERS_HOURS)} ساعت برای هر نفر و {fa(closing.MANAGERS_HOURS)} ساعت برای مدیران (فرض "
        f"ما). {fa(new_managers)} "
        "مدیر که از ژوئیه سال پیش استخدام شده‌اند مدیر جدیدند و مهلت ۲۷۰ روزه برای همه‌شان بخشی از سال "
        "برنامه را در بر "
        "می‌گیرد. هیچ دوره‌ای الزامی نیست، چون منبعی آن را نمی‌گوید.",
    )
