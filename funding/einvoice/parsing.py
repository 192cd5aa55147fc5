"""From bytes to a tree without anything being resolved, fetched or unfolded on the way."""

from __future__ import annotations

import re

from lxml import etree

from funding.einvoice import foreign, limits
from funding.einvoice.names import Element
from funding.einvoice.verdict import Finding

# How Python reads the encodings that are taken, by what a file may call them.
ENCODINGS = {
    "utf-8": "utf-8",
    "utf-16": "utf-16",
    "iso-8859-1": "iso-8859-1",
    "iso-8859-15": "iso-8859-15",
    "windows-1252": "cp1252",
}
BYTE_ORDERS = {"utf-16le": b"\xff\xfe", "utf-16be": b"\xfe\xff"}
OTHER_NAMES = {"cp1252": "windows-1252", "latin1": "iso-8859-1", "utf8": "utf-8"}
UTF_8_MARK = b"\xef\xbb\xbf"
TOO_MANY = "Filen har fler element, attribut eller teckenkoder än en faktura kan ha."
_DECLARATION = re.compile(
    r"<\?xml\s+version\s*=\s*(?P<q>[\"'])(?P<version>[^\"'<>]{1,20})(?P=q)"
    r"(?:\s+encoding\s*=\s*(?P<r>[\"'])(?P<encoding>[^\"'<>]{1,40})(?P=r))?"
    r"(?:\s+standalone\s*=\s*(?:\"(?:yes|no)\"|'(?:yes|no)'))?\s*\?>"
)
_BEFORE_ROOT = re.compile(r"\s+|<!--.*?-->|<\?.*?\?>", re.DOTALL)
_NOT_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")


class Unreadable(Exception):
    """The file cannot be read; carries the finding that says why."""

    def __init__(self, rule: str, text: str, where: str = "", original: str = ""):
        super().__init__(text)
        self.finding = Finding(rule, "fatal", text, where, original)


def parse(content: bytes) -> Element:
    """The root of the file. Raises Unreadable."""
    refuse_size(content)
    if known := foreign.bytes_of_another_kind(content):
        raise Unreadable("VF-F-001", known)
    text = decoded(content)
    refuse_marks(text)
    refuse_document_type(text)
    return tree(text)


def refuse_size(content: bytes) -> None:
    """Raises Unreadable when there is nothing, or too much."""
    if not content.strip():
        raise Unreadable("VF-X-001", "Filen är tom. Skicka den igen.")
    if len(content) > limits.FILE:
        raise Unreadable(
            "VF-X-002",
            f"Filen är större än {limits.FILE // (1024 * 1024)} MB. Be avsändaren att minska eller "
            "ta bort bilagorna.",
        )


def decoded(content: bytes) -> str:
    """The text without its declaration, in an encoding on the list. Raises Unreadable."""
    mark, told = marked(content), declared(content)
    if told not in ENCODINGS:
        raise Unreadable(
            "VF-X-003",
            f"Teckenkodningen {told[:40]} tas inte emot. De som tas emot är UTF-8, UTF-16, "
            "ISO-8859-1, ISO-8859-15 och Windows-1252.",
        )
    if (told == "utf-16") != (mark == "utf-16") or (mark == "utf-8" and told != "utf-8"):
        raise Unreadable(
            "VF-X-004",
            f"Filen säger att teckenkodningen är {told.upper()}, men dess första tecken säger "
            "något annat. Be avsändaren att spara den på nytt.",
        )
    try:
        text = content.decode(ENCODINGS[told]).removeprefix("\ufeff")
    except UnicodeDecodeError as error:
        raise Unreadable(
            "VF-X-005",
            f"Filen innehåller tecken som inte är {told.upper()}, fast den säger att den är det.",
            f"byte {error.start}",
        ) from None
    if found := _NOT_XML.search(text):
        line = text.count("\n", 0, found.start()) + 1
        problem = f"Filen innehåller tecknet U+{ord(found[0]):04X}, som inte får finnas i XML."
        raise Unreadable("VF-X-006", problem, f"rad {line}")
    return _DECLARATION.sub(lambda match: "\n" * match[0].count("\n"), text, count=1)


