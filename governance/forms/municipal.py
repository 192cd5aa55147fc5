"""Forms of the municipal track: start, what a body came to, asking, answering, ending."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any
from uuid import uuid4

from django import forms
from django.http import QueryDict

from governance.models import MunicipalAnswer, MunicipalReply, MunicipalTrack, TrackStatus
from governance.models.municipal_answers import ANSWERED, CONDITIONS_SAID
from governance.municipal.order import body_of, order_of
from governance.municipal.tally import Position
from governance.municipal.who import preparers, startable
from governance.municipal.wording import act_of, said
from governance.municipal.workflow import STEPS, Step
from regions.models import Body
from vardforlopp.common.addresses import SpelledChoice
from vardforlopp.common.documents import DocumentField
from vardforlopp.common.filters import FilterForm
from vardforlopp.common.forms import DateField, Form, LineField, TextField, TokenField, VersionForm
from vardforlopp.introduction.forms.clash import ClashForm
from vardforlopp.pathways.forms.fields import ConditionalDate, ConditionalLine, ConditionalText
from vardforlopp.pathways.models import Implementation

ONCE_ANSWERED = "reply=yes conditions no"
ANSWERED_WORD, OPEN_WORD = "besvarat", "obesvarat"


class TrackFilter(FilterForm):
    """By where they stand."""

    lage = SpelledChoice(TrackStatus.choices, label="Läge")

    def choose(self, rows: Any) -> Any:
        asked = self.cleaned_data["lage"]
        return rows.filter(status=asked) if asked else rows


class ReplyFilter(FilterForm):
    """By what the municipalities say; besvarat is all three kinds of answer."""

    svar = SpelledChoice(
        MunicipalReply.choices,
        words=[
            (ANSWERED_WORD, "Besvarat: ja, ja med villkor, nej"),
            (OPEN_WORD, "Inte besvarat"),
        ],
        label="Svar",
    )

    def choose(self, rows: list[Position]) -> list[Position]:
        asked = self.cleaned_data["svar"]
        if asked in (ANSWERED_WORD, OPEN_WORD):
            wanted = asked == ANSWERED_WORD
            return [one for one in rows if one.counts and one.answer.is_answered == wanted]
        return [one for one in rows if one.counts and one.answer.reply == asked] if asked else rows


class StartForm(Form):
    """Which introduction the municipalities are to take a position on."""

    implementation = forms.ModelChoiceField(
        label="Vårdförlopp",
        queryset=Implementation.objects.none(),
        empty_label="Välj vårdförlopp",
        help_text="De som berör kommunal vård och inte redan har ett spår som pågår.",
    )

    def __init__(self, data: QueryDict | None, council: Body, **kwargs: Any):
        super().__init__(data, **kwargs)
        field: Any = self.fields["implementation"]
        field.queryset = startable(council)
        field.label_from_instance = lambda row: str(row.pathway_version)


def _way_on(step: Step, setting: Any) -> str:
    """What the choice means, in the words of the county's bodies."""
    label = said(step.outcome, body_of(step.stage, setting))
    further = {
        TrackStatus.NETWORKS: f"Tillbaka till {body_of('networks', setting)}",
        TrackStatus.JOINT: f"Vidare till {body_of('joint', setting)}",
        TrackStatus.POLITICAL: f"Politiska beslut krävs, vidare till "
        f"{body_of('political', setting)}",
        TrackStatus.ANSWERS: "Varje kommun tar ställning för sig",
        TrackStatus.DONE: "Spåret är klart",
    }[TrackStatus(step.target)]
    return f"{label}. {further}."


def ways_on(track: MunicipalTrack, stage: str) -> list[tuple[str, str]]:
    """What a body may come to at the stage, as far as the county has where it leads."""
    setting = order_of(track.council)
    there = {TrackStatus.ANSWERS, TrackStatus.DONE}
    there |= {one for one in TrackStatus if body_of(one, setting) is not None}
    found = [step for step in STEPS.values() if step.stage == stage and step.target in there]
    return [(step.name, _way_on(step, setting)) for step in found]


