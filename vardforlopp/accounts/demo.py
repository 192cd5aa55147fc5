"""The accounts of the demonstration: one for each role, all with the same open password."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.conf import settings
from django.contrib.auth.hashers import make_password

from regions.actions import add_person
from regions.models import Person
from vardforlopp.accounts import actions
from vardforlopp.accounts.models import Scope, User
from vardforlopp.accounts.models.scope import model_of
from vardforlopp.accounts.roles import (
    BODY,
    HEALTHCARE_REGION,
    MUNICIPALITY,
    NATIONAL,
    REGION,
    ROLES,
)
from vardforlopp.common.acting import acting_as

PASSWORD = "vardforlopp-demo"  # noqa: S105 - shown to everybody, opens nothing but a demonstration
DOMAIN = "demo.invalid"
SINCE = date(2020, 1, 1)
RMK, HSLG = "rmk-orebro-lan", "hslg-orebro-lan"
NPO = "npo-nervsystemets-sjukdomar"  # answers what is raised to it
ADMINISTRATOR = "register_administrator"
STAFFED = "staffed"  # has a part in one implementation; the story of the pathways gives it


@dataclass(frozen=True)
class DemoAccount:
    """One account: the part before @, the person's name, and which role where."""

    local: str
    name: str
    role: str
    kind: str = NATIONAL
    place: str = ""  # address name of the place
    title: str = ""  # of those whose part is staffing
    part_in: str = ""  # what that part is in, in words

    @property
    def email(self) -> str:
        return f"{self.local}@{DOMAIN}"

    @property
    def label(self) -> str:
        """The role in words."""
        return self.title or ROLES[self.role].label


DEMO_ACCOUNTS = (
    DemoAccount("registeransvarig", "Registeransvarig Ett", ADMINISTRATOR),
    DemoAccount("registeransvarig2", "Registeransvarig Två", ADMINISTRATOR),
    DemoAccount("processtod.skane", "Processtöd Skåne", "process_supporter", REGION, "skane"),
    DemoAccount("processtod2.skane", "Processtöd Skåne Två", "process_supporter", REGION, "skane"),
    DemoAccount(
        "processtod.blekinge", "Processtöd Blekinge", "process_supporter", REGION, "blekinge"
    ),
    DemoAccount(
        "processtod.kronoberg", "Processtöd Kronoberg", "process_supporter", REGION, "kronoberg"
    ),
    DemoAccount("processtod.halland", "Processtöd Halland", "process_supporter", REGION, "halland"),
    DemoAccount(
        "processtod.orebro", "Processtöd Örebro", "process_supporter", REGION, "orebro-lan"
    ),
    DemoAccount("ekonom.skane", "Regional ekonom Skåne", "regional_economist", REGION, "skane"),
    DemoAccount(
        "ekonom.blekinge", "Regional ekonom Blekinge", "regional_economist", REGION, "blekinge"
    ),
    DemoAccount(
        "ekonom.kronoberg", "Regional ekonom Kronoberg", "regional_economist", REGION, "kronoberg"
    ),
    DemoAccount(
        "ekonom.halland", "Regional ekonom Halland", "regional_economist", REGION, "halland"
    ),
    DemoAccount(
        "ekonom.orebro", "Regional ekonom Örebro", "regional_economist", REGION, "orebro-lan"
    ),
    DemoAccount(
        "kansli2.sodra",
        "Handläggare Södra kansliet Två",
        "kansli_officer",
        HEALTHCARE_REGION,
        "sodra",
    ),
    DemoAccount(
        "kansli.sodra", "Handläggare Södra kansliet", "kansli_officer", HEALTHCARE_REGION, "sodra"
    ),
    DemoAccount(
        "attest.sodra", "Attestant Södra kansliet", "kansli_approver", HEALTHCARE_REGION, "sodra"
    ),
    DemoAccount("ordforande.rmk", "Ordförande RMK Örebro", "chair", BODY, RMK),
    DemoAccount("vice.rmk", "Vice ordförande RMK Örebro", "deputy", BODY, RMK),
    DemoAccount("ledamot.rmk", "Ledamot RMK Örebro", "member", BODY, RMK),
    DemoAccount("adjungerad.rmk", "Adjungerad RMK Örebro", "coopted", BODY, RMK),
    DemoAccount("sekreterare.rmk", "Sekreterare RMK Örebro", "secretary", BODY, RMK),
    DemoAccount("sekreterare.hslg", "Sekreterare HSLG Örebro", "secretary", BODY, HSLG),
    DemoAccount("hsd.orebro", "HSD Örebro", "director", REGION, "orebro-lan"),
    DemoAccount(
        "socialchef.orebro", "Socialchef Örebro", "municipal_director", MUNICIPALITY, "orebro"
    ),
    DemoAccount(
        "natverk.orebro",
        "Nätverkssekreterare Örebro län",
        "network_secretary",
        BODY,
        "socialchefsnatverket-orebro-lan",
    ),
    DemoAccount(
        "utvecklingschef.orebro",
        "Utvecklingschef Örebro",
        "development_director",
        REGION,
        "orebro-lan",
    ),
    DemoAccount("omradeschef.orebro", "Områdeschef Örebro", "area_manager", REGION, "orebro-lan"),
    DemoAccount("ordforande.npo", "Ordförande NPO Nervsystemet", "chair", BODY, NPO),
    DemoAccount("redaktor", "Nationell redaktör", "national_editor"),
    DemoAccount("granskare", "Granskare hela landet", "auditor"),
    DemoAccount("granskare.skane", "Granskare Skåne", "auditor", REGION, "skane"),
    DemoAccount(
        "processledare.orebro",
        "Processledare kärlsjukdom, Region Örebro län",
        STAFFED,
        title="processledare",
        part_in="kärlsjukdom i Region Örebro län",
    ),
    *(
        DemoAccount(
            f"{local}.stroke",
            f"{title.capitalize()} stroke, Region Skåne",
            STAFFED,
            title=title,
            part_in="stroke i Region Skåne",
        )
        for local, title in (
            ("processagare", "processägare"),
            ("processledare", "processledare"),
            ("sakkunnig", "medicinskt sakkunnig"),
            ("processhandledare", "processhandledare"),
        )
    ),
)


