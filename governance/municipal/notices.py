"""Telling the directors that their municipality is asked, and others what came of it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.db.models import QuerySet

from governance.models import MunicipalAnswer, MunicipalTrack
from governance.models.municipal_answers import WAITED_FOR
from governance.municipal.order import keeper
from governance.municipal.result import result_of
from regions.models import Municipality
from vardforlopp.accounts.models import Appointment, Notice, User
from vardforlopp.accounts.models.notice import Rhythm
from vardforlopp.accounts.notices import NoticeKind, close, tell
from vardforlopp.accounts.rights import holders
from vardforlopp.common import dates
from vardforlopp.common.wording import municipal

AREA_MANAGER = "area_manager"  # a role that is told and decides nothing


def directors(places: Iterable[Municipality]) -> dict[int, list[int]]:
    """The persons who answer for each municipality today, by its id; in one question."""
    appointed = Appointment.objects.in_force().filter(
        role="municipal_director",
        scope__municipality__in=[place.pk for place in places],
        person__user__is_active=True,
    )
    found: dict[int, list[int]] = {}
    for place, person in appointed.values_list("scope__municipality", "person"):
        found.setdefault(place, []).append(person)
    return found


def _still_asked(user: User, notice: Notice) -> bool:
    """The municipality has not answered, and the reader still answers for it."""
    waited = MunicipalAnswer.objects.filter(reply__in=WAITED_FOR, pk=notice.object_id)
    row = waited.select_related("track", "municipality").first()
    if row is None or not row.track.takes_answers:
        return False
    return bool(user.may("answer_for_municipality", row.municipality))


ASKED = NoticeKind(
    "municipality_asked",
    "Min kommun tillfrågas om ett vårdförlopp",
    "Du får det här därför att du svarar för kommunen. Länken öppnar svaret när du har loggat in.",
    Rhythm.NOW,
    still=_still_asked,
    is_task=True,
)
RESULT = NoticeKind(
    "municipalities_done",
    "Kommunerna har tagit ställning till ett vårdförlopp",
    "Du får det här därför att du för frågan vidare mellan regionen och kommunerna.",
    Rhythm.NOW,
)
KINDS = (ASKED, RESULT)


def tell_asked(track: MunicipalTrack, answers: list[MunicipalAnswer], *, by: Any) -> None:
    """Tells each municipality's directors, with a link to the answer; the mail follows."""
    theirs = directors(answer.municipality for answer in answers)
    people = {person for persons in theirs.values() for person in persons}
    found = User.objects.filter(is_active=True, person__in=people).select_related("person")
    users = {user.person_id: user for user in found}
    last = dates.swedish_date(track.due_on or dates.today())
    for answer in answers:
        place = municipal(str(answer.municipality))
        readers = [users[person] for person in theirs.get(answer.municipality_id, ())]
        tell(
            readers,
            ASKED,
            answer,
            f"{place} tillfrågas. Svara senast {last}.",
            address=answer.get_absolute_url(),
            dedupe=f"{track.due_on:%Y-%m-%d}",
            about=str(track),
        )


def close_asked(answer: MunicipalAnswer) -> None:
    """Nothing more is asked of the municipality; reminders of it are over too."""
    for kind in (ASKED.code, "municipal_answer_due"):
        close(kind, answer)


def tell_result(track: MunicipalTrack, *, by: Any) -> None:
    """Tells those who take it further (S2-52) what the municipalities came to."""
    tell(
        _concerned(track),
        RESULT,
        track,
        f"Det kommunala spåret är klart. {result_of(track)}",
        address=track.get_absolute_url(),
        dedupe=str(track.version),
        by=by,
        about=str(track),
    )


def _concerned(track: MunicipalTrack) -> QuerySet[User]:
    """The area manager, the council's municipal representative, and the network's secretary."""
    managers = Appointment.objects.in_force().filter(
        role=AREA_MANAGER, scope__region=track.council.region_id
    )
    people = managers.values("person")
    represents = holders("tell_municipalities", track.council).values("person")
    keeps = holders("run_municipal_track", keeper(track.council)).values("person")
    accounts = User.objects.filter(is_active=True).select_related("person")
    found = accounts.filter(person__in=people) | accounts.filter(person__in=represents)
    return found | accounts.filter(person__in=keeps)
