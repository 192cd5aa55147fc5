"""Search in the register as people type: ockero finds Öckerö, and ÖCKERÖ finds Ockero."""

from __future__ import annotations

from django.db import models
from django.db.models import Q
from django.db.models.functions import Lower
from django.db.models.lookups import Contains

_LETTERS = "åäáàâãæöøóòôõéèêëüúùûíìîïñç"
_PLAIN = "aaaaaaaooooooeeeeuuuuiiiinc"


class Folded(models.Func):
    """Text in small letters without rings, dots and accents."""

    function = "translate"
    template = f"%(function)s(%(expressions)s, '{_LETTERS}', '{_PLAIN}')"
    output_field = models.TextField()


def stands_in(word: str, *fields: str) -> Q:
    """Rows in which the word stands in one of the fields; case, å/ä/a and ö/o are the same."""
    wanted = Folded(Lower(models.Value(word)))
    found = Q()
    for field in fields:
        found |= Q(Contains(Folded(Lower(field)), wanted))
    return found
