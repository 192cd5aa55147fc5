"""The matters of a council: all of them, one, a new one, and informing of several."""

from __future__ import annotations

from typing import Any

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import render
from django.urls import reverse

from governance import fetch
from governance.actions import communicating
from governance.actions import matters as actions
from governance.forms.matters import InformForm, MatterFilter, MatterForm
from governance.matters import analysis, matrix, papers, shown, steps
from governance.matters.panels import first_of, panels_of
from governance.matters.people import Columns
from governance.matters.permissions import can_inform, can_open_matter, can_prepare
from governance.models import Matter
from governance.panels import tabs
from governance.views import councils
from regions.models import Body
from regions.pages import PER_PAGE, Crumbs
from regions.tables import draw, exported
from vardforlopp.common import dates
from vardforlopp.common.access import BOTH, access, anyone_signed_in
from vardforlopp.common.history import lines_with
from vardforlopp.common.pages import form_page, posted
from vardforlopp.common.spreadsheets import table_response, wanted
from vardforlopp.pathways.models import Implementation

TITLE = "Ärenden"


def crumbs(council: Body, matter: Matter | None = None) -> Crumbs:
    """From the start page to the matters of a council, and to one of them."""
    way = [*councils.crumbs(council), (TITLE, reverse("matters", args=[council.slug]))]
    return [*way, (matter.label, matter.get_absolute_url())] if matter else way


@access(anyone_signed_in, fetch=fetch.council)
def matter_list(request: HttpRequest, council: Body) -> HttpResponseBase:
    """The matters the address asks for, the latest first; the same rows as a file."""
    form = MatterFilter(request.GET, user=request.user, council=council)
    rows = form.narrow(shown.listed(request.user, council))
    kind = wanted(request)
    if kind and form.is_valid():
        headings = [column.label for column in shown.FILE]
        return table_response(kind, "arenden", headings, exported(shown.FILE, rows))
    page = Paginator(rows, PER_PAGE).get_page(request.GET.get("sida"))
    context: dict[str, Any] = {
        "council": council,
        "form": form,
        "chips": form.chips(),
        "query": form.query(),
        "page": page,
        "table": draw(TITLE, shown.LIST, page.object_list),
        **form.exports(),
        "may_open": can_open_matter(request.user, council),
        "may_inform": can_inform(request.user, council),
        "tabs": tabs("matters", council),
        "who_can": shown.WHO_CAN,
        "crumbs": councils.crumbs(council),
    }
    return render(request, "governance/matters.html", context, status=form.status)


@access(anyone_signed_in, fetch=fetch.matter)
def matter(request: HttpRequest, subject: Matter) -> HttpResponse:
    """One matter: where it stands, whose turn it is, the analysis, the papers, the history."""
    user = request.user
    conflicts = steps.conflicts(user, subject)
    panels = panels_of(user, subject)
    own_papers = papers.papers_of(user, subject)
    context = {
        "matter": subject,
        "facts": shown.facts(subject),
        "choices": [*first_of(panels), *steps.choices(user, subject)],
        "matrix": shown.matrix_rows(user, matrix.of(subject), Columns([subject])),
        "roles": shown.ROLE_LABELS,
        "analysis": analysis.analysis_of(user, subject),
        "panels": panels,
        "papers": own_papers,
        "may_prepare": can_prepare(user, subject),
        "paper_url": steps.address_in(subject, "matter_paper_new"),
        "conflicts": conflicts,
        "told": shown.told(subject),
        "tabs": tabs("matters", subject.council),
        "history": lines_with(
            subject,
            [one["row"] for one in conflicts["rows"] if conflicts["shows_why"]],
            [one["row"] for one in own_papers],
        ),
        "who_can": shown.WHO_CAN,
        "crumbs": crumbs(subject.council),
    }
    return render(request, "governance/matter.html", context)


def can_open_some(user: Any, council: Body) -> Any:
    """Those who prepare; and whoever leads an introduction in the region."""
    answer = can_open_matter(user, council)
    if answer or not user.is_active:
        return answer
    led = Implementation.objects.filter(region=council.region_id)
    return next((yes for one in led if (yes := can_open_matter(user, council, one))), answer)


@access(can_open_some, fetch=fetch.council, methods=BOTH)
def new_matter(request: HttpRequest, council: Body) -> HttpResponse:
    """Opens a matter with the next number of the year."""
    filled = {"implementation": request.GET.get("inforande")}
    form = MatterForm(posted(request), initial=filled, user=request.user, council=council)

    def open_it(facts: dict[str, Any]) -> Matter:
        del facts["version"]
        return actions.open_matter(council, by=request.user, **facts)

    return form_page(
        request,
        form,
        do=open_it,
        done=lambda made: f"Ärendet har fått numret {made.label}.",
        title="Öppna ärende",
        lead=f"Ärendet får nästa nummer i {council}.",
        submit="Öppna ärendet",
        readers=shown.WHO_CAN[0],
        then=lambda made: made.get_absolute_url(),
        back=reverse("matters", args=[council.slug]),
        crumbs=crumbs(council),
    )


@access(can_inform, fetch=fetch.council, methods=BOTH)
def inform(request: HttpRequest, council: Body) -> HttpResponse:
    """Informs of pathways that are decided nationally; each gets its matter."""
    form = InformForm(posted(request), initial={"told_on": dates.today()}, council=council)
    back = reverse("matters", args=[council.slug])
    return form_page(
        request,
        form,
        do=lambda facts: communicating.inform(council, by=request.user, **facts),
        done=_informed,
        title="Informera om nationellt beslutade vårdförlopp",
        lead="Varje vårdförlopp får ett ärende. Processledare och processägare får ett besked.",
        submit="Informera och öppna ärenden",
        then=lambda made: made[0].get_absolute_url() if len(made) == 1 else back,
        back=back,
        crumbs=crumbs(council),
    )


def _informed(made: list[Matter]) -> str:
    labels = ", ".join(matter.label for matter in made)
    return f"Informationen är lämnad. Öppnat: {labels}."


@access(can_prepare, fetch=fetch.matter, methods=BOTH)
def edit_matter(request: HttpRequest, subject: Matter) -> HttpResponse:
    """Changes what the register says of it."""
    form = MatterForm(posted(request), instance=subject, user=request.user, council=subject.council)
    return form_page(
        request,
        form,
        do=lambda facts: form.save_by(actions.edit_matter, subject, by=request.user, **facts),
        done="Ändringen är sparad.",
        title=f"Ändra {subject.label}",
        submit="Spara",
        then=subject.get_absolute_url(),
        crumbs=crumbs(subject.council, subject),
    )
