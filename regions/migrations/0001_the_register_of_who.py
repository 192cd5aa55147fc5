"""The register of who: places, units, bodies, people, and their history."""

import django.contrib.postgres.constraints
import django.core.validators
import django.db.models.deletion
import django.db.models.functions.text
import django.utils.timezone
import pgtrigger.compiler
import pgtrigger.migrations
import simple_history.models
from django.db import migrations, models

import regions.models.periods
import regions.models.places
import vardforlopp.common.sorting


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("common", "0001_exclusion_constraints"),
    ]

    operations = [
        migrations.CreateModel(
            name="HistoricalHealthcareRegion",
            fields=[
                (
                    "id",
                    models.BigIntegerField(
                        auto_created=True, blank=True, db_index=True, verbose_name="ID"
                    ),
                ),
                (
                    "actor_label",
                    models.CharField(default="Systemet", max_length=300, verbose_name="gjort av"),
                ),
                (
                    "request_id",
                    models.UUIDField(db_index=True, null=True, verbose_name="ärende-id"),
                ),
                (
                    "created_at",
                    models.DateTimeField(
                        default=django.utils.timezone.now, editable=False, verbose_name="skapad"
                    ),
                ),
                (
                    "created_by_id",
                    models.BigIntegerField(
                        editable=False, null=True, verbose_name="skapad av (konto)"
                    ),
                ),
                (
                    "created_by_label",
                    models.CharField(editable=False, max_length=300, verbose_name="skapad av"),
                ),
                (
                    "is_demo",
                    models.BooleanField(
                        default=False, editable=False, verbose_name="demonstrationsdata"
                    ),
                ),
                (
                    "version",
                    models.PositiveIntegerField(default=1, editable=False, verbose_name="version"),
                ),
                ("history_change_reason", models.TextField(blank=True, default="")),
                ("history_user_id", models.BigIntegerField(db_index=True, null=True)),
                (
                    "valid_from",
                    models.DateField(
                        blank=True,
                        null=True,
                        validators=[regions.models.periods.reasonable],
                        verbose_name="gäller från",
                    ),
                ),
                (
                    "valid_to",
                    models.DateField(
                        blank=True,
                        help_text="Lämnas tomt så länge raden gäller.",
                        null=True,
                        validators=[regions.models.periods.reasonable],
                        verbose_name="gäller till och med",
                    ),
                ),
                ("name", models.CharField(db_index=True, max_length=200, verbose_name="namn")),
                (
                    "short_name",
                    models.CharField(db_index=True, max_length=100, verbose_name="kortnamn"),
                ),
                (
                    "slug",
                    models.SlugField(editable=False, max_length=100, verbose_name="adressnamn"),
                ),
                (
                    "statutory_name",
                    models.CharField(
                        help_text="Namnet i hälso- och sjukvårdsförordningen (2017:80) 3 kap. 1 §.",
                        max_length=100,
                        verbose_name="namn i förordningen",
                    ),
                ),
                (
                    "sort_key",
                    models.GeneratedField(
                        db_persist=True,
                        expression=vardforlopp.common.sorting.SwedishOrder(
                            django.db.models.functions.text.Lower("short_name")
                        ),
                        output_field=models.TextField(db_collation="C"),
                        verbose_name="sorteringsnyckel",
                    ),
                ),
                (
                    "history_id",
                    models.BigAutoField(editable=False, primary_key=True, serialize=False),
                ),
                ("history_date", models.DateTimeField(db_index=True)),
                (
                    "history_type",
                    models.CharField(
                        choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1
                    ),
                ),
            ],
            options={
                "verbose_name": "historik för sjukvårdsregion",
                "verbose_name_plural": "historik för sjukvårdsregion",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalPerson",
            fields=[
                (
                    "id",
                    models.BigIntegerField(
                        auto_created=True, blank=True, db_index=True, verbose_name="ID"
                    ),
                ),
                (
                    "actor_label",
                    models.CharField(default="Systemet", max_length=300, verbose_name="gjort av"),
                ),
                (
                    "request_id",
                    models.UUIDField(db_index=True, null=True, verbose_name="ärende-id"),
                ),
                (
                    "created_at",
                    models.DateTimeField(
                        default=django.utils.timezone.now, editable=False, verbose_name="skapad"
                    ),
                ),
                (
                    "created_by_id",
                    models.BigIntegerField(
                        editable=False, null=True, verbose_name="skapad av (konto)"
                    ),
                ),
                (
                    "created_by_label",
                    models.CharField(editable=False, max_length=300, verbose_name="skapad av"),
                ),
                (
                    "is_demo",
                    models.BooleanField(
                        default=False, editable=False, verbose_name="demonstrationsdata"
                    ),
                ),
                (
                    "version",
                    models.PositiveIntegerField(default=1, editable=False, verbose_name="version"),
                ),
                ("history_change_reason", models.TextField(blank=True, default="")),
                ("history_user_id", models.BigIntegerField(db_index=True, null=True)),
                (
                    "valid_from",
                    models.DateField(
                        blank=True,
                        null=True,
                        validators=[regions.models.periods.reasonable],
                        verbose_name="gäller från",
                    ),
                ),
                (
                    "valid_to",
                    models.DateField(
                        blank=True,
                        help_text="Lämnas tomt så länge raden gäller.",
                        null=True,
                        validators=[regions.models.periods.reasonable],
                        verbose_name="gäller till och med",
                    ),
                ),
                ("name", models.CharField(max_length=200, verbose_name="namn")),
                ("title", models.CharField(blank=True, max_length=200, verbose_name="titel")),
                (
                    "organisation",
                    models.CharField(blank=True, max_length=200, verbose_name="organisation"),
                ),
                ("email", models.EmailField(blank=True, max_length=254, verbose_name="e-post")),
                (
                    "employee_hsa_id",
                    models.CharField(
                        blank=True,
                        db_index=True,
                        help_text="Medarbetarens HSA-id, aldrig personnummer.",
                        max_length=31,
                        null=True,
                        validators=[
                            django.core.validators.RegexValidator(
                                "^SE\\d{10}-[A-Z0-9]{1,18}\\Z",
                                "Skriv HSA-id som SE2321000255-AB12, med stora bokstäver.",
                            )
                        ],
                        verbose_name="HSA-id",
                    ),
                ),
                (
                    "sort_key",
                    models.GeneratedField(
                        db_persist=True,
                        expression=vardforlopp.common.sorting.SwedishOrder(
                            django.db.models.functions.text.Lower("name")
                        ),
                        output_field=models.TextField(db_collation="C"),
                        verbose_name="sorteringsnyckel",
                    ),
                ),
                (
                    "history_id",
                    models.BigAutoField(editable=False, primary_key=True, serialize=False),
                ),
                ("history_date", models.DateTimeField(db_index=True)),
                (
                    "history_type",
                    models.CharField(
                        choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1
                    ),
                ),
            ],
            options={
                "verbose_name": "historik för person",
                "verbose_name_plural": "historik för person",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalRegion",
            fields=[
                (
                    "id",
                    models.BigIntegerField(
                        auto_created=True, blank=True, db_index=True, verbose_name="ID"
                    ),
                ),
                (
                    "actor_label",
                    models.CharField(default="Systemet", max_length=300, verbose_name="gjort av"),
                ),
                (
                    "request_id",
                    models.UUIDField(db_index=True, null=True, verbose_name="ärende-id"),
                ),
                (
                    "created_at",
                    models.DateTimeField(
                        default=django.utils.timezone.now, editable=False, verbose_name="skapad"
                    ),
                ),
                (
                    "created_by_id",
                    models.BigIntegerField(
                        editable=False, null=True, verbose_name="skapad av (konto)"
                    ),
                ),
                (
                    "created_by_label",
                    models.CharField(editable=False, max_length=300, verbose_name="skapad av"),
                ),
                (
                    "is_demo",
                    models.BooleanField(
                        default=False, editable=False, verbose_name="demonstrationsdata"
                    ),
                ),
                (
                    "version",
                    models.PositiveIntegerField(default=1, editable=False, verbose_name="version"),
                ),
                ("history_change_reason", models.TextField(blank=True, default="")),
                ("history_user_id", models.BigIntegerField(db_index=True, null=True)),
                (
                    "valid_from",
                    models.DateField(
                        blank=True,
                        null=True,
                        validators=[regions.models.periods.reasonable],
                        verbose_name="gäller från",
                    ),
                ),
                (
                    "valid_to",
                    models.DateField(
                        blank=True,
                        help_text="Lämnas tomt så länge raden gäller.",
                        null=True,
                        validators=[regions.models.periods.reasonable],
                        verbose_name="gäller till och med",
                    ),
                ),
                ("name", models.CharField(db_index=True, max_length=200, verbose_name="namn")),
                (
                    "short_name",
                    models.CharField(db_index=True, max_length=100, verbose_name="kortnamn"),
                ),
                (
                    "slug",
                    models.SlugField(editable=False, max_length=100, verbose_name="adressnamn"),
                ),
                (
                    "county_code",
                    models.CharField(
                        db_index=True,
                        max_length=2,
                        validators=[
                            django.core.validators.RegexValidator(
                                "^\\d{2}\\Z", "Länskoden är två siffror."
                            )
                        ],
                        verbose_name="länskod",
                    ),
                ),
                (
                    "county_letter",
                    models.CharField(db_index=True, max_length=2, verbose_name="länsbokstav"),
                ),
                (
                    "organisation_number",
                    models.CharField(
                        db_index=True,
                        max_length=11,
                        validators=[regions.models.places.organisation_number],
                        verbose_name="organisationsnummer",
                    ),
                ),
                (
                    "sort_key",
                    models.GeneratedField(
                        db_persist=True,
                        expression=vardforlopp.common.sorting.SwedishOrder(
                            django.db.models.functions.text.Lower("short_name")
                        ),
                        output_field=models.TextField(db_collation="C"),
                        verbose_name="sorteringsnyckel",
                    ),
                ),
                (
                    "history_id",
                    models.BigAutoField(editable=False, primary_key=True, serialize=False),
                ),
                ("history_date", models.DateTimeField(db_index=True)),
                (
                    "history_type",
                    models.CharField(
                        choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1
                    ),
                ),
            ],
            options={
                "verbose_name": "historik för region",
                "verbose_name_plural": "historik för region",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="Person",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "created_at",
                    models.DateTimeField(
                        default=django.utils.timezone.now, editable=False, verbose_name="skapad"
                    ),
                ),
                (
                    "created_by_id",
                    models.BigIntegerField(
                        editable=False, null=True, verbose_name="skapad av (konto)"
                    ),
                ),
                (
                    "created_by_label",
                    models.CharField(editable=False, max_length=300, verbose_name="skapad av"),
                ),
                (
                    "is_demo",
                    models.BooleanField(
                        default=False, editable=False, verbose_name="demonstrationsdata"
                    ),
                ),
                (
                    "version",
                    models.PositiveIntegerField(default=1, editable=False, verbose_name="version"),
                ),
                (
                    "valid_from",
                    models.DateField(
                        blank=True,
                        null=True,
                        validators=[regions.models.periods.reasonable],
                        verbose_name="gäller från",
                    ),
                ),
                (
                    "valid_to",
                    models.DateField(
                        blank=True,
                        help_text="Lämnas tomt så länge raden gäller.",
                        null=True,
                        validators=[regions.models.periods.reasonable],
                        verbose_name="gäller till och med",
                    ),
                ),
                ("name", models.CharField(max_length=200, verbose_name="namn")),
                ("title", models.CharField(blank=True, max_length=200, verbose_name="titel")),
                (
                    "organisation",
                    models.CharField(blank=True, max_length=200, verbose_name="organisation"),
                ),
                ("email", models.EmailField(blank=True, max_length=254, verbose_name="e-post")),
                (
                    "employee_hsa_id",
                    models.CharField(
                        blank=True,
                        help_text="Medarbetarens HSA-id, aldrig personnummer.",
                        max_length=31,
                        null=True,
                        unique=True,
                        validators=[
                            django.core.validators.RegexValidator(
                                "^SE\\d{10}-[A-Z0-9]{1,18}\\Z",
                                "Skriv HSA-id som SE2321000255-AB12, med stora bokstäver.",
                            )
                        ],
                        verbose_name="HSA-id",
                    ),
                ),
                (
                    "sort_key",
                    models.GeneratedField(
                        db_persist=True,
                        expression=vardforlopp.common.sorting.SwedishOrder(
                            django.db.models.functions.text.Lower("name")
                        ),
                        output_field=models.TextField(db_collation="C"),
                        verbose_name="sorteringsnyckel",
                    ),
                ),
            ],
            options={
                "verbose_name": "person",
                "verbose_name_plural": "personer",
                "ordering": ["sort_key"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("valid_from__isnull", True),
                            ("valid_to__isnull", True),
                            ("valid_to__gte", models.F("valid_from")),
                            _connector="OR",
                        ),
                        name="person_ends_after_start",
                        violation_error_message="Slutdatumet ligger före startdatumet.",
                    ),
                    models.CheckConstraint(
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
                    models.UniqueConstraint(
                        condition=models.Q(("valid_to__isnull", True)),
                        fields=("name", "title", "organisation", "email"),
                        name="person_once",
                        violation_error_message="Personen finns redan i registret. Är det en annan med samma namn, ange titel, organisation eller e-post som skiljer dem åt.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Region",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "created_at",
                    models.DateTimeField(
                        default=django.utils.timezone.now, editable=False, verbose_name="skapad"
                    ),
                ),
                (
                    "created_by_id",
                    models.BigIntegerField(
                        editable=False, null=True, verbose_name="skapad av (konto)"
                    ),
                ),
                (
                    "created_by_label",
                    models.CharField(editable=False, max_length=300, verbose_name="skapad av"),
                ),
                (
                    "is_demo",
                    models.BooleanField(
                        default=False, editable=False, verbose_name="demonstrationsdata"
                    ),
                ),
                (
                    "version",
                    models.PositiveIntegerField(default=1, editable=False, verbose_name="version"),
                ),
                (
                    "valid_from",
                    models.DateField(
                        blank=True,
                        null=True,
                        validators=[regions.models.periods.reasonable],
                        verbose_name="gäller från",
                    ),
                ),
                (
                    "valid_to",
                    models.DateField(
                        blank=True,
                        help_text="Lämnas tomt så länge raden gäller.",
                        null=True,
                        validators=[regions.models.periods.reasonable],
                        verbose_name="gäller till och med",
                    ),
                ),
                ("name", models.CharField(max_length=200, unique=True, verbose_name="namn")),
                (
                    "short_name",
                    models.CharField(max_length=100, unique=True, verbose_name="kortnamn"),
                ),
                (
                    "slug",
                    models.SlugField(
                        editable=False, max_length=100, unique=True, verbose_name="adressnamn"
                    ),
                ),
                (
                    "county_code",
                    models.CharField(
                        max_length=2,
                        unique=True,
                        validators=[
                            django.core.validators.RegexValidator(
                                "^\\d{2}\\Z", "Länskoden är två siffror."
                            )
                        ],
                        verbose_name="länskod",
                    ),
                ),
                (
                    "county_letter",
                    models.CharField(max_length=2, unique=True, verbose_name="länsbokstav"),
                ),
                (
                    "organisation_number",
                    models.CharField(
                        max_length=11,
                        unique=True,
                        validators=[regions.models.places.organisation_number],
                        verbose_name="organisationsnummer",
                    ),
                ),
                (
                    "sort_key",
                    models.GeneratedField(
                        db_persist=True,
                        expression=vardforlopp.common.sorting.SwedishOrder(
                            django.db.models.functions.text.Lower("short_name")
                        ),
                        output_field=models.TextField(db_collation="C"),
                        verbose_name="sorteringsnyckel",
                    ),
                ),
            ],
            options={
                "verbose_name": "region",
                "verbose_name_plural": "regioner",
                "ordering": ["sort_key"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("valid_from__isnull", True),
                            ("valid_to__isnull", True),
                            ("valid_to__gte", models.F("valid_from")),
                            _connector="OR",
                        ),
                        name="region_ends_after_start",
                        violation_error_message="Slutdatumet ligger före startdatumet.",
                    ),
                    models.CheckConstraint(
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
                    models.CheckConstraint(
                        condition=models.Q(("organisation_number__regex", "^\\d{6}-\\d{4}$")),
                        name="region_organisation_number_form",
                        violation_error_message="Skriv organisationsnumret som 232100-0255.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Unit",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "created_at",
                    models.DateTimeField(
                        default=django.utils.timezone.now, editable=False, verbose_name="skapad"
                    ),
                ),
                (
                    "created_by_id",
                    models.BigIntegerField(
                        editable=False, null=True, verbose_name="skapad av (konto)"
                    ),
                ),
                (
                    "created_by_label",
                    models.CharField(editable=False, max_length=300, verbose_name="skapad av"),
                ),
                (
                    "is_demo",
                    models.BooleanField(
                        default=False, editable=False, verbose_name="demonstrationsdata"
                    ),
                ),
                (
                    "version",
                    models.PositiveIntegerField(default=1, editable=False, verbose_name="version"),
                ),
                (
                    "valid_from",
                    models.DateField(
                        blank=True,
                        null=True,
                        validators=[regions.models.periods.reasonable],
                        verbose_name="gäller från",
                    ),
                ),
                (
                    "valid_to",
                    models.DateField(
                        blank=True,
                        help_text="Lämnas tomt så länge raden gäller.",
                        null=True,
                        validators=[regions.models.periods.reasonable],
                        verbose_name="gäller till och med",
                    ),
                ),
                ("name", models.CharField(max_length=200, verbose_name="namn")),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("administration", "förvaltning"),
                            ("hospital", "sjukhus"),
                            ("clinic", "klinik eller verksamhetsområde"),
                            ("health_centre", "vårdcentral"),
                            ("other", "annan enhet"),
                        ],
                        max_length=20,
                        verbose_name="slag",
                    ),
                ),
                (
                    "region",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="units",
                        to="regions.region",
                        verbose_name="region",
                    ),
                ),
                (
                    "parent",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="children",
                        to="regions.unit",
                        verbose_name="ingår i",
                    ),
                ),
                (
                    "slug",
                    models.SlugField(editable=False, max_length=200, verbose_name="adressnamn"),
                ),
                (
                    "sort_key",
                    models.GeneratedField(
                        db_persist=True,
                        expression=vardforlopp.common.sorting.SwedishOrder(
                            django.db.models.functions.text.Lower("name")
                        ),
                        output_field=models.TextField(db_collation="C"),
                        verbose_name="sorteringsnyckel",
                    ),
                ),
            ],
            options={
                "verbose_name": "enhet",
                "verbose_name_plural": "enheter",
                "ordering": ["sort_key"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("valid_from__isnull", True),
                            ("valid_to__isnull", True),
                            ("valid_to__gte", models.F("valid_from")),
                            _connector="OR",
                        ),
                        name="unit_ends_after_start",
                        violation_error_message="Slutdatumet ligger före startdatumet.",
                    ),
                    models.CheckConstraint(
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
                    models.UniqueConstraint(
                        fields=("region", "slug"),
                        name="unit_slug_once",
                        violation_error_message="Regionen har redan en enhet med det namnet.",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("valid_to__isnull", True)),
                        fields=("region", "parent", "name"),
                        name="unit_once",
                        nulls_distinct=False,
                        violation_error_message="Det finns redan en enhet med det namnet på samma plats.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("parent", models.F("pk")), _negated=True),
                        name="unit_not_in_itself",
                        violation_error_message="En enhet kan inte ingå i sig själv.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="HistoricalUnit",
            fields=[
                (
                    "id",
                    models.BigIntegerField(
                        auto_created=True, blank=True, db_index=True, verbose_name="ID"
                    ),
                ),
                (
                    "actor_label",
                    models.CharField(default="Systemet", max_length=300, verbose_name="gjort av"),
                ),
                (
                    "request_id",
                    models.UUIDField(db_index=True, null=True, verbose_name="ärende-id"),
                ),
                (
                    "created_at",
                    models.DateTimeField(
                        default=django.utils.timezone.now, editable=False, verbose_name="skapad"
                    ),
                ),
                (
                    "created_by_id",
                    models.BigIntegerField(
                        editable=False, null=True, verbose_name="skapad av (konto)"
                    ),
                ),
                (
                    "created_by_label",
                    models.CharField(editable=False, max_length=300, verbose_name="skapad av"),
                ),
                (
                    "is_demo",
                    models.BooleanField(
                        default=False, editable=False, verbose_name="demonstrationsdata"
                    ),
                ),
                (
                    "version",
                    models.PositiveIntegerField(default=1, editable=False, verbose_name="version"),
                ),
                ("history_change_reason", models.TextField(blank=True, default="")),
                ("history_user_id", models.BigIntegerField(db_index=True, null=True)),
                (
                    "valid_from",
                    models.DateField(
                        blank=True,
                        null=True,
                        validators=[regions.models.periods.reasonable],
                        verbose_name="gäller från",
                    ),
                ),
                (
                    "valid_to",
                    models.DateField(
                        blank=True,
                        help_text="Lämnas tomt så länge raden gäller.",
                        null=True,
                        validators=[regions.models.periods.reasonable],
                        verbose_name="gäller till och med",
                    ),
                ),
                ("name", models.CharField(max_length=200, verbose_name="namn")),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("administration", "förvaltning"),
                            ("hospital", "sjukhus"),
                            ("clinic", "klinik eller verksamhetsområde"),
                            ("health_centre", "vårdcentral"),
                            ("other", "annan enhet"),
                        ],
                        max_length=20,
                        verbose_name="slag",
                    ),
                ),
                (
                    "slug",
                    models.SlugField(editable=False, max_length=200, verbose_name="adressnamn"),
                ),
                (
                    "sort_key",
                    models.GeneratedField(
                        db_persist=True,
                        expression=vardforlopp.common.sorting.SwedishOrder(
                            django.db.models.functions.text.Lower("name")
                        ),
                        output_field=models.TextField(db_collation="C"),
                        verbose_name="sorteringsnyckel",
                    ),
                ),
                (
                    "region",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="regions.region",
                        verbose_name="region",
                    ),
                ),
                (
                    "parent",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="regions.unit",
                        verbose_name="ingår i",
                    ),
                ),
                (
                    "history_id",
                    models.BigAutoField(editable=False, primary_key=True, serialize=False),
                ),
                ("history_date", models.DateTimeField(db_index=True)),
                (
                    "history_type",
                    models.CharField(
                        choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1
                    ),
                ),
            ],
            options={
                "verbose_name": "historik för enhet",
                "verbose_name_plural": "historik för enhet",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HealthcareRegion",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "created_at",
                    models.DateTimeField(
                        default=django.utils.timezone.now, editable=False, verbose_name="skapad"
                    ),
                ),
                (
                    "created_by_id",
                    models.BigIntegerField(
                        editable=False, null=True, verbose_name="skapad av (konto)"
                    ),
                ),
                (
                    "created_by_label",
                    models.CharField(editable=False, max_length=300, verbose_name="skapad av"),
                ),
                (
                    "is_demo",
                    models.BooleanField(
                        default=False, editable=False, verbose_name="demonstrationsdata"
                    ),
                ),
                (
                    "version",
                    models.PositiveIntegerField(default=1, editable=False, verbose_name="version"),
                ),
                (
                    "valid_from",
                    models.DateField(
                        blank=True,
                        null=True,
                        validators=[regions.models.periods.reasonable],
                        verbose_name="gäller från",
                    ),
                ),
                (
                    "valid_to",
                    models.DateField(
                        blank=True,
                        help_text="Lämnas tomt så länge raden gäller.",
                        null=True,
                        validators=[regions.models.periods.reasonable],
                        verbose_name="gäller till och med",
                    ),
                ),
                ("name", models.CharField(max_length=200, unique=True, verbose_name="namn")),
                (
                    "short_name",
                    models.CharField(max_length=100, unique=True, verbose_name="kortnamn"),
                ),
                (
                    "slug",
                    models.SlugField(
                        editable=False, max_length=100, unique=True, verbose_name="adressnamn"
                    ),
                ),
                (
                    "statutory_name",
                    models.CharField(
                        help_text="Namnet i hälso- och sjukvårdsförordningen (2017:80) 3 kap. 1 §.",
                        max_length=100,
                        verbose_name="namn i förordningen",
                    ),
                ),
                (
                    "sort_key",
                    models.GeneratedField(
                        db_persist=True,
                        expression=vardforlopp.common.sorting.SwedishOrder(
                            django.db.models.functions.text.Lower("short_name")
                        ),
                        output_field=models.TextField(db_collation="C"),
                        verbose_name="sorteringsnyckel",
                    ),
                ),
            ],
            options={
                "verbose_name": "sjukvårdsregion",
                "verbose_name_plural": "sjukvårdsregioner",
                "ordering": ["sort_key"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("valid_from__isnull", True),
                            ("valid_to__isnull", True),
                            ("valid_to__gte", models.F("valid_from")),
                            _connector="OR",
                        ),
                        name="healthcareregion_ends_after_start",
                        violation_error_message="Slutdatumet ligger före startdatumet.",
                    ),
                    models.CheckConstraint(
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
                ],
            },
        ),
        migrations.CreateModel(
            name="HistoricalHealthcareRegionName",
            fields=[
                (
                    "id",
                    models.BigIntegerField(
                        auto_created=True, blank=True, db_index=True, verbose_name="ID"
                    ),
                ),
                (
                    "actor_label",
                    models.CharField(default="Systemet", max_length=300, verbose_name="gjort av"),
                ),
                (
                    "request_id",
                    models.UUIDField(db_index=True, null=True, verbose_name="ärende-id"),
                ),
                (
                    "created_at",
                    models.DateTimeField(
                        default=django.utils.timezone.now, editable=False, verbose_name="skapad"
                    ),
                ),
                (
                    "created_by_id",
                    models.BigIntegerField(
                        editable=False, null=True, verbose_name="skapad av (konto)"
                    ),
                ),
                (
                    "created_by_label",
                    models.CharField(editable=False, max_length=300, verbose_name="skapad av"),
                ),
                (
                    "is_demo",
                    models.BooleanField(
                        default=False, editable=False, verbose_name="demonstrationsdata"
                    ),
                ),
                (
                    "version",
                    models.PositiveIntegerField(default=1, editable=False, verbose_name="version"),
                ),
                ("history_change_reason", models.TextField(blank=True, default="")),
                ("history_user_id", models.BigIntegerField(db_index=True, null=True)),
                (
                    "valid_from",
                    models.DateField(
                        blank=True,
                        null=True,
                        validators=[regions.models.periods.reasonable],
                        verbose_name="gäller från",
                    ),
                ),
                (
                    "valid_to",
                    models.DateField(
                        blank=True,
                        help_text="Lämnas tomt så länge raden gäller.",
                        null=True,
                        validators=[regions.models.periods.reasonable],
                        verbose_name="gäller till och med",
                    ),
                ),
                ("name", models.CharField(max_length=200, verbose_name="namn")),
                ("source", models.CharField(blank=True, max_length=200, verbose_name="källa")),
                (
                    "healthcare_region",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="regions.healthcareregion",
                        verbose_name="sjukvårdsregion",
                    ),
                ),
                (
                    "history_id",
                    models.BigAutoField(editable=False, primary_key=True, serialize=False),
                ),
                ("history_date", models.DateTimeField(db_index=True)),
                (
                    "history_type",
                    models.CharField(
                        choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1
                    ),
                ),
            ],
            options={
                "verbose_name": "historik för sjukvårdsregions namn",
                "verbose_name_plural": "historik för sjukvårdsregions namn",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalMunicipality",
            fields=[
                (
                    "id",
                    models.BigIntegerField(
                        auto_created=True, blank=True, db_index=True, verbose_name="ID"
                    ),
                ),
                (
                    "actor_label",
                    models.CharField(default="Systemet", max_length=300, verbose_name="gjort av"),
                ),
                (
                    "request_id",
                    models.UUIDField(db_index=True, null=True, verbose_name="ärende-id"),
                ),
                (
                    "created_at",
                    models.DateTimeField(
                        default=django.utils.timezone.now, editable=False, verbose_name="skapad"
                    ),
                ),
                (
                    "created_by_id",
                    models.BigIntegerField(
                        editable=False, null=True, verbose_name="skapad av (konto)"
                    ),
                ),
                (
                    "created_by_label",
                    models.CharField(editable=False, max_length=300, verbose_name="skapad av"),
                ),
                (
                    "is_demo",
                    models.BooleanField(
                        default=False, editable=False, verbose_name="demonstrationsdata"
                    ),
                ),
                (
                    "version",
                    models.PositiveIntegerField(default=1, editable=False, verbose_name="version"),
                ),
                ("history_change_reason", models.TextField(blank=True, default="")),
                ("history_user_id", models.BigIntegerField(db_index=True, null=True)),
                (
                    "valid_from",
                    models.DateField(
                        blank=True,
                        null=True,
                        validators=[regions.models.periods.reasonable],
                        verbose_name="gäller från",
                    ),
                ),
                (
                    "valid_to",
                    models.DateField(
                        blank=True,
                        help_text="Lämnas tomt så länge raden gäller.",
                        null=True,
                        validators=[regions.models.periods.reasonable],
                        verbose_name="gäller till och med",
                    ),
                ),
                (
                    "code",
                    models.CharField(
                        db_index=True,
                        max_length=4,
                        validators=[
                            django.core.validators.RegexValidator(
                                "^\\d{4}\\Z", "Kommunkoden är fyra siffror."
                            )
                        ],
                        verbose_name="kommunkod",
                    ),
                ),
                ("name", models.CharField(db_index=True, max_length=100, verbose_name="namn")),
                (
                    "slug",
                    models.SlugField(editable=False, max_length=100, verbose_name="adressnamn"),
                ),
                (
                    "sort_key",
                    models.GeneratedField(
                        db_persist=True,
                        expression=vardforlopp.common.sorting.SwedishOrder(
                            django.db.models.functions.text.Lower("name")
                        ),
                        output_field=models.TextField(db_collation="C"),
                        verbose_name="sorteringsnyckel",
                    ),
                ),
                (
                    "region",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="regions.region",
                        verbose_name="region",
                    ),
                ),
                (
                    "healthcare_region",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        help_text="Följer kommunen, inte länet: Hallands kommuner hör till två sjukvårdsregioner.",
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="regions.healthcareregion",
                        verbose_name="sjukvårdsregion",
                    ),
                ),
                (
                    "history_id",
                    models.BigAutoField(editable=False, primary_key=True, serialize=False),
                ),
                ("history_date", models.DateTimeField(db_index=True)),
                (
                    "history_type",
                    models.CharField(
                        choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1
                    ),
                ),
            ],
            options={
                "verbose_name": "historik för kommun",
                "verbose_name_plural": "historik för kommun",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalRegionAffiliation",
            fields=[
                (
                    "id",
                    models.BigIntegerField(
                        auto_created=True, blank=True, db_index=True, verbose_name="ID"
                    ),
                ),
                (
                    "actor_label",
                    models.CharField(default="Systemet", max_length=300, verbose_name="gjort av"),
                ),
                (
                    "request_id",
                    models.UUIDField(db_index=True, null=True, verbose_name="ärende-id"),
                ),
                (
                    "created_at",
                    models.DateTimeField(
                        default=django.utils.timezone.now, editable=False, verbose_name="skapad"
                    ),
                ),
                (
                    "created_by_id",
                    models.BigIntegerField(
                        editable=False, null=True, verbose_name="skapad av (konto)"
                    ),
                ),
                (
                    "created_by_label",
                    models.CharField(editable=False, max_length=300, verbose_name="skapad av"),
                ),
                (
                    "is_demo",
                    models.BooleanField(
                        default=False, editable=False, verbose_name="demonstrationsdata"
                    ),
                ),
                (
                    "version",
                    models.PositiveIntegerField(default=1, editable=False, verbose_name="version"),
                ),
                ("history_change_reason", models.TextField(blank=True, default="")),
                ("history_user_id", models.BigIntegerField(db_index=True, null=True)),
                (
                    "valid_from",
                    models.DateField(
                        blank=True,
                        null=True,
                        validators=[regions.models.periods.reasonable],
                        verbose_name="gäller från",
                    ),
                ),
                (
                    "valid_to",
                    models.DateField(
                        blank=True,
                        help_text="Lämnas tomt så länge raden gäller.",
                        null=True,
                        validators=[regions.models.periods.reasonable],
                        verbose_name="gäller till och med",
                    ),
                ),
                (
                    "is_main",
                    models.BooleanField(
                        default=True,
                        help_text="Den sjukvårdsregion som regionen i första hand samarbetar i.",
                        verbose_name="huvudsaklig",
                    ),
                ),
                (
                    "region",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="regions.region",
                        verbose_name="region",
                    ),
                ),
                (
                    "healthcare_region",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="regions.healthcareregion",
                        verbose_name="sjukvårdsregion",
                    ),
                ),
                (
                    "history_id",
                    models.BigAutoField(editable=False, primary_key=True, serialize=False),
                ),
                ("history_date", models.DateTimeField(db_index=True)),
                (
                    "history_type",
                    models.CharField(
                        choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1
                    ),
                ),
            ],
            options={
                "verbose_name": "historik för tillhörighet till sjukvårdsregion",
                "verbose_name_plural": "historik för tillhörighet till sjukvårdsregion",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="Municipality",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "created_at",
                    models.DateTimeField(
                        default=django.utils.timezone.now, editable=False, verbose_name="skapad"
                    ),
                ),
                (
                    "created_by_id",
                    models.BigIntegerField(
                        editable=False, null=True, verbose_name="skapad av (konto)"
                    ),
                ),
                (
                    "created_by_label",
                    models.CharField(editable=False, max_length=300, verbose_name="skapad av"),
                ),
                (
                    "is_demo",
                    models.BooleanField(
                        default=False, editable=False, verbose_name="demonstrationsdata"
                    ),
                ),
                (
                    "version",
                    models.PositiveIntegerField(default=1, editable=False, verbose_name="version"),
                ),
                (
                    "valid_from",
                    models.DateField(
                        blank=True,
                        null=True,
                        validators=[regions.models.periods.reasonable],
                        verbose_name="gäller från",
                    ),
                ),
                (
                    "valid_to",
                    models.DateField(
                        blank=True,
                        help_text="Lämnas tomt så länge raden gäller.",
                        null=True,
                        validators=[regions.models.periods.reasonable],
                        verbose_name="gäller till och med",
                    ),
                ),
                (
                    "code",
                    models.CharField(
                        max_length=4,
                        unique=True,
                        validators=[
                            django.core.validators.RegexValidator(
                                "^\\d{4}\\Z", "Kommunkoden är fyra siffror."
                            )
                        ],
                        verbose_name="kommunkod",
                    ),
                ),
                ("name", models.CharField(max_length=100, unique=True, verbose_name="namn")),
                (
                    "slug",
                    models.SlugField(
                        editable=False, max_length=100, unique=True, verbose_name="adressnamn"
                    ),
                ),
                (
                    "region",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="municipalities",
                        to="regions.region",
                        verbose_name="region",
                    ),
                ),
                (
                    "healthcare_region",
                    models.ForeignKey(
                        help_text="Följer kommunen, inte länet: Hallands kommuner hör till två sjukvårdsregioner.",
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="municipalities",
                        to="regions.healthcareregion",
                        verbose_name="sjukvårdsregion",
                    ),
                ),
                (
                    "sort_key",
                    models.GeneratedField(
                        db_persist=True,
                        expression=vardforlopp.common.sorting.SwedishOrder(
                            django.db.models.functions.text.Lower("name")
                        ),
                        output_field=models.TextField(db_collation="C"),
                        verbose_name="sorteringsnyckel",
                    ),
                ),
            ],
            options={
                "verbose_name": "kommun",
                "verbose_name_plural": "kommuner",
                "ordering": ["sort_key"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("valid_from__isnull", True),
                            ("valid_to__isnull", True),
                            ("valid_to__gte", models.F("valid_from")),
                            _connector="OR",
                        ),
                        name="municipality_ends_after_start",
                        violation_error_message="Slutdatumet ligger före startdatumet.",
                    ),
                    models.CheckConstraint(
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
                    models.CheckConstraint(
                        condition=models.Q(("code__regex", "^\\d{4}$")),
                        name="municipality_code_form",
                        violation_error_message="Kommunkoden är fyra siffror.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="HistoricalPopulation",
            fields=[
                (
                    "id",
                    models.BigIntegerField(
                        auto_created=True, blank=True, db_index=True, verbose_name="ID"
                    ),
                ),
                (
                    "actor_label",
                    models.CharField(default="Systemet", max_length=300, verbose_name="gjort av"),
                ),
                (
                    "request_id",
                    models.UUIDField(db_index=True, null=True, verbose_name="ärende-id"),
                ),
                (
                    "created_at",
                    models.DateTimeField(
                        default=django.utils.timezone.now, editable=False, verbose_name="skapad"
                    ),
                ),
                (
                    "created_by_id",
                    models.BigIntegerField(
                        editable=False, null=True, verbose_name="skapad av (konto)"
                    ),
                ),
                (
                    "created_by_label",
                    models.CharField(editable=False, max_length=300, verbose_name="skapad av"),
                ),
                (
                    "is_demo",
                    models.BooleanField(
                        default=False, editable=False, verbose_name="demonstrationsdata"
                    ),
                ),
                (
                    "version",
                    models.PositiveIntegerField(default=1, editable=False, verbose_name="version"),
                ),
                ("history_change_reason", models.TextField(blank=True, default="")),
                ("history_user_id", models.BigIntegerField(db_index=True, null=True)),
                (
                    "on",
                    models.DateField(
                        validators=[regions.models.periods.reasonable], verbose_name="datum"
                    ),
                ),
                (
                    "count",
                    models.PositiveIntegerField(
                        validators=[django.core.validators.MinValueValidator(1)],
                        verbose_name="antal invånare",
                    ),
                ),
                (
                    "source",
                    models.CharField(
                        blank=True,
                        help_text="Till exempel SCB, folkmängd 31 december.",
                        max_length=200,
                        verbose_name="källa",
                    ),
                ),
                (
                    "region",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="regions.region",
                        verbose_name="region",
                    ),
                ),
                (
                    "municipality",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="regions.municipality",
                        verbose_name="kommun",
                    ),
                ),
                (
                    "history_id",
                    models.BigAutoField(editable=False, primary_key=True, serialize=False),
                ),
                ("history_date", models.DateTimeField(db_index=True)),
                (
                    "history_type",
                    models.CharField(
                        choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1
                    ),
                ),
            ],
            options={
                "verbose_name": "historik för folkmängd",
                "verbose_name_plural": "historik för folkmängd",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="Population",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "created_at",
                    models.DateTimeField(
                        default=django.utils.timezone.now, editable=False, verbose_name="skapad"
                    ),
                ),
                (
                    "created_by_id",
                    models.BigIntegerField(
                        editable=False, null=True, verbose_name="skapad av (konto)"
                    ),
                ),
                (
                    "created_by_label",
                    models.CharField(editable=False, max_length=300, verbose_name="skapad av"),
                ),
                (
                    "is_demo",
                    models.BooleanField(
                        default=False, editable=False, verbose_name="demonstrationsdata"
                    ),
                ),
                (
                    "version",
                    models.PositiveIntegerField(default=1, editable=False, verbose_name="version"),
                ),
                (
                    "region",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="populations",
                        to="regions.region",
                        verbose_name="region",
                    ),
                ),
                (
                    "municipality",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="populations",
                        to="regions.municipality",
                        verbose_name="kommun",
                    ),
                ),
                (
                    "on",
                    models.DateField(
                        validators=[regions.models.periods.reasonable], verbose_name="datum"
                    ),
                ),
                (
                    "count",
                    models.PositiveIntegerField(
                        validators=[django.core.validators.MinValueValidator(1)],
                        verbose_name="antal invånare",
                    ),
                ),
                (
                    "source",
                    models.CharField(
                        blank=True,
                        help_text="Till exempel SCB, folkmängd 31 december.",
                        max_length=200,
                        verbose_name="källa",
                    ),
                ),
            ],
            options={
                "verbose_name": "folkmängd",
                "verbose_name_plural": "folkmängder",
                "ordering": ["region", "municipality", "-on"],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("region", "on"),
                        name="population_once",
                        violation_error_message="Folkmängden den dagen finns redan. Ändra den i stället.",
                    ),
                    models.UniqueConstraint(
                        fields=("municipality", "on"),
                        name="population_of_municipality_once",
                        violation_error_message="Folkmängden den dagen finns redan. Ändra den i stället.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("municipality__isnull", True), ("region__isnull", False)),
                            models.Q(("municipality__isnull", False), ("region__isnull", True)),
                            _connector="OR",
                        ),
                        name="population_of_one_place",
                        violation_error_message="Ange antingen en region eller en kommun.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("on__isnull", True),
                            ("on__range", ("1600-01-01", "2100-12-31")),
                            _connector="OR",
                        ),
                        name="population_within_reason",
                        violation_error_message="Datumet ska ligga mellan 1600 och 2100.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("count__gt", 0)),
                        name="population_is_positive",
                        violation_error_message="Folkmängden måste vara större än noll.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="RegionAffiliation",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "created_at",
                    models.DateTimeField(
                        default=django.utils.timezone.now, editable=False, verbose_name="skapad"
                    ),
                ),
                (
                    "created_by_id",
                    models.BigIntegerField(
                        editable=False, null=True, verbose_name="skapad av (konto)"
                    ),
                ),
                (
                    "created_by_label",
                    models.CharField(editable=False, max_length=300, verbose_name="skapad av"),
                ),
                (
                    "is_demo",
                    models.BooleanField(
                        default=False, editable=False, verbose_name="demonstrationsdata"
                    ),
                ),
                (
                    "version",
                    models.PositiveIntegerField(default=1, editable=False, verbose_name="version"),
                ),
                (
                    "valid_from",
                    models.DateField(
                        blank=True,
                        null=True,
                        validators=[regions.models.periods.reasonable],
                        verbose_name="gäller från",
                    ),
                ),
                (
                    "valid_to",
                    models.DateField(
                        blank=True,
                        help_text="Lämnas tomt så länge raden gäller.",
                        null=True,
                        validators=[regions.models.periods.reasonable],
                        verbose_name="gäller till och med",
                    ),
                ),
                (
                    "region",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="affiliations",
                        to="regions.region",
                        verbose_name="region",
                    ),
                ),
                (
                    "healthcare_region",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="affiliations",
                        to="regions.healthcareregion",
                        verbose_name="sjukvårdsregion",
                    ),
                ),
                (
                    "is_main",
                    models.BooleanField(
                        default=True,
                        help_text="Den sjukvårdsregion som regionen i första hand samarbetar i.",
                        verbose_name="huvudsaklig",
                    ),
                ),
            ],
            options={
                "verbose_name": "tillhörighet till sjukvårdsregion",
                "verbose_name_plural": "tillhörigheter till sjukvårdsregion",
                "ordering": ["region", "-is_main", "healthcare_region"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("valid_from__isnull", True),
                            ("valid_to__isnull", True),
                            ("valid_to__gte", models.F("valid_from")),
                            _connector="OR",
                        ),
                        name="regionaffiliation_ends_after_start",
                        violation_error_message="Slutdatumet ligger före startdatumet.",
                    ),
                    models.CheckConstraint(
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
                    django.contrib.postgres.constraints.ExclusionConstraint(
                        condition=models.Q(("is_main", True)),
                        expressions=[
                            (
                                regions.models.periods.DateRange(
                                    "valid_from", "valid_to", models.Value("[]")
                                ),
                                "&&",
                            ),
                            ("region", "="),
                        ],
                        name="regionaffiliation_one_main",
                        violation_error_message="Regionen har redan en huvudsaklig sjukvårdsregion under den tiden. Ge den ett slutdatum först, eller välj ett senare startdatum.",
                    ),
                    django.contrib.postgres.constraints.ExclusionConstraint(
                        expressions=[
                            (
                                regions.models.periods.DateRange(
                                    "valid_from", "valid_to", models.Value("[]")
                                ),
                                "&&",
                            ),
                            ("region", "="),
                            ("healthcare_region", "="),
                        ],
                        name="regionaffiliation_once",
                        violation_error_message="Regionen tillhör redan sjukvårdsregionen under den tiden. Ändra den tillhörigheten i stället.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Body",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "created_at",
                    models.DateTimeField(
                        default=django.utils.timezone.now, editable=False, verbose_name="skapad"
                    ),
                ),
                (
                    "created_by_id",
                    models.BigIntegerField(
                        editable=False, null=True, verbose_name="skapad av (konto)"
                    ),
                ),
                (
                    "created_by_label",
                    models.CharField(editable=False, max_length=300, verbose_name="skapad av"),
                ),
                (
                    "is_demo",
                    models.BooleanField(
                        default=False, editable=False, verbose_name="demonstrationsdata"
                    ),
                ),
                (
                    "version",
                    models.PositiveIntegerField(default=1, editable=False, verbose_name="version"),
                ),
                (
                    "valid_from",
                    models.DateField(
                        blank=True,
                        null=True,
                        validators=[regions.models.periods.reasonable],
                        verbose_name="gäller från",
                    ),
                ),
                (
                    "valid_to",
                    models.DateField(
                        blank=True,
                        help_text="Lämnas tomt så länge raden gäller.",
                        null=True,
                        validators=[regions.models.periods.reasonable],
                        verbose_name="gäller till och med",
                    ),
                ),
                (
                    "valid_from_precision",
                    models.CharField(
                        choices=[("day", "dag"), ("month", "månad"), ("year", "år")],
                        default="day",
                        max_length=10,
                        verbose_name="hur säkert startdatumet är",
                    ),
                ),
                (
                    "valid_to_precision",
                    models.CharField(
                        choices=[("day", "dag"), ("month", "månad"), ("year", "år")],
                        default="day",
                        max_length=10,
                        verbose_name="hur säkert slutdatumet är",
                    ),
                ),
                ("name", models.CharField(max_length=200, verbose_name="namn")),
                (
                    "short_name",
                    models.CharField(blank=True, max_length=60, verbose_name="kortnamn"),
                ),
                (
                    "slug",
                    models.SlugField(
                        editable=False, max_length=120, unique=True, verbose_name="adressnamn"
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("sks", "SKS – styrgrupp för kunskapsstyrning"),
                            ("npo", "NPO – nationellt programområde"),
                            ("nsg", "NSG – nationell samverkansgrupp"),
                            ("nag", "NAG – nationell arbetsgrupp"),
                            ("rpo", "RPO – sjukvårdsregionalt programområde"),
                            ("rsg", "RSG – sjukvårdsregional samverkansgrupp"),
                            ("rag", "RAG – sjukvårdsregional arbetsgrupp"),
                            ("lpo", "LPO – lokalt programområde"),
                            ("lag", "LAG – lokal arbetsgrupp"),
                            ("council", "råd"),
                            ("board", "nämnd eller styrelse"),
                            ("cooperation", "samverkansorgan"),
                            ("management_group", "ledningsgrupp"),
                            ("steering_group", "styrgrupp"),
                            ("preparatory_group", "beredningsgrupp"),
                            ("working_group", "arbetsgrupp"),
                            ("secretariat", "kansli eller stödfunktion"),
                            ("network", "nätverk"),
                            ("centre", "centrum"),
                            ("agency", "myndighet"),
                            ("organisation", "organisation"),
                            ("other", "annat organ"),
                        ],
                        max_length=20,
                        verbose_name="slag",
                    ),
                ),
                (
                    "level",
                    models.CharField(
                        choices=[
                            ("national", "nationell"),
                            ("healthcare_region", "sjukvårdsregional"),
                            ("region", "regional"),
                            ("municipality", "kommunal"),
                        ],
                        max_length=20,
                        verbose_name="nivå",
                    ),
                ),
                (
                    "parent",
                    models.ForeignKey(
                        blank=True,
                        help_text="Organet som det här organet hör till eller bereder åt.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="children",
                        to="regions.body",
                        verbose_name="under",
                    ),
                ),
                (
                    "mirrors",
                    models.ForeignKey(
                        blank=True,
                        help_text="Den nationella eller sjukvårdsregionala motsvarigheten.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="mirrored_by",
                        to="regions.body",
                        verbose_name="speglar",
                    ),
                ),
                (
                    "healthcare_region",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="bodies",
                        to="regions.healthcareregion",
                        verbose_name="sjukvårdsregion",
                    ),
                ),
                (
                    "region",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="bodies",
                        to="regions.region",
                        verbose_name="region",
                    ),
                ),
                (
                    "municipality",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="bodies",
                        to="regions.municipality",
                        verbose_name="kommun",
                    ),
                ),
                (
                    "is_deciding",
                    models.BooleanField(
                        default=False,
                        help_text="Organet fattar egna beslut.",
                        verbose_name="beslutar",
                    ),
                ),
                (
                    "is_recommending",
                    models.BooleanField(
                        default=False,
                        help_text="Organet lämnar rekommendationer till andra.",
                        verbose_name="rekommenderar",
                    ),
                ),
                (
                    "works_here",
                    models.BooleanField(
                        default=False,
                        help_text="Organets ärenden och beslut görs här, inte bara registreras i efterhand.",
                        verbose_name="arbetar i systemet",
                    ),
                ),
                ("source", models.CharField(blank=True, max_length=200, verbose_name="källa")),
                ("note", models.CharField(blank=True, max_length=500, verbose_name="anmärkning")),
                (
                    "sort_key",
                    models.GeneratedField(
                        db_persist=True,
                        expression=vardforlopp.common.sorting.SwedishOrder(
                            django.db.models.functions.text.Lower("name")
                        ),
                        output_field=models.TextField(db_collation="C"),
                        verbose_name="sorteringsnyckel",
                    ),
                ),
            ],
            options={
                "verbose_name": "organ",
                "verbose_name_plural": "organ",
                "ordering": ["sort_key"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("valid_from__isnull", True),
                            ("valid_to__isnull", True),
                            ("valid_to__gte", models.F("valid_from")),
                            _connector="OR",
                        ),
                        name="body_ends_after_start",
                        violation_error_message="Slutdatumet ligger före startdatumet.",
                    ),
                    models.CheckConstraint(
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
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                models.Q(
                                    ("healthcare_region__isnull", True),
                                    ("municipality__isnull", True),
                                    ("region__isnull", True),
                                ),
                                ("level", "national"),
                            ),
                            models.Q(
                                models.Q(
                                    ("healthcare_region__isnull", False),
                                    ("municipality__isnull", True),
                                    ("region__isnull", True),
                                ),
                                ("level", "healthcare_region"),
                            ),
                            models.Q(
                                models.Q(
                                    ("healthcare_region__isnull", True),
                                    ("municipality__isnull", True),
                                    ("region__isnull", False),
                                ),
                                ("level", "region"),
                            ),
                            models.Q(
                                models.Q(
                                    models.Q(
                                        ("healthcare_region__isnull", True),
                                        ("municipality__isnull", True),
                                        ("region__isnull", False),
                                    ),
                                    models.Q(
                                        ("healthcare_region__isnull", True),
                                        ("municipality__isnull", False),
                                        ("region__isnull", True),
                                    ),
                                    _connector="OR",
                                ),
                                ("level", "municipality"),
                            ),
                            _connector="OR",
                        ),
                        name="body_place_fits_level",
                        violation_error_message="Ange den plats som hör till nivån: ingen för ett nationellt organ, annars sjukvårdsregion, region eller kommun.",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("valid_to__isnull", True)),
                        fields=("name", "kind", "healthcare_region", "region", "municipality"),
                        name="body_once",
                        nulls_distinct=False,
                        violation_error_message="Det finns redan ett sådant organ med det namnet.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("parent", models.F("pk")), _negated=True),
                        name="body_not_under_itself",
                        violation_error_message="Ett organ kan inte höra till sig självt.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("mirrors", models.F("pk")), _negated=True),
                        name="body_not_mirroring_itself",
                        violation_error_message="Ett organ kan inte spegla sig självt.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="HistoricalHostDuty",
            fields=[
                (
                    "id",
                    models.BigIntegerField(
                        auto_created=True, blank=True, db_index=True, verbose_name="ID"
                    ),
                ),
                (
                    "actor_label",
                    models.CharField(default="Systemet", max_length=300, verbose_name="gjort av"),
                ),
                (
                    "request_id",
                    models.UUIDField(db_index=True, null=True, verbose_name="ärende-id"),
                ),
                (
                    "created_at",
                    models.DateTimeField(
                        default=django.utils.timezone.now, editable=False, verbose_name="skapad"
                    ),
                ),
                (
                    "created_by_id",
                    models.BigIntegerField(
                        editable=False, null=True, verbose_name="skapad av (konto)"
                    ),
                ),
                (
                    "created_by_label",
                    models.CharField(editable=False, max_length=300, verbose_name="skapad av"),
                ),
                (
                    "is_demo",
                    models.BooleanField(
                        default=False, editable=False, verbose_name="demonstrationsdata"
                    ),
                ),
                (
                    "version",
                    models.PositiveIntegerField(default=1, editable=False, verbose_name="version"),
                ),
                ("history_change_reason", models.TextField(blank=True, default="")),
                ("history_user_id", models.BigIntegerField(db_index=True, null=True)),
                (
                    "valid_from",
                    models.DateField(
                        blank=True,
                        null=True,
                        validators=[regions.models.periods.reasonable],
                        verbose_name="gäller från",
                    ),
                ),
                (
                    "valid_to",
                    models.DateField(
                        blank=True,
                        help_text="Lämnas tomt så länge raden gäller.",
                        null=True,
                        validators=[regions.models.periods.reasonable],
                        verbose_name="gäller till och med",
                    ),
                ),
                (
                    "valid_from_precision",
                    models.CharField(
                        choices=[("day", "dag"), ("month", "månad"), ("year", "år")],
                        default="day",
                        max_length=10,
                        verbose_name="hur säkert startdatumet är",
                    ),
                ),
                (
                    "valid_to_precision",
                    models.CharField(
                        choices=[("day", "dag"), ("month", "månad"), ("year", "år")],
                        default="day",
                        max_length=10,
                        verbose_name="hur säkert slutdatumet är",
                    ),
                ),
                (
                    "state",
                    models.CharField(
                        choices=[("active", "aktivt"), ("dormant", "vilande")],
                        default="active",
                        max_length=10,
                        verbose_name="läge",
                    ),
                ),
                ("source", models.CharField(blank=True, max_length=200, verbose_name="källa")),
                ("note", models.CharField(blank=True, max_length=500, verbose_name="anmärkning")),
                (
                    "body",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="regions.body",
                        verbose_name="programområde",
                    ),
                ),
                (
                    "healthcare_region",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="regions.healthcareregion",
                        verbose_name="sjukvårdsregion som är värd",
                    ),
                ),
                (
                    "host_body",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        help_text="När värden inte är en sjukvårdsregion, till exempel SKR.",
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="regions.body",
                        verbose_name="organ som är värd",
                    ),
                ),
                (
                    "history_id",
                    models.BigAutoField(editable=False, primary_key=True, serialize=False),
                ),
                ("history_date", models.DateTimeField(db_index=True)),
                (
                    "history_type",
                    models.CharField(
                        choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1
                    ),
                ),
            ],
            options={
                "verbose_name": "historik för värdskap",
                "verbose_name_plural": "historik för värdskap",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HostDuty",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "created_at",
                    models.DateTimeField(
                        default=django.utils.timezone.now, editable=False, verbose_name="skapad"
                    ),
                ),
                (
                    "created_by_id",
                    models.BigIntegerField(
                        editable=False, null=True, verbose_name="skapad av (konto)"
                    ),
                ),
                (
                    "created_by_label",
                    models.CharField(editable=False, max_length=300, verbose_name="skapad av"),
                ),
                (
                    "is_demo",
                    models.BooleanField(
                        default=False, editable=False, verbose_name="demonstrationsdata"
                    ),
                ),
                (
                    "version",
                    models.PositiveIntegerField(default=1, editable=False, verbose_name="version"),
                ),
                (
                    "valid_from",
                    models.DateField(
                        blank=True,
                        null=True,
                        validators=[regions.models.periods.reasonable],
                        verbose_name="gäller från",
                    ),
                ),
                (
                    "valid_to",
                    models.DateField(
                        blank=True,
                        help_text="Lämnas tomt så länge raden gäller.",
                        null=True,
                        validators=[regions.models.periods.reasonable],
                        verbose_name="gäller till och med",
                    ),
                ),
                (
                    "valid_from_precision",
                    models.CharField(
                        choices=[("day", "dag"), ("month", "månad"), ("year", "år")],
                        default="day",
                        max_length=10,
                        verbose_name="hur säkert startdatumet är",
                    ),
                ),
                (
                    "valid_to_precision",
                    models.CharField(
                        choices=[("day", "dag"), ("month", "månad"), ("year", "år")],
                        default="day",
                        max_length=10,
                        verbose_name="hur säkert slutdatumet är",
                    ),
                ),
                (
                    "body",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="hosts",
                        to="regions.body",
                        verbose_name="programområde",
                    ),
                ),
                (
                    "healthcare_region",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="host_duties",
                        to="regions.healthcareregion",
                        verbose_name="sjukvårdsregion som är värd",
                    ),
                ),
                (
                    "host_body",
                    models.ForeignKey(
                        blank=True,
                        help_text="När värden inte är en sjukvårdsregion, till exempel SKR.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="host_duties",
                        to="regions.body",
                        verbose_name="organ som är värd",
                    ),
                ),
                (
                    "state",
                    models.CharField(
                        choices=[("active", "aktivt"), ("dormant", "vilande")],
                        default="active",
                        max_length=10,
                        verbose_name="läge",
                    ),
                ),
                ("source", models.CharField(blank=True, max_length=200, verbose_name="källa")),
                ("note", models.CharField(blank=True, max_length=500, verbose_name="anmärkning")),
            ],
            options={
                "verbose_name": "värdskap",
                "verbose_name_plural": "värdskap",
                "ordering": ["body", "state", "-valid_from"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("valid_from__isnull", True),
                            ("valid_to__isnull", True),
                            ("valid_to__gte", models.F("valid_from")),
                            _connector="OR",
                        ),
                        name="hostduty_ends_after_start",
                        violation_error_message="Slutdatumet ligger före startdatumet.",
                    ),
                    models.CheckConstraint(
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
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("healthcare_region__isnull", False), ("host_body__isnull", True)
                            ),
                            models.Q(
                                ("healthcare_region__isnull", True), ("host_body__isnull", False)
                            ),
                            _connector="OR",
                        ),
                        name="hostduty_one_host",
                        violation_error_message="Ange antingen en sjukvårdsregion eller ett organ.",
                    ),
                    django.contrib.postgres.constraints.ExclusionConstraint(
                        expressions=[
                            (
                                regions.models.periods.DateRange(
                                    "valid_from", "valid_to", models.Value("[]")
                                ),
                                "&&",
                            ),
                            ("body", "="),
                            ("healthcare_region", "="),
                        ],
                        name="hostduty_once",
                        violation_error_message="Sjukvårdsregionen har redan värdskapet under den tiden.",
                    ),
                    django.contrib.postgres.constraints.ExclusionConstraint(
                        expressions=[
                            (
                                regions.models.periods.DateRange(
                                    "valid_from", "valid_to", models.Value("[]")
                                ),
                                "&&",
                            ),
                            ("body", "="),
                            ("host_body", "="),
                        ],
                        name="hostduty_body_once",
                        violation_error_message="Organet har redan värdskapet under den tiden.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="BodyDecision",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "created_at",
                    models.DateTimeField(
                        default=django.utils.timezone.now, editable=False, verbose_name="skapad"
                    ),
                ),
                (
                    "created_by_id",
                    models.BigIntegerField(
                        editable=False, null=True, verbose_name="skapad av (konto)"
                    ),
                ),
                (
                    "created_by_label",
                    models.CharField(editable=False, max_length=300, verbose_name="skapad av"),
                ),
                (
                    "is_demo",
                    models.BooleanField(
                        default=False, editable=False, verbose_name="demonstrationsdata"
                    ),
                ),
                (
                    "version",
                    models.PositiveIntegerField(default=1, editable=False, verbose_name="version"),
                ),
                (
                    "body",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="decisions",
                        to="regions.body",
                        verbose_name="organ",
                    ),
                ),
                (
                    "decided_on",
                    models.DateField(
                        blank=True,
                        null=True,
                        validators=[regions.models.periods.reasonable],
                        verbose_name="beslutat",
                    ),
                ),
                (
                    "decided_precision",
                    models.CharField(
                        choices=[("day", "dag"), ("month", "månad"), ("year", "år")],
                        default="day",
                        max_length=10,
                        verbose_name="hur säkert datumet är",
                    ),
                ),
                (
                    "decided_is_inferred",
                    models.BooleanField(default=False, verbose_name="datumet är härlett"),
                ),
                (
                    "decided_source",
                    models.CharField(blank=True, max_length=200, verbose_name="källa till datumet"),
                ),
                ("title", models.CharField(max_length=300, verbose_name="vad som beslutades")),
                (
                    "reference",
                    models.CharField(
                        blank=True,
                        help_text="Diarienummer eller paragraf.",
                        max_length=100,
                        verbose_name="beteckning",
                    ),
                ),
                (
                    "follows",
                    models.ForeignKey(
                        blank=True,
                        help_text="Beslutet närmast före i samma beslutskedja.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="followed_by",
                        to="regions.bodydecision",
                        verbose_name="följer på",
                    ),
                ),
                ("source", models.CharField(blank=True, max_length=200, verbose_name="källa")),
                ("note", models.CharField(blank=True, max_length=500, verbose_name="anmärkning")),
            ],
            options={
                "verbose_name": "organs beslut",
                "verbose_name_plural": "organs beslut",
                "ordering": ["decided_on", "pk"],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("body", "title", "decided_on"),
                        name="bodydecision_once",
                        nulls_distinct=False,
                        violation_error_message="Beslutet är redan registrerat.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("follows", models.F("pk")), _negated=True),
                        name="bodydecision_not_following_itself",
                        violation_error_message="Ett beslut kan inte följa på sig självt.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("decided_on__isnull", True),
                            ("decided_on__range", ("1600-01-01", "2100-12-31")),
                            _connector="OR",
                        ),
                        name="bodydecision_within_reason",
                        violation_error_message="Datumet ska ligga mellan 1600 och 2100.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="BodyMembership",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "created_at",
                    models.DateTimeField(
                        default=django.utils.timezone.now, editable=False, verbose_name="skapad"
                    ),
                ),
                (
                    "created_by_id",
                    models.BigIntegerField(
                        editable=False, null=True, verbose_name="skapad av (konto)"
                    ),
                ),
                (
                    "created_by_label",
                    models.CharField(editable=False, max_length=300, verbose_name="skapad av"),
                ),
                (
                    "is_demo",
                    models.BooleanField(
                        default=False, editable=False, verbose_name="demonstrationsdata"
                    ),
                ),
                (
                    "version",
                    models.PositiveIntegerField(default=1, editable=False, verbose_name="version"),
                ),
                (
                    "valid_from",
                    models.DateField(
                        blank=True,
                        null=True,
                        validators=[regions.models.periods.reasonable],
                        verbose_name="gäller från",
                    ),
                ),
                (
                    "valid_to",
                    models.DateField(
                        blank=True,
                        help_text="Lämnas tomt så länge raden gäller.",
                        null=True,
                        validators=[regions.models.periods.reasonable],
                        verbose_name="gäller till och med",
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="memberships",
                        to="regions.person",
                        verbose_name="person",
                    ),
                ),
                (
                    "body",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="memberships",
                        to="regions.body",
                        verbose_name="organ",
                    ),
                ),
                (
                    "role",
                    models.CharField(
                        choices=[
                            ("chair", "ordförande"),
                            ("deputy", "vice ordförande"),
                            ("member", "ledamot"),
                            ("co_opted", "adjungerad"),
                            ("secretary", "sekreterare"),
                        ],
                        default="member",
                        max_length=10,
                        verbose_name="roll",
                    ),
                ),
                (
                    "represents",
                    models.CharField(
                        blank=True,
                        help_text="Region, kommun, profession eller förening som personen företräder.",
                        max_length=200,
                        verbose_name="företräder",
                    ),
                ),
                (
                    "votes",
                    models.BooleanField(
                        default=True,
                        help_text="Personen deltar i organets rekommendationer.",
                        verbose_name="rösträtt",
                    ),
                ),
                (
                    "is_protected",
                    models.BooleanField(
                        default=False,
                        help_text="För patient- och närståendeföreträdare: visas bara för registervården.",
                        verbose_name="skyddad",
                    ),
                ),
            ],
            options={
                "verbose_name": "uppdrag i organ",
                "verbose_name_plural": "uppdrag i organ",
                "ordering": ["body", "role", "person"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("valid_from__isnull", True),
                            ("valid_to__isnull", True),
                            ("valid_to__gte", models.F("valid_from")),
                            _connector="OR",
                        ),
                        name="bodymembership_ends_after_start",
                        violation_error_message="Slutdatumet ligger före startdatumet.",
                    ),
                    models.CheckConstraint(
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
                    django.contrib.postgres.constraints.ExclusionConstraint(
                        expressions=[
                            (
                                regions.models.periods.DateRange(
                                    "valid_from", "valid_to", models.Value("[]")
                                ),
                                "&&",
                            ),
                            ("person", "="),
                            ("body", "="),
                            ("role", "="),
                        ],
                        name="bodymembership_once",
                        violation_error_message="Personen har redan den rollen i organet under den tiden.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="BodyName",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "created_at",
                    models.DateTimeField(
                        default=django.utils.timezone.now, editable=False, verbose_name="skapad"
                    ),
                ),
                (
                    "created_by_id",
                    models.BigIntegerField(
                        editable=False, null=True, verbose_name="skapad av (konto)"
                    ),
                ),
                (
                    "created_by_label",
                    models.CharField(editable=False, max_length=300, verbose_name="skapad av"),
                ),
                (
                    "is_demo",
                    models.BooleanField(
                        default=False, editable=False, verbose_name="demonstrationsdata"
                    ),
                ),
                (
                    "version",
                    models.PositiveIntegerField(default=1, editable=False, verbose_name="version"),
                ),
                (
                    "valid_from",
                    models.DateField(
                        blank=True,
                        null=True,
                        validators=[regions.models.periods.reasonable],
                        verbose_name="gäller från",
                    ),
                ),
                (
                    "valid_to",
                    models.DateField(
                        blank=True,
                        help_text="Lämnas tomt så länge raden gäller.",
                        null=True,
                        validators=[regions.models.periods.reasonable],
                        verbose_name="gäller till och med",
                    ),
                ),
                (
                    "valid_from_precision",
                    models.CharField(
                        choices=[("day", "dag"), ("month", "månad"), ("year", "år")],
                        default="day",
                        max_length=10,
                        verbose_name="hur säkert startdatumet är",
                    ),
                ),
                (
                    "valid_to_precision",
                    models.CharField(
                        choices=[("day", "dag"), ("month", "månad"), ("year", "år")],
                        default="day",
                        max_length=10,
                        verbose_name="hur säkert slutdatumet är",
                    ),
                ),
                (
                    "body",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="names",
                        to="regions.body",
                        verbose_name="organ",
                    ),
                ),
                ("name", models.CharField(max_length=200, verbose_name="namn")),
                ("source", models.CharField(blank=True, max_length=200, verbose_name="källa")),
                ("note", models.CharField(blank=True, max_length=500, verbose_name="anmärkning")),
            ],
            options={
                "verbose_name": "namn på organ",
                "verbose_name_plural": "namn på organ",
                "ordering": ["body", "-valid_to", "name"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("valid_from__isnull", True),
                            ("valid_to__isnull", True),
                            ("valid_to__gte", models.F("valid_from")),
                            _connector="OR",
                        ),
                        name="bodyname_ends_after_start",
                        violation_error_message="Slutdatumet ligger före startdatumet.",
                    ),
                    models.CheckConstraint(
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
                    models.UniqueConstraint(
                        fields=("body", "name"),
                        name="bodyname_once",
                        violation_error_message="Namnet finns redan för organet. Ändra den raden i stället.",
                    ),
                    django.contrib.postgres.constraints.ExclusionConstraint(
                        condition=models.Q(
                            ("valid_from__isnull", False),
                            ("valid_from_precision", "day"),
                            models.Q(
                                ("valid_to__isnull", True),
                                ("valid_to_precision", "day"),
                                _connector="OR",
                            ),
                        ),
                        expressions=[
                            (
                                regions.models.periods.DateRange(
                                    "valid_from", "valid_to", models.Value("[]")
                                ),
                                "&&",
                            ),
                            ("body", "="),
                        ],
                        name="bodyname_one_at_a_time",
                        violation_error_message="Organet har redan ett annat namn under den tiden. Ge det ett slutdatum först, eller ändra perioden.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="HealthcareRegionName",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "created_at",
                    models.DateTimeField(
                        default=django.utils.timezone.now, editable=False, verbose_name="skapad"
                    ),
                ),
                (
                    "created_by_id",
                    models.BigIntegerField(
                        editable=False, null=True, verbose_name="skapad av (konto)"
                    ),
                ),
                (
                    "created_by_label",
                    models.CharField(editable=False, max_length=300, verbose_name="skapad av"),
                ),
                (
                    "is_demo",
                    models.BooleanField(
                        default=False, editable=False, verbose_name="demonstrationsdata"
                    ),
                ),
                (
                    "version",
                    models.PositiveIntegerField(default=1, editable=False, verbose_name="version"),
                ),
                (
                    "valid_from",
                    models.DateField(
                        blank=True,
                        null=True,
                        validators=[regions.models.periods.reasonable],
                        verbose_name="gäller från",
                    ),
                ),
                (
                    "valid_to",
                    models.DateField(
                        blank=True,
                        help_text="Lämnas tomt så länge raden gäller.",
                        null=True,
                        validators=[regions.models.periods.reasonable],
                        verbose_name="gäller till och med",
                    ),
                ),
                (
                    "healthcare_region",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="names",
                        to="regions.healthcareregion",
                        verbose_name="sjukvårdsregion",
                    ),
                ),
                ("name", models.CharField(max_length=200, verbose_name="namn")),
                ("source", models.CharField(blank=True, max_length=200, verbose_name="källa")),
            ],
            options={
                "verbose_name": "sjukvårdsregions namn",
                "verbose_name_plural": "sjukvårdsregioners namn",
                "ordering": ["healthcare_region", "-valid_from"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("valid_from__isnull", True),
                            ("valid_to__isnull", True),
                            ("valid_to__gte", models.F("valid_from")),
                            _connector="OR",
                        ),
                        name="healthcareregionname_ends_after_start",
                        violation_error_message="Slutdatumet ligger före startdatumet.",
                    ),
                    models.CheckConstraint(
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
                    models.UniqueConstraint(
                        fields=("healthcare_region", "name"),
                        name="healthcareregionname_once",
                        violation_error_message="Namnet finns redan för sjukvårdsregionen. Ändra den raden i stället.",
                    ),
                    django.contrib.postgres.constraints.ExclusionConstraint(
                        condition=models.Q(("valid_from__isnull", False)),
                        expressions=[
                            (
                                regions.models.periods.DateRange(
                                    "valid_from", "valid_to", models.Value("[]")
                                ),
                                "&&",
                            ),
                            ("healthcare_region", "="),
                        ],
                        name="healthcareregionname_one_at_a_time",
                        violation_error_message="Sjukvårdsregionen har redan ett annat namn under den tiden. Ge det ett slutdatum först, eller ändra perioden.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="HistoricalBody",
            fields=[
                (
                    "id",
                    models.BigIntegerField(
                        auto_created=True, blank=True, db_index=True, verbose_name="ID"
                    ),
                ),
                (
                    "actor_label",
                    models.CharField(default="Systemet", max_length=300, verbose_name="gjort av"),
                ),
                (
                    "request_id",
                    models.UUIDField(db_index=True, null=True, verbose_name="ärende-id"),
                ),
                (
                    "created_at",
                    models.DateTimeField(
                        default=django.utils.timezone.now, editable=False, verbose_name="skapad"
                    ),
                ),
                (
                    "created_by_id",
                    models.BigIntegerField(
                        editable=False, null=True, verbose_name="skapad av (konto)"
                    ),
                ),
                (
                    "created_by_label",
                    models.CharField(editable=False, max_length=300, verbose_name="skapad av"),
                ),
                (
                    "is_demo",
                    models.BooleanField(
                        default=False, editable=False, verbose_name="demonstrationsdata"
                    ),
                ),
                (
                    "version",
                    models.PositiveIntegerField(default=1, editable=False, verbose_name="version"),
                ),
                ("history_change_reason", models.TextField(blank=True, default="")),
                ("history_user_id", models.BigIntegerField(db_index=True, null=True)),
                (
                    "valid_from",
                    models.DateField(
                        blank=True,
                        null=True,
                        validators=[regions.models.periods.reasonable],
                        verbose_name="gäller från",
                    ),
                ),
                (
                    "valid_to",
                    models.DateField(
                        blank=True,
                        help_text="Lämnas tomt så länge raden gäller.",
                        null=True,
                        validators=[regions.models.periods.reasonable],
                        verbose_name="gäller till och med",
                    ),
                ),
                (
                    "valid_from_precision",
                    models.CharField(
                        choices=[("day", "dag"), ("month", "månad"), ("year", "år")],
                        default="day",
                        max_length=10,
                        verbose_name="hur säkert startdatumet är",
                    ),
                ),
                (
                    "valid_to_precision",
                    models.CharField(
                        choices=[("day", "dag"), ("month", "månad"), ("year", "år")],
                        default="day",
                        max_length=10,
                        verbose_name="hur säkert slutdatumet är",
                    ),
                ),
                ("name", models.CharField(max_length=200, verbose_name="namn")),
                (
                    "short_name",
                    models.CharField(blank=True, max_length=60, verbose_name="kortnamn"),
                ),
                (
                    "slug",
                    models.SlugField(editable=False, max_length=120, verbose_name="adressnamn"),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("sks", "SKS – styrgrupp för kunskapsstyrning"),
                            ("npo", "NPO – nationellt programområde"),
                            ("nsg", "NSG – nationell samverkansgrupp"),
                            ("nag", "NAG – nationell arbetsgrupp"),
                            ("rpo", "RPO – sjukvårdsregionalt programområde"),
                            ("rsg", "RSG – sjukvårdsregional samverkansgrupp"),
                            ("rag", "RAG – sjukvårdsregional arbetsgrupp"),
                            ("lpo", "LPO – lokalt programområde"),
                            ("lag", "LAG – lokal arbetsgrupp"),
                            ("council", "råd"),
                            ("board", "nämnd eller styrelse"),
                            ("cooperation", "samverkansorgan"),
                            ("management_group", "ledningsgrupp"),
                            ("steering_group", "styrgrupp"),
                            ("preparatory_group", "beredningsgrupp"),
                            ("working_group", "arbetsgrupp"),
                            ("secretariat", "kansli eller stödfunktion"),
                            ("network", "nätverk"),
                            ("centre", "centrum"),
                            ("agency", "myndighet"),
                            ("organisation", "organisation"),
                            ("other", "annat organ"),
                        ],
                        max_length=20,
                        verbose_name="slag",
                    ),
                ),
                (
                    "level",
                    models.CharField(
                        choices=[
                            ("national", "nationell"),
                            ("healthcare_region", "sjukvårdsregional"),
                            ("region", "regional"),
                            ("municipality", "kommunal"),
                        ],
                        max_length=20,
                        verbose_name="nivå",
                    ),
                ),
                (
                    "is_deciding",
                    models.BooleanField(
                        default=False,
                        help_text="Organet fattar egna beslut.",
                        verbose_name="beslutar",
                    ),
                ),
                (
                    "is_recommending",
                    models.BooleanField(
                        default=False,
                        help_text="Organet lämnar rekommendationer till andra.",
                        verbose_name="rekommenderar",
                    ),
                ),
                (
                    "works_here",
                    models.BooleanField(
                        default=False,
                        help_text="Organets ärenden och beslut görs här, inte bara registreras i efterhand.",
                        verbose_name="arbetar i systemet",
                    ),
                ),
                ("source", models.CharField(blank=True, max_length=200, verbose_name="källa")),
                ("note", models.CharField(blank=True, max_length=500, verbose_name="anmärkning")),
                (
                    "sort_key",
                    models.GeneratedField(
                        db_persist=True,
                        expression=vardforlopp.common.sorting.SwedishOrder(
                            django.db.models.functions.text.Lower("name")
                        ),
                        output_field=models.TextField(db_collation="C"),
                        verbose_name="sorteringsnyckel",
                    ),
                ),
                (
                    "parent",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        help_text="Organet som det här organet hör till eller bereder åt.",
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="regions.body",
                        verbose_name="under",
                    ),
                ),
                (
                    "mirrors",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        help_text="Den nationella eller sjukvårdsregionala motsvarigheten.",
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="regions.body",
                        verbose_name="speglar",
                    ),
                ),
                (
                    "healthcare_region",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="regions.healthcareregion",
                        verbose_name="sjukvårdsregion",
                    ),
                ),
                (
                    "region",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="regions.region",
                        verbose_name="region",
                    ),
                ),
                (
                    "municipality",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="regions.municipality",
                        verbose_name="kommun",
                    ),
                ),
                (
                    "history_id",
                    models.BigAutoField(editable=False, primary_key=True, serialize=False),
                ),
                ("history_date", models.DateTimeField(db_index=True)),
                (
                    "history_type",
                    models.CharField(
                        choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1
                    ),
                ),
            ],
            options={
                "verbose_name": "historik för organ",
                "verbose_name_plural": "historik för organ",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalBodyDecision",
            fields=[
                (
                    "id",
                    models.BigIntegerField(
                        auto_created=True, blank=True, db_index=True, verbose_name="ID"
                    ),
                ),
                (
                    "actor_label",
                    models.CharField(default="Systemet", max_length=300, verbose_name="gjort av"),
                ),
                (
                    "request_id",
                    models.UUIDField(db_index=True, null=True, verbose_name="ärende-id"),
                ),
                (
                    "created_at",
                    models.DateTimeField(
                        default=django.utils.timezone.now, editable=False, verbose_name="skapad"
                    ),
                ),
                (
                    "created_by_id",
                    models.BigIntegerField(
                        editable=False, null=True, verbose_name="skapad av (konto)"
                    ),
                ),
                (
                    "created_by_label",
                    models.CharField(editable=False, max_length=300, verbose_name="skapad av"),
                ),
                (
                    "is_demo",
                    models.BooleanField(
                        default=False, editable=False, verbose_name="demonstrationsdata"
                    ),
                ),
                (
                    "version",
                    models.PositiveIntegerField(default=1, editable=False, verbose_name="version"),
                ),
                ("history_change_reason", models.TextField(blank=True, default="")),
                ("history_user_id", models.BigIntegerField(db_index=True, null=True)),
                (
                    "decided_on",
                    models.DateField(
                        blank=True,
                        null=True,
                        validators=[regions.models.periods.reasonable],
                        verbose_name="beslutat",
                    ),
                ),
                (
                    "decided_precision",
                    models.CharField(
                        choices=[("day", "dag"), ("month", "månad"), ("year", "år")],
                        default="day",
                        max_length=10,
                        verbose_name="hur säkert datumet är",
                    ),
                ),
                (
                    "decided_is_inferred",
                    models.BooleanField(default=False, verbose_name="datumet är härlett"),
                ),
                (
                    "decided_source",
                    models.CharField(blank=True, max_length=200, verbose_name="källa till datumet"),
                ),
                ("title", models.CharField(max_length=300, verbose_name="vad som beslutades")),
                (
                    "reference",
                    models.CharField(
                        blank=True,
                        help_text="Diarienummer eller paragraf.",
                        max_length=100,
                        verbose_name="beteckning",
                    ),
                ),
                ("source", models.CharField(blank=True, max_length=200, verbose_name="källa")),
                ("note", models.CharField(blank=True, max_length=500, verbose_name="anmärkning")),
                (
                    "body",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="regions.body",
                        verbose_name="organ",
                    ),
                ),
                (
                    "follows",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        help_text="Beslutet närmast före i samma beslutskedja.",
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="regions.bodydecision",
                        verbose_name="följer på",
                    ),
                ),
                (
                    "history_id",
                    models.BigAutoField(editable=False, primary_key=True, serialize=False),
                ),
                ("history_date", models.DateTimeField(db_index=True)),
                (
                    "history_type",
                    models.CharField(
                        choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1
                    ),
                ),
            ],
            options={
                "verbose_name": "historik för organs beslut",
                "verbose_name_plural": "historik för organs beslut",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalBodyMembership",
            fields=[
                (
                    "id",
                    models.BigIntegerField(
                        auto_created=True, blank=True, db_index=True, verbose_name="ID"
                    ),
                ),
                (
                    "actor_label",
                    models.CharField(default="Systemet", max_length=300, verbose_name="gjort av"),
                ),
                (
                    "request_id",
                    models.UUIDField(db_index=True, null=True, verbose_name="ärende-id"),
                ),
                (
                    "created_at",
                    models.DateTimeField(
                        default=django.utils.timezone.now, editable=False, verbose_name="skapad"
                    ),
                ),
                (
                    "created_by_id",
                    models.BigIntegerField(
                        editable=False, null=True, verbose_name="skapad av (konto)"
                    ),
                ),
                (
                    "created_by_label",
                    models.CharField(editable=False, max_length=300, verbose_name="skapad av"),
                ),
                (
                    "is_demo",
                    models.BooleanField(
                        default=False, editable=False, verbose_name="demonstrationsdata"
                    ),
                ),
                (
                    "version",
                    models.PositiveIntegerField(default=1, editable=False, verbose_name="version"),
                ),
                ("history_change_reason", models.TextField(blank=True, default="")),
                ("history_user_id", models.BigIntegerField(db_index=True, null=True)),
                (
                    "valid_from",
                    models.DateField(
                        blank=True,
                        null=True,
                        validators=[regions.models.periods.reasonable],
                        verbose_name="gäller från",
                    ),
                ),
                (
                    "valid_to",
                    models.DateField(
                        blank=True,
                        help_text="Lämnas tomt så länge raden gäller.",
                        null=True,
                        validators=[regions.models.periods.reasonable],
                        verbose_name="gäller till och med",
                    ),
                ),
                (
                    "role",
                    models.CharField(
                        choices=[
                            ("chair", "ordförande"),
                            ("deputy", "vice ordförande"),
                            ("member", "ledamot"),
                            ("co_opted", "adjungerad"),
                            ("secretary", "sekreterare"),
                        ],
                        default="member",
                        max_length=10,
                        verbose_name="roll",
                    ),
                ),
                (
                    "represents",
                    models.CharField(
                        blank=True,
                        help_text="Region, kommun, profession eller förening som personen företräder.",
                        max_length=200,
                        verbose_name="företräder",
                    ),
                ),
                (
                    "votes",
                    models.BooleanField(
                        default=True,
                        help_text="Personen deltar i organets rekommendationer.",
                        verbose_name="rösträtt",
                    ),
                ),
                (
                    "is_protected",
                    models.BooleanField(
                        default=False,
                        help_text="För patient- och närståendeföreträdare: visas bara för registervården.",
                        verbose_name="skyddad",
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="regions.person",
                        verbose_name="person",
                    ),
                ),
                (
                    "body",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="regions.body",
                        verbose_name="organ",
                    ),
                ),
                (
                    "history_id",
                    models.BigAutoField(editable=False, primary_key=True, serialize=False),
                ),
                ("history_date", models.DateTimeField(db_index=True)),
                (
                    "history_type",
                    models.CharField(
                        choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1
                    ),
                ),
            ],
            options={
                "verbose_name": "historik för uppdrag i organ",
                "verbose_name_plural": "historik för uppdrag i organ",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalBodyName",
            fields=[
                (
                    "id",
                    models.BigIntegerField(
                        auto_created=True, blank=True, db_index=True, verbose_name="ID"
                    ),
                ),
                (
                    "actor_label",
                    models.CharField(default="Systemet", max_length=300, verbose_name="gjort av"),
                ),
                (
                    "request_id",
                    models.UUIDField(db_index=True, null=True, verbose_name="ärende-id"),
                ),
                (
                    "created_at",
                    models.DateTimeField(
                        default=django.utils.timezone.now, editable=False, verbose_name="skapad"
                    ),
                ),
                (
                    "created_by_id",
                    models.BigIntegerField(
                        editable=False, null=True, verbose_name="skapad av (konto)"
                    ),
                ),
                (
                    "created_by_label",
                    models.CharField(editable=False, max_length=300, verbose_name="skapad av"),
                ),
                (
                    "is_demo",
                    models.BooleanField(
                        default=False, editable=False, verbose_name="demonstrationsdata"
                    ),
                ),
                (
                    "version",
                    models.PositiveIntegerField(default=1, editable=False, verbose_name="version"),
                ),
                ("history_change_reason", models.TextField(blank=True, default="")),
                ("history_user_id", models.BigIntegerField(db_index=True, null=True)),
                (
                    "valid_from",
                    models.DateField(
                        blank=True,
                        null=True,
                        validators=[regions.models.periods.reasonable],
                        verbose_name="gäller från",
                    ),
                ),
                (
                    "valid_to",
                    models.DateField(
                        blank=True,
                        help_text="Lämnas tomt så länge raden gäller.",
                        null=True,
                        validators=[regions.models.periods.reasonable],
                        verbose_name="gäller till och med",
                    ),
                ),
                (
                    "valid_from_precision",
                    models.CharField(
                        choices=[("day", "dag"), ("month", "månad"), ("year", "år")],
                        default="day",
                        max_length=10,
                        verbose_name="hur säkert startdatumet är",
                    ),
                ),
                (
                    "valid_to_precision",
                    models.CharField(
                        choices=[("day", "dag"), ("month", "månad"), ("year", "år")],
                        default="day",
                        max_length=10,
                        verbose_name="hur säkert slutdatumet är",
                    ),
                ),
                ("name", models.CharField(max_length=200, verbose_name="namn")),
                ("source", models.CharField(blank=True, max_length=200, verbose_name="källa")),
                ("note", models.CharField(blank=True, max_length=500, verbose_name="anmärkning")),
                (
                    "body",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="regions.body",
                        verbose_name="organ",
                    ),
                ),
                (
                    "history_id",
                    models.BigAutoField(editable=False, primary_key=True, serialize=False),
                ),
                ("history_date", models.DateTimeField(db_index=True)),
                (
                    "history_type",
                    models.CharField(
                        choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1
                    ),
                ),
            ],
            options={
                "verbose_name": "historik för namn på organ",
                "verbose_name_plural": "historik för namn på organ",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="historicalhealthcareregion",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'append-only: % on % is refused', TG_OP, TG_TABLE_NAME;",
                    hash="1146f421e8b97ed1b92f6ae0802e736a4ce7e697",
                    level="STATEMENT",
                    operation="UPDATE OR DELETE OR TRUNCATE",
                    pgid="pgtrigger_append_only_b241a",
                    table="regions_historicalhealthcareregion",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="historicalperson",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'append-only: % on % is refused', TG_OP, TG_TABLE_NAME;",
                    hash="ed567cccf40ee42c9331cb6acfbbf939779d974f",
                    level="STATEMENT",
                    operation="UPDATE OR DELETE OR TRUNCATE",
                    pgid="pgtrigger_append_only_4076a",
                    table="regions_historicalperson",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="historicalregion",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'append-only: % on % is refused', TG_OP, TG_TABLE_NAME;",
                    hash="bf48502532f9870eda085355a0d486ed3427da68",
                    level="STATEMENT",
                    operation="UPDATE OR DELETE OR TRUNCATE",
                    pgid="pgtrigger_append_only_cc05c",
                    table="regions_historicalregion",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="historicalbodydecision",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'append-only: % on % is refused', TG_OP, TG_TABLE_NAME;",
                    hash="dee708ec5c012486512cabb0dcb370cc63c04332",
                    level="STATEMENT",
                    operation="UPDATE OR DELETE OR TRUNCATE",
                    pgid="pgtrigger_append_only_c9a00",
                    table="regions_historicalbodydecision",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="historicalbodyname",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'append-only: % on % is refused', TG_OP, TG_TABLE_NAME;",
                    hash="394b3df1c67fc19e0b03062e841273ba1a8df3cc",
                    level="STATEMENT",
                    operation="UPDATE OR DELETE OR TRUNCATE",
                    pgid="pgtrigger_append_only_0f94b",
                    table="regions_historicalbodyname",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="historicalhealthcareregionname",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'append-only: % on % is refused', TG_OP, TG_TABLE_NAME;",
                    hash="eeee6e88b82db00424cd3dec2780455d43d5459f",
                    level="STATEMENT",
                    operation="UPDATE OR DELETE OR TRUNCATE",
                    pgid="pgtrigger_append_only_77a09",
                    table="regions_historicalhealthcareregionname",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="historicalhostduty",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'append-only: % on % is refused', TG_OP, TG_TABLE_NAME;",
                    hash="448367c0f8d69e2a129b93957fc36c5ba02c3845",
                    level="STATEMENT",
                    operation="UPDATE OR DELETE OR TRUNCATE",
                    pgid="pgtrigger_append_only_ee12d",
                    table="regions_historicalhostduty",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="historicalbodymembership",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'append-only: % on % is refused', TG_OP, TG_TABLE_NAME;",
                    hash="362495abf9cc03776bf76193703b52788c2c8384",
                    level="STATEMENT",
                    operation="UPDATE OR DELETE OR TRUNCATE",
                    pgid="pgtrigger_append_only_f8d01",
                    table="regions_historicalbodymembership",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="historicalregionaffiliation",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'append-only: % on % is refused', TG_OP, TG_TABLE_NAME;",
                    hash="28910a8ef8f400fc4427eb01400a419c429519fc",
                    level="STATEMENT",
                    operation="UPDATE OR DELETE OR TRUNCATE",
                    pgid="pgtrigger_append_only_8d95a",
                    table="regions_historicalregionaffiliation",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="historicalpopulation",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'append-only: % on % is refused', TG_OP, TG_TABLE_NAME;",
                    hash="973ef8c9e9adcbe921ba1cdc0c3093025bc2c7f8",
                    level="STATEMENT",
                    operation="UPDATE OR DELETE OR TRUNCATE",
                    pgid="pgtrigger_append_only_aaa84",
                    table="regions_historicalpopulation",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="historicalmunicipality",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'append-only: % on % is refused', TG_OP, TG_TABLE_NAME;",
                    hash="6e1788549d60186a44c08ec9beaf970055e7257f",
                    level="STATEMENT",
                    operation="UPDATE OR DELETE OR TRUNCATE",
                    pgid="pgtrigger_append_only_26125",
                    table="regions_historicalmunicipality",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="historicalbody",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'append-only: % on % is refused', TG_OP, TG_TABLE_NAME;",
                    hash="70768bcc4256edc2a8f68fb93c4e0bd45b2ba13d",
                    level="STATEMENT",
                    operation="UPDATE OR DELETE OR TRUNCATE",
                    pgid="pgtrigger_append_only_a00f6",
                    table="regions_historicalbody",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="historicalunit",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'append-only: % on % is refused', TG_OP, TG_TABLE_NAME;",
                    hash="b2236e8b5afb8669fa1a7ddb32f3734ced434900",
                    level="STATEMENT",
                    operation="UPDATE OR DELETE OR TRUNCATE",
                    pgid="pgtrigger_append_only_e3ce9",
                    table="regions_historicalunit",
                    when="BEFORE",
                ),
            ),
        ),
    ]