class StepForm(VersionForm):
    """What the body came to, when, by whose preparation, and the paper."""

    step = forms.ChoiceField(label="Vad blev det?", widget=forms.RadioSelect)
    decided_on = DateField(label="Dag", past=True)
    reference = LineField(
        label="Hänvisning", required=False, help_text="Protokoll med paragraf, eller diarienummer."
    )
    prepared_by = forms.MultipleChoiceField(
        label="Vilka har berett?", required=False, widget=forms.CheckboxSelectMultiple
    )
    text = TextField(label="Kommentar", max_length=2000, required=False)
    upload = DocumentField(label="Handling", required=False)
    token = TokenField()

    def __init__(self, data: Any, files: Any, *, track: MunicipalTrack, stage: str, **kwargs: Any):
        super().__init__(data, files, **kwargs)
        self.initial.setdefault("token", uuid4())
        choice: Any = self.fields["step"]
        choice.choices = ways_on(track, stage)
        if len(choice.choices) == 1:
            self.initial["step"] = choice.choices[0][0]
        self.fields["reference"].required = stage != TrackStatus.NETWORKS
        self._offer(track, stage)

    def _offer(self, track: MunicipalTrack, stage: str) -> None:
        self.known = preparers(track) if stage != TrackStatus.POLITICAL else {}
        field: Any = self.fields["prepared_by"]
        field.choices = [(key, label) for key, (_, _, label) in self.known.items()]
        if not self.known:
            del self.fields["prepared_by"]

    def facts(self) -> dict[str, Any]:
        """What the verb takes: the way on, and who prepared as bodies and persons."""
        facts = dict(self.cleaned_data)
        chosen = [self.known[key] for key in facts.pop("prepared_by", [])]
        return facts | {"prepared_by": [(who, role) for who, role, _ in chosen]}


class AskForm(VersionForm):
    due_on = DateField(
        label="Svar senast",
        help_text="De som inte har svarat påminns en vecka före och när dagen har passerat.",
    )


class AnswerForm(ClashForm):
    """What one municipality says."""

    reply = forms.ChoiceField(label="Kommunens svar", widget=forms.RadioSelect)
    conditions = ConditionalText(
        when="reply=conditions",
        label="Villkor",
        max_length=2000,
        help_text="Bara när svaret är ja med villkor.",
    )
    answered_on = ConditionalDate(
        past=True, when=ONCE_ANSWERED, label="Dag då kommunen tog ställning"
    )
    body = ConditionalLine(
        when=ONCE_ANSWERED,
        label="Beslutat av",
        help_text="Socialnämnden eller motsvarande, eller den som beslutar på delegation.",
    )
    reference = LineField(
        label="Hänvisning", required=False, help_text="Protokoll med paragraf, eller diarienummer."
    )
    note = LineField(label="Kommentar", max_length=1000, required=False)
    upload = DocumentField(label="Handling", required=False)

    class Meta:
        model = MunicipalAnswer
        fields: Iterable[str] = (
            *("reply", "conditions", "answered_on", "body", "reference", "note"),
        )

    def __init__(self, *args: Any, **kwargs: Any):
        super().__init__(*args, **kwargs)
        self.fields["version"].initial = self.instance.version if self.instance.pk else 0
        field: Any = self.fields["reply"]
        field.choices = [
            (reply.value, reply.label.capitalize())
            for reply in (MunicipalReply.PREPARES, *ANSWERED)
        ]
        if self.initial.get("reply") not in dict(field.choices):
            self.initial["reply"] = ""

    def clean(self) -> dict[str, Any]:
        facts: dict[str, Any] = super().clean() or {}
        reply, conditions = facts.get("reply"), facts.get("conditions")
        if (
            reply == MunicipalReply.CONDITIONS
            and not conditions
            and "conditions" not in self.errors
        ):
            self.add_error("conditions", CONDITIONS_SAID)
        if reply and reply != MunicipalReply.CONDITIONS and conditions:
            self.add_error("conditions", "Välj ja med villkor, eller ta bort texten här.")
        if reply in ANSWERED:
            self._demand("answered_on", "Ange vilken dag kommunen tog ställning.")
            self._demand("body", "Ange vem i kommunen som har beslutat.")
        return facts

    def _demand(self, name: str, message: str) -> None:
        if not self.cleaned_data.get(name) and name not in self.errors:
            self.add_error(name, message)


def act_in_words(track: MunicipalTrack) -> str:
    """What the body at the track's stage gives: beslut, rekommendation, godkännande."""
    if track.status == TrackStatus.NETWORKS:
        return "beredning"
    return act_of(body_of(track.status, order_of(track.council)))
