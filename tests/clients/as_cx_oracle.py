"""Libraries that ask for cx_Oracle, whose interface python-oracledb has: the name for it, and a user of a program's own."""
import os
import sys

import oracledb

oracledb.version = "8.3.0"
sys.modules["cx_Oracle"] = oracledb

HOST, _, SERVICE = os.environ.get("MOCKS_ORACLE", "127.0.0.1:1521/FREEPDB1").partition("/")


class Owner:
    def __init__(self, name, secret, privileges):
        self.name, self.secret, self.privileges = name, secret, privileges

    def create(self):
        try:
            self.drop()
        except oracledb.DatabaseError:
            pass  # it was not there
        as_system(
            f'create user {self.name} identified by "{self.secret}" quota unlimited on users',
            f"grant {self.privileges} to {self.name}")

    def drop(self):
        as_system(f"drop user {self.name} cascade")


def as_system(*statements):
    with oracledb.connect(user="system", password=os.environ.get("ORACLE_PASSWORD", "oracle"), dsn=f"{HOST}/{SERVICE}") as connection:
        with connection.cursor() as cursor:
            for statement in statements:
                cursor.execute(statement)
