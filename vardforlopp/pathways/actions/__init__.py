"""The verbs of the pathways app, by noun."""

from vardforlopp.pathways.actions.backfilling import backfill
from vardforlopp.pathways.actions.conditions import mark_condition_met
from vardforlopp.pathways.actions.corrections import correct_entry
from vardforlopp.pathways.actions.hinders import close_hinder
from vardforlopp.pathways.actions.log import log_status
from vardforlopp.pathways.actions.milestones import record_milestone, register_milestone
from vardforlopp.pathways.actions.national import open_implementations, record_national_step
from vardforlopp.pathways.actions.pathways import (
    add_hinder_tag,
    add_owner,
    add_pathway,
    add_version,
    end_owner,
)
from vardforlopp.pathways.actions.people import end_staffing, plan_steps, staff

__all__ = [
    "add_hinder_tag",
    "add_owner",
    "add_pathway",
    "add_version",
    "backfill",
    "close_hinder",
    "correct_entry",
    "end_owner",
    "end_staffing",
    "log_status",
    "mark_condition_met",
    "open_implementations",
    "plan_steps",
    "record_milestone",
    "record_national_step",
    "register_milestone",
    "staff",
]
