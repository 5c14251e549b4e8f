"""Statements: binds, arrays, cursors, LOBs, errors and interruptions."""
import datetime
import decimal
import threading
import unittest

import oracledb

from database import SECURE, Scratch, connect

ENDLESS = ("select count(*) from (select level l from dual connect by level <= 20000) a, (select level l from dual connect by level <= 20000) b,"
           " (select level l from dual connect by level <= 20000) c where a.l + b.l + c.l < 0")


class Types(Scratch):
    TABLES = ("""create table kinds (id number(9) primary key, n number, n2 number(10,2), f float, bf binary_float, bd binary_double, v varchar2(400),
        vc varchar2(10 char), c char(5), nv nvarchar2(20), d date, ts timestamp(3), tz timestamp with time zone, ltz timestamp with local time zone,
        ds interval day to second, r raw(16), cl clob, bl blob)""",)

    def test_description(self):
        self.cursor.execute("select * from kinds")
        self.assertEqual([column[1] for column in self.cursor.description], [
            oracledb.DB_TYPE_NUMBER, oracledb.DB_TYPE_NUMBER, oracledb.DB_TYPE_NUMBER, oracledb.DB_TYPE_NUMBER, oracledb.DB_TYPE_BINARY_FLOAT,
            oracledb.DB_TYPE_BINARY_DOUBLE, oracledb.DB_TYPE_VARCHAR, oracledb.DB_TYPE_VARCHAR, oracledb.DB_TYPE_CHAR, oracledb.DB_TYPE_NVARCHAR,
            oracledb.DB_TYPE_DATE, oracledb.DB_TYPE_TIMESTAMP, oracledb.DB_TYPE_TIMESTAMP_TZ, oracledb.DB_TYPE_TIMESTAMP_LTZ, oracledb.DB_TYPE_INTERVAL_DS,
            oracledb.DB_TYPE_RAW, oracledb.DB_TYPE_CLOB, oracledb.DB_TYPE_BLOB])
        by_name = {column[0]: column for column in self.cursor.description}
        # name, type, display size, internal size, precision, scale, nullable
        self.assertEqual(by_name["ID"][2:], (10, None, 9, 0, False))
        self.assertEqual(by_name["N"][2:], (127, None, 0, -127, True))
        self.assertEqual(by_name["N2"][2:], (14, None, 10, 2, True))
        self.assertEqual(by_name["F"][4:], (126, -127, True))
        self.assertEqual(by_name["V"][2:], (400, 400, None, None, True))
        self.assertEqual(by_name["C"][2:], (5, 5, None, None, True))
        self.assertEqual(by_name["TS"][4:], (0, 3, True))
        self.assertEqual(by_name["R"][2:], (16, 16, None, None, True))

    def test_values(self):
        day = datetime.datetime(2024, 2, 29, 23, 59, 58)
        precise = day.replace(microsecond=123000)
        row = (1, -12.75, 0.01, 1.5, 2.5, 1e300, "Grüße 日本", "日" * 10, "ab   ", "Ωmega", day, precise, precise, precise,
               datetime.timedelta(days=3, hours=4, minutes=5, seconds=6, microseconds=7), b"\x00\xff", None, None)
        self.cursor.setinputsizes(None, None, None, None, oracledb.DB_TYPE_BINARY_FLOAT, oracledb.DB_TYPE_BINARY_DOUBLE, *[None] * 5,
                                  oracledb.DB_TYPE_TIMESTAMP, oracledb.DB_TYPE_TIMESTAMP, oracledb.DB_TYPE_TIMESTAMP)
        self.cursor.execute(f"insert into kinds values ({', '.join(f':{i}' for i in range(1, 19))})", row)
        self.assertEqual(self.rows("select * from kinds"), [row])

    def test_numbers_to_the_last_digit(self):
        oracledb.defaults.fetch_decimals = True
        try:
            for text in ("0", "-1", "0.1", "1E+125", "-9.99E-100", "12345678901234567890123456789012345678", "0.00000000000000000001"):
                value = decimal.Decimal(text)
                self.assertEqual(self.rows("select to_number(:1) from dual", [str(value).replace("E+", "E")]), [(value,)])
                self.assertEqual(self.rows("select :1 from dual", [value]), [(value,)])
        finally:
            oracledb.defaults.fetch_decimals = False

    def test_NULL_of_each_type(self):
        for name in ("VARCHAR", "NVARCHAR", "CHAR", "NUMBER", "BINARY_DOUBLE", "DATE", "TIMESTAMP", "TIMESTAMP_TZ", "INTERVAL_DS", "RAW", "CLOB", "BLOB"):
            self.cursor.setinputsizes(getattr(oracledb, f"DB_TYPE_{name}"))
            self.assertEqual(self.cursor.execute("select nvl2(:1, 1, 0) from dual", [None]).fetchall(), [(0,)], name)

    def test_output_type_handlers(self):
        def handler(cursor, name, default_type, size, precision, scale):
            if default_type == oracledb.DB_TYPE_CLOB:
                return cursor.var(oracledb.DB_TYPE_LONG, arraysize=cursor.arraysize)
            if default_type == oracledb.DB_TYPE_BLOB:
                return cursor.var(oracledb.DB_TYPE_LONG_RAW, arraysize=cursor.arraysize)
            return None

        text, data = "ä" * 40_000, bytes(range(256)) * 300
        self.cursor.execute("insert into kinds (id, n, cl, bl) values (1, 12.5, :1, :2)", [text, data])
        self.cursor.execute("insert into kinds (id) values (2)")
        self.cursor.outputtypehandler = handler
        self.assertEqual(self.cursor.execute("select n, cl, bl from kinds order by id").fetchall(), [(12.5, text, data), (None, None, None)])

    def test_a_number_as_text(self):
        def handler(cursor, name, default_type, size, precision, scale):
            return cursor.var(oracledb.DB_TYPE_VARCHAR, arraysize=cursor.arraysize)

        self.cursor.outputtypehandler = handler
        self.assertEqual(self.cursor.execute("select 12.5, -1, null from dual").fetchall(), [("12.5", "-1", None)])

    def test_an_instant_in_a_region(self):
        self.assertEqual(
            self.rows("select timestamp '2024-07-01 12:00:00 Europe/Berlin' at time zone 'UTC' from dual"), [(datetime.datetime(2024, 7, 1, 10),)])


