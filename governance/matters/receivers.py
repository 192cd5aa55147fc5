"""Who is told: the management group, the area manager, those who lead the introduction."""

from __future__ import annotations

from governance.models import Matter, MatterTask, setting_of
from regions.models import Person
from vardforlopp.accounts.models import Appointment
from vardforlopp.accounts.rights import holders
from vardforlopp.pathways.models import Staffing, StaffingRole

LEADING = (StaffingRole.OWNER, StaffingRole.LEADER)


def receivers(matter: Matter, task: str) -> list[Person]:
    """The persons who get a notice when somebody is told, each once."""
    if task == MatterTask.TELL_MANAGEMENT:
        found = _management(matter)
    elif task == MatterTask.TELL_AREA:
        found = _area(matter)
    else:
        found = _leading(matter)
    return list({person.pk: person for person in found}.values())


def told_to(matter: Matter, task: str) -> str:
    """Who is told, as the form proposes it."""
    setting = setting_of(matter.council)
    if task == MatterTask.TELL_MANAGEMENT:
        return setting.management_group.name if setting and setting.management_group else ""
    names = [str(person) for person in receivers(matter, task)]
    return ", ".join(names)[:300]


def _management(matter: Matter) -> list[Person]:
    """Those who answer for the management group."""
    setting = setting_of(matter.council)
    if setting is None or setting.management_group is None:
        return []
    rows = holders("answer_escalations", setting.management_group)
    return [row.person for row in rows.filter(scope__body=setting.management_group)]


def _area(matter: Matter) -> list[Person]:
    rows = Appointment.objects.in_force().filter(
        role="area_manager", scope__region=matter.council.region_id
    )
    return [row.person for row in rows.select_related("person").order_by("person__sort_key")]


def _leading(matter: Matter) -> list[Person]:
    rows = Staffing.objects.in_force().filter(
        implementation=matter.implementation_id, role__in=LEADING
    )
    return [row.person for row in rows.select_related("person").order_by("person__sort_key")]
