"""The report of a plan: written by sections, decided, and read as page, PDF and Word."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from vardforlopp.common import dates
from vardforlopp.common.access import BOTH, access
from vardforlopp.common.forms import Form, WhyForm
from vardforlopp.common.history import lines
from vardforlopp.common.pages import form_page, posted
from vardforlopp.common.pdf import pdf_response
from vardforlopp.plans import fetch, shown
from vardforlopp.plans.actions import reports as actions
from vardforlopp.plans.composing import changed_since, content_of, decisions_of, underlay_of
from vardforlopp.plans.forms.plans import DecisionForm
from vardforlopp.plans.forms.reports import ReportForm, SectionForm
from vardforlopp.plans.models import ActivityPlan, PlanReport, PublishedReport, ReportSection
from vardforlopp.plans.permissions import can_keep_plan, can_read_plans, who_can_about_plans
from vardforlopp.plans.views import plans
from vardforlopp.plans.word import word_response
from vardforlopp.plans.workflow import can_keep_report, report_workflow

TYPST = "plans/report.typ"


def can_keep_section(user: Any, section: ReportSection) -> Any:
    """Those who keep the plan."""
    return can_keep_report(user, section.report)


@access(can_read_plans, fetch=fetch.report)
def report(request: HttpRequest, subject: PlanReport) -> HttpResponse:
    """The sections, what is left to write, what is frozen and what has changed since."""
    underlay = underlay_of(subject.plan)
    sections = shown.sections(subject, underlay)
    frozen = list(subject.published.order_by("-number"))
    for one in frozen:
        one.plan_report = subject
    context = {
        "report": subject,
        "facts": shown.facts_of_report(subject),
        "sections": sections,
        "ready": sum(one["row"].is_ready for one in sections),
        "missing": subject.plan.activities.count() + 1 - len(sections),
        "frozen": frozen,
        "changes": changed_since(frozen[0], content_of(subject)) if frozen else [],
        "choices": report_workflow.open_to(request.user, subject),
        "may_keep": can_keep_report(request.user, subject),
        "history": lines(subject),
        "who_can": who_can_about_plans(subject.plan.body),
        "crumbs": plans.crumbs(subject.plan),
    }
    return render(request, "plans/report.html", context)


@access(can_keep_plan, fetch=fetch.plan, methods=BOTH)
def new_report(request: HttpRequest, plan: ActivityPlan) -> HttpResponse:
    """Begins the report, filled from the notes."""
    given = {
        "title": f"Återrapport {plan.title[:1].lower()}{plan.title[1:]}",
        "author": str(request.user),
        "dated_on": dates.today(),
    }

    def start(facts: dict[str, Any]) -> PlanReport:
        del facts["version"]
        return actions.start_report(plan, by=request.user, **facts)

    return form_page(
        request,
        ReportForm(posted(request), initial=given),
        do=start,
        done="Återrapporten är påbörjad. Anteckningarna står som förslag till text.",
        title="Börja återrapporten",
        lead=f"Varje aktivitet i {plan} får ett avsnitt, ifyllt från årets anteckningar.",
        submit="Börja",
        then=lambda made: made.get_absolute_url(),
        back=plan.get_absolute_url(),
        crumbs=plans.crumbs(plan),
    )


@access(can_keep_report, fetch=fetch.report, methods=BOTH)
def edit_report(request: HttpRequest, subject: PlanReport) -> HttpResponse:
    """Changes what stands on its front."""
    form = ReportForm(posted(request), instance=subject)
    return form_page(
        request,
        form,
        do=lambda facts: form.save_by(actions.edit_report, subject, by=request.user, **facts),
        done="Uppgifterna är sparade.",
        title="Ändra rapportens uppgifter",
        submit="Spara",
        then=subject.get_absolute_url(),
        crumbs=crumbs(subject),
    )


def crumbs(subject: PlanReport) -> Any:
    """From the start page to the report."""
    return [*plans.crumbs(subject.plan), ("Återrapport", subject.get_absolute_url())]


@access(can_keep_section, fetch=fetch.section, methods=BOTH)
def write_section(request: HttpRequest, section: ReportSection) -> HttpResponse:
    """The text about one activity, with the notes beside it."""
    form = SectionForm(posted(request), instance=section)
    underlay = underlay_of(section.report.plan)
    return form_page(
        request,
        form,
        do=lambda facts: form.save_by(actions.write_section, section, by=request.user, **facts),
        done="Avsnittet är sparat.",
        then=section.get_absolute_url(),
        template="plans/section.html",
        title=str(section),
        submit="Spara",
        section=section,
        lines=underlay.lines(section.activity),
        since=underlay.since(section),
        decisions=[] if section.activity else list(decisions_of(section.report.plan)),
        crumbs=crumbs(section.report),
    )


@access(can_keep_report, fetch=fetch.report, methods=BOTH)
def decide_report(request: HttpRequest, subject: PlanReport) -> HttpResponse:
    """Records the body's decision and freezes the words."""
    return form_page(
        request,
        DecisionForm(posted(request), initial={"version": subject.version}),
        do=lambda facts: actions.decide_report(subject, by=request.user, **facts),
        done="Rapporten är fastställd och ändras inte mer.",
        title="Fastställ rapporten",
        lead=f"{subject.plan.body} har beslutat rapporten. Den sparas ord för ord.",
        submit="Fastställ",
        then=subject.get_absolute_url(),
        crumbs=crumbs(subject),
    )


