"""Files of invoices: handing them in, where each stands, and what a person does with it."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import FileResponse, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse

from funding.actions import receiving
from funding.actions.registering import type_invoice
from funding.einvoice.verdict import Attachment
from funding.forms.files import DropForm, FilesForm
from funding.forms.typed_invoices import TypedForm
from funding.invoices import fetch, shown, shown_files
from funding.invoices.permissions import (
    can_drop_file,
    can_read_invoices,
    can_recheck_file,
    can_type_invoice,
    can_upload,
)
from funding.models import FileStatus, ReceivedFile
from funding.panels import tabs
from regions.tables import draw, exported
from vardforlopp.common.access import BOTH, access
from vardforlopp.common.documents import place_of, sent_as_file
from vardforlopp.common.forms import VersionForm
from vardforlopp.common.pages import form_page, posted
from vardforlopp.common.spreadsheets import table_response, wanted

PER_PAGE = 50
TITLE = "Inlämnade filer"


def crumbs(*more: tuple[str, str]) -> list[tuple[str, str]]:
    """From the start page to the invoices and on."""
    return [("Läget", reverse("start")), ("Fakturor", reverse("invoices")), *more]


@access(can_upload, methods=BOTH)
def hand_in(request: HttpRequest) -> HttpResponse:
    """One or many files; each is kept and checked by itself."""
    form = FilesForm(posted(request), request.FILES or None, user=request.user)
    if form.is_valid():
        region = form.cleaned_data["region"]
        to = form.cleaned_data["healthcare_region"]
        rows = [
            receiving.receive(upload, by=request.user, healthcare_region=to, region=region)
            for upload in form.cleaned_data["uploads"]
        ]
        request.session["handed_in"] = [[file.pk, is_new] for file, is_new in rows]
        return redirect("files_received")
    context = {
        "form": form,
        "title": "Lämna in fakturor",
        "lead": "Varje fil sparas som den är och kontrolleras för sig. En fil som inte går att "
        "läsa hindrar inte de andra.",
        "submit": "Lämna in",
        "is_multipart": True,
        "back": reverse("invoices"),
        "crumbs": crumbs(),
        "draft": None,
        "draft_address": "",
    }
    return render(request, "form_page.html", context, status=422 if form.errors else 200)


@access(can_upload)
def received(request: HttpRequest) -> HttpResponse:
    """What became of the files just handed in, each with its state."""
    handed = {int(pk): bool(is_new) for pk, is_new in request.session.get("handed_in", [])}
    rows = ReceivedFile.objects.visible_to(request.user).filter(pk__in=handed).order_by("pk")
    files: list[dict[str, Any]] = [
        {"row": row, "is_new": handed[row.pk], "invoice": getattr(row, "invoice", None)}
        for row in rows.select_related("invoice")
    ]
    context = {
        "files": files,
        "hidden": len(handed) - len(files),
        "is_waiting": any(one["row"].status == "received" for one in files),
        "crumbs": crumbs(),
    }
    return render(request, "funding/files_received.html", context)


@access(can_read_invoices)
def file_list(request: HttpRequest) -> HttpResponseBase:
    """Every file that came in, also those that were refused; those that wait first."""
    everything = request.GET.get("visa") == "alla"
    rows = ReceivedFile.objects.visible_to(request.user).select_related("region", "uploaded_by")
    if not everything:
        rows = rows.filter(status__in=shown_files.WAITING_FILES)
    kind = wanted(request)
    if kind:
        headings = [column.label for column in shown_files.FILES]
        return table_response(kind, "filer", headings, exported(shown_files.FILES, rows))
    page = Paginator(rows, PER_PAGE).get_page(request.GET.get("sida"))
    query = "visa=alla&" if everything else ""
    context = {
        "table": draw(TITLE, shown_files.FILES, page.object_list),
        "page": page,
        "query": query,
        "everything": everything,
        "csv": f"?{query}format=csv",
        "xlsx": f"?{query}format=xlsx",
        "tabs": tabs("invoices", request.user),
        "may_upload": can_upload(request.user),
        "crumbs": crumbs(),
    }
    return render(request, "funding/files.html", context)


@access(can_read_invoices, fetch=fetch.received_file)
def file(request: HttpRequest, subject: ReceivedFile) -> HttpResponse:
    """One file: its state and why, what was found in it and by which rules."""
    checked = subject.validations.prefetch_related("findings").first()
    context = {
        "file": subject,
        "facts": shown_files.file_facts(request.user, subject),
        "buttons": shown_files.file_buttons(request.user, subject),
        "hidden": [("version", subject.version)],
        "validation": checked,
        "rules": shown.rules_of(checked),
        "findings": list(checked.findings.all()) if checked else [],
        "invoice": getattr(subject, "invoice", None),
        "beside": _beside(request.user, subject),
        "history": shown_files.file_history(subject),
        "crumbs": crumbs((TITLE, reverse("files"))),
    }
    return render(request, "funding/file.html", context)


def _beside(user: Any, subject: ReceivedFile) -> list[dict[str, Any]]:
    return shown_files.beside(user, subject) if subject.status in shown_files.WAITING_FILES else []


@access(can_read_invoices, fetch=fetch.received_file)
def original(request: HttpRequest, subject: ReceivedFile) -> FileResponse:
    """The bytes as they came, to save; never shown in the browser."""
    return sent_as_file(place_of(subject.sha256), subject.name, subject.media_type)


@access(can_recheck_file, fetch=fetch.received_file, methods=BOTH)
def recheck(request: HttpRequest, subject: ReceivedFile) -> HttpResponse:
    """Puts the file in the queue again."""
    return _answer(
        *(request, subject, VersionForm, receiving.recheck, "Kontrollera igen"),
        lead="Filen kontrolleras en gång till, mot registret och reglerna som de är nu.",
        done="Filen kontrolleras igen. Läs om sidan om en stund.",
    )


@access(can_drop_file, fetch=fetch.received_file, methods=BOTH)
def drop(request: HttpRequest, subject: ReceivedFile) -> HttpResponse:
    """Says that nothing is to come of the file."""
    return _answer(
        *(request, subject, DropForm, receiving.drop, "Avvisa"),
        lead="Filen sparas, men det blir ingen faktura av den.",
        done="Filen är avvisad.",
    )


def _answer(
    request: HttpRequest,
    subject: ReceivedFile,
    form_class: type[VersionForm],
    verb: Any,
    label: str,
    *,
    lead: str,
    done: str,
) -> HttpResponse:
    return form_page(
        request,
        form_class(posted(request), initial={"version": subject.version}),
        do=lambda facts: verb(subject, by=request.user, **facts),
        done=done,
        title=f"{label}: {subject}",
        lead=lead,
        submit=label,
        then=subject.get_absolute_url(),
        crumbs=crumbs((TITLE, reverse("files")), (str(subject), subject.get_absolute_url())),
    )


@access(can_type_invoice, fetch=fetch.received_file, methods=BOTH)
def type_off(request: HttpRequest, subject: ReceivedFile) -> HttpResponse:
    """What stands on a PDF is typed; who types does not attest."""
    if request.method != "POST" and subject.status != FileStatus.TO_TYPE:
        messages.warning(request, f"Filen är {subject.get_status_display()} och skrivs inte av.")
        return redirect(subject)
    form = TypedForm(subject, posted(request), initial={"version": subject.version})
    return form_page(
        request,
        form,
        do=lambda facts: type_invoice(subject, by=request.user, **facts),
        done="Fakturan är registrerad och väntar på granskning.",
        title=f"Skriv av: {subject}",
        lead="Skriv det som står på fakturan, inte det som borde stå. Att skriva av är att "
        "registrera: två andra personer attesterar den.",
        submit="Registrera fakturan",
        then=lambda invoice: invoice.get_absolute_url(),
        template="funding/file_type.html",
        file=subject,
        back=subject.get_absolute_url(),
        crumbs=crumbs((TITLE, reverse("files")), (str(subject), subject.get_absolute_url())),
    )


@access(can_read_invoices, fetch=fetch.attachment)
def attachment(request: HttpRequest, subject: Attachment) -> FileResponse:
    """A file from inside the invoice, under a name of ours."""
    return sent_as_file(subject.content or b"", subject.name, subject.media_type)
