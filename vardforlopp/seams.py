"""The seams: what each app does in jobs and shows on composed pages, as dotted paths.

Settings takes them in, so that a lower layer never imports a higher one (docs/adr/0002).
"""

JOB_HANDLERS = {
    "mail_notice": "vardforlopp.accounts.notices.mail_notice",
    "mail_digest": "vardforlopp.accounts.notices.mail_digest",
    "mail_news": "vardforlopp.accounts.notices.mail_news",
    "mail_password_link": "vardforlopp.accounts.mails.mail_password_link",
    "status_moved": "vardforlopp.pathways.notices.tell_of_moved_status",
    "facts_changed": "vardforlopp.introduction.reminders.settle",
    "remind": "vardforlopp.introduction.reminders.remind",
    "remind_of_money": "funding.reminders.remind",
    "remind_of_municipal_answers": "governance.municipal.reminders.remind",
    "remind_of_escalations": "governance.escalation.reminders.remind",
    "check_invoice": "funding.actions.receiving.check_file",
    "remind_of_matters": "governance.matters.notices.remind",
    "matter_moved": "governance.matters.notices.settle",
}
# Kinds of jobs that only the workers of a certain queue run: they may kill their process.
JOB_QUEUES = {"check_invoice": "einvoice"}
NOTICE_KINDS = [
    "vardforlopp.accounts.kinds.KINDS",
    "vardforlopp.pathways.notices.KINDS",
    "vardforlopp.introduction.notices.KINDS",
    "vardforlopp.introduction.reminders.KINDS",
    "funding.reminders.KINDS",
    "funding.notices.KINDS",
    "governance.matters.notices.KINDS",
    "governance.grants.notices.KINDS",
    "governance.municipal.notices.KINDS",
    "governance.decisions.notices.KINDS",
    "governance.municipal.reminders.KINDS",
    "governance.escalation.notices.KINDS",
    "governance.escalation.reminders.KINDS",
    "governance.meetings.notices.KINDS",
]
REGISTER_LOADERS = [
    "regions.register.load",
    "vardforlopp.pathways.register.load",
    "vardforlopp.accounts.register.load",
    "funding.register.load",
    "governance.register.load",
    "vardforlopp.plans.register.load",
]
DEMO_STORIES = [
    "vardforlopp.pathways.demo.story.tell",
    "governance.demo.history.tell",
    "vardforlopp.introduction.demo.story.tell",
    "funding.demo.story.tell",
    "governance.demo.present.tell",
]
MENU = [
    "vardforlopp.pathways.panels.menu",
    "vardforlopp.introduction.panels.menu",
    "funding.panels.menu",
    "governance.panels.menu",
    "vardforlopp.plans.panels.menu",
    "regions.panels.menu",
    "vardforlopp.accounts.panels.menu",
]
WORKFLOWS = [
    "vardforlopp.accounts.workflow.appointment_workflow",
    "vardforlopp.pathways.workflow.implementation_workflow",
    "vardforlopp.introduction.workflow.need_workflow",
    "funding.workflow.holding_workflow",
    "funding.mandate_workflow.mandate_workflow",
    "funding.invoice_workflow.file_workflow",
    "funding.invoice_workflow.invoice_workflow",
    "funding.workflow.gathering_workflow",
    "funding.workflow.participation_workflow",
    "governance.matters.workflow.matter_workflow",
    "governance.municipal.workflow.track_workflow",
    "governance.escalation.workflow.escalation_workflow",
    "governance.delegations.workflow.delegation_workflow",
    "governance.meetings.workflow.meeting_workflow",
    "vardforlopp.plans.workflow.plan_workflow",
    "vardforlopp.plans.workflow.report_workflow",
]
GATE_FACTS = {
    "questions": "vardforlopp.introduction.gates.questions_answered",
    "gap": "vardforlopp.introduction.gates.analysis_complete",
    "introduced": "vardforlopp.introduction.gates.introduced_everywhere",
    "line_owner": "vardforlopp.introduction.gates.line_owner_named",
}
COUNCIL_LINK = "governance.decisions.links.to_council"  # where a working council decides
MILESTONE_PAGES = "governance.decisions.links.pages_of"
TODO_SOURCES = [
    "vardforlopp.accounts.todos.waiting",
    "vardforlopp.introduction.todos.waiting",
    "funding.todos.waiting",
    "funding.invoices.todos.waiting",
    "funding.attest_todos.waiting",
    "funding.ledger.todos.waiting",
    "governance.decisions.todos.waiting",  # undated as they come: what is decided goes first
    "governance.grants.todos.waiting",
    "governance.escalation.todos.waiting",
    "governance.meetings.todos.waiting",
    "governance.matters.todos.waiting",
    "governance.municipal.todos.waiting",
    "governance.delegations.todos.waiting",
    "governance.reports.todos.waiting",
    "vardforlopp.plans.todos.waiting",
]
CALENDAR_SOURCES = [
    "vardforlopp.introduction.calendars.days",
    "funding.calendars.gatherings",
    "governance.meetings.calendars.meetings",
    "governance.municipal.calendars.last_days",
    "vardforlopp.plans.calendars.days",
]
ACCOUNT_TABS = [("Kalender", "calendar_feed")]  # one's own pages in higher apps: name and address
ACCOUNT_PANELS = ["vardforlopp.introduction.panels.parts_of"]
VERSION_PANELS = [
    "vardforlopp.introduction.panels.papers_of",
    "vardforlopp.introduction.panels.criteria_of",
]
IMPLEMENTATION_PANELS = [
    "vardforlopp.pathways.panels.hinders",
    "vardforlopp.pathways.panels.staffing",
    "vardforlopp.pathways.panels.milestones",
    "governance.municipal.panels.of_implementation",
    "vardforlopp.introduction.panels.versions",
    "vardforlopp.introduction.panels.tools",
    "governance.matters.on_introduction.matters_of",
]
