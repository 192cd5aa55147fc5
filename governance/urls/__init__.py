"""The addresses of the councils, one list for each part of their work."""

from governance.urls import councils, matters

urlpatterns = [
    *councils.urlpatterns,
    *matters.urlpatterns,
]
