"""The addresses of trainings and joint meetings."""

from django.urls import path

from funding.views import gatherings, participation

ALL = "finansiering/moten/"
ONE = ALL + "<int:pk>/"
MATERIAL = ALL + "material/<int:pk>/"

urlpatterns = [
    path(ALL, gatherings.gathering_list, name="gatherings"),
    path(ALL + "nytt/", gatherings.new_gathering, name="gathering_new"),
    path(ALL + "utbildade/", gatherings.trained, name="trained"),
    path(ONE, gatherings.gathering, name="gathering"),
    path(ONE + "andra/", gatherings.edit_gathering, name="gathering_edit"),
    path(ONE + "stall-in/", gatherings.cancel, name="gathering_cancel"),
    path(ONE + "kalender/", gatherings.calendar_file, name="gathering_calendar"),
    path(ONE + "bjud-in/", participation.invite, name="gathering_invite"),
    path(ONE + "narvaro/", participation.attendance, name="gathering_attendance"),
    path(ONE + "svara/", participation.answer, name="gathering_answer"),
    path(ONE + "material/nytt/", participation.new_material, name="material_new"),
    path(MATERIAL, participation.material, name="material"),
    path(MATERIAL + "andra/", participation.edit_material, name="material_edit"),
]
