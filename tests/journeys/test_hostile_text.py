"""What others wrote only stands there: no scripts run, nothing is fetched, no page breaks."""

from __future__ import annotations

from datetime import date

import pytest
from playwright.sync_api import Page, expect

from tests.cast import SINCE, Cast
from tests.factories.regions import BodyFactory
from tests.journeys import looks
from tests.journeys.conftest import Visit, save
from vardforlopp.common import dates, outbox
from vardforlopp.pathways import actions
from vardforlopp.pathways.models import Movement, StaffingRole
from vardforlopp.pathways.workflow import change_state

pytestmark = pytest.mark.journey

SCRIPT = "<script>window.struck = 1; alert(1)</script>"
ENDS = "</textarea></title><script>window.struck = 1</script>{{ request }}{% debug %}"
ATTRIBUTE = "\"'><svg onload=window.struck=1><a href='javascript:alert(1)'>x</a>"
PICTURE = '<img src="https://ond.invalid/x" onerror="window.struck = 1">'
TEXTS = {
    "markup": SCRIPT + ENDS + ATTRIBUTE + PICTURE,
    "a long word": "Vårdförloppssamordningsgruppsordförandeskap" * 4,
    "odd letters": "\u202edessökrednu\u202c \u2067mot\u2069 🧠 👩🏽\u200d⚕️ Ö" + "\u0301\u0323" * 40,
}


def store(cast: Cast, text: str) -> None:
    """Writes the text wherever somebody may write, past the forms that refuse some of it."""
    name = text[:100]
    cast.hinder_tag.name = name
    cast.hinder_tag.save()
    person = cast.leader.person
    person.name, person.title, person.organisation = text[:200], name, name
    person.save()
    cast.version.title, cast.version.short_title = text[:200], text[:60]
    cast.version.save()
    by = {"by": cast.supporter}
    entry = actions.log_status(
        cast.stroke,
        by=cast.leader,
        movement=Movement.FORWARD,
        target=cast.step("R3"),
        note=text,
        reason=text,
        observed_on=dates.today(),  # news, so that it is told too
        hinder=cast.hinder_tag,
    )
    actions.staff(cast.stroke, person=person, role=StaffingRole.OWNER, valid_from=SINCE, **by)
    actions.register_milestone(
        cast.stroke,
        kind="received",
        body=BodyFactory(region=cast.skane, level="region", name=text[:150], short_name=text[:60]),
        occurred_on=date(2020, 9, 1),
        reference=text[:200],
        note=text,
        **by,
    )
    actions.mark_condition_met(
        cast.stroke, condition="questions", done_on=SINCE, who=text[:200], reference=text, **by
    )
    actions.close_hinder(entry.hinders.get(), closed_on=dates.today(), what_helped=text, **by)
    change_state(cast.stroke, "pause", comment=text, **by)
    outbox.sweep()


def pages(cast: Cast) -> dict[str, str]:
    """Where such texts are shown, and to whom."""
    pathway = cast.version.pathway.get_absolute_url()
    return {
        "/": "supporter_halland",
        cast.stroke.get_absolute_url(): "auditor",
        cast.skane.get_absolute_url(): "officer",
        pathway: "editor",
        f"{pathway}historik/": "editor",
        f"/hinderslag/{cast.hinder_tag.pk}/": "nobody",
        f"/register/personer/{cast.leader.person_id}/": "administrator",
        "/register/organ/": "member",
        "/aviseringar/": "supporter",
        "/logg/?slag=inforande": "auditor",
    }


def harm(page: Page) -> list[str]:
    """A script that ran, or a page too wide for a narrow window, unfolded too."""
    looks.unfold(page)
    struck = ["a script ran"] if page.evaluate("window.struck") is not None else []
    return [f"{page.url}: {line}" for line in [*struck, *looks.overflow(page)]]


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)
def test_what_others_wrote_only_stands_there(text: str, visit: Visit, cast: Cast) -> None:
    store(cast, text)
    visitor = visit(viewport=looks.NARROW_WINDOW)
    harmed: list[str] = []
    for address, part in pages(cast).items():
        visitor.become(getattr(cast, part))
        page = visitor.goto(address)
        expect(page.locator("main")).to_contain_text(text[:20])
        harmed += harm(page)
    assert not harmed, "\n".join(harmed)


def test_a_script_that_is_typed_is_shown_as_it_was_typed(visit: Visit, cast: Cast) -> None:
    visitor = visit(viewport=looks.NARROW_WINDOW)
    visitor.become(cast.supporter)
    page = visitor.goto(cast.stroke.get_absolute_url())
    page.get_by_label("Vad har hänt, i en mening").fill(SCRIPT)
    save(page).click()
    expect(page.get_by_role("status")).to_have_text("Loggat: oförändrat.")
    expect(page.get_by_text(SCRIPT).first).to_be_visible()
    assert not harm(page)