class Lobs(Scratch):
    TABLES = ("create table docs (id number primary key, c clob, b blob)", "insert into docs values (1, 'some text', hextoraw('00010203'))")
    TEXT = "Grüße 日本 😀 " * 5000

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.connection.commit()

    def content(self, row):
        (clob, blob), = self.rows("select c, b from docs where id = :1", [row])
        return clob and clob.read(), blob and blob.read()

    def test_locators(self):
        self.cursor.execute("insert into docs values (2, :1, :2)", [self.TEXT, bytes(range(256)) * 500])
        (clob, blob), = self.rows("select c, b from docs where id = 2")
        units = len(self.TEXT.encode("utf-16-le")) // 2
        self.assertEqual((clob.size(), blob.size()), (units, 128_000))
        self.assertEqual(clob.read(), self.TEXT)
        self.assertEqual(clob.read(7, 2), "日本")
        self.assertEqual(blob.read(257, 3), b"\x00\x01\x02")
        self.assertEqual(clob.getchunksize(), 8060)

    def test_a_stored_LOB_is_written_trimmed_and_rolled_back(self):
        (clob, blob), = self.rows("select c, b from docs where id = 1 for update")
        clob.write("SOME", 1)
        clob.write(" more", clob.size() + 1)
        blob.trim(2)
        self.assertEqual(self.content(1), ("SOME text more", b"\x00\x01"))
        with connect(self.user) as other:
            self.assertEqual(other.cursor().execute("select c from docs where id = 1").fetchone()[0].read(), "some text")
        self.connection.rollback()
        self.assertEqual(self.content(1), ("some text", b"\x00\x01\x02\x03"))

    def test_a_row_that_is_not_locked(self):
        (clob,), = self.rows("select c from docs where id = 1")
        self.assertEqual(self.error(clob.write, "no").code, 22920)

    def test_trimming_to_more_than_there_is(self):
        (clob,), = self.rows("select c from docs where id = 1 for update")
        self.assertEqual(self.error(clob.trim, 100).code, 22926)

    def test_open_and_close(self):
        (clob,), = self.rows("select c from docs where id = 1 for update")
        self.assertFalse(clob.isopen())
        clob.open()
        self.assertTrue(clob.isopen())
        self.assertEqual(self.error(clob.open).code, 22293)
        clob.close()
        self.assertFalse(clob.isopen())

    def test_temporary_LOBs(self):
        for kind, parts in ((oracledb.DB_TYPE_CLOB, ["one ", "two "]), (oracledb.DB_TYPE_BLOB, [b"one ", b"two "]), (oracledb.DB_TYPE_NCLOB, ["Ω ", "日本"])):
            lob = self.connection.createlob(kind)
            for part in parts:
                lob.write(part, lob.size() + 1)
            self.assertEqual(lob.read(), parts[0] + parts[1])
            lob.write(parts[1][:1], 1)
            self.assertEqual(lob.read(), parts[1][:1] + parts[0][1:] + parts[1])

    def test_RETURNING_LOBs(self):
        out = self.cursor.var(oracledb.DB_TYPE_CLOB)
        self.cursor.execute("insert into docs (id, c) values (3, empty_clob()) returning c into :1", [out])
        out.getvalue()[0].write(self.TEXT)
        self.assertEqual(self.content(3)[0], self.TEXT)

    def test_many_LOBs_a_few_at_a_time(self):
        self.cursor.executemany("insert into docs (id, c) values (:1, :2)", [(i, f"text {i} " * i) for i in range(10, 150)])
        self.cursor.arraysize, self.cursor.prefetchrows = 7, 3
        self.cursor.execute("select id, c from docs where id >= 10 order by id")
        for i, clob in self.cursor:
            self.assertEqual(clob.read() or "", f"text {i} " * i)


