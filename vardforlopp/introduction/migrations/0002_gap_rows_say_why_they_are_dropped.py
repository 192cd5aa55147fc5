"""Why an action is dropped stands in its row; a row of another region is taken once."""

from django.db import migrations, models
from django.db.models import Q

WHY = {"blank": True, "max_length": 300, "verbose_name": "varför åtgärden utgår"}


class Migration(migrations.Migration):
    dependencies = [
        ("introduction", "0001_the_introduction_in_depth"),
    ]

    operations = [
        migrations.AddField("gapitem", "dropped_because", models.CharField(**WHY)),
        migrations.AddField("historicalgapitem", "dropped_because", models.CharField(**WHY)),
        migrations.AddConstraint(
            "gapitem",
            models.CheckConstraint(
                condition=(Q(progress="dropped") & ~Q(dropped_because=""))
                | (~Q(progress="dropped") & Q(dropped_because="")),
                name="gap_item_dropped_because",
                violation_error_message="En åtgärd som utgår har ett skäl, ingen annan.",
            ),
        ),
        migrations.AddConstraint(
            "gapitem",
            models.UniqueConstraint(
                fields=("implementation", "based_on"),
                name="gap_item_reused_once",
                violation_error_message="Raden är redan hämtad.",
            ),
        ),
    ]
