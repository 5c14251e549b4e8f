"""Authors, and books without tags and facts."""
import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True
    dependencies = []
    operations = [
        migrations.CreateModel(name="Author", fields=[
            ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
            ("name", models.CharField(max_length=60)),
            ("birthday", models.DateField(null=True)),
        ]),
        migrations.CreateModel(name="Book", fields=[
            ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
            ("title", models.CharField(db_index=True, max_length=200)),
            ("pages", models.IntegerField()),
            ("price", models.DecimalField(decimal_places=2, max_digits=8, null=True)),
            ("weight", models.FloatField(null=True)),
            ("lent", models.BooleanField(default=False)),
            ("loan", models.DurationField(null=True)),
            ("summary", models.CharField(blank=True, max_length=50)),
            ("cover", models.BinaryField(null=True)),
            ("added", models.DateTimeField()),
            ("author", models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name="books", to="library.author")),
        ]),
    ]
