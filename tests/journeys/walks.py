"""Every page in every state, as walks: a person goes somewhere and stops where one should look.

The rows of the access table are walks by themselves, so a new address is looked at without a word
here; what is below are the states that an address alone does not show.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from django.urls import reverse

from tests.access_table import PUBLIC, TABLE, names
from tests.accounts.conftest import code_now
from tests.cast import PARTS, Cast
from tests.journeys.excel import hand_in
from tests.journeys.urls import WRONG
from tests.journeys.visitor import Visitor
from vardforlopp.accounts.mails import password_link
from vardforlopp.common.records import change
from vardforlopp.introduction.actions.analysis import reopen
from vardforlopp.introduction.models import GapAnalysis, ImpactAssessment
from vardforlopp.pathways.addresses import address

Walk = Callable[[Visitor, Cast], Iterator[str]]

# JSON, files, what stands under a choice in the log form
NOT_PAGES = {
    *("health", "milestone_document", "version_document", "tool_document", "calendar"),
    *("file_original", "file_attachment", "position_paper", "budget_paper", "hand_over_sie"),
    *("invoice_basis_pdf", "material", "gathering_calendar"),
    *("agenda_pdf", "minutes_pdf", "delegated_decision_pdf", "special_minutes_pdf"),
    *("delegation_report_pdf", "matter_paper"),
    *("municipal_step_document", "municipal_answer_document"),
    *("plan_report_draft_pdf", "published_report_pdf", "published_report_word"),
    "same_hinder",
}
STRANGER = ""
KLAR = ("completed_on", "completed_by", "within_mandate", "mandate_reason")

# Empties the first form of the page and sends it; whether there was one.
SEND_EMPTY = """() => {
  const written = "input:not([type=hidden]), textarea, select";
  const form = [...document.querySelectorAll("main form[method=post]")]
    .find((one) => one.querySelector(written));
  if (!form) return false;
  for (const field of form.querySelectorAll(written)) {
    if (["checkbox", "radio"].includes(field.type)) field.checked = false;
    else field.value = "";
  }
  form.requestSubmit();
  return true;
}"""
FORM = "main form[method=post]"
BEFORE = ", before it is sent"  # the same form is looked at closely with its mistakes
BESIDES = "main h2, main table"  # a page that is only a form is looked at once, with its mistakes
MISTAKES = ".mistake-box, [aria-invalid=true]"

# who writes where none of those who are asked at every door may
KEEPS_TRACKS = ("start", "step", "ask", "close", "reopen", "stop", "correct")
WRITERS = {"matter_submit": "leader_orebro", "grant_use": "economist_orebro"} | {
    f"municipal_{step}": "network_secretary" for step in KEEPS_TRACKS
}


def person_for(name: str) -> str:
    """Who has most to do at an address: somebody who may write there, else may read."""
    if name in WRITERS:
        return WRITERS[name]
    row = TABLE[name]
    for people in (row.writes, row.reads):
        if people and people != PUBLIC:
            return next(part for part in PARTS if part in people)
    return STRANGER


def row(name: str) -> Walk:
    """The page at an address, and its form sent empty."""

    def walk(visitor: Visitor, cast: Cast) -> Iterator[str]:
        path = reverse(name, args=TABLE[name].own(cast))
        become(visitor, cast, person_for(name))
        visitor.open(path)
        assert visitor.path == path, f"{name} leads to {visitor.path}: write a walk for it"
        if TABLE[name].writes is not None and visitor.page.locator(FORM).count():
            if visitor.page.locator(BESIDES).count():
                yield f"{name}{BEFORE}"
            if send_empty(visitor):
                yield f"{name}, sent empty"
                return
            visitor.open(path)
        yield name

    return walk


def become(visitor: Visitor, cast: Cast, part: str) -> None:
    """One of the cast, or a stranger; signed in once for all walks."""
    if part and part not in cast.sessions:
        cast.sessions[part] = visitor.session_of(getattr(cast, part))
    visitor.wear(cast.sessions[part] if part else "")


def send_empty(visitor: Visitor) -> bool:
    """Whether the page has a form that minds being sent empty."""
    with visitor.page.expect_navigation():
        if not visitor.page.evaluate(SEND_EMPTY):
            visitor.page.reload()
    return visitor.page.locator(MISTAKES).count() > 0


def at(path: str | Callable[[Cast], str], part: str = "supporter", status: int = 200) -> Walk:
    """One look at one address that answers with a status."""

    def walk(visitor: Visitor, cast: Cast) -> Iterator[str]:
        become(visitor, cast, part)
        visitor.expects = {status}
        visitor.open(path if isinstance(path, str) else path(cast))
        assert visitor.status == status, f"{visitor.path} answered {visitor.status}"
        yield visitor.path

    return walk


def menu(visitor: Visitor, cast: Cast) -> Iterator[str]:
    """The menu of a narrow window, open."""
    become(visitor, cast, "administrator")
    visitor.open("/")
    visitor.narrow()
    visitor.page.get_by_role("button", name="Meny").click()
    yield "menu"


def forgotten_password(visitor: Visitor, cast: Cast) -> Iterator[str]:
    """A link that works, the form it leads to, and a link that is worn out."""
    become(visitor, cast, STRANGER)
    visitor.open(password_link(cast.officer).split("localhost:8000", 1)[1])
    yield "link"
    send_empty(visitor)
    yield "link, sent empty"
    visitor.open("/valj-losenord/1-finns-inte/")
    yield "worn-out link"


def second_factor(visitor: Visitor, cast: Cast) -> Iterator[str]:
    """The member of the council has one: the code, the codes for a lost phone, turning it off."""
    become(visitor, cast, STRANGER)
    visitor.open("/logga-in/")
    visitor.sign_in(cast.member)
    visitor.page.get_by_role("heading", name="Skriv koden").wait_for()
    yield "code"
    send_empty(visitor)
    yield "code, sent empty"
    visitor.page.get_by_role("main").get_by_role("textbox").fill(code_now())
    visitor.page.get_by_role("main").get_by_role("button", name="Logga in").click()
    visitor.page.wait_for_url("**/")
    for name in sorted(SEEN_ON_THE_WAY["second factor"] - {"mfa_authenticate"}):
        visitor.open(reverse(name))
        assert visitor.path == reverse(name)
        yield name
    visitor.open(reverse("mfa_generate_recovery_codes"))
    visitor.page.get_by_role("button", name="Skapa nya reservkoder").click()
    visitor.page.get_by_text("Spara koderna nu").wait_for()
    yield "recovery codes, shown once"


def wrong_password(visitor: Visitor, cast: Cast) -> Iterator[str]:
    """An address that nobody has, and an answer that does not say so."""
    become(visitor, cast, STRANGER)
    visitor.open("/logga-in/?next=/att-gora/")
    yield "on the way to a page"
    visitor.page.get_by_label("E-postadress").fill("okand@prov.invalid")
    visitor.page.get_by_label("Lösenord", exact=True).fill("fel")
    visitor.page.get_by_role("main").get_by_role("button", name="Logga in").click()
    visitor.page.locator(MISTAKES).first.wait_for()
    yield "refused"


def demonstration(visitor: Visitor, cast: Cast) -> Iterator[str]:
    """The list of people one may be, and being one of them."""
    become(visitor, cast, STRANGER)
    visitor.open("/demokonton/")
    visitor.page.get_by_role("button", name="Logga in Processtöd Skåne").click()
    visitor.page.wait_for_url("**/")
    yield "signed in"


def two_at_once(visitor: Visitor, cast: Cast) -> Iterator[str]:
    """Somebody else saved the same person first."""
    become(visitor, cast, "administrator")
    person = cast.economist.person
    visitor.open(reverse("register_person_edit", args=[person.pk]))
    change(person, by=cast.second_administrator, version=person.version, title="controller")
    visitor.page.get_by_label("Titel").fill("ekonom")
    visitor.page.get_by_role("button", name="Spara").click()
    visitor.page.get_by_text("hann spara före dig").wait_for()
    yield "clash"


def two_answers(visitor: Visitor, cast: Cast) -> Iterator[str]:
    """Somebody else answered the same question first."""
    become(visitor, cast, "supporter")
    answer = cast.made["answer"]
    visitor.open(address(cast.stroke, "answer", answer.question.code))
    change(answer, by=cast.leader, version=answer.version, text="Alla får vård samma dag.")
    visitor.page.get_by_label("Svar", exact=True).fill("Alla får vård inom en timme.")
    visitor.page.get_by_role("button", name="Spara").click()
    visitor.page.get_by_text("hann spara före dig").wait_for()
    yield "clash"


def open_analyses(visitor: Visitor, cast: Cast) -> Iterator[str]:
    """Both analyses of Skåne opened again, and afterwards klara as they were."""
    models = (GapAnalysis, ImpactAssessment)
    found = [model.objects.get(implementation=cast.stroke) for model in models]
    for one in found:
        reopen(one, by=cast.supporter, reason="Mer att skriva.")
    try:
        for name in sorted(SEEN_ON_THE_WAY["open analyses"]):
            yield from row(name)(visitor, cast)
    finally:
        for one in found:
            kept = {name: getattr(one, name) for name in KLAR if hasattr(one, name)}
            change(type(one).objects.get(pk=one.pk), by=cast.supporter, **kept)


def units_from_excel(visitor: Visitor, cast: Cast) -> Iterator[str]:
    """A workbook with a mistake in a cell, and one without."""
    become(visitor, cast, "supporter")
    visitor.open(reverse("register_units_import", args=["skane"]))
    hand_in(visitor.page, Norr="vårdcentralen")
    visitor.page.get_by_role("heading", name="1 fel i filen").wait_for()
    yield "mistakes"
    hand_in(visitor.page, Norr="vårdcentral")
    visitor.page.get_by_role("heading", name="Det här händer").wait_for()
    yield "what will happen"


# Pages that need something to have happened first, by the walk that passes them.
SEEN_ON_THE_WAY = {
    "forgotten password": {"account_reset_password_from_key"},
    "open analyses": {
        *("gap_item_new", "gap_reuse", "gap_complete", "impact_edit", "impact_complete"),
        *("impact_cost_new", "impact_cost_edit", "impact_cost_withdraw"),
    },
    "second factor": {
        "mfa_authenticate",
        "mfa_reauthenticate",
        "mfa_deactivate_totp",
        "mfa_view_recovery_codes",
        "mfa_generate_recovery_codes",
    },
}

BY_HAND: dict[str, Walk] = {
    "menu": menu,
    "forgotten password": forgotten_password,
    "second factor": second_factor,
    "demonstration": demonstration,
    "wrong password": wrong_password,
    "two at once": two_at_once,
    "two answers at once": two_answers,
    "open analyses": open_analyses,
    "units from Excel": units_from_excel,
    "second factor in use": at("/konto/tvafaktor/", "member"),
    "matrix, all filters": at(
        "/?sjukvardsregion=alla&slag=personcentrerat-och-sammanhallet-vardforlopp"
        "&gamla=on&hinder=on&ersatta=on"
    ),
    "matrix, nothing passes": at("/?sjukvardsregion=alla&steg=R12"),
    "matrix, filter with a mistake": at("/?steg=finns-inte", status=422),
    "implementation, for a reader": at(lambda cast: cast.stroke.get_absolute_url(), "auditor"),
    "implementation, dormant": at(
        lambda cast: cast.stroke_halland.get_absolute_url(), "supporter_halland"
    ),
    "implementation, ended": at(
        lambda cast: cast.stroke_orebro.get_absolute_url(), "supporter_orebro"
    ),
    "nothing to do": at("/att-gora/", "nobody"),
    "no notices": at("/aviseringar/", "nobody"),
    "no appointments": at("/behorigheter/?person=finnsinte", "administrator"),
    "no closed hinders": at("/hinder/?lage=stangda"),
    "to-dos, late": at("/att-gora/?sena=on"),
    "unit statuses, none passes": at(
        lambda cast: address(cast.stroke, "unit_statuses") + "?slag=sjukhus&lage=planerat"
    ),
    "gap analysis, not klar, for another region": at(
        lambda cast: address(cast.stroke_halland, "gap_analysis"), "supporter_orebro"
    ),
    "carry over, for a reader": at(
        lambda cast: reverse("carry_over", args=["skane", "stroke-2"]), "auditor"
    ),
    "maintenance, not begun": at(
        lambda cast: address(cast.stroke_halland, "maintenance"), "supporter_halland"
    ),
    "no accounts": at("/konton/?sok=finnsinte", "administrator"),
    "nothing in the log": at("/logg/?av=finnsinte", "auditor"),
    "log, filter with a mistake": at("/logg/?fran=igår", "auditor", status=422),
    "to-dos, filter with a mistake": at("/att-gora/?slag=finns-inte", status=422),
    "needs, filter with a mistake": at("/behov/?lage=finns-inte", status=422),
    "no pathways": at("/vardforlopp/?q=finnsinte"),
    "missing": at("/finns/inte/", status=404),
    "missing, for a stranger": at("/finns/inte/", STRANGER, status=404),
    "not mine": at("/konton/nytt/", status=403),
    "wrong method": at("/logga-ut/", status=405),
    "unreadable address": at("/?%00=1", status=400),
    **{
        f"no {name}": at(f"/register/{name}/?q=finnsinte")
        for name in ("sjukvardsregioner", "regioner", "kommuner", "enheter", "organ", "personer")
    },
    **{
        f"wrong: {what}": at(f"/prov/{what}/", status=status) for what, (status, _) in WRONG.items()
    },
}


_PASSED = {name for seen in SEEN_ON_THE_WAY.values() for name in seen}
_ALONE = {name for name in names() if name in TABLE and TABLE[name].gets} - NOT_PAGES - _PASSED
WALKS: dict[str, Walk] = {name: row(name) for name in sorted(_ALONE)} | BY_HAND
