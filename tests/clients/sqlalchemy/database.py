"""A user of the program's own, and engines that connect as it."""
import os
import sys

import oracledb

# this SQLAlchemy asks for cx_Oracle, whose interface python-oracledb has
oracledb.version = "8.3.0"
sys.modules["cx_Oracle"] = oracledb

import sqlalchemy  # noqa: E402

HOST, _, SERVICE = os.environ.get("MOCKS_ORACLE", "127.0.0.1:1521/FREEPDB1").partition("/")
OWNER, SECRET = "alchemy", "alchemy_secret"


def engine(**options):
    return sqlalchemy.create_engine(f"oracle+cx_oracle://{OWNER}:{SECRET}@{HOST}/?service_name={SERVICE}", future=True, **options)


def as_system(*statements):
    with oracledb.connect(user="system", password=os.environ.get("ORACLE_PASSWORD", "oracle"), dsn=f"{HOST}/{SERVICE}") as connection:
        with connection.cursor() as cursor:
            for statement in statements:
                cursor.execute(statement)


def drop_owner():
    as_system(f"drop user {OWNER} cascade")


def create_owner():
    try:
        drop_owner()
    except oracledb.DatabaseError:
        pass  # it was not there
    as_system(
        f'create user {OWNER} identified by "{SECRET}" quota unlimited on users',
        f"grant create session, create table, create view, create sequence to {OWNER}")
