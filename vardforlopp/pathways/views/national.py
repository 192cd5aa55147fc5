"""The national editor's pages: pathways, versions, owners and national steps."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from regions.pages import edit_page, new_page
from vardforlopp.common import dates
from vardforlopp.common.access import BOTH, access
from vardforlopp.common.pages import form_page, posted
from vardforlopp.pathways import actions, fetch
from vardforlopp.pathways.models import CarePathway, NationalStep, PathwayOwner, PathwayVersion
from vardforlopp.pathways.national_forms import (
    EndOwnerForm,
    NationalStepForm,
    OwnerForm,
    PathwayForm,
    VersionForm,
)
from vardforlopp.pathways.permissions import can_edit_pathways
from vardforlopp.pathways.views.pathways import crumbs


@access(can_edit_pathways, methods=BOTH)
def new_pathway(request: HttpRequest) -> HttpResponse:
    """A pathway that the register lacks."""
    return new_page(
        request,
        PathwayForm(posted(request)),
        add=actions.add_pathway,
        title="Lägg till vårdförlopp",
        back=reverse("pathway_list"),
        trail=crumbs(),
    )


@access(can_edit_pathways, fetch=fetch.pathway_for, methods=BOTH)
def edit_pathway(request: HttpRequest, subject: CarePathway) -> HttpResponse:
    """Name, kind and source of a pathway."""
    return edit_page(request, subject, PathwayForm, then=subject, trail=crumbs(subject))


@access(can_edit_pathways, fetch=fetch.pathway_for, methods=BOTH)
def new_version(request: HttpRequest, subject: CarePathway) -> HttpResponse:
    """A part or version of a pathway."""
    return new_page(
        request,
        VersionForm(posted(request), pathway=subject),
        add=actions.add_version,
        title="Lägg till del eller version",
        over=subject.name,
        back=subject.get_absolute_url(),
        trail=crumbs(subject),
        pathway=subject,
    )


@access(can_edit_pathways, fetch=fetch.version_for, methods=BOTH)
def edit_version(request: HttpRequest, version: PathwayVersion) -> HttpResponse:
    """Titles, extent and what the version replaces."""
    return edit_page(request, version, VersionForm, then=version, trail=crumbs(version.pathway))


@access(can_edit_pathways, fetch=fetch.pathway_for, methods=BOTH)
def new_owner(request: HttpRequest, subject: CarePathway) -> HttpResponse:
    """One more body that answers for the pathway."""
    return new_page(
        request,
        OwnerForm(posted(request), initial={"valid_from": dates.today()}),
        add=actions.add_owner,
        title="Lägg till ägare",
        over=subject.name,
        back=subject.get_absolute_url(),
        then=subject.get_absolute_url(),
        trail=crumbs(subject),
        pathway=subject,
    )


@access(can_edit_pathways, fetch=fetch.owner_for, methods=BOTH)
def end_owner(request: HttpRequest, owner: PathwayOwner) -> HttpResponse:
    """Ends a body's ownership."""
    initial = {"valid_to": dates.today(), "version": owner.version}
    return form_page(
        request,
        EndOwnerForm(posted(request), initial=initial),
        do=lambda facts: actions.end_owner(owner, by=request.user, **facts),
        done=f"{owner.body} äger inte vårdförloppet efter slutdagen.",
        then=owner.pathway.get_absolute_url(),
        title=f"Avsluta {owner.body} som ägare",
        submit="Avsluta",
        over=owner.pathway.name,
        crumbs=crumbs(owner.pathway),
    )


@access(can_edit_pathways, fetch=fetch.version_for, methods=BOTH)
def record_step(request: HttpRequest, version: PathwayVersion) -> HttpResponse:
    """Records that a version has reached a national step."""
    return _step_page(
        request,
        version,
        NationalStepForm(posted(request)),
        title="Registrera nationellt steg",
        done="Det nationella steget är registrerat.",
    )


@access(can_edit_pathways, fetch=fetch.national_step_for, methods=BOTH)
def correct_step(request: HttpRequest, old: NationalStep) -> HttpResponse:
    """Puts a new row in the place of one with a wrong date or source."""
    names = [name for name in NationalStepForm.base_fields if name != "step"]
    initial = {name: getattr(old, name) for name in names}
    return _step_page(
        request,
        old.version,
        NationalStepForm(posted(request), initial=initial, corrects=old),
        title=f"Rätta {old.step}",
        done="Rättelsen är registrerad. Det gamla står kvar i historiken.",
        step=old.step,
        supersedes=old,
    )


def _step_page(
    request: HttpRequest,
    version: PathwayVersion,
    form: NationalStepForm,
    *,
    title: str,
    done: str,
    **given: Any,
) -> HttpResponse:
    return form_page(
        request,
        form,
        do=lambda facts: actions.record_national_step(
            version, by=request.user, **{**facts, **given}
        ),
        done=done,
        then=version.get_absolute_url(),
        title=title,
        submit="Registrera",
        over=version.short_title,
        crumbs=crumbs(version.pathway),
    )
