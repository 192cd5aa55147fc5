"""Days that can only be slips of the pen are refused by the database."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("regions", "0004_one_name_at_a_time"),
    ]

    operations = [
        migrations.AddConstraint(
            model_name="body",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(
                        ("valid_from__isnull", True),
                        ("valid_from__range", ("1600-01-01", "2100-12-31")),
                        _connector="OR",
                    ),
                    models.Q(
                        ("valid_to__isnull", True),
                        ("valid_to__range", ("1600-01-01", "2100-12-31")),
                        _connector="OR",
                    ),
                ),
                name="body_within_reason",
                violation_error_message="Datumet ska ligga mellan 1600 och 2100.",
            ),
        ),
        migrations.AddConstraint(
            model_name="bodydecision",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("decided_on__isnull", True),
                    ("decided_on__range", ("1600-01-01", "2100-12-31")),
                    _connector="OR",
                ),
                name="bodydecision_within_reason",
                violation_error_message="Datumet ska ligga mellan 1600 och 2100.",
            ),
        ),
        migrations.AddConstraint(
            model_name="bodymembership",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(
                        ("valid_from__isnull", True),
                        ("valid_from__range", ("1600-01-01", "2100-12-31")),
                        _connector="OR",
                    ),
                    models.Q(
                        ("valid_to__isnull", True),
                        ("valid_to__range", ("1600-01-01", "2100-12-31")),
                        _connector="OR",
                    ),
                ),
                name="bodymembership_within_reason",
                violation_error_message="Datumet ska ligga mellan 1600 och 2100.",
            ),
        ),
        migrations.AddConstraint(
            model_name="bodyname",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(
                        ("valid_from__isnull", True),
                        ("valid_from__range", ("1600-01-01", "2100-12-31")),
                        _connector="OR",
                    ),
                    models.Q(
                        ("valid_to__isnull", True),
                        ("valid_to__range", ("1600-01-01", "2100-12-31")),
                        _connector="OR",
                    ),
                ),
                name="bodyname_within_reason",
                violation_error_message="Datumet ska ligga mellan 1600 och 2100.",
            ),
        ),
        migrations.AddConstraint(
            model_name="healthcareregion",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(
                        ("valid_from__isnull", True),
                        ("valid_from__range", ("1600-01-01", "2100-12-31")),
                        _connector="OR",
                    ),
                    models.Q(
                        ("valid_to__isnull", True),
                        ("valid_to__range", ("1600-01-01", "2100-12-31")),
                        _connector="OR",
                    ),
                ),
                name="healthcareregion_within_reason",
                violation_error_message="Datumet ska ligga mellan 1600 och 2100.",
            ),
        ),
        migrations.AddConstraint(
            model_name="healthcareregionname",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(
                        ("valid_from__isnull", True),
                        ("valid_from__range", ("1600-01-01", "2100-12-31")),
                        _connector="OR",
                    ),
                    models.Q(
                        ("valid_to__isnull", True),
                        ("valid_to__range", ("1600-01-01", "2100-12-31")),
                        _connector="OR",
                    ),
                ),
                name="healthcareregionname_within_reason",
                violation_error_message="Datumet ska ligga mellan 1600 och 2100.",
            ),
        ),
        migrations.AddConstraint(
            model_name="hostduty",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(
                        ("valid_from__isnull", True),
                        ("valid_from__range", ("1600-01-01", "2100-12-31")),
                        _connector="OR",
                    ),
                    models.Q(
                        ("valid_to__isnull", True),
                        ("valid_to__range", ("1600-01-01", "2100-12-31")),
                        _connector="OR",
                    ),
                ),
                name="hostduty_within_reason",
                violation_error_message="Datumet ska ligga mellan 1600 och 2100.",
            ),
        ),
        migrations.AddConstraint(
            model_name="municipality",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(
                        ("valid_from__isnull", True),
                        ("valid_from__range", ("1600-01-01", "2100-12-31")),
                        _connector="OR",
                    ),
                    models.Q(
                        ("valid_to__isnull", True),
                        ("valid_to__range", ("1600-01-01", "2100-12-31")),
                        _connector="OR",
                    ),
                ),
                name="municipality_within_reason",
                violation_error_message="Datumet ska ligga mellan 1600 och 2100.",
            ),
        ),
        migrations.AddConstraint(
            model_name="person",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(
                        ("valid_from__isnull", True),
                        ("valid_from__range", ("1600-01-01", "2100-12-31")),
                        _connector="OR",
                    ),
                    models.Q(
                        ("valid_to__isnull", True),
                        ("valid_to__range", ("1600-01-01", "2100-12-31")),
                        _connector="OR",
                    ),
                ),
                name="person_within_reason",
                violation_error_message="Datumet ska ligga mellan 1600 och 2100.",
            ),
        ),
        migrations.AddConstraint(
            model_name="population",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("on__isnull", True),
                    ("on__range", ("1600-01-01", "2100-12-31")),
                    _connector="OR",
                ),
                name="population_within_reason",
                violation_error_message="Datumet ska ligga mellan 1600 och 2100.",
            ),
        ),
        migrations.AddConstraint(
            model_name="region",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(
                        ("valid_from__isnull", True),
                        ("valid_from__range", ("1600-01-01", "2100-12-31")),
                        _connector="OR",
                    ),
                    models.Q(
                        ("valid_to__isnull", True),
                        ("valid_to__range", ("1600-01-01", "2100-12-31")),
                        _connector="OR",
                    ),
                ),
                name="region_within_reason",
                violation_error_message="Datumet ska ligga mellan 1600 och 2100.",
            ),
        ),
        migrations.AddConstraint(
            model_name="regionaffiliation",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(
                        ("valid_from__isnull", True),
                        ("valid_from__range", ("1600-01-01", "2100-12-31")),
                        _connector="OR",
                    ),
                    models.Q(
                        ("valid_to__isnull", True),
                        ("valid_to__range", ("1600-01-01", "2100-12-31")),
                        _connector="OR",
                    ),
                ),
                name="regionaffiliation_within_reason",
                violation_error_message="Datumet ska ligga mellan 1600 och 2100.",
            ),
        ),
        migrations.AddConstraint(
            model_name="unit",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(
                        ("valid_from__isnull", True),
                        ("valid_from__range", ("1600-01-01", "2100-12-31")),
                        _connector="OR",
                    ),
                    models.Q(
                        ("valid_to__isnull", True),
                        ("valid_to__range", ("1600-01-01", "2100-12-31")),
                        _connector="OR",
                    ),
                ),
                name="unit_within_reason",
                violation_error_message="Datumet ska ligga mellan 1600 och 2100.",
            ),
        ),
    ]
