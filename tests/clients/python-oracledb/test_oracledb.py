"""What python applications do first with an Oracle database."""
import datetime
import decimal
import os
import unittest

import oracledb

DSN = os.environ.get("MOCKS_ORACLE", "127.0.0.1:1521/FREEPDB1")
SYSTEM = {"user": "system", "password": os.environ.get("ORACLE_PASSWORD", "oracle")}
APP = {"user": "app", "password": "app-secret"}
SCRATCH = {"user": "wire_python", "password": "scratch-secret"}


def connect(who, **more):
    return oracledb.connect(dsn=more.pop("dsn", DSN), **{**who, **more})


class Logon(unittest.TestCase):
    def test_version(self):
        with connect(APP) as connection:
            self.assertTrue(connection.thin)
            self.assertRegex(connection.version, r"^(23|19)\.\d+\.\d+\.\d+\.\d+$")

    def test_wrong_password(self):
        with self.assertRaises(oracledb.DatabaseError) as caught:
            connect(APP, password="no-secret")
        self.assertEqual(caught.exception.args[0].code, 1017)

    def test_unknown_service(self):
        with self.assertRaises(oracledb.OperationalError) as caught:
            connect(APP, dsn=DSN.split("/")[0] + "/NOSUCH")
        self.assertIn("DPY-6001", str(caught.exception))

    def test_ping_commit_rollback(self):
        with connect(APP) as connection:
            connection.ping()
            connection.commit()
            connection.rollback()

    def test_end_to_end_attributes(self):
        with connect(APP) as connection:
            connection.module, connection.action, connection.client_identifier = "billing", "month end", "anna.berg"
            cursor = connection.cursor()
            cursor.execute("select sys_context('userenv', 'module'), sys_context('userenv', 'action'),"
                           " sys_context('userenv', 'client_identifier') from dual")
            self.assertEqual(cursor.fetchone(), ("billing", "month end", "anna.berg"))

    def test_current_schema(self):
        with connect(APP) as connection:
            connection.current_schema = "LEGACY"
            cursor = connection.cursor()
            cursor.execute("select sys_context('userenv', 'current_schema') from dual")
            self.assertEqual(cursor.fetchone(), ("LEGACY",))

    def test_pool(self):
        pool = oracledb.create_pool(dsn=DSN, min=1, max=3, increment=1, **APP)
        for i in range(10):
            with pool.acquire() as connection:
                self.assertEqual(connection.cursor().execute("select :1 from dual", [i]).fetchone(), (i,))
        pool.close()

    @unittest.skipUnless(os.environ.get("MOCKS_ORACLE_TLS") and os.environ.get("MOCKS_CA"), "no TCPS port named")
    def test_tcps(self):
        host, port = os.environ["MOCKS_ORACLE_TLS"].rsplit(":", 1)
        params = oracledb.ConnectParams(
            protocol="tcps", host=host, port=int(port), service_name=DSN.split("/")[1], ssl_server_dn_match=False,
            wallet_location=self.wallet(), **APP)
        with oracledb.connect(params=params) as connection:
            self.assertEqual(connection.cursor().execute("select 1 from dual").fetchone(), (1,))

    @staticmethod
    def wallet():
        """The driver wants a folder with the certificate under a name of its own."""
        import shutil
        import tempfile
        folder = tempfile.mkdtemp()
        shutil.copy(os.environ["MOCKS_CA"], os.path.join(folder, "ewallet.pem"))
        return folder


