import datetime
from decimal import Decimal

import django.contrib.postgres.constraints
import django.contrib.postgres.fields
import django.core.validators
import django.db.models.deletion
import django.db.models.expressions
import django.db.models.functions.math
import django.db.models.lookups
import django.utils.timezone
import pgtrigger.compiler
import pgtrigger.migrations
import simple_history.models
from django.db import migrations, models

import funding.hours
import regions.models.periods
import vardforlopp.common.money


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("common", "0002_jobs_and_documents"),
        ("regions", "0001_the_register_of_who"),
    ]

    operations = [
        migrations.CreateModel(
            name="AccountingTemplate",
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
                        related_name="accounting_templates",
                        to="regions.healthcareregion",
                        verbose_name="sjukvårdsregion",
                    ),
                ),
                ("ledger_account", models.CharField(max_length=20, verbose_name="konto")),
                (
                    "cost_centre",
                    models.CharField(blank=True, max_length=20, verbose_name="kostnadsställe"),
                ),
                ("project", models.CharField(blank=True, max_length=20, verbose_name="projekt")),
                ("vat_account", models.CharField(max_length=20, verbose_name="momskonto")),
                (
                    "payable_account",
                    models.CharField(max_length=20, verbose_name="leverantörsskuld"),
                ),
                ("rounding_account", models.CharField(max_length=20, verbose_name="öresutjämning")),
            ],
            options={
                "verbose_name": "konteringsmall",
                "verbose_name_plural": "konteringsmallar",
                "ordering": ("healthcare_region", "-valid_from"),
                "constraints": [
                    django.contrib.postgres.constraints.ExclusionConstraint(
                        expressions=[
                            (
                                regions.models.periods.DateRange(
                                    "valid_from", "valid_to", models.Value("[]")
                                ),
                                "&&",
                            ),
                            ("healthcare_region", "="),
                        ],
                        name="accounting_template_one_at_a_time",
                        violation_error_message="Det finns redan en konteringsmall de dagarna.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("ledger_account__regex", "^[0-9]+$"),
                            ("payable_account__regex", "^[0-9]+$"),
                            ("rounding_account__regex", "^[0-9]+$"),
                            ("vat_account__regex", "^[0-9]+$"),
                        ),
                        name="accounting_template_accounts",
                        violation_error_message="Ett konto skrivs med bara siffror.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("valid_from__isnull", False)),
                        name="accounting_template_from",
                        violation_error_message="Ange från vilken dag mallen gäller.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("valid_from__isnull", True),
                            ("valid_to__isnull", True),
                            ("valid_to__gte", models.F("valid_from")),
                            _connector="OR",
                        ),
                        name="accountingtemplate_ends_after_start",
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
                        name="accountingtemplate_within_reason",
                        violation_error_message="Datumet ska ligga mellan 1600 och 2100.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Agreement",
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
                    "year",
                    models.PositiveSmallIntegerField(
                        unique=True,
                        validators=[
                            django.core.validators.MinValueValidator(2015),
                            django.core.validators.MaxValueValidator(2100),
                        ],
                        verbose_name="år",
                    ),
                ),
                ("title", models.CharField(max_length=200, verbose_name="namn")),
                (
                    "appropriation",
                    vardforlopp.common.money.SekField(
                        blank=True,
                        decimal_places=2,
                        help_text="Lämnas tomt om källan inte säger det.",
                        max_digits=14,
                        null=True,
                        verbose_name="avsatt av staten",
                    ),
                ),
                (
                    "agreed",
                    vardforlopp.common.money.SekField(
                        blank=True,
                        decimal_places=2,
                        help_text="Lämnas tomt om källan inte säger det.",
                        max_digits=14,
                        null=True,
                        verbose_name="överenskommet",
                    ),
                ),
                (
                    "as_written",
                    models.CharField(
                        blank=True,
                        help_text="Ordagrant, när källan skriver något annat än summorna ovan.",
                        max_length=300,
                        verbose_name="så står det i källan",
                    ),
                ),
                ("note", models.CharField(blank=True, max_length=1000, verbose_name="anmärkning")),
                ("source", models.CharField(blank=True, max_length=200, verbose_name="källa")),
            ],
            options={
                "verbose_name": "överenskommelse",
                "verbose_name_plural": "överenskommelser",
                "ordering": ("-year",),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("appropriation__isnull", True),
                            ("appropriation__gt", 0),
                            _connector="OR",
                        ),
                        name="agreement_appropriation",
                        violation_error_message="Beloppet måste vara större än noll.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("agreed__isnull", True), ("agreed__gt", 0), _connector="OR"
                        ),
                        name="agreement_agreed",
                        violation_error_message="Beloppet måste vara större än noll.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("year__range", (2015, 2100))),
                        name="agreement_year",
                        violation_error_message="Ange ett år mellan 2015 och 2100.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="ApproverMandate",
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
                    "status_by_id",
                    models.BigIntegerField(
                        editable=False, null=True, verbose_name="läget satt av (konto)"
                    ),
                ),
                (
                    "status_by_label",
                    models.CharField(
                        blank=True, editable=False, max_length=300, verbose_name="läget satt av"
                    ),
                ),
                (
                    "status_at",
                    models.DateTimeField(editable=False, null=True, verbose_name="läget satt"),
                ),
                (
                    "status_comment",
                    models.TextField(blank=True, editable=False, verbose_name="skäl till läget"),
                ),
                (
                    "healthcare_region",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="mandates",
                        to="regions.healthcareregion",
                        verbose_name="sjukvårdsregion",
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="mandates",
                        to="regions.person",
                        verbose_name="person",
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[("ordinary", "ordinarie"), ("deputy", "ersättare")],
                        max_length=20,
                        verbose_name="slag",
                    ),
                ),
                (
                    "deputy_for",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="deputies",
                        to="regions.person",
                        verbose_name="ersätter",
                    ),
                ),
                (
                    "limit",
                    vardforlopp.common.money.SekField(
                        decimal_places=2, max_digits=14, verbose_name="högst per faktura"
                    ),
                ),
                ("valid_from", models.DateField(verbose_name="gäller från")),
                (
                    "valid_to",
                    models.DateField(blank=True, null=True, verbose_name="gäller till och med"),
                ),
                (
                    "reference",
                    models.CharField(
                        help_text="Diarienummer eller protokoll.",
                        max_length=200,
                        verbose_name="beslut",
                    ),
                ),
                (
                    "proposed_by",
                    models.ForeignKey(
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="proposed_mandates",
                        to="regions.person",
                        verbose_name="upplagt av",
                    ),
                ),
                (
                    "status",
                    models.CharField(
                        choices=[
                            ("proposed", "väntar på bekräftelse"),
                            ("confirmed", "gäller"),
                            ("declined", "avböjt"),
                        ],
                        default="proposed",
                        editable=False,
                        max_length=20,
                        verbose_name="läge",
                    ),
                ),
            ],
            options={
                "verbose_name": "attestmandat",
                "verbose_name_plural": "attestmandat",
                "ordering": ("healthcare_region", "-valid_from", "pk"),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("limit__isnull", True), ("limit__gt", 0), _connector="OR"
                        ),
                        name="mandate_limit",
                        violation_error_message="Beloppet måste vara större än noll.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("deputy_for__isnull", True), ("kind", "ordinary")),
                            models.Q(
                                ("kind", "deputy"),
                                models.Q(("deputy_for", models.F("person")), _negated=True),
                            ),
                            _connector="OR",
                        ),
                        name="mandate_deputy",
                        violation_error_message="En ersättare ersätter en annan person.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("kind", "ordinary"), ("deputy_for__isnull", False), _connector="OR"
                        ),
                        name="mandate_deputy_for_whom",
                        violation_error_message="Ange vem personen ersätter.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("proposed_by__isnull", True),
                            models.Q(("proposed_by", models.F("person")), _negated=True),
                            _connector="OR",
                        ),
                        name="mandate_not_to_oneself",
                        violation_error_message="Ingen ger sig själv ett mandat.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("valid_from__isnull", True),
                            ("valid_to__isnull", True),
                            ("valid_to__gte", models.F("valid_from")),
                            _connector="OR",
                        ),
                        name="approvermandate_ends_after_start",
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
                        name="approvermandate_within_reason",
                        violation_error_message="Datumet ska ligga mellan 1600 och 2100.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="BudgetYear",
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
                    "healthcare_region",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="budgets",
                        to="regions.healthcareregion",
                        verbose_name="sjukvårdsregion",
                    ),
                ),
                (
                    "year",
                    models.PositiveSmallIntegerField(
                        validators=[
                            django.core.validators.MinValueValidator(2015),
                            django.core.validators.MaxValueValidator(2100),
                        ],
                        verbose_name="år",
                    ),
                ),
                ("purpose", models.CharField(max_length=150, verbose_name="ändamål")),
                (
                    "pays_positions",
                    models.BooleanField(
                        default=False, verbose_name="betalar tjänsterna som processtöd"
                    ),
                ),
            ],
            options={
                "verbose_name": "budget",
                "verbose_name_plural": "budgetar",
                "ordering": ("-year", "healthcare_region", "-pays_positions", "pk"),
                "constraints": [
                    models.UniqueConstraint(
                        fields=("healthcare_region", "year", "purpose"),
                        name="budget_purpose_once",
                        violation_error_message="Ändamålet har redan en budget det året. Ändra den.",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("pays_positions", True)),
                        fields=("healthcare_region", "year"),
                        name="budget_of_positions_once",
                        violation_error_message="Tjänsterna har redan en budget det året. Ändra den.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("year__range", (2015, 2100))),
                        name="budget_year",
                        violation_error_message="Ange ett år mellan 2015 och 2100.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="ConfirmedAccount",
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
                    "request_id",
                    models.UUIDField(editable=False, null=True, verbose_name="ärende-id"),
                ),
                (
                    "region",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="confirmed_accounts",
                        to="regions.region",
                        verbose_name="region",
                    ),
                ),
                ("account_kind", models.CharField(max_length=20, verbose_name="kontoslag")),
                ("account", models.CharField(max_length=40, verbose_name="konto")),
                (
                    "person",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="regions.person",
                        verbose_name="bekräftat av",
                    ),
                ),
                ("how", models.CharField(max_length=300, verbose_name="hur")),
            ],
            options={
                "verbose_name": "bekräftat konto",
                "verbose_name_plural": "bekräftade konton",
                "ordering": ("region", "-pk"),
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Gathering",
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
                    "status_by_id",
                    models.BigIntegerField(
                        editable=False, null=True, verbose_name="läget satt av (konto)"
                    ),
                ),
                (
                    "status_by_label",
                    models.CharField(
                        blank=True, editable=False, max_length=300, verbose_name="läget satt av"
                    ),
                ),
                (
                    "status_at",
                    models.DateTimeField(editable=False, null=True, verbose_name="läget satt"),
                ),
                (
                    "status_comment",
                    models.TextField(blank=True, editable=False, verbose_name="skäl till läget"),
                ),
                (
                    "healthcare_region",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="gatherings",
                        to="regions.healthcareregion",
                        verbose_name="ordnas av",
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("training", "utbildning"),
                            ("check_in", "gemensam avstämning"),
                            ("exchange", "erfarenhetsutbyte"),
                        ],
                        max_length=20,
                        verbose_name="slag",
                    ),
                ),
                ("title", models.CharField(max_length=150, verbose_name="namn")),
                (
                    "joint_with",
                    models.CharField(
                        blank=True,
                        help_text="Till exempel RCC Syd.",
                        max_length=150,
                        verbose_name="tillsammans med",
                    ),
                ),
                ("starts_at", models.DateTimeField(verbose_name="börjar")),
                ("ends_at", models.DateTimeField(verbose_name="slutar")),
                ("place", models.CharField(blank=True, max_length=200, verbose_name="plats")),
                (
                    "link",
                    models.URLField(
                        blank=True, max_length=300, verbose_name="länk till digitalt möte"
                    ),
                ),
                (
                    "description",
                    models.CharField(blank=True, max_length=2000, verbose_name="beskrivning"),
                ),
                (
                    "status",
                    models.CharField(
                        choices=[("planned", "planerat"), ("cancelled", "inställt")],
                        default="planned",
                        editable=False,
                        max_length=20,
                        verbose_name="läge",
                    ),
                ),
                (
                    "token",
                    models.UUIDField(
                        blank=True, editable=False, null=True, unique=True, verbose_name="inlämning"
                    ),
                ),
            ],
            options={
                "verbose_name": "möte eller utbildning",
                "verbose_name_plural": "möten och utbildningar",
                "ordering": ("-starts_at", "-pk"),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("ends_at__gt", models.F("starts_at"))),
                        name="gathering_period",
                        violation_error_message="Sluttiden ska ligga efter starttiden.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "ends_at__lt",
                                datetime.datetime(2101, 1, 1, 0, 0, tzinfo=datetime.UTC),
                            ),
                            (
                                "starts_at__gte",
                                datetime.datetime(2015, 1, 1, 0, 0, tzinfo=datetime.UTC),
                            ),
                        ),
                        name="gathering_range",
                        violation_error_message="Tiden ska ligga mellan 2015 och 2100.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("place", ""), _negated=True),
                            models.Q(("link", ""), _negated=True),
                            _connector="OR",
                        ),
                        name="gathering_somewhere",
                        violation_error_message="Ange en plats, en länk till digitalt möte eller båda.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="HandOver",
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
                    "request_id",
                    models.UUIDField(editable=False, null=True, verbose_name="ärende-id"),
                ),
                (
                    "healthcare_region",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="hand_overs",
                        to="regions.healthcareregion",
                        verbose_name="sjukvårdsregion",
                    ),
                ),
                ("number", models.PositiveIntegerField(verbose_name="nummer")),
                ("on", models.DateField(verbose_name="datum")),
                (
                    "company",
                    models.CharField(
                        max_length=200, verbose_name="sjukvårdsregionens namn den dagen"
                    ),
                ),
            ],
            options={
                "verbose_name": "överlämning till redovisningen",
                "verbose_name_plural": "överlämningar till redovisningen",
                "ordering": ("healthcare_region", "-number"),
                "abstract": False,
                "constraints": [
                    models.UniqueConstraint(
                        fields=("healthcare_region", "number"),
                        name="hand_over_number_once",
                        violation_error_message="Numret är taget.",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="HistoricalAccountingTemplate",
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
                ("ledger_account", models.CharField(max_length=20, verbose_name="konto")),
                (
                    "cost_centre",
                    models.CharField(blank=True, max_length=20, verbose_name="kostnadsställe"),
                ),
                ("project", models.CharField(blank=True, max_length=20, verbose_name="projekt")),
                ("vat_account", models.CharField(max_length=20, verbose_name="momskonto")),
                (
                    "payable_account",
                    models.CharField(max_length=20, verbose_name="leverantörsskuld"),
                ),
                ("rounding_account", models.CharField(max_length=20, verbose_name="öresutjämning")),
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
                "verbose_name": "historik för konteringsmall",
                "verbose_name_plural": "historik för konteringsmall",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalAgreement",
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
                    "year",
                    models.PositiveSmallIntegerField(
                        db_index=True,
                        validators=[
                            django.core.validators.MinValueValidator(2015),
                            django.core.validators.MaxValueValidator(2100),
                        ],
                        verbose_name="år",
                    ),
                ),
                ("title", models.CharField(max_length=200, verbose_name="namn")),
                (
                    "appropriation",
                    vardforlopp.common.money.SekField(
                        blank=True,
                        decimal_places=2,
                        help_text="Lämnas tomt om källan inte säger det.",
                        max_digits=14,
                        null=True,
                        verbose_name="avsatt av staten",
                    ),
                ),
                (
                    "agreed",
                    vardforlopp.common.money.SekField(
                        blank=True,
                        decimal_places=2,
                        help_text="Lämnas tomt om källan inte säger det.",
                        max_digits=14,
                        null=True,
                        verbose_name="överenskommet",
                    ),
                ),
                (
                    "as_written",
                    models.CharField(
                        blank=True,
                        help_text="Ordagrant, när källan skriver något annat än summorna ovan.",
                        max_length=300,
                        verbose_name="så står det i källan",
                    ),
                ),
                ("note", models.CharField(blank=True, max_length=1000, verbose_name="anmärkning")),
                ("source", models.CharField(blank=True, max_length=200, verbose_name="källa")),
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
                "verbose_name": "historik för överenskommelse",
                "verbose_name_plural": "historik för överenskommelse",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalApproverMandate",
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
                    "status_by_id",
                    models.BigIntegerField(
                        editable=False, null=True, verbose_name="läget satt av (konto)"
                    ),
                ),
                (
                    "status_by_label",
                    models.CharField(
                        blank=True, editable=False, max_length=300, verbose_name="läget satt av"
                    ),
                ),
                (
                    "status_at",
                    models.DateTimeField(editable=False, null=True, verbose_name="läget satt"),
                ),
                (
                    "status_comment",
                    models.TextField(blank=True, editable=False, verbose_name="skäl till läget"),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[("ordinary", "ordinarie"), ("deputy", "ersättare")],
                        max_length=20,
                        verbose_name="slag",
                    ),
                ),
                (
                    "limit",
                    vardforlopp.common.money.SekField(
                        decimal_places=2, max_digits=14, verbose_name="högst per faktura"
                    ),
                ),
                ("valid_from", models.DateField(verbose_name="gäller från")),
                (
                    "valid_to",
                    models.DateField(blank=True, null=True, verbose_name="gäller till och med"),
                ),
                (
                    "reference",
                    models.CharField(
                        help_text="Diarienummer eller protokoll.",
                        max_length=200,
                        verbose_name="beslut",
                    ),
                ),
                (
                    "status",
                    models.CharField(
                        choices=[
                            ("proposed", "väntar på bekräftelse"),
                            ("confirmed", "gäller"),
                            ("declined", "avböjt"),
                        ],
                        default="proposed",
                        editable=False,
                        max_length=20,
                        verbose_name="läge",
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
                    "deputy_for",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="regions.person",
                        verbose_name="ersätter",
                    ),
                ),
                (
                    "proposed_by",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="regions.person",
                        verbose_name="upplagt av",
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
                "verbose_name": "historik för attestmandat",
                "verbose_name_plural": "historik för attestmandat",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalBudgetYear",
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
                    "year",
                    models.PositiveSmallIntegerField(
                        validators=[
                            django.core.validators.MinValueValidator(2015),
                            django.core.validators.MaxValueValidator(2100),
                        ],
                        verbose_name="år",
                    ),
                ),
                ("purpose", models.CharField(max_length=150, verbose_name="ändamål")),
                (
                    "pays_positions",
                    models.BooleanField(
                        default=False, verbose_name="betalar tjänsterna som processtöd"
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
                "verbose_name": "historik för budget",
                "verbose_name_plural": "historik för budget",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalGathering",
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
                    "status_by_id",
                    models.BigIntegerField(
                        editable=False, null=True, verbose_name="läget satt av (konto)"
                    ),
                ),
                (
                    "status_by_label",
                    models.CharField(
                        blank=True, editable=False, max_length=300, verbose_name="läget satt av"
                    ),
                ),
                (
                    "status_at",
                    models.DateTimeField(editable=False, null=True, verbose_name="läget satt"),
                ),
                (
                    "status_comment",
                    models.TextField(blank=True, editable=False, verbose_name="skäl till läget"),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("training", "utbildning"),
                            ("check_in", "gemensam avstämning"),
                            ("exchange", "erfarenhetsutbyte"),
                        ],
                        max_length=20,
                        verbose_name="slag",
                    ),
                ),
                ("title", models.CharField(max_length=150, verbose_name="namn")),
                (
                    "joint_with",
                    models.CharField(
                        blank=True,
                        help_text="Till exempel RCC Syd.",
                        max_length=150,
                        verbose_name="tillsammans med",
                    ),
                ),
                ("starts_at", models.DateTimeField(verbose_name="börjar")),
                ("ends_at", models.DateTimeField(verbose_name="slutar")),
                ("place", models.CharField(blank=True, max_length=200, verbose_name="plats")),
                (
                    "link",
                    models.URLField(
                        blank=True, max_length=300, verbose_name="länk till digitalt möte"
                    ),
                ),
                (
                    "description",
                    models.CharField(blank=True, max_length=2000, verbose_name="beskrivning"),
                ),
                (
                    "status",
                    models.CharField(
                        choices=[("planned", "planerat"), ("cancelled", "inställt")],
                        default="planned",
                        editable=False,
                        max_length=20,
                        verbose_name="läge",
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
                        verbose_name="ordnas av",
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
                "verbose_name": "historik för möte eller utbildning",
                "verbose_name_plural": "historik för möte eller utbildning",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalPosition",
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
                ("number", models.PositiveSmallIntegerField(verbose_name="nummer")),
                (
                    "full_time_share",
                    vardforlopp.common.money.ShareField(
                        decimal_places=4,
                        default=Decimal("1"),
                        max_digits=5,
                        verbose_name="omfattning",
                    ),
                ),
                (
                    "financing_share",
                    vardforlopp.common.money.ShareField(
                        decimal_places=4,
                        default=Decimal("0.5"),
                        max_digits=5,
                        verbose_name="sjukvårdsregionens andel av lönen",
                    ),
                ),
                (
                    "band_low",
                    vardforlopp.common.money.ShareField(
                        decimal_places=4,
                        default=Decimal("0.1"),
                        max_digits=5,
                        verbose_name="minsta tid för sjukvårdsregionen",
                    ),
                ),
                (
                    "band_high",
                    vardforlopp.common.money.ShareField(
                        decimal_places=4,
                        default=Decimal("0.2"),
                        max_digits=5,
                        verbose_name="största tid för sjukvårdsregionen",
                    ),
                ),
                (
                    "planned_share",
                    vardforlopp.common.money.ShareField(
                        decimal_places=4,
                        default=Decimal("0.2"),
                        max_digits=5,
                        verbose_name="planerad tid för sjukvårdsregionen",
                    ),
                ),
                (
                    "buyer_reference",
                    models.CharField(
                        blank=True,
                        help_text="Kort kod som regionens faktura anger.",
                        max_length=30,
                        verbose_name="er referens",
                    ),
                ),
                ("note", models.CharField(blank=True, max_length=500, verbose_name="anmärkning")),
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
                "verbose_name": "historik för tjänst",
                "verbose_name_plural": "historik för tjänst",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalSalaryBasis",
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
                    "valid_from",
                    models.DateField(
                        validators=[regions.models.periods.reasonable], verbose_name="gäller från"
                    ),
                ),
                (
                    "has_contributions",
                    models.BooleanField(
                        default=True, verbose_name="arbetsgivaravgifter räknas med"
                    ),
                ),
                (
                    "contributions_note",
                    models.CharField(
                        blank=True,
                        help_text="Till exempel undantag.",
                        max_length=300,
                        verbose_name="om arbetsgivaravgifterna",
                    ),
                ),
                (
                    "has_holiday_pay",
                    models.BooleanField(default=True, verbose_name="semesterlön räknas med"),
                ),
                (
                    "overhead",
                    vardforlopp.common.money.ShareField(
                        blank=True,
                        decimal_places=4,
                        help_text="I procent av lönen. Lämna tomt om pålägget räknas så som det är bokfört.",
                        max_digits=5,
                        null=True,
                        verbose_name="PO-pålägg",
                    ),
                ),
                ("note", models.CharField(blank=True, max_length=1000, verbose_name="övrigt")),
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
                "verbose_name": "historik för regel för lönekostnad",
                "verbose_name_plural": "historik för regel för lönekostnad",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="Position",
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
                        related_name="positions",
                        to="regions.healthcareregion",
                        verbose_name="sjukvårdsregion",
                    ),
                ),
                ("number", models.PositiveSmallIntegerField(verbose_name="nummer")),
                (
                    "region",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="positions",
                        to="regions.region",
                        verbose_name="region",
                    ),
                ),
                (
                    "full_time_share",
                    vardforlopp.common.money.ShareField(
                        decimal_places=4,
                        default=Decimal("1"),
                        max_digits=5,
                        verbose_name="omfattning",
                    ),
                ),
                (
                    "financing_share",
                    vardforlopp.common.money.ShareField(
                        decimal_places=4,
                        default=Decimal("0.5"),
                        max_digits=5,
                        verbose_name="sjukvårdsregionens andel av lönen",
                    ),
                ),
                (
                    "band_low",
                    vardforlopp.common.money.ShareField(
                        decimal_places=4,
                        default=Decimal("0.1"),
                        max_digits=5,
                        verbose_name="minsta tid för sjukvårdsregionen",
                    ),
                ),
                (
                    "band_high",
                    vardforlopp.common.money.ShareField(
                        decimal_places=4,
                        default=Decimal("0.2"),
                        max_digits=5,
                        verbose_name="största tid för sjukvårdsregionen",
                    ),
                ),
                (
                    "planned_share",
                    vardforlopp.common.money.ShareField(
                        decimal_places=4,
                        default=Decimal("0.2"),
                        max_digits=5,
                        verbose_name="planerad tid för sjukvårdsregionen",
                    ),
                ),
                (
                    "buyer_reference",
                    models.CharField(
                        blank=True,
                        help_text="Kort kod som regionens faktura anger.",
                        max_length=30,
                        verbose_name="er referens",
                    ),
                ),
                ("note", models.CharField(blank=True, max_length=500, verbose_name="anmärkning")),
                ("source", models.CharField(blank=True, max_length=200, verbose_name="källa")),
            ],
            options={
                "verbose_name": "tjänst",
                "verbose_name_plural": "tjänster",
                "ordering": ("healthcare_region", "number"),
                "constraints": [
                    models.UniqueConstraint(
                        fields=("healthcare_region", "number"),
                        name="position_number_once",
                        violation_error_message="Numret är upptaget. Välj ett annat.",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("buyer_reference", ""), _negated=True),
                        fields=("buyer_reference",),
                        name="position_reference_once",
                        violation_error_message="Referensen används av en annan tjänst.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("full_time_share__gt", 0),
                            ("full_time_share__lte", 1),
                            ("financing_share__gt", 0),
                            ("financing_share__lte", 1),
                        ),
                        name="position_shares",
                        violation_error_message="Ange andelar över 0 och högst 100 %.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("band_low__gte", 0),
                            ("band_low__lte", models.F("planned_share")),
                            ("band_high__lte", 1),
                            ("planned_share__lte", models.F("band_high")),
                        ),
                        name="position_band",
                        violation_error_message="Den planerade tiden ska ligga mellan minsta och största.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("valid_from__isnull", True),
                            ("valid_to__isnull", True),
                            ("valid_to__gte", models.F("valid_from")),
                            _connector="OR",
                        ),
                        name="position_ends_after_start",
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
                        name="position_within_reason",
                        violation_error_message="Datumet ska ligga mellan 1600 och 2100.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="ReceivedFile",
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
                    "status_by_id",
                    models.BigIntegerField(
                        editable=False, null=True, verbose_name="läget satt av (konto)"
                    ),
                ),
                (
                    "status_by_label",
                    models.CharField(
                        blank=True, editable=False, max_length=300, verbose_name="läget satt av"
                    ),
                ),
                (
                    "status_at",
                    models.DateTimeField(editable=False, null=True, verbose_name="läget satt"),
                ),
                (
                    "status_comment",
                    models.TextField(blank=True, editable=False, verbose_name="skäl till läget"),
                ),
                (
                    "healthcare_region",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="received_files",
                        to="regions.healthcareregion",
                        verbose_name="till sjukvårdsregion",
                    ),
                ),
                (
                    "region",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="sent_files",
                        to="regions.region",
                        verbose_name="från region",
                    ),
                ),
                ("name", models.CharField(max_length=200, verbose_name="filnamn")),
                ("size", models.PositiveBigIntegerField(verbose_name="storlek i byte")),
                (
                    "sha256",
                    models.CharField(
                        max_length=64, unique=True, verbose_name="kontrollsumma (SHA-256)"
                    ),
                ),
                (
                    "uploaded_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="uploaded_files",
                        to="regions.person",
                        verbose_name="inlämnad av",
                    ),
                ),
                (
                    "status",
                    models.CharField(
                        choices=[
                            ("received", "kontrolleras"),
                            ("refused", "underkänd"),
                            ("unchecked", "ej kontrollerad"),
                            ("duplicate", "dubblett"),
                            ("held", "parkerad"),
                            ("to_type", "ska skrivas av"),
                            ("registered", "registrerad"),
                            ("dropped", "avvisad"),
                        ],
                        default="received",
                        editable=False,
                        max_length=20,
                        verbose_name="läge",
                    ),
                ),
            ],
            options={
                "verbose_name": "inlämnad fil",
                "verbose_name_plural": "inlämnade filer",
                "ordering": ("-pk",),
                "indexes": [
                    models.Index(fields=["healthcare_region", "status"], name="file_inbox")
                ],
            },
        ),
        migrations.CreateModel(
            name="SalaryBasis",
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
                        related_name="salary_bases",
                        to="regions.healthcareregion",
                        verbose_name="sjukvårdsregion",
                    ),
                ),
                (
                    "valid_from",
                    models.DateField(
                        validators=[regions.models.periods.reasonable], verbose_name="gäller från"
                    ),
                ),
                (
                    "has_contributions",
                    models.BooleanField(
                        default=True, verbose_name="arbetsgivaravgifter räknas med"
                    ),
                ),
                (
                    "contributions_note",
                    models.CharField(
                        blank=True,
                        help_text="Till exempel undantag.",
                        max_length=300,
                        verbose_name="om arbetsgivaravgifterna",
                    ),
                ),
                (
                    "has_holiday_pay",
                    models.BooleanField(default=True, verbose_name="semesterlön räknas med"),
                ),
                (
                    "overhead",
                    vardforlopp.common.money.ShareField(
                        blank=True,
                        decimal_places=4,
                        help_text="I procent av lönen. Lämna tomt om pålägget räknas så som det är bokfört.",
                        max_digits=5,
                        null=True,
                        verbose_name="PO-pålägg",
                    ),
                ),
                ("note", models.CharField(blank=True, max_length=1000, verbose_name="övrigt")),
            ],
            options={
                "verbose_name": "regel för lönekostnad",
                "verbose_name_plural": "regler för lönekostnad",
                "ordering": ("healthcare_region", "-valid_from"),
                "constraints": [
                    django.contrib.postgres.constraints.ExclusionConstraint(
                        expressions=[
                            (
                                regions.models.periods.DateRange(
                                    "valid_from", "valid_to", models.Value("[]")
                                ),
                                "&&",
                            ),
                            ("healthcare_region", "="),
                        ],
                        name="salary_basis_one_at_a_time",
                        violation_error_message="Sjukvårdsregionen har redan en regel de dagarna. Avsluta den först.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("overhead__isnull", True), ("overhead__range", (0, 1)), _connector="OR"
                        ),
                        name="salary_basis_overhead",
                        violation_error_message="PO-pålägget ska vara mellan 0 och 100 %.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("valid_from__isnull", True),
                            ("valid_to__isnull", True),
                            ("valid_to__gte", models.F("valid_from")),
                            _connector="OR",
                        ),
                        name="salarybasis_ends_after_start",
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
                        name="salarybasis_within_reason",
                        violation_error_message="Datumet ska ligga mellan 1600 och 2100.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Allocation",
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
                    "agreement",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="allocations",
                        to="funding.agreement",
                        verbose_name="överenskommelse",
                    ),
                ),
                ("purpose", models.CharField(max_length=200, verbose_name="ändamål")),
                (
                    "receivers",
                    models.CharField(
                        choices=[
                            ("healthcare_regions", "sjukvårdsregionerna"),
                            ("regions", "regionerna"),
                            ("body", "ett organ"),
                        ],
                        max_length=20,
                        verbose_name="mottagare",
                    ),
                ),
                (
                    "body",
                    models.ForeignKey(
                        blank=True,
                        help_text="När mottagaren är ett organ.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="allocations",
                        to="regions.body",
                        verbose_name="organ",
                    ),
                ),
                (
                    "amount",
                    vardforlopp.common.money.SekField(
                        decimal_places=2, max_digits=14, verbose_name="belopp"
                    ),
                ),
                (
                    "key",
                    models.CharField(
                        choices=[
                            ("equal", "lika till var och en"),
                            ("population", "efter folkmängd"),
                            ("fixed", "ett belopp till en mottagare"),
                            ("unknown", "framgår inte av källan"),
                        ],
                        max_length=20,
                        verbose_name="fördelning",
                    ),
                ),
                (
                    "population_on",
                    models.DateField(
                        blank=True,
                        help_text="När fördelningen är efter folkmängd.",
                        null=True,
                        verbose_name="folkmängd den",
                    ),
                ),
                (
                    "is_decided",
                    models.BooleanField(
                        default=True,
                        help_text="Ett väntat belopp räknas inte med i summorna.",
                        verbose_name="beslutad",
                    ),
                ),
                ("note", models.CharField(blank=True, max_length=500, verbose_name="anmärkning")),
                ("source", models.CharField(blank=True, max_length=200, verbose_name="källa")),
            ],
            options={
                "verbose_name": "fördelningsrad",
                "verbose_name_plural": "fördelningsrader",
                "ordering": ("agreement", "pk"),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("amount__isnull", True), ("amount__gt", 0), _connector="OR"
                        ),
                        name="allocation_amount",
                        violation_error_message="Beloppet måste vara större än noll.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("population_on__isnull", True),
                            ("population_on__range", ("2015-01-01", "2100-12-31")),
                            _connector="OR",
                        ),
                        name="allocation_range",
                        violation_error_message="Datumet ska ligga mellan 2015 och 2100.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("body__isnull", False), ("key", "fixed"), ("receivers", "body")
                            ),
                            models.Q(
                                models.Q(("receivers", "body"), _negated=True),
                                models.Q(("key", "fixed"), _negated=True),
                                ("body", None),
                            ),
                            _connector="OR",
                        ),
                        name="allocation_fixed_to_one",
                        violation_error_message="Ett belopp till en mottagare går till ett organ, och bara det: välj organ när fördelningen är ett belopp till en mottagare, annars inget.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("key", "population"),
                                ("population_on__isnull", False),
                                ("receivers", "regions"),
                            ),
                            models.Q(
                                models.Q(("key", "population"), _negated=True),
                                ("population_on", None),
                            ),
                            _connector="OR",
                        ),
                        name="allocation_by_population",
                        violation_error_message="Efter folkmängd fördelas till regionerna, med folkmängden en viss dag. Ange dagen då, och bara då.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="BudgetDecision",
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
                    "request_id",
                    models.UUIDField(editable=False, null=True, verbose_name="ärende-id"),
                ),
                (
                    "budget",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="decisions",
                        to="funding.budgetyear",
                        verbose_name="budget",
                    ),
                ),
                (
                    "number",
                    models.PositiveSmallIntegerField(
                        default=1, editable=False, verbose_name="nummer"
                    ),
                ),
                (
                    "amount",
                    vardforlopp.common.money.SekField(
                        decimal_places=2, max_digits=14, verbose_name="beslutat belopp"
                    ),
                ),
                ("decided_on", models.DateField(verbose_name="beslutat")),
                (
                    "reference",
                    models.CharField(max_length=200, verbose_name="diarienummer eller beslut"),
                ),
                (
                    "reason",
                    models.CharField(
                        blank=True, max_length=300, verbose_name="varför beloppet ändras"
                    ),
                ),
                (
                    "document",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="budget_decisions",
                        to="common.document",
                        verbose_name="handling",
                    ),
                ),
            ],
            options={
                "verbose_name": "budgetbeslut",
                "verbose_name_plural": "budgetbeslut",
                "ordering": ("budget", "-number"),
                "abstract": False,
                "constraints": [
                    models.UniqueConstraint(
                        fields=("budget", "number"),
                        name="budget_decision_one_last",
                        violation_error_message="Någon annan registrerade ett beslut samtidigt. Läs om.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("amount__gte", 0)),
                        name="budget_decision_amount",
                        violation_error_message="En budget kan inte vara mindre än noll.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("number", 1), ("reason", "")),
                            models.Q(("number__gt", 1), models.Q(("reason", ""), _negated=True)),
                            _connector="OR",
                        ),
                        name="budget_decision_reason",
                        violation_error_message="Skriv varför beloppet ändras.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("decided_on__isnull", True),
                            ("decided_on__range", ("2015-01-01", "2100-12-31")),
                            _connector="OR",
                        ),
                        name="budget_decision_range",
                        violation_error_message="Datumet ska ligga mellan 2015 och 2100.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="GatheringMaterial",
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
                    "gathering",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="materials",
                        to="funding.gathering",
                        verbose_name="möte",
                    ),
                ),
                ("title", models.CharField(max_length=150, verbose_name="namn")),
                (
                    "document",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="gathering_materials",
                        to="common.document",
                        verbose_name="dokument",
                    ),
                ),
            ],
            options={
                "verbose_name": "material",
                "verbose_name_plural": "material",
                "ordering": ("gathering", "pk"),
                "constraints": [
                    models.UniqueConstraint(
                        fields=("gathering", "title"),
                        name="material_once",
                        violation_error_message="Det finns redan ett material med det namnet.",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="HistoricalAllocation",
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
                ("purpose", models.CharField(max_length=200, verbose_name="ändamål")),
                (
                    "receivers",
                    models.CharField(
                        choices=[
                            ("healthcare_regions", "sjukvårdsregionerna"),
                            ("regions", "regionerna"),
                            ("body", "ett organ"),
                        ],
                        max_length=20,
                        verbose_name="mottagare",
                    ),
                ),
                (
                    "amount",
                    vardforlopp.common.money.SekField(
                        decimal_places=2, max_digits=14, verbose_name="belopp"
                    ),
                ),
                (
                    "key",
                    models.CharField(
                        choices=[
                            ("equal", "lika till var och en"),
                            ("population", "efter folkmängd"),
                            ("fixed", "ett belopp till en mottagare"),
                            ("unknown", "framgår inte av källan"),
                        ],
                        max_length=20,
                        verbose_name="fördelning",
                    ),
                ),
                (
                    "population_on",
                    models.DateField(
                        blank=True,
                        help_text="När fördelningen är efter folkmängd.",
                        null=True,
                        verbose_name="folkmängd den",
                    ),
                ),
                (
                    "is_decided",
                    models.BooleanField(
                        default=True,
                        help_text="Ett väntat belopp räknas inte med i summorna.",
                        verbose_name="beslutad",
                    ),
                ),
                ("note", models.CharField(blank=True, max_length=500, verbose_name="anmärkning")),
                ("source", models.CharField(blank=True, max_length=200, verbose_name="källa")),
                (
                    "agreement",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="funding.agreement",
                        verbose_name="överenskommelse",
                    ),
                ),
                (
                    "body",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        help_text="När mottagaren är ett organ.",
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
                "verbose_name": "historik för fördelningsrad",
                "verbose_name_plural": "historik för fördelningsrad",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalGatheringMaterial",
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
                ("title", models.CharField(max_length=150, verbose_name="namn")),
                (
                    "gathering",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="funding.gathering",
                        verbose_name="möte",
                    ),
                ),
                (
                    "document",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="common.document",
                        verbose_name="dokument",
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
                "verbose_name": "historik för material",
                "verbose_name_plural": "historik för material",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalParticipation",
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
                    "status_by_id",
                    models.BigIntegerField(
                        editable=False, null=True, verbose_name="läget satt av (konto)"
                    ),
                ),
                (
                    "status_by_label",
                    models.CharField(
                        blank=True, editable=False, max_length=300, verbose_name="läget satt av"
                    ),
                ),
                (
                    "status_at",
                    models.DateTimeField(editable=False, null=True, verbose_name="läget satt"),
                ),
                (
                    "status_comment",
                    models.TextField(blank=True, editable=False, verbose_name="skäl till läget"),
                ),
                (
                    "status",
                    models.CharField(
                        choices=[
                            ("invited", "har inte svarat"),
                            ("will_come", "kommer"),
                            ("declined", "kommer inte"),
                            ("attended", "var där"),
                        ],
                        default="invited",
                        editable=False,
                        max_length=20,
                        verbose_name="läge",
                    ),
                ),
                (
                    "gathering",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="funding.gathering",
                        verbose_name="möte",
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
                        verbose_name="deltagare",
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
                "verbose_name": "historik för deltagande",
                "verbose_name_plural": "historik för deltagande",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalPositionHolding",
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
                    "status_by_id",
                    models.BigIntegerField(
                        editable=False, null=True, verbose_name="läget satt av (konto)"
                    ),
                ),
                (
                    "status_by_label",
                    models.CharField(
                        blank=True, editable=False, max_length=300, verbose_name="läget satt av"
                    ),
                ),
                (
                    "status_at",
                    models.DateTimeField(editable=False, null=True, verbose_name="läget satt"),
                ),
                (
                    "status_comment",
                    models.TextField(blank=True, editable=False, verbose_name="skäl till läget"),
                ),
                ("valid_from", models.DateField(verbose_name="från och med")),
                ("valid_to", models.DateField(blank=True, null=True, verbose_name="till och med")),
                (
                    "degree",
                    vardforlopp.common.money.ShareField(
                        decimal_places=4,
                        default=Decimal("1"),
                        help_text="Hur stor del av tjänsten innehavaren har. Ändras den tar ett nytt innehav vid.",
                        max_digits=5,
                        verbose_name="tjänstgöringsgrad",
                    ),
                ),
                (
                    "status",
                    models.CharField(
                        choices=[
                            ("proposed", "väntar på bekräftelse"),
                            ("confirmed", "bekräftad"),
                            ("declined", "avböjd"),
                        ],
                        default="proposed",
                        editable=False,
                        max_length=20,
                        verbose_name="läge",
                    ),
                ),
                (
                    "position",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="funding.position",
                        verbose_name="tjänst",
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
                        verbose_name="innehavare",
                    ),
                ),
                (
                    "proposed_by",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="regions.person",
                        verbose_name="föreslagen av",
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
                "verbose_name": "historik för innehav av tjänst",
                "verbose_name_plural": "historik för innehav av tjänst",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalReportObligation",
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
                ("title", models.CharField(max_length=150, verbose_name="rapport")),
                (
                    "due_on",
                    models.DateField(
                        blank=True,
                        help_text="Lämnas tomt om källan inte säger dagen.",
                        null=True,
                        verbose_name="senast",
                    ),
                ),
                (
                    "contents",
                    models.CharField(
                        blank=True,
                        help_text="En punkt per rad.",
                        max_length=2000,
                        verbose_name="ska innehålla",
                    ),
                ),
                ("sent_on", models.DateField(blank=True, null=True, verbose_name="skickad")),
                (
                    "reference",
                    models.CharField(
                        blank=True, max_length=200, verbose_name="diarienummer eller länk"
                    ),
                ),
                ("source", models.CharField(blank=True, max_length=200, verbose_name="källa")),
                (
                    "agreement",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="funding.agreement",
                        verbose_name="överenskommelse",
                    ),
                ),
                (
                    "recipient",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="regions.body",
                        verbose_name="till",
                    ),
                ),
                (
                    "compiled_by",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="regions.body",
                        verbose_name="sammanställs av",
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
                "verbose_name": "historik för rapport till staten",
                "verbose_name_plural": "historik för rapport till staten",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalUnusedMoney",
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
                    "amount",
                    vardforlopp.common.money.SekField(
                        decimal_places=2, max_digits=14, verbose_name="belopp"
                    ),
                ),
                (
                    "outcome",
                    models.CharField(
                        choices=[
                            ("carried", "förs över till ett senare år"),
                            ("repaid", "betalas tillbaka"),
                        ],
                        max_length=20,
                        verbose_name="vad som händer med det",
                    ),
                ),
                (
                    "to_year",
                    models.PositiveSmallIntegerField(
                        blank=True,
                        help_text="När det förs över.",
                        null=True,
                        validators=[
                            django.core.validators.MinValueValidator(2015),
                            django.core.validators.MaxValueValidator(2100),
                        ],
                        verbose_name="till år",
                    ),
                ),
                ("decided_on", models.DateField(verbose_name="beslutat")),
                (
                    "reference",
                    models.CharField(max_length=200, verbose_name="diarienummer eller beslut"),
                ),
                (
                    "agreement",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="funding.agreement",
                        verbose_name="överenskommelse",
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
                "verbose_name": "historik för oanvända medel",
                "verbose_name_plural": "historik för oanvända medel",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="Invoice",
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
                    "status_by_id",
                    models.BigIntegerField(
                        editable=False, null=True, verbose_name="läget satt av (konto)"
                    ),
                ),
                (
                    "status_by_label",
                    models.CharField(
                        blank=True, editable=False, max_length=300, verbose_name="läget satt av"
                    ),
                ),
                (
                    "status_at",
                    models.DateTimeField(editable=False, null=True, verbose_name="läget satt"),
                ),
                (
                    "status_comment",
                    models.TextField(blank=True, editable=False, verbose_name="skäl till läget"),
                ),
                (
                    "file",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="invoice",
                        to="funding.receivedfile",
                        verbose_name="fil",
                    ),
                ),
                (
                    "healthcare_region",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="invoices",
                        to="regions.healthcareregion",
                        verbose_name="sjukvårdsregion",
                    ),
                ),
                (
                    "region",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="invoices",
                        to="regions.region",
                        verbose_name="region",
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[("invoice", "faktura"), ("credit_note", "kreditfaktura")],
                        max_length=20,
                        verbose_name="slag",
                    ),
                ),
                ("number", models.CharField(max_length=60, verbose_name="fakturanummer")),
                (
                    "number_key",
                    models.CharField(
                        editable=False, max_length=60, verbose_name="fakturanummer för jämförelse"
                    ),
                ),
                (
                    "seller_number",
                    models.CharField(max_length=20, verbose_name="säljarens organisationsnummer"),
                ),
                ("seller_name", models.CharField(max_length=200, verbose_name="säljare")),
                ("issued_on", models.DateField(verbose_name="fakturadatum")),
                ("due_on", models.DateField(blank=True, null=True, verbose_name="förfaller")),
                ("currency", models.CharField(default="SEK", max_length=3, verbose_name="valuta")),
                (
                    "buyer_reference",
                    models.CharField(blank=True, max_length=60, verbose_name="er referens"),
                ),
                (
                    "order_reference",
                    models.CharField(blank=True, max_length=60, verbose_name="ordernummer"),
                ),
                (
                    "buyer_contact",
                    models.CharField(blank=True, max_length=100, verbose_name="kontaktperson"),
                ),
                ("note", models.CharField(blank=True, max_length=1000, verbose_name="meddelande")),
                (
                    "net",
                    vardforlopp.common.money.SekField(
                        decimal_places=2, max_digits=14, verbose_name="netto"
                    ),
                ),
                (
                    "vat",
                    vardforlopp.common.money.SekField(
                        decimal_places=2, max_digits=14, verbose_name="moms"
                    ),
                ),
                (
                    "gross",
                    vardforlopp.common.money.SekField(
                        decimal_places=2, max_digits=14, verbose_name="brutto"
                    ),
                ),
                (
                    "rounding",
                    vardforlopp.common.money.SekField(
                        decimal_places=2, default=0, max_digits=14, verbose_name="öresavrundning"
                    ),
                ),
                (
                    "prepaid",
                    vardforlopp.common.money.SekField(
                        decimal_places=2, default=0, max_digits=14, verbose_name="förskott"
                    ),
                ),
                (
                    "payable",
                    vardforlopp.common.money.SekField(
                        decimal_places=2, max_digits=14, verbose_name="att betala"
                    ),
                ),
                (
                    "account_kind",
                    models.CharField(blank=True, max_length=20, verbose_name="kontoslag"),
                ),
                ("account", models.CharField(blank=True, max_length=40, verbose_name="konto")),
                (
                    "payment_reference",
                    models.CharField(
                        blank=True, max_length=60, verbose_name="OCR eller meddelande"
                    ),
                ),
                (
                    "other_accounts",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(max_length=60),
                        blank=True,
                        default=list,
                        size=None,
                        verbose_name="andra konton",
                    ),
                ),
                (
                    "credits",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="credit_notes",
                        to="funding.invoice",
                        verbose_name="krediterar",
                    ),
                ),
                (
                    "credited_number",
                    models.CharField(blank=True, max_length=60, verbose_name="krediterat nummer"),
                ),
                (
                    "typed_by",
                    models.ForeignKey(
                        blank=True,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="typed_invoices",
                        to="regions.person",
                        verbose_name="avskriven av",
                    ),
                ),
                (
                    "status",
                    models.CharField(
                        choices=[
                            ("to_review", "att granska"),
                            ("reviewed", "att beslutsattestera"),
                            ("approved", "beslutsattesterad"),
                            ("handed_over", "i redovisningen"),
                            ("paid", "betald"),
                            ("returned", "återsänd"),
                            ("on_hold", "vilar"),
                            ("settled", "kvittad"),
                            ("withdrawn", "återtagen"),
                        ],
                        default="to_review",
                        editable=False,
                        max_length=20,
                        verbose_name="läge",
                    ),
                ),
                (
                    "paid_on",
                    models.DateField(
                        blank=True, editable=False, null=True, verbose_name="betald den"
                    ),
                ),
            ],
            options={
                "verbose_name": "faktura",
                "verbose_name_plural": "fakturor",
                "ordering": ("-issued_on", "-pk"),
                "indexes": [
                    models.Index(fields=["healthcare_region", "status"], name="invoice_inbox")
                ],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("seller_number", "number_key", "kind"),
                        name="invoice_once",
                        violation_error_message="Säljaren har redan lämnat en faktura med det numret.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("kind", "credit_note"), ("credits__isnull", True), _connector="OR"
                        ),
                        name="invoice_credits_nothing",
                        violation_error_message="Bara en kreditfaktura krediterar en annan.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("status", "paid"), _negated=True),
                            ("paid_on__isnull", False),
                            _connector="OR",
                        ),
                        name="invoice_paid_on_a_day",
                        violation_error_message="Ange dagen då fakturan betalades.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Participation",
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
                    "status_by_id",
                    models.BigIntegerField(
                        editable=False, null=True, verbose_name="läget satt av (konto)"
                    ),
                ),
                (
                    "status_by_label",
                    models.CharField(
                        blank=True, editable=False, max_length=300, verbose_name="läget satt av"
                    ),
                ),
                (
                    "status_at",
                    models.DateTimeField(editable=False, null=True, verbose_name="läget satt"),
                ),
                (
                    "status_comment",
                    models.TextField(blank=True, editable=False, verbose_name="skäl till läget"),
                ),
                (
                    "gathering",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="participations",
                        to="funding.gathering",
                        verbose_name="möte",
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="participations",
                        to="regions.person",
                        verbose_name="deltagare",
                    ),
                ),
                (
                    "status",
                    models.CharField(
                        choices=[
                            ("invited", "har inte svarat"),
                            ("will_come", "kommer"),
                            ("declined", "kommer inte"),
                            ("attended", "var där"),
                        ],
                        default="invited",
                        editable=False,
                        max_length=20,
                        verbose_name="läge",
                    ),
                ),
            ],
            options={
                "verbose_name": "deltagande",
                "verbose_name_plural": "deltaganden",
                "ordering": ("gathering", "person__sort_key", "pk"),
                "constraints": [
                    models.UniqueConstraint(
                        fields=("gathering", "person"),
                        name="participation_once",
                        violation_error_message="Personen är redan inbjuden.",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="PositionAgreement",
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
                    "request_id",
                    models.UUIDField(editable=False, null=True, verbose_name="ärende-id"),
                ),
                (
                    "position",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="agreements",
                        to="funding.position",
                        verbose_name="tjänst",
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("agreement", "avtal"),
                            ("extension", "förlängning"),
                            ("ending", "avslut"),
                        ],
                        max_length=20,
                        verbose_name="slag",
                    ),
                ),
                (
                    "valid_from",
                    models.DateField(blank=True, null=True, verbose_name="från och med"),
                ),
                ("valid_to", models.DateField(blank=True, null=True, verbose_name="till och med")),
                ("signed_on", models.DateField(blank=True, null=True, verbose_name="undertecknat")),
                (
                    "document",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="position_agreements",
                        to="common.document",
                        verbose_name="handling",
                    ),
                ),
                ("note", models.CharField(blank=True, max_length=500, verbose_name="anmärkning")),
            ],
            options={
                "verbose_name": "avtal om tjänst",
                "verbose_name_plural": "avtal om tjänster",
                "ordering": ("position", "-pk"),
                "abstract": False,
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("kind", "ending"),
                                ("valid_from", None),
                                ("valid_to__isnull", False),
                            ),
                            models.Q(
                                models.Q(("kind", "ending"), _negated=True),
                                ("valid_from__isnull", False),
                            ),
                            _connector="OR",
                        ),
                        name="position_agreement_days",
                        violation_error_message="Ett avtal och en förlängning har en första dag, ett avslut bara en sista.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("valid_from__isnull", True),
                            ("valid_to__isnull", True),
                            ("valid_to__gte", models.F("valid_from")),
                            _connector="OR",
                        ),
                        name="positionagreement_ends_after_start",
                        violation_error_message="Slutdatumet ligger före startdatumet.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("valid_from__isnull", True),
                                ("valid_from__range", ("2015-01-01", "2100-12-31")),
                                _connector="OR",
                            ),
                            models.Q(
                                ("valid_to__isnull", True),
                                ("valid_to__range", ("2015-01-01", "2100-12-31")),
                                _connector="OR",
                            ),
                            models.Q(
                                ("signed_on__isnull", True),
                                ("signed_on__range", ("2015-01-01", "2100-12-31")),
                                _connector="OR",
                            ),
                        ),
                        name="position_agreement_range",
                        violation_error_message="Datumet ska ligga mellan 2015 och 2100.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="PositionHolding",
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
                    "status_by_id",
                    models.BigIntegerField(
                        editable=False, null=True, verbose_name="läget satt av (konto)"
                    ),
                ),
                (
                    "status_by_label",
                    models.CharField(
                        blank=True, editable=False, max_length=300, verbose_name="läget satt av"
                    ),
                ),
                (
                    "status_at",
                    models.DateTimeField(editable=False, null=True, verbose_name="läget satt"),
                ),
                (
                    "status_comment",
                    models.TextField(blank=True, editable=False, verbose_name="skäl till läget"),
                ),
                (
                    "position",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="holdings",
                        to="funding.position",
                        verbose_name="tjänst",
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="holdings",
                        to="regions.person",
                        verbose_name="innehavare",
                    ),
                ),
                ("valid_from", models.DateField(verbose_name="från och med")),
                ("valid_to", models.DateField(blank=True, null=True, verbose_name="till och med")),
                (
                    "degree",
                    vardforlopp.common.money.ShareField(
                        decimal_places=4,
                        default=Decimal("1"),
                        help_text="Hur stor del av tjänsten innehavaren har. Ändras den tar ett nytt innehav vid.",
                        max_digits=5,
                        verbose_name="tjänstgöringsgrad",
                    ),
                ),
                (
                    "proposed_by",
                    models.ForeignKey(
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="proposed_holdings",
                        to="regions.person",
                        verbose_name="föreslagen av",
                    ),
                ),
                (
                    "status",
                    models.CharField(
                        choices=[
                            ("proposed", "väntar på bekräftelse"),
                            ("confirmed", "bekräftad"),
                            ("declined", "avböjd"),
                        ],
                        default="proposed",
                        editable=False,
                        max_length=20,
                        verbose_name="läge",
                    ),
                ),
            ],
            options={
                "verbose_name": "innehav av tjänst",
                "verbose_name_plural": "innehav av tjänster",
                "ordering": ("position", "-valid_from", "-pk"),
                "constraints": [
                    django.contrib.postgres.constraints.ExclusionConstraint(
                        condition=models.Q(("status__in", ("proposed", "confirmed"))),
                        expressions=[
                            (
                                regions.models.periods.DateRange(
                                    "valid_from", "valid_to", models.Value("[]")
                                ),
                                "&&",
                            ),
                            ("position", "="),
                        ],
                        name="holding_one_at_a_time",
                        violation_error_message="Tjänsten har redan en innehavare de dagarna.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("degree__gt", 0), ("degree__lte", 1)),
                        name="holding_degree",
                        violation_error_message="Ange en tjänstgöringsgrad över 0 och högst 100 %.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("valid_from__isnull", True),
                            ("valid_to__isnull", True),
                            ("valid_to__gte", models.F("valid_from")),
                            _connector="OR",
                        ),
                        name="positionholding_ends_after_start",
                        violation_error_message="Slutdatumet ligger före startdatumet.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("valid_from__isnull", True),
                                ("valid_from__range", ("2015-01-01", "2100-12-31")),
                                _connector="OR",
                            ),
                            models.Q(
                                ("valid_to__isnull", True),
                                ("valid_to__range", ("2015-01-01", "2100-12-31")),
                                _connector="OR",
                            ),
                        ),
                        name="holding_range",
                        violation_error_message="Datumet ska ligga mellan 2015 och 2100.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="ReportObligation",
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
                    "agreement",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="reports",
                        to="funding.agreement",
                        verbose_name="överenskommelse",
                    ),
                ),
                ("title", models.CharField(max_length=150, verbose_name="rapport")),
                (
                    "recipient",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="reports_to_receive",
                        to="regions.body",
                        verbose_name="till",
                    ),
                ),
                (
                    "compiled_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="reports_to_compile",
                        to="regions.body",
                        verbose_name="sammanställs av",
                    ),
                ),
                (
                    "due_on",
                    models.DateField(
                        blank=True,
                        help_text="Lämnas tomt om källan inte säger dagen.",
                        null=True,
                        verbose_name="senast",
                    ),
                ),
                (
                    "contents",
                    models.CharField(
                        blank=True,
                        help_text="En punkt per rad.",
                        max_length=2000,
                        verbose_name="ska innehålla",
                    ),
                ),
                ("sent_on", models.DateField(blank=True, null=True, verbose_name="skickad")),
                (
                    "reference",
                    models.CharField(
                        blank=True, max_length=200, verbose_name="diarienummer eller länk"
                    ),
                ),
                ("source", models.CharField(blank=True, max_length=200, verbose_name="källa")),
            ],
            options={
                "verbose_name": "rapport till staten",
                "verbose_name_plural": "rapporter till staten",
                "ordering": (models.OrderBy(models.F("due_on"), nulls_last=True), "pk"),
                "constraints": [
                    models.UniqueConstraint(
                        fields=("agreement", "title"),
                        name="report_once",
                        violation_error_message="Rapporten finns redan. Ändra den i stället.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("due_on__isnull", True),
                                ("due_on__range", ("2015-01-01", "2100-12-31")),
                                _connector="OR",
                            ),
                            models.Q(
                                ("sent_on__isnull", True),
                                ("sent_on__range", ("2015-01-01", "2100-12-31")),
                                _connector="OR",
                            ),
                        ),
                        name="report_range",
                        violation_error_message="Datumet ska ligga mellan 2015 och 2100.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="SalaryCost",
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
                    "request_id",
                    models.UUIDField(editable=False, null=True, verbose_name="ärende-id"),
                ),
                (
                    "position",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="salary_costs",
                        to="funding.position",
                        verbose_name="tjänst",
                    ),
                ),
                ("month", models.DateField(help_text="Månadens första dag.", verbose_name="månad")),
                (
                    "number",
                    models.PositiveSmallIntegerField(
                        default=1, editable=False, verbose_name="nummer"
                    ),
                ),
                (
                    "amount",
                    vardforlopp.common.money.SekField(
                        decimal_places=2, max_digits=14, verbose_name="lönekostnad"
                    ),
                ),
                (
                    "full_month",
                    vardforlopp.common.money.SekField(
                        blank=True,
                        decimal_places=2,
                        help_text="När den är lämnad och delen av månaden är uträknad.",
                        max_digits=14,
                        null=True,
                        verbose_name="lönekostnad för en hel månad",
                    ),
                ),
                (
                    "degree_days",
                    models.DecimalField(
                        decimal_places=4,
                        editable=False,
                        max_digits=6,
                        verbose_name="hela dagar med innehavare när kostnaden lämnades",
                    ),
                ),
                (
                    "reason",
                    models.CharField(blank=True, max_length=300, verbose_name="varför den rättas"),
                ),
            ],
            options={
                "verbose_name": "lönekostnad",
                "verbose_name_plural": "lönekostnader",
                "ordering": ("position", "month", "number"),
                "abstract": False,
                "constraints": [
                    models.UniqueConstraint(
                        fields=("position", "month", "number"),
                        name="salary_cost_one_last",
                        violation_error_message="Någon annan lämnade kostnaden i samma stund. Läs om.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("month__day", 1)),
                        name="salary_cost_month",
                        violation_error_message="Månaden anges med sin första dag.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("amount__gte", 0),
                            models.Q(
                                ("full_month__isnull", True),
                                ("full_month__gte", 0),
                                _connector="OR",
                            ),
                            ("degree_days__range", (0, 31)),
                        ),
                        name="salary_cost_not_negative",
                        violation_error_message="Lönekostnaden kan inte vara mindre än noll.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("full_month__isnull", True),
                            ("amount__lte", models.F("full_month")),
                            _connector="OR",
                        ),
                        name="salary_cost_part",
                        violation_error_message="Delen av månaden kan inte kosta mer än hela.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("number", 1), ("reason", "")),
                            models.Q(("number__gt", 1), models.Q(("reason", ""), _negated=True)),
                            _connector="OR",
                        ),
                        name="salary_cost_reason",
                        violation_error_message="Skriv varför kostnaden rättas.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("month__isnull", True),
                            ("month__range", ("2015-01-01", "2100-12-31")),
                            _connector="OR",
                        ),
                        name="salary_cost_range",
                        violation_error_message="Datumet ska ligga mellan 2015 och 2100.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="UnusedMoney",
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
                    "agreement",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="unused",
                        to="funding.agreement",
                        verbose_name="överenskommelse",
                    ),
                ),
                (
                    "healthcare_region",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="unused_money",
                        to="regions.healthcareregion",
                        verbose_name="sjukvårdsregion",
                    ),
                ),
                (
                    "amount",
                    vardforlopp.common.money.SekField(
                        decimal_places=2, max_digits=14, verbose_name="belopp"
                    ),
                ),
                (
                    "outcome",
                    models.CharField(
                        choices=[
                            ("carried", "förs över till ett senare år"),
                            ("repaid", "betalas tillbaka"),
                        ],
                        max_length=20,
                        verbose_name="vad som händer med det",
                    ),
                ),
                (
                    "to_year",
                    models.PositiveSmallIntegerField(
                        blank=True,
                        help_text="När det förs över.",
                        null=True,
                        validators=[
                            django.core.validators.MinValueValidator(2015),
                            django.core.validators.MaxValueValidator(2100),
                        ],
                        verbose_name="till år",
                    ),
                ),
                ("decided_on", models.DateField(verbose_name="beslutat")),
                (
                    "reference",
                    models.CharField(max_length=200, verbose_name="diarienummer eller beslut"),
                ),
            ],
            options={
                "verbose_name": "oanvända medel",
                "verbose_name_plural": "oanvända medel",
                "ordering": ("agreement", "pk"),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("amount__isnull", True), ("amount__gt", 0), _connector="OR"
                        ),
                        name="unused_amount",
                        violation_error_message="Beloppet måste vara större än noll.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("decided_on__isnull", True),
                            ("decided_on__range", ("2015-01-01", "2100-12-31")),
                            _connector="OR",
                        ),
                        name="unused_range",
                        violation_error_message="Datumet ska ligga mellan 2015 och 2100.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("outcome", "carried"),
                                ("to_year__isnull", False),
                                ("to_year__range", (2015, 2100)),
                            ),
                            models.Q(("outcome", "repaid"), ("to_year__isnull", True)),
                            _connector="OR",
                        ),
                        name="unused_to_year",
                        violation_error_message="Ange till vilket år pengarna förs över; lämna året tomt när de betalas tillbaka.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Validation",
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
                    "request_id",
                    models.UUIDField(editable=False, null=True, verbose_name="ärende-id"),
                ),
                (
                    "file",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="validations",
                        to="funding.receivedfile",
                        verbose_name="fil",
                    ),
                ),
                ("state", models.CharField(max_length=20, verbose_name="utfall")),
                ("rule_sets", models.JSONField(default=list, verbose_name="regelverk")),
            ],
            options={
                "verbose_name": "kontroll av fil",
                "verbose_name_plural": "kontroller av filer",
                "ordering": ("-pk",),
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Approval",
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
                    "invoice",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="approvals",
                        to="funding.invoice",
                        verbose_name="faktura",
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[("review", "granskningsattest"), ("decision", "beslutsattest")],
                        max_length=20,
                        verbose_name="slag",
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="approvals",
                        to="regions.person",
                        verbose_name="person",
                    ),
                ),
                (
                    "amount",
                    vardforlopp.common.money.SekField(
                        decimal_places=2, max_digits=14, verbose_name="belopp"
                    ),
                ),
                (
                    "mandate",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="approvals",
                        to="funding.approvermandate",
                        verbose_name="mandat",
                    ),
                ),
                ("at", models.DateTimeField(verbose_name="när")),
                ("voided_at", models.DateTimeField(blank=True, null=True, verbose_name="upphävd")),
                (
                    "void_reason",
                    models.CharField(blank=True, max_length=300, verbose_name="varför upphävd"),
                ),
            ],
            options={
                "verbose_name": "attest",
                "verbose_name_plural": "attester",
                "ordering": ("invoice", "pk"),
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("voided_at__isnull", True)),
                        fields=("invoice", "kind"),
                        name="approval_once",
                        violation_error_message="Fakturan har redan den attesten.",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("voided_at__isnull", True)),
                        fields=("invoice", "person"),
                        name="approval_two_persons",
                        violation_error_message="Samma person attesterar inte två gånger.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("kind", "review"), ("mandate__isnull", False), _connector="OR"
                        ),
                        name="approval_decision_in_mandate",
                        violation_error_message="En beslutsattest vilar på ett mandat.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Finding",
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
                    "request_id",
                    models.UUIDField(editable=False, null=True, verbose_name="ärende-id"),
                ),
                (
                    "validation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="findings",
                        to="funding.validation",
                        verbose_name="kontroll",
                    ),
                ),
                ("rule", models.CharField(max_length=60, verbose_name="regel")),
                (
                    "severity",
                    models.CharField(
                        choices=[("fatal", "fel"), ("warning", "varning"), ("note", "upplysning")],
                        max_length=10,
                        verbose_name="vikt",
                    ),
                ),
                ("text", models.CharField(max_length=1000, verbose_name="förklaring")),
                ("where", models.CharField(blank=True, max_length=500, verbose_name="var")),
                (
                    "original",
                    models.CharField(blank=True, max_length=1000, verbose_name="regelns egen text"),
                ),
            ],
            options={
                "verbose_name": "anmärkning i kontroll",
                "verbose_name_plural": "anmärkningar i kontroller",
                "ordering": ("validation", "pk"),
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="HandedInvoice",
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
                    "request_id",
                    models.UUIDField(editable=False, null=True, verbose_name="ärende-id"),
                ),
                (
                    "hand_over",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="invoices",
                        to="funding.handover",
                        verbose_name="överlämning",
                    ),
                ),
                (
                    "invoice",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="handed",
                        to="funding.invoice",
                        verbose_name="faktura",
                    ),
                ),
                ("voucher", models.PositiveIntegerField(verbose_name="verifikation")),
                ("text", models.CharField(max_length=300, verbose_name="verifikationstext")),
            ],
            options={
                "verbose_name": "överlämnad faktura",
                "verbose_name_plural": "överlämnade fakturor",
                "ordering": ("hand_over", "voucher"),
                "abstract": False,
                "constraints": [
                    models.UniqueConstraint(
                        fields=("hand_over", "voucher"),
                        name="hand_over_voucher_once",
                        violation_error_message="Verifikationens nummer är taget.",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="HistoricalApproval",
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
                    "kind",
                    models.CharField(
                        choices=[("review", "granskningsattest"), ("decision", "beslutsattest")],
                        max_length=20,
                        verbose_name="slag",
                    ),
                ),
                (
                    "amount",
                    vardforlopp.common.money.SekField(
                        decimal_places=2, max_digits=14, verbose_name="belopp"
                    ),
                ),
                ("at", models.DateTimeField(verbose_name="när")),
                ("voided_at", models.DateTimeField(blank=True, null=True, verbose_name="upphävd")),
                (
                    "void_reason",
                    models.CharField(blank=True, max_length=300, verbose_name="varför upphävd"),
                ),
                (
                    "invoice",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="funding.invoice",
                        verbose_name="faktura",
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
                    "mandate",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="funding.approvermandate",
                        verbose_name="mandat",
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
                "verbose_name": "historik för attest",
                "verbose_name_plural": "historik för attest",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalInvoice",
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
                    "status_by_id",
                    models.BigIntegerField(
                        editable=False, null=True, verbose_name="läget satt av (konto)"
                    ),
                ),
                (
                    "status_by_label",
                    models.CharField(
                        blank=True, editable=False, max_length=300, verbose_name="läget satt av"
                    ),
                ),
                (
                    "status_at",
                    models.DateTimeField(editable=False, null=True, verbose_name="läget satt"),
                ),
                (
                    "status_comment",
                    models.TextField(blank=True, editable=False, verbose_name="skäl till läget"),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[("invoice", "faktura"), ("credit_note", "kreditfaktura")],
                        max_length=20,
                        verbose_name="slag",
                    ),
                ),
                ("number", models.CharField(max_length=60, verbose_name="fakturanummer")),
                (
                    "number_key",
                    models.CharField(
                        editable=False, max_length=60, verbose_name="fakturanummer för jämförelse"
                    ),
                ),
                (
                    "seller_number",
                    models.CharField(max_length=20, verbose_name="säljarens organisationsnummer"),
                ),
                ("seller_name", models.CharField(max_length=200, verbose_name="säljare")),
                ("issued_on", models.DateField(verbose_name="fakturadatum")),
                ("due_on", models.DateField(blank=True, null=True, verbose_name="förfaller")),
                ("currency", models.CharField(default="SEK", max_length=3, verbose_name="valuta")),
                (
                    "buyer_reference",
                    models.CharField(blank=True, max_length=60, verbose_name="er referens"),
                ),
                (
                    "order_reference",
                    models.CharField(blank=True, max_length=60, verbose_name="ordernummer"),
                ),
                (
                    "buyer_contact",
                    models.CharField(blank=True, max_length=100, verbose_name="kontaktperson"),
                ),
                ("note", models.CharField(blank=True, max_length=1000, verbose_name="meddelande")),
                (
                    "net",
                    vardforlopp.common.money.SekField(
                        decimal_places=2, max_digits=14, verbose_name="netto"
                    ),
                ),
                (
                    "vat",
                    vardforlopp.common.money.SekField(
                        decimal_places=2, max_digits=14, verbose_name="moms"
                    ),
                ),
                (
                    "gross",
                    vardforlopp.common.money.SekField(
                        decimal_places=2, max_digits=14, verbose_name="brutto"
                    ),
                ),
                (
                    "rounding",
                    vardforlopp.common.money.SekField(
                        decimal_places=2, default=0, max_digits=14, verbose_name="öresavrundning"
                    ),
                ),
                (
                    "prepaid",
                    vardforlopp.common.money.SekField(
                        decimal_places=2, default=0, max_digits=14, verbose_name="förskott"
                    ),
                ),
                (
                    "payable",
                    vardforlopp.common.money.SekField(
                        decimal_places=2, max_digits=14, verbose_name="att betala"
                    ),
                ),
                (
                    "account_kind",
                    models.CharField(blank=True, max_length=20, verbose_name="kontoslag"),
                ),
                ("account", models.CharField(blank=True, max_length=40, verbose_name="konto")),
                (
                    "payment_reference",
                    models.CharField(
                        blank=True, max_length=60, verbose_name="OCR eller meddelande"
                    ),
                ),
                (
                    "other_accounts",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(max_length=60),
                        blank=True,
                        default=list,
                        size=None,
                        verbose_name="andra konton",
                    ),
                ),
                (
                    "credited_number",
                    models.CharField(blank=True, max_length=60, verbose_name="krediterat nummer"),
                ),
                (
                    "status",
                    models.CharField(
                        choices=[
                            ("to_review", "att granska"),
                            ("reviewed", "att beslutsattestera"),
                            ("approved", "beslutsattesterad"),
                            ("handed_over", "i redovisningen"),
                            ("paid", "betald"),
                            ("returned", "återsänd"),
                            ("on_hold", "vilar"),
                            ("settled", "kvittad"),
                            ("withdrawn", "återtagen"),
                        ],
                        default="to_review",
                        editable=False,
                        max_length=20,
                        verbose_name="läge",
                    ),
                ),
                (
                    "paid_on",
                    models.DateField(
                        blank=True, editable=False, null=True, verbose_name="betald den"
                    ),
                ),
                (
                    "file",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="funding.receivedfile",
                        verbose_name="fil",
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
                    "credits",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="funding.invoice",
                        verbose_name="krediterar",
                    ),
                ),
                (
                    "typed_by",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="regions.person",
                        verbose_name="avskriven av",
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
                "verbose_name": "historik för faktura",
                "verbose_name_plural": "historik för faktura",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalInvoiceLine",
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
                ("number", models.CharField(max_length=60, verbose_name="radnummer")),
                ("text", models.CharField(blank=True, max_length=1000, verbose_name="text")),
                ("quantity", models.CharField(blank=True, max_length=60, verbose_name="antal")),
                (
                    "net",
                    vardforlopp.common.money.SekField(
                        decimal_places=2, max_digits=14, verbose_name="netto"
                    ),
                ),
                (
                    "vat_category",
                    models.CharField(blank=True, max_length=3, verbose_name="momskod"),
                ),
                (
                    "vat_rate",
                    models.DecimalField(
                        blank=True,
                        decimal_places=2,
                        max_digits=5,
                        null=True,
                        verbose_name="momssats",
                    ),
                ),
                (
                    "first_month",
                    models.DateField(blank=True, null=True, verbose_name="första månad"),
                ),
                ("last_month", models.DateField(blank=True, null=True, verbose_name="sista månad")),
                (
                    "ledger_account",
                    models.CharField(blank=True, max_length=20, verbose_name="konto"),
                ),
                (
                    "cost_centre",
                    models.CharField(blank=True, max_length=20, verbose_name="kostnadsställe"),
                ),
                ("project", models.CharField(blank=True, max_length=20, verbose_name="projekt")),
                (
                    "invoice",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="funding.invoice",
                        verbose_name="faktura",
                    ),
                ),
                (
                    "position",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="funding.position",
                        verbose_name="tjänst",
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
                "verbose_name": "historik för fakturarad",
                "verbose_name_plural": "historik för fakturarad",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalReceivedFile",
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
                    "status_by_id",
                    models.BigIntegerField(
                        editable=False, null=True, verbose_name="läget satt av (konto)"
                    ),
                ),
                (
                    "status_by_label",
                    models.CharField(
                        blank=True, editable=False, max_length=300, verbose_name="läget satt av"
                    ),
                ),
                (
                    "status_at",
                    models.DateTimeField(editable=False, null=True, verbose_name="läget satt"),
                ),
                (
                    "status_comment",
                    models.TextField(blank=True, editable=False, verbose_name="skäl till läget"),
                ),
                ("name", models.CharField(max_length=200, verbose_name="filnamn")),
                ("size", models.PositiveBigIntegerField(verbose_name="storlek i byte")),
                (
                    "sha256",
                    models.CharField(
                        db_index=True, max_length=64, verbose_name="kontrollsumma (SHA-256)"
                    ),
                ),
                (
                    "status",
                    models.CharField(
                        choices=[
                            ("received", "kontrolleras"),
                            ("refused", "underkänd"),
                            ("unchecked", "ej kontrollerad"),
                            ("duplicate", "dubblett"),
                            ("held", "parkerad"),
                            ("to_type", "ska skrivas av"),
                            ("registered", "registrerad"),
                            ("dropped", "avvisad"),
                        ],
                        default="received",
                        editable=False,
                        max_length=20,
                        verbose_name="läge",
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
                        verbose_name="till sjukvårdsregion",
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
                        verbose_name="från region",
                    ),
                ),
                (
                    "uploaded_by",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="regions.person",
                        verbose_name="inlämnad av",
                    ),
                ),
                (
                    "resembles",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="funding.invoice",
                        verbose_name="liknar faktura",
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
                "verbose_name": "historik för inlämnad fil",
                "verbose_name_plural": "historik för inlämnad fil",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalTimeReport",
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
                    "month",
                    models.DateField(help_text="Den första i månaden.", verbose_name="månad"),
                ),
                (
                    "check_ins",
                    funding.hours.HoursField(
                        decimal_places=2, max_digits=5, verbose_name="gemensamma avstämningar"
                    ),
                ),
                (
                    "exchange",
                    funding.hours.HoursField(
                        decimal_places=2, max_digits=5, verbose_name="erfarenhetsutbyte"
                    ),
                ),
                (
                    "national_groups",
                    funding.hours.HoursField(
                        decimal_places=2,
                        max_digits=5,
                        verbose_name="samverkan med nationella grupper",
                    ),
                ),
                (
                    "regional_groups",
                    funding.hours.HoursField(
                        decimal_places=2,
                        max_digits=5,
                        verbose_name="samverkan med sjukvårdsregionala grupper",
                    ),
                ),
                (
                    "own_region",
                    funding.hours.HoursField(
                        decimal_places=2, max_digits=5, verbose_name="arbete i den egna regionen"
                    ),
                ),
                ("note", models.CharField(blank=True, max_length=500, verbose_name="anmärkning")),
                (
                    "holding",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="funding.positionholding",
                        verbose_name="innehav",
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
                "verbose_name": "historik för tidrapport",
                "verbose_name_plural": "historik för tidrapport",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="InvoiceLine",
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
                    "invoice",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="lines",
                        to="funding.invoice",
                        verbose_name="faktura",
                    ),
                ),
                ("number", models.CharField(max_length=60, verbose_name="radnummer")),
                ("text", models.CharField(blank=True, max_length=1000, verbose_name="text")),
                ("quantity", models.CharField(blank=True, max_length=60, verbose_name="antal")),
                (
                    "net",
                    vardforlopp.common.money.SekField(
                        decimal_places=2, max_digits=14, verbose_name="netto"
                    ),
                ),
                (
                    "vat_category",
                    models.CharField(blank=True, max_length=3, verbose_name="momskod"),
                ),
                (
                    "vat_rate",
                    models.DecimalField(
                        blank=True,
                        decimal_places=2,
                        max_digits=5,
                        null=True,
                        verbose_name="momssats",
                    ),
                ),
                (
                    "position",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="invoice_lines",
                        to="funding.position",
                        verbose_name="tjänst",
                    ),
                ),
                (
                    "first_month",
                    models.DateField(blank=True, null=True, verbose_name="första månad"),
                ),
                ("last_month", models.DateField(blank=True, null=True, verbose_name="sista månad")),
                (
                    "ledger_account",
                    models.CharField(blank=True, max_length=20, verbose_name="konto"),
                ),
                (
                    "cost_centre",
                    models.CharField(blank=True, max_length=20, verbose_name="kostnadsställe"),
                ),
                ("project", models.CharField(blank=True, max_length=20, verbose_name="projekt")),
            ],
            options={
                "verbose_name": "fakturarad",
                "verbose_name_plural": "fakturarader",
                "ordering": ("invoice", "pk"),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("first_month__isnull", True), ("last_month__isnull", True)),
                            models.Q(
                                ("first_month__day", 1),
                                ("last_month__day", 1),
                                ("last_month__gte", models.F("first_month")),
                            ),
                            _connector="OR",
                        ),
                        name="line_months",
                        violation_error_message="Ange första och sista månad i rätt ordning.",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="TimeReport",
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
                    "holding",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="time_reports",
                        to="funding.positionholding",
                        verbose_name="innehav",
                    ),
                ),
                (
                    "month",
                    models.DateField(help_text="Den första i månaden.", verbose_name="månad"),
                ),
                (
                    "check_ins",
                    funding.hours.HoursField(
                        decimal_places=2, max_digits=5, verbose_name="gemensamma avstämningar"
                    ),
                ),
                (
                    "exchange",
                    funding.hours.HoursField(
                        decimal_places=2, max_digits=5, verbose_name="erfarenhetsutbyte"
                    ),
                ),
                (
                    "national_groups",
                    funding.hours.HoursField(
                        decimal_places=2,
                        max_digits=5,
                        verbose_name="samverkan med nationella grupper",
                    ),
                ),
                (
                    "regional_groups",
                    funding.hours.HoursField(
                        decimal_places=2,
                        max_digits=5,
                        verbose_name="samverkan med sjukvårdsregionala grupper",
                    ),
                ),
                (
                    "own_region",
                    funding.hours.HoursField(
                        decimal_places=2, max_digits=5, verbose_name="arbete i den egna regionen"
                    ),
                ),
                ("note", models.CharField(blank=True, max_length=500, verbose_name="anmärkning")),
            ],
            options={
                "verbose_name": "tidrapport",
                "verbose_name_plural": "tidrapporter",
                "ordering": ("month", "pk"),
                "constraints": [
                    models.UniqueConstraint(
                        fields=("holding", "month"),
                        name="time_report_once",
                        violation_error_message="Månaden är redan rapporterad. Läs om sidan.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("month__day", 1)),
                        name="time_report_month",
                        violation_error_message="En månad anges med sin första dag.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("check_ins__gte", 0),
                            ("check_ins__lte", 744),
                            django.db.models.lookups.Exact(
                                django.db.models.functions.math.Mod(
                                    models.F("check_ins"), models.Value(Decimal("0.25"))
                                ),
                                models.Value(Decimal("0")),
                            ),
                            ("exchange__gte", 0),
                            ("exchange__lte", 744),
                            django.db.models.lookups.Exact(
                                django.db.models.functions.math.Mod(
                                    models.F("exchange"), models.Value(Decimal("0.25"))
                                ),
                                models.Value(Decimal("0")),
                            ),
                            ("national_groups__gte", 0),
                            ("national_groups__lte", 744),
                            django.db.models.lookups.Exact(
                                django.db.models.functions.math.Mod(
                                    models.F("national_groups"), models.Value(Decimal("0.25"))
                                ),
                                models.Value(Decimal("0")),
                            ),
                            ("regional_groups__gte", 0),
                            ("regional_groups__lte", 744),
                            django.db.models.lookups.Exact(
                                django.db.models.functions.math.Mod(
                                    models.F("regional_groups"), models.Value(Decimal("0.25"))
                                ),
                                models.Value(Decimal("0")),
                            ),
                            ("own_region__gte", 0),
                            ("own_region__lte", 744),
                            django.db.models.lookups.Exact(
                                django.db.models.functions.math.Mod(
                                    models.F("own_region"), models.Value(Decimal("0.25"))
                                ),
                                models.Value(Decimal("0")),
                            ),
                        ),
                        name="time_report_hours",
                        violation_error_message="Ange 0–744 timmar i hela kvartar.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "own_region__lte",
                                django.db.models.expressions.CombinedExpression(
                                    django.db.models.expressions.CombinedExpression(
                                        django.db.models.expressions.CombinedExpression(
                                            django.db.models.expressions.CombinedExpression(
                                                models.Value(744), "-", models.F("check_ins")
                                            ),
                                            "-",
                                            models.F("exchange"),
                                        ),
                                        "-",
                                        models.F("national_groups"),
                                    ),
                                    "-",
                                    models.F("regional_groups"),
                                ),
                            )
                        ),
                        name="time_report_total",
                        violation_error_message="Summan är mer än en månads 744 timmar.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("check_ins", 0),
                                ("exchange", 0),
                                ("national_groups", 0),
                                ("own_region", 0),
                                ("regional_groups", 0),
                                _negated=True,
                            ),
                            models.Q(("note", ""), _negated=True),
                            _connector="OR",
                        ),
                        name="time_report_of_nothing",
                        violation_error_message="Alla timmar är 0. Skriv i anmärkningen varför, till exempel semester.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("month__isnull", True),
                            ("month__range", ("2015-01-01", "2100-12-31")),
                            _connector="OR",
                        ),
                        name="time_report_range",
                        violation_error_message="Datumet ska ligga mellan 2015 och 2100.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="HistoricalLineMonth",
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
                ("month", models.DateField(verbose_name="månad")),
                (
                    "net",
                    vardforlopp.common.money.SekField(
                        decimal_places=2, max_digits=14, verbose_name="netto"
                    ),
                ),
                (
                    "line",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="funding.invoiceline",
                        verbose_name="fakturarad",
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
                "verbose_name": "historik för fakturarad i en månad",
                "verbose_name_plural": "historik för fakturarad i en månad",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalPaidMonth",
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
                ("month", models.DateField(verbose_name="månad")),
                (
                    "position",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="funding.position",
                        verbose_name="tjänst",
                    ),
                ),
                (
                    "line",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="funding.invoiceline",
                        verbose_name="fakturarad",
                    ),
                ),
                (
                    "released_by",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="funding.invoiceline",
                        verbose_name="krediterad av",
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
                "verbose_name": "historik för betald månad",
                "verbose_name_plural": "historik för betald månad",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="LineMonth",
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
                    "line",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="parts",
                        to="funding.invoiceline",
                        verbose_name="fakturarad",
                    ),
                ),
                ("month", models.DateField(verbose_name="månad")),
                (
                    "net",
                    vardforlopp.common.money.SekField(
                        decimal_places=2, max_digits=14, verbose_name="netto"
                    ),
                ),
            ],
            options={
                "verbose_name": "fakturarad i en månad",
                "verbose_name_plural": "fakturarader månad för månad",
                "ordering": ("line", "month"),
                "indexes": [models.Index(fields=["month"], name="line_month_month")],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("line", "month"),
                        name="line_month_once",
                        violation_error_message="Raden har redan en del i den månaden.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("month__day", 1)),
                        name="line_month_first_day",
                        violation_error_message="En månad anges med sin första dag.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="PaidMonth",
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
                    "position",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="paid_months",
                        to="funding.position",
                        verbose_name="tjänst",
                    ),
                ),
                ("month", models.DateField(verbose_name="månad")),
                (
                    "line",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="paid_months",
                        to="funding.invoiceline",
                        verbose_name="fakturarad",
                    ),
                ),
                (
                    "released_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="released_months",
                        to="funding.invoiceline",
                        verbose_name="krediterad av",
                    ),
                ),
            ],
            options={
                "verbose_name": "betald månad",
                "verbose_name_plural": "betalda månader",
                "ordering": ("position", "month", "pk"),
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("released_by__isnull", True)),
                        fields=("position", "month"),
                        name="month_paid_once",
                        violation_error_message="Månaden är redan betald för tjänsten.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("month__day", 1)),
                        name="paid_month_first_day",
                        violation_error_message="En månad anges med sin första dag.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="VoucherRow",
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
                    "request_id",
                    models.UUIDField(editable=False, null=True, verbose_name="ärende-id"),
                ),
                (
                    "handed",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="rows",
                        to="funding.handedinvoice",
                        verbose_name="överlämnad faktura",
                    ),
                ),
                ("order", models.PositiveSmallIntegerField(verbose_name="ordning")),
                ("account", models.CharField(max_length=20, verbose_name="konto")),
                (
                    "cost_centre",
                    models.CharField(blank=True, max_length=20, verbose_name="kostnadsställe"),
                ),
                ("project", models.CharField(blank=True, max_length=20, verbose_name="projekt")),
                (
                    "amount",
                    vardforlopp.common.money.SekField(
                        decimal_places=2, max_digits=14, verbose_name="belopp"
                    ),
                ),
                ("text", models.CharField(max_length=1000, verbose_name="text")),
            ],
            options={
                "verbose_name": "konteringsrad",
                "verbose_name_plural": "konteringsrader",
                "ordering": ("handed", "order"),
                "abstract": False,
                "constraints": [
                    models.UniqueConstraint(
                        fields=("handed", "order"),
                        name="voucher_row_once",
                        violation_error_message="Raden finns redan.",
                    )
                ],
            },
        ),
        migrations.AddField(
            model_name="receivedfile",
            name="resembles",
            field=models.ForeignKey(
                blank=True,
                editable=False,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="look_alikes",
                to="funding.invoice",
                verbose_name="liknar faktura",
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="historicalagreement",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'append-only: % on % is refused', TG_OP, TG_TABLE_NAME;",
                    hash="ba032d29ffd823ad11b22dd8ea44e0bb5d459e3e",
                    level="STATEMENT",
                    operation="UPDATE OR DELETE OR TRUNCATE",
                    pgid="pgtrigger_append_only_d05a5",
                    table="funding_historicalagreement",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="budgetdecision",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'append-only: % on % is refused', TG_OP, TG_TABLE_NAME;",
                    hash="d75dac6a6b76c7319f6f337e1036a01f4b9b24fb",
                    level="STATEMENT",
                    operation="UPDATE OR DELETE OR TRUNCATE",
                    pgid="pgtrigger_append_only_f076d",
                    table="funding_budgetdecision",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="confirmedaccount",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'append-only: % on % is refused', TG_OP, TG_TABLE_NAME;",
                    hash="112183213c31dfdc77c9047d0f695112c6f7d1c0",
                    level="STATEMENT",
                    operation="UPDATE OR DELETE OR TRUNCATE",
                    pgid="pgtrigger_append_only_99372",
                    table="funding_confirmedaccount",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="handover",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'append-only: % on % is refused', TG_OP, TG_TABLE_NAME;",
                    hash="a4d9c85395304cb301606e206834b28eb0380476",
                    level="STATEMENT",
                    operation="UPDATE OR DELETE OR TRUNCATE",
                    pgid="pgtrigger_append_only_011ca",
                    table="funding_handover",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="historicalaccountingtemplate",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'append-only: % on % is refused', TG_OP, TG_TABLE_NAME;",
                    hash="203b4517f515da4c063aa559722e48d7f3127914",
                    level="STATEMENT",
                    operation="UPDATE OR DELETE OR TRUNCATE",
                    pgid="pgtrigger_append_only_c78af",
                    table="funding_historicalaccountingtemplate",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="historicalallocation",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'append-only: % on % is refused', TG_OP, TG_TABLE_NAME;",
                    hash="739c40f9277dbe5ccd1b8be019fbff6753e0a604",
                    level="STATEMENT",
                    operation="UPDATE OR DELETE OR TRUNCATE",
                    pgid="pgtrigger_append_only_a0510",
                    table="funding_historicalallocation",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="historicalapprovermandate",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'append-only: % on % is refused', TG_OP, TG_TABLE_NAME;",
                    hash="960e96517651c665054874e108abbafc9e4c9d8e",
                    level="STATEMENT",
                    operation="UPDATE OR DELETE OR TRUNCATE",
                    pgid="pgtrigger_append_only_00f35",
                    table="funding_historicalapprovermandate",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="historicalbudgetyear",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'append-only: % on % is refused', TG_OP, TG_TABLE_NAME;",
                    hash="4c62ed2b88743143cdb16b479670306562da7fb2",
                    level="STATEMENT",
                    operation="UPDATE OR DELETE OR TRUNCATE",
                    pgid="pgtrigger_append_only_34fc3",
                    table="funding_historicalbudgetyear",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="historicalgathering",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'append-only: % on % is refused', TG_OP, TG_TABLE_NAME;",
                    hash="85834903524ce557a55e2cd2137f1f1bd652cea9",
                    level="STATEMENT",
                    operation="UPDATE OR DELETE OR TRUNCATE",
                    pgid="pgtrigger_append_only_39f0f",
                    table="funding_historicalgathering",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="historicalgatheringmaterial",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'append-only: % on % is refused', TG_OP, TG_TABLE_NAME;",
                    hash="041e0b9ae9bc361d40271db755659d6e319adff4",
                    level="STATEMENT",
                    operation="UPDATE OR DELETE OR TRUNCATE",
                    pgid="pgtrigger_append_only_fc03b",
                    table="funding_historicalgatheringmaterial",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="historicalparticipation",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'append-only: % on % is refused', TG_OP, TG_TABLE_NAME;",
                    hash="261b275a96d4bb7fa4291733ebe9ee092a363d3a",
                    level="STATEMENT",
                    operation="UPDATE OR DELETE OR TRUNCATE",
                    pgid="pgtrigger_append_only_41ec8",
                    table="funding_historicalparticipation",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="historicalposition",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'append-only: % on % is refused', TG_OP, TG_TABLE_NAME;",
                    hash="e1068f462503d487172f9c1bd1769c9817300d93",
                    level="STATEMENT",
                    operation="UPDATE OR DELETE OR TRUNCATE",
                    pgid="pgtrigger_append_only_497b1",
                    table="funding_historicalposition",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="historicalreportobligation",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'append-only: % on % is refused', TG_OP, TG_TABLE_NAME;",
                    hash="687d27d3f1839bde5aeee79b8c99440d918a40ea",
                    level="STATEMENT",
                    operation="UPDATE OR DELETE OR TRUNCATE",
                    pgid="pgtrigger_append_only_136d6",
                    table="funding_historicalreportobligation",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="historicalsalarybasis",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'append-only: % on % is refused', TG_OP, TG_TABLE_NAME;",
                    hash="11280dded6eef55f68882c80a5ae96290aa8bd3b",
                    level="STATEMENT",
                    operation="UPDATE OR DELETE OR TRUNCATE",
                    pgid="pgtrigger_append_only_ed877",
                    table="funding_historicalsalarybasis",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="historicalunusedmoney",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'append-only: % on % is refused', TG_OP, TG_TABLE_NAME;",
                    hash="2764e90c699b3c06f996de8a5bf5af6d9abd9b8e",
                    level="STATEMENT",
                    operation="UPDATE OR DELETE OR TRUNCATE",
                    pgid="pgtrigger_append_only_13b4b",
                    table="funding_historicalunusedmoney",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="historicalreceivedfile",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'append-only: % on % is refused', TG_OP, TG_TABLE_NAME;",
                    hash="3cad27d969848abe6b4f49880d10428bc6be1afc",
                    level="STATEMENT",
                    operation="UPDATE OR DELETE OR TRUNCATE",
                    pgid="pgtrigger_append_only_6e766",
                    table="funding_historicalreceivedfile",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="historicalapproval",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'append-only: % on % is refused', TG_OP, TG_TABLE_NAME;",
                    hash="0d498f82c12a31c83cc3506e9d99b82b3b0e0c0c",
                    level="STATEMENT",
                    operation="UPDATE OR DELETE OR TRUNCATE",
                    pgid="pgtrigger_append_only_a8426",
                    table="funding_historicalapproval",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="handedinvoice",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'append-only: % on % is refused', TG_OP, TG_TABLE_NAME;",
                    hash="6848dc1b1b2d88f64ed1320473873c0d9eaf1a37",
                    level="STATEMENT",
                    operation="UPDATE OR DELETE OR TRUNCATE",
                    pgid="pgtrigger_append_only_6442a",
                    table="funding_handedinvoice",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="approval",
            trigger=pgtrigger.compiler.Trigger(
                name="not_ones_own",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="IF EXISTS (SELECT 1 FROM funding_invoice i WHERE i.id = NEW.invoice_id AND i.typed_by_id = NEW.person_id) THEN RAISE EXCEPTION 'nobody attests what they typed'; END IF; IF EXISTS (SELECT 1 FROM funding_invoiceline l JOIN funding_positionholding h ON h.position_id = l.position_id WHERE l.invoice_id = NEW.invoice_id AND h.person_id = NEW.person_id AND h.status IN ('confirmed') AND daterange(h.valid_from, h.valid_to, '[]') && daterange(l.first_month, (l.last_month + interval '1 month')::date)) THEN RAISE EXCEPTION 'nobody attests their own cost'; END IF; RETURN NEW;",
                    hash="1f25832ecc6abfbef2337c5a9e790fff7f97c4a8",
                    operation="INSERT",
                    pgid="pgtrigger_not_ones_own_29065",
                    table="funding_approval",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="historicallinemonth",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'append-only: % on % is refused', TG_OP, TG_TABLE_NAME;",
                    hash="e984055dfd77bb9cf84c6d007b92b2e7dce6055d",
                    level="STATEMENT",
                    operation="UPDATE OR DELETE OR TRUNCATE",
                    pgid="pgtrigger_append_only_69116",
                    table="funding_historicallinemonth",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="linemonth",
            trigger=pgtrigger.compiler.Trigger(
                name="attested_stays",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="IF EXISTS (SELECT 1 FROM funding_approval a JOIN funding_invoiceline l ON l.invoice_id = a.invoice_id WHERE l.id = NEW.line_id AND a.voided_at IS NULL) THEN RAISE EXCEPTION 'the months of an attested invoice stay'; END IF; RETURN NEW;",
                    hash="5a33f6fa7997a3919025d0ab3016ec2941eda518",
                    operation="INSERT OR UPDATE",
                    pgid="pgtrigger_attested_stays_d2323",
                    table="funding_linemonth",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="linemonth",
            trigger=pgtrigger.compiler.Trigger(
                name="parts_add_up",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    constraint="CONSTRAINT",
                    func="IF (SELECT sum(m.net) FROM funding_linemonth m WHERE m.line_id = NEW.line_id) IS DISTINCT FROM (SELECT l.net FROM funding_invoiceline l WHERE l.id = NEW.line_id) THEN RAISE EXCEPTION 'the months of a line add up to the line'; END IF; RETURN NULL;",
                    hash="2664e9a9156634cdde40ded13ea66c96a9dfa302",
                    operation="INSERT OR UPDATE",
                    pgid="pgtrigger_parts_add_up_266c0",
                    table="funding_linemonth",
                    timing="DEFERRABLE INITIALLY DEFERRED",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="invoiceline",
            trigger=pgtrigger.compiler.Trigger(
                name="reviewed_stays",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    declare="DECLARE of bigint;",
                    func="of := CASE WHEN TG_OP = 'DELETE' THEN OLD.invoice_id ELSE NEW.invoice_id END; IF EXISTS (SELECT 1 FROM funding_approval a WHERE a.invoice_id = of AND a.voided_at IS NULL) THEN RAISE EXCEPTION 'a line of an attested invoice stays'; END IF; IF TG_OP = 'UPDATE' AND (OLD.net, OLD.text, OLD.invoice_id) IS DISTINCT FROM (NEW.net, NEW.text, NEW.invoice_id) THEN RAISE EXCEPTION 'a line stays as it was written'; END IF; IF TG_OP = 'DELETE' THEN RETURN OLD; END IF; RETURN NEW;",
                    hash="c0a96a0ace5dc99bfa50366c4736a181cad78a5c",
                    operation="INSERT OR UPDATE OR DELETE",
                    pgid="pgtrigger_reviewed_stays_a919b",
                    table="funding_invoiceline",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="historicalpositionholding",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'append-only: % on % is refused', TG_OP, TG_TABLE_NAME;",
                    hash="5c66b4f6ecf773c87f63ee5d30f1166d99d5968c",
                    level="STATEMENT",
                    operation="UPDATE OR DELETE OR TRUNCATE",
                    pgid="pgtrigger_append_only_a67b1",
                    table="funding_historicalpositionholding",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="historicalpaidmonth",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'append-only: % on % is refused', TG_OP, TG_TABLE_NAME;",
                    hash="c6f8c8f472e2c8d654603904c7835fb314228015",
                    level="STATEMENT",
                    operation="UPDATE OR DELETE OR TRUNCATE",
                    pgid="pgtrigger_append_only_f5211",
                    table="funding_historicalpaidmonth",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="historicalinvoiceline",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'append-only: % on % is refused', TG_OP, TG_TABLE_NAME;",
                    hash="2ec65d008ba122955b728e6149e929a529678a63",
                    level="STATEMENT",
                    operation="UPDATE OR DELETE OR TRUNCATE",
                    pgid="pgtrigger_append_only_2beda",
                    table="funding_historicalinvoiceline",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="positionagreement",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'append-only: % on % is refused', TG_OP, TG_TABLE_NAME;",
                    hash="dabc3b307136ff32b849cf60e06f7bff3db25204",
                    level="STATEMENT",
                    operation="UPDATE OR DELETE OR TRUNCATE",
                    pgid="pgtrigger_append_only_5a397",
                    table="funding_positionagreement",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="historicaltimereport",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'append-only: % on % is refused', TG_OP, TG_TABLE_NAME;",
                    hash="1246fafdfc203d4d2de1af64bab9369e05b8021e",
                    level="STATEMENT",
                    operation="UPDATE OR DELETE OR TRUNCATE",
                    pgid="pgtrigger_append_only_30b0e",
                    table="funding_historicaltimereport",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="invoice",
            trigger=pgtrigger.compiler.Trigger(
                name="amounts_stay",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (ROW(OLD.net, OLD.vat, OLD.gross, OLD.rounding, OLD.prepaid, OLD.payable, OLD.number, OLD.number_key, OLD.seller_number, OLD.seller_name, OLD.kind, OLD.currency, OLD.issued_on, OLD.due_on, OLD.account_kind, OLD.account, OLD.payment_reference, OLD.typed_by_id, OLD.file_id, OLD.region_id, OLD.healthcare_region_id) IS DISTINCT FROM ROW(NEW.net, NEW.vat, NEW.gross, NEW.rounding, NEW.prepaid, NEW.payable, NEW.number, NEW.number_key, NEW.seller_number, NEW.seller_name, NEW.kind, NEW.currency, NEW.issued_on, NEW.due_on, NEW.account_kind, NEW.account, NEW.payment_reference, NEW.typed_by_id, NEW.file_id, NEW.region_id, NEW.healthcare_region_id))",
                    func="RAISE EXCEPTION 'an invoice stays as it was written';",
                    hash="6dddbceac4618c8a3822ae5e8dadc9a45ffea490",
                    operation="UPDATE",
                    pgid="pgtrigger_amounts_stay_2db63",
                    table="funding_invoice",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="invoice",
            trigger=pgtrigger.compiler.Trigger(
                name="two_persons_decide",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (NEW.\"status\" IN ('approved', 'handed_over', 'paid'))",
                    constraint="CONSTRAINT",
                    func="IF (SELECT count(DISTINCT a.person_id) FROM funding_approval a WHERE a.invoice_id = NEW.id AND a.voided_at IS NULL) < 2 THEN RAISE EXCEPTION 'two persons attest an invoice'; END IF; IF EXISTS (SELECT 1 FROM funding_approval a JOIN funding_invoiceline l ON l.invoice_id = a.invoice_id JOIN funding_positionholding h ON h.position_id = l.position_id WHERE a.invoice_id = NEW.id AND a.voided_at IS NULL AND h.person_id = a.person_id AND h.status IN ('confirmed') AND daterange(h.valid_from, h.valid_to, '[]') && daterange(l.first_month, (l.last_month + interval '1 month')::date)) THEN RAISE EXCEPTION 'nobody attests their own cost'; END IF; RETURN NULL;",
                    hash="56822e6db659caa795e5af4b8fd508bf5ed52e3e",
                    operation='INSERT OR UPDATE OF "status"',
                    pgid="pgtrigger_two_persons_decide_4ae66",
                    table="funding_invoice",
                    timing="DEFERRABLE INITIALLY DEFERRED",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="historicalinvoice",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'append-only: % on % is refused', TG_OP, TG_TABLE_NAME;",
                    hash="145775093522bcafdf5609ff74ca126aa35349a3",
                    level="STATEMENT",
                    operation="UPDATE OR DELETE OR TRUNCATE",
                    pgid="pgtrigger_append_only_eb118",
                    table="funding_historicalinvoice",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="salarycost",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'append-only: % on % is refused', TG_OP, TG_TABLE_NAME;",
                    hash="c8ebd563b571309d16450ccb602eedae2d8f585c",
                    level="STATEMENT",
                    operation="UPDATE OR DELETE OR TRUNCATE",
                    pgid="pgtrigger_append_only_0b94f",
                    table="funding_salarycost",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="validation",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'append-only: % on % is refused', TG_OP, TG_TABLE_NAME;",
                    hash="fbbe20d38b074cd070ae0465d22b1ab4572246c4",
                    level="STATEMENT",
                    operation="UPDATE OR DELETE OR TRUNCATE",
                    pgid="pgtrigger_append_only_ec2ab",
                    table="funding_validation",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="finding",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'append-only: % on % is refused', TG_OP, TG_TABLE_NAME;",
                    hash="912a967e888928c07af921f02be8046f8f09fb31",
                    level="STATEMENT",
                    operation="UPDATE OR DELETE OR TRUNCATE",
                    pgid="pgtrigger_append_only_d0c4e",
                    table="funding_finding",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="voucherrow",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'append-only: % on % is refused', TG_OP, TG_TABLE_NAME;",
                    hash="497bd40079557d8e46874a987c5d1136ccaca6e7",
                    level="STATEMENT",
                    operation="UPDATE OR DELETE OR TRUNCATE",
                    pgid="pgtrigger_append_only_5b399",
                    table="funding_voucherrow",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="voucherrow",
            trigger=pgtrigger.compiler.Trigger(
                name="balances",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    constraint="CONSTRAINT",
                    func="IF (SELECT sum(r.amount) FROM funding_voucherrow r WHERE r.handed_id = NEW.handed_id) <> 0 THEN RAISE EXCEPTION 'a voucher sums to zero'; END IF; RETURN NULL;",
                    hash="c8b94680c8b1ca443eb2db710325a48e1d0c6a23",
                    operation="INSERT",
                    pgid="pgtrigger_balances_96ba6",
                    table="funding_voucherrow",
                    timing="DEFERRABLE INITIALLY DEFERRED",
                    when="AFTER",
                ),
            ),
        ),
    ]
