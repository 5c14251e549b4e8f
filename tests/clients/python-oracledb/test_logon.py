"""Connecting, in all its ways, and what a session knows of its client."""
import threading
import unittest

import oracledb

from database import APP, HOST, PORT, RELEASE, SECURE, SERVICE, SYSTEM, TRANSPORT, Scratch, connect, params


class Logon(Scratch):
    def test_the_release_is_told(self):
        self.assertTrue(self.connection.thin)
        self.assertRegex(self.connection.version, rf"^{RELEASE}\.\d+\.\d+\.\d+\.\d+$")

    def test_a_wrong_password_and_an_unknown_user(self):
        for who in ({**APP, "password": "no-secret"}, {**APP, "user": "nobody"}):
            error = self.error(connect, who)
            self.assertEqual(error.code, 1017)
            self.assertRegex(error.message, "^ORA-01017: ")

    def test_an_unknown_service_and_SID(self):
        self.assertIn("DPY-6001", self.error(connect, APP, "NOSUCH").message)
        self.assertIn("DPY-6003", self.error(connect, APP, sid="NOSUCH").message)

    def test_the_SID(self):
        with connect(APP, sid="FREE") as connection:
            connection.ping()

    def test_a_proxy_user(self):
        proxy = {"user": f'app[{self.user["user"]}]', "password": APP["password"]}
        self.assertEqual(self.error(connect, proxy).code, 28150)
        with connect(SYSTEM) as system:
            system.cursor().execute(f'alter user {self.user["user"]} grant connect through app')
            with connect(proxy) as connection:
                row = connection.cursor().execute("select user, sys_context('userenv', 'proxy_user') from dual").fetchone()
                self.assertEqual(row, (self.user["user"].upper(), "APP"))
            system.cursor().execute(f'alter user {self.user["user"]} revoke connect through app')
        self.assertEqual(self.error(connect, proxy).code, 28150)

    def test_a_password_is_changed(self):
        with connect(self.user) as connection:
            connection.changepassword(self.user["password"], "other-secret")
        self.assertEqual(self.error(connect, self.user).code, 1017)
        with connect({**self.user, "password": "other-secret"}, newpassword=self.user["password"]) as connection:
            connection.ping()
        with connect(self.user) as connection:
            connection.ping()

    def test_an_expired_password_and_a_locked_account(self):
        with connect(SYSTEM) as system:
            system.cursor().execute(f'alter user {self.user["user"]} password expire')
            self.assertEqual(self.error(connect, self.user).code, 28001)
            system.cursor().execute(f'alter user {self.user["user"]} identified by "{self.user["password"]}"')
            system.cursor().execute(f'alter user {self.user["user"]} account lock')
            self.assertEqual(self.error(connect, self.user).code, 28000)
            system.cursor().execute(f'alter user {self.user["user"]} account unlock')
        with connect(self.user) as connection:
            connection.ping()

    def test_SYS_as_SYSDBA(self):
        sys = {**SYSTEM, "user": "sys"}
        self.assertEqual(self.error(connect, sys).code, 28009)
        with connect(sys, mode=oracledb.AUTH_MODE_SYSDBA) as connection:
            self.assertEqual(connection.cursor().execute("select user from dual").fetchone(), ("SYS",))
        self.assertEqual(self.error(connect, APP, mode=oracledb.AUTH_MODE_SYSDBA).code, 1031)

    def test_attributes_of_the_client(self):
        with connect(APP) as connection:
            connection.module, connection.action, connection.client_identifier, connection.clientinfo = "billing", "month end", "anna", "seat 7"
            names = ("module", "action", "client_identifier", "client_info")
            sql = "select " + ", ".join(f"sys_context('userenv', '{name}')" for name in names) + " from dual"
            self.assertEqual(connection.cursor().execute(sql).fetchone(), ("billing", "month end", "anna", "seat 7"))
            connection.action = None
            self.assertEqual(connection.cursor().execute(sql).fetchone(), ("billing", None, "anna", "seat 7"))

    def test_current_schema(self):
        with connect(APP) as connection:
            connection.current_schema = "LEGACY"
            sql = "select sys_context('userenv', 'current_schema') from dual"
            self.assertEqual(connection.cursor().execute(sql).fetchone(), ("LEGACY",))
            connection.cursor().execute("alter session set current_schema = app")
            self.assertEqual(connection.current_schema, "APP")

    def test_a_pool(self):
        pool = oracledb.create_pool(params=self.pool_params(), min=1, max=3, increment=1)
        for i in range(10):
            with pool.acquire() as connection:
                self.assertEqual(connection.cursor().execute("select :1 from dual", [i]).fetchone(), (i,))
        pool.close()

    def test_a_pool_of_pooled_servers(self):
        pool = oracledb.create_pool(params=self.pool_params(server_type="pooled", cclass="TESTS"), min=1, max=1, increment=1)
        for i in range(5):
            with pool.acquire() as connection:
                cursor = connection.cursor()
                self.assertEqual(cursor.execute("select :1 from dual", [i]).fetchone(), (i,))
                self.assertEqual(cursor.execute("select dummy from dual").fetchone(), ("X",))
        pool.close()

    @staticmethod
    def pool_params(**more):
        return oracledb.PoolParams(host=HOST, port=int(PORT), service_name=SERVICE, **TRANSPORT, **APP, **more)

    def test_threads_with_sessions_of_their_own(self):
        found, sql = [], "select :1 from dual"

        def work(i):
            with connect(APP) as connection:
                found.append(connection.cursor().execute(sql, [i]).fetchone()[0])

        threads = [threading.Thread(target=work, args=(i,)) for i in range(20)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        self.assertEqual(sorted(found), list(range(20)))

    def test_a_closed_connection_has_rolled_back(self):
        self.cursor.execute("create table lost (id number)")
        with connect(self.user) as connection:
            connection.cursor().execute("insert into lost values (1)")
        self.assertEqual(self.rows("select count(*) from lost"), [(0,)])
        self.cursor.execute("drop table lost purge")


if __name__ == "__main__":
    unittest.main()
