"""Who may do what with files and invoices; nobody with their own, never the same person twice."""

from __future__ import annotations

from typing import Any

from funding.invoices import accounts
from funding.invoices.checks import stops
from funding.mandates import mandate_for
from funding.models import (
    ConfirmedAccount,
    HoldingStatus,
    Invoice,
    InvoiceKind,
    InvoiceStatus,
    PositionHolding,
    ReceivedFile,
)
from funding.models.invoices import DECIDED
from funding.reach import holds_money
from vardforlopp.accounts.rights import holds_somewhere, names_of_holders
from vardforlopp.accounts.roles import RIGHTS, holders_of
from vardforlopp.common import dates
from vardforlopp.common.answer import YES, Answer, no
from vardforlopp.common.wording import one_of

SET_OFF = (InvoiceStatus.TO_REVIEW, InvoiceStatus.RETURNED, InvoiceStatus.ON_HOLD)
ATTEST = ("review_invoices", "decide_invoices")


def _held(user: Any, right: str, *, region: Any = None, payer: Any = None) -> Answer:
    if holds_money(user, right, region=region, payer=payer):
        return YES
    where = payer or region
    roles = one_of(holders_of(right))
    return no(f"För att {RIGHTS[right]} behövs rollen {roles}{f' i {where}' if where else ''}.")


def can_read_invoices(user: Any, _: Any = None) -> Answer:
    """Those who read money anywhere; which rows is for `visible_to`."""
    return holds_somewhere(user, "read_money")


def can_upload(user: Any, healthcare_region: Any = None, region: Any = None) -> Answer:
    """The region that invoices and the kansli that is invoiced; without them: somewhere."""
    if healthcare_region is None:
        return holds_somewhere(user, "upload_invoices")
    return _held(user, "upload_invoices", region=region, payer=healthcare_region)


def can_recheck_file(user: Any, file: ReceivedFile) -> Answer:
    """Either side of it."""
    return can_upload(user, file.healthcare_region, file.region)


def can_type_invoice(user: Any, file: ReceivedFile) -> Answer:
    """Either side of it; who types does not attest."""
    return can_upload(user, file.healthcare_region, file.region)


def can_drop_file(user: Any, file: ReceivedFile) -> Answer:
    """Either side of it."""
    return can_upload(user, file.healthcare_region, file.region)


def can_send_anew(user: Any, file: ReceivedFile) -> Answer:
    """Those who hand in somewhere; `receive` asks about the place it is sent to now."""
    return can_upload(user)


def can_edit_lines(user: Any, invoice: Invoice) -> Answer:
    """The kansli, until it is decided; a review is voided by it."""
    if invoice.status not in (InvoiceStatus.TO_REVIEW, InvoiceStatus.REVIEWED):
        return no("Raderna ändras inte när fakturan är beslutad, återsänd, kvittad eller vilar.")
    return _held(user, "review_invoices", payer=invoice.healthcare_region)


def can_confirm_account(user: Any, invoice: Invoice) -> Answer:
    """The kansli."""
    return _held(user, "review_invoices", payer=invoice.healthcare_region)


def can_review_somewhere(user: Any, _: Any = None) -> Answer:
    """Those who review anywhere."""
    return holds_somewhere(user, "review_invoices")


def can_review(user: Any, invoice: Invoice) -> Answer:
    """Granskningsattest: the kansli, when nothing speaks against the invoice."""
    return reviews(user, invoice) & _nothing_stops(invoice)


def reviews(user: Any, invoice: Invoice, held: set[int] | None = None) -> Answer:
    """Whether it is for the user to review, whatever speaks against the invoice.

    `held` is what `positions_held` gives, when it is asked for many.
    """
    right = _held(user, "review_invoices", payer=invoice.healthcare_region)
    return right & _is_apart(user, invoice, held)


def positions_held(user: Any) -> set[int]:
    """The positions somebody has or has had, confirmed."""
    rows = PositionHolding.objects.filter(person=user.person_id, status=HoldingStatus.CONFIRMED)
    return set(rows.values_list("position", flat=True))


def can_decide(user: Any, invoice: Invoice) -> Answer:
    """Beslutsattest: another person, within a mandate, when the account is made sure of."""
    payer = invoice.healthcare_region
    right = _held(user, "decide_invoices", payer=payer)
    if not right:
        return right
    if invoice.approvals.filter(person=user.person_id, voided_at__isnull=True).exists():
        return no("Du har redan attesterat fakturan. En annan person ska beslutsattestera.")
    weight = max(abs(invoice.payable), abs(invoice.gross))
    mandate, reason = mandate_for(user.person, payer, weight, dates.today())
    within = YES if mandate else no(reason)
    sure = YES if account_is_confirmed(invoice) else no("Bekräfta kontot först.")
    fit = _others_are_apart(invoice) & _credits_what_is_decided(invoice)
    return _is_apart(user, invoice) & within & sure & fit & _nothing_stops(invoice)


