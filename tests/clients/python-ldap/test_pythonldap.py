import os
import unittest

import ldap
from ldap.controls import SimplePagedResultsControl
from ldap.controls.readentry import PostReadControl, PreReadControl
from ldap.controls.simple import ProxyAuthzControl
from ldap.controls.sss import SSSRequestControl
from ldap.controls.libldap import AssertionControl, MatchedValuesControl

BASE_DN = "dc=acme,dc=example"
PEOPLE = "ou=people," + BASE_DN
GROUPS = "ou=groups," + BASE_DN
ANNA = "uid=anna.berg," + PEOPLE
ADMIN = "cn=admin," + BASE_DN


def connected(user=ANNA, password="secret-1001", url=os.environ["MOCKS_LDAP"], tls=False):
    connection = ldap.initialize(url)
    connection.set_option(ldap.OPT_X_TLS_CACERTFILE, os.environ["MOCKS_CA"])
    connection.set_option(ldap.OPT_X_TLS_NEWCTX, 0)
    connection.set_option(ldap.OPT_NETWORK_TIMEOUT, 10)
    if tls:
        connection.start_tls_s()
    connection.simple_bind_s(user, password)
    return connection


class PythonLdap(unittest.TestCase):
    def test_who_am_i_plain_and_encrypted(self):
        for options in {}, {"tls": True}, {"url": os.environ["MOCKS_LDAPS"]}:
            with self.subTest(options):
                self.assertEqual(connected(**options).whoami_s(), "dn:" + ANNA)

    def test_refusals_are_exceptions_of_their_own(self):
        with self.assertRaises(ldap.INVALID_CREDENTIALS):
            connected(password="wrong")
        with self.assertRaises(ldap.NO_SUCH_OBJECT) as caught:
            connected().search_s("uid=x," + PEOPLE, ldap.SCOPE_BASE)
        self.assertEqual(caught.exception.args[0]["matched"], PEOPLE)
        with self.assertRaises(ldap.UNDEFINED_TYPE):
            connected(ADMIN, "admin-secret").modify_s(ANNA, [(ldap.MOD_ADD, "nosuch", [b"x"])])
        with self.assertRaises(ldap.SIZELIMIT_EXCEEDED):
            connected().search_ext_s(PEOPLE, ldap.SCOPE_ONELEVEL, sizelimit=3)

    def test_pages(self):
        connection, seen, cookie = connected(), [], b""
        while True:
            control = SimplePagedResultsControl(True, size=70, cookie=cookie)
            message = connection.search_ext(PEOPLE, ldap.SCOPE_ONELEVEL, attrlist=["1.1"], serverctrls=[control])
            _, entries, _, controls = connection.result3(message)
            seen += [dn for dn, _ in entries]
            cookie = next(c.cookie for c in controls if c.controlType == SimplePagedResultsControl.controlType)
            if not cookie:
                break
        self.assertEqual((len(seen), len(set(seen))), (200, 200))

    def test_sorted(self):
        connection = connected()
        message = connection.search_ext(PEOPLE, ldap.SCOPE_ONELEVEL, "(title=Head*)", ["sn"], serverctrls=[SSSRequestControl(ordering_rules=["-sn"])])
        _, entries, _, controls = connection.result3(message)
        names = [attributes["sn"][0].decode() for _, attributes in entries]
        self.assertEqual(names, sorted(names, reverse=True))
        self.assertEqual(int(controls[0].result), 0)

    def test_entries_around_a_change(self):
        connection = connected(ADMIN, "admin-secret")
        before = connection.search_s(ANNA, ldap.SCOPE_BASE, attrlist=["description"])[0][1]
        message = connection.modify_ext(
            ANNA, [(ldap.MOD_REPLACE, "description", [b"changed"])],
            serverctrls=[PreReadControl(criticality=True, attrList=["description"]), PostReadControl(criticality=True, attrList=["description", "uid"])])
        _, _, _, controls = connection.result3(message)
        entries = {control.controlType: control.entry for control in controls}
        self.assertEqual(entries[PreReadControl.controlType], before)
        self.assertEqual(entries[PostReadControl.controlType], {"description": [b"changed"], "uid": [b"anna.berg"]})
        connection.modify_s(ANNA, [(ldap.MOD_DELETE, "description", None)])

    def test_assertion_and_matched_values(self):
        connection = connected()
        with self.assertRaises(ldap.ASSERTION_FAILED):
            connection.search_ext_s(ANNA, ldap.SCOPE_BASE, serverctrls=[AssertionControl(True, "(sn=Clark)")])
        entries = connection.search_ext_s(
            "cn=claims," + GROUPS, ldap.SCOPE_BASE, attrlist=["member"], serverctrls=[MatchedValuesControl(True, "((member=%s))" % ANNA)])
        self.assertEqual(entries[0][1], {"member": [ANNA.encode()]})

    def test_in_the_name_of_another(self):
        connection = connected(ADMIN, "admin-secret")
        with self.assertRaises(ldap.INSUFFICIENT_ACCESS):
            connection.modify_ext_s(ANNA, [(ldap.MOD_REPLACE, "title", [b"x"])], serverctrls=[ProxyAuthzControl(True, ("dn:" + ANNA).encode())])

    def test_password(self):
        connection = connected(ADMIN, "admin-secret")
        dn = "uid=python-%d,%s" % (os.getpid(), PEOPLE)
        connection.add_s(dn, [("objectClass", [b"inetOrgPerson"]), ("cn", [b"x"]), ("sn", [b"x"])])
        _, generated = connection.passwd_s(dn, None, None, extract_newpw=True)
        self.assertEqual(connected(dn, generated.genPasswd.decode()).whoami_s(), "dn:" + dn)
        connection.delete_s(dn)


if __name__ == "__main__":
    unittest.main()
