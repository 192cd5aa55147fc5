"""The addresses of the councils: all, one, and how it works."""

from django.urls import path

from governance.models import MatterTask
from governance.views import council_order, councils
from vardforlopp.common.addresses import spelling

spelling(
    "duty",
    {
        MatterTask.INFORM: "informera",
        MatterTask.ANALYSE: "analysera",
        MatterTask.SUBMIT: "anmala",
        MatterTask.DISPATCH: "skicka-handlingar",
        MatterTask.PRESENT: "foredra",
        MatterTask.RECOMMEND: "rekommendera",
        MatterTask.RECORD: "protokollfora",
        MatterTask.TELL_MANAGEMENT: "ledningsgruppen",
        MatterTask.TELL_AREA: "omradeschefen",
        MatterTask.TELL_LEADERS: "processledaren",
    },
)

COUNCIL = "rad/<slug:council>/"
ORDER = COUNCIL + "ordning/"
STAGE = ORDER + "instanser/<int:pk>/"

urlpatterns = [
    path("rad/", councils.council_list, name="councils"),
    path("rad/ny/", council_order.new_council, name="council_new"),
    path(COUNCIL, councils.council, name="council"),
    path(ORDER, council_order.council_settings, name="council_settings"),
    path(ORDER + "<int:pk>/", council_order.edit_setting, name="council_setting_edit"),
    path(ORDER + "<duty:task>/", council_order.edit_responsibility, name="responsibility_edit"),
    path(ORDER + "instanser/ny/", council_order.new_stage, name="stage_new"),
    path(STAGE, council_order.edit_stage, name="stage_edit"),
    path(STAGE + "avsluta/", council_order.end_stage, name="stage_end"),
]
