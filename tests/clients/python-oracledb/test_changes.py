"""What comes back in another form than it was described in: by what the client asks for, by a query whose columns have changed, or by a
failure half-way."""
import oracledb

from database import RELEASE, SYSTEM, Scratch, connect


class Forms(Scratch):
    TABLES = ("create table papers (id number, body clob, national nclob, image blob)",
              "create table documents (id number, doc xmltype)")

    def fetch_as(self, wanted):
        def handler(cursor, name, default_type, size, precision, scale):
            return cursor.var(wanted[default_type], arraysize=cursor.arraysize) if default_type in wanted else None
        self.cursor.outputtypehandler = handler

    def test_a_LOB_comes_as_the_characters_or_bytes_that_are_asked_for(self):
        self.cursor.execute("insert into papers values (1, :1, :2, :3)", ["a page", "日本", b"\0\xff"])
        self.cursor.execute("insert into papers values (2, null, null, null)")
        for text, raw in ((oracledb.DB_TYPE_VARCHAR, oracledb.DB_TYPE_RAW), (oracledb.DB_TYPE_CHAR, oracledb.DB_TYPE_LONG_RAW),
                          (oracledb.DB_TYPE_LONG, oracledb.DB_TYPE_LONG_RAW)):
            self.fetch_as({oracledb.DB_TYPE_CLOB: text, oracledb.DB_TYPE_BLOB: raw})
            self.cursor.execute("select body, id, image from papers order by id")
            self.assertEqual(self.cursor.fetchall(), [("a page", 1, b"\0\xff"), (None, 2, None)])
        self.fetch_as({oracledb.DB_TYPE_NCLOB: oracledb.DB_TYPE_NVARCHAR})
        self.cursor.execute("select national, id from papers order by id")
        self.assertEqual(self.cursor.fetchall(), [("日本", 1), (None, 2)])

    def test_XMLTYPE_is_a_type_of_SYS_whose_values_come_as_text(self):
        long = "<data>" + "x" * 40_000 + "</data>"
        lob = self.connection.createlob(oracledb.DB_TYPE_CLOB)
        lob.write(long)
        self.cursor.execute("insert into documents values (1, sys.xmltype(:1))", [lob])
        self.cursor.execute("insert into documents values (2, xmltype('<a/>'))")
        self.cursor.execute("insert into documents values (3, null)")
        self.cursor.execute("select id, doc from documents order by id")
        self.assertEqual(self.cursor.description[1][1], oracledb.DB_TYPE_OBJECT)
        self.assertEqual([(row, text.strip() if text else text) for row, text in self.cursor.fetchall()], [(1, long), (2, "<a/>"), (3, None)])
        self.assertEqual(self.rows("select typecode, type_oid from all_types where owner = 'SYS' and type_name = 'XMLTYPE'"),
                         [("OPAQUE", bytes.fromhex("00000000000000000000000000020100"))])
        self.assertEqual(self.connection.gettype("SYS.XMLTYPE").name, "XMLTYPE")

    def test_characters_of_an_object_are_blank_padded(self):
        self.cursor.execute("create or replace type wire_padded as object (c char(6), n nchar(4), v varchar2(6))")
        value = self.connection.gettype("WIRE_PADDED").newobject()
        value.C, value.N, value.V = "ab", "日", "ab"
        self.cursor.execute("create table padded (v wire_padded)")
        self.cursor.execute("insert into padded values (:1)", [value])
        self.assertEqual(self.rows("select '[' || t.v.c || ']', '[' || t.v.n || ']', '[' || t.v.v || ']' from padded t"),
                         [("[ab    ]", "[日   ]", "[ab]")])


class Changed(Scratch):
    def change(self, before, after):
        """The rows of a view that is redefined between two executions of the same query."""
        found = []
        for fragment in (before, after):
            self.connection.cursor().execute(f"create or replace view changing as select {fragment} as value from dual")
            self.cursor.execute("select * from changing")
            found += self.cursor.fetchall()
        return [value for value, in found]

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        with connect(SYSTEM) as system:
            system.cursor().execute(f"grant create view to {cls.user['user']}")

    def test_characters_that_become_a_LOB_come_as_characters(self):
        for before in ("cast('old' as varchar2(9))", "cast('old' as char(3))", "cast('old' as nvarchar2(9))", "cast('old' as nchar(3))"):
            for after in ("to_clob('new')", "to_nclob('new')"):
                self.assertEqual(self.change(before, after), ["old", "new"])
        self.assertEqual(self.change("hextoraw('00ff')", "to_blob(hextoraw('ff00'))"), [b"\0\xff", b"\xff\0"])

    def test_characters_may_become_anything_and_anything_characters(self):
        self.assertEqual(self.change("cast('old' as varchar2(9))", "to_number('17')"), ["old", 17])
        self.assertEqual(self.change("to_number('17')", "cast('new' as varchar2(9))"), [17, "new"])

    def test_a_number_does_not_become_a_date(self):
        error = self.error(self.change, "to_number('17')", "date '2022-01-05'")
        self.assertEqual(error.code, 932)
        self.assertIn("inconsistent datatypes: expected NUMBER got DATE" if RELEASE == 19 else "expression is of data type DATE", error.message)