def create() -> None:
    """The accounts that are missing, made through the verbs. Nothing outside a demonstration."""
    if not settings.DEMO:
        return
    with acting_as(None, reason="Demonstration", is_demo=True):
        missing = [
            one for one in DEMO_ACCOUNTS if not User.objects.filter(email=one.email).exists()
        ]
        hashed = make_password(PASSWORD) if missing else ""
        for account in missing:
            _create(account, hashed)


def _create(account: DemoAccount, hashed: str) -> None:
    first, second = _administrators()
    person = _person(account, first)
    actions.open_account(person=person, email=account.email, hashed=hashed, by=first)
    if account.role == STAFFED:
        return
    given = actions.give_appointment(
        person=person,
        role=account.role,
        place=_place(account),
        valid_from=SINCE,
        by=first,
    )
    if ROLES[account.role].needs_confirmation and second is not None:
        actions.confirm_appointment(given, by=second)


def _administrators() -> tuple[User | None, User | None]:
    """The two who give and confirm; the very first is appointed by the system."""
    emails = [one.email for one in DEMO_ACCOUNTS if one.role == ADMINISTRATOR]
    found = {user.email: user for user in User.objects.filter(email__in=emails)}
    first, second = (found.get(email) for email in emails)
    return first, second


def _person(account: DemoAccount, by: User | None) -> Person:
    found = Person.objects.filter(name=account.name, is_demo=True).first()
    if found is not None:
        return found
    facts = {"name": account.name, "title": account.label, "email": account.email}
    if by is not None:
        return add_person(by=by, **facts)
    person = Person(**facts)
    person.full_clean()
    person.save()
    return person


def _place(account: DemoAccount) -> Any:
    if account.kind == NATIONAL:
        return None
    return model_of(account.kind).objects.get(slug=account.place)


def listed() -> list[dict[str, str]]:
    """The demonstration accounts that exist, for the page and the command."""
    existing = set(
        User.objects.filter(is_demo=True, is_active=True).values_list("email", flat=True)
    )
    return [
        {
            "role": one.role,
            "label": one.label.capitalize(),
            "name": one.name,
            "scope": _scope(one),
            "email": one.email,
            "password": PASSWORD,
        }
        for one in DEMO_ACCOUNTS
        if one.email in existing
    ]


def _scope(account: DemoAccount) -> str:
    if account.role == STAFFED:
        return account.part_in
    return str(Scope.of(_place(account)))
