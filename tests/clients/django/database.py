"""Django set up to connect as a user of the program's own."""
import sys

sys.path.append("..")
from as_cx_oracle import HOST, SERVICE, Owner  # noqa: E402  before Django, which asks for cx_Oracle

import django  # noqa: E402
from django.conf import settings  # noqa: E402

OWNER = Owner("djangoer", "djangoer_secret", "create session, create table, create view, create sequence, create procedure, create trigger")

settings.configure(
    DATABASES={"default": {"ENGINE": "django.db.backends.oracle", "NAME": f"{HOST}/{SERVICE}", "USER": OWNER.name, "PASSWORD": OWNER.secret}},
    INSTALLED_APPS=["library"],
    DEFAULT_AUTO_FIELD="django.db.models.BigAutoField",
    USE_TZ=True)
django.setup()
