"""The day a status holds from, which until now was the day it was set."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("pathways", "0007_corrections_and_replacements_make_sense"),
        ("regions", "0005_days_within_reason"),
    ]

    operations = [
        migrations.RemoveConstraint(
            model_name="implementation",
            name="implementation_range",
        ),
        migrations.AddField(
            model_name="historicalimplementation",
            name="status_on",
            field=models.DateField(editable=False, null=True, verbose_name="läget gäller från"),
        ),
        migrations.AddField(
            model_name="implementation",
            name="status_on",
            field=models.DateField(editable=False, null=True, verbose_name="läget gäller från"),
        ),
        migrations.RunSQL(
            "UPDATE pathways_implementation "
            "SET status_on = (status_at AT TIME ZONE 'Europe/Stockholm')::date "
            "WHERE status_at IS NOT NULL",
            migrations.RunSQL.noop,
        ),
        migrations.AddConstraint(
            model_name="implementation",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(
                        ("step_since__isnull", True),
                        ("step_since__range", ("2015-01-01", "2100-12-31")),
                        _connector="OR",
                    ),
                    models.Q(
                        ("status_on__isnull", True),
                        ("status_on__range", ("2015-01-01", "2100-12-31")),
                        _connector="OR",
                    ),
                    models.Q(
                        ("resumes_on__isnull", True),
                        ("resumes_on__range", ("2015-01-01", "2100-12-31")),
                        _connector="OR",
                    ),
                ),
                name="implementation_range",
                violation_error_message="Datumet ska ligga mellan 2015 och 2100.",
            ),
        ),
    ]
