from django.contrib.postgres.operations import AddIndexConcurrently
from django.db import migrations, models


class Migration(migrations.Migration):
    """The log of changes looks for logs by the moment they were made; nobody waits meanwhile."""

    atomic = False
    dependencies = [("pathways", "0001_pathways_and_implementations")]
    operations = [
        AddIndexConcurrently("statusentry", models.Index(fields=["created_at"], name="entry_made"))
    ]