class Arrays(Scratch):
    TABLES = ("create table things (id number(6) constraint things_pk primary key, name varchar2(10), code char(3) not null, amount number(5,2))",)

    def test_batch_errors(self):
        self.cursor.setinputsizes(None, 20, 10)
        self.cursor.executemany("insert into things values (:1, :2, :3, :4)", [
            (1, "good", "a", 1), (1, "again", "b", 1), (2, "no code", None, 1), (3, "much", "c", 1000), (4, "much too long", "d", 1), (5, "good", "e", -9.99)],
            batcherrors=True, arraydmlrowcounts=True)
        errors = self.cursor.getbatcherrors()
        self.assertEqual([(error.offset, error.code) for error in errors], [(2, 1400), (3, 1438), (4, 12899), (1, 1)])
        owner = self.user["user"].upper()
        self.assertRegex(errors[3].message, rf"^ORA-00001: unique constraint \({owner}\.THINGS_PK\) violated")
        self.assertRegex(errors[2].message, rf'^ORA-12899: value too large for column "{owner}"\."THINGS"\."NAME" \(actual: 13, maximum: 10\)')
        self.assertEqual(self.cursor.getarraydmlrowcounts(), [1, 0, 0, 0, 0, 1])
        self.assertEqual(self.rows("select id from things order by id"), [(1,), (5,)])

    def test_row_counts_again_and_again(self):
        for _ in range(3):
            self.cursor.executemany("insert into things (id, code, amount) values (:1, 'c', :2)", [(1, 1), (2, 1), (3, 2)])
            self.cursor.executemany("delete from things where amount = :1", [(9,), (1,), (2,)], arraydmlrowcounts=True)
            self.assertEqual(self.cursor.getarraydmlrowcounts(), [0, 2, 1])
            self.assertEqual(self.cursor.rowcount, 3)

    def test_RETURNING_several_rows_an_iteration(self):
        self.cursor.executemany("insert into things (id, code, amount) values (:1, 'c', :2)", [(i, i % 2) for i in range(1, 6)])
        ids = self.cursor.var(int, arraysize=3)
        self.cursor.setinputsizes(None, ids)
        self.cursor.executemany("update things set name = 'x' where amount = :1 returning id into :2", [(1,), (7,), (0,)])
        self.assertEqual([ids.getvalue(i) for i in range(3)], [[1, 3, 5], [], [2, 4]])

    def test_an_error_stops_an_array(self):
        error = self.error(self.cursor.executemany, "insert into things (id, code) values (:1, 'a')", [(1,), (1,), (2,)])
        self.assertEqual(error.code, 1)
        self.assertEqual(self.rows("select id from things"), [(1,)])

    def test_wrong_values(self):
        for number, sql, binds in (
                (1722, "select to_number(:1) from dual", ["abc"]), (1858, "select to_date(:1, 'DD.MM.YYYY') from dual", ["ab.01.2024"]),
                (1438, "insert into things (id, code) values (:1, 'a')", [1e7]), (12899, "insert into things (id, code) values (1, :1)", ["abcd"]),
                (1400, "insert into things (id, code) values (1, :1)", [None])):
            error = self.code(sql, binds)
            self.assertEqual(error.code, number)
            self.assertRegex(error.message, f"^ORA-{number:05}: ")

    def test_too_few_and_too_many_binds(self):
        self.assertIn(self.code("select :a, :b from dual", dict(a=1)).full_code, ("DPY-4010", "ORA-01008"))
        self.assertIn(self.code("select :1 from dual", [1, 2]).full_code, ("DPY-4009", "ORA-01036"))
        self.works()

    def test_arrays_through_blocks(self):
        self.need_blocks()
        self.cursor.execute("""create or replace package arrays as type numbers is table of number index by binary_integer;
            function total (n numbers) return number; procedure double (n in out numbers); end;""")
        self.cursor.execute("""create or replace package body arrays as
            function total (n numbers) return number is s number := 0; begin for i in 1 .. n.count loop s := s + n(i); end loop; return s; end;
            procedure double (n in out numbers) is begin for i in 1 .. n.count loop n(i) := n(i) * 2; end loop; end; end;""")
        numbers = self.cursor.arrayvar(int, [1, 2, 3], 5)
        self.assertEqual(self.cursor.callfunc("arrays.total", int, [numbers]), 6)
        self.cursor.callproc("arrays.double", [numbers])
        self.assertEqual(numbers.getvalue(), [2, 4, 6])

    def test_an_array_of_blocks(self):
        self.need_blocks()
        out = self.cursor.var(int, arraysize=3)
        self.cursor.setinputsizes(o=out, i=int)
        self.cursor.executemany("begin :o := :i + 1; end;", [{"i": 1}, {"i": 2}, {"i": 3}])
        self.assertEqual([out.getvalue(i) for i in range(3)], [2, 3, 4])


