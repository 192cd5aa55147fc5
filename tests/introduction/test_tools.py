"""Templates and tools: who keeps them, what happens to a document, where they are offered."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import IntegrityError, transaction
from django.test import Client
from django.urls import reverse

from tests.cast import Cast
from tests.common import files
from tests.factories.keeping import a_tool
from vardforlopp.accounts.models import User
from vardforlopp.common import dates
from vardforlopp.common.answer import Forbidden, Refused, Stale
from vardforlopp.common.history import lines
from vardforlopp.introduction.actions.tools import add_tool, edit_tool, end_tool
from vardforlopp.introduction.models import Tool
from vardforlopp.pathways.models import Staffing, StaffingRole

pytestmark = pytest.mark.django_db
LINK = "https://www.skr.se/mall"


def common(cast: Cast, title: str = "Gemensam mall", **facts: Any) -> Tool:
    return a_tool(cast, title, by=cast.editor, region=None, upload=None, link=LINK, **facts)


def filled(cast: Cast, **facts: Any) -> dict[str, Any]:
    return {
        "step": cast.step("R4").pk,
        "region": cast.skane.pk,
        "title": "Mall för gapanalys",
        "description": "Används när gapen skrivs ner.",
        "valid_from": "2024-01-01",
        "link": "",
    } | facts


def facilitator(cast: Cast) -> User:
    """Nobody in particular, but processhandledare in stroke in Skåne."""
    Staffing(
        implementation=cast.stroke,
        person=cast.nobody.person,
        role=StaffingRole.FACILITATOR,
        valid_from=date(2020, 1, 1),
    ).save()
    return cast.nobody


def test_a_tool_is_added_with_its_document_and_fetched(cast: Cast, supporter: Client) -> None:
    sent = filled(cast, upload=files.upload("mall.pdf", files.PDF))
    assert supporter.post(reverse("tool_new"), sent).url == reverse("tools")
    tool = Tool.objects.get()
    assert tool.document is not None
    assert tool.document.is_established
    page = supporter.get(tool.get_absolute_url()).content.decode()
    assert "mall.pdf (PDF, 1\u00a0kB)" in page
    answer: Any = supporter.get(reverse("tool_document", args=[tool.pk]))
    assert b"".join(answer.streaming_content) == files.PDF
    assert "attachment" in answer["Content-Disposition"]


def test_a_facilitator_keeps_the_tools_of_the_region(cast: Cast, client: Client) -> None:
    user = facilitator(cast)
    client.force_login(user)
    form = client.get(reverse("tool_new")).context["form"]
    assert list(form.fields["region"].queryset) == [cast.skane]
    assert client.post(reverse("tool_new"), filled(cast, link=LINK)).status_code == 302
    mine = Tool.objects.get()
    end_tool(mine, by=user, valid_to=dates.today(), reason="Ersatt.")
    with pytest.raises(Forbidden):
        edit_tool(common(cast), by=user, title="x")


def test_what_is_common_is_kept_by_the_editor_alone(cast: Cast, supporter: Client) -> None:
    tool = common(cast)
    for user in (cast.supporter, cast.supporter_halland, cast.nobody):
        with pytest.raises(Forbidden):
            edit_tool(tool, by=user, title="x")
        with pytest.raises(Forbidden):
            end_tool(tool, by=user, valid_to=dates.today(), reason="x")
    answer = supporter.post(reverse("tool_new"), filled(cast, region="", link=LINK))
    assert answer.status_code == 422
    assert answer.context["form"].errors["region"] == ["Välj region."]
    with pytest.raises(Forbidden):
        a_tool(cast, by=cast.supporter, region=None)


def test_the_same_page_sent_twice_adds_one_tool(cast: Cast, supporter: Client) -> None:
    token = supporter.get(reverse("tool_new")).context["form"]["token"].value()
    for _ in range(2):
        answer = supporter.post(reverse("tool_new"), filled(cast, link=LINK, token=token))
        assert answer.url == reverse("tools")
    assert Tool.objects.count() == 1


@pytest.mark.parametrize("region", ["skane", ""])
def test_the_database_keeps_a_name_once_for_a_step_and_place(cast: Cast, region: str) -> None:
    place, by = (cast.skane, cast.supporter) if region else (None, cast.editor)
    first = a_tool(cast, by=by, region=place)
    again = Tool(step=first.step, region=place, title=first.title.upper(), description="x")
    again.link, again.valid_from = LINK, first.valid_from
    with pytest.raises(ValidationError, match="redan ett verktyg med det namnet"):
        again.full_clean()
    with pytest.raises(IntegrityError, match="tool_name_once"), transaction.atomic():
        again.save()


def test_a_tool_has_a_document_or_a_link(cast: Cast, supporter: Client) -> None:
    answer = supporter.post(reverse("tool_new"), filled(cast))
    assert answer.status_code == 422
    assert answer.context["form"].errors["upload"] == ["Välj ett dokument eller ange en länk."]
    tool = common(cast)
    with pytest.raises(Refused, match="Välj ett dokument"):
        edit_tool(tool, by=cast.editor, link="")


@pytest.mark.parametrize(
    ("facts", "field", "words"),
    [
        ({"link": "javascript:alert(1)"}, "link", "Skriv hela adressen"),
        ({"step": 0, "link": LINK}, "step", "Välj i listan"),
        ({"description": "x" * 501, "link": LINK}, "description", "för lång"),
        ({"valid_from": "2201-01-01", "link": LINK}, "valid_from", "31\u00a0december\u00a02100"),
    ],
)
def test_what_is_written_wrongly_is_said_at_the_field(
    cast: Cast, supporter: Client, facts: dict[str, Any], field: str, words: str
) -> None:
    answer = supporter.post(reverse("tool_new"), filled(cast, **facts))
    assert answer.status_code == 422
    assert words in " ".join(answer.context["form"].errors[field])
    assert not Tool.objects.exists()


def test_a_file_that_only_claims_to_be_a_document_is_refused(cast: Cast, supporter: Client) -> None:
    sent = filled(cast, upload=files.upload("mall.pdf", files.EXE))
    answer = supporter.post(reverse("tool_new"), sent)
    assert answer.status_code == 422
    assert "upload" in answer.context["form"].errors
    assert not Tool.objects.exists()


def test_a_new_file_is_the_next_edition(cast: Cast, supporter: Client) -> None:
    tool = a_tool(cast)
    first = tool.document
    sent = filled(cast, version=tool.version, upload=files.upload("ny.pdf", files.PDF))
    url = reverse("tool_edit", args=[tool.pk])
    assert supporter.post(url, sent).status_code == 302
    tool = Tool.objects.select_related("document").get()
    assert tool.document is not None
    assert (tool.document.edition, tool.document.replaces) == (2, first)
    assert "Utgåva 2" in supporter.get(tool.get_absolute_url()).content.decode()
    assert "dokument" in lines(tool)[0].sentence


def test_a_stale_page_shows_what_differs_and_saves_nothing(cast: Cast, supporter: Client) -> None:
    tool = a_tool(cast)
    edit_tool(tool, by=cast.editor, title="Nytt namn")
    sent = filled(cast, version=1, title="Mitt namn")
    answer = supporter.post(reverse("tool_edit", args=[tool.pk]), sent)
    assert answer.status_code == 422
    assert ("Namn", "Nytt namn", "Mitt namn") in answer.context["form"].differences
    assert Tool.objects.get().title == "Nytt namn"
    with pytest.raises(Stale):
        end_tool(tool, by=cast.supporter, valid_to=dates.today(), reason="x", version=1)


def test_a_name_stands_once_for_a_step_and_place(cast: Cast) -> None:
    a_tool(cast)
    with pytest.raises(Refused, match="redan ett verktyg"):
        a_tool(cast, "mall för GAPANALYS")
    other = a_tool(cast, step=cast.step("R5"))
    a_tool(cast, "Annan mall")
    with pytest.raises(Refused, match="redan ett verktyg"):
        edit_tool(
            Tool.objects.get(title="Annan mall"), by=cast.supporter, title="Mall för gapanalys"
        )
    assert other.pk


def test_a_tool_that_has_ended_is_shown_only_when_asked_for(cast: Cast, supporter: Client) -> None:
    tool = a_tool(cast)
    with pytest.raises(Refused, match="före startdagen"):
        end_tool(tool, by=cast.supporter, valid_to=date(2023, 1, 1), reason="x")
    yesterday = (dates.today() - timedelta(days=1)).isoformat()
    sent = {"valid_to": yesterday, "reason": "Ersatt av den gemensamma.", "version": tool.version}
    assert supporter.post(reverse("tool_end", args=[tool.pk]), sent).status_code == 302
    assert str(tool) not in supporter.get("/verktyg/").content.decode()
    asked = supporter.get("/verktyg/?upphorda=on").content.decode()
    assert str(tool) in asked
    assert "används inte" in asked
    page = supporter.get(tool.get_absolute_url()).content.decode()
    assert "Används inte längre" in page
    assert lines(tool)[0].reason == "Ersatt av den gemensamma."


def test_the_steps_of_the_regions_come_before_those_of_others(
    cast: Cast, supporter: Client
) -> None:
    for code in ("K1", "N2", "R9", "R10"):
        a_tool(cast, f"Mall {code}", step=cast.step(code))
    groups = supporter.get("/verktyg/").context["groups"]
    assert [step.code for step, _ in groups] == ["R9", "R10", "N2", "K1"]
    steps = supporter.get("/verktyg/nytt/").context["form"].fields["step"].queryset
    assert [steps[0].code, steps[12].code] == ["R1", "N1"]


def test_the_library_stands_by_step_and_is_searched(cast: Cast, supporter: Client) -> None:
    late = a_tool(cast, "Åtgärdslista", step=cast.step("R9"))
    early = common(cast)
    groups = supporter.get("/verktyg/").context["groups"]
    assert [(step.code, rows) for step, rows in groups] == [("R4", [early]), ("R9", [late])]

    def found(query: str) -> list[Tool]:
        return [
            row for _, rows in supporter.get(f"/verktyg/?{query}").context["groups"] for row in rows
        ]

    assert found("q=atgards") == [late]
    assert found("steg=R4") == [early]
    assert found("plats=gemensamt") == [early]
    assert found("plats=skane") == [late]
    assert found("steg=R99") == []
    assert "Inget passar filtret" in supporter.get("/verktyg/?q=xyz").content.decode()


def test_the_library_is_a_file_too(cast: Cast, supporter: Client) -> None:
    a_tool(cast)
    common(cast)
    answer: Any = supporter.get("/verktyg/?plats=skane&format=csv")
    rows = b"".join(answer.streaming_content).decode("utf-8-sig").splitlines()
    assert len(rows) == 2
    assert rows[1].endswith(";Region Skåne;mall.txt;;2024-01-01;")


def test_an_empty_library_says_who_fills_it(cast: Cast, client: Client) -> None:
    client.force_login(cast.member)
    text = client.get("/verktyg/").content.decode()
    assert "Inga mallar eller verktyg än" in text
    assert 'aria-disabled="true"' in text


def test_the_introduction_offers_the_tools_of_its_next_step(cast: Cast, supporter: Client) -> None:
    assert 'id="verktyg"' not in supporter.get(cast.stroke.get_absolute_url()).content.decode()
    mine = a_tool(cast, step=cast.step("R1"))
    shared = common(cast, step=cast.step("R1"))
    theirs = a_tool(
        cast, "Hallands mall", by=cast.supporter_halland, region=cast.halland, step=cast.step("R1")
    )
    later = a_tool(cast, "För senare", step=cast.step("R9"))
    text = supporter.get(cast.stroke.get_absolute_url()).content.decode()
    panel = text.split('id="verktyg"')[1].split("</section>")[0]
    assert str(mine) in panel
    assert str(shared) in panel
    assert str(theirs) not in panel
    assert str(later) not in panel


def test_somebody_elses_region_is_not_a_choice(cast: Cast, supporter: Client) -> None:
    answer = supporter.post(reverse("tool_new"), filled(cast, region=cast.halland.pk, link=LINK))
    assert answer.status_code == 422
    assert "region" in answer.context["form"].errors
    with pytest.raises(Forbidden):
        add_tool(
            by=cast.supporter,
            step=cast.step("R4"),
            region=cast.halland,
            title="x",
            description="y",
            valid_from=date(2024, 1, 1),
            upload=SimpleUploadedFile("a.txt", b"a", "text/plain"),
        )


def test_a_tool_with_only_a_link_has_no_document(cast: Cast, supporter: Client) -> None:
    tool = common(cast)
    assert supporter.get(reverse("tool_document", args=[tool.pk])).status_code == 404
    assert LINK in supporter.get(tool.get_absolute_url()).content.decode()
