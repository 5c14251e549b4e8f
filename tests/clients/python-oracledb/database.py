"""Connections over the transport that is tried, and a user of the tests' own to make a mess in."""
import os
import shutil
import tempfile
import unittest

import oracledb

HOST, PORT = os.environ.get("MOCKS_ORACLE", "127.0.0.1:1521/FREEPDB1").split("/")[0].rsplit(":", 1)
SERVICE = os.environ.get("MOCKS_ORACLE", "127.0.0.1:1521/FREEPDB1").split("/")[1]
SECURE = os.environ.get("TRANSPORT") == "tcps"
RELEASE = int(os.environ.get("RELEASE", "23"))
if SECURE:
    HOST, PORT = os.environ["MOCKS_ORACLE_TLS"].rsplit(":", 1)
SYSTEM = {"user": "system", "password": os.environ.get("ORACLE_PASSWORD", "oracle")}
APP = {"user": "app", "password": "app-secret"}


def wallet():
    """The driver wants a folder with the certificate under a name of its own."""
    folder = tempfile.mkdtemp()
    shutil.copy(os.environ["MOCKS_CA"], os.path.join(folder, "ewallet.pem"))
    return folder


TRANSPORT = dict(protocol="tcps", ssl_server_dn_match=False, wallet_location=wallet()) if SECURE else {}


def params(service=SERVICE, **more):
    name = {} if "sid" in more else {"service_name": service}
    return oracledb.ConnectParams(host=HOST, port=int(PORT), **TRANSPORT, **name, **more)


def connect(who, service=SERVICE, **more):
    return oracledb.connect(params=params(service, **{**who, **more}))


class Scratch(unittest.TestCase):
    """Tests with a user whose name is that of the class."""
    TABLES = ()

    @classmethod
    def setUpClass(cls):
        cls.user = {"user": f"wire_{cls.__name__.lower()}", "password": "scratch-secret"}
        with connect(SYSTEM) as system:
            cursor = system.cursor()
            cls.drop(cursor)
            cursor.execute(f'create user {cls.user["user"]} identified by "{cls.user["password"]}" quota unlimited on users')
            cursor.execute(f'grant create session, create table, create procedure, create sequence, create type to {cls.user["user"]}')
        cls.connection = connect(cls.user)
        for table in cls.TABLES:
            cls.connection.cursor().execute(table)

    @classmethod
    def tearDownClass(cls):
        cls.connection.close()
        with connect(SYSTEM) as system:
            cls.drop(system.cursor())

    @classmethod
    def drop(cls, cursor):
        try:
            cursor.execute(f'drop user {cls.user["user"]} cascade')
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

    def works(self):
        self.assertEqual(self.rows("select 1 from dual"), [(1,)])

    def error(self, work, *arguments, **more):
        with self.assertRaises(oracledb.Error) as caught:
            work(*arguments, **more)
        return caught.exception.args[0]

    def code(self, sql, *binds):
        return self.error(self.connection.cursor().execute, sql, *binds)
