"""A user of the program's own, and Django set up to connect as it."""
import os
import sys

import oracledb

# this Django asks for cx_Oracle, whose interface python-oracledb has
oracledb.version = "8.3.0"
sys.modules["cx_Oracle"] = oracledb

import django  # noqa: E402
from django.conf import settings  # noqa: E402

HOST, _, SERVICE = os.environ.get("MOCKS_ORACLE", "127.0.0.1:1521/FREEPDB1").partition("/")
OWNER, SECRET = "djangoer", "djangoer_secret"

settings.configure(
    DATABASES={"default": {"ENGINE": "django.db.backends.oracle", "NAME": f"{HOST}/{SERVICE}", "USER": OWNER, "PASSWORD": SECRET}},
    INSTALLED_APPS=["library"],
    DEFAULT_AUTO_FIELD="django.db.models.BigAutoField",
    USE_TZ=True)
django.setup()


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
        f"grant create session, create table, create view, create sequence, create procedure, create trigger to {OWNER}")
