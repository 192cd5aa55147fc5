"""The addresses of reminders and calendars."""

from django.urls import path

from vardforlopp.introduction.views import days, feeds

urlpatterns = [
    path("kalender/", days.calendar_days, name="calendar_days"),
    path("konto/kalender/", feeds.calendar_feed, name="calendar_feed"),
    path("konto/kalender/ny/", feeds.make_feed, name="calendar_feed_new"),
    path("konto/kalender/aterkalla/", feeds.revoke_feed, name="calendar_feed_revoke"),
    path("kalender/<str:token>.ics", feeds.calendar, name="calendar"),
]
