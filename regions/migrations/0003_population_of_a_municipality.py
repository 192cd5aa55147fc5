"""The inhabitants of a municipality are counted as those of a region are."""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("regions", "0002_nothing_twice"),
    ]

    operations = [
        migrations.AlterModelOptions(
            name="population",
            options={
                "ordering": ["region", "municipality", "-on"],
                "verbose_name": "folkmängd",
                "verbose_name_plural": "folkmängder",
            },
        ),
        migrations.AddField(
            model_name="historicalpopulation",
            name="municipality",
            field=models.ForeignKey(
                blank=True,
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                to="regions.municipality",
                verbose_name="kommun",
            ),
        ),
        migrations.AddField(
            model_name="population",
            name="municipality",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="populations",
                to="regions.municipality",
                verbose_name="kommun",
            ),
        ),
        migrations.AlterField(
            model_name="historicalpopulation",
            name="source",
            field=models.CharField(
                blank=True,
                help_text="Till exempel SCB, folkmängd 31 december.",
                max_length=200,
                verbose_name="källa",
            ),
        ),
        migrations.AlterField(
            model_name="population",
            name="region",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="populations",
                to="regions.region",
                verbose_name="region",
            ),
        ),
        migrations.AlterField(
            model_name="population",
            name="source",
            field=models.CharField(
                blank=True,
                help_text="Till exempel SCB, folkmängd 31 december.",
                max_length=200,
                verbose_name="källa",
            ),
        ),
        migrations.AddConstraint(
            model_name="population",
            constraint=models.UniqueConstraint(
                fields=("municipality", "on"),
                name="population_of_municipality_once",
                violation_error_message="Folkmängden den dagen finns redan. Ändra den i stället.",
            ),
        ),
        migrations.AddConstraint(
            model_name="population",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("municipality__isnull", True), ("region__isnull", False)),
                    models.Q(("municipality__isnull", False), ("region__isnull", True)),
                    _connector="OR",
                ),
                name="population_of_one_place",
                violation_error_message="Ange antingen en region eller en kommun.",
            ),
        ),
        migrations.AlterConstraint(
            model_name="population",
            name="population_once",
            constraint=models.UniqueConstraint(
                fields=("region", "on"),
                name="population_once",
                violation_error_message="Folkmängden den dagen finns redan. Ändra den i stället.",
            ),
        ),
    ]