class Statements(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        with connect(SYSTEM) as system:
            cursor = system.cursor()
            cls.drop(cursor)
            cursor.execute(f'create user {SCRATCH["user"]} identified by "{SCRATCH["password"]}" quota unlimited on users')
            cursor.execute(f'grant create session, create table, create procedure to {SCRATCH["user"]}')
        cls.connection = connect(SCRATCH)
        cls.connection.cursor().execute(
            "create table items (id number(9) constraint items_pk primary key, name varchar2(300), price number(9,2), made date, seen timestamp, r raw(10), bd binary_double)")

    @classmethod
    def tearDownClass(cls):
        cls.connection.close()
        with connect(SYSTEM) as system:
            cls.drop(system.cursor())

    @staticmethod
    def drop(cursor):
        try:
            cursor.execute(f'drop user {SCRATCH["user"]} cascade')
        except oracledb.DatabaseError:
            pass

    def setUp(self):
        self.cursor = self.connection.cursor()

    def tearDown(self):
        self.connection.rollback()

    def need_blocks(self):
        try:
            self.cursor.execute("begin null; end;")
        except oracledb.DatabaseError as error:
            if error.args[0].code == 3001:
                self.skipTest("the engine runs no blocks")
            raise

    def rows(self, sql, *binds):
        return self.connection.cursor().execute(sql, *binds).fetchall()

    def code(self, sql, *binds):
        with self.assertRaises(oracledb.DatabaseError) as caught:
            self.connection.cursor().execute(sql, *binds)
        return caught.exception.args[0]

    def test_values_of_many_types(self):
        row = (1, "Grüße 日本 " + "x" * 250, 12.25, datetime.datetime(2024, 2, 29, 23, 59, 58),
               datetime.datetime(2024, 2, 29, 23, 59, 58), b"\x00\xff", -2.5)
        self.cursor.execute("insert into items values (:1, :2, :3, :4, :5, :6, :7)", row)
        self.assertEqual(self.cursor.rowcount, 1)
        self.assertEqual(self.rows("select * from items"), [row])

    def test_nulls(self):
        self.cursor.execute("insert into items (id) values (1)")
        self.assertEqual(self.rows("select * from items"), [(1,) + (None,) * 6])

    def test_description(self):
        self.cursor.execute("select id, name, price, made, seen from items")
        self.assertEqual(
            [(column[0], column[1]) for column in self.cursor.description],
            [("ID", oracledb.DB_TYPE_NUMBER), ("NAME", oracledb.DB_TYPE_VARCHAR), ("PRICE", oracledb.DB_TYPE_NUMBER),
             ("MADE", oracledb.DB_TYPE_DATE), ("SEEN", oracledb.DB_TYPE_TIMESTAMP)])
        self.assertEqual(self.cursor.description[2][4:6], (9, 2))

    def test_many_rows_over_many_round_trips(self):
        self.cursor.executemany("insert into items (id, name) values (:1, :2)", [(i, f"name {i}") for i in range(3000)])
        self.cursor.arraysize, self.cursor.prefetchrows = 77, 5
        self.cursor.execute("select id, name from items order by id")
        self.assertEqual(self.cursor.fetchall(), [(i, f"name {i}") for i in range(3000)])

    def test_number_exactly(self):
        oracledb.defaults.fetch_decimals = True
        try:
            self.assertEqual(
                self.rows("select 12345678901234567890123456789.123456789 from dual"),
                [(decimal.Decimal("12345678901234567890123456789.123456789"),)])
        finally:
            oracledb.defaults.fetch_decimals = False

    def test_binds_by_name(self):
        self.assertEqual(self.rows("select :b, :a, :b from dual", dict(a=1, b="two")), [("two", 1, "two")])

    def test_array_with_batch_errors_and_row_counts(self):
        self.cursor.executemany(
            "insert into items (id, name) values (:1, :2)", [(1, "a"), (1, "again"), (2, "b")], batcherrors=True, arraydmlrowcounts=True)
        self.assertEqual([(error.offset, error.code) for error in self.cursor.getbatcherrors()], [(1, 1)])
        self.assertEqual(self.cursor.getarraydmlrowcounts(), [1, 0, 1])

    def test_returning(self):
        out = self.cursor.var(int)
        self.cursor.execute("insert into items (id) values (7) returning id into :out", [out])
        self.assertEqual(out.getvalue(), [7])

    def test_lastrowid(self):
        self.cursor.execute("insert into items (id) values (8)")
        self.assertEqual(self.rows("select id from items where rowid = :1", [self.cursor.lastrowid]), [(8,)])

    def test_out_bind(self):
        self.need_blocks()
        out = self.cursor.var(int)
        for i in (2, 5):
            self.cursor.execute("begin :o := :i * 2; end;", o=out, i=i)
            self.assertEqual(out.getvalue(), i * 2)

    def test_ref_cursor(self):
        self.need_blocks()
        ref = self.connection.cursor()
        self.cursor.execute("begin open :1 for select level as l from dual connect by level <= 3; end;", [ref])
        self.assertEqual(ref.fetchall(), [(1,), (2,), (3,)])

    def test_call_timeout(self):
        self.need_blocks()
        self.connection.call_timeout = 300
        try:
            with self.assertRaises(oracledb.DatabaseError) as caught:
                self.cursor.execute("begin dbms_session.sleep(20); end;")
            self.assertIn("DPY-4024", str(caught.exception))
        finally:
            self.connection.call_timeout = 0
        self.assertEqual(self.rows("select 1 from dual"), [(1,)])

    def test_table_that_is_not_there(self):
        error = self.code("select * from nosuch")
        self.assertEqual((error.code, error.offset), (942, 14))

    def test_error_with_binds_leaves_the_connection_usable(self):
        self.assertEqual(self.code("insert into nosuch values (:1, :2)", [1, "x" * 2000]).code, 942)
        self.assertEqual(self.rows("select 1 from dual"), [(1,)])

    def test_unique_constraint(self):
        self.cursor.execute("insert into items (id) values (1)")
        self.assertEqual(self.code("insert into items (id) values (1)").code, 1)

    def test_clob_and_blob(self):
        text, data = "Grüße 日本 " * 5000, bytes(range(256)) * 400
        self.cursor.execute("create table docs (c clob, b blob)")
        clob = self.connection.createlob(oracledb.DB_TYPE_CLOB)
        clob.write(text)
        self.cursor.execute("insert into docs values (:1, :2)", [clob, data])
        (c, b), = self.rows("select c, b from docs")
        self.assertEqual((c.size(), c.read(), b.size(), b.read()), (len(text), text, len(data), data))
        oracledb.defaults.fetch_lobs = False
        try:
            self.assertEqual(self.rows("select c, b from docs where 1 = 1"), [(text, data)])
        finally:
            oracledb.defaults.fetch_lobs = True
        self.cursor.execute("drop table docs")
