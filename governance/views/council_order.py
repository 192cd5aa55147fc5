"""How a council works: its order, who does what, and the instances above it; each from a day."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import render
from django.urls import reverse

from governance import fetch
from governance.actions import ordering as actions
from governance.councils import fetch as own
from governance.councils import order, shown
from governance.forms.order import (
    EndStageForm,
    NewCouncilForm,
    ResponsibilityForm,
    SettingForm,
    StageForm,
)
from governance.matters.permissions import can_edit_order
from governance.models import CouncilSetting, EscalationStage, Responsibility, setting_of
from governance.panels import tabs
from governance.views.councils import WHO_CAN, crumbs
from regions.models import Body
from regions.pages import Crumbs
from regions.permissions import can_edit_registers
from regions.tables import exported
from vardforlopp.common.access import BOTH, access, anyone_signed_in
from vardforlopp.common.answer import Answer
from vardforlopp.common.history import lines_named
from vardforlopp.common.pages import form_page, posted
from vardforlopp.common.spreadsheets import table_response, wanted

TITLE = "Ordning"
EDITS = "De som bereder rådets ärenden och registeransvariga ändrar rådets ordning från en dag."
FILES = {"instanser": (order.STAGES, order.stages_of), "": (order.DUTIES, order.duties_of)}


def _way(council: Body) -> Crumbs:
    return [*crumbs(council), (TITLE, reverse("council_settings", args=[council.slug]))]


@access(anyone_signed_in, fetch=fetch.council)
def council_settings(request: HttpRequest, council: Body) -> HttpResponseBase:
    """The order in force and those before it, the ten tasks, the instances; tables as files."""
    kind = wanted(request)
    if kind:
        name = request.GET.get("tabell", "")
        columns, rows = FILES.get(name, FILES[""])
        headings = [column.label for column in columns]
        return table_response(kind, name or "ansvar", headings, exported(columns, rows(council)))
    settings = order.settings_of(council)
    stages = order.stages_of(council)
    context = {
        "council": council,
        "facts": shown.facts(setting_of(council)),
        "settings": settings,
        "duties": order.duties_of(council),
        "stages": stages,
        "may_edit": can_edit_order(request.user, council),
        "history": lines_named([one["row"] for one in settings], order.period)
        + lines_named([one["row"] for one in stages], str),
        "tabs": tabs("council_settings", council),
        "who_can": [*WHO_CAN, EDITS],
        "crumbs": crumbs(council),
    }
    return render(request, "governance/council_settings.html", context)


def _page(request: HttpRequest, council: Body, form: Any, **more: Any) -> HttpResponse:
    """A form about the order, from its page and back."""
    facts = {"then": reverse("council_settings", args=[council.slug]), "crumbs": _way(council)}
    return form_page(request, form, over=str(council), submit="Spara", **facts | more)


def may_edit(user: Any, row: Any) -> Answer:
    """Those who edit the order of the row's council."""
    return can_edit_order(user, actions.council_of(row))


@access(may_edit, fetch=own.setting, methods=BOTH)
def edit_setting(request: HttpRequest, row: CouncilSetting) -> HttpResponse:
    form = SettingForm(posted(request), instance=row, council=row.body)
    return _page(
        request,
        row.body,
        form,
        do=lambda facts: form.save_by(actions.change_from, row, by=request.user, **facts),
        done="Ordningen är ändrad.",
        title="Ändra rådets ordning",
    )


@access(may_edit, fetch=own.duty, methods=BOTH)
def edit_responsibility(request: HttpRequest, row: Responsibility) -> HttpResponse:
    form = ResponsibilityForm(posted(request), instance=row)

    def save(facts: dict[str, Any]) -> Responsibility:
        if row.pk:
            saved = form.save_by(actions.change_from, row, by=request.user, **facts)
        else:
            del facts["version"]
            saved = actions.add_responsibility(row.body, by=request.user, task=row.task, **facts)
        made: Responsibility = saved
        return made

    return _page(
        request,
        row.body,
        form,
        do=save,
        done="Ansvaret är ändrat.",
        title=f"Ändra ansvar: {row.task_name}",
    )


@access(can_edit_order, fetch=fetch.council, methods=BOTH)
def new_stage(request: HttpRequest, council: Body) -> HttpResponse:
    form = StageForm(posted(request), council=council)

    def save(facts: dict[str, Any]) -> EscalationStage:
        del facts["version"]
        return actions.add_stage(council, by=request.user, **facts)

    return _page(
        request, council, form, do=save, done="Instansen är tillagd.", title="Lägg till instans"
    )


@access(may_edit, fetch=own.stage, methods=BOTH)
def edit_stage(request: HttpRequest, row: EscalationStage) -> HttpResponse:
    form = StageForm(posted(request), instance=row, council=row.council)
    return _page(
        request,
        row.council,
        form,
        do=lambda facts: form.save_by(actions.change_from, row, by=request.user, **facts),
        done="Instansen är ändrad.",
        title=f"Ändra instans: {row}",
    )


@access(may_edit, fetch=own.stage, methods=BOTH)
def end_stage(request: HttpRequest, row: EscalationStage) -> HttpResponse:
    form = EndStageForm(posted(request), initial={"version": row.version})
    return _page(
        request,
        row.council,
        form,
        do=lambda facts: actions.end_stage(row, by=request.user, **facts),
        done="Instansen har fått en sista dag.",
        title=f"Avsluta instans: {row}",
    )


@access(can_edit_registers, methods=BOTH)
def new_council(request: HttpRequest) -> HttpResponse:
    """The first order of a council; the ten tasks get their usual roles."""
    form = NewCouncilForm(posted(request))

    def save(facts: dict[str, Any]) -> CouncilSetting:
        del facts["version"]
        return actions.begin_council(by=request.user, **facts)

    return form_page(
        request,
        form,
        do=save,
        done="Rådets ordning är inlagd. Se över vem som gör vad.",
        title="Lägg in ett råd",
        lead="Organen finns i registret. De tio uppgifterna får de vanliga ansvariga.",
        submit="Lägg in",
        then=lambda made: made.get_absolute_url(),
        back=reverse("councils"),
        crumbs=crumbs(),
    )
