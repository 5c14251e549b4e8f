"""The whole life of a schema: migrated forward, used, looked at, and migrated back without a leftover."""
import datetime
import decimal
import io
import unittest

import database
from django.core.management import call_command
from django.db import DatabaseError, IntegrityError, connection, transaction
from django.db.migrations.executor import MigrationExecutor
from django.db.migrations.recorder import MigrationRecorder
from django.db.models import Avg, Case, Count, Exists, F, Max, OuterRef, Q, Subquery, Sum, Value, When, Window
from django.db.models.functions import Concat, ExtractYear, Lag, Lower, Rank, Reverse, RowNumber, TruncMonth
from django.utils import timezone
from library.models import Author, Book, Tag


def setUpModule():
    database.OWNER.create()


def tearDownModule():
    connection.close()
    database.OWNER.drop()


def day(year, month, date):
    return datetime.datetime(year, month, date, 12, 30, 15, 123456, tzinfo=timezone.utc)


def migrate(to):
    executor = MigrationExecutor(connection)
    executor.migrate([("library", to)])
    return executor.loader.project_state(("library", to)).apps if to else None


class LibraryTests(unittest.TestCase):
    """In the order of their names."""

    def test_1_tables_are_made(self):
        old = migrate("0001_initial")
        author = old.get_model("library", "Author").objects.create(name="Ursula", birthday=datetime.date(1929, 10, 21))
        old.get_model("library", "Author").objects.create(name="Stanisław")
        old.get_model("library", "Book").objects.create(
            title="The Dispossessed", author=author, pages=341, summary="An ambiguous utopia", added=day(2024, 1, 5))
        self.assertEqual(sorted(connection.introspection.table_names()), ["django_migrations", "library_author", "library_book"])

    def test_2_they_change_over_their_rows(self):
        migrate("0002_grow")
        self.assertEqual([(a.name, a.born, a.rating) for a in Author.objects.order_by("-name")], [
            ("Ursula", datetime.date(1929, 10, 21), decimal.Decimal("4.25")), ("Stanisław", None, decimal.Decimal("1.50"))])
        book = Book.objects.get()
        self.assertEqual((book.pages, book.summary, book.added, book.facts), (341, "An ambiguous utopia", day(2024, 1, 5), {}))
        out = io.StringIO()
        call_command("makemigrations", check=True, dry_run=True, stdout=out)
        self.assertIn("No changes detected", out.getvalue())

    def test_3_rows_are_made_and_read_back(self):
        ursula, stanislaw = Author.objects.get(name="Ursula"), Author.objects.get(name__istartswith="STANI")
        book = Book.objects.create(
            title="Solaris", author=stanislaw, pages=204, price="12.50", weight=0.25, lent=True, loan=datetime.timedelta(days=14, seconds=1.5),
            summary="ż" * 5000, cover=bytes(range(256)) * 40, added=day(2024, 2, 10), facts={"ocean": True, "moons": [1, 2], "crew": {"n": 3}})
        book.refresh_from_db()
        self.assertEqual((book.price, book.weight, book.lent, book.loan), (decimal.Decimal("12.50"), 0.25, True, datetime.timedelta(days=14, seconds=1.5)))
        self.assertEqual((book.summary, bytes(book.cover)), ("ż" * 5000, bytes(range(256)) * 40))
        self.assertEqual(book.facts, {"ocean": True, "moons": [1, 2], "crew": {"n": 3}})
        Book.objects.bulk_create([
            Book(title="Fiasco", author=stanislaw, pages=322, price="9.90", added=day(2024, 2, 20), facts={"ocean": False}),
            Book(title="The Tombs of Atuan", author=ursula, pages=180, price="8.00", added=day(2025, 3, 1)),
        ])
        with self.assertRaises(IntegrityError):
            Book.objects.create(title="Solaris", author=stanislaw, pages=1, added=day(2024, 2, 10))
        with self.assertRaises(IntegrityError):
            Book.objects.create(title="Nothing", author=stanislaw, pages=0, added=day(2024, 2, 10))
        for label in ("sf", "sea", "classic"):
            Tag.objects.get_or_create(label=label)
        book.tags.set(Tag.objects.filter(label__in=["sf", "sea"]))
        self.assertEqual(list(Tag.objects.filter(books__title="Solaris").order_by("label").values_list("label", flat=True)), ["sea", "sf"])
        self.assertEqual(len(list(Book.objects.prefetch_related("tags").select_related("author"))), 4)

    def test_4_conditions_and_expressions(self):
        def titles(query):
            return list(query.order_by("title").values_list("title", flat=True))

        self.assertEqual(titles(Book.objects.filter(Q(pages__lt=200) | Q(price=F("price"), lent=True))), ["Solaris", "The Tombs of Atuan"])
        self.assertEqual(titles(Book.objects.exclude(title__icontains="THE ")), ["Fiasco", "Solaris"])
        self.assertEqual(titles(Book.objects.filter(title__regex=r"^S.*s$")), ["Solaris"])
        self.assertEqual(titles(Book.objects.filter(summary__contains="ambiguous")), ["The Dispossessed"])
        self.assertEqual(titles(Book.objects.filter(added__lt=day(2024, 2, 9) + F("loan"), loan__isnull=False)), ["Solaris"])
        self.assertEqual(titles(Book.objects.filter(added__date=datetime.date(2024, 2, 20))), ["Fiasco"])
        self.assertEqual(titles(Book.objects.annotate(back=Reverse(Lower("title"))).filter(back="siralos")), ["Solaris"])
        Book.objects.filter(title="Fiasco").update(price=F("price") + 1, summary=Concat(F("title"), Value("!")))
        self.assertEqual(Book.objects.values_list("price", "summary").get(title="Fiasco"), (decimal.Decimal("10.90"), "Fiasco!"))
        size = Case(When(pages__gte=300, then=Value("long")), default=Value("short"))
        self.assertEqual(list(Book.objects.annotate(size=size).values_list("size").annotate(n=Count("id")).order_by("size")), [("long", 2), ("short", 2)])
        self.assertEqual(list(Book.objects.order_by("-pages").values_list("pages", flat=True)[1:3]), [322, 204])

    def test_5_aggregates_subqueries_and_windows(self):
        self.assertEqual(Book.objects.aggregate(n=Count("id"), pages=Sum("pages"), dear=Max("price")), {"n": 4, "pages": 1047, "dear": decimal.Decimal("12.50")})
        authors = Author.objects.annotate(n=Count("books"), mean=Avg("books__pages")).filter(n__gt=1).order_by("name")
        self.assertEqual([(a.name, a.n, a.mean) for a in authors], [("Stanisław", 2, 263.0), ("Ursula", 2, 260.5)])
        newest = Book.objects.filter(author=OuterRef("pk")).order_by("-added").values("title")[:1]
        lent = Exists(Book.objects.filter(author=OuterRef("pk"), lent=True))
        self.assertEqual(list(Author.objects.annotate(newest=Subquery(newest)).filter(lent).values_list("name", "newest")), [("Stanisław", "Fiasco")])
        months = Book.objects.annotate(month=TruncMonth("added")).values_list("month").annotate(n=Count("id")).order_by("month")
        self.assertEqual([(m.month, n) for m, n in months], [(1, 1), (2, 2), (3, 1)])
        self.assertEqual(list(Book.objects.annotate(year=ExtractYear("added")).values_list("year", flat=True).distinct().order_by("year")), [2024, 2025])
        remainders = Book.objects.annotate(rest=F("pages") % 2).values_list("rest").annotate(n=Count("id")).order_by("rest")
        self.assertEqual(list(remainders), [(0, 3), (1, 1)])
        ranked = Book.objects.annotate(
            place=Window(Rank(), partition_by=[F("author")], order_by=F("pages").desc()),
            before=Window(Lag("pages"), order_by=F("pages").asc()),
            row=Window(RowNumber(), order_by=F("pages").asc())).order_by("row")
        self.assertEqual([(b.title, b.place, b.before) for b in ranked], [
            ("The Tombs of Atuan", 2, None), ("Solaris", 2, 180), ("Fiasco", 1, 204), ("The Dispossessed", 1, 322)])
        self.assertEqual(sorted(Author.objects.values_list("name").union(Tag.objects.values_list("label"))),
                         [("Stanisław",), ("Ursula",), ("classic",), ("sea",), ("sf",)])

    def test_6_json(self):
        self.assertEqual(Book.objects.get(facts__ocean=True).title, "Solaris")
        self.assertEqual(Book.objects.get(facts__crew__n=3).title, "Solaris")
        self.assertEqual(Book.objects.get(facts__moons__1=2).title, "Solaris")
        self.assertEqual(Book.objects.filter(facts__has_key="ocean").count(), 2)
        self.assertEqual(Book.objects.filter(facts__has_any_keys=["moons", "stars"]).count(), 1)
        self.assertEqual(Book.objects.exclude(facts__has_key="ocean").count(), 2)
        self.assertEqual(Book.objects.filter(facts__crew={"n": 3}).count(), 1)

    def test_7_transactions_savepoints_and_locks(self):
        done = []
        with transaction.atomic():
            Tag.objects.create(label="kept")
            transaction.on_commit(lambda: done.append("commit"))
            with self.assertRaises(IntegrityError), transaction.atomic():
                Tag.objects.create(label="lost")
                Tag.objects.create(label="sf")
            self.assertEqual(done, [])
        self.assertEqual((Tag.objects.filter(label__in=["kept", "lost"]).count(), done), (1, ["commit"]))
        other = connection.copy()
        try:
            with transaction.atomic():
                locked = Book.objects.select_for_update(of=("self",)).select_related("author").get(title="Solaris")
                with self.assertRaisesRegex(DatabaseError, "ORA-00054"), other.cursor() as cursor:
                    cursor.execute("SELECT id FROM library_book WHERE id = %s FOR UPDATE NOWAIT", [locked.pk])
                with other.cursor() as cursor:
                    cursor.execute("SELECT id FROM library_book FOR UPDATE SKIP LOCKED")
                    self.assertEqual(len(cursor.fetchall()), 3)
        finally:
            other.close()
        with self.assertRaises(IntegrityError), transaction.atomic():
            Book.objects.filter(title="Solaris").update(author_id=-1)  # the key is deferred: the commit refuses
        with transaction.atomic():
            Author.objects.get(name="Ursula").delete()
            self.assertEqual(Book.objects.count(), 2)
            transaction.set_rollback(True)
        self.assertEqual(Book.objects.count(), 4)

    def test_8_inspectdb_finds_the_models(self):
        out = io.StringIO()
        call_command("inspectdb", stdout=out)
        text = out.getvalue()
        for line in (
                "class LibraryBook(models.Model):", "title = models.CharField(max_length=200, blank=True, null=True)", "id = models.BigAutoField(primary_key=True)",
                "author = models.ForeignKey(LibraryAuthor, models.DO_NOTHING)", "lent = models.BooleanField()", "facts = models.JSONField()",
                "loan = models.DurationField(blank=True, null=True)", "price = models.DecimalField(max_digits=8, decimal_places=2, blank=True, null=True)",
                "unique_together = (('author', 'title'),)", "cover = models.BinaryField(blank=True, null=True)"):
            self.assertIn(line, text)
        with connection.cursor() as cursor:
            constraints = connection.introspection.get_constraints(cursor, "library_book")
        self.assertEqual(constraints["book_author_title_uk"]["columns"], ["author_id", "title"])
        self.assertTrue(constraints["book_pages_ck"]["check"])

    def test_9_nothing_is_left(self):
        Book.objects.filter(title="Solaris").update(summary="short enough for the column that it was")
        migrate(None)
        with connection.schema_editor() as editor:
            editor.delete_model(MigrationRecorder(connection).Migration)
        with connection.cursor() as cursor:
            cursor.execute("PURGE RECYCLEBIN")
            cursor.execute("SELECT object_type, object_name FROM user_objects")
            self.assertEqual(cursor.fetchall(), [])
