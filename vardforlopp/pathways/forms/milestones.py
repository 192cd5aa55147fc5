"""A decision or council fact made elsewhere."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from typing import Any
from uuid import uuid4

from django import forms
from django.db.models import Q, QuerySet
from django.utils.html import format_html

from regions.models import Body, BodyLevel, Region
from vardforlopp.common.dates import DatePrecision
from vardforlopp.common.documents import DocumentField
from vardforlopp.common.forms import DateField, Form, LineField, TextField, TokenField
from vardforlopp.common.models import Document
from vardforlopp.pathways.forms.fields import ConditionalOption, grouped
from vardforlopp.pathways.models import Implementation, MilestoneKind, Outcome


class MilestoneForm(Form):
    """A decision or council fact made elsewhere."""

    kind = forms.ChoiceField(label="Vad", choices=[("", "Välj vad"), *MilestoneKind.choices])
    body = forms.ModelChoiceField(label="Organ", queryset=Body.objects.none())
    occurred_on = DateField(
        label="Datum", past=True, help_text="Vet ni bara månaden eller året: ange den första dagen."
    )
    occurred_precision = forms.ChoiceField(
        label="Datumet är känt på", choices=DatePrecision.choices, initial=DatePrecision.DAY
    )
    outcome = ConditionalOption(
        label="Utfall",
        choices=[("", "Välj utfall"), *Outcome.choices],
        help_text="Behövs för beslut om införande.",
    )
    reference = LineField(label="Hänvisning", help_text="Paragraf, diarienummer eller protokoll.")
    note = TextField(label="Kommentar", required=False, max_length=500, rows=2)
    document = DocumentField(label="Handling", required=False)
    token = TokenField()

    def __init__(self, implementation: Implementation, *args: Any, **kwargs: Any):
        kwargs["initial"] = {"token": uuid4()} | kwargs.get("initial", {})
        super().__init__(*args, **kwargs)
        region = implementation.region
        field: Any = self.fields["body"]
        field.queryset = bodies_around(region)
        field.choices = grouped("Välj organ", *_by_place(region, field.queryset))

    def keep_document(self, document: Document | None) -> None:
        """Says beside the field that what was attached follows when nothing new is chosen."""
        if document is not None:
            field = self.fields["document"]
            field.help_text = format_html(
                "{} följer med om du inte väljer en ny. {}", document.name, field.help_text
            )


def bodies_around(region: Region) -> QuerySet[Body]:
    """The bodies of a region, of the healthcare regions it belongs to, and the national ones."""
    healthcare_regions = region.affiliations.in_force().values("healthcare_region")
    return (
        Body.objects.in_force()
        .filter(
            Q(region=region)
            | Q(healthcare_region__in=healthcare_regions)
            | Q(level=BodyLevel.NATIONAL, is_deciding=True)
        )
        .select_related("healthcare_region")
        .in_swedish_order()
    )


def _by_place(region: Region, bodies: Iterable[Body]) -> list[tuple[str, list[tuple[int, str]]]]:
    """The region's own first, then each healthcare region's, then the national ones."""
    own, wider, national = [], defaultdict(list), []
    for body in bodies:
        choice = (body.pk, str(body))
        if body.region_id == region.pk:
            own.append(choice)
        elif body.healthcare_region:
            wider[str(body.healthcare_region)].append(choice)
        else:
            national.append(choice)
    return [(str(region), own), *sorted(wider.items()), ("Nationellt", national)]
