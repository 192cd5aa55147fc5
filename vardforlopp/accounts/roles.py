"""Roles and rights: a role says what, its scope says where (design 7)."""

from __future__ import annotations

from dataclasses import dataclass

from django.core.exceptions import ImproperlyConfigured

from vardforlopp.common.addresses import spelled

# Every right there is, with the words a reader meets. They are declared on Scope.
RIGHTS = {
    "log_status": "logga status",
    "register_milestone": "registrera beslut fattade på annat håll",
    "plan_steps": "planera steg",
    "staff_implementation": "bemanna införandet",
    "change_state": "pausa, återuppta och avsluta ett införande",
    "prepare_introduction": "förbereda och följa upp införandet",
    "edit_units": "ändra regionens enheter",
    "maintain_tools": "hålla mallar och verktyg",
    "raise_need": "lyfta behov",
    "answer_need": "svara på behov",
    "edit_pathways": "ändra vårdförlopp och nationella steg",
    "edit_agreements": "ändra statens överenskommelser",
    "edit_positions": "hålla tjänster som processtöd",
    "propose_holder": "föreslå innehavare av en tjänst",
    "read_money": "läsa lönekostnader, fakturor och budget",
    "edit_salary_basis": "bestämma vad som räknas som lönekostnad",
    "enter_salary_costs": "lämna lönekostnader",
    "plan_gatherings": "planera utbildningar och gemensamma möten",
    "upload_invoices": "lämna in fakturor",
    "review_invoices": "granskningsattestera fakturor",
    "decide_invoices": "beslutsattestera fakturor",
    "edit_mandates": "hålla attestförteckningen",
    "hand_over_invoices": "lämna fakturor till redovisningen",
    "edit_budgets": "hålla budget",
    "read_papers": "läsa rådets handlingar",
    "prepare_matters": "bereda ärenden och möten i rådet",
    "take_part": "delta i rådets rekommendationer",
    "lead_council": "leda rådet",
    "tell_municipalities": "föra beslut vidare till kommunerna",
    "propose_delegations": "lägga upp delegationer",
    "confirm_delegations": "bekräfta delegationer",
    "edit_grant_budgets": "hålla budget för omställningsbidrag",
    "follow_grants": "få besked om omställningsbidrag",
    "answer_escalations": "svara på ärenden som förts vidare",
    "report_decisions": "anmäla delegationsbeslut",
    "publish_decisions": "publicera beslut",
    "run_municipal_track": "hålla det kommunala spåret",
    "answer_for_municipality": "svara för en kommun",
    "keep_plans": "hålla planer och rapporter",
    "edit_registers": "ändra register",
    "give_appointments": "ge och avsluta roller",
    "read_audit": "läsa hela ändringsloggen",
}

NATIONAL, HEALTHCARE_REGION, REGION = "national", "healthcare_region", "region"
MUNICIPALITY, UNIT, BODY = "municipality", "unit", "body"
PLACES = {
    NATIONAL: "hela landet",
    HEALTHCARE_REGION: "sjukvårdsregion",
    REGION: "region",
    MUNICIPALITY: "kommun",
    UNIT: "enhet",
    BODY: "organ",
}


@dataclass(frozen=True)
class Role:
    """A bundle of rights, the kinds of scope it may be given for, and what giving it takes."""

    code: str
    label: str
    does: str  # a sentence for the page that lists roles
    scopes: tuple[str, ...]
    rights: tuple[str, ...] = ()
    needs_confirmation: bool = False  # attest and decision roles: a second person says yes

    @property
    def word(self) -> str:
        """The role as it stands in addresses."""
        return spelled(self.label)


