"""The checks of one file in their order; whatever happens, the answer is a verdict."""

from __future__ import annotations

import logging
from collections.abc import Iterator

from lxml import etree

from funding.einvoice import (
    attachments,
    bounds,
    cleanliness,
    foreign,
    limits,
    parsing,
    payees,
    reading,
    saxon,
    schema,
    swedish,
)
from funding.einvoice.explanations import explained
from funding.einvoice.names import CAC, CREDIT_NOTE, Element, place
from funding.einvoice.verdict import Finding, ReadInvoice, RuleSet, Severity, State, Verdict

GRAVEST_FIRST: tuple[Severity, ...] = ("fatal", "warning", "note")
logger = logging.getLogger(__name__)


def check(content: bytes) -> Verdict:
    """The verdict on the bytes of a file. Never raises: what breaks is "Ej kontrollerad"."""
    try:
        return _checked(content)
    except Exception:
        logger.exception("an e-invoice could not be checked")
        return Verdict("unchecked", (_unchecked("Kontrollen kunde inte genomföras."),))


def _checked(content: bytes) -> Verdict:
    try:
        root = foreign.unwrapped(parsing.parse(content))
    except parsing.Unreadable as problem:
        return Verdict("refused", (problem.finding,))
    if isinstance(root, Finding):
        return Verdict("refused", (root,))
    invoice = reading.read(root)
    broken, told = schema.check(root)
    if broken:
        return Verdict("invalid", tuple(broken), (told,), invoice)
    if too_many := _too_many_lines(root) or _too_many_children(root):
        return Verdict("refused", (too_many,), (told,), invoice)
    return _by_the_rules(root, invoice, told)


def _too_many_lines(root: Element) -> Finding | None:
    kind = "CreditNoteLine" if root.tag == CREDIT_NOTE else "InvoiceLine"
    count = sum(1 for _ in root.iterchildren(f"{CAC}{kind}"))
    if count <= limits.LINES:
        return None
    return Finding(
        "VF-R-001",
        "fatal",
        f"Fakturan har {count} rader. Högst {limits.LINES} kan kontrolleras. Be avsändaren att "
        "dela upp den.",
    )


def _too_many_children(root: Element) -> Finding | None:
    crowded = next((one for one in root.iter() if len(one) > limits.CHILDREN), None)
    if crowded is None:
        return None
    return Finding(
        "VF-R-002",
        "fatal",
        f"Ett element innehåller {len(crowded)} andra. Högst {limits.CHILDREN} kan kontrolleras.",
        place(crowded),
    )


def _by_the_rules(root: Element, invoice: ReadInvoice, told: RuleSet) -> Verdict:
    attachments.remove(root)
    own = tuple(_own(root, invoice))
    try:
        official, used = _official(root)
    except Exception as error:
        logger.exception("the rules of an e-invoice did not run")
        failed = _unchecked("Reglerna för e-faktura kunde inte köras.", type(error).__name__)
        return Verdict("unchecked", _shown((failed, *own)), (told,), invoice)
    findings = (*(explained(one) for one in official), *own)
    return Verdict(state_of(findings), _shown(findings), (told, *used), invoice)


def _official(root: Element) -> tuple[list[Finding], list[RuleSet]]:
    """The rules as they lie on the disk, with the Swedish updates when they are older."""
    etree.cleanup_namespaces(root)
    found, ran = saxon.run(etree.tostring(root, encoding="unicode"))
    used = [one.told for one in ran]
    if any(one.has_newest for one in ran):
        return found, used
    kept = [one for one in found if one.rule not in swedish.UPDATED]
    return [*kept, *swedish.check(root)], [*used, swedish.told()]


def _own(root: Element, invoice: ReadInvoice) -> Iterator[Finding]:
    """What we look at ourselves, whatever the rules say."""
    yield from bounds.check(root)
    yield from payees.check(invoice)
    yield from attachments.findings(invoice.attachments)
    yield from cleanliness.check(invoice)


def state_of(findings: tuple[Finding, ...]) -> State:
    """One fatal finding is enough."""
    return "invalid" if any(one.severity == "fatal" for one in findings) else "valid"


def _shown(findings: tuple[Finding, ...]) -> tuple[Finding, ...]:
    """The gravest first, at most as many as anyone reads; that there are more is said."""
    ordered = tuple(sorted(findings, key=lambda one: GRAVEST_FIRST.index(one.severity)))
    left_out = len(ordered) - limits.FINDINGS
    if left_out <= 0:
        return ordered
    more = Finding("VF-M-002", "note", f"Ytterligare {left_out} anmärkningar visas inte.")
    return (*ordered[: limits.FINDINGS], more)


def _unchecked(sentence: str, original: str = "") -> Finding:
    text = f"{sentence} Filen är sparad men inte godkänd. Försök igen eller kontakta supporten."
    return Finding("VF-M-001", "fatal", text, "", original)
