"""The reference page of the process with its fixed texts, and each text with its history."""

from __future__ import annotations

from typing import Any

from django.forms import modelform_factory
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse

from regions.pages import edit_page
from regions.sources import explained
from vardforlopp.common.access import access, anyone_signed_in
from vardforlopp.common.history import lines
from vardforlopp.pathways import figure, gates
from vardforlopp.pathways.catalogue import who_can
from vardforlopp.pathways.models import (
    FlowStep,
    GoodCareArea,
    GuidingQuestion,
    MeasurePoint,
    PathwayCriterion,
    ProcessStep,
    ProcessTemplate,
    Track,
)
from vardforlopp.pathways.national_forms import NumberedTextForm, StepTextForm
from vardforlopp.pathways.permissions import can_edit_pathways

STEPS = "steg"
GATED = {Track.REGIONAL}  # the only track whose steps have conditions
QUESTIONS = (
    GuidingQuestion,
    "Nio frågeställningar",
    "Stödfunktionen på SKR föreslog att regionerna värderar dem (steg R3).",
)
CRITERIA = (PathwayCriterion, "Fem kriterier", "Ett vårdförlopp ska kunna")
GOOD_CARE = (GoodCareArea, "God vård: sex målområden", "Enligt Socialstyrelsen.")
FLOW = (FlowStep, "Flödesmodellens steg", "Vägen genom vården, steg för steg.")
POINTS = (MeasurePoint, "Flödesmodellens mätpunkter", "Här kan tider mätas.")
COLUMNS = ((QUESTIONS, POINTS), (CRITERIA, GOOD_CARE, FLOW))


def text_for(user: Any, part: str, code: str) -> Any:
    """A step of the current process or an item of a fixed list, or Http404."""
    if part == STEPS:
        return get_object_or_404(ProcessStep, template=ProcessTemplate.current(), code=code)
    for model, _, _ in (*COLUMNS[0], *COLUMNS[1]):
        if model.address == part:
            return get_object_or_404(model, code=code)
    raise Http404


@access(anyone_signed_in)
def process(request: HttpRequest) -> HttpResponse:
    """The process as a figure, each step explained, and the lists a pathway is described with."""
    template = ProcessTemplate.current()
    steps = list(template.steps.all())
    tracks = figure.process(steps)
    context = {
        "template": template,
        "tracks": tracks,
        "explained": [
            (name, [_explained(step) for step in steps if step.track == track], track in GATED)
            for track, name, _ in figure.TRACKS
        ],
        "columns": [[_list(*facts) for facts in column] for column in COLUMNS],
        "crumbs": [("Läget", reverse("start"))],
    }
    return render(request, "pathways/process.html", context)


def _list(model: Any, title: str, note: str) -> dict[str, Any]:
    return {"title": title, "note": note, "id": model.address, "items": model.objects.all()}


def _explained(step: ProcessStep) -> dict[str, Any]:
    return {
        "step": step,
        "is_decision": step.code in figure.DECISIONS,
        "conditions": [one.text for one in gates.GATES.get(step.code, ())],
    }


@access(anyone_signed_in, fetch=text_for)
def process_text(request: HttpRequest, text: Any) -> HttpResponse:
    """One step or item with its source and history."""
    part, code = text.get_absolute_url().strip("/").split("/")[-2:]
    context = {
        "text": text,
        "kind": text._meta.verbose_name,
        "words": text.explanation if part == STEPS else "",
        "source": explained(text.source),
        "edit_url": reverse("process_text_edit", args=[part, code]),
        "may_edit": can_edit_pathways(request.user),
        "history": lines(text),
        "who_can": who_can(),
        "crumbs": crumbs(),
    }
    return render(request, "pathways/text.html", context)


@access(can_edit_pathways, fetch=text_for, methods=("GET", "POST"))
def edit_process_text(request: HttpRequest, text: Any) -> HttpResponse:
    """Puts right a name, an explanation or a text; what it is about stays."""
    form: Any = StepTextForm
    if not isinstance(text, ProcessStep):
        form = modelform_factory(type(text), form=NumberedTextForm)
    return edit_page(request, text, form, then=text, trail=crumbs(text))


def crumbs(*further: Any) -> list[tuple[str, str]]:
    """The way from the start page to the process, and to the texts named."""
    way = [("Läget", reverse("start")), ("Processen", reverse("process"))]
    return [*way, *((str(one), one.get_absolute_url()) for one in further)]
