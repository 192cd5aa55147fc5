"""The verbs of the pathways app, by noun: log, milestones, people and plans, national steps."""

from vardforlopp.pathways.actions.log import (
    close_hinder,
    correct_entry,
    log_status,
    mark_condition_met,
)
from vardforlopp.pathways.actions.milestones import record_milestone, register_milestone
from vardforlopp.pathways.actions.national import open_implementations, record_national_step
from vardforlopp.pathways.actions.people import end_staffing, plan_steps, staff

__all__ = [
    "close_hinder",
    "correct_entry",
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
