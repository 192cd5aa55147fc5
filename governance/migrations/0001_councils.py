import django.contrib.postgres.constraints
import django.db.models.deletion
import django.db.models.expressions
import django.db.models.functions.datetime
import django.utils.timezone
import pgtrigger.compiler
import pgtrigger.migrations
import simple_history.models
from django.db import migrations, models

import regions.models.periods
import vardforlopp.common.money


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("common", "0002_jobs_and_documents"),
        ("pathways", "0003_milestones_taken_back"),
        ("regions", "0001_the_register_of_who"),
    ]

    operations = [
        migrations.CreateModel(
            name="CouncilSetting",
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
                    "body",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="council_settings",
                        to="regions.body",
                        verbose_name="råd",
                    ),
                ),
                (
                    "secretariat",
                    models.ForeignKey(
                        help_text="I Örebro enheten för kunskapsstyrning.",
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="regions.body",
                        verbose_name="bereder och protokollför",
                    ),
                ),
                (
                    "management_group",
                    models.ForeignKey(
                        blank=True,
                        help_text="I Örebro hälso- och sjukvårdens ledningsgrupp (HSLG).",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="regions.body",
                        verbose_name="får besluten meddelade",
                    ),
                ),
                (
                    "board",
                    models.ForeignKey(
                        blank=True,
                        help_text="Nämnden som delegationsbesluten anmäls till.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="regions.body",
                        verbose_name="nämnd",
                    ),
                ),
                (
                    "administration",
                    models.ForeignKey(
                        blank=True,
                        help_text="Omställningsbidrag ges bara till förvaltningen och enheter i den (S2-39).",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="regions.unit",
                        verbose_name="förvaltning",
                    ),
                ),
                (
                    "quorum",
                    models.PositiveSmallIntegerField(
                        default=1,
                        help_text="Minsta antal närvarande som har rösträtt.",
                        verbose_name="beslutför med",
                    ),
                ),
                (
                    "coopted_vote",
                    models.BooleanField(default=False, verbose_name="adjungerade har rösträtt"),
                ),
                (
                    "dispatch_days",
                    models.PositiveSmallIntegerField(
                        default=7, help_text="Dagar före mötet.", verbose_name="handlingar skickas"
                    ),
                ),
                (
                    "stop_days",
                    models.PositiveSmallIntegerField(
                        default=14,
                        help_text="Dagar före mötet då ärenden senast anmäls.",
                        verbose_name="stoppdag",
                    ),
                ),
                (
                    "preparing_network",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="regions.body",
                        verbose_name="kommunernas strategiska nätverk",
                    ),
                ),
                (
                    "joint_network",
                    models.ForeignKey(
                        blank=True,
                        help_text="I Örebro län socialchefsnätverket.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="regions.body",
                        verbose_name="fattar kommunernas gemensamma beslut",
                    ),
                ),
                (
                    "political_council",
                    models.ForeignKey(
                        blank=True,
                        help_text="I Örebro län specifika samverkansrådet.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="regions.body",
                        verbose_name="rekommenderar kommunerna i politiska frågor",
                    ),
                ),
                (
                    "municipal_start",
                    models.CharField(
                        choices=[
                            ("networks", "i de strategiska nätverken (K1)"),
                            ("joint", "i socialchefsnätverket (K2)"),
                            ("each", "i varje kommun för sig (K4)"),
                        ],
                        default="networks",
                        max_length=10,
                        verbose_name="kommunala spåret börjar",
                    ),
                ),
                ("source", models.CharField(blank=True, max_length=200, verbose_name="källa")),
            ],
            options={
                "verbose_name": "rådets ordning",
                "verbose_name_plural": "rådens ordningar",
                "ordering": ("body", "valid_from"),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("valid_from__isnull", True),
                            ("valid_to__isnull", True),
                            ("valid_to__gte", models.F("valid_from")),
                            _connector="OR",
                        ),
                        name="councilsetting_ends_after_start",
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
                        name="councilsetting_within_reason",
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
                            ("body", "="),
                        ],
                        name="councilsetting_one_at_a_time",
                        violation_error_message="Rådet har redan en ordning under den tiden.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("quorum__gte", 1)),
                        name="councilsetting_quorum",
                        violation_error_message="Minst en person med rösträtt behövs.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("stop_days__gte", models.F("dispatch_days"))),
                        name="councilsetting_stop_before_dispatch",
                        violation_error_message="Stoppdagen ligger före dagen då handlingarna skickas.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="DecisionTemplate",
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
                    "council",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="decision_templates",
                        to="regions.body",
                        verbose_name="råd",
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("introduction", "införande av vårdförlopp"),
                            ("grant", "tillfälligt omställningsbidrag"),
                        ],
                        max_length=20,
                        verbose_name="ärendegrupp",
                    ),
                ),
                (
                    "outcome",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("introduce", "införs"),
                            ("decline", "införs inte"),
                            ("already", "redan infört"),
                        ],
                        max_length=10,
                        verbose_name="utfall",
                    ),
                ),
                ("text", models.TextField(max_length=6000, verbose_name="text")),
            ],
            options={
                "verbose_name": "mall för beslut",
                "verbose_name_plural": "mallar för beslut",
                "ordering": ("council", "kind", "outcome", "valid_from"),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("valid_from__isnull", True),
                            ("valid_to__isnull", True),
                            ("valid_to__gte", models.F("valid_from")),
                            _connector="OR",
                        ),
                        name="decisiontemplate_ends_after_start",
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
                        name="decisiontemplate_within_reason",
                        violation_error_message="Datumet ska ligga mellan 1600 och 2100.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Delegation",
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
                    "council",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="delegations",
                        to="regions.body",
                        verbose_name="råd",
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("introduction", "införande av vårdförlopp"),
                            ("grant", "tillfälligt omställningsbidrag"),
                        ],
                        max_length=20,
                        verbose_name="ärendegrupp",
                    ),
                ),
                (
                    "delegator",
                    models.CharField(
                        help_text="Nämnden, eller den som för delegationen vidare.",
                        max_length=200,
                        verbose_name="delegeras av",
                    ),
                ),
                (
                    "role",
                    models.CharField(
                        choices=[
                            ("director", "hälso- och sjukvårdsdirektör"),
                            ("chair", "ordförande i rådet"),
                            ("deputy", "vice ordförande i rådet"),
                            ("process_leader", "processledare för vårdförloppet"),
                            ("lpo_chair", "ordförande i programområdet"),
                        ],
                        max_length=20,
                        verbose_name="delegat",
                    ),
                ),
                (
                    "parent",
                    models.ForeignKey(
                        blank=True,
                        help_text="Delegationen som förs vidare; tomt för nämndens egen.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="passed_on",
                        to="governance.delegation",
                        verbose_name="vilar på",
                    ),
                ),
                (
                    "may_pass_on",
                    models.BooleanField(default=False, verbose_name="får föras vidare"),
                ),
                (
                    "requires_recommendation",
                    models.BooleanField(default=False, verbose_name="kräver rådets rekommendation"),
                ),
                (
                    "amount_limit",
                    vardforlopp.common.money.SekField(
                        blank=True,
                        decimal_places=2,
                        max_digits=14,
                        null=True,
                        verbose_name="högst per beslut",
                    ),
                ),
                (
                    "cap",
                    vardforlopp.common.money.SekField(
                        blank=True,
                        decimal_places=2,
                        max_digits=14,
                        null=True,
                        verbose_name="högst per vårdförlopp och år",
                    ),
                ),
                (
                    "must_be_reported",
                    models.BooleanField(
                        default=True,
                        help_text="Annars protokollförs besluten särskilt (KL 7:8).",
                        verbose_name="anmäls till nämnden",
                    ),
                ),
                ("decided_by", models.CharField(max_length=200, verbose_name="beslutad av")),
                ("decided_on", models.DateField(verbose_name="beslutad")),
                (
                    "reference",
                    models.CharField(max_length=200, verbose_name="diarienummer eller paragraf"),
                ),
                ("valid_from", models.DateField(verbose_name="gäller från")),
                (
                    "valid_to",
                    models.DateField(blank=True, null=True, verbose_name="gäller till och med"),
                ),
                (
                    "proposed_by",
                    models.ForeignKey(
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="regions.person",
                        verbose_name="upplagd av",
                    ),
                ),
                (
                    "status",
                    models.CharField(
                        choices=[
                            ("proposed", "väntar på bekräftelse"),
                            ("confirmed", "gäller"),
                            ("declined", "avböjd"),
                        ],
                        default="proposed",
                        editable=False,
                        max_length=10,
                        verbose_name="läge",
                    ),
                ),
            ],
            options={
                "verbose_name": "delegation",
                "verbose_name_plural": "delegationer",
                "ordering": ("council", "kind", "role", "-valid_from"),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("valid_from__isnull", True),
                            ("valid_to__isnull", True),
                            ("valid_to__gte", models.F("valid_from")),
                            _connector="OR",
                        ),
                        name="delegation_ends_after_start",
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
                        name="delegation_within_reason",
                        violation_error_message="Datumet ska ligga mellan 1600 och 2100.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("kind", "grant"),
                            models.Q(("amount_limit", None), ("cap", None)),
                            _connector="OR",
                        ),
                        name="delegation_amounts_of_grants",
                        violation_error_message="Belopp anges bara för omställningsbidrag.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("kind", "grant"), _negated=True),
                            ("cap__isnull", False),
                            _connector="OR",
                        ),
                        name="delegation_grant_cap",
                        violation_error_message="Ange högsta belopp per vårdförlopp och år.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("amount_limit", None), ("amount_limit__gt", 0), _connector="OR"
                            ),
                            models.Q(("cap", None), ("cap__gt", 0), _connector="OR"),
                        ),
                        name="delegation_positive",
                        violation_error_message="Ange belopp över noll.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("parent", None),
                            models.Q(("parent", models.F("pk")), _negated=True),
                            _connector="OR",
                        ),
                        name="delegation_not_on_itself",
                        violation_error_message="En delegation kan inte vila på sig själv.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("kind", "grant"), ("requires_recommendation", True), _connector="OR"
                        ),
                        name="delegation_introduction_recommended",
                        violation_error_message="Beslut om införande kräver rådets rekommendation.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("may_pass_on", False), ("role", "director"), _connector="OR"
                        ),
                        name="delegation_passed_on_by_the_director",
                        violation_error_message="Bara förvaltningschefen kan få föra en delegation vidare (kommunallagen 7 kap. 6 §).",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("parent", None),
                            models.Q(("role", "director"), _negated=True),
                            _connector="OR",
                        ),
                        name="delegation_director_from_the_board",
                        violation_error_message="Direktören har sin delegation direkt av nämnden.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("valid_from__gte", models.F("decided_on"))),
                        name="delegation_not_before_its_decision",
                        violation_error_message="Delegationen gäller tidigast från dagen den beslutades.",
                    ),
                    django.contrib.postgres.constraints.ExclusionConstraint(
                        condition=models.Q(("status", "confirmed")),
                        expressions=[
                            (
                                regions.models.periods.DateRange(
                                    "valid_from", "valid_to", models.Value("[]")
                                ),
                                "&&",
                            ),
                            ("council", "="),
                            ("kind", "="),
                            ("role", "="),
                        ],
                        name="delegation_one_at_a_time",
                        violation_error_message="Rollen har redan en delegation för ärendegruppen under den tiden. Avsluta den först.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="DelegationReport",
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
                    "council",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="delegation_reports",
                        to="regions.body",
                        verbose_name="råd",
                    ),
                ),
                (
                    "board",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="regions.body",
                        verbose_name="nämnd",
                    ),
                ),
                ("year", models.PositiveSmallIntegerField(editable=False, verbose_name="år")),
                ("number", models.PositiveIntegerField(editable=False, verbose_name="nummer")),
                ("first_on", models.DateField(verbose_name="beslut från och med")),
                ("last_on", models.DateField(verbose_name="beslut till och med")),
                ("made_on", models.DateField(verbose_name="upprättad")),
                (
                    "reported_on",
                    models.DateField(
                        blank=True, null=True, verbose_name="anmäld vid nämndens möte"
                    ),
                ),
                ("paragraph", models.CharField(blank=True, max_length=60, verbose_name="paragraf")),
                (
                    "adjusted_on",
                    models.DateField(blank=True, null=True, verbose_name="protokollet justerat"),
                ),
                (
                    "posted_on",
                    models.DateField(
                        blank=True, null=True, verbose_name="tillkännagivet på anslagstavlan"
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
                "verbose_name": "anmälan av delegationsbeslut",
                "verbose_name_plural": "anmälningar av delegationsbeslut",
                "ordering": ("-year", "-number"),
                "constraints": [
                    models.UniqueConstraint(
                        fields=("council", "year", "number"),
                        name="delegationreport_number_once",
                        violation_error_message="Numret är upptaget. Spara en gång till.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("year__range", (2015, 2100))),
                        name="delegationreport_year",
                        violation_error_message="Ange ett år mellan 2015 och 2100.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("last_on__gte", models.F("first_on")),
                            ("made_on__gte", models.F("last_on")),
                        ),
                        name="delegationreport_period",
                        violation_error_message="Perioden slutar efter att den börjar, senast i dag.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("adjusted_on", None),
                                ("paragraph", ""),
                                ("posted_on", None),
                                ("reported_on", None),
                            ),
                            models.Q(
                                ("reported_on__gte", models.F("made_on")),
                                models.Q(("paragraph", ""), _negated=True),
                            ),
                            _connector="OR",
                        ),
                        name="delegationreport_reported",
                        violation_error_message="Ange både mötets dag, efter att anmälan upprättades, och paragrafen.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("adjusted_on", None),
                            ("adjusted_on__gte", models.F("reported_on")),
                            _connector="OR",
                        ),
                        name="delegationreport_adjusted",
                        violation_error_message="Protokollet justeras tidigast på mötets dag.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("posted_on", None),
                            models.Q(
                                ("adjusted_on__isnull", False),
                                ("posted_on__gte", models.F("adjusted_on")),
                            ),
                            _connector="OR",
                        ),
                        name="delegationreport_posted",
                        violation_error_message="Justeringen tillkännages när protokollet är justerat.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("first_on__isnull", True),
                                ("first_on__range", ("2015-01-01", "2100-12-31")),
                                _connector="OR",
                            ),
                            models.Q(
                                ("last_on__isnull", True),
                                ("last_on__range", ("2015-01-01", "2100-12-31")),
                                _connector="OR",
                            ),
                            models.Q(
                                ("made_on__isnull", True),
                                ("made_on__range", ("2015-01-01", "2100-12-31")),
                                _connector="OR",
                            ),
                            models.Q(
                                ("reported_on__isnull", True),
                                ("reported_on__range", ("2015-01-01", "2100-12-31")),
                                _connector="OR",
                            ),
                            models.Q(
                                ("adjusted_on__isnull", True),
                                ("adjusted_on__range", ("2015-01-01", "2100-12-31")),
                                _connector="OR",
                            ),
                            models.Q(
                                ("posted_on__isnull", True),
                                ("posted_on__range", ("2015-01-01", "2100-12-31")),
                                _connector="OR",
                            ),
                        ),
                        name="delegationreport_range",
                        violation_error_message="Datumet ska ligga mellan 2015 och 2100.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="EscalationStage",
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
                    "council",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="escalation_stages",
                        to="regions.body",
                        verbose_name="råd",
                    ),
                ),
                ("order", models.PositiveSmallIntegerField(verbose_name="ordning")),
                ("name", models.CharField(max_length=200, verbose_name="instans")),
                (
                    "body",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="regions.body",
                        verbose_name="organ",
                    ),
                ),
                (
                    "is_director",
                    models.BooleanField(
                        default=False, verbose_name="hälso- och sjukvårdsdirektören"
                    ),
                ),
                (
                    "decides",
                    models.BooleanField(
                        default=False,
                        help_text="Annars bereder instansen och lämnar synpunkter.",
                        verbose_name="beslutar",
                    ),
                ),
                (
                    "days",
                    models.PositiveSmallIntegerField(
                        default=30, help_text="Dagar.", verbose_name="svarar inom"
                    ),
                ),
                ("source", models.CharField(blank=True, max_length=200, verbose_name="källa")),
            ],
            options={
                "verbose_name": "instans",
                "verbose_name_plural": "instanser",
                "ordering": ("council", "order"),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("valid_from__isnull", True),
                            ("valid_to__isnull", True),
                            ("valid_to__gte", models.F("valid_from")),
                            _connector="OR",
                        ),
                        name="escalationstage_ends_after_start",
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
                        name="escalationstage_within_reason",
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
                            ("council", "="),
                            ("order", "="),
                        ],
                        name="escalationstage_one_at_a_time",
                        violation_error_message="Rådet har redan en instans på den platsen under den tiden.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("body__isnull", True), ("is_director", True)),
                            models.Q(("body__isnull", False), ("is_director", False)),
                            _connector="OR",
                        ),
                        name="escalationstage_body_or_director",
                        violation_error_message="Ange ett organ eller att det är direktören.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="GrantBudget",
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
                    "council",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="grant_budgets",
                        to="regions.body",
                        verbose_name="råd",
                    ),
                ),
                ("year", models.PositiveSmallIntegerField(verbose_name="år")),
            ],
            options={
                "verbose_name": "budget för omställningsbidrag",
                "verbose_name_plural": "budgetar för omställningsbidrag",
                "ordering": ("council", "-year"),
                "constraints": [
                    models.UniqueConstraint(
                        fields=("council", "year"),
                        name="grantbudget_once",
                        violation_error_message="Rådet har redan en budget det året. Ändra den.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("year__range", (2015, 2100))),
                        name="grantbudget_year",
                        violation_error_message="Ange ett år mellan 2015 och 2100.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="HistoricalCouncilSetting",
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
                    "quorum",
                    models.PositiveSmallIntegerField(
                        default=1,
                        help_text="Minsta antal närvarande som har rösträtt.",
                        verbose_name="beslutför med",
                    ),
                ),
                (
                    "coopted_vote",
                    models.BooleanField(default=False, verbose_name="adjungerade har rösträtt"),
                ),
                (
                    "dispatch_days",
                    models.PositiveSmallIntegerField(
                        default=7, help_text="Dagar före mötet.", verbose_name="handlingar skickas"
                    ),
                ),
                (
                    "stop_days",
                    models.PositiveSmallIntegerField(
                        default=14,
                        help_text="Dagar före mötet då ärenden senast anmäls.",
                        verbose_name="stoppdag",
                    ),
                ),
                (
                    "municipal_start",
                    models.CharField(
                        choices=[
                            ("networks", "i de strategiska nätverken (K1)"),
                            ("joint", "i socialchefsnätverket (K2)"),
                            ("each", "i varje kommun för sig (K4)"),
                        ],
                        default="networks",
                        max_length=10,
                        verbose_name="kommunala spåret börjar",
                    ),
                ),
                ("source", models.CharField(blank=True, max_length=200, verbose_name="källa")),
                (
                    "body",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="regions.body",
                        verbose_name="råd",
                    ),
                ),
                (
                    "secretariat",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        help_text="I Örebro enheten för kunskapsstyrning.",
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="regions.body",
                        verbose_name="bereder och protokollför",
                    ),
                ),
                (
                    "management_group",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        help_text="I Örebro hälso- och sjukvårdens ledningsgrupp (HSLG).",
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="regions.body",
                        verbose_name="får besluten meddelade",
                    ),
                ),
                (
                    "board",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        help_text="Nämnden som delegationsbesluten anmäls till.",
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="regions.body",
                        verbose_name="nämnd",
                    ),
                ),
                (
                    "administration",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        help_text="Omställningsbidrag ges bara till förvaltningen och enheter i den (S2-39).",
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="regions.unit",
                        verbose_name="förvaltning",
                    ),
                ),
                (
                    "preparing_network",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="regions.body",
                        verbose_name="kommunernas strategiska nätverk",
                    ),
                ),
                (
                    "joint_network",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        help_text="I Örebro län socialchefsnätverket.",
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="regions.body",
                        verbose_name="fattar kommunernas gemensamma beslut",
                    ),
                ),
                (
                    "political_council",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        help_text="I Örebro län specifika samverkansrådet.",
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="regions.body",
                        verbose_name="rekommenderar kommunerna i politiska frågor",
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
                "verbose_name": "historik för rådets ordning",
                "verbose_name_plural": "historik för rådets ordning",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalDecisionTemplate",
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
                    "kind",
                    models.CharField(
                        choices=[
                            ("introduction", "införande av vårdförlopp"),
                            ("grant", "tillfälligt omställningsbidrag"),
                        ],
                        max_length=20,
                        verbose_name="ärendegrupp",
                    ),
                ),
                (
                    "outcome",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("introduce", "införs"),
                            ("decline", "införs inte"),
                            ("already", "redan infört"),
                        ],
                        max_length=10,
                        verbose_name="utfall",
                    ),
                ),
                ("text", models.TextField(max_length=6000, verbose_name="text")),
                (
                    "council",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="regions.body",
                        verbose_name="råd",
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
                "verbose_name": "historik för mall för beslut",
                "verbose_name_plural": "historik för mall för beslut",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalDelegationReport",
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
                ("year", models.PositiveSmallIntegerField(editable=False, verbose_name="år")),
                ("number", models.PositiveIntegerField(editable=False, verbose_name="nummer")),
                ("first_on", models.DateField(verbose_name="beslut från och med")),
                ("last_on", models.DateField(verbose_name="beslut till och med")),
                ("made_on", models.DateField(verbose_name="upprättad")),
                (
                    "reported_on",
                    models.DateField(
                        blank=True, null=True, verbose_name="anmäld vid nämndens möte"
                    ),
                ),
                ("paragraph", models.CharField(blank=True, max_length=60, verbose_name="paragraf")),
                (
                    "adjusted_on",
                    models.DateField(blank=True, null=True, verbose_name="protokollet justerat"),
                ),
                (
                    "posted_on",
                    models.DateField(
                        blank=True, null=True, verbose_name="tillkännagivet på anslagstavlan"
                    ),
                ),
                (
                    "council",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="regions.body",
                        verbose_name="råd",
                    ),
                ),
                (
                    "board",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="regions.body",
                        verbose_name="nämnd",
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
                "verbose_name": "historik för anmälan av delegationsbeslut",
                "verbose_name_plural": "historik för anmälan av delegationsbeslut",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalEscalationStage",
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
                ("order", models.PositiveSmallIntegerField(verbose_name="ordning")),
                ("name", models.CharField(max_length=200, verbose_name="instans")),
                (
                    "is_director",
                    models.BooleanField(
                        default=False, verbose_name="hälso- och sjukvårdsdirektören"
                    ),
                ),
                (
                    "decides",
                    models.BooleanField(
                        default=False,
                        help_text="Annars bereder instansen och lämnar synpunkter.",
                        verbose_name="beslutar",
                    ),
                ),
                (
                    "days",
                    models.PositiveSmallIntegerField(
                        default=30, help_text="Dagar.", verbose_name="svarar inom"
                    ),
                ),
                ("source", models.CharField(blank=True, max_length=200, verbose_name="källa")),
                (
                    "council",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="regions.body",
                        verbose_name="råd",
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
                "verbose_name": "historik för instans",
                "verbose_name_plural": "historik för instans",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalGrantBudget",
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
                ("year", models.PositiveSmallIntegerField(verbose_name="år")),
                (
                    "council",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="regions.body",
                        verbose_name="råd",
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
                "verbose_name": "historik för budget för omställningsbidrag",
                "verbose_name_plural": "historik för budget för omställningsbidrag",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalMatter",
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
                ("year", models.PositiveSmallIntegerField(editable=False, verbose_name="år")),
                ("number", models.PositiveIntegerField(editable=False, verbose_name="nummer")),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("introduction", "införande av vårdförlopp"),
                            ("grant", "omställningsbidrag"),
                            ("other", "annat ärende"),
                        ],
                        max_length=20,
                        verbose_name="slag",
                    ),
                ),
                ("title", models.CharField(max_length=200, verbose_name="rubrik")),
                (
                    "description",
                    models.CharField(
                        help_text="Vad ärendet gäller i korthet (OSL 5 kap. 2 §).",
                        max_length=500,
                        verbose_name="kort beskrivning",
                    ),
                ),
                (
                    "record_number",
                    models.CharField(
                        blank=True,
                        help_text="Som i regionens diarium.",
                        max_length=60,
                        verbose_name="diarienummer",
                    ),
                ),
                ("arrived_on", models.DateField(verbose_name="inkom eller upprättades")),
                ("sender", models.CharField(blank=True, max_length=200, verbose_name="avsändare")),
                (
                    "receiver",
                    models.CharField(blank=True, max_length=200, verbose_name="mottagare"),
                ),
                (
                    "submitted_on",
                    models.DateField(blank=True, editable=False, null=True, verbose_name="anmält"),
                ),
                (
                    "status",
                    models.CharField(
                        choices=[
                            ("preparing", "bereds"),
                            ("submitted", "anmält till rådet"),
                            ("recommended", "rekommendation lämnad"),
                            ("escalated", "fört vidare"),
                            ("decided", "beslutat"),
                            ("closed", "avslutat"),
                            ("withdrawn", "återtaget"),
                        ],
                        default="preparing",
                        editable=False,
                        max_length=12,
                        verbose_name="läge",
                    ),
                ),
                (
                    "token",
                    models.UUIDField(
                        blank=True,
                        db_index=True,
                        editable=False,
                        null=True,
                        verbose_name="inlämning",
                    ),
                ),
                (
                    "council",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="regions.body",
                        verbose_name="råd",
                    ),
                ),
                (
                    "implementation",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pathways.implementation",
                        verbose_name="införande",
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
                "verbose_name": "historik för ärende",
                "verbose_name_plural": "historik för ärende",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalMeeting",
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
                    "form",
                    models.CharField(
                        choices=[
                            ("digital", "digitalt"),
                            ("physical", "fysiskt"),
                            ("between", "beslut mellan möten"),
                        ],
                        max_length=10,
                        verbose_name="form",
                    ),
                ),
                ("held_on", models.DateField(verbose_name="dag")),
                ("starts_at", models.TimeField(blank=True, null=True, verbose_name="börjar")),
                ("ends_at", models.TimeField(blank=True, null=True, verbose_name="slutar")),
                (
                    "place",
                    models.CharField(blank=True, max_length=300, verbose_name="plats eller länk"),
                ),
                (
                    "stop_on",
                    models.DateField(
                        help_text="Sista dagen att anmäla ärenden till mötet.",
                        verbose_name="stoppdag",
                    ),
                ),
                (
                    "dispatched_on",
                    models.DateField(
                        editable=False, null=True, verbose_name="handlingar utskickade"
                    ),
                ),
                (
                    "adjusted_on",
                    models.DateField(
                        editable=False, null=True, verbose_name="protokollet justerat"
                    ),
                ),
                (
                    "minutes_intro",
                    models.TextField(blank=True, max_length=4000, verbose_name="inledning"),
                ),
                (
                    "token",
                    models.UUIDField(
                        blank=True,
                        db_index=True,
                        editable=False,
                        null=True,
                        verbose_name="inlämning",
                    ),
                ),
                (
                    "status",
                    models.CharField(
                        choices=[
                            ("planned", "planerat"),
                            ("dispatched", "handlingar utskickade"),
                            ("held", "hållet"),
                            ("to_adjust", "protokoll ska justeras"),
                            ("adjusted", "protokoll justerat"),
                            ("cancelled", "inställt"),
                        ],
                        default="planned",
                        editable=False,
                        max_length=12,
                        verbose_name="läge",
                    ),
                ),
                (
                    "council",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="regions.body",
                        verbose_name="råd",
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
                "verbose_name": "historik för möte i råd",
                "verbose_name_plural": "historik för möte i råd",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalResponsibility",
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
                    "task",
                    models.CharField(
                        choices=[
                            ("inform", "Informera om nationellt beslutat vårdförlopp"),
                            ("analyse", "Gap- och konsekvensanalys"),
                            ("submit", "Anmälan av ärende till rådet"),
                            ("dispatch", "Utskick av handlingar till rådets ledamöter"),
                            ("present", "Presentation av ärendet i rådet"),
                            ("recommend", "Rekommendation till ordföranden"),
                            ("record", "Beslut i rådet protokollförs"),
                            ("tell_management", "Beslut och ärenden meddelas ledningsgruppen"),
                            ("tell_area", "Kommuniceras till områdeschefen"),
                            ("tell_leaders", "Meddela processledare och processägare beslut"),
                        ],
                        max_length=20,
                        verbose_name="uppgift",
                    ),
                ),
                (
                    "role",
                    models.CharField(
                        choices=[
                            ("secretariat", "enheten för kunskapsstyrning"),
                            ("process_leader", "processledare för vårdförloppet"),
                            ("council", "rådet"),
                            ("chair", "ordförande i rådet"),
                            ("municipal", "kommunrepresentant i rådet"),
                        ],
                        max_length=20,
                        verbose_name="ansvarig",
                    ),
                ),
                (
                    "wording",
                    models.CharField(
                        blank=True,
                        help_text="Lämnas tomt för standard.",
                        max_length=200,
                        verbose_name="så heter uppgiften här",
                    ),
                ),
                (
                    "days",
                    models.PositiveSmallIntegerField(
                        blank=True,
                        help_text="Dagar efter att uppgiften före är gjord; utskicket räknas från mötet.",
                        null=True,
                        verbose_name="klart inom",
                    ),
                ),
                ("source", models.CharField(blank=True, max_length=200, verbose_name="källa")),
                (
                    "body",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="regions.body",
                        verbose_name="råd",
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
                "verbose_name": "historik för ansvar",
                "verbose_name_plural": "historik för ansvar",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="Matter",
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
                    "council",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="matters",
                        to="regions.body",
                        verbose_name="råd",
                    ),
                ),
                ("year", models.PositiveSmallIntegerField(editable=False, verbose_name="år")),
                ("number", models.PositiveIntegerField(editable=False, verbose_name="nummer")),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("introduction", "införande av vårdförlopp"),
                            ("grant", "omställningsbidrag"),
                            ("other", "annat ärende"),
                        ],
                        max_length=20,
                        verbose_name="slag",
                    ),
                ),
                ("title", models.CharField(max_length=200, verbose_name="rubrik")),
                (
                    "implementation",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="matters",
                        to="pathways.implementation",
                        verbose_name="införande",
                    ),
                ),
                (
                    "description",
                    models.CharField(
                        help_text="Vad ärendet gäller i korthet (OSL 5 kap. 2 §).",
                        max_length=500,
                        verbose_name="kort beskrivning",
                    ),
                ),
                (
                    "record_number",
                    models.CharField(
                        blank=True,
                        help_text="Som i regionens diarium.",
                        max_length=60,
                        verbose_name="diarienummer",
                    ),
                ),
                ("arrived_on", models.DateField(verbose_name="inkom eller upprättades")),
                ("sender", models.CharField(blank=True, max_length=200, verbose_name="avsändare")),
                (
                    "receiver",
                    models.CharField(blank=True, max_length=200, verbose_name="mottagare"),
                ),
                (
                    "submitted_on",
                    models.DateField(blank=True, editable=False, null=True, verbose_name="anmält"),
                ),
                (
                    "status",
                    models.CharField(
                        choices=[
                            ("preparing", "bereds"),
                            ("submitted", "anmält till rådet"),
                            ("recommended", "rekommendation lämnad"),
                            ("escalated", "fört vidare"),
                            ("decided", "beslutat"),
                            ("closed", "avslutat"),
                            ("withdrawn", "återtaget"),
                        ],
                        default="preparing",
                        editable=False,
                        max_length=12,
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
                "verbose_name": "ärende",
                "verbose_name_plural": "ärenden",
                "ordering": ("-year", "-number"),
                "constraints": [
                    models.UniqueConstraint(
                        fields=("council", "year", "number"),
                        name="matter_number_once",
                        violation_error_message="Numret är upptaget. Spara en gång till.",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(
                            ("kind", "introduction"),
                            models.Q(
                                ("status__in", ("closed", "withdrawn", "decided")), _negated=True
                            ),
                        ),
                        fields=("implementation", "council"),
                        name="matter_one_open_introduction",
                        violation_error_message="Införandet har redan ett öppet ärende i rådet.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("kind", "other"), ("implementation__isnull", False), _connector="OR"
                        ),
                        name="matter_about_an_implementation",
                        violation_error_message="Ange vilket införande ärendet gäller.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("year__range", (2015, 2100))),
                        name="matter_year",
                        violation_error_message="Ange ett år mellan 2015 och 2100.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("arrived_on__isnull", True),
                                ("arrived_on__range", ("2015-01-01", "2100-12-31")),
                                _connector="OR",
                            ),
                            models.Q(
                                ("submitted_on__isnull", True),
                                ("submitted_on__range", ("2015-01-01", "2100-12-31")),
                                _connector="OR",
                            ),
                        ),
                        name="matter_range",
                        violation_error_message="Datumet ska ligga mellan 2015 och 2100.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Meeting",
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
                    "council",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="meetings",
                        to="regions.body",
                        verbose_name="råd",
                    ),
                ),
                (
                    "form",
                    models.CharField(
                        choices=[
                            ("digital", "digitalt"),
                            ("physical", "fysiskt"),
                            ("between", "beslut mellan möten"),
                        ],
                        max_length=10,
                        verbose_name="form",
                    ),
                ),
                ("held_on", models.DateField(verbose_name="dag")),
                ("starts_at", models.TimeField(blank=True, null=True, verbose_name="börjar")),
                ("ends_at", models.TimeField(blank=True, null=True, verbose_name="slutar")),
                (
                    "place",
                    models.CharField(blank=True, max_length=300, verbose_name="plats eller länk"),
                ),
                (
                    "stop_on",
                    models.DateField(
                        help_text="Sista dagen att anmäla ärenden till mötet.",
                        verbose_name="stoppdag",
                    ),
                ),
                (
                    "dispatched_on",
                    models.DateField(
                        editable=False, null=True, verbose_name="handlingar utskickade"
                    ),
                ),
                (
                    "adjusted_on",
                    models.DateField(
                        editable=False, null=True, verbose_name="protokollet justerat"
                    ),
                ),
                (
                    "minutes_intro",
                    models.TextField(blank=True, max_length=4000, verbose_name="inledning"),
                ),
                (
                    "token",
                    models.UUIDField(
                        blank=True, editable=False, null=True, unique=True, verbose_name="inlämning"
                    ),
                ),
                (
                    "status",
                    models.CharField(
                        choices=[
                            ("planned", "planerat"),
                            ("dispatched", "handlingar utskickade"),
                            ("held", "hållet"),
                            ("to_adjust", "protokoll ska justeras"),
                            ("adjusted", "protokoll justerat"),
                            ("cancelled", "inställt"),
                        ],
                        default="planned",
                        editable=False,
                        max_length=12,
                        verbose_name="läge",
                    ),
                ),
            ],
            options={
                "verbose_name": "möte i råd",
                "verbose_name_plural": "möten i råd",
                "ordering": ("-held_on", "-pk"),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("stop_on__lte", models.F("held_on"))),
                        name="meeting_stop_before",
                        violation_error_message="Stoppdagen ligger före mötet.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("starts_at", None),
                            ("ends_at", None),
                            ("ends_at__gt", models.F("starts_at")),
                            _connector="OR",
                        ),
                        name="meeting_ends_after",
                        violation_error_message="Mötet slutar efter att det börjat.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("held_on__isnull", True),
                                ("held_on__range", ("2015-01-01", "2100-12-31")),
                                _connector="OR",
                            ),
                            models.Q(
                                ("stop_on__isnull", True),
                                ("stop_on__range", ("2015-01-01", "2100-12-31")),
                                _connector="OR",
                            ),
                        ),
                        name="meeting_range",
                        violation_error_message="Datumet ska ligga mellan 2015 och 2100.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="PathwayYear",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "council",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="pathway_years",
                        to="regions.body",
                        verbose_name="råd",
                    ),
                ),
                (
                    "pathway",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="pathway_years",
                        to="pathways.carepathway",
                        verbose_name="vårdförlopp",
                    ),
                ),
                ("year", models.PositiveSmallIntegerField(verbose_name="år")),
            ],
            options={
                "verbose_name": "vårdförlopp och år",
                "verbose_name_plural": "vårdförlopp och år",
                "ordering": ("council", "-year", "pathway"),
                "constraints": [
                    models.UniqueConstraint(
                        fields=("council", "pathway", "year"),
                        name="pathwayyear_once",
                        violation_error_message="Vårdförloppet har redan en rad det året.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("year__range", (2015, 2100))),
                        name="pathwayyear_year",
                        violation_error_message="Ange ett år mellan 2015 och 2100.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Responsibility",
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
                    "body",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="responsibilities",
                        to="regions.body",
                        verbose_name="råd",
                    ),
                ),
                (
                    "task",
                    models.CharField(
                        choices=[
                            ("inform", "Informera om nationellt beslutat vårdförlopp"),
                            ("analyse", "Gap- och konsekvensanalys"),
                            ("submit", "Anmälan av ärende till rådet"),
                            ("dispatch", "Utskick av handlingar till rådets ledamöter"),
                            ("present", "Presentation av ärendet i rådet"),
                            ("recommend", "Rekommendation till ordföranden"),
                            ("record", "Beslut i rådet protokollförs"),
                            ("tell_management", "Beslut och ärenden meddelas ledningsgruppen"),
                            ("tell_area", "Kommuniceras till områdeschefen"),
                            ("tell_leaders", "Meddela processledare och processägare beslut"),
                        ],
                        max_length=20,
                        verbose_name="uppgift",
                    ),
                ),
                (
                    "role",
                    models.CharField(
                        choices=[
                            ("secretariat", "enheten för kunskapsstyrning"),
                            ("process_leader", "processledare för vårdförloppet"),
                            ("council", "rådet"),
                            ("chair", "ordförande i rådet"),
                            ("municipal", "kommunrepresentant i rådet"),
                        ],
                        max_length=20,
                        verbose_name="ansvarig",
                    ),
                ),
                (
                    "wording",
                    models.CharField(
                        blank=True,
                        help_text="Lämnas tomt för standard.",
                        max_length=200,
                        verbose_name="så heter uppgiften här",
                    ),
                ),
                (
                    "days",
                    models.PositiveSmallIntegerField(
                        blank=True,
                        help_text="Dagar efter att uppgiften före är gjord; utskicket räknas från mötet.",
                        null=True,
                        verbose_name="klart inom",
                    ),
                ),
                ("source", models.CharField(blank=True, max_length=200, verbose_name="källa")),
            ],
            options={
                "verbose_name": "ansvar",
                "verbose_name_plural": "ansvarsfördelning",
                "ordering": ("body", "valid_from", "pk"),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("valid_from__isnull", True),
                            ("valid_to__isnull", True),
                            ("valid_to__gte", models.F("valid_from")),
                            _connector="OR",
                        ),
                        name="responsibility_ends_after_start",
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
                        name="responsibility_within_reason",
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
                            ("body", "="),
                            ("task", "="),
                        ],
                        name="responsibility_one_at_a_time",
                        violation_error_message="Uppgiften har redan en ansvarig under den tiden.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Adjustment",
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
                    "meeting",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="adjustments",
                        to="governance.meeting",
                        verbose_name="möte",
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="regions.person",
                        verbose_name="justerare",
                    ),
                ),
                (
                    "adjusted_at",
                    models.DateTimeField(blank=True, null=True, verbose_name="justerat"),
                ),
                ("is_withdrawn", models.BooleanField(default=False, verbose_name="utgår")),
            ],
            options={
                "verbose_name": "justering",
                "verbose_name_plural": "justeringar",
                "ordering": ("meeting", "pk"),
                "constraints": [
                    models.UniqueConstraint(
                        fields=("meeting", "person"),
                        name="adjustment_once",
                        violation_error_message="Personen ska redan justera.",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="AgendaItem",
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
                    "meeting",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="items",
                        to="governance.meeting",
                        verbose_name="möte",
                    ),
                ),
                ("order", models.PositiveSmallIntegerField(verbose_name="ordning")),
                (
                    "matter",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="agenda_items",
                        to="governance.matter",
                        verbose_name="ärende",
                    ),
                ),
                ("title", models.CharField(max_length=200, verbose_name="rubrik")),
                (
                    "year",
                    models.PositiveSmallIntegerField(editable=False, null=True, verbose_name="år"),
                ),
                (
                    "paragraph",
                    models.PositiveSmallIntegerField(
                        editable=False, null=True, verbose_name="paragraf"
                    ),
                ),
                (
                    "council",
                    models.ForeignKey(
                        editable=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="regions.body",
                        verbose_name="råd",
                    ),
                ),
                (
                    "presented_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="regions.person",
                        verbose_name="föredraget av",
                    ),
                ),
                (
                    "text",
                    models.TextField(blank=True, max_length=8000, verbose_name="protokollstext"),
                ),
                ("is_withdrawn", models.BooleanField(default=False, verbose_name="utgår")),
                (
                    "withdrawn_reason",
                    models.CharField(blank=True, max_length=300, verbose_name="varför den utgår"),
                ),
            ],
            options={
                "verbose_name": "punkt på dagordning",
                "verbose_name_plural": "punkter på dagordningar",
                "ordering": ("meeting", "order", "pk"),
                "constraints": [
                    models.UniqueConstraint(
                        fields=("council", "year", "paragraph"),
                        name="agenda_paragraph_once",
                        violation_error_message="Paragrafen är upptagen.",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("is_withdrawn", False), ("matter__isnull", False)),
                        fields=("meeting", "matter"),
                        name="agenda_matter_once",
                        violation_error_message="Ärendet står redan på dagordningen.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("paragraph", None), ("year", None)),
                            models.Q(
                                ("is_withdrawn", False),
                                ("paragraph__isnull", False),
                                ("year__isnull", False),
                            ),
                            _connector="OR",
                        ),
                        name="agenda_paragraph_of_a_year",
                        violation_error_message="En punkt som utgår har ingen paragraf.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Attendance",
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
                    "meeting",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="attendances",
                        to="governance.meeting",
                        verbose_name="möte",
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="regions.person",
                        verbose_name="person",
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
                            ("guest", "inbjuden"),
                        ],
                        max_length=10,
                        verbose_name="som",
                    ),
                ),
                ("votes", models.BooleanField(default=False, verbose_name="rösträtt")),
                (
                    "presence",
                    models.CharField(
                        choices=[
                            ("present", "närvarande"),
                            ("remote", "på distans"),
                            ("absent", "frånvarande"),
                        ],
                        max_length=10,
                        verbose_name="närvaro",
                    ),
                ),
            ],
            options={
                "verbose_name": "närvaro",
                "verbose_name_plural": "närvaro",
                "ordering": ("meeting", "pk"),
                "constraints": [
                    models.UniqueConstraint(
                        fields=("meeting", "person"),
                        name="attendance_once",
                        violation_error_message="Personen står redan på närvarolistan.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("votes", False),
                            models.Q(("role__in", ["secretary", "guest"]), _negated=True),
                            _connector="OR",
                        ),
                        name="attendance_votes",
                        violation_error_message="Sekreteraren och inbjudna har inte rösträtt.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="ConflictOfInterest",
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
                    "matter",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="conflicts",
                        to="governance.matter",
                        verbose_name="ärende",
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="regions.person",
                        verbose_name="person",
                    ),
                ),
                ("reason", models.CharField(max_length=500, verbose_name="skäl")),
                ("declared_on", models.DateField(verbose_name="anmält")),
                ("withdrawn_on", models.DateField(blank=True, null=True, verbose_name="återtaget")),
                (
                    "withdrawn_reason",
                    models.CharField(blank=True, max_length=500, verbose_name="varför återtaget"),
                ),
            ],
            options={
                "verbose_name": "jäv",
                "verbose_name_plural": "jäv",
                "ordering": ("matter", "declared_on", "pk"),
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("withdrawn_on", None)),
                        fields=("matter", "person"),
                        name="conflict_once",
                        violation_error_message="Personen har redan anmält jäv i ärendet.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("withdrawn_on", None), ("withdrawn_reason", "")),
                            models.Q(
                                ("withdrawn_on__gte", models.F("declared_on")),
                                models.Q(("withdrawn_reason", ""), _negated=True),
                            ),
                            _connector="OR",
                        ),
                        name="conflict_withdrawn_with_reason",
                        violation_error_message="Skriv varför jävet återtas.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("declared_on__isnull", True),
                                ("declared_on__range", ("2015-01-01", "2100-12-31")),
                                _connector="OR",
                            ),
                            models.Q(
                                ("withdrawn_on__isnull", True),
                                ("withdrawn_on__range", ("2015-01-01", "2100-12-31")),
                                _connector="OR",
                            ),
                        ),
                        name="conflict_range",
                        violation_error_message="Datumet ska ligga mellan 2015 och 2100.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="CostJudgement",
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
                    "matter",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="cost_judgements",
                        to="governance.matter",
                        verbose_name="ärende",
                    ),
                ),
                ("judged_on", models.DateField(verbose_name="dag")),
                ("exceeds", models.BooleanField(verbose_name="kostnaderna överskrider ramen")),
                (
                    "expected",
                    vardforlopp.common.money.SekField(
                        decimal_places=2, max_digits=14, verbose_name="väntade kostnader"
                    ),
                ),
                (
                    "within_frame",
                    vardforlopp.common.money.SekField(
                        decimal_places=2, max_digits=14, verbose_name="ryms i ordinarie verksamhet"
                    ),
                ),
                (
                    "with_grant",
                    vardforlopp.common.money.SekField(
                        decimal_places=2,
                        default=0,
                        max_digits=14,
                        verbose_name="täcks av omställningsbidrag",
                    ),
                ),
                ("reasoning", models.TextField(max_length=4000, verbose_name="bedömning")),
                (
                    "reason_to_differ",
                    models.CharField(
                        blank=True,
                        max_length=500,
                        verbose_name="varför svaret är ett annat än beloppen visar",
                    ),
                ),
                (
                    "supersedes",
                    models.OneToOneField(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="superseded_by",
                        to="governance.costjudgement",
                        verbose_name="ersätter",
                    ),
                ),
            ],
            options={
                "verbose_name": "kostnadsbedömning",
                "verbose_name_plural": "kostnadsbedömningar",
                "ordering": ("matter", "-judged_on", "-pk"),
                "abstract": False,
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("expected__gte", 0), ("with_grant__gte", 0), ("within_frame__gte", 0)
                        ),
                        name="costjudgement_amounts",
                        violation_error_message="Ange belopp som inte är mindre än noll.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("exceeds", True),
                                (
                                    "expected__gt",
                                    django.db.models.expressions.CombinedExpression(
                                        models.F("within_frame"), "+", models.F("with_grant")
                                    ),
                                ),
                            ),
                            models.Q(
                                ("exceeds", False),
                                (
                                    "expected__lte",
                                    django.db.models.expressions.CombinedExpression(
                                        models.F("within_frame"), "+", models.F("with_grant")
                                    ),
                                ),
                            ),
                            models.Q(("reason_to_differ", ""), _negated=True),
                            _connector="OR",
                        ),
                        name="costjudgement_as_the_amounts",
                        violation_error_message="Skriv varför svaret är ett annat än beloppen visar.",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("supersedes", None)),
                        fields=("matter",),
                        name="costjudgement_one_first",
                        violation_error_message="Någon annan hann göra en bedömning. Läs om sidan.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("judged_on__isnull", True),
                            ("judged_on__range", ("2015-01-01", "2100-12-31")),
                            _connector="OR",
                        ),
                        name="costjudgement_range",
                        violation_error_message="Datumet ska ligga mellan 2015 och 2100.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="GrantBudgetDecision",
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
                        to="governance.grantbudget",
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
            ],
            options={
                "verbose_name": "beslut om budget för omställningsbidrag",
                "verbose_name_plural": "beslut om budget för omställningsbidrag",
                "ordering": ("budget", "-number"),
                "abstract": False,
                "constraints": [
                    models.UniqueConstraint(
                        fields=("budget", "number"),
                        name="grantbudgetdecision_one_last",
                        violation_error_message="Någon annan registrerade ett beslut samtidigt. Läs om.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("amount__gte", 0)),
                        name="grantbudgetdecision_amount",
                        violation_error_message="En budget kan inte vara mindre än noll.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("number", 1), ("reason", "")),
                            models.Q(("number__gt", 1), models.Q(("reason", ""), _negated=True)),
                            _connector="OR",
                        ),
                        name="grantbudgetdecision_reason",
                        violation_error_message="Skriv varför beloppet ändras.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("decided_on__isnull", True),
                            ("decided_on__range", ("2015-01-01", "2100-12-31")),
                            _connector="OR",
                        ),
                        name="grantbudgetdecision_range",
                        violation_error_message="Datumet ska ligga mellan 2015 och 2100.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="HistoricalAdjustment",
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
                    "adjusted_at",
                    models.DateTimeField(blank=True, null=True, verbose_name="justerat"),
                ),
                ("is_withdrawn", models.BooleanField(default=False, verbose_name="utgår")),
                (
                    "meeting",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="governance.meeting",
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
                        verbose_name="justerare",
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
                "verbose_name": "historik för justering",
                "verbose_name_plural": "historik för justering",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalAgendaItem",
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
                ("order", models.PositiveSmallIntegerField(verbose_name="ordning")),
                ("title", models.CharField(max_length=200, verbose_name="rubrik")),
                (
                    "year",
                    models.PositiveSmallIntegerField(editable=False, null=True, verbose_name="år"),
                ),
                (
                    "paragraph",
                    models.PositiveSmallIntegerField(
                        editable=False, null=True, verbose_name="paragraf"
                    ),
                ),
                (
                    "text",
                    models.TextField(blank=True, max_length=8000, verbose_name="protokollstext"),
                ),
                ("is_withdrawn", models.BooleanField(default=False, verbose_name="utgår")),
                (
                    "withdrawn_reason",
                    models.CharField(blank=True, max_length=300, verbose_name="varför den utgår"),
                ),
                (
                    "meeting",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="governance.meeting",
                        verbose_name="möte",
                    ),
                ),
                (
                    "matter",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="governance.matter",
                        verbose_name="ärende",
                    ),
                ),
                (
                    "council",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="regions.body",
                        verbose_name="råd",
                    ),
                ),
                (
                    "presented_by",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="regions.person",
                        verbose_name="föredraget av",
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
                "verbose_name": "historik för punkt på dagordning",
                "verbose_name_plural": "historik för punkt på dagordning",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalAttendance",
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
                    "role",
                    models.CharField(
                        choices=[
                            ("chair", "ordförande"),
                            ("deputy", "vice ordförande"),
                            ("member", "ledamot"),
                            ("co_opted", "adjungerad"),
                            ("secretary", "sekreterare"),
                            ("guest", "inbjuden"),
                        ],
                        max_length=10,
                        verbose_name="som",
                    ),
                ),
                ("votes", models.BooleanField(default=False, verbose_name="rösträtt")),
                (
                    "presence",
                    models.CharField(
                        choices=[
                            ("present", "närvarande"),
                            ("remote", "på distans"),
                            ("absent", "frånvarande"),
                        ],
                        max_length=10,
                        verbose_name="närvaro",
                    ),
                ),
                (
                    "meeting",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="governance.meeting",
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
                        verbose_name="person",
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
                "verbose_name": "historik för närvaro",
                "verbose_name_plural": "historik för närvaro",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalConflictOfInterest",
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
                ("reason", models.CharField(max_length=500, verbose_name="skäl")),
                ("declared_on", models.DateField(verbose_name="anmält")),
                ("withdrawn_on", models.DateField(blank=True, null=True, verbose_name="återtaget")),
                (
                    "withdrawn_reason",
                    models.CharField(blank=True, max_length=500, verbose_name="varför återtaget"),
                ),
                (
                    "matter",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="governance.matter",
                        verbose_name="ärende",
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
                "verbose_name": "historik för jäv",
                "verbose_name_plural": "historik för jäv",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalDelegation",
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
                            ("introduction", "införande av vårdförlopp"),
                            ("grant", "tillfälligt omställningsbidrag"),
                        ],
                        max_length=20,
                        verbose_name="ärendegrupp",
                    ),
                ),
                (
                    "delegator",
                    models.CharField(
                        help_text="Nämnden, eller den som för delegationen vidare.",
                        max_length=200,
                        verbose_name="delegeras av",
                    ),
                ),
                (
                    "role",
                    models.CharField(
                        choices=[
                            ("director", "hälso- och sjukvårdsdirektör"),
                            ("chair", "ordförande i rådet"),
                            ("deputy", "vice ordförande i rådet"),
                            ("process_leader", "processledare för vårdförloppet"),
                            ("lpo_chair", "ordförande i programområdet"),
                        ],
                        max_length=20,
                        verbose_name="delegat",
                    ),
                ),
                (
                    "may_pass_on",
                    models.BooleanField(default=False, verbose_name="får föras vidare"),
                ),
                (
                    "requires_recommendation",
                    models.BooleanField(default=False, verbose_name="kräver rådets rekommendation"),
                ),
                (
                    "amount_limit",
                    vardforlopp.common.money.SekField(
                        blank=True,
                        decimal_places=2,
                        max_digits=14,
                        null=True,
                        verbose_name="högst per beslut",
                    ),
                ),
                (
                    "cap",
                    vardforlopp.common.money.SekField(
                        blank=True,
                        decimal_places=2,
                        max_digits=14,
                        null=True,
                        verbose_name="högst per vårdförlopp och år",
                    ),
                ),
                (
                    "must_be_reported",
                    models.BooleanField(
                        default=True,
                        help_text="Annars protokollförs besluten särskilt (KL 7:8).",
                        verbose_name="anmäls till nämnden",
                    ),
                ),
                ("decided_by", models.CharField(max_length=200, verbose_name="beslutad av")),
                ("decided_on", models.DateField(verbose_name="beslutad")),
                (
                    "reference",
                    models.CharField(max_length=200, verbose_name="diarienummer eller paragraf"),
                ),
                ("valid_from", models.DateField(verbose_name="gäller från")),
                (
                    "valid_to",
                    models.DateField(blank=True, null=True, verbose_name="gäller till och med"),
                ),
                (
                    "status",
                    models.CharField(
                        choices=[
                            ("proposed", "väntar på bekräftelse"),
                            ("confirmed", "gäller"),
                            ("declined", "avböjd"),
                        ],
                        default="proposed",
                        editable=False,
                        max_length=10,
                        verbose_name="läge",
                    ),
                ),
                (
                    "council",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="regions.body",
                        verbose_name="råd",
                    ),
                ),
                (
                    "parent",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        help_text="Delegationen som förs vidare; tomt för nämndens egen.",
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="governance.delegation",
                        verbose_name="vilar på",
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
                        verbose_name="upplagd av",
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
                "verbose_name": "historik för delegation",
                "verbose_name_plural": "historik för delegation",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalMatterDocument",
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
                ("title", models.CharField(max_length=200, verbose_name="vad det är")),
                ("dated_on", models.DateField(verbose_name="daterat")),
                ("sender", models.CharField(blank=True, max_length=200, verbose_name="från")),
                ("receiver", models.CharField(blank=True, max_length=200, verbose_name="till")),
                ("is_withdrawn", models.BooleanField(default=False, verbose_name="utgår")),
                (
                    "token",
                    models.UUIDField(
                        blank=True,
                        db_index=True,
                        editable=False,
                        null=True,
                        verbose_name="inlämning",
                    ),
                ),
                (
                    "matter",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="governance.matter",
                        verbose_name="ärende",
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
                        verbose_name="fil",
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
                "verbose_name": "historik för handling i ärende",
                "verbose_name_plural": "historik för handling i ärende",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalMinutesPosting",
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
                ("posted_on", models.DateField(verbose_name="tillkännagivet på anslagstavlan")),
                (
                    "meeting",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="governance.meeting",
                        verbose_name="möte",
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
                "verbose_name": "historik för tillkännagivande av protokoll",
                "verbose_name_plural": "historik för tillkännagivande av protokoll",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalMunicipalTrack",
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
                    "starts",
                    models.CharField(
                        choices=[
                            ("networks", "i de strategiska nätverken (K1)"),
                            ("joint", "i socialchefsnätverket (K2)"),
                            ("each", "i varje kommun för sig (K4)"),
                        ],
                        max_length=10,
                        verbose_name="började",
                    ),
                ),
                ("opened_on", models.DateField(verbose_name="startat")),
                (
                    "asked_on",
                    models.DateField(
                        editable=False, null=True, verbose_name="kommunerna tillfrågade"
                    ),
                ),
                ("due_on", models.DateField(blank=True, null=True, verbose_name="svar senast")),
                (
                    "status",
                    models.CharField(
                        choices=[
                            ("networks", "bereds i nätverken"),
                            ("joint", "gemensamt ställningstagande"),
                            ("political", "politisk rekommendation"),
                            ("answers", "kommunerna svarar"),
                            ("done", "klart"),
                            ("stopped", "avbrutet"),
                        ],
                        default="networks",
                        editable=False,
                        max_length=10,
                        verbose_name="läge",
                    ),
                ),
                (
                    "council",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="regions.body",
                        verbose_name="råd",
                    ),
                ),
                (
                    "implementation",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pathways.implementation",
                        verbose_name="införande",
                    ),
                ),
                (
                    "matter",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="governance.matter",
                        verbose_name="ärende",
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
                "verbose_name": "historik för kommunalt spår",
                "verbose_name_plural": "historik för kommunalt spår",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="MatterDocument",
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
                    "matter",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="documents",
                        to="governance.matter",
                        verbose_name="ärende",
                    ),
                ),
                (
                    "document",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="matter_documents",
                        to="common.document",
                        verbose_name="fil",
                    ),
                ),
                ("title", models.CharField(max_length=200, verbose_name="vad det är")),
                ("dated_on", models.DateField(verbose_name="daterat")),
                ("sender", models.CharField(blank=True, max_length=200, verbose_name="från")),
                ("receiver", models.CharField(blank=True, max_length=200, verbose_name="till")),
                ("is_withdrawn", models.BooleanField(default=False, verbose_name="utgår")),
                (
                    "token",
                    models.UUIDField(
                        blank=True, editable=False, null=True, unique=True, verbose_name="inlämning"
                    ),
                ),
            ],
            options={
                "verbose_name": "handling i ärende",
                "verbose_name_plural": "handlingar i ärenden",
                "ordering": ("matter", "dated_on", "pk"),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("dated_on__isnull", True),
                            ("dated_on__range", ("2015-01-01", "2100-12-31")),
                            _connector="OR",
                        ),
                        name="matterdocument_range",
                        violation_error_message="Datumet ska ligga mellan 2015 och 2100.",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="MinutesPosting",
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
                    "meeting",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="posting",
                        to="governance.meeting",
                        verbose_name="möte",
                    ),
                ),
                ("posted_on", models.DateField(verbose_name="tillkännagivet på anslagstavlan")),
            ],
            options={
                "verbose_name": "tillkännagivande av protokoll",
                "verbose_name_plural": "tillkännagivanden av protokoll",
                "ordering": ("-posted_on",),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("posted_on__isnull", True),
                            ("posted_on__range", ("2015-01-01", "2100-12-31")),
                            _connector="OR",
                        ),
                        name="minutesposting_range",
                        violation_error_message="Datumet ska ligga mellan 2015 och 2100.",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="MunicipalTrack",
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
                    "council",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="municipal_tracks",
                        to="regions.body",
                        verbose_name="råd",
                    ),
                ),
                (
                    "implementation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="municipal_tracks",
                        to="pathways.implementation",
                        verbose_name="införande",
                    ),
                ),
                (
                    "matter",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="municipal_tracks",
                        to="governance.matter",
                        verbose_name="ärende",
                    ),
                ),
                (
                    "starts",
                    models.CharField(
                        choices=[
                            ("networks", "i de strategiska nätverken (K1)"),
                            ("joint", "i socialchefsnätverket (K2)"),
                            ("each", "i varje kommun för sig (K4)"),
                        ],
                        max_length=10,
                        verbose_name="började",
                    ),
                ),
                ("opened_on", models.DateField(verbose_name="startat")),
                (
                    "asked_on",
                    models.DateField(
                        editable=False, null=True, verbose_name="kommunerna tillfrågade"
                    ),
                ),
                ("due_on", models.DateField(blank=True, null=True, verbose_name="svar senast")),
                (
                    "status",
                    models.CharField(
                        choices=[
                            ("networks", "bereds i nätverken"),
                            ("joint", "gemensamt ställningstagande"),
                            ("political", "politisk rekommendation"),
                            ("answers", "kommunerna svarar"),
                            ("done", "klart"),
                            ("stopped", "avbrutet"),
                        ],
                        default="networks",
                        editable=False,
                        max_length=10,
                        verbose_name="läge",
                    ),
                ),
            ],
            options={
                "verbose_name": "kommunalt spår",
                "verbose_name_plural": "kommunala spår",
                "ordering": ("-opened_on", "-pk"),
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("status__in", ("done", "stopped")), _negated=True),
                        fields=("implementation",),
                        name="municipaltrack_one_open",
                        violation_error_message="Införandet har redan ett kommunalt spår som pågår.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("due_on", None),
                            models.Q(
                                ("asked_on__isnull", False), ("due_on__gte", models.F("asked_on"))
                            ),
                            _connector="OR",
                        ),
                        name="municipaltrack_due_after_asked",
                        violation_error_message="Sista dagen att svara är tidigast dagen då ni frågar.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("opened_on__isnull", True),
                                ("opened_on__range", ("2015-01-01", "2100-12-31")),
                                _connector="OR",
                            ),
                            models.Q(
                                ("asked_on__isnull", True),
                                ("asked_on__range", ("2015-01-01", "2100-12-31")),
                                _connector="OR",
                            ),
                            models.Q(
                                ("due_on__isnull", True),
                                ("due_on__range", ("2015-01-01", "2100-12-31")),
                                _connector="OR",
                            ),
                        ),
                        name="municipaltrack_range",
                        violation_error_message="Datumet ska ligga mellan 2015 och 2100.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Ballot",
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
                    "item",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="ballots",
                        to="governance.agendaitem",
                        verbose_name="punkt",
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="regions.person",
                        verbose_name="person",
                    ),
                ),
                (
                    "choice",
                    models.CharField(
                        choices=[
                            ("for", "för"),
                            ("against", "mot"),
                            ("return", "återremiss"),
                            ("abstain", "avstår"),
                        ],
                        max_length=10,
                        verbose_name="svar",
                    ),
                ),
                ("note", models.CharField(blank=True, max_length=500, verbose_name="kommentar")),
                ("answered_on", models.DateField(verbose_name="dag")),
            ],
            options={
                "verbose_name": "svar i råd",
                "verbose_name_plural": "svar i råd",
                "ordering": ("item", "pk"),
                "constraints": [
                    models.UniqueConstraint(
                        fields=("item", "person"),
                        name="ballot_once",
                        violation_error_message="Personen har redan svarat.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("answered_on__isnull", True),
                            ("answered_on__range", ("2015-01-01", "2100-12-31")),
                            _connector="OR",
                        ),
                        name="ballot_range",
                        violation_error_message="Datumet ska ligga mellan 2015 och 2100.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Escalation",
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
                    "matter",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="escalations",
                        to="governance.matter",
                        verbose_name="ärende",
                    ),
                ),
                (
                    "reason",
                    models.CharField(
                        choices=[
                            ("costs", "kostnaderna överskrider ramen"),
                            ("mandate", "ryms inte inom verksamheternas uppdrag"),
                            ("against", "rådet avråder"),
                            ("cap", "bidraget är större än ordföranden får besluta"),
                        ],
                        max_length=10,
                        verbose_name="skäl",
                    ),
                ),
                (
                    "judgement",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="escalations",
                        to="governance.costjudgement",
                        verbose_name="kostnadsbedömning",
                    ),
                ),
                (
                    "amount",
                    vardforlopp.common.money.SekField(
                        blank=True,
                        decimal_places=2,
                        max_digits=14,
                        null=True,
                        verbose_name="begärt bidrag",
                    ),
                ),
                (
                    "text",
                    models.TextField(
                        max_length=4000, verbose_name="vad instansen ska ta ställning till"
                    ),
                ),
                (
                    "started_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="regions.person",
                        verbose_name="förd vidare av",
                    ),
                ),
                ("started_on", models.DateField(verbose_name="förd vidare")),
                (
                    "stage",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="escalations",
                        to="governance.escalationstage",
                        verbose_name="hos",
                    ),
                ),
                ("arrived_on", models.DateField(verbose_name="hos instansen sedan")),
                ("due_on", models.DateField(verbose_name="svar senast")),
                (
                    "status",
                    models.CharField(
                        choices=[
                            ("open", "hos instansen"),
                            ("decided", "avgjort"),
                            ("returned", "återlämnat till rådet"),
                            ("withdrawn", "återtaget"),
                        ],
                        default="open",
                        editable=False,
                        max_length=10,
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
                "verbose_name": "ärende fört vidare",
                "verbose_name_plural": "ärenden förda vidare",
                "ordering": ("matter", "-pk"),
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("status", "open")),
                        fields=("matter",),
                        name="escalation_one_open",
                        violation_error_message="Ärendet är redan fört vidare och väntar på svar.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("judgement__isnull", False), ("reason", "costs")),
                            models.Q(
                                models.Q(("reason", "costs"), _negated=True), ("judgement", None)
                            ),
                            _connector="OR",
                        ),
                        name="escalation_judgement_of_costs",
                        violation_error_message="När kostnaderna är skälet behövs en kostnadsbedömning, annars ingen.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("amount__gt", 0), ("reason", "cap")),
                            models.Q(models.Q(("reason", "cap"), _negated=True), ("amount", None)),
                            _connector="OR",
                        ),
                        name="escalation_amount_of_cap",
                        violation_error_message="Ange det begärda bidraget när taket är skälet.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("arrived_on__gte", models.F("started_on")),
                            ("due_on__gte", models.F("arrived_on")),
                        ),
                        name="escalation_days_in_order",
                        violation_error_message="Svaret kommer inte före ärendet.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("started_on__isnull", True),
                                ("started_on__range", ("2015-01-01", "2100-12-31")),
                                _connector="OR",
                            ),
                            models.Q(
                                ("arrived_on__isnull", True),
                                ("arrived_on__range", ("2015-01-01", "2100-12-31")),
                                _connector="OR",
                            ),
                            models.Q(
                                ("due_on__isnull", True),
                                ("due_on__range", ("2015-01-01", "2100-12-31")),
                                _connector="OR",
                            ),
                        ),
                        name="escalation_range",
                        violation_error_message="Datumet ska ligga mellan 2015 och 2100.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="HistoricalBallot",
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
                    "choice",
                    models.CharField(
                        choices=[
                            ("for", "för"),
                            ("against", "mot"),
                            ("return", "återremiss"),
                            ("abstain", "avstår"),
                        ],
                        max_length=10,
                        verbose_name="svar",
                    ),
                ),
                ("note", models.CharField(blank=True, max_length=500, verbose_name="kommentar")),
                ("answered_on", models.DateField(verbose_name="dag")),
                (
                    "item",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="governance.agendaitem",
                        verbose_name="punkt",
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
                "verbose_name": "historik för svar i råd",
                "verbose_name_plural": "historik för svar i råd",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalEscalation",
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
                    "reason",
                    models.CharField(
                        choices=[
                            ("costs", "kostnaderna överskrider ramen"),
                            ("mandate", "ryms inte inom verksamheternas uppdrag"),
                            ("against", "rådet avråder"),
                            ("cap", "bidraget är större än ordföranden får besluta"),
                        ],
                        max_length=10,
                        verbose_name="skäl",
                    ),
                ),
                (
                    "amount",
                    vardforlopp.common.money.SekField(
                        blank=True,
                        decimal_places=2,
                        max_digits=14,
                        null=True,
                        verbose_name="begärt bidrag",
                    ),
                ),
                (
                    "text",
                    models.TextField(
                        max_length=4000, verbose_name="vad instansen ska ta ställning till"
                    ),
                ),
                ("started_on", models.DateField(verbose_name="förd vidare")),
                ("arrived_on", models.DateField(verbose_name="hos instansen sedan")),
                ("due_on", models.DateField(verbose_name="svar senast")),
                (
                    "status",
                    models.CharField(
                        choices=[
                            ("open", "hos instansen"),
                            ("decided", "avgjort"),
                            ("returned", "återlämnat till rådet"),
                            ("withdrawn", "återtaget"),
                        ],
                        default="open",
                        editable=False,
                        max_length=10,
                        verbose_name="läge",
                    ),
                ),
                (
                    "matter",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="governance.matter",
                        verbose_name="ärende",
                    ),
                ),
                (
                    "judgement",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="governance.costjudgement",
                        verbose_name="kostnadsbedömning",
                    ),
                ),
                (
                    "started_by",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="regions.person",
                        verbose_name="förd vidare av",
                    ),
                ),
                (
                    "stage",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="governance.escalationstage",
                        verbose_name="hos",
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
                "verbose_name": "historik för ärende fört vidare",
                "verbose_name_plural": "historik för ärende fört vidare",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalMunicipalAnswer",
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
                    "reply",
                    models.CharField(
                        choices=[
                            ("not_asked", "inte tillfrågad"),
                            ("no_answer", "inget svar"),
                            ("prepares", "förbereder"),
                            ("yes", "ja"),
                            ("conditions", "ja med villkor"),
                            ("no", "nej"),
                        ],
                        default="not_asked",
                        max_length=10,
                        verbose_name="svar",
                    ),
                ),
                (
                    "conditions",
                    models.TextField(blank=True, max_length=2000, verbose_name="villkor"),
                ),
                ("answered_on", models.DateField(blank=True, null=True, verbose_name="dag")),
                ("body", models.CharField(blank=True, max_length=200, verbose_name="beslutat av")),
                (
                    "reference",
                    models.CharField(blank=True, max_length=200, verbose_name="hänvisning"),
                ),
                ("note", models.CharField(blank=True, max_length=1000, verbose_name="kommentar")),
                (
                    "asked_on",
                    models.DateField(editable=False, null=True, verbose_name="tillfrågad"),
                ),
                (
                    "is_noted",
                    models.BooleanField(
                        default=False, editable=False, verbose_name="noterat åt kommunen"
                    ),
                ),
                (
                    "track",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="governance.municipaltrack",
                        verbose_name="kommunalt spår",
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
                    "document",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="common.document",
                        verbose_name="handling",
                    ),
                ),
                (
                    "answered_by",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="regions.person",
                        verbose_name="lämnat av",
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
                "verbose_name": "historik för svar från kommun",
                "verbose_name_plural": "historik för svar från kommun",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="Judge",
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
                    "judgement",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="judges",
                        to="governance.costjudgement",
                        verbose_name="kostnadsbedömning",
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="regions.person",
                        verbose_name="person",
                    ),
                ),
                ("role", models.CharField(max_length=100, verbose_name="som")),
            ],
            options={
                "verbose_name": "deltagare i kostnadsbedömning",
                "verbose_name_plural": "deltagare i kostnadsbedömningar",
                "ordering": ("judgement", "pk"),
                "abstract": False,
                "constraints": [
                    models.UniqueConstraint(
                        fields=("judgement", "person"),
                        name="judge_once",
                        violation_error_message="Personen står redan som deltagare.",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="MunicipalAnswer",
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
                    "track",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="answers",
                        to="governance.municipaltrack",
                        verbose_name="kommunalt spår",
                    ),
                ),
                (
                    "municipality",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="municipal_answers",
                        to="regions.municipality",
                        verbose_name="kommun",
                    ),
                ),
                (
                    "reply",
                    models.CharField(
                        choices=[
                            ("not_asked", "inte tillfrågad"),
                            ("no_answer", "inget svar"),
                            ("prepares", "förbereder"),
                            ("yes", "ja"),
                            ("conditions", "ja med villkor"),
                            ("no", "nej"),
                        ],
                        default="not_asked",
                        max_length=10,
                        verbose_name="svar",
                    ),
                ),
                (
                    "conditions",
                    models.TextField(blank=True, max_length=2000, verbose_name="villkor"),
                ),
                ("answered_on", models.DateField(blank=True, null=True, verbose_name="dag")),
                ("body", models.CharField(blank=True, max_length=200, verbose_name="beslutat av")),
                (
                    "reference",
                    models.CharField(blank=True, max_length=200, verbose_name="hänvisning"),
                ),
                ("note", models.CharField(blank=True, max_length=1000, verbose_name="kommentar")),
                (
                    "document",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        to="common.document",
                        verbose_name="handling",
                    ),
                ),
                (
                    "asked_on",
                    models.DateField(editable=False, null=True, verbose_name="tillfrågad"),
                ),
                (
                    "answered_by",
                    models.ForeignKey(
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="regions.person",
                        verbose_name="lämnat av",
                    ),
                ),
                (
                    "is_noted",
                    models.BooleanField(
                        default=False, editable=False, verbose_name="noterat åt kommunen"
                    ),
                ),
            ],
            options={
                "verbose_name": "svar från kommun",
                "verbose_name_plural": "svar från kommuner",
                "ordering": ("track", "municipality__sort_key"),
                "constraints": [
                    models.UniqueConstraint(
                        fields=("track", "municipality"),
                        name="municipalanswer_once",
                        violation_error_message="Kommunen har redan ett svar i spåret.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("reply", "conditions"), _negated=True),
                            models.Q(("conditions", ""), _negated=True),
                            _connector="OR",
                        ),
                        name="municipalanswer_conditions",
                        violation_error_message="Skriv vilka villkoren är.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("reply", "conditions"), ("conditions", ""), _connector="OR"
                        ),
                        name="municipalanswer_no_conditions",
                        violation_error_message="Villkor hör bara till svaret ja med villkor.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("reply__in", ("yes", "conditions", "no")), _negated=True),
                            models.Q(
                                ("answered_by__isnull", False),
                                ("answered_on__isnull", False),
                                models.Q(("body", ""), _negated=True),
                            ),
                            _connector="OR",
                        ),
                        name="municipalanswer_by_whom_and_when",
                        violation_error_message="Ange vem som har beslutat och vilken dag.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("reply", "no_answer"), _negated=True),
                            ("asked_on__isnull", False),
                            _connector="OR",
                        ),
                        name="municipalanswer_asked",
                        violation_error_message="Kommunen är inte tillfrågad än.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("answered_on__isnull", True),
                                ("answered_on__range", ("2015-01-01", "2100-12-31")),
                                _connector="OR",
                            ),
                            models.Q(
                                ("asked_on__isnull", True),
                                ("asked_on__range", ("2015-01-01", "2100-12-31")),
                                _connector="OR",
                            ),
                        ),
                        name="municipalanswer_range",
                        violation_error_message="Datumet ska ligga mellan 2015 och 2100.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Recommendation",
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
                    "matter",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="recommendations",
                        to="governance.matter",
                        verbose_name="ärende",
                    ),
                ),
                (
                    "item",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="recommendation",
                        to="governance.agendaitem",
                        verbose_name="punkt",
                    ),
                ),
                (
                    "advice",
                    models.CharField(
                        choices=[
                            ("for", "rekommenderar"),
                            ("against", "avråder"),
                            ("return", "återremitterar för komplettering"),
                        ],
                        max_length=10,
                        verbose_name="rekommendation",
                    ),
                ),
                ("text", models.TextField(max_length=4000, verbose_name="text")),
                ("given_on", models.DateField(verbose_name="dag")),
                (
                    "supersedes",
                    models.OneToOneField(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="superseded_by",
                        to="governance.recommendation",
                        verbose_name="ersätter",
                    ),
                ),
            ],
            options={
                "verbose_name": "rekommendation",
                "verbose_name_plural": "rekommendationer",
                "ordering": ("matter", "-given_on", "-pk"),
                "abstract": False,
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("given_on__isnull", True),
                            ("given_on__range", ("2015-01-01", "2100-12-31")),
                            _connector="OR",
                        ),
                        name="recommendation_range",
                        violation_error_message="Datumet ska ligga mellan 2015 och 2100.",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="TrackDecision",
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
                    "track",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="decisions",
                        to="governance.municipaltrack",
                        verbose_name="kommunalt spår",
                    ),
                ),
                (
                    "stage",
                    models.CharField(
                        choices=[
                            ("networks", "bereds i nätverken"),
                            ("joint", "gemensamt ställningstagande"),
                            ("political", "politisk rekommendation"),
                            ("answers", "kommunerna svarar"),
                            ("done", "klart"),
                            ("stopped", "avbrutet"),
                        ],
                        max_length=10,
                        verbose_name="steg",
                    ),
                ),
                (
                    "body",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="track_decisions",
                        to="regions.body",
                        verbose_name="organ",
                    ),
                ),
                ("decided_on", models.DateField(verbose_name="dag")),
                (
                    "outcome",
                    models.CharField(
                        choices=[
                            ("prepared", "förberett klart"),
                            ("yes", "ja"),
                            ("no", "nej"),
                            ("recommends", "rekommenderar"),
                            ("advises_against", "avråder"),
                            ("returned", "återremiss"),
                        ],
                        max_length=16,
                        verbose_name="utfall",
                    ),
                ),
                (
                    "leads_to",
                    models.CharField(
                        choices=[
                            ("networks", "bereds i nätverken"),
                            ("joint", "gemensamt ställningstagande"),
                            ("political", "politisk rekommendation"),
                            ("answers", "kommunerna svarar"),
                            ("done", "klart"),
                            ("stopped", "avbrutet"),
                        ],
                        max_length=10,
                        verbose_name="leder till",
                    ),
                ),
                (
                    "reference",
                    models.CharField(blank=True, max_length=200, verbose_name="hänvisning"),
                ),
                ("text", models.TextField(blank=True, max_length=2000, verbose_name="kommentar")),
                (
                    "document",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        to="common.document",
                        verbose_name="handling",
                    ),
                ),
                (
                    "supersedes",
                    models.OneToOneField(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="superseded_by",
                        to="governance.trackdecision",
                        verbose_name="ersätter",
                    ),
                ),
                (
                    "token",
                    models.UUIDField(blank=True, null=True, unique=True, verbose_name="inlämning"),
                ),
            ],
            options={
                "verbose_name": "ställningstagande i kommunalt spår",
                "verbose_name_plural": "ställningstaganden i kommunala spår",
                "ordering": ("track", "pk"),
                "abstract": False,
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("outcome", "prepared"), ("stage", "networks")),
                            models.Q(
                                ("outcome__in", ("yes", "no", "returned")), ("stage", "joint")
                            ),
                            models.Q(
                                ("outcome__in", ("recommends", "advises_against", "returned")),
                                ("stage", "political"),
                            ),
                            _connector="OR",
                        ),
                        name="trackdecision_outcome_of_stage",
                        violation_error_message="Det utfallet hör inte till steget.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("stage", "networks"),
                            models.Q(("reference", ""), _negated=True),
                            _connector="OR",
                        ),
                        name="trackdecision_reference",
                        violation_error_message="Ange protokoll eller diarienummer.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("decided_on__isnull", True),
                            ("decided_on__range", ("2015-01-01", "2100-12-31")),
                            _connector="OR",
                        ),
                        name="trackdecision_range",
                        violation_error_message="Datumet ska ligga mellan 2015 och 2100.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="DelegatedDecision",
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
                    "council",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="delegated_decisions",
                        to="regions.body",
                        verbose_name="råd",
                    ),
                ),
                ("year", models.PositiveSmallIntegerField(verbose_name="år")),
                ("number", models.PositiveIntegerField(verbose_name="nummer")),
                (
                    "matter",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="decisions",
                        to="governance.matter",
                        verbose_name="ärende",
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("introduction", "införande av vårdförlopp"),
                            ("grant", "tillfälligt omställningsbidrag"),
                        ],
                        max_length=20,
                        verbose_name="ärendegrupp",
                    ),
                ),
                (
                    "form",
                    models.CharField(
                        choices=[
                            ("decision", "beslut"),
                            ("return", "återremiss"),
                            ("withdrawal", "återtagande av beslut"),
                        ],
                        default="decision",
                        max_length=12,
                        verbose_name="slag",
                    ),
                ),
                (
                    "outcome",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("introduce", "införs"),
                            ("decline", "införs inte"),
                            ("already", "redan infört"),
                        ],
                        max_length=10,
                        verbose_name="utfall",
                    ),
                ),
                (
                    "delegation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="decisions",
                        to="governance.delegation",
                        verbose_name="delegation",
                    ),
                ),
                (
                    "decider",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="regions.person",
                        verbose_name="beslutsfattare",
                    ),
                ),
                (
                    "rapporteur",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="regions.person",
                        verbose_name="föredragande",
                    ),
                ),
                (
                    "others",
                    models.CharField(
                        blank=True,
                        help_text="Vid den slutliga handläggningen, utan att besluta (jfr FL 31 §).",
                        max_length=300,
                        verbose_name="andra som varit med",
                    ),
                ),
                ("decided_on", models.DateField(verbose_name="beslutsdag")),
                (
                    "recommendation",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="decisions",
                        to="governance.recommendation",
                        verbose_name="rådets rekommendation",
                    ),
                ),
                (
                    "within_mandate",
                    models.BooleanField(
                        blank=True, null=True, verbose_name="ryms inom verksamheternas uppdrag"
                    ),
                ),
                (
                    "mandate_reason",
                    models.CharField(blank=True, max_length=1000, verbose_name="varför"),
                ),
                (
                    "starts_on",
                    models.DateField(blank=True, null=True, verbose_name="införandet börjar"),
                ),
                ("ready_on", models.DateField(blank=True, null=True, verbose_name="infört senast")),
                (
                    "template_text",
                    models.TextField(blank=True, max_length=6000, verbose_name="föreslagen text"),
                ),
                ("text", models.TextField(max_length=6000, verbose_name="beslutstext")),
                (
                    "is_appealable",
                    models.BooleanField(
                        default=True,
                        help_text="Kommunallagen 13 kap.",
                        verbose_name="kan laglighetsprövas",
                    ),
                ),
                (
                    "supersedes",
                    models.OneToOneField(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="superseded_by",
                        to="governance.delegateddecision",
                        verbose_name="ersätter",
                    ),
                ),
                (
                    "supersession",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("correction", "rättelse"),
                            ("reconsideration", "omprövning"),
                            ("withdrawal", "återtagande"),
                        ],
                        max_length=16,
                        verbose_name="varför det ersätter",
                    ),
                ),
                (
                    "milestone",
                    models.OneToOneField(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="delegated_decision",
                        to="pathways.milestone",
                        verbose_name="milstolpe",
                    ),
                ),
                (
                    "token",
                    models.UUIDField(blank=True, null=True, unique=True, verbose_name="inlämning"),
                ),
            ],
            options={
                "verbose_name": "delegationsbeslut",
                "verbose_name_plural": "delegationsbeslut",
                "ordering": ("-year", "-number"),
                "abstract": False,
                "constraints": [
                    models.UniqueConstraint(
                        fields=("council", "year", "number"),
                        name="decision_number_once",
                        violation_error_message="Numret är upptaget. Spara en gång till.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("year__range", (2015, 2100))),
                        name="decision_year",
                        violation_error_message="Ange ett år mellan 2015 och 2100.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("year", django.db.models.functions.datetime.ExtractYear("decided_on"))
                        ),
                        name="decision_year_of_its_day",
                        violation_error_message="Numret hör till beslutsdagens år.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("form", "decision"),
                                ("kind", "introduction"),
                                models.Q(("outcome", ""), _negated=True),
                            ),
                            models.Q(("form", "decision"), ("kind", "grant"), ("outcome", "")),
                            models.Q(
                                models.Q(("form", "decision"), _negated=True), ("outcome", "")
                            ),
                            _connector="OR",
                        ),
                        name="decision_outcome",
                        violation_error_message="Ett beslut om införande har ett utfall, annars inget.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("outcome", "introduce"), _negated=True),
                            models.Q(
                                ("recommendation__isnull", False),
                                ("within_mandate", True),
                                models.Q(("mandate_reason", ""), _negated=True),
                            ),
                            _connector="OR",
                        ),
                        name="decision_introduction_within_mandate",
                        violation_error_message="Införande på delegation kräver rådets rekommendation och att det ryms inom verksamheternas uppdrag.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("supersedes", None), ("supersession", "")),
                            models.Q(
                                ("supersedes__isnull", False),
                                models.Q(("supersession", ""), _negated=True),
                            ),
                            _connector="OR",
                        ),
                        name="decision_supersession",
                        violation_error_message="Ange varför beslutet ersätter det tidigare.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("starts_on", None),
                            ("ready_on", None),
                            ("ready_on__gte", models.F("starts_on")),
                            _connector="OR",
                        ),
                        name="decision_planned",
                        violation_error_message="Infört senast ligger efter att införandet börjar.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("decided_on__isnull", True),
                                ("decided_on__range", ("2015-01-01", "2100-12-31")),
                                _connector="OR",
                            ),
                            models.Q(
                                ("starts_on__isnull", True),
                                ("starts_on__range", ("2015-01-01", "2100-12-31")),
                                _connector="OR",
                            ),
                            models.Q(
                                ("ready_on__isnull", True),
                                ("ready_on__range", ("2015-01-01", "2100-12-31")),
                                _connector="OR",
                            ),
                        ),
                        name="decision_range",
                        violation_error_message="Datumet ska ligga mellan 2015 och 2100.",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(
                            ("form", "decision"), ("kind", "introduction"), ("supersedes", None)
                        ),
                        fields=("matter",),
                        name="decision_introduction_once",
                        violation_error_message="Ärendet har redan ett beslut om införande. Ett nytt ersätter det.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="EscalationOutcome",
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
                    "escalation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="outcomes",
                        to="governance.escalation",
                        verbose_name="ärende fört vidare",
                    ),
                ),
                (
                    "stage",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="outcomes",
                        to="governance.escalationstage",
                        verbose_name="instans",
                    ),
                ),
                ("received_on", models.DateField(verbose_name="kom dit")),
                ("due_on", models.DateField(verbose_name="svar senast")),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("comments", "lämnar synpunkter"),
                            ("passes_on", "för vidare"),
                            ("returns", "återlämnar till rådet"),
                            ("decides", "beslutar"),
                        ],
                        max_length=10,
                        verbose_name="vad instansen gjorde",
                    ),
                ),
                (
                    "outcome",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("introduce", "införs"),
                            ("decline", "införs inte"),
                            ("already", "redan infört"),
                        ],
                        max_length=10,
                        verbose_name="utfall",
                    ),
                ),
                (
                    "amount",
                    vardforlopp.common.money.SekField(
                        blank=True,
                        decimal_places=2,
                        max_digits=14,
                        null=True,
                        verbose_name="beviljat bidrag",
                    ),
                ),
                ("text", models.TextField(max_length=4000, verbose_name="text")),
                (
                    "reference",
                    models.CharField(
                        blank=True, max_length=200, verbose_name="diarienummer eller paragraf"
                    ),
                ),
                ("answered_on", models.DateField(verbose_name="dag")),
                (
                    "person",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="regions.person",
                        verbose_name="registrerat av",
                    ),
                ),
                ("by_minutes", models.BooleanField(default=False, verbose_name="enligt protokoll")),
                (
                    "paper",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="governance.matterdocument",
                        verbose_name="handling",
                    ),
                ),
                (
                    "delegation",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="escalation_outcomes",
                        to="governance.delegation",
                        verbose_name="på delegation",
                    ),
                ),
                (
                    "milestone",
                    models.OneToOneField(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="escalation_outcome",
                        to="pathways.milestone",
                        verbose_name="milstolpe",
                    ),
                ),
                (
                    "token",
                    models.UUIDField(blank=True, null=True, unique=True, verbose_name="inlämning"),
                ),
            ],
            options={
                "verbose_name": "svar från instans",
                "verbose_name_plural": "svar från instanser",
                "ordering": ("escalation", "pk"),
                "abstract": False,
                "constraints": [
                    models.UniqueConstraint(
                        fields=("escalation", "stage"),
                        name="escalationoutcome_once",
                        violation_error_message="Instansen har redan svarat.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("kind", "decides"),
                                models.Q(
                                    models.Q(("outcome", ""), _negated=True),
                                    ("amount__gte", 0),
                                    _connector="OR",
                                ),
                            ),
                            models.Q(
                                models.Q(("kind", "decides"), _negated=True),
                                ("amount", None),
                                ("outcome", ""),
                            ),
                            _connector="OR",
                        ),
                        name="escalationoutcome_decision",
                        violation_error_message="Ett beslut har ett utfall, ett annat svar har inget.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("kind", "decides"), _negated=True),
                            models.Q(("reference", ""), _negated=True),
                            ("delegation__isnull", False),
                            _connector="OR",
                        ),
                        name="escalationoutcome_reference",
                        violation_error_message="Ange beslutets diarienummer eller paragraf.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("by_minutes", False),
                            models.Q(
                                ("paper__isnull", False), models.Q(("reference", ""), _negated=True)
                            ),
                            _connector="OR",
                        ),
                        name="escalationoutcome_minutes",
                        violation_error_message="Bifoga protokollet och ange dess paragraf.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("delegation", None),
                            models.Q(("by_minutes", False), ("kind", "decides")),
                            _connector="OR",
                        ),
                        name="escalationoutcome_delegation",
                        violation_error_message="Bara ett beslut fattas på delegation.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("answered_on__gte", models.F("received_on"))),
                        name="escalationoutcome_after_arrival",
                        violation_error_message="Svaret kommer inte före ärendet.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("received_on__isnull", True),
                                ("received_on__range", ("2015-01-01", "2100-12-31")),
                                _connector="OR",
                            ),
                            models.Q(
                                ("due_on__isnull", True),
                                ("due_on__range", ("2015-01-01", "2100-12-31")),
                                _connector="OR",
                            ),
                            models.Q(
                                ("answered_on__isnull", True),
                                ("answered_on__range", ("2015-01-01", "2100-12-31")),
                                _connector="OR",
                            ),
                        ),
                        name="escalationoutcome_range",
                        violation_error_message="Datumet ska ligga mellan 2015 och 2100.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Reservation",
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
                    "recommendation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="reservations",
                        to="governance.recommendation",
                        verbose_name="rekommendation",
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="regions.person",
                        verbose_name="person",
                    ),
                ),
                ("text", models.CharField(max_length=1000, verbose_name="reservation")),
            ],
            options={
                "verbose_name": "reservation",
                "verbose_name_plural": "reservationer",
                "ordering": ("recommendation", "pk"),
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="TrackPreparer",
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
                    "decision",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="preparers",
                        to="governance.trackdecision",
                        verbose_name="ställningstagande",
                    ),
                ),
                (
                    "body",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="regions.body",
                        verbose_name="organ",
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="regions.person",
                        verbose_name="person",
                    ),
                ),
                ("role", models.CharField(blank=True, max_length=400, verbose_name="som")),
            ],
            options={
                "verbose_name": "beredning i kommunalt spår",
                "verbose_name_plural": "beredningar i kommunala spår",
                "ordering": ("decision", "pk"),
                "abstract": False,
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("body__isnull", True), ("person__isnull", False)),
                            models.Q(("body__isnull", False), ("person__isnull", True)),
                            _connector="OR",
                        ),
                        name="trackpreparer_body_or_person",
                        violation_error_message="Ange ett organ eller en person.",
                    ),
                    models.UniqueConstraint(
                        fields=("decision", "body", "person"),
                        name="trackpreparer_once",
                        nulls_distinct=False,
                        violation_error_message="Står redan bland dem som beredde.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Communication",
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
                    "matter",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="communications",
                        to="governance.matter",
                        verbose_name="ärende",
                    ),
                ),
                (
                    "task",
                    models.CharField(
                        choices=[
                            ("inform", "Informera om nationellt beslutat vårdförlopp"),
                            ("analyse", "Gap- och konsekvensanalys"),
                            ("submit", "Anmälan av ärende till rådet"),
                            ("dispatch", "Utskick av handlingar till rådets ledamöter"),
                            ("present", "Presentation av ärendet i rådet"),
                            ("recommend", "Rekommendation till ordföranden"),
                            ("record", "Beslut i rådet protokollförs"),
                            ("tell_management", "Beslut och ärenden meddelas ledningsgruppen"),
                            ("tell_area", "Kommuniceras till områdeschefen"),
                            ("tell_leaders", "Meddela processledare och processägare beslut"),
                        ],
                        max_length=20,
                        verbose_name="uppgift",
                    ),
                ),
                ("told_on", models.DateField(verbose_name="dag")),
                (
                    "told_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="regions.person",
                        verbose_name="av",
                    ),
                ),
                ("told_to", models.CharField(max_length=300, verbose_name="till")),
                ("note", models.CharField(blank=True, max_length=300, verbose_name="hur")),
                (
                    "decision",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="communications",
                        to="governance.delegateddecision",
                        verbose_name="beslut",
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
                "verbose_name": "meddelande om ärende",
                "verbose_name_plural": "meddelanden om ärenden",
                "ordering": ("matter", "told_on", "pk"),
                "abstract": False,
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("task__in", ("inform", "tell_management", "tell_area", "tell_leaders"))
                        ),
                        name="communication_task",
                        violation_error_message="Uppgiften görs inte genom att meddela någon.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("told_on__isnull", True),
                            ("told_on__range", ("2015-01-01", "2100-12-31")),
                            _connector="OR",
                        ),
                        name="communication_range",
                        violation_error_message="Datumet ska ligga mellan 2015 och 2100.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="HistoricalPublication",
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
                ("title", models.CharField(max_length=200, verbose_name="rubrik")),
                ("text", models.TextField(max_length=4000, verbose_name="text för allmänheten")),
                ("published_on", models.DateField(verbose_name="publicerat")),
                (
                    "withdrawn_on",
                    models.DateField(blank=True, null=True, verbose_name="avpublicerat"),
                ),
                (
                    "withdrawn_reason",
                    models.CharField(
                        blank=True, max_length=500, verbose_name="varför avpublicerat"
                    ),
                ),
                (
                    "council",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="regions.body",
                        verbose_name="råd",
                    ),
                ),
                (
                    "decision",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="governance.delegateddecision",
                        verbose_name="delegationsbeslut",
                    ),
                ),
                (
                    "outcome",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="governance.escalationoutcome",
                        verbose_name="beslut av instans",
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
                        verbose_name="programområde eller grupp",
                    ),
                ),
                (
                    "published_by",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="regions.person",
                        verbose_name="publicerat av",
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
                "verbose_name": "historik för publicering",
                "verbose_name_plural": "historik för publicering",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="Publication",
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
                    "council",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="publications",
                        to="regions.body",
                        verbose_name="råd",
                    ),
                ),
                (
                    "decision",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="publications",
                        to="governance.delegateddecision",
                        verbose_name="delegationsbeslut",
                    ),
                ),
                (
                    "outcome",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="publications",
                        to="governance.escalationoutcome",
                        verbose_name="beslut av instans",
                    ),
                ),
                (
                    "body",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="publications_about",
                        to="regions.body",
                        verbose_name="programområde eller grupp",
                    ),
                ),
                ("title", models.CharField(max_length=200, verbose_name="rubrik")),
                ("text", models.TextField(max_length=4000, verbose_name="text för allmänheten")),
                ("published_on", models.DateField(verbose_name="publicerat")),
                (
                    "published_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="regions.person",
                        verbose_name="publicerat av",
                    ),
                ),
                (
                    "withdrawn_on",
                    models.DateField(blank=True, null=True, verbose_name="avpublicerat"),
                ),
                (
                    "withdrawn_reason",
                    models.CharField(
                        blank=True, max_length=500, verbose_name="varför avpublicerat"
                    ),
                ),
            ],
            options={
                "verbose_name": "publicering",
                "verbose_name_plural": "publiceringar",
                "ordering": ("-published_on", "-pk"),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("body", None), ("decision__isnull", False), ("outcome", None)
                            ),
                            models.Q(
                                ("body", None), ("decision", None), ("outcome__isnull", False)
                            ),
                            models.Q(
                                ("body__isnull", False), ("decision", None), ("outcome", None)
                            ),
                            _connector="OR",
                        ),
                        name="publication_one_thing",
                        violation_error_message="Ange ett beslut eller en grupp.",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("withdrawn_on", None)),
                        fields=("decision",),
                        name="publication_decision_once",
                        violation_error_message="Det är redan publicerat. Ändra texten i stället.",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("withdrawn_on", None)),
                        fields=("outcome",),
                        name="publication_outcome_once",
                        violation_error_message="Det är redan publicerat. Ändra texten i stället.",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("withdrawn_on", None)),
                        fields=("body",),
                        name="publication_body_once",
                        violation_error_message="Det är redan publicerat. Ändra texten i stället.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("withdrawn_on", None), ("withdrawn_reason", "")),
                            models.Q(
                                ("withdrawn_on__gte", models.F("published_on")),
                                models.Q(("withdrawn_reason", ""), _negated=True),
                            ),
                            _connector="OR",
                        ),
                        name="publication_withdrawn_with_reason",
                        violation_error_message="Skriv varför det avpubliceras.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("published_on__isnull", True),
                                ("published_on__range", ("2015-01-01", "2100-12-31")),
                                _connector="OR",
                            ),
                            models.Q(
                                ("withdrawn_on__isnull", True),
                                ("withdrawn_on__range", ("2015-01-01", "2100-12-31")),
                                _connector="OR",
                            ),
                        ),
                        name="publication_range",
                        violation_error_message="Datumet ska ligga mellan 2015 och 2100.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="ReportedDecision",
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
                    "report",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="rows",
                        to="governance.delegationreport",
                        verbose_name="anmälan",
                    ),
                ),
                (
                    "decision",
                    models.OneToOneField(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="reported",
                        to="governance.delegateddecision",
                        verbose_name="delegationsbeslut",
                    ),
                ),
                (
                    "outcome",
                    models.OneToOneField(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="reported",
                        to="governance.escalationoutcome",
                        verbose_name="beslut av instans",
                    ),
                ),
            ],
            options={
                "verbose_name": "anmält beslut",
                "verbose_name_plural": "anmälda beslut",
                "ordering": ("report", "pk"),
                "abstract": False,
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("decision__isnull", False), ("outcome", None)),
                            models.Q(("decision", None), ("outcome__isnull", False)),
                            _connector="OR",
                        ),
                        name="reporteddecision_one_of_two",
                        violation_error_message="Ange ett delegationsbeslut eller en instans beslut.",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="TransitionGrant",
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
                    "decision",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="grant",
                        to="governance.delegateddecision",
                        verbose_name="beslut",
                    ),
                ),
                (
                    "budget",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="grants",
                        to="governance.grantbudget",
                        verbose_name="budget",
                    ),
                ),
                (
                    "pathway_year",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="grants",
                        to="governance.pathwayyear",
                        verbose_name="vårdförlopp och år",
                    ),
                ),
                (
                    "pathway_version",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="grants",
                        to="pathways.pathwayversion",
                        verbose_name="version",
                    ),
                ),
                (
                    "amount",
                    vardforlopp.common.money.SekField(
                        decimal_places=2, max_digits=14, verbose_name="belopp"
                    ),
                ),
                (
                    "receiver",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="grants",
                        to="regions.unit",
                        verbose_name="mottagare",
                    ),
                ),
                ("purpose", models.CharField(max_length=1000, verbose_name="ändamål")),
                ("starts_on", models.DateField(verbose_name="från och med")),
                ("ends_on", models.DateField(verbose_name="till och med")),
            ],
            options={
                "verbose_name": "omställningsbidrag",
                "verbose_name_plural": "omställningsbidrag",
                "ordering": ("-decision__year", "-decision__number"),
                "abstract": False,
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("amount__gt", 0)),
                        name="grant_amount",
                        violation_error_message="Ange ett belopp över 0 kr.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("ends_on__gte", models.F("starts_on"))),
                        name="grant_period",
                        violation_error_message="Slutdatumet ligger före startdatumet.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("purpose", ""), _negated=True),
                        name="grant_purpose",
                        violation_error_message="Skriv vad bidraget är till för.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("starts_on__isnull", True),
                                ("starts_on__range", ("2015-01-01", "2100-12-31")),
                                _connector="OR",
                            ),
                            models.Q(
                                ("ends_on__isnull", True),
                                ("ends_on__range", ("2015-01-01", "2100-12-31")),
                                _connector="OR",
                            ),
                        ),
                        name="grant_range",
                        violation_error_message="Datumet ska ligga mellan 2015 och 2100.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="GrantReversal",
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
                    "grant",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="reversals",
                        to="governance.transitiongrant",
                        verbose_name="bidrag",
                    ),
                ),
                (
                    "amount",
                    vardforlopp.common.money.SekField(
                        decimal_places=2, max_digits=14, verbose_name="återfört belopp"
                    ),
                ),
                ("reason", models.CharField(max_length=500, verbose_name="varför")),
                ("reversed_on", models.DateField(verbose_name="återfört")),
                (
                    "reversed_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="regions.person",
                        verbose_name="återfört av",
                    ),
                ),
                (
                    "decision",
                    models.OneToOneField(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="reversal",
                        to="governance.delegateddecision",
                        verbose_name="genom beslut",
                    ),
                ),
                (
                    "token",
                    models.UUIDField(blank=True, null=True, unique=True, verbose_name="inlämning"),
                ),
            ],
            options={
                "verbose_name": "återföring av bidrag",
                "verbose_name_plural": "återföringar av bidrag",
                "ordering": ("grant", "pk"),
                "abstract": False,
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("amount__gt", 0)),
                        name="grantreversal_amount",
                        violation_error_message="Ange ett belopp över 0 kr.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("reason", ""), _negated=True),
                        name="grantreversal_reason",
                        violation_error_message="Skriv varför beloppet återförs.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("reversed_on__isnull", True),
                            ("reversed_on__range", ("2015-01-01", "2100-12-31")),
                            _connector="OR",
                        ),
                        name="grantreversal_range",
                        violation_error_message="Datumet ska ligga mellan 2015 och 2100.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="GrantUse",
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
                    "grant",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="uses",
                        to="governance.transitiongrant",
                        verbose_name="bidrag",
                    ),
                ),
                (
                    "amount",
                    vardforlopp.common.money.SekField(
                        decimal_places=2, max_digits=14, verbose_name="använt belopp"
                    ),
                ),
                ("text", models.CharField(max_length=1000, verbose_name="vad det användes till")),
                ("reported_on", models.DateField(verbose_name="redovisat")),
                (
                    "reported_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="regions.person",
                        verbose_name="redovisat av",
                    ),
                ),
                (
                    "token",
                    models.UUIDField(blank=True, null=True, unique=True, verbose_name="inlämning"),
                ),
            ],
            options={
                "verbose_name": "redovisad användning av bidrag",
                "verbose_name_plural": "redovisad användning av bidrag",
                "ordering": ("grant", "pk"),
                "abstract": False,
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("amount__gt", 0)),
                        name="grantuse_amount",
                        violation_error_message="Ange ett belopp över 0 kr.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("text", ""), _negated=True),
                        name="grantuse_text",
                        violation_error_message="Skriv vad bidraget användes till.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("reported_on__isnull", True),
                            ("reported_on__range", ("2015-01-01", "2100-12-31")),
                            _connector="OR",
                        ),
                        name="grantuse_range",
                        violation_error_message="Datumet ska ligga mellan 2015 och 2100.",
                    ),
                ],
            },
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="ballot",
            trigger=pgtrigger.compiler.Trigger(
                name="ballot_stays",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="PERFORM * FROM (SELECT 1 FROM governance_meeting m WHERE m.id IN (SELECT i.meeting_id FROM governance_agendaitem i WHERE i.id IN (OLD.item_id, NEW.item_id)) FOR SHARE) AS held; IF EXISTS (SELECT 1 FROM governance_meeting m WHERE m.id IN (SELECT i.meeting_id FROM governance_agendaitem i WHERE i.id IN (OLD.item_id, NEW.item_id)) AND (m.status IN ('adjusted', 'cancelled') OR EXISTS (SELECT 1 FROM governance_adjustment a WHERE a.meeting_id = m.id AND a.adjusted_at IS NOT NULL))) THEN RAISE EXCEPTION 'what is adjusted or cancelled stays'; END IF; RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;",
                    hash="166070f5da49a3c559d7c5c1321856d0065193bd",
                    operation="INSERT OR UPDATE OR DELETE",
                    pgid="pgtrigger_ballot_stays_49844",
                    table="governance_ballot",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="ballot",
            trigger=pgtrigger.compiler.Trigger(
                name="one_who_votes",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="IF EXISTS (SELECT 1 FROM governance_conflictofinterest c JOIN governance_agendaitem i ON i.matter_id = c.matter_id WHERE i.id = NEW.item_id AND c.person_id = NEW.person_id AND c.withdrawn_on IS NULL) THEN RAISE EXCEPTION 'who has a conflict of interest takes no part'; END IF; IF NOT EXISTS (SELECT 1 FROM governance_attendance a JOIN governance_agendaitem i ON i.meeting_id = a.meeting_id WHERE i.id = NEW.item_id AND a.person_id = NEW.person_id AND a.votes AND a.presence <> 'absent') THEN RAISE EXCEPTION 'only those who are there and vote answer'; END IF; RETURN NEW;",
                    hash="75d11df09231fd1c9607c2d8189d8cb0abd96e84",
                    operation="INSERT OR UPDATE",
                    pgid="pgtrigger_one_who_votes_5b719",
                    table="governance_ballot",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="delegation",
            trigger=pgtrigger.compiler.Trigger(
                name="within_its_parent",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\nIF TG_OP = 'UPDATE' AND (OLD.status, OLD.parent_id) IS NOT DISTINCT FROM\n  (NEW.status, NEW.parent_id) THEN RETURN NEW; END IF;\nIF (\nNEW.parent_id IS NOT NULL AND NEW.status <> 'declined' AND NOT EXISTS (\n  SELECT 1 FROM governance_delegation above WHERE above.id = NEW.parent_id\n    AND above.council_id = NEW.council_id AND above.kind = NEW.kind AND above.may_pass_on\n    AND above.valid_from <= NEW.valid_from\n    AND (above.valid_to IS NULL OR above.valid_to >= NEW.valid_to)\n    AND (above.amount_limit IS NULL OR above.amount_limit >= NEW.amount_limit)\n    AND (above.cap IS NULL OR above.cap >= NEW.cap)\n    AND (above.requires_recommendation IS FALSE OR NEW.requires_recommendation)\n    AND (NEW.status, above.status) IN (\n      ('confirmed', 'confirmed'), ('proposed', 'confirmed'), ('proposed', 'proposed')))\n) IS NOT FALSE THEN RAISE EXCEPTION 'a delegation stays within the one it rests on' USING ERRCODE = 'check_violation'; END IF; RETURN NEW;",
                    hash="f9677b56cb679f1ab54f92b76956f20d9e7237aa",
                    operation="INSERT OR UPDATE",
                    pgid="pgtrigger_within_its_parent_40cd4",
                    table="governance_delegation",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="delegation",
            trigger=pgtrigger.compiler.Trigger(
                name="two_persons",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\nIF TG_OP = 'UPDATE' AND (OLD.status, OLD.parent_id) IS NOT DISTINCT FROM\n  (NEW.status, NEW.parent_id) THEN RETURN NEW; END IF;\nIF (\nNEW.status IN ('confirmed') AND NEW.proposed_by_id IS NOT NULL AND NOT EXISTS (\n  SELECT 1 FROM accounts_user u WHERE u.id = NEW.status_by_id\n    AND u.person_id <> NEW.proposed_by_id\n    AND NOT EXISTS (\n      SELECT 1 FROM accounts_appointment a JOIN accounts_scope s ON s.id = a.scope_id\n        JOIN regions_body b ON b.id = NEW.council_id\n      WHERE a.person_id = u.person_id AND (a.role, a.status) = (NEW.role, 'in_force')\n        AND (s.body_id = b.id OR s.region_id = b.region_id)\n        AND daterange(a.valid_from, a.valid_to, '[]')\n          @> (coalesce(NEW.status_at, now()) AT TIME ZONE 'Europe/Stockholm')::date))\n) IS NOT FALSE THEN RAISE EXCEPTION 'a delegation is confirmed by another person than its own' USING ERRCODE = 'check_violation'; END IF; RETURN NEW;",
                    hash="6e66ad68d92eddbfebc8642922c25609ff758e57",
                    operation="INSERT OR UPDATE",
                    pgid="pgtrigger_two_persons_38813",
                    table="governance_delegation",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="delegation",
            trigger=pgtrigger.compiler.Trigger(
                name="confirmed_stays",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.\"status\" = 'confirmed')",
                    func="IF (ROW(OLD.council_id, OLD.kind, OLD.delegator, OLD.role, OLD.parent_id, OLD.may_pass_on, OLD.requires_recommendation, OLD.amount_limit, OLD.cap, OLD.must_be_reported, OLD.decided_by, OLD.decided_on, OLD.reference, OLD.valid_from, OLD.proposed_by_id, OLD.status) IS DISTINCT FROM ROW(NEW.council_id, NEW.kind, NEW.delegator, NEW.role, NEW.parent_id, NEW.may_pass_on, NEW.requires_recommendation, NEW.amount_limit, NEW.cap, NEW.must_be_reported, NEW.decided_by, NEW.decided_on, NEW.reference, NEW.valid_from, NEW.proposed_by_id, NEW.status) OR (OLD.valid_to IS DISTINCT FROM NEW.valid_to AND (NEW.valid_to IS NULL OR coalesce(NEW.valid_to > OLD.valid_to, false)))) IS NOT FALSE THEN RAISE EXCEPTION 'a confirmed delegation only ends' USING ERRCODE = 'check_violation'; END IF; RETURN NEW;",
                    hash="74d6ad795ecae9bd27da66d6f68322b174f07a7c",
                    operation="UPDATE",
                    pgid="pgtrigger_confirmed_stays_3cf5a",
                    table="governance_delegation",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="grantbudget",
            trigger=pgtrigger.compiler.Trigger(
                name="year_stays",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition='WHEN (OLD."council_id" IS DISTINCT FROM (NEW."council_id") OR OLD."year" IS DISTINCT FROM (NEW."year"))',
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update rows from % table', TG_TABLE_NAME;",
                    hash="9f2ff6bf351f6602b8fa9152070ac8d5fb019134",
                    operation="UPDATE",
                    pgid="pgtrigger_year_stays_13cbe",
                    table="governance_grantbudget",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="grantbudgetdecision",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'append-only: % on % is refused', TG_OP, TG_TABLE_NAME;",
                    hash="72eb36fb13d85600e7b64e05c4ed1739fd2fb96a",
                    level="STATEMENT",
                    operation="UPDATE OR DELETE OR TRUNCATE",
                    pgid="pgtrigger_append_only_b8c3a",
                    table="governance_grantbudgetdecision",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="grantbudgetdecision",
            trigger=pgtrigger.compiler.Trigger(
                name="not_below_what_stands",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    declare="DECLARE standing numeric;",
                    func="PERFORM 1 FROM governance_grantbudget WHERE id = NEW.budget_id FOR NO KEY UPDATE;\n\nSELECT coalesce(sum(g.amount - coalesce((\n    SELECT sum(r.amount) FROM governance_grantreversal r WHERE r.grant_id = g.id), 0)), 0)\n  INTO standing FROM governance_transitiongrant g\n  JOIN governance_pathwayyear y ON y.id = g.pathway_year_id\n WHERE g.budget_id = NEW.budget_id;\nIF (NEW.amount < standing) IS NOT FALSE THEN RAISE EXCEPTION 'the budget is not lowered below what stands granted' USING ERRCODE = 'check_violation'; END IF;\nIF (\nNEW.number <> (\n  SELECT coalesce(max(b.number), 0) + 1 FROM governance_grantbudgetdecision b\n  WHERE b.budget_id = NEW.budget_id)\n) IS NOT FALSE THEN RAISE EXCEPTION 'decisions on a budget are numbered one by one' USING ERRCODE = 'check_violation'; END IF;\nRETURN NEW;",
                    hash="becd0aad2709f49c3f0aa1086f9bd75d2b55baaa",
                    operation="INSERT",
                    pgid="pgtrigger_not_below_what_stands_129ab",
                    table="governance_grantbudgetdecision",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="historicalballot",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'append-only: % on % is refused', TG_OP, TG_TABLE_NAME;",
                    hash="415464851fa420b269beff8dfb0d80cc5e9573b6",
                    level="STATEMENT",
                    operation="UPDATE OR DELETE OR TRUNCATE",
                    pgid="pgtrigger_append_only_82f64",
                    table="governance_historicalballot",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="historicalcouncilsetting",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'append-only: % on % is refused', TG_OP, TG_TABLE_NAME;",
                    hash="62368063a76c614cba9bbc0f30ffe6cd56582df7",
                    level="STATEMENT",
                    operation="UPDATE OR DELETE OR TRUNCATE",
                    pgid="pgtrigger_append_only_9d4b6",
                    table="governance_historicalcouncilsetting",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="historicaldecisiontemplate",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'append-only: % on % is refused', TG_OP, TG_TABLE_NAME;",
                    hash="43371edf60abd6021cc8ed2dc3bcabe503561bfc",
                    level="STATEMENT",
                    operation="UPDATE OR DELETE OR TRUNCATE",
                    pgid="pgtrigger_append_only_d6a28",
                    table="governance_historicaldecisiontemplate",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="historicaldelegation",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'append-only: % on % is refused', TG_OP, TG_TABLE_NAME;",
                    hash="41ad6ac5a4e296ee856bf6c881a528e2e6ba89a2",
                    level="STATEMENT",
                    operation="UPDATE OR DELETE OR TRUNCATE",
                    pgid="pgtrigger_append_only_81f8c",
                    table="governance_historicaldelegation",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="historicaldelegationreport",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'append-only: % on % is refused', TG_OP, TG_TABLE_NAME;",
                    hash="101a3f272f2c2f2393703f4714feef9d5c23078d",
                    level="STATEMENT",
                    operation="UPDATE OR DELETE OR TRUNCATE",
                    pgid="pgtrigger_append_only_1e45f",
                    table="governance_historicaldelegationreport",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="historicalescalationstage",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'append-only: % on % is refused', TG_OP, TG_TABLE_NAME;",
                    hash="68a89efb50927d21092d5a2f7ac1d74e4cc60578",
                    level="STATEMENT",
                    operation="UPDATE OR DELETE OR TRUNCATE",
                    pgid="pgtrigger_append_only_29f21",
                    table="governance_historicalescalationstage",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="historicalgrantbudget",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'append-only: % on % is refused', TG_OP, TG_TABLE_NAME;",
                    hash="5188fcc6f4f547b8d29d78f35b258e30df86bf6c",
                    level="STATEMENT",
                    operation="UPDATE OR DELETE OR TRUNCATE",
                    pgid="pgtrigger_append_only_ce286",
                    table="governance_historicalgrantbudget",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="historicalmatter",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'append-only: % on % is refused', TG_OP, TG_TABLE_NAME;",
                    hash="3b7fa1cabdca87aa1b74267c223991a4a3c4676a",
                    level="STATEMENT",
                    operation="UPDATE OR DELETE OR TRUNCATE",
                    pgid="pgtrigger_append_only_b2463",
                    table="governance_historicalmatter",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="historicalmeeting",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'append-only: % on % is refused', TG_OP, TG_TABLE_NAME;",
                    hash="e4dc3fbfc5da3c004789a16d83329f8edea61060",
                    level="STATEMENT",
                    operation="UPDATE OR DELETE OR TRUNCATE",
                    pgid="pgtrigger_append_only_0b5c2",
                    table="governance_historicalmeeting",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="historicalpublication",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'append-only: % on % is refused', TG_OP, TG_TABLE_NAME;",
                    hash="1985fb3c212d4770aafe353af9bfcc902b740ea8",
                    level="STATEMENT",
                    operation="UPDATE OR DELETE OR TRUNCATE",
                    pgid="pgtrigger_append_only_ad2e5",
                    table="governance_historicalpublication",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="historicalresponsibility",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'append-only: % on % is refused', TG_OP, TG_TABLE_NAME;",
                    hash="67cd2b0edc129fcc3dba28d2ffefa41428689258",
                    level="STATEMENT",
                    operation="UPDATE OR DELETE OR TRUNCATE",
                    pgid="pgtrigger_append_only_4a8b5",
                    table="governance_historicalresponsibility",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="judge",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'append-only: % on % is refused', TG_OP, TG_TABLE_NAME;",
                    hash="cd347d745e20c23ace52533e7b0c8e9b1312be7d",
                    level="STATEMENT",
                    operation="UPDATE OR DELETE OR TRUNCATE",
                    pgid="pgtrigger_append_only_fba69",
                    table="governance_judge",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="judge",
            trigger=pgtrigger.compiler.Trigger(
                name="no_conflict",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="IF EXISTS (SELECT 1 FROM governance_conflictofinterest c WHERE c.person_id = NEW.person_id AND c.withdrawn_on IS NULL AND c.matter_id = (SELECT j.matter_id FROM governance_costjudgement j WHERE j.id = NEW.judgement_id)) THEN RAISE EXCEPTION 'who has a conflict of interest takes no part'; END IF; RETURN NEW;",
                    hash="f261807eb97463fdf327fadd4f4a17ed192e813a",
                    operation="INSERT",
                    pgid="pgtrigger_no_conflict_c18d2",
                    table="governance_judge",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="historicalmunicipaltrack",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'append-only: % on % is refused', TG_OP, TG_TABLE_NAME;",
                    hash="25b84c589905ae924f3b49ec89d9e2d020046aaf",
                    level="STATEMENT",
                    operation="UPDATE OR DELETE OR TRUNCATE",
                    pgid="pgtrigger_append_only_891ad",
                    table="governance_historicalmunicipaltrack",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="historicalmatterdocument",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'append-only: % on % is refused', TG_OP, TG_TABLE_NAME;",
                    hash="50e9881ecf487fe936174d404adce539c321286e",
                    level="STATEMENT",
                    operation="UPDATE OR DELETE OR TRUNCATE",
                    pgid="pgtrigger_append_only_0d2a9",
                    table="governance_historicalmatterdocument",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="historicalescalation",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'append-only: % on % is refused', TG_OP, TG_TABLE_NAME;",
                    hash="6ffb5397becf092f8e3b213a410a2fc7abd5d9c0",
                    level="STATEMENT",
                    operation="UPDATE OR DELETE OR TRUNCATE",
                    pgid="pgtrigger_append_only_e7f2c",
                    table="governance_historicalescalation",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="historicalconflictofinterest",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'append-only: % on % is refused', TG_OP, TG_TABLE_NAME;",
                    hash="61acb69d51af59efa911a761de7a93def8c5bc4a",
                    level="STATEMENT",
                    operation="UPDATE OR DELETE OR TRUNCATE",
                    pgid="pgtrigger_append_only_a3763",
                    table="governance_historicalconflictofinterest",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="escalation",
            trigger=pgtrigger.compiler.Trigger(
                name="no_conflict",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="IF EXISTS (SELECT 1 FROM governance_conflictofinterest c WHERE c.person_id = NEW.started_by_id AND c.withdrawn_on IS NULL AND c.matter_id = (SELECT NEW.matter_id)) THEN RAISE EXCEPTION 'who has a conflict of interest takes no part'; END IF; RETURN NEW;",
                    hash="bac963da1b819ad1cf2e8ec06bb20de0e85a0a1c",
                    operation="INSERT",
                    pgid="pgtrigger_no_conflict_b5c14",
                    table="governance_escalation",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="costjudgement",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'append-only: % on % is refused', TG_OP, TG_TABLE_NAME;",
                    hash="c1c51ef409e7bd2af52cc2af5a98e2ebef04d984",
                    level="STATEMENT",
                    operation="UPDATE OR DELETE OR TRUNCATE",
                    pgid="pgtrigger_append_only_8d5c0",
                    table="governance_costjudgement",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="communication",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'append-only: % on % is refused', TG_OP, TG_TABLE_NAME;",
                    hash="a4c79046d8eaf66c3a23ded7588aeee28fa37d84",
                    level="STATEMENT",
                    operation="UPDATE OR DELETE OR TRUNCATE",
                    pgid="pgtrigger_append_only_cc8a4",
                    table="governance_communication",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="escalationoutcome",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'append-only: % on % is refused', TG_OP, TG_TABLE_NAME;",
                    hash="20c28bd8acaf2d8e6d0aebae1c5934146fd21835",
                    level="STATEMENT",
                    operation="UPDATE OR DELETE OR TRUNCATE",
                    pgid="pgtrigger_append_only_35c77",
                    table="governance_escalationoutcome",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="escalationoutcome",
            trigger=pgtrigger.compiler.Trigger(
                name="no_conflict",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="IF EXISTS (SELECT 1 FROM governance_conflictofinterest c WHERE c.person_id = NEW.person_id AND c.withdrawn_on IS NULL AND c.matter_id = (SELECT e.matter_id FROM governance_escalation e WHERE e.id = NEW.escalation_id)) THEN RAISE EXCEPTION 'who has a conflict of interest takes no part'; END IF; RETURN NEW;",
                    hash="698ab1a0b5834ec8aba27d37d50106171addd456",
                    operation="INSERT",
                    pgid="pgtrigger_no_conflict_fa139",
                    table="governance_escalationoutcome",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="escalationoutcome",
            trigger=pgtrigger.compiler.Trigger(
                name="deciding_stage",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="IF NEW.kind IN ('decides', 'passes_on') AND NOT (SELECT s.decides FROM governance_escalationstage s WHERE s.id = NEW.stage_id) THEN RAISE EXCEPTION 'this instance prepares and does not decide'; END IF; IF NOT EXISTS (SELECT 1 FROM governance_escalation e WHERE e.status IN ('open') AND (e.id, e.stage_id) = (NEW.escalation_id, NEW.stage_id)) THEN RAISE EXCEPTION 'the instance that has the matter answers'; END IF; RETURN NEW;",
                    hash="73677c04f2ba34a1c74ba48b98acb905c95eb4f0",
                    operation="INSERT",
                    pgid="pgtrigger_deciding_stage_abe2b",
                    table="governance_escalationoutcome",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="meeting",
            trigger=pgtrigger.compiler.Trigger(
                name="locked_stays",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="IF OLD.status IN ('adjusted', 'cancelled') THEN RAISE EXCEPTION 'what is adjusted or cancelled stays'; END IF; IF TG_OP = 'UPDATE' AND NEW.minutes_intro IS DISTINCT FROM OLD.minutes_intro AND EXISTS (SELECT 1 FROM governance_adjustment a WHERE a.meeting_id = OLD.id AND a.adjusted_at IS NOT NULL) THEN RAISE EXCEPTION 'what somebody has adjusted stays'; END IF; RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;",
                    hash="6bdaf0bcad07a69d7923857bbb382766df6b82ec",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_locked_stays_ab331",
                    table="governance_meeting",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="historicalminutesposting",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'append-only: % on % is refused', TG_OP, TG_TABLE_NAME;",
                    hash="fa1f7b783ed59fcc3cf9696603a2d8e2e0b9e03f",
                    level="STATEMENT",
                    operation="UPDATE OR DELETE OR TRUNCATE",
                    pgid="pgtrigger_append_only_8f12c",
                    table="governance_historicalminutesposting",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="historicalattendance",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'append-only: % on % is refused', TG_OP, TG_TABLE_NAME;",
                    hash="53b76e5b4b81688ff07e28a99078f4a41bb3bfdc",
                    level="STATEMENT",
                    operation="UPDATE OR DELETE OR TRUNCATE",
                    pgid="pgtrigger_append_only_2845c",
                    table="governance_historicalattendance",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="historicalagendaitem",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'append-only: % on % is refused', TG_OP, TG_TABLE_NAME;",
                    hash="3fe77a5bbf5e9debeff45ec5568e966ba89c3b64",
                    level="STATEMENT",
                    operation="UPDATE OR DELETE OR TRUNCATE",
                    pgid="pgtrigger_append_only_ee6f1",
                    table="governance_historicalagendaitem",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="historicaladjustment",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'append-only: % on % is refused', TG_OP, TG_TABLE_NAME;",
                    hash="9a6fcb2e27f16cd9ad6f4407038fc27eadd82cb6",
                    level="STATEMENT",
                    operation="UPDATE OR DELETE OR TRUNCATE",
                    pgid="pgtrigger_append_only_84e02",
                    table="governance_historicaladjustment",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="attendance",
            trigger=pgtrigger.compiler.Trigger(
                name="attendance_stays",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="PERFORM * FROM (SELECT 1 FROM governance_meeting m WHERE m.id IN (OLD.meeting_id, NEW.meeting_id) FOR SHARE) AS held; IF EXISTS (SELECT 1 FROM governance_meeting m WHERE m.id IN (OLD.meeting_id, NEW.meeting_id) AND (m.status IN ('adjusted', 'cancelled') OR EXISTS (SELECT 1 FROM governance_adjustment a WHERE a.meeting_id = m.id AND a.adjusted_at IS NOT NULL))) THEN RAISE EXCEPTION 'what is adjusted or cancelled stays'; END IF; RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;",
                    hash="26ab6a18ba80d943130359a95bd70bf7e6c370aa",
                    operation="INSERT OR UPDATE OR DELETE",
                    pgid="pgtrigger_attendance_stays_03e68",
                    table="governance_attendance",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="agendaitem",
            trigger=pgtrigger.compiler.Trigger(
                name="meeting_stays",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="PERFORM * FROM (SELECT 1 FROM governance_meeting m WHERE m.id IN (OLD.meeting_id, NEW.meeting_id) FOR SHARE) AS held; IF EXISTS (SELECT 1 FROM governance_meeting m WHERE m.id IN (OLD.meeting_id, NEW.meeting_id) AND (m.status IN ('adjusted', 'cancelled') OR EXISTS (SELECT 1 FROM governance_adjustment a WHERE a.meeting_id = m.id AND a.adjusted_at IS NOT NULL))) THEN RAISE EXCEPTION 'what is adjusted or cancelled stays'; END IF; RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;",
                    hash="78eb5806269e5b24e33ff59e3478d4feb95caf49",
                    operation="INSERT OR UPDATE OR DELETE",
                    pgid="pgtrigger_meeting_stays_b1c0a",
                    table="governance_agendaitem",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="agendaitem",
            trigger=pgtrigger.compiler.Trigger(
                name="paragraph_stays",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="IF OLD.paragraph IS NOT NULL AND (TG_OP = 'DELETE' OR ROW(NEW.council_id, NEW.year, NEW.paragraph) IS DISTINCT FROM ROW(OLD.council_id, OLD.year, OLD.paragraph)) THEN RAISE EXCEPTION 'a paragraph keeps its number'; END IF; RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;",
                    hash="55836dbd0732ad32ba60a99483b375de725c960c",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_paragraph_stays_0c312",
                    table="governance_agendaitem",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="adjustment",
            trigger=pgtrigger.compiler.Trigger(
                name="adjustment_stays",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="PERFORM * FROM (SELECT 1 FROM governance_meeting m WHERE m.id IN (OLD.meeting_id, NEW.meeting_id) FOR SHARE) AS held; IF EXISTS (SELECT 1 FROM governance_meeting m WHERE m.id IN (OLD.meeting_id, NEW.meeting_id) AND (m.status IN ('adjusted', 'cancelled') OR FALSE)) THEN RAISE EXCEPTION 'what is adjusted or cancelled stays'; END IF; RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;",
                    hash="108098a9f4851ab744d76453ee3923d4ff735cac",
                    operation="INSERT OR UPDATE OR DELETE",
                    pgid="pgtrigger_adjustment_stays_bb556",
                    table="governance_adjustment",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="adjustment",
            trigger=pgtrigger.compiler.Trigger(
                name="not_by_the_secretary",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="IF EXISTS (SELECT 1 FROM governance_attendance a WHERE a.meeting_id = NEW.meeting_id AND a.person_id = NEW.person_id AND a.role = 'secretary') THEN RAISE EXCEPTION 'the secretary does not adjust'; END IF; RETURN NEW;",
                    hash="1434298c85d1939b8ea092be2815f880495d4ea0",
                    operation="INSERT OR UPDATE",
                    pgid="pgtrigger_not_by_the_secretary_fd24e",
                    table="governance_adjustment",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="municipalanswer",
            trigger=pgtrigger.compiler.Trigger(
                name="in_the_county",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    declare="DECLARE here boolean;",
                    func="SELECT m.region_id = i.region_id INTO here FROM governance_municipaltrack t JOIN pathways_implementation i ON i.id = t.implementation_id, regions_municipality m WHERE t.id = NEW.track_id AND m.id = NEW.municipality_id; IF NOT here THEN RAISE EXCEPTION 'municipality: of another county' USING ERRCODE = 'check_violation'; END IF; RETURN NEW;",
                    hash="71d7ba676749253b96f21c6eed5316dbd8f41793",
                    operation='INSERT OR UPDATE OF "track_id", "municipality_id"',
                    pgid="pgtrigger_in_the_county_a162f",
                    table="governance_municipalanswer",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="historicalmunicipalanswer",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'append-only: % on % is refused', TG_OP, TG_TABLE_NAME;",
                    hash="9bb9547b759c4a0fa6d545654763f784e33fd8da",
                    level="STATEMENT",
                    operation="UPDATE OR DELETE OR TRUNCATE",
                    pgid="pgtrigger_append_only_fbbef",
                    table="governance_historicalmunicipalanswer",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="pathwayyear",
            trigger=pgtrigger.compiler.Trigger(
                name="stays",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="b6957c76d8f7881a07fcd408495199426d9a8e5d",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_stays_a66d2",
                    table="governance_pathwayyear",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="recommendation",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'append-only: % on % is refused', TG_OP, TG_TABLE_NAME;",
                    hash="253d00e9f07b53416982c08b095af534df70052b",
                    level="STATEMENT",
                    operation="UPDATE OR DELETE OR TRUNCATE",
                    pgid="pgtrigger_append_only_a448a",
                    table="governance_recommendation",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="recommendation",
            trigger=pgtrigger.compiler.Trigger(
                name="meeting_open",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="IF NOT EXISTS (SELECT 1 FROM governance_agendaitem i WHERE i.id = NEW.item_id AND i.matter_id = NEW.matter_id AND NOT i.is_withdrawn) THEN RAISE EXCEPTION 'a recommendation is of the matter of its point'; END IF; PERFORM * FROM (SELECT 1 FROM governance_meeting m WHERE m.id IN (SELECT i.meeting_id FROM governance_agendaitem i WHERE i.id = NEW.item_id) FOR SHARE) AS held; IF EXISTS (SELECT 1 FROM governance_meeting m WHERE m.id IN (SELECT i.meeting_id FROM governance_agendaitem i WHERE i.id = NEW.item_id) AND (m.status IN ('adjusted', 'cancelled') OR FALSE)) THEN RAISE EXCEPTION 'what is adjusted or cancelled stays'; END IF; RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;",
                    hash="82e3e2bb943043fc4bba52d60315d16a409027cd",
                    operation="INSERT",
                    pgid="pgtrigger_meeting_open_e652d",
                    table="governance_recommendation",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="delegateddecision",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'append-only: % on % is refused', TG_OP, TG_TABLE_NAME;",
                    hash="e6c34b47f78f9a57f380f59f1153919a04964cbd",
                    level="STATEMENT",
                    operation="UPDATE OR DELETE OR TRUNCATE",
                    pgid="pgtrigger_append_only_4957a",
                    table="governance_delegateddecision",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="delegateddecision",
            trigger=pgtrigger.compiler.Trigger(
                name="on_delegation",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="IF (NEW.decided_on > (now() AT TIME ZONE 'Europe/Stockholm')::date) IS NOT FALSE THEN RAISE EXCEPTION 'a decision is not of a day to come' USING ERRCODE = 'check_violation'; END IF;\nIF (\nNOT EXISTS (\n  SELECT 1 FROM governance_delegation d JOIN governance_matter m ON m.council_id = d.council_id\n  WHERE d.id = NEW.delegation_id AND m.id = NEW.matter_id\n    AND d.council_id = NEW.council_id AND d.kind = NEW.kind)\n) IS NOT FALSE THEN RAISE EXCEPTION 'a decision is of the council and kind of its delegation' USING ERRCODE = 'check_violation'; END IF;\nIF (\nEXISTS (\nWITH RECURSIVE chain AS (\n  SELECT d.*, false AS is_above FROM governance_delegation d WHERE d.id = NEW.delegation_id\n  UNION SELECT above.*, true FROM governance_delegation above\n    JOIN chain ON above.id = chain.parent_id)\nSELECT 1 FROM chain\n WHERE status <> 'confirmed' OR (is_above AND NOT may_pass_on)\n  OR NOT daterange(valid_from, valid_to, '[]') @> NEW.decided_on)\n) IS NOT FALSE THEN RAISE EXCEPTION 'no delegation counts on the day of the decision' USING ERRCODE = 'check_violation'; END IF;\nIF (\nEXISTS (\n  SELECT 1 FROM governance_delegation d JOIN regions_body b ON b.id = d.council_id\n  WHERE d.id = NEW.delegation_id AND d.role IN ('chair', 'deputy', 'director') AND NOT EXISTS (\n    SELECT 1 FROM accounts_appointment a JOIN accounts_scope s ON s.id = a.scope_id\n    WHERE a.person_id = NEW.decider_id AND (a.role, a.status) = (d.role, 'in_force')\n      AND CASE WHEN d.role = 'director' THEN s.region_id = b.region_id ELSE s.body_id = b.id END\n      AND daterange(a.valid_from, a.valid_to, '[]') @> NEW.decided_on))\n) IS NOT FALSE THEN RAISE EXCEPTION 'who decides has the part that the delegation names' USING ERRCODE = 'check_violation'; END IF;\nIF (\nEXISTS (\n  SELECT 1 FROM governance_conflictofinterest c\n  WHERE c.matter_id = NEW.matter_id AND c.person_id = NEW.decider_id AND c.withdrawn_on IS NULL)\n) IS NOT FALSE THEN RAISE EXCEPTION 'who has a conflict of interest decides nothing' USING ERRCODE = 'check_violation'; END IF;\nIF (\nNEW.outcome = 'introduce' AND NOT EXISTS (\n  SELECT 1 FROM governance_recommendation r\n  WHERE r.id = NEW.recommendation_id AND r.matter_id = NEW.matter_id AND r.advice = 'for'\n    AND NOT EXISTS (SELECT 1 FROM governance_recommendation n WHERE n.supersedes_id = r.id))\n) IS NOT FALSE THEN RAISE EXCEPTION 'an introduction follows the recommendation in force' USING ERRCODE = 'check_violation'; END IF;\nIF (\nNEW.supersedes_id IS NOT NULL AND NOT EXISTS (\n  SELECT 1 FROM governance_delegateddecision d\n  WHERE d.id = NEW.supersedes_id AND d.matter_id = NEW.matter_id AND d.kind = NEW.kind)\n) IS NOT FALSE THEN RAISE EXCEPTION 'a decision supersedes one of its matter and kind' USING ERRCODE = 'check_violation'; END IF;\nRETURN NEW;",
                    hash="91ba2421724b65234f7b60b8182625d6b40564e7",
                    operation="INSERT",
                    pgid="pgtrigger_on_delegation_5393b",
                    table="governance_delegateddecision",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="delegateddecision",
            trigger=pgtrigger.compiler.Trigger(
                name="money_follows",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    constraint="CONSTRAINT",
                    func="IF (\nNEW.supersedes_id IS NOT NULL AND EXISTS (\n  SELECT 1 FROM governance_transitiongrant g WHERE g.decision_id = NEW.supersedes_id\n    AND g.amount > (\n      SELECT coalesce(sum(r.amount), 0) FROM governance_grantreversal r WHERE r.grant_id = g.id))\n) IS NOT FALSE THEN RAISE EXCEPTION 'the grant of a superseded decision is reversed' USING ERRCODE = 'check_violation'; END IF; RETURN NULL;",
                    hash="93f0f4cbe10b07a1ce407bfbdee091eb43785732",
                    operation="INSERT",
                    pgid="pgtrigger_money_follows_626c3",
                    table="governance_delegateddecision",
                    timing="DEFERRABLE INITIALLY DEFERRED",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="reporteddecision",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'append-only: % on % is refused', TG_OP, TG_TABLE_NAME;",
                    hash="888f28e3b36b3e64ab249a2db945988b71d97455",
                    level="STATEMENT",
                    operation="UPDATE OR DELETE OR TRUNCATE",
                    pgid="pgtrigger_append_only_295e7",
                    table="governance_reporteddecision",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="reservation",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'append-only: % on % is refused', TG_OP, TG_TABLE_NAME;",
                    hash="67269b5e4b9338cb5041be9a91a59ff80772015b",
                    level="STATEMENT",
                    operation="UPDATE OR DELETE OR TRUNCATE",
                    pgid="pgtrigger_append_only_c2752",
                    table="governance_reservation",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="trackdecision",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'append-only: % on % is refused', TG_OP, TG_TABLE_NAME;",
                    hash="951d0e5c318dd1126e1d87f82e2c4152a56d1ccb",
                    level="STATEMENT",
                    operation="UPDATE OR DELETE OR TRUNCATE",
                    pgid="pgtrigger_append_only_3ddad",
                    table="governance_trackdecision",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="trackpreparer",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'append-only: % on % is refused', TG_OP, TG_TABLE_NAME;",
                    hash="ca4598924839458b12ecf524576c5c2083e10873",
                    level="STATEMENT",
                    operation="UPDATE OR DELETE OR TRUNCATE",
                    pgid="pgtrigger_append_only_5f685",
                    table="governance_trackpreparer",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="transitiongrant",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'append-only: % on % is refused', TG_OP, TG_TABLE_NAME;",
                    hash="5785e22d9ee494f82594b1b3d06b53bb2b92adec",
                    level="STATEMENT",
                    operation="UPDATE OR DELETE OR TRUNCATE",
                    pgid="pgtrigger_append_only_2b664",
                    table="governance_transitiongrant",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="transitiongrant",
            trigger=pgtrigger.compiler.Trigger(
                name="within_cap_and_budget",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    declare="DECLARE budget governance_grantbudget%ROWTYPE; place governance_pathwayyear%ROWTYPE; decided governance_delegateddecision%ROWTYPE; held record; standing numeric;",
                    func="\nSELECT * INTO budget FROM governance_grantbudget WHERE id = NEW.budget_id FOR NO KEY UPDATE;\nSELECT * INTO place FROM governance_pathwayyear WHERE id = NEW.pathway_year_id FOR NO KEY UPDATE;\nSELECT * INTO decided FROM governance_delegateddecision WHERE id = NEW.decision_id;\nWITH RECURSIVE up AS (\n  SELECT d.* FROM governance_delegation d WHERE d.id = decided.delegation_id\n  UNION SELECT d.* FROM governance_delegation d JOIN up ON d.id = up.parent_id)\nSELECT min(up.cap) AS cap, min(up.amount_limit) AS amount_limit,\n  bool_or(up.requires_recommendation) AS is_advised INTO held FROM up;\n\nIF (\n(decided.kind, decided.form) IS DISTINCT FROM ('grant', 'decision')\nOR (budget.council_id, budget.year) IS DISTINCT FROM (decided.council_id, decided.year)\nOR (place.council_id, place.year) IS DISTINCT FROM (decided.council_id, decided.year)\n) IS NOT FALSE THEN RAISE EXCEPTION 'a grant is of the council and year of its decision' USING ERRCODE = 'check_violation'; END IF;\nIF (\nNOT EXISTS (\n  SELECT 1 FROM governance_matter m\n  JOIN pathways_implementation i ON i.id = m.implementation_id\n  JOIN pathways_pathwayversion v ON v.id = i.pathway_version_id\n  WHERE m.id = decided.matter_id AND v.id = NEW.pathway_version_id\n    AND v.pathway_id = place.pathway_id)\n) IS NOT FALSE THEN RAISE EXCEPTION 'a grant is of the pathway of its matter' USING ERRCODE = 'check_violation'; END IF;\nIF (NEW.amount > coalesce(held.amount_limit, NEW.amount)) IS NOT FALSE THEN RAISE EXCEPTION 'a grant is within the limit of its delegation' USING ERRCODE = 'check_violation'; END IF;\nIF (\nheld.is_advised AND NOT EXISTS (\n  SELECT 1 FROM governance_recommendation r\n  WHERE r.id = decided.recommendation_id AND r.matter_id = decided.matter_id AND r.advice = 'for'\n    AND NOT EXISTS (SELECT 1 FROM governance_recommendation n WHERE n.supersedes_id = r.id))\n) IS NOT FALSE THEN RAISE EXCEPTION 'the delegation asks for the recommendation of the council' USING ERRCODE = 'check_violation'; END IF;\nIF (\nNOT EXISTS (\n  WITH RECURSIVE above AS (\n    SELECT u.id, u.parent_id FROM regions_unit u WHERE u.id = NEW.receiver_id\n    UNION SELECT u.id, u.parent_id FROM regions_unit u JOIN above ON u.id = above.parent_id)\n  SELECT 1 FROM above JOIN governance_councilsetting s ON s.administration_id = above.id\n  WHERE s.body_id = decided.council_id\n    AND daterange(s.valid_from, s.valid_to, '[]') @> decided.decided_on)\n) IS NOT FALSE THEN RAISE EXCEPTION 'a grant goes to a unit of the administration' USING ERRCODE = 'check_violation'; END IF;\n\nSELECT coalesce(sum(g.amount - coalesce((\n    SELECT sum(r.amount) FROM governance_grantreversal r WHERE r.grant_id = g.id), 0)), 0)\n  INTO standing FROM governance_transitiongrant g\n  JOIN governance_pathwayyear y ON y.id = g.pathway_year_id\n WHERE y.council_id = place.council_id AND y.year = place.year\n  AND y.pathway_id IN (\nWITH RECURSIVE told AS (\n  SELECT h.id AS version_id, h.pathway_id, lead(h.history_date)\n    OVER (PARTITION BY h.id ORDER BY h.history_date, h.history_id) AS until\n  FROM pathways_historicalpathwayversion h\n), stood AS (\n  SELECT v.id AS version_id, v.pathway_id FROM pathways_pathwayversion v\n  UNION SELECT v.replaces_id, v.pathway_id FROM pathways_pathwayversion v\n    WHERE v.replaces_id IS NOT NULL\n  UNION SELECT t.version_id, t.pathway_id FROM told t\n    WHERE t.until >= make_timestamptz(place.year, 1, 1, 0, 0, 0, 'Europe/Stockholm')\n  UNION SELECT g.pathway_version_id, y.pathway_id FROM governance_transitiongrant g\n    JOIN governance_pathwayyear y ON y.id = g.pathway_year_id WHERE y.year = place.year\n), together AS (\n  SELECT place.pathway_id AS pathway_id\n  UNION SELECT other.pathway_id FROM together\n    JOIN stood mine ON mine.pathway_id = together.pathway_id\n    JOIN stood other ON other.version_id = mine.version_id\n)\nSELECT pathway_id FROM together\n);\n\nIF (standing + NEW.amount > held.cap) IS NOT FALSE THEN RAISE EXCEPTION 'the cap per pathway and year is exceeded' USING ERRCODE = 'check_violation'; END IF;\n\nSELECT coalesce(sum(g.amount - coalesce((\n    SELECT sum(r.amount) FROM governance_grantreversal r WHERE r.grant_id = g.id), 0)), 0)\n  INTO standing FROM governance_transitiongrant g\n  JOIN governance_pathwayyear y ON y.id = g.pathway_year_id\n WHERE g.budget_id = NEW.budget_id;\nIF (\nstanding + NEW.amount > (\n  SELECT b.amount FROM governance_grantbudgetdecision b\n  WHERE b.budget_id = NEW.budget_id ORDER BY b.number DESC LIMIT 1)\n) IS NOT FALSE THEN RAISE EXCEPTION 'the budget of the year is exceeded' USING ERRCODE = 'check_violation'; END IF;\nRETURN NEW;",
                    hash="5c366029fa9474db991fd199e6d3135d1477be54",
                    operation="INSERT",
                    pgid="pgtrigger_within_cap_and_budget_452fc",
                    table="governance_transitiongrant",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="grantuse",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'append-only: % on % is refused', TG_OP, TG_TABLE_NAME;",
                    hash="7c16cfaa998484e834e2bde15a7b1a8a2e2bf0d0",
                    level="STATEMENT",
                    operation="UPDATE OR DELETE OR TRUNCATE",
                    pgid="pgtrigger_append_only_cdc0e",
                    table="governance_grantuse",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="grantuse",
            trigger=pgtrigger.compiler.Trigger(
                name="used_of_what_stands",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    declare="DECLARE given governance_transitiongrant%ROWTYPE;",
                    func="\nSELECT * INTO given FROM governance_transitiongrant WHERE id = NEW.grant_id;\nPERFORM 1 FROM governance_grantbudget WHERE id = given.budget_id FOR NO KEY UPDATE;\nPERFORM 1 FROM governance_pathwayyear WHERE id = given.pathway_year_id FOR NO KEY UPDATE;\n\nIF (coalesce((SELECT sum(amount) FROM governance_grantuse WHERE grant_id = NEW.grant_id), 0) + coalesce((SELECT sum(amount) FROM governance_grantreversal WHERE grant_id = NEW.grant_id), 0) + NEW.amount > given.amount) IS NOT FALSE THEN RAISE EXCEPTION 'no more is used than stands granted' USING ERRCODE = 'check_violation'; END IF;\nRETURN NEW;",
                    hash="548555353f95de877e47fdda1dad07cab7574687",
                    operation="INSERT",
                    pgid="pgtrigger_used_of_what_stands_eda41",
                    table="governance_grantuse",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="grantreversal",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'append-only: % on % is refused', TG_OP, TG_TABLE_NAME;",
                    hash="3c5e41508a04042629174bb15dc49ac331e247db",
                    level="STATEMENT",
                    operation="UPDATE OR DELETE OR TRUNCATE",
                    pgid="pgtrigger_append_only_493b4",
                    table="governance_grantreversal",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="grantreversal",
            trigger=pgtrigger.compiler.Trigger(
                name="not_more_than_granted",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    declare="DECLARE given governance_transitiongrant%ROWTYPE;",
                    func="\nSELECT * INTO given FROM governance_transitiongrant WHERE id = NEW.grant_id;\nPERFORM 1 FROM governance_grantbudget WHERE id = given.budget_id FOR NO KEY UPDATE;\nPERFORM 1 FROM governance_pathwayyear WHERE id = given.pathway_year_id FOR NO KEY UPDATE;\n\nIF (coalesce((SELECT sum(amount) FROM governance_grantreversal WHERE grant_id = NEW.grant_id), 0) + coalesce((SELECT sum(amount) FROM governance_grantuse WHERE grant_id = NEW.grant_id), 0) + NEW.amount > given.amount) IS NOT FALSE THEN RAISE EXCEPTION 'no more is reversed than was granted and is not used' USING ERRCODE = 'check_violation'; END IF;\nIF (\nNEW.decision_id IS NOT NULL AND NOT EXISTS (\n  SELECT 1 FROM governance_delegateddecision d\n  WHERE d.id = NEW.decision_id AND d.supersedes_id = given.decision_id)\n) IS NOT FALSE THEN RAISE EXCEPTION 'a grant is taken back by the decision that supersedes its own' USING ERRCODE = 'check_violation'; END IF;\nRETURN NEW;",
                    hash="db372a97914f71083cd17b75e1269cc439c69a9b",
                    operation="INSERT",
                    pgid="pgtrigger_not_more_than_granted_830ec",
                    table="governance_grantreversal",
                    when="BEFORE",
                ),
            ),
        ),
    ]
