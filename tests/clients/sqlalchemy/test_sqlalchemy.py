"""The whole life of a schema, twice over: made, looked at, used, changed, and dropped without a leftover."""
import datetime
import decimal
import unittest

from database import OWNER, engine
from model import Author, Base, Book, Tag
from sqlalchemy import MetaData, Table, exc, func, inspect, insert, select, text, update
from sqlalchemy.orm import Session, selectinload


def setUpModule():
    OWNER.create()


def tearDownModule():
    OWNER.drop()


class Life:
    """The tests, in order; each of the two classes below runs them all."""

    @classmethod
    def setUpClass(cls):
        cls.engine = engine()

    @classmethod
    def tearDownClass(cls):
        cls.engine.dispose()

    def test_1_create_all_makes_the_tables_once(self):
        Base.metadata.create_all(self.engine)
        Base.metadata.create_all(self.engine)
        names = inspect(self.engine).get_table_names()
        self.assertEqual(sorted(names), ["authors", "book_tags", "books", "tags"])

    def test_2_the_inspector_reads_columns_and_keys_back(self):
        inspector = inspect(self.engine)
        columns = {column["name"]: column for column in inspector.get_columns("authors")}
        self.assertEqual(list(columns), ["id", "name", "motto", "born", "rating"])
        self.assertEqual(str(columns["name"]["type"]), "VARCHAR(100)")
        self.assertFalse(columns["name"]["nullable"])
        self.assertEqual(columns["motto"]["comment"], "what they say")
        self.assertEqual(columns["rating"]["default"].strip(), "'1.5'")
        self.assertEqual((columns["rating"]["type"].precision, columns["rating"]["type"].scale), (5, 2))
        self.assertEqual((columns["id"]["identity"]["start"], columns["id"]["identity"]["always"]), (10, False))
        self.assertEqual(inspector.get_table_comment("authors"), {"text": "who writes"})
        self.assertEqual(inspector.get_pk_constraint("book_tags")["constrained_columns"], ["book_id", "tag_id"])
        self.assertEqual([(u["name"], u["column_names"]) for u in inspector.get_unique_constraints("authors")], [("authors_name_uk", ["name"])])
        self.assertEqual([(c["name"], c["sqltext"]) for c in inspector.get_check_constraints("books")], [("books_pages_ck", "pages > 0")])
        (key,) = inspector.get_foreign_keys("books")
        self.assertEqual((key["name"], key["constrained_columns"], key["referred_table"], key["referred_columns"], key["options"]),
                         ("books_author_fk", ["author_id"], "authors", ["id"], {"ondelete": "CASCADE"}))
        self.assertIn("books_title_ix", [index["name"] for index in inspector.get_indexes("books")])
        self.assertTrue(inspector.has_sequence("book_ids"))
        self.assertIn("book_ids", inspector.get_sequence_names())
        gross = next(column for column in inspector.get_columns("books") if column["name"] == "gross")
        self.assertEqual(gross["computed"]["sqltext"].replace(" ", ""), '"PRICE"*1.19')

    def test_3_metadata_reflects_tables_that_can_be_used(self):
        metadata = MetaData()
        metadata.reflect(self.engine)
        self.assertEqual(sorted(metadata.tables), ["authors", "book_tags", "books", "tags"])
        books = metadata.tables["books"]
        self.assertEqual([column.name for column in books.primary_key], ["id"])
        self.assertEqual({key.target_fullname for key in books.foreign_keys}, {"authors.id"})
        with self.engine.connect() as connection:
            self.assertEqual(connection.execute(select(func.count()).select_from(books)).scalar(), 0)

    def test_4_the_orm_saves_and_loads_a_graph(self):
        with Session(self.engine) as session:
            tags = [Tag(label="old"), Tag(label="new")]
            ada = Author(name="Ada", motto="Ünïcode", born=datetime.date(1815, 12, 10))
            ada.books = [
                Book(title="Notes", pages=66, price=decimal.Decimal("10.50"), weight=0.25, summary="n" * 40000, cover=b"\x00\x01", tags=tags),
                Book(title="Letters", pages=10, price=decimal.Decimal("3.00"), tags=tags[:1])]
            session.add(ada)
            session.commit()
            self.assertGreaterEqual(ada.id, 10)
            self.assertEqual(ada.rating, decimal.Decimal("1.5"))
        with Session(self.engine) as session:
            ada = session.execute(select(Author).where(Author.name == "Ada").options(selectinload(Author.books).selectinload(Book.tags))).scalar_one()
            self.assertEqual((ada.motto, ada.born), ("Ünïcode", datetime.date(1815, 12, 10)))
            self.assertEqual([book.title for book in ada.books], ["Letters", "Notes"])
            notes = ada.books[1]
            self.assertEqual((len(notes.summary), notes.cover, notes.weight), (40000, b"\x00\x01", 0.25))
            self.assertEqual(notes.gross, decimal.Decimal("12.495"))
            self.assertIsInstance(notes.added, datetime.datetime)
            self.assertEqual(sorted(tag.label for tag in notes.tags), ["new", "old"])
            self.assertGreaterEqual(notes.id, 100)

    def test_5_the_orm_changes_and_deletes(self):
        with Session(self.engine) as session:
            ada = session.execute(select(Author)).scalar_one()
            ada.motto = None
            ada.books[0].title = "Letters, again"
            del ada.books[1]
            session.commit()
            self.assertEqual(session.execute(select(func.count()).select_from(Book)).scalar(), 1)
            self.assertIsNone(session.execute(select(Author.motto)).scalar())

    def test_6_core_inserts_many_and_asks(self):
        with self.engine.begin() as connection:
            connection.execute(insert(Author), [{"name": f"Author {i:02}", "rating": i} for i in range(30)])
            connection.execute(update(Author).where(Author.rating > 20).values(motto="high"))
        with self.engine.connect() as connection:
            page = connection.execute(select(Author.name).where(Author.motto == "high").order_by(Author.name.desc()).limit(3).offset(1)).scalars().all()
            self.assertEqual(page, ["Author 28", "Author 27", "Author 26"])
            ranked = select(Author.name, func.row_number().over(order_by=Author.rating.desc()).label("place")).subquery()
            self.assertEqual(connection.execute(select(ranked.c.name).where(ranked.c.place == 2)).scalar(), "Author 28")
            total, mean = connection.execute(select(func.count(), func.avg(Author.rating)).where(Author.name.like("Author%"))).one()
            self.assertEqual((total, float(mean)), (30, 14.5))
            joined = connection.execute(select(Author.name, Book.title).outerjoin(Book).where(Author.name.in_(["Ada", "Author 01"])).order_by(Author.name)).all()
            self.assertEqual([tuple(row) for row in joined], [("Ada", "Letters, again"), ("Author 01", None)])
            inserted = connection.execute(insert(Author).values(name="returned").returning(Author.id))
            self.assertGreater(inserted.scalar(), 0)
            connection.rollback()

    def test_7_transactions_and_savepoints(self):
        with Session(self.engine) as session:
            session.add(Author(name="kept"))
            with self.assertRaises(RuntimeError), session.begin_nested():
                session.add(Author(name="lost"))
                session.flush()
                raise RuntimeError
            session.commit()
            names = session.execute(select(Author.name).where(Author.name.in_(["kept", "lost"]))).scalars().all()
            self.assertEqual(names, ["kept"])

    def test_8_refusals_are_integrity_errors(self):
        with Session(self.engine) as session:
            for broken, code in ((Author(name="Ada"), "ORA-00001"), (Author(name=None), "ORA-01400"), (Book(title="x", author_id=-1), "ORA-02291"),
                                 (Book(title="x", author_id=10, pages=0), "ORA-02290")):
                session.add(broken)
                with self.assertRaises(exc.IntegrityError) as raised:
                    session.flush()
                self.assertIn(code, str(raised.exception))
                session.rollback()
            with self.assertRaises(exc.DatabaseError) as raised:
                session.execute(text("select * from nothing"))
            self.assertIn("ORA-00942", str(raised.exception))

    def test_9a_changed_tables_reflect_their_change(self):
        with self.engine.begin() as connection:
            connection.execute(text("alter table tags add (colour varchar2(6) default 'red' not null)"))
            connection.execute(text('alter table tags rename column "Label" to label'))
            connection.execute(text("create view prices as select title, price from books"))
        inspector = inspect(self.engine)
        self.assertEqual([column["name"] for column in inspector.get_columns("tags")], ["id", "label", "colour"])
        self.assertEqual(inspector.get_view_names(), ["prices"])
        self.assertIn("select title, price", inspector.get_view_definition("prices"))
        with self.engine.begin() as connection:
            self.assertEqual(len(Table("prices", MetaData(), autoload_with=connection).columns), 2)
            connection.execute(text("drop view prices"))

    def test_9b_drop_all_leaves_nothing(self):
        Base.metadata.drop_all(self.engine)
        with self.engine.connect() as connection:
            left = connection.execute(text("select object_type || ' ' || object_name from user_objects")).scalars().all()
        self.assertEqual(left, [])


class FirstTime(Life, unittest.TestCase):
    pass


class SecondTime(Life, unittest.TestCase):
    pass


if __name__ == "__main__":
    unittest.main()
