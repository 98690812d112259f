"""Reading the real data: tables, texts and numbers as they are, with their defects counted."""

import csv
import datetime
import gzip
import hashlib
import io
import re
import zlib

PEOPLE = "people/employees_min.csv"
CROSSWALK = "people/draft_title_to_onet_crosswalk.csv"
LISTED_MANAGERS = "people/derived_new_managers_2016.csv"
SKILLS = "requirements/onet_29_0/Skills.txt.gz"
KNOWLEDGE = "requirements/onet_29_0/Knowledge.txt.gz"
PROGRAMMES = "courses/nj_etpl_2021/nj_etpl_2021.csv"
OCCUPATIONS_BY_FIELD = "courses/nj_etpl_2021/soc2018_cip2020_crosswalk.csv"
OCCUPATION_NAMES = "courses/nj_etpl_2021/soc2018_definitions.csv"
HOLIDAYS = "calendars/holidays_US_MD.csv"
CIVIL_SERVICE = "surveys/csps_uk/Civil-Service-People-Survey-2019-All-Organisation-Scores-CSV-format.csv"
NEED_SURVEY = "surveys/sib_2026/derived_need_distribution.csv"

ALL = [
    PEOPLE,
    CROSSWALK,
    LISTED_MANAGERS,
    SKILLS,
    KNOWLEDGE,
    PROGRAMMES,
    OCCUPATIONS_BY_FIELD,
    OCCUPATION_NAMES,
    HOLIDAYS,
    CIVIL_SERVICE,
    NEED_SURVEY,
]


class MissingData(Exception):
    """A file of the data folder is not there (exit code 66)."""


class UnreadableData(Exception):
    """A file is there but is not what its name says (exit code 65)."""


class Sources:
    """The data folder: reads each file once, remembers its digest and what was damaged in it."""

    def __init__(self, folder):
        self.folder = folder
        self.digests = {}
        self.damaged_characters = {}
        for path in ALL:
            if not (folder / path).is_file():
                raise MissingData(
                    f"there is no {path} in {folder}: name the folder of the real data with --data"
                )

    def rows(self, path, columns, separator=",", quoted=True):
        """The rows of one table as dictionaries; the named columns are guaranteed to be strings."""
        try:
            data = (self.folder / path).read_bytes()
            self.digests[path] = hashlib.sha256(data).hexdigest()
            if path.endswith(".gz"):
                data = gzip.decompress(data)
        except (OSError, EOFError, ValueError, zlib.error) as error:
            raise UnreadableData(f"{path} could not be read: {error}") from error
        text = data.decode("utf-8-sig", "replace").replace("\x00", "")
        self.damaged_characters[path] = text.count("\ufffd")
        csv.field_size_limit(1 << 28)
        reader = csv.DictReader(
            io.StringIO(text, newline=""),
            delimiter=separator,
            quoting=csv.QUOTE_MINIMAL if quoted else csv.QUOTE_NONE,
        )
        try:
            absent = [name for name in columns if name not in (reader.fieldnames or [])]
            if absent:
                raise UnreadableData(f"{path} has no column {', '.join(absent)}")
            return [{name: row.get(name) or "" for name in columns} for row in reader]
        except csv.Error as error:
            raise UnreadableData(f"{path} is not a table: {error}") from error


def cleaned(text):
    """A text without what spreadsheets and old code pages left in it: control characters, no-break
    spaces, lost apostrophes (`¿`), stray `Â`, wrapping or doubled quotes, leading asterisks."""
    text = re.sub("\u00c2(?=[\u00a0\u00ae\u00b7 ])", "", text).replace("\u00a0", " ")
    text = re.sub(r"(?<=\w)¿(?=\w)", "’", text).replace("¿", "–").replace("\\'", "'")
    text = "".join(c if c.isprintable() or c.isspace() or c == "\u200c" else " " for c in text)
    text = " ".join(text.split())
    if len(text) > 1 and text[0] == '"' and text[-1] == '"':
        text = text[1:-1]
    text = text.replace('""', '"')
    if text.count('"') % 2:
        text = text.replace('"', "", 1)
    return text.strip().lstrip("*").strip()


def whole(text):
    """A whole number that is not negative, or None."""
    text = text.strip()
    return int(text) if re.fullmatch(r"[0-9]{1,12}", text) else None


def hundredths(text):
    """A number with up to two decimals as hundredths, or None."""
    match = re.fullmatch(r"([0-9]{1,6})(?:\.([0-9]{1,2})0*)?", text.strip())
    if not match:
        return None
    return int(match[1]) * 100 + int((match[2] or "").ljust(2, "0"))


def american_date(text):
    """A date written month/day/year, or None."""
    try:
        return datetime.datetime.strptime(text.strip(), "%m/%d/%Y").date()
    except ValueError:
        return None


def half_up(numerator, denominator):
    """A quotient of whole numbers that are not negative, rounded to whole, halves upwards."""
    return (2 * numerator + denominator) // (2 * denominator)
