"""The words a decision on a grant begins with: the council's template, filled with facts."""

from __future__ import annotations

from governance.actions.grants import GrantTerms
from governance.grants.ruling import GrantRuling
from governance.models import DecisionKind, DecisionTemplate, Matter
from governance.models.grants import NOTHING
from vardforlopp.common.dates import swedish_date
from vardforlopp.common.money import sek

USUAL = (
    "{mottagare} beviljas ett tillfälligt omställningsbidrag på {belopp} för {forlopp}.\n\n"
    "Ändamål: {andamal}\n"
    "Bidraget gäller från och med {fran} till och med {till}. Det som inte används återförs.\n\n"
    "Beslutet fattas i ärende {arende} på delegation enligt {delegation}. Efter beslutet är "
    "{kvar} kvar av taket för vårdförloppet år {ar}."
)

# What a template may name, with what those who write one are told.
PLACES = {
    "mottagare": "enheten som får bidraget",
    "belopp": "beloppet",
    "forlopp": "vårdförloppet",
    "andamal": "ändamålet",
    "fran": "första dagen",
    "till": "sista dagen",
    "arende": "ärendets nummer",
    "delegation": "delegationens beslut",
    "kvar": "vad som är kvar av taket",
    "ar": "året",
}


def proposed_text(matter: Matter, terms: GrantTerms, ruling: GrantRuling) -> str:
    """What the system proposes; only the names it knows are filled in."""
    row = ruling.asked.delegation
    facts = {
        "mottagare": str(terms.receiver),
        "belopp": sek(terms.amount),
        "forlopp": str(ruling.asked.pathway),
        "andamal": terms.purpose,
        "fran": swedish_date(terms.starts_on),
        "till": swedish_date(terms.ends_on),
        "arende": matter.label,
        "delegation": f"{row.decided_by}, {row.reference}" if row else "",
        "kvar": sek(ruling.after.left_of_cap or NOTHING),
        "ar": str(ruling.room.year),
    }
    text = _template(matter)
    for name, value in facts.items():
        text = text.replace("{" + name + "}", value)
    return text


def _template(matter: Matter) -> str:
    rows = DecisionTemplate.objects.in_force().filter(
        council=matter.council, kind=DecisionKind.GRANT
    )
    found = rows.first()
    return found.text if found else USUAL
