"""The addresses of the municipal track of a council's county."""

from django.urls import path

from governance.urls.councils import COUNCIL
from governance.views import municipal, municipal_answers

TRACKS = COUNCIL + "kommuner/"
TRACK = TRACKS + "<int:pk>/"
STEP = TRACK + "stallningstagande/<int:number>/"
ANSWER = TRACK + "svar/<slug:municipality>/"

urlpatterns = [
    path(TRACKS, municipal.track_list, name="municipal_tracks"),
    path(TRACKS + "starta/", municipal.start, name="municipal_start"),
    path(TRACK, municipal.track, name="municipal_track"),
    path(TRACK + "stallningstagande/", municipal.take_step, name="municipal_step"),
    path(STEP + "ratta/", municipal.correct, name="municipal_correct"),
    path(STEP + "handling/", municipal.step_document, name="municipal_step_document"),
    path(TRACK + "fraga/", municipal_answers.ask, name="municipal_ask"),
    path(TRACK + "avsluta/", municipal.close, name="municipal_close"),
    path(TRACK + "oppna/", municipal.reopen, name="municipal_reopen"),
    path(TRACK + "avbryt/", municipal.stop, name="municipal_stop"),
    path(ANSWER, municipal_answers.answer, name="municipal_answer"),
    path(ANSWER + "handling/", municipal_answers.document, name="municipal_answer_document"),
]