_ALL = (
    Role(
        "process_supporter",
        "processtöd",
        "Loggar var varje vårdförlopp står i regionen och registrerar beslut från annat håll.",
        (REGION,),
        (
            "log_status",
            "register_milestone",
            "plan_steps",
            "staff_implementation",
            "change_state",
            "prepare_introduction",
            "edit_units",
            "maintain_tools",
            "raise_need",
        ),
    ),
    Role(
        "regional_economist",
        "regional ekonom",
        "Lämnar lönekostnader och skickar fakturor för regionens processtöd.",
        (REGION,),
        (
            *("propose_holder", "read_money", "enter_salary_costs", "upload_invoices"),
            "follow_grants",
        ),
    ),
    Role(
        "kansli_officer",
        "handläggare på kansliet",
        "Håller tjänster och budget och granskar fakturor för sjukvårdsregionen.",
        (HEALTHCARE_REGION,),
        (
            *("edit_positions", "edit_salary_basis", "plan_gatherings", "edit_budgets"),
            *("read_money", "upload_invoices", "review_invoices", "edit_mandates"),
            *("hand_over_invoices", "keep_plans"),
        ),
        needs_confirmation=True,
    ),
    Role(
        "kansli_approver",
        "beslutsattestant på kansliet",
        "Beslutsattesterar fakturor inom sitt mandat.",
        (HEALTHCARE_REGION,),
        ("read_money", "decide_invoices"),
        needs_confirmation=True,
    ),
    Role(
        "chair",
        "ordförande",
        "Leder rådet och fattar beslut på delegation.",
        (BODY,),
        ("answer_need", "read_papers", "take_part", "lead_council", "answer_escalations"),
        needs_confirmation=True,
    ),
    Role(
        "deputy",
        "vice ordförande",
        "Träder in för ordföranden.",
        (BODY,),
        ("read_papers", "take_part", "lead_council"),
        needs_confirmation=True,
    ),
    Role(
        "member",
        "ledamot",
        "Deltar i rådets rekommendationer.",
        (BODY,),
        ("read_papers", "take_part"),
    ),
    Role(
        "coopted",
        "adjungerad",
        "Företräder kommunerna i rådet, utan rösträtt om inget annat sägs.",
        (BODY,),
        ("read_papers", "take_part", "tell_municipalities"),
    ),
    Role(
        "secretary",
        "sekreterare",
        "Sköter dagordning, utskick, protokoll och behov som lyfts till organet.",
        (BODY,),
        (
            *("answer_need", "read_papers", "prepare_matters", "propose_delegations"),
            *("answer_escalations", "report_decisions", "publish_decisions", "keep_plans"),
        ),
    ),
    Role(
        "director",
        "hälso- och sjukvårdsdirektör",
        "Tar emot ärenden som lyfts och beslutar eller för dem till nämnden.",
        (REGION,),
        ("read_papers", "confirm_delegations", "edit_grant_budgets", "answer_escalations"),
        needs_confirmation=True,
    ),
    Role(
        "municipal_director",
        "socialchef",
        "Företräder kommunen i det kommunala spåret och lyfter dess behov.",
        (MUNICIPALITY,),
        ("raise_need", "answer_for_municipality"),
    ),
    Role(
        "network_secretary",
        "nätverkssekreterare",
        "Förbereder det kommunala spåret i socialchefsnätverket.",
        (BODY,),
        ("run_municipal_track",),
    ),
    Role(
        "development_director",
        "utvecklingschef",
        "Startar och bemannar programområden i regionen.",
        (REGION,),
        (
            *("raise_need", "propose_holder", "read_money", "read_papers", "prepare_matters"),
            *("propose_delegations", "edit_grant_budgets", "report_decisions"),
            *("publish_decisions", "keep_plans"),
        ),
    ),
    Role(
        "area_manager",
        "områdeschef välfärd och folkhälsa",
        "Tar emot och för vidare beslut som rör kommunerna.",
        (REGION,),
    ),
    Role(
        "national_editor",
        "nationell redaktör",
        "Håller vårdförlopp, versioner, nationella steg och statens överenskommelser aktuella.",
        (NATIONAL,),
        ("edit_pathways", "maintain_tools", "edit_agreements"),
    ),
    Role(
        "auditor",
        "granskare",
        "Läser allt inom sitt område med historik och utdrag; ändrar inget.",
        tuple(PLACES),
        ("read_audit", "read_money", "read_papers"),
    ),
    Role(
        "register_administrator",
        "registeransvarig",
        "Håller register, konton och roller; inga pengar, inga beslut, aldrig sig själv.",
        (NATIONAL,),
        ("edit_registers", "edit_units", "give_appointments", "read_audit"),
    ),
)

ROLES = {role.code: role for role in _ALL}
ROLE_CHOICES = [(role.code, role.label) for role in _ALL]
CONFIRMED_ROLES = tuple(role.code for role in _ALL if role.needs_confirmation)


def holders_of(right: str) -> list[str]:
    """The labels of the roles that carry a right, for sentences about who may."""
    return [role.label for role in _ALL if right in role.rights]


def roles_named(codes: str) -> tuple[str, ...]:
    """The roles in a comma-separated setting; "confirmed" stands for all that need confirmation.

    A code that is no role stops the start: else a slip of the pen would leave a role unguarded.
    """
    named = {code.strip() for code in codes.split(",")} - {""}
    unknown = ", ".join(sorted(named - {"confirmed", *ROLES}))
    if unknown:
        raise ImproperlyConfigured(f"TOTP_REQUIRED_ROLES nämner roller som inte finns: {unknown}.")
    if "confirmed" in named:
        named = (named - {"confirmed"}) | set(CONFIRMED_ROLES)
    return tuple(sorted(named))
