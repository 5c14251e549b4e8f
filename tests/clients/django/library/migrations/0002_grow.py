"""Columns renamed, widened, turned into LOBs and added over rows that are there; and a relation of many to many."""
from django.db import migrations, models


def rate(apps, schema_editor):
    apps.get_model("library", "Author").objects.filter(name__startswith="U").update(rating="4.25")


class Migration(migrations.Migration):
    dependencies = [("library", "0001_initial")]
    operations = [
        migrations.RenameField("author", "birthday", "born"),
        migrations.AlterField("author", "name", models.CharField(max_length=100, unique=True)),
        migrations.AddField("author", "rating", models.DecimalField(decimal_places=2, default="1.50", max_digits=5)),
        migrations.RunPython(rate, migrations.RunPython.noop),
        migrations.AlterField("book", "pages", models.PositiveIntegerField()),
        migrations.AlterField("book", "summary", models.TextField(blank=True)),
        migrations.AddField("book", "facts", models.JSONField(default=dict)),
        migrations.CreateModel(name="Tag", fields=[
            ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
            ("label", models.SlugField(max_length=20, unique=True)),
        ]),
        migrations.AddField("book", "tags", models.ManyToManyField(related_name="books", to="library.Tag")),
        migrations.AddConstraint("book", models.CheckConstraint(check=models.Q(("pages__gt", 0)), name="book_pages_ck")),
        migrations.AddConstraint("book", models.UniqueConstraint(fields=("author", "title"), name="book_author_title_uk")),
    ]
