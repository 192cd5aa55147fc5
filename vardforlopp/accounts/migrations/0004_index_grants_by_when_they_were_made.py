from django.contrib.postgres.operations import AddIndexConcurrently
from django.db import migrations, models


class Migration(migrations.Migration):
    """The log of changes looks for rights by the moment they were given; nobody waits meanwhile."""

    atomic = False
    dependencies = [("accounts", "0003_rights_of_councils")]
    operations = [
        AddIndexConcurrently("scopegrant", models.Index(fields=["created_at"], name="grant_made"))
    ]
