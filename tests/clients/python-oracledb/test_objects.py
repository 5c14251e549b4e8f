"""Object types, collections and records of PL/SQL."""
import datetime
import unittest

import oracledb

from database import Scratch


class Objects(Scratch):
    TABLES = (
        "create type address_t as object (street varchar2(40), city varchar2(20), zip number(5))",
        "create type person_t as object (id number, name varchar2(20), born date, seen timestamp, picture raw(10), addr address_t)",
        "create type number_list as table of number",
        "create type address_list as varray(10) of address_t",
        "create table people (id number, p person_t)",
        "insert into people values (1, person_t(1, 'Ann', date '2000-02-29', timestamp '2024-02-29 12:30:00.5', hextoraw('0102'), address_t('Main 1', 'Bern', 3000)))",
        "insert into people values (2, person_t(2, null, null, null, null, null))",
        "insert into people values (3, null)",
        """create package wire_pkg as
             type pair is record (id number, name varchar2(20), flag boolean);
             type texts is table of varchar2(20) index by pls_integer;
             procedure move(p in out person_t, city varchar2);
             function total(l number_list) return number;
             procedure make(n number, l out address_list);
             procedure swap(r in out pair);
             procedure fill(l out texts);
           end;""",
        """create package body wire_pkg as
             procedure move(p in out person_t, city varchar2) is begin p.addr.city := city; end;
             function total(l number_list) return number is n number := 0; begin for i in 1 .. l.count loop n := n + l(i); end loop; return n; end;
             procedure make(n number, l out address_list) is begin l := address_list(); for i in 1 .. n loop l.extend; l(i) := address_t('S' || i, 'C', i); end loop; end;
             procedure swap(r in out pair) is begin r.id := -r.id; r.name := r.name || '!'; r.flag := not r.flag; end;
             procedure fill(l out texts) is begin l(-5) := 'minus'; l(3) := 'three'; end;
           end;""",
    )

    def test_fetch(self):
        self.cursor.execute("select p from people order by id")
        self.assertEqual(self.cursor.description[0][1], oracledb.DB_TYPE_OBJECT)
        (ann,), (nobody,), (none,) = self.cursor.fetchall()
        self.assertIsNone(none)
        self.assertEqual((ann.ID, ann.NAME, ann.BORN), (1, "Ann", datetime.datetime(2000, 2, 29)))
        self.assertEqual(ann.SEEN, datetime.datetime(2024, 2, 29, 12, 30, 0, 500000))
        self.assertEqual(ann.PICTURE, b"\x01\x02")
        self.assertEqual((ann.ADDR.CITY, ann.ADDR.ZIP), ("Bern", 3000))
        self.assertIsNone(nobody.NAME)
        self.assertIsNone(nobody.ADDR)

    def test_type(self):
        person = self.connection.gettype("PERSON_T")
        self.assertEqual((person.schema, person.name, person.iscollection), (self.user["user"].upper(), "PERSON_T", False))
        self.assertEqual([a.name for a in person.attributes], ["ID", "NAME", "BORN", "SEEN", "PICTURE", "ADDR"])
        self.assertTrue(self.connection.gettype("NUMBER_LIST").iscollection)

    def test_bind(self):
        person = self.connection.gettype("PERSON_T").newobject()
        person.ID, person.NAME = 9, "Bob"
        address = self.connection.gettype("ADDRESS_T").newobject()
        address.STREET, address.CITY, address.ZIP = "s", "Basel", 4000
        person.ADDR = address
        self.cursor.execute("insert into people values (9, :1)", [person])
        self.assertEqual(self.rows("select p.p.name, p.p.addr.city, p.p.born from people p where id = 9"), [("Bob", "Basel", None)])

    def test_in_out(self):
        person = self.connection.gettype("PERSON_T").newobject()
        person.NAME = "Cat"
        person.ADDR = self.connection.gettype("ADDRESS_T").newobject()
        person.ADDR.STREET = "s"
        moved = self.cursor.var(self.connection.gettype("PERSON_T"))
        moved.setvalue(0, person)
        self.cursor.callproc("wire_pkg.move", [moved, "Chur"])
        self.assertEqual(moved.getvalue().ADDR.CITY, "Chur")

    def test_collections(self):
        numbers = self.connection.gettype("NUMBER_LIST").newobject([1, 2, 3.5])
        self.assertEqual(self.cursor.callfunc("wire_pkg.total", oracledb.NUMBER, [numbers]), 6.5)
        self.assertEqual(self.rows("select sum(column_value) from table(:1)", [numbers]), [(6.5,)])
        made = self.cursor.var(self.connection.gettype("ADDRESS_LIST"))
        self.cursor.callproc("wire_pkg.make", [2, made])
        self.assertEqual([(a.STREET, a.ZIP) for a in made.getvalue().aslist()], [("S1", 1), ("S2", 2)])

    def test_records(self):
        pair = self.connection.gettype("WIRE_PKG.PAIR").newobject()
        pair.ID, pair.NAME, pair.FLAG = 4, "four", False
        self.cursor.callproc("wire_pkg.swap", [pair])
        swapped = self.cursor.var(self.connection.gettype("WIRE_PKG.PAIR"))
        swapped.setvalue(0, pair)
        self.cursor.callproc("wire_pkg.swap", [swapped])
        self.assertEqual((swapped.getvalue().ID, swapped.getvalue().NAME, swapped.getvalue().FLAG), (4, "four!!", False))

    def test_index_table(self):
        texts = self.cursor.var(self.connection.gettype("WIRE_PKG.TEXTS"))
        self.cursor.callproc("wire_pkg.fill", [texts])
        self.assertEqual(texts.getvalue().asdict(), {-5: "minus", 3: "three"})


if __name__ == "__main__":
    unittest.main()
