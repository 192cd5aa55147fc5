"""Files come in: the bytes are kept first, then checked, and what passes becomes an invoice."""

from __future__ import annotations

import unicodedata
from typing import Any

from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import UploadedFile
from django.db import IntegrityError, transaction

from funding.actions.registering import NotAnInvoice, Resembles, register
from funding.einvoice.check import check
from funding.einvoice.verdict import Finding as EinvoiceFinding
from funding.einvoice.verdict import Verdict
from funding.invoice_workflow import file_workflow
from funding.invoices.permissions import can_upload
from funding.models import FileStatus, Finding, ReceivedFile, Validation
from funding.models.files import PDF
from regions.models import HealthcareRegion, Region
from vardforlopp.common.acting import acting_as
from vardforlopp.common.answer import Refused, demand
from vardforlopp.common.documents import keep, place_of
from vardforlopp.common.models import Job
from vardforlopp.common.outbox import enqueue

MOST_TRIES = 3  # of a check that takes its process down with it
LONGEST_NAME = 200
GONE = "Filen går inte att läsa från lagringen. Lämna in den igen eller kontakta supporten."


def receive(
    upload: UploadedFile,
    *,
    by: Any,
    healthcare_region: HealthcareRegion,
    region: Region | None = None,
) -> tuple[ReceivedFile, bool]:
    """The row of an uploaded file, and whether it is new: the same bytes are one row for ever.

    The bytes are on the disk before anything is asked of them. One that was dropped begins anew,
    also with another healthcare region: it was sent to the wrong one. Raises Forbidden.
    """
    demand(can_upload(by, healthcare_region, region))
    sha256 = keep(upload)
    known = ReceivedFile.objects.filter(sha256=sha256).first()
    if known is not None and known.status == FileStatus.DROPPED:
        try:
            return _anew(known, by, healthcare_region, region), True
        except Refused:  # somebody else was first
            return known, False
    if known is not None:
        return known, False
    file = ReceivedFile(
        healthcare_region=healthcare_region,
        region=region,
        name=safe_name(upload.name or ""),
        size=upload.size or 0,
        sha256=sha256,
        uploaded_by=by.person,
    )
    try:
        return _kept(file, by), True
    except IntegrityError:  # the same bytes came in at the same moment
        return ReceivedFile.objects.get(sha256=sha256), False


@transaction.atomic
def _kept(file: ReceivedFile, by: Any) -> ReceivedFile:
    with acting_as(by, reason="Lämnade in filen"):
        file.save()
        enqueue("check_invoice", file.pk)
    return file


@transaction.atomic
def _anew(
    file: ReceivedFile, by: Any, healthcare_region: HealthcareRegion, region: Region | None
) -> ReceivedFile:
    facts = {"healthcare_region": healthcare_region, "region": region, "uploaded_by": by.person}
    moved: ReceivedFile = file_workflow.perform("send_anew", file, by=by, **facts)
    enqueue("check_invoice", moved.pk, dedupe=f"v{moved.version}")
    return moved


def safe_name(name: str) -> str:
    """The name without what hides or turns text; a file is kept whatever it is called."""
    composed = unicodedata.normalize("NFC", name).replace("/", "_").replace("\\", "_")
    shown = "".join("_" if unicodedata.category(sign)[0] == "C" else sign for sign in composed)
    return shown.strip()[-LONGEST_NAME:] or "fil utan namn"


def check_file(job: Job) -> None:
    """Handles the job of a file: checks it, says how it went, and registers what passes."""
    file = ReceivedFile.objects.filter(pk=job.object_id, status=FileStatus.RECEIVED).first()
    if file is None:
        return
    if job.attempts < MOST_TRIES and file.media_type == PDF:
        file_workflow.perform("await_typing", file, by=None)
        return
    verdict = _verdict(file) if job.attempts < MOST_TRIES else Verdict("unchecked")
    _note(file, verdict)
    _settle(file, verdict)


def _verdict(file: ReceivedFile) -> Verdict:
    """What the checks say; a file whose bytes cannot be read is not checked, and not passed."""
    try:
        content = place_of(file.sha256).read_bytes()
    except OSError:
        return Verdict("unchecked", (EinvoiceFinding("VF-M-003", "fatal", GONE),))
    return check(content)


def _note(file: ReceivedFile, verdict: Verdict) -> None:
    """What was found, and by which editions of the rules."""
    used = [
        {"name": one.name, "version": one.version, "sha256": one.sha256, "source": one.source}
        for one in verdict.rule_sets
    ]
    validation = Validation(file=file, state=verdict.state, rule_sets=used)
    validation.save()
    Finding.add(
        Finding(
            validation=validation,
            rule=one.rule[:60],
            severity=one.severity,
            text=_storable(one.text, 1000),
            where=_storable(one.where, 500),
            original=_storable(one.original, 1000),
        )
        for one in verdict.findings
    )


def _storable(text: str, length: int) -> str:
    return text.replace("\x00", "")[:length]


def _settle(file: ReceivedFile, verdict: Verdict) -> None:
    if verdict.state == "unchecked":
        file_workflow.perform("fail", file, by=None)
    elif verdict.state != "valid" or verdict.invoice is None:
        first = verdict.fatal[0].text if verdict.fatal else verdict.label
        file_workflow.perform("refuse", file, by=None, comment=first)
    else:
        try:
            with transaction.atomic():
                register(file, verdict.invoice)
        except Resembles as other:
            step = "set_aside" if other.is_same else "park"
            facts: dict[str, Any] = {"comment": other.reason, "resembles": other.invoice}
            file_workflow.perform(step, file, by=None, **facts)
        except NotAnInvoice as why:
            file_workflow.perform("park", file, by=None, comment=why.reason)
        except ValidationError as odd:
            comment = "Uppgifterna får inte plats: " + " ".join(odd.messages)
            file_workflow.perform("park", file, by=None, comment=comment)
        else:
            file_workflow.perform("register", file, by=None)


@transaction.atomic
def recheck(file: ReceivedFile, *, by: Any, version: int | None = None) -> ReceivedFile:
    """Puts a file in the queue again. Raises Forbidden, Stale, Refused."""
    moved: ReceivedFile = file_workflow.perform("recheck", file, by=by, version=version)
    enqueue("check_invoice", moved.pk, dedupe=f"v{moved.version}")
    return moved


def drop(file: ReceivedFile, *, by: Any, comment: str, version: int | None = None) -> ReceivedFile:
    """Says that nothing is to come of a file, and why. Raises Forbidden, Stale, Refused."""
    moved: ReceivedFile = file_workflow.perform(
        "drop", file, by=by, comment=comment, version=version
    )
    return moved