def marked(content: bytes) -> str:
    """The encoding that the first bytes tell, or ""."""
    if content.startswith((b"\xff\xfe\x00\x00", b"\x00\x00\xfe\xff")):
        return "utf-32"
    if content.startswith(tuple(BYTE_ORDERS.values())):
        return "utf-16"
    return "utf-8" if content.startswith(UTF_8_MARK) else ""


def declared(content: bytes) -> str:
    """The encoding that the declaration tells, by its usual name; without one, what XML says."""
    mark = marked(content)
    if mark == "utf-32":
        return mark
    head = content[:1000].decode("utf-16" if mark == "utf-16" else "iso-8859-1", errors="replace")
    if not mark and "\x00" in head[:4]:
        return "utf-16"
    match = _DECLARATION.match(head.removeprefix("\ufeff").removeprefix("ï»¿"))
    if match is None:
        return mark or "utf-8"
    if match["version"] != "1.0":
        raise Unreadable("VF-X-007", f"XML {match['version']} tas inte emot, bara XML 1.0.")
    told = (match["encoding"] or mark or "utf-8").lower()
    if told in BYTE_ORDERS and content.startswith(BYTE_ORDERS[told]):
        return "utf-16"
    return OTHER_NAMES.get(told, told)


def refuse_marks(text: str) -> None:
    """Raises Unreadable for more elements or attributes than any invoice has."""
    is_heavy = max(text.count("<"), text.count("=")) > limits.MARKS
    if is_heavy or text.count("&") > limits.REFERENCES:
        raise Unreadable("VF-X-008", TOO_MANY)


def refuse_document_type(text: str) -> None:
    """Raises Unreadable for any DOCTYPE: entities can read files and swell to any size."""
    position = 0
    while found := _BEFORE_ROOT.match(text, position):
        position = found.end()
    if text[position : position + 9].upper() == "<!DOCTYPE":
        raise Unreadable(
            "VF-X-009",
            "Filen har en dokumenttyp (DOCTYPE). Den kan läsa andra filer och tas aldrig emot.",
            f"rad {text.count(chr(10), 0, position) + 1}",
        )


def tree(text: str) -> Element:
    """The parsed text. Raises Unreadable."""
    parser = etree.XMLParser(
        encoding="utf-8",
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        dtd_validation=False,
        attribute_defaults=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        root = etree.fromstring(text.encode(), parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise broken(error) from None
    if root.getroottree().docinfo.internalDTD is not None:
        raise Unreadable("VF-X-009", "Filen har en dokumenttyp (DOCTYPE) och tas inte emot.")
    if any(len(one.attrib) > limits.ATTRIBUTES for one in root.iter()):
        raise Unreadable("VF-X-008", TOO_MANY)
    return root


def broken(error: Exception) -> Unreadable:
    """What the parser stumbled on, with the limits said clearly."""
    original = str(error)
    where = f"rad {error.lineno}" if isinstance(error, etree.XMLSyntaxError) else ""
    lowered = original.lower()
    if "text node" in lowered or "huge input" in lowered or "attvalue" in lowered:
        megabytes = f"{limits.ATTACHMENT / 1_000_000:.1f}".replace(".", ",")
        return Unreadable(
            "VF-X-010",
            f"En text i filen är längre än {limits.TEXT // 1_000_000} miljoner tecken. Det är mest "
            f"bilagor: en bilaga får vara högst {megabytes} MB. Be avsändaren att minska den.",
            where,
            original,
        )
    if "depth" in lowered:
        return Unreadable("VF-X-011", "Filen har för många nivåer i varandra.", where, original)
    return Unreadable(
        "VF-X-012",
        "Filen är inte hel XML. Den kan ha blivit avklippt eller ändrad på vägen.",
        where,
        original,
    )
