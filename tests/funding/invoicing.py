"""A position with a holder and a cost, its invoice as a file, and the way in; for tests."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from django.core.files.uploadedfile import SimpleUploadedFile

from funding.actions import receiving
from funding.einvoice.writing import Line, Party
from funding.models import Invoice, Position, ReceivedFile
from tests.cast import Cast
from tests.factories.funding import HoldingFactory, PositionFactory, SalaryCostFactory
from tests.factories.invoices import MandateFactory
from tests.funding.einvoice.drafts import BUYER, file
from vardforlopp.accounts.models import User
from vardforlopp.common import outbox
from vardforlopp.common.models import Job

MAY = date(2021, 5, 1)
COST = Decimal("58593.75")
SHARE = Decimal("29296.88")  # half of it, the öre rounded up


@dataclass
class Deal:
    """Skåne's first position, paid in half by Södra, with a cost for May 2021."""

    cast: Cast
    position: Position

    def bytes(self, **other: Any) -> bytes:
        """A sound invoice of Skåne for May; `other` are facts of the draft."""
        seller = Party(self.position.region.name, self.position.region.organisation_number)
        line = Line("Processtöd, 50 % av lönekostnaden", SHARE, period=(MAY, date(2021, 5, 31)))
        usual: dict[str, Any] = {
            "number": "21-1001",
            "issued_on": date(2021, 6, 1),
            "due_on": date(2021, 7, 1),
            "seller": seller,
            "buyer": BUYER,
            "buyer_reference": "PS-1",
            "lines": (line,),
        }
        return file(**usual | other)

    @property
    def line(self) -> dict[str, Any]:
        """The line of May as it is typed."""
        return {"position": self.position, "first_month": MAY, "last_month": MAY, "net": SHARE}

    def hand_in(self, by: User | None = None, name: str = "faktura.xml", **other: Any) -> Any:
        """The row of a file just handed in and checked by the system."""
        return self.hand_in_bytes(self.bytes(**other), by=by, name=name)

    def hand_in_bytes(self, content: bytes, **how: Any) -> ReceivedFile:
        row = self.receive(content, **how)
        run_checks()
        row.refresh_from_db()
        return row

    def receive(
        self, content: bytes, by: User | None = None, name: str = "faktura.xml"
    ) -> ReceivedFile:
        """The row of a file that nobody has checked yet."""
        cast = self.cast
        by = by or cast.economist
        region = cast.skane if by == cast.economist else None
        row, _ = receiving.receive(
            SimpleUploadedFile(name, content),
            by=by,
            healthcare_region=cast.southern,
            region=region,
        )
        return row

    def invoice(self, **other: Any) -> Invoice:
        """An invoice that came in as a file, with its account made sure of."""
        row = self.hand_in(**other)
        assert row.status == "registered", row.status_comment
        return row.invoice


def run_checks() -> None:
    """What the worker of the queue does."""
    for pk in Job.objects.due().filter(kind="check_invoice").values_list("pk", flat=True):
        assert outbox.run(pk)


def make_deal(cast: Cast) -> Deal:
    """Position 1 in Skåne with a holder since May 2020, and a mandate for the approver."""
    position = PositionFactory(
        healthcare_region=cast.southern, region=cast.skane, number=1, buyer_reference="PS-1"
    )
    HoldingFactory(position=position, valid_from=date(2020, 5, 1), status="confirmed")
    SalaryCostFactory(position=position, month=MAY, amount=COST)
    MandateFactory(healthcare_region=cast.southern, person=cast.approver.person)
    return Deal(cast, position)
