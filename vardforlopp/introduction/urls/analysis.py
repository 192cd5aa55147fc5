"""The addresses of gap and impact analysis."""

from django.urls import path

from vardforlopp.introduction.views import costs, gap_items, gaps, impact

PLACE = "inforande/<slug:region>/<slug:version>"
GAPS, IMPACT = f"{PLACE}/gapanalys", f"{PLACE}/konsekvenser"

urlpatterns = [
    path(f"{GAPS}/", gaps.gap_analysis, name="gap_analysis"),
    path(f"{GAPS}/ny/", gap_items.new, name="gap_item_new"),
    path(f"{GAPS}/hamta/", gaps.reuse, name="gap_reuse"),
    path(f"{GAPS}/las-in/", gaps.sheet, name="gap_import"),
    path(f"{GAPS}/klar/", gaps.complete, name="gap_complete"),
    path(f"{GAPS}/oppna/", gaps.reopen, name="gap_reopen"),
    path(f"{GAPS}/<int:pk>/", gap_items.gap_item, name="gap_item"),
    path(f"{GAPS}/<int:pk>/andra/", gap_items.edit, name="gap_item_edit"),
    path(f"{GAPS}/<int:pk>/lage/", gap_items.progress, name="gap_item_progress"),
    path(f"{IMPACT}/", impact.impact, name="impact"),
    path(f"{IMPACT}/andra/", impact.edit, name="impact_edit"),
    path(f"{IMPACT}/klar/", impact.complete, name="impact_complete"),
    path(f"{IMPACT}/oppna/", impact.reopen, name="impact_reopen"),
    path(f"{IMPACT}/kostnad/", costs.new, name="impact_cost_new"),
    path(f"{IMPACT}/kostnad/<int:pk>/andra/", costs.edit, name="impact_cost_edit"),
    path(f"{IMPACT}/kostnad/<int:pk>/stryk/", costs.withdraw, name="impact_cost_withdraw"),
    path(f"{IMPACT}/kommun/", costs.municipal_summary, name="municipal_summary"),
]
