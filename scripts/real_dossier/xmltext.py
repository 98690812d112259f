"""Writing XML by hand: one row a line, so that a document of 90,000 rows streams and diffs well."""

NAMESPACE = "urn:sanj:1"
LONGEST_TEXT = 2_000


def _legal(text):
    """Without the characters that XML 1.0 does not allow."""
    return "".join(
        c
        for c in text
        if c in "\t\n\r" or " " <= c <= "\ud7ff" or "\ue000" <= c <= "\ufffd" or c >= "\U00010000"
    )


def escaped(text):
    return _legal(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def attribute(text):
    return " ".join(escaped(text).split()).replace('"', "&quot;")


def tag(name, attributes, empty=True):
    """A start tag; attributes that are None are left out."""
    parts = [name] + [f'{k}="{attribute(str(v))}"' for k, v in attributes if v is not None]
    return f"<{' '.join(parts)}{'/' if empty else ''}>"


def text(name, language, content):
    """A `title` or `note`; a text that is too long for the schema is cut and says so."""
    content = " ".join(content.split())
    if len(content) > LONGEST_TEXT:
        content = content[: LONGEST_TEXT - 30].rsplit(" ", 1)[0] + " … (see report.md)"
    return f'<{name} xml:lang="{language}">{escaped(content)}</{name}>'


class Document:
    """Lines of one document under its root element."""

    def __init__(self, root, attributes, title, note):
        self.root = root
        self.lines = [
            '<?xml version="1.0" encoding="UTF-8"?>',
            tag(root, [("xmlns", NAMESPACE), *attributes], empty=False),
        ]
        self.titles(title, 1)
        for language, content in zip(("en", "fa"), note):
            self.line(1, text("note", language, content))

    def line(self, depth, content):
        self.lines.append("  " * depth + content)

    def titles(self, names, depth):
        """A title in English, and in Persian where there is one."""
        for language, name in zip(("en", "fa"), names):
            if name:
                self.line(depth, text("title", language, name))

    def entity(self, name, attributes, titles, depth=1):
        """An element that holds nothing but its titles."""
        self.line(depth, tag(name, attributes, empty=False))
        self.titles(titles, depth + 1)
        self.line(depth, f"</{name}>")

    def bytes(self):
        return ("\n".join([*self.lines, f"</{self.root}>"]) + "\n").encode("utf-8")