class Cursors(Scratch):
    TABLES = ("create table numbers (id number primary key, name varchar2(30))",)

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.connection.cursor().executemany("insert into numbers values (:1, :2)", [(i, f"name {i}") for i in range(500)])
        cls.connection.commit()

    def test_pages(self):
        for prefetch, size in ((0, 1), (1, 1), (2, 100), (100, 100), (1000, 1000)):
            self.cursor.prefetchrows, self.cursor.arraysize = prefetch, size
            for _ in range(2):
                self.assertEqual([row[0] for row in self.cursor.execute("select id from numbers order by id")], list(range(500)))

    def test_nested_cursors(self):
        self.cursor.execute("select n.id, cursor(select x.name from numbers x where x.id in (n.id, n.id + 1) order by x.id) from numbers n where n.id < 3 order by n.id")
        found = [(i, nested.fetchall()) for i, nested in self.cursor]
        self.assertEqual(found, [(i, [(f"name {i}",), (f"name {i + 1}",)]) for i in range(3)])

    def test_a_REF_CURSOR_goes_out_and_in(self):
        self.need_blocks()
        ref = self.connection.cursor()
        self.cursor.execute("begin open :1 for select id, name from numbers where id < 3 order by id; end;", [ref])
        self.assertEqual([column[0] for column in ref.description], ["ID", "NAME"])
        self.assertEqual(ref.fetchall(), [(0, "name 0"), (1, "name 1"), (2, "name 2")])

    def test_implicit_results(self):
        self.need_blocks()
        self.cursor.execute("declare c sys_refcursor; begin open c for select id from numbers where id < 2 order by id; dbms_sql.return_result(c); end;")
        self.assertEqual([cursor.fetchall() for cursor in self.cursor.getimplicitresults()], [[(0,), (1,)]])

    def test_a_table_changes_under_a_statement(self):
        self.cursor.execute("create table changing (a number)")
        self.cursor.execute("insert into changing values (1)")
        self.assertEqual(self.rows("select * from changing"), [(1,)])
        self.cursor.execute("alter table changing rename column a to b")  # the driver itself trips over more columns than before
        self.assertEqual(self.rows("select * from changing"), [(1,)])
        self.cursor.execute("drop table changing purge")
        self.assertEqual(self.code("select * from changing").code, 942)
        self.cursor.execute("create table changing as select 'text' as a from dual")
        self.assertEqual(self.rows("select * from changing"), [("text",)])
        self.cursor.execute("drop table changing purge")

    def test_binds_change_their_types(self):
        for value in (1, "one", None, 2.5, datetime.datetime(2024, 1, 1), "longer " * 20, 3):
            self.assertEqual(self.rows("select :1 from dual", [value]), [(value,)])

    def test_parse_describes_without_executing(self):
        self.cursor.parse("select id, name from numbers where id = :1")
        self.assertEqual(self.cursor.bindnames(), ["1"])
        self.assertEqual([column[0] for column in self.cursor.description], ["ID", "NAME"])
        self.assertEqual(self.error(self.connection.cursor().parse, "select * from nosuch").code, 942)

    def test_1000_columns_and_a_long_statement(self):
        columns = ", ".join(f"{i} as c{i}" for i in range(1000))
        self.assertEqual(self.rows(f"select {columns} from dual"), [tuple(range(1000))])
        self.assertEqual(self.rows(f"select /* {'x' * 1_000_000} */ 1 from dual"), [(1,)])

    def test_rows_over_many_packets(self):
        self.cursor.arraysize = 500
        rows = self.cursor.execute("select id, lpad(name, 1000, 'x') from numbers order by id").fetchall()
        self.assertEqual([(row[0], len(row[1])) for row in rows], [(i, 1000) for i in range(500)])

    def test_more_cursors_than_open_cursors(self):
        with connect(self.user, stmtcachesize=0) as connection:
            cursors = []

            def open_many():
                for i in range(400):
                    cursor = connection.cursor()
                    cursor.prefetchrows = cursor.arraysize = 1
                    cursor.execute(f"select id from numbers where id > {i % 3}")
                    cursor.fetchone()
                    cursors.append(cursor)

            self.assertEqual(self.error(open_many).code, 1000)
            self.assertGreater(len(cursors), 250)
            for cursor in cursors:
                cursor.close()
            self.assertEqual(connection.cursor().execute("select 1 from dual").fetchone(), (1,))