@access(can_keep_report, fetch=fetch.report, methods=BOTH)
def reopen_report(request: HttpRequest, subject: PlanReport) -> HttpResponse:
    """Takes it up again; what was frozen stands."""
    return form_page(
        request,
        WhyForm(posted(request), initial={"version": subject.version}),
        do=lambda facts: actions.reopen_report(subject, by=request.user, **facts),
        done="Rapporten kan ändras igen. Den fastställda versionen står kvar.",
        title="Ta upp rapporten igen",
        lead="När den fastställs på nytt får den nästa versionsnummer.",
        submit="Ta upp igen",
        then=subject.get_absolute_url(),
        crumbs=crumbs(subject),
    )


@access(can_keep_report, fetch=fetch.report, methods=BOTH)
def add_missing(request: HttpRequest, subject: PlanReport) -> HttpResponse:
    """Sections for activities that came after the report was begun."""
    return form_page(
        request,
        Form(posted(request)),
        do=lambda facts: actions.add_missing_sections(subject, by=request.user) or True,
        done="Avsnitt är tillagda för aktiviteterna som saknades.",
        title="Lägg till saknade avsnitt",
        lead="Aktiviteter som kommit till efter att rapporten påbörjades får avsnitt.",
        submit="Lägg till",
        then=subject.get_absolute_url(),
        crumbs=crumbs(subject),
    )


@access(can_read_plans, fetch=fetch.published)
def published(request: HttpRequest, row: PublishedReport) -> HttpResponse:
    """A report as it was frozen, and what is different today."""
    context = {
        "published": row,
        "content": row.content,
        "changes": changed_since(row, content_of(row.plan_report)),
        "who_can": who_can_about_plans(row.plan_report.plan.body),
        "crumbs": crumbs(row.plan_report),
    }
    return render(request, "plans/published.html", context)


@access(can_read_plans, fetch=fetch.published)
def published_pdf(request: HttpRequest, row: PublishedReport) -> HttpResponse:
    """The frozen report as an archivable PDF."""
    return pdf_response(_name(row), TYPST, row.content)


@access(can_read_plans, fetch=fetch.published)
def published_word(request: HttpRequest, row: PublishedReport) -> HttpResponse:
    """The frozen report as a Word file."""
    return word_response(_name(row), row.content)


@access(can_keep_report, fetch=fetch.report)
def draft_pdf(request: HttpRequest, subject: PlanReport) -> HttpResponse:
    """The report as it stands, to read through."""
    content = content_of(subject) | {"draft": not subject.is_decided}
    return pdf_response(f"utkast-{subject.plan.body.slug}-{subject.plan.year}", TYPST, content)


def _name(row: PublishedReport) -> str:
    plan = row.plan_report.plan
    return f"aterrapport-{plan.body.slug}-{plan.year}-{row.number}"
