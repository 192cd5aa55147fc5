"""The last day to answer in the calendars of the directors asked and of whoever keeps the track."""

from __future__ import annotations

from collections.abc import Iterator

from governance.models import MunicipalTrack, TrackStatus
from governance.municipal.todos import councils_kept, questions_to
from vardforlopp.accounts.mails import absolute
from vardforlopp.accounts.models import User
from vardforlopp.accounts.rights import holds_somewhere
from vardforlopp.common.ical import Event
from vardforlopp.introduction.calendars import uid_of


def last_days(user: User) -> list[Event]:
    """A day for each question the user's municipality has not answered, and for each track kept."""
    if not user.is_authenticated:
        return []
    return [*_asked(user), *_kept(user)]


def _asked(user: User) -> Iterator[Event]:
    if not holds_somewhere(user, "answer_for_municipality"):
        return
    for row in questions_to(user).exclude(track__due_on=None):
        url = absolute(row.get_absolute_url())
        about = row.track.implementation.pathway_version.short_title
        title = f"Svara för {row.municipality}: {about}"
        text = f"Sista dagen att svara.\n{url}"
        yield Event(uid_of(f"municipal-answer-{row.pk}"), row.track.due_on, title, text, url)


def _kept(user: User) -> Iterator[Event]:
    if not holds_somewhere(user, "run_municipal_track"):
        return
    kept = MunicipalTrack.objects.filter(council__in=councils_kept(user))
    rows = kept.filter(status=TrackStatus.ANSWERS).with_names()
    for track in rows:
        if track.due_on is None:
            continue
        url = absolute(track.get_absolute_url())
        title = f"Kommunernas sista svarsdag: {track.implementation.pathway_version.short_title}"
        text = f"De som inte har svarat påminns.\n{url}"
        yield Event(uid_of(f"municipal-track-{track.pk}"), track.due_on, title, text, url)