def _others_are_apart(invoice: Invoice) -> Answer:
    """Who has attested may have got the position meanwhile."""
    live = invoice.approvals.filter(voided_at__isnull=True).values("person")
    if _paid_by(invoice).filter(person__in=live).exists():
        return no("Den som granskade får själv betalt av fakturan. Upphäv granskningen.")
    return YES


def _credits_what_is_decided(invoice: Invoice) -> Answer:
    credited = invoice.credits
    if credited is None or credited.status in DECIDED:
        return YES
    return no("Fakturan som krediteras är inte beslutad. Kvitta, eller besluta den först.")


def _paid_by(invoice: Invoice) -> Any:
    """Who has a position that the lines are for."""
    positions = invoice.lines.values("position")
    return PositionHolding.objects.filter(position__in=positions, status=HoldingStatus.CONFIRMED)


def attests_there(user: Any, invoice: Invoice) -> bool:
    """Whether the user attests in the healthcare region at all, at either end."""
    payer = invoice.healthcare_region
    return any(holds_money(user, right, payer=payer) for right in ATTEST)


def can_reopen(user: Any, invoice: Invoice) -> Answer:
    """Anyone who attests there."""
    return _attests(user, invoice, "upphäva en granskning")


def can_return(user: Any, invoice: Invoice) -> Answer:
    """Anyone who attests there."""
    return _attests(user, invoice, "återsända fakturor")


def can_hold(user: Any, invoice: Invoice) -> Answer:
    """Anyone who attests there."""
    return _attests(user, invoice, "låta fakturor vila")


def _attests(user: Any, invoice: Invoice, to: str) -> Answer:
    if attests_there(user, invoice):
        return YES
    roles = one_of(dict.fromkeys(role for right in ATTEST for role in holders_of(right)))
    return no(f"För att {to} behövs rollen {roles} i {invoice.healthcare_region}.")


def can_answer_return(user: Any, invoice: Invoice) -> Answer:
    """The region that invoiced."""
    return _held(user, "upload_invoices", region=invoice.region)


def can_settle(user: Any, invoice: Invoice) -> Answer:
    """The kansli sets a credit note off against an invoice that nobody has decided."""
    credited = invoice.credits
    if credited is None:
        return no("Bara en kreditfaktura som hör till en faktura kan kvittas.")
    if credited.payable != invoice.payable:
        return no("Beloppen skiljer sig. Attestera fakturan och kreditfakturan var för sig.")
    if credited.status not in SET_OFF:
        return no("Fakturan är redan attesterad, kvittad eller återtagen.")
    right = _held(user, "review_invoices", payer=invoice.healthcare_region)
    return right & _nothing_stops(invoice)


def can_withdraw_invoice(user: Any, invoice: Invoice) -> Answer:
    """The region that invoiced takes back what has been returned to it."""
    return _held(user, "upload_invoices", region=invoice.region)


def can_be_set_off(user: Any, invoice: Invoice) -> Answer:
    """As the credit note that takes it back: settled together, never alone."""
    return _held(user, "review_invoices", payer=invoice.healthcare_region)


def _is_apart(user: Any, invoice: Invoice, held: set[int] | None = None) -> Answer:
    """Neither the one who typed it nor one whose salary it pays."""
    if invoice.typed_by_id == user.person_id:
        return no("Du skrev av fakturan. Andra ska attestera den.")
    own = positions_held(user) if held is None else held
    if own and any(line.position_id in own for line in invoice.lines.all()):
        return no("Fakturan gäller din egen lön. Andra ska attestera den.")
    return YES


def _nothing_stops(invoice: Invoice) -> Answer:
    against = stops(invoice)
    return no(f"Åtgärda först: {against[0].text}") if against else YES


def account_is_confirmed(invoice: Invoice) -> bool:
    """Somebody has made sure that the account is the region's; a credit note pays to none."""
    if invoice.kind == InvoiceKind.CREDIT_NOTE:
        return True
    sure = ConfirmedAccount.objects.filter(
        region=invoice.region_id, account_kind=invoice.account_kind
    )
    wanted = accounts.bare(invoice.account)
    return any(accounts.bare(one) == wanted for one in sure.values_list("account", flat=True))


def who_can_about(invoice: Invoice) -> list[str]:
    """Sentences for "Vem kan se och ändra det här?"."""
    payer, region = invoice.healthcare_region, invoice.region

    def named(right: str, place: Any) -> str:
        return ", ".join(names_of_holders(right, place)) or "ingen just nu"

    return [
        f"Kansliet i {payer} och ekonomin i {region} kan läsa fakturan, ingen annan region.",
        f"Granskningsattest: {named('review_invoices', payer)}.",
        f"Beslutsattest inom mandat: {named('decide_invoices', payer)}.",
        f"{region} svarar när fakturan är återsänd ({named('upload_invoices', region)}).",
        "Två olika personer attesterar alltid. Det en faktura säger ändras aldrig.",
    ]