class Errors(Scratch):
    TABLES = ("create table parent (id number primary key)",
              "create table child (id number(3) constraint child_pk primary key, name varchar2(5) not null, parent_id number constraint child_fk references parent)")

    def test_numbers_offsets_and_texts(self):
        owner = self.user["user"].upper()
        for sql, number, offset, text in (
                ("select * from nosuch", 942, 14, "table or view"), ("select nosuch from dual", 904, 7, '"NOSUCH": invalid identifier'),
                ("select * from dual where", 936, 24, "missing expression"), ("select 1/0 from dual", 1476, None, "divisor is equal to zero"),
                ("insert into child (id, name) values (1, null)", 1400, None, f'"{owner}"."CHILD"."NAME"'),
                ("insert into child values (1, 'a', 77)", 2291, None, f"{owner}.CHILD_FK"),
                ("insert into child (id, name) values (1)", 947, None, "not enough values"), ("drop table nosuch", 942, None, "table or view"),
                ("select 'open from dual", 1756, None, "quoted string not properly terminated")):
            error = self.code(sql)
            self.assertEqual(error.code, number, sql)
            if offset is not None:
                self.assertEqual(error.offset, offset, sql)
            self.assertIn(text, error.message)
            self.assertEqual(error.full_code, f"ORA-{number:05}")
            self.works()

    def test_the_class_of_an_error(self):
        with self.assertRaises(oracledb.IntegrityError):
            self.cursor.execute("insert into child (id, name) values (1, null)")
        with self.assertRaises(oracledb.DatabaseError):
            self.cursor.execute("select * from nosuch")

    def test_a_statement_works_again_after_an_error(self):
        sql = "insert into child (id, name) values (:1, :2)"
        self.cursor.execute(sql, [1, "a"])
        self.assertEqual(self.code(sql, [1, "a"]).code, 1)
        self.cursor.execute(sql, [2, "b"])
        self.assertEqual(self.rows("select id from child order by id"), [(1,), (2,)])


class Interruptions(Scratch):
    TABLES = ("create table accounts (id number primary key, amount number)", "insert into accounts values (1, 100)")

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.connection.commit()

    def test_a_call_that_takes_too_long(self):
        for _ in range(2):
            self.connection.call_timeout = 200
            try:
                self.assertEqual(self.error(self.cursor.execute, ENDLESS).full_code, "DPY-4024")
            finally:
                self.connection.call_timeout = 0
            self.works()

    @unittest.skipIf(SECURE, "the driver writes from a second thread while it reads, which Python's TLS sockets don't bear reliably")
    def test_cancel(self):
        timer = threading.Timer(0.2, self.connection.cancel)
        timer.start()
        self.assertEqual(self.error(self.cursor.execute, ENDLESS).code, 1013)
        timer.join()
        self.works()

    def test_a_wait_for_a_row(self):
        with connect(self.user) as other:
            other.cursor().execute("update accounts set amount = 1")
            self.connection.call_timeout = 200
            try:
                self.assertEqual(self.error(self.cursor.execute, "update accounts set amount = 2").full_code, "DPY-4024")
            finally:
                self.connection.call_timeout = 0
            self.assertEqual(self.code("select * from accounts for update nowait").code, 54)
            other.rollback()
        self.cursor.execute("update accounts set amount = 2")
        self.assertEqual(self.cursor.rowcount, 1)
