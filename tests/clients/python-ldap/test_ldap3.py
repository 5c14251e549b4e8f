import os
import ssl
import unittest

from ldap3 import ALL, MODIFY_REPLACE, SASL, SUBTREE, BASE, Connection, Server, Tls
from ldap3.core.exceptions import LDAPInvalidCredentialsResult, LDAPNoSuchObjectResult
from ldap3.utils.conv import escape_filter_chars

BASE_DN = "dc=acme,dc=example"
PEOPLE = "ou=people," + BASE_DN
ANNA = "uid=anna.berg," + PEOPLE
ADMIN = "cn=admin," + BASE_DN
TRUSTED = Tls(ca_certs_file=os.environ["MOCKS_CA"], validate=ssl.CERT_REQUIRED, valid_names=["localhost"])


def server(url=os.environ["MOCKS_LDAP"]):
    return Server(url, get_info=ALL, tls=TRUSTED, connect_timeout=5)


def connected(user=ANNA, password="secret-1001", **options):
    return Connection(server(), user, password, auto_bind=True, raise_exceptions=True, receive_timeout=10, **options)


class Ldap3(unittest.TestCase):
    def test_server_information_is_read(self):
        with connected() as connection:
            info = connection.server.info
            self.assertEqual(info.naming_contexts, [BASE_DN])
            self.assertIn("1.2.840.113556.1.4.319", [control[0] for control in info.supported_controls])
            self.assertIn("1.3.6.1.4.1.4203.1.11.3", [extension[0] for extension in info.supported_extensions])

    def test_schema_is_read_and_typed(self):
        with connected() as connection:
            schema = connection.server.schema
            self.assertIn("mail", schema.attribute_types)
            self.assertIn("sn", schema.object_classes["person"].must_contain)
            self.assertTrue(schema.attribute_types["employeeNumber"].single_value)

    def test_wrong_password(self):
        with self.assertRaises(LDAPInvalidCredentialsResult):
            connected(password="wrong")

    def test_who_am_i(self):
        with connected() as connection:
            self.assertEqual(connection.extend.standard.who_am_i(), "dn:" + ANNA)

    def test_sasl_plain(self):
        with Connection(server(), authentication=SASL, sasl_mechanism="PLAIN", sasl_credentials=(None, "anna.berg", "secret-1001"),
                        auto_bind=True, raise_exceptions=True) as connection:
            self.assertEqual(connection.extend.standard.who_am_i(), "dn:" + ANNA)

    def test_start_tls(self):
        connection = Connection(server(), ANNA, "secret-1001", raise_exceptions=True)
        connection.open()
        connection.start_tls()
        connection.bind()
        self.assertEqual(connection.extend.standard.who_am_i(), "dn:" + ANNA)
        connection.unbind()

    def test_ldaps(self):
        with Connection(server(os.environ["MOCKS_LDAPS"]), ANNA, "secret-1001", auto_bind=True, raise_exceptions=True) as connection:
            self.assertEqual(connection.extend.standard.who_am_i(), "dn:" + ANNA)

    def test_entries_are_objects(self):
        with connected() as connection:
            connection.search(PEOPLE, "(sn=%s)" % escape_filter_chars("Müller"), attributes=["cn", "employeeNumber", "createTimestamp"])
            entry = connection.entries[0]
            self.assertEqual(entry.cn.value, "Erika Müller")
            self.assertEqual(entry.createTimestamp.value.tzinfo.utcoffset(None).total_seconds(), 0)

    def test_pages(self):
        with connected() as connection:
            found = list(connection.extend.standard.paged_search(
                PEOPLE, "(objectClass=person)", SUBTREE, attributes=["uid"], paged_size=33, generator=True))
            self.assertEqual(len({entry["dn"] for entry in found}), 200)

    def test_missing_base(self):
        with connected() as connection, self.assertRaises(LDAPNoSuchObjectResult) as caught:
            connection.search("uid=x," + PEOPLE, "(objectClass=*)", BASE)
        self.assertEqual(caught.exception.dn, PEOPLE)

    def test_change_and_compare(self):
        dn = "uid=ldap3-%d,%s" % (os.getpid(), PEOPLE)
        with connected(ADMIN, "admin-secret") as connection:
            connection.add(dn, ["inetOrgPerson"], {"cn": "Three", "sn": "Ldap", "jpegPhoto": b"\xff\xd8\xff" + bytes(range(256))})
            connection.modify(dn, {"title": [(MODIFY_REPLACE, ["Clerk"])]})
            self.assertTrue(connection.compare(dn, "title", "clerk"))
            connection.search(dn, "(objectClass=*)", BASE, attributes=["jpegPhoto"])
            self.assertEqual(connection.entries[0].jpegPhoto.raw_values[0][3:], bytes(range(256)))
            connection.modify_dn(dn, "uid=renamed-%d" % os.getpid())
            connection.delete("uid=renamed-%d,%s" % (os.getpid(), PEOPLE))

    def test_password_modify(self):
        dn = "uid=password-%d,%s" % (os.getpid(), PEOPLE)
        with connected(ADMIN, "admin-secret") as connection:
            connection.add(dn, ["inetOrgPerson"], {"cn": "Three", "sn": "Ldap"})
            self.assertTrue(connection.extend.standard.modify_password(dn, new_password="chosen"))
            connected(dn, "chosen").unbind()
            connection.delete(dn)


if __name__ == "__main__":
    unittest.main()
