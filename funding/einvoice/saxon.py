"""Runs the compiled rules: one engine per process, every file of rules compiled once."""

from __future__ import annotations

import os
import re
import threading
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from lxml import etree

from funding.einvoice import rules
from funding.einvoice.verdict import Finding, RuleSet, Severity

SVRL = "{http://purl.oclc.org/dsdl/svrl}"
_NAMESPACE = re.compile(r"Q\{[^}]*\}|\*:|\[namespace-uri\(\)='[^']*'\]|(?<=/)[\w.-]+:")
_FIRST = re.compile(r"\[1\]")
_LOCK = threading.Lock()  # the engine is used by one thread at a time


@dataclass(frozen=True)
class Rules:
    """A compiled file and what is told about it."""

    told: RuleSet
    executable: Any
    has_newest: bool  # of the Swedish rules


@dataclass
class Engine:
    """The processor of this process with its compiled rules."""

    pid: int
    processor: Any
    rules: list[Rules]


_engine: Engine | None = None


def engine() -> Engine:
    """The engine of this process, made when it is first asked for: also after a fork."""
    global _engine
    if _engine is None or _engine.pid != os.getpid():
        _engine = _made()
    return _engine


def forget() -> None:
    """The rules are read anew the next time: an operator's folder has changed."""
    global _engine
    if _engine is not None:
        _engine = Engine(0, _engine.processor, [])


def _made() -> Engine:
    from saxonche import PySaxonProcessor  # 60 MB that only a process that checks shall carry

    processor = _engine.processor if _engine is not None else PySaxonProcessor(license=False)
    return Engine(os.getpid(), processor, [_compiled(processor, f) for f in rules.compiled_files()])


def _compiled(processor: Any, file: rules.RuleFile) -> Rules:
    content = file.path.read_bytes()
    executable = processor.new_xslt30_processor().compile_stylesheet(stylesheet_file=str(file.path))
    if executable is None:
        raise RuntimeError(f"{file.path.name} did not compile")
    has_newest = rules.NEWEST_SWEDISH_RULE.encode() in content
    return Rules(rules.rule_set(file, content), executable, has_newest)


def run(text: str) -> tuple[list[Finding], list[Rules]]:
    """What the rules say of a file that lxml has written, and the rules that said it.

    Raises whatever the engine raises: the caller answers "Ej kontrollerad".
    """
    with _LOCK:
        ready = engine()
        node = ready.processor.parse_xml(xml_text=text)
        reports = [one.executable.transform_to_string(xdm_node=node) for one in ready.rules]
    findings = []
    for one, report in zip(ready.rules, reports, strict=True):
        if not report:
            raise RuntimeError(f"{one.told.name} gave no report")
        findings += list(_findings(report))
    return findings, ready.rules


def _findings(report: str) -> Iterator[Finding]:
    """The failed assertions of a report in SVRL, and the successful reports, which also tell."""
    root = etree.fromstring(report.encode())
    if root.tag != f"{SVRL}schematron-output" or root.find(f"{SVRL}fired-rule") is None:
        raise RuntimeError("the report is not one of rules that ran")
    for one in root.iter(f"{SVRL}failed-assert", f"{SVRL}successful-report"):
        text = " ".join("".join(one.itertext(f"{SVRL}text")).split())
        where = _where(one.get("location", ""))
        yield Finding(one.get("id", "okänd regel"), _severity(one), "", where, text[:500])


def _severity(element: etree._Element) -> Severity:
    """What is not said to be a warning or a piece of information is fatal."""
    flag = (element.get("flag") or element.get("role") or "fatal").lower()
    return "warning" if flag == "warning" else "note" if flag.startswith("info") else "fatal"


def _where(location: str) -> str:
    """Names without namespaces, counted from the second: as names.place writes it."""
    return _FIRST.sub("", _NAMESPACE.sub("", location)).strip("/")[:300]
