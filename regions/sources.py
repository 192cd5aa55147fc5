"""Where the register's facts come from, in words: the rows' source ids stay for traceability."""

from __future__ import annotations

import re

TITLES = {
    "S0": "Södra sjukvårdsregionens underlag om processtöd, våren 2020",
    "S1": "Återrapport aktivitetsplan 2020, Sjukvårdsregion Mellansverige",
    "S2": "Överenskommelse om kunskapsstyrning i Örebro län",
    "S3": "Bildspel om överenskommelsen mellan staten och SKL 2019",
    "S4": "Uppföljning av handlingsplan om läkarstöd, Skåne 2021-03-22",
}
OPEN_SOURCES = "Sammanställning av öppna källor"
_DOCUMENT = re.compile(r"\bS[0-4]\b")


def explained(source: str) -> str:
    """The title of the document, with the row id: "Överenskommelse … Örebro län (S2-07)"."""
    found = _DOCUMENT.search(source)
    if found:
        return f"{TITLES[found.group()]} ({source})"
    if re.match(r"P?\d", source):
        return f"{OPEN_SOURCES} ({source})"
    return source
