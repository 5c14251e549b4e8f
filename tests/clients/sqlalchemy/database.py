"""Engines that connect as a user of the program's own."""
import sys

sys.path.append("..")
from as_cx_oracle import HOST, SERVICE, Owner  # noqa: E402  before SQLAlchemy, which asks for cx_Oracle

import sqlalchemy  # noqa: E402

OWNER = Owner("alchemy", "alchemy_secret", "create session, create table, create view, create sequence")


def engine(**options):
    return sqlalchemy.create_engine(f"oracle+cx_oracle://{OWNER.name}:{OWNER.secret}@{HOST}/?service_name={SERVICE}", future=True, **options)
