"""An open row of the register is there once: a form sent twice adds one."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("regions", "0001_the_register_of_who"),
    ]

    operations = [
        migrations.AddConstraint(
            model_name="body",
            constraint=models.UniqueConstraint(
                condition=models.Q(("valid_to__isnull", True)),
                fields=("name", "kind", "healthcare_region", "region", "municipality"),
                name="body_once",
                nulls_distinct=False,
                violation_error_message="Det finns redan ett sådant organ med det namnet.",
            ),
        ),
        migrations.AddConstraint(
            model_name="person",
            constraint=models.UniqueConstraint(
                condition=models.Q(("valid_to__isnull", True)),
                fields=("name", "title", "organisation", "email"),
                name="person_once",
                violation_error_message="Personen finns redan i registret. Är det en annan med samma namn, ange titel, organisation eller e-post som skiljer dem åt.",
            ),
        ),
        migrations.AddConstraint(
            model_name="unit",
            constraint=models.UniqueConstraint(
                condition=models.Q(("valid_to__isnull", True)),
                fields=("region", "parent", "name"),
                name="unit_once",
                nulls_distinct=False,
                violation_error_message="Det finns redan en enhet med det namnet på samma plats.",
            ),
        ),
    ]
