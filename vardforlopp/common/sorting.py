"""Swedish alphabetical order in the database, the same on every engine."""

from django.db import models
from django.db.models.functions import Lower


class SwedishOrder(models.Func):
    """Text whose byte order is Swedish order: å, ä, ö after z, case ignored."""

    function = "translate"
    template = "%(function)s(%(expressions)s, 'åäöÅÄÖéüÉÜ', '{|}{|}eyey')"
    output_field = models.TextField(db_collation="C")


def sort_key(source: str) -> models.GeneratedField:
    """A generated column to order by, computed from the column `source`."""
    return models.GeneratedField(
        expression=SwedishOrder(Lower(source)),
        output_field=models.TextField(db_collation="C"),
        db_persist=True,
        verbose_name="sorteringsnyckel",
    )
