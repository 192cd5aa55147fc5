"""A correction always says why; a version never replaces itself."""

from django.db import migrations, models
from django.db.models import F, Q


class Migration(migrations.Migration):
    dependencies = [("pathways", "0006_move_reasons_of_corrections")]

    operations = [
        migrations.AddConstraint(
            model_name="statusentry",
            constraint=models.CheckConstraint(
                condition=Q(corrects__isnull=True, correction_reason="")
                | (Q(corrects__isnull=False) & ~Q(correction_reason="")),
                name="entry_correction_reason",
                violation_error_message="Skriv varför loggen rättas.",
            ),
        ),
        migrations.AddConstraint(
            model_name="pathwayversion",
            constraint=models.CheckConstraint(
                condition=~Q(replaces=F("pk")),
                name="version_not_replacing_itself",
                violation_error_message="En version kan inte ersätta sig själv.",
            ),
        ),
    ]
