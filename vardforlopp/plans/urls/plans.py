"""The addresses of activity plans, their activities, notes and reports."""

from django.urls import path

from vardforlopp.plans.views import activities, plans, reports

PLAN = "planer/<slug:body>/<int:year>/"
ACTIVITY = f"{PLAN}aktiviteter/<int:pk>/"
REPORT = f"{PLAN}aterrapport/"
FROZEN = f"{PLAN}rapporter/<int:number>/"

urlpatterns = [
    path("planer/", plans.plan_list, name="activity_plans"),
    path("planer/ny/", plans.new_plan, name="activity_plan_new"),
    path(PLAN, plans.plan, name="activity_plan"),
    path(f"{PLAN}andra/", plans.edit_plan, name="activity_plan_edit"),
    path(f"{PLAN}beslut/", plans.decide_plan, name="activity_plan_decide"),
    path(f"{PLAN}omrade/", plans.new_area, name="plan_area_new"),
    path(f"{PLAN}aktivitet/", plans.new_activity, name="activity_new"),
    path(f"{PLAN}uppdrag/", plans.new_assignment, name="assignment_new"),
    path(f"{PLAN}anteckning/", activities.new_plan_note, name="plan_note_new"),
    path(f"{PLAN}anteckningar/<int:pk>/ratta/", activities.correct_note, name="note_correct"),
    path(ACTIVITY, activities.activity, name="activity"),
    path(f"{ACTIVITY}andra/", activities.edit_activity, name="activity_edit"),
    path(f"{ACTIVITY}lage/", activities.set_status, name="activity_status"),
    path(f"{ACTIVITY}for-over/", activities.roll_over, name="activity_roll_over"),
    path(f"{ACTIVITY}anteckning/", activities.new_note, name="activity_note_new"),
    path(REPORT, reports.report, name="plan_report"),
    path(f"{REPORT}ny/", reports.new_report, name="plan_report_new"),
    path(f"{REPORT}andra/", reports.edit_report, name="plan_report_edit"),
    path(f"{REPORT}avsnitt/", reports.add_missing, name="report_sections_add"),
    path(f"{REPORT}avsnitt/<int:pk>/", reports.write_section, name="report_section"),
    path(f"{REPORT}faststall/", reports.decide_report, name="plan_report_decide"),
    path(f"{REPORT}ta-upp/", reports.reopen_report, name="plan_report_reopen"),
    path(f"{REPORT}utkast.pdf", reports.draft_pdf, name="plan_report_draft_pdf"),
    path(FROZEN, reports.published, name="published_report"),
    path(f"{FROZEN}rapport.pdf", reports.published_pdf, name="published_report_pdf"),
    path(f"{FROZEN}rapport.docx", reports.published_word, name="published_report_word"),
]
