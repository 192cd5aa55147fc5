"""The addresses of needs."""

from django.urls import URLPattern, path

from vardforlopp.common.addresses import spelling
from vardforlopp.introduction.views import needs

MOVES = {  # how a step of a need stands in the address
    "receive": "ta-emot",
    "answer": "svara",
    "decline": "avboj",
    "withdraw": "ta-tillbaka",
}
spelling("need_move", MOVES)

urlpatterns: list[URLPattern] = [
    path("behov/", needs.needs, name="needs"),
    path("behov/nytt/", needs.new_need, name="need_new"),
    path("behov/<int:pk>/", needs.need, name="need"),
    path("behov/<int:pk>/<need_move:name>/", needs.move_need, name="need_move"),
]