class Halfway(Scratch):
    TABLES = ("create table lines (id number(3) primary key, text varchar2(30), amount number(3))",)

    def setUp(self):
        super().setUp()
        self.cursor.execute("truncate table lines")

    def test_rows_before_a_failure_stay_and_are_counted(self):
        error = self.error(self.cursor.executemany, "insert into lines (id) values (:1)", [(1,), (2,), (3,), (2,), (5,)])
        self.assertEqual((error.code, self.cursor.rowcount), (1, 3))
        self.assertEqual(self.rows("select count(*) from lines"), [(3,)])
        self.cursor.execute("truncate table lines")
        self.error(self.cursor.executemany, "insert into lines (id) values (:1)", [(1,), (2,), (2,), (4,)], arraydmlrowcounts=True)
        self.assertEqual(self.cursor.getarraydmlrowcounts(), [1, 1])

    def test_keys_that_are_there_already_are_told_after_values_that_do_not_fit(self):
        self.cursor.executemany("insert into lines values (:1, :2, :3)", [(1, "a", 1), (2, "b", 2), (2, "c", 3), (4, "d", 4), (5, "e", 1000)],
                                batcherrors=True, arraydmlrowcounts=True)
        self.assertEqual([(error.offset, error.code) for error in self.cursor.getbatcherrors()], [(4, 1438), (2, 1)])
        self.assertEqual(self.cursor.getarraydmlrowcounts(), [1, 1, 0, 1, 0])

    def test_what_RETURNING_has_no_room_for_is_told(self):
        short = self.cursor.var(str, 2)
        error = self.error(self.cursor.execute, "insert into lines (id, text) values (1, 'a text of some length') returning text into :1", [short])
        self.assertEqual(error.full_code, "DPY-4002")
        self.assertIn("column truncated to 8 characters. Untruncated was 21", error.message)


class Watched(Scratch):
    def test_temporary_LOBs_are_counted_until_the_client_frees_them(self):
        held = "select cache_lobs from v$temporary_lobs where sid = sys_context('userenv', 'sid')"
        self.assertEqual(self.rows(held), [(0,)])
        lobs = [lob for lob, in self.rows("select to_clob('page ' || level) from dual connect by level <= 5")]
        self.assertEqual(self.rows(held), [(5,)])
        del lobs
        self.assertEqual(self.rows(held), [(0,)])

    def test_the_operation_that_calls_belong_to_is_in_SQL_MONITOR(self):
        with connect(SYSTEM) as system:
            system.dbop = "nightly load"
            cursor = system.cursor()
            cursor.execute("select dbop_name, status from v$sql_monitor where sid = sys_context('userenv', 'sid')")
            self.assertEqual(cursor.fetchall(), [("nightly load", "EXECUTING")])

    def test_a_session_that_is_killed_by_its_own_numbers(self):
        victim = connect(self.user)
        cursor = victim.cursor()
        cursor.execute("select dbms_debug_jdwp.current_session_id, dbms_debug_jdwp.current_session_serial from dual")
        with connect(SYSTEM) as system:
            system.cursor().execute("alter system kill session '%d,%d'" % cursor.fetchone())
        self.assertEqual(self.error(cursor.execute, "select user from dual").full_code, "DPY-4011")
        self.assertFalse(victim.is_healthy())

    def test_a_password_of_more_than_1024_bytes_is_none(self):
        own = connect(self.user)
        self.assertEqual(self.error(own.changepassword, self.user["password"], "1" * 1500).code, 988)
        connect(self.user).close()

    def test_a_reserved_word_is_no_name_of_a_bind(self):
        for sql in ("select :rowid from dual", "select :level from dual", "select :date from dual", "begin select :uid into :x from dual; end;"):
            self.assertEqual(self.error(self.cursor.parse, sql).code, 1745 if sql.startswith("select") else 6550)
