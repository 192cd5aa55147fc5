"""The addresses of a council's meetings, their agenda, answers and minutes."""

from django.urls import path

from governance.urls.councils import COUNCIL
from governance.views import agenda, meetings, minutes, voting

MEETINGS = COUNCIL + "moten/"
ONE = MEETINGS + "<int:pk>/"
POINT = ONE + "punkter/<int:point>/"
MINUTES = ONE + "protokoll/"

urlpatterns = [
    path(MEETINGS, meetings.meeting_list, name="meetings"),
    path(MEETINGS + "nytt/", meetings.new_meeting, name="meeting_new"),
    path(ONE, meetings.meeting, name="meeting"),
    path(ONE + "andra/", meetings.edit_meeting, name="meeting_edit"),
    path(ONE + "stall-in/", meetings.cancel, name="meeting_cancel"),
    path(ONE + "skicka/", meetings.dispatch, name="meeting_dispatch"),
    path(ONE + "oppna/", meetings.hold, name="meeting_hold"),
    path(ONE + "narvaro/", meetings.attendance, name="meeting_attendance"),
    path(ONE + "kallelse/", agenda.agenda_pdf, name="agenda_pdf"),
    path(ONE + "fyll/", agenda.fill, name="agenda_fill"),
    path(ONE + "ta-upp/", agenda.take_up, name="agenda_take_up"),
    path(ONE + "ny-punkt/", agenda.new_point, name="agenda_point_new"),
    path(POINT, agenda.edit_item, name="agenda_item_edit"),
    path(POINT + "flytta/", agenda.move_item, name="agenda_item_move"),
    path(POINT + "utgar/", agenda.withdraw_item, name="agenda_item_withdraw"),
    path(ONE + "svara/", voting.answer, name="meeting_answer"),
    path(POINT + "eniga/", voting.agree, name="agenda_item_agree"),
    path(POINT + "svar/", voting.ballots, name="agenda_item_ballots"),
    path(POINT + "rekommendation/", voting.recommendation, name="recommendation_new"),
    path(POINT + "text/", minutes.item_text, name="agenda_item_text"),
    path(MINUTES, minutes.minutes, name="meeting_minutes"),
    path(MINUTES + "pdf/", minutes.minutes_pdf, name="minutes_pdf"),
    path(MINUTES + "inledning/", minutes.intro, name="minutes_intro"),
    path(MINUTES + "skicka/", minutes.send, name="minutes_send"),
    path(MINUTES + "ta-tillbaka/", minutes.recall, name="minutes_recall"),
    path(MINUTES + "justera/", minutes.adjust, name="minutes_adjust"),
]
