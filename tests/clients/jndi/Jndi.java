import java.io.FileInputStream;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.util.ArrayList;
import java.util.Hashtable;
import java.util.List;
import java.util.TreeSet;
import javax.naming.AuthenticationException;
import javax.naming.Context;
import javax.naming.NameAlreadyBoundException;
import javax.naming.NameNotFoundException;
import javax.naming.NamingException;
import javax.naming.NoPermissionException;
import javax.naming.OperationNotSupportedException;
import javax.naming.SizeLimitExceededException;
import javax.naming.directory.Attributes;
import javax.naming.directory.BasicAttribute;
import javax.naming.directory.BasicAttributes;
import javax.naming.directory.DirContext;
import javax.naming.directory.InvalidAttributeIdentifierException;
import javax.naming.directory.ModificationItem;
import javax.naming.directory.SchemaViolationException;
import javax.naming.directory.SearchControls;
import javax.naming.ldap.Control;
import javax.naming.ldap.InitialLdapContext;
import javax.naming.ldap.LdapContext;
import javax.naming.ldap.PagedResultsControl;
import javax.naming.ldap.PagedResultsResponseControl;
import javax.naming.ldap.SortControl;
import javax.naming.ldap.StartTlsRequest;
import javax.naming.ldap.StartTlsResponse;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** Each check is a method of its own name; a failed one is told and counted. */
public class Jndi {
    static final String BASE = "dc=acme,dc=example";
    static final String PEOPLE = "ou=people," + BASE;
    static final String ANNA = "uid=anna.berg," + PEOPLE;
    static final String ADMIN = "cn=admin," + BASE;

    interface Check { void run() throws Exception; }

    static int passed, failed;

    static void check(String name, Check check) {
        try {
            check.run();
            passed++;
        } catch (Throwable problem) {
            failed++;
            System.out.println("FAILED " + name + ": " + problem);
        }
    }

    static void equal(Object expected, Object actual) {
        if (!expected.equals(actual)) throw new AssertionError("expected " + expected + ", got " + actual);
    }

    static void refused(Class<? extends Exception> kind, String text, Check check) throws Exception {
        try {
            check.run();
        } catch (Exception exception) {
            if (kind.isInstance(exception) && exception.getMessage().contains(text)) return;
            throw exception;
        }
        throw new AssertionError("nothing was refused");
    }

    static LdapContext connect(String url, String user, String password) throws NamingException {
        Hashtable<String, String> environment = new Hashtable<>();
        environment.put(Context.INITIAL_CONTEXT_FACTORY, "com.sun.jndi.ldap.LdapCtxFactory");
        environment.put(Context.PROVIDER_URL, url);
        environment.put("com.sun.jndi.ldap.connect.timeout", "30000");
        environment.put("com.sun.jndi.ldap.read.timeout", "60000");
        environment.put("java.naming.ldap.attributes.binary", "jpegPhoto");
        if (user != null) {
            environment.put(Context.SECURITY_AUTHENTICATION, "simple");
            environment.put(Context.SECURITY_PRINCIPAL, user);
            environment.put(Context.SECURITY_CREDENTIALS, password);
        }
        return new InitialLdapContext(environment, null);
    }

    static List<String> search(DirContext context, String base, int scope, String filter, String attribute) throws NamingException {
        SearchControls controls = new SearchControls();
        controls.setSearchScope(scope);
        controls.setReturningAttributes(new String[] {attribute});
        List<String> values = new ArrayList<>();
        var found = context.search(base, filter, controls);
        while (found.hasMore()) values.add(String.valueOf(found.next().getAttributes().get(attribute).get()));
        return values;
    }

    public static void main(String[] arguments) throws Exception {
        String plain = System.getenv("MOCKS_LDAP"), secure = System.getenv("MOCKS_LDAPS");
        KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
        store.load(null, null);
        try (FileInputStream pem = new FileInputStream(System.getenv("MOCKS_CA"))) {
            store.setCertificateEntry("mocks", CertificateFactory.getInstance("X.509").generateCertificate(pem));
        }
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(store);
        SSLContext tls = SSLContext.getInstance("TLS");
        tls.init(null, trust.getTrustManagers(), null);
        SSLContext.setDefault(tls);

        check("a person signs in and reads their entry", () -> {
            Attributes entry = connect(plain, ANNA, "secret-1001").getAttributes(ANNA);
            equal("anna.berg@acme.example", entry.get("mail").get());
        });
        check("a wrong password", () -> refused(AuthenticationException.class, "error code 49", () -> connect(plain, ANNA, "wrong")));
        check("LDAPS", () -> equal("Anna Berg", connect(secure, ANNA, "secret-1001").getAttributes(ANNA).get("cn").get()));
        check("StartTLS", () -> {
            LdapContext context = connect(plain, null, null);
            StartTlsResponse response = (StartTlsResponse) context.extendedOperation(new StartTlsRequest());
            response.setHostnameVerifier((host, session) -> true);
            response.negotiate(tls.getSocketFactory());
            context.addToEnvironment(Context.SECURITY_AUTHENTICATION, "simple");
            context.addToEnvironment(Context.SECURITY_PRINCIPAL, ANNA);
            context.addToEnvironment(Context.SECURITY_CREDENTIALS, "secret-1001");
            context.reconnect(null);
            equal("Anna Berg", context.getAttributes(ANNA).get("cn").get());
            context.close();
        });

        LdapContext admin = connect(plain, ADMIN, "admin-secret");
        check("a filter with arguments", () -> {
            SearchControls controls = new SearchControls();
            controls.setSearchScope(SearchControls.SUBTREE_SCOPE);
            var found = admin.search(PEOPLE, "(&(sn={0})(objectClass=person))", new Object[] {"Müller"}, controls);
            equal("uid=erika.mueller," + PEOPLE, found.next().getNameInNamespace());
        });
        check("group membership", () -> equal(8, search(admin, PEOPLE, SearchControls.ONELEVEL_SCOPE, "(memberOf=cn=managers,ou=groups," + BASE + ")", "uid").size()));
        check("a base that is not there", () -> refused(NameNotFoundException.class, "error code 32", () -> admin.getAttributes("uid=x," + PEOPLE)));
        check("a size limit", () -> refused(SizeLimitExceededException.class, "error code 4", () -> {
            SearchControls controls = new SearchControls();
            controls.setCountLimit(5);
            var found = admin.search(PEOPLE, "(objectClass=person)", controls);
            while (found.hasMore()) found.next();
        }));
        check("pages", () -> {
            TreeSet<String> names = new TreeSet<>();
            byte[] cookie = null;
            int pages = 0;
            do {
                admin.setRequestControls(new Control[] {new PagedResultsControl(64, cookie, Control.CRITICAL)});
                names.addAll(search(admin, PEOPLE, SearchControls.ONELEVEL_SCOPE, "(objectClass=person)", "uid"));
                cookie = ((PagedResultsResponseControl) admin.getResponseControls()[0]).getCookie();
                pages++;
            } while (cookie != null && cookie.length > 0);
            admin.setRequestControls(null);
            equal(200, names.size());
            equal(4, pages);
        });
        check("sorting", () -> {
            admin.setRequestControls(new Control[] {new SortControl("sn", Control.CRITICAL)});
            List<String> names = search(admin, PEOPLE, SearchControls.ONELEVEL_SCOPE, "(title=Head*)", "sn");
            admin.setRequestControls(null);
            List<String> sorted = new ArrayList<>(names);
            sorted.sort(null);
            equal(sorted, names);
        });
        check("the schema", () -> {
            DirContext schema = admin.getSchema("");
            equal("mail", ((String) ((Attributes) schema.getAttributes("AttributeDefinition/mail")).get("NAME").get()));
        });

        String own = "uid=jndi-" + ProcessHandle.current().pid() + "," + PEOPLE;
        BasicAttributes person = new BasicAttributes(true);
        BasicAttribute classes = new BasicAttribute("objectClass", "inetOrgPerson");
        byte[] photo = new byte[5000];
        for (int i = 0; i < photo.length; i++) photo[i] = (byte) (i < 3 ? new int[] {0xff, 0xd8, 0xff}[i] : i);
        person.put(classes);
        person.put("cn", "Java");
        person.put("sn", "Naming");
        person.put("jpegPhoto", photo);
        check("an entry is made, with octets", () -> {
            admin.createSubcontext(own, person);
            if (!java.util.Arrays.equals(photo, (byte[]) admin.getAttributes(own).get("jpegPhoto").get())) throw new AssertionError("octets differ");
        });
        check("an entry that is there", () -> refused(NameAlreadyBoundException.class, "error code 68", () -> admin.createSubcontext(own, person)));
        check("a change against the schema", () -> refused(SchemaViolationException.class, "attribute 'uidNumber' not allowed",
            () -> admin.modifyAttributes(own, DirContext.ADD_ATTRIBUTE, new BasicAttributes("uidNumber", "1"))));
        check("an attribute that is unknown", () -> refused(InvalidAttributeIdentifierException.class, "error code 17",
            () -> admin.modifyAttributes(own, DirContext.ADD_ATTRIBUTE, new BasicAttributes("nosuch", "1"))));
        check("several changes at once", () -> {
            admin.modifyAttributes(own, new ModificationItem[] {
                new ModificationItem(DirContext.REPLACE_ATTRIBUTE, new BasicAttribute("title", "Clerk")),
                new ModificationItem(DirContext.REMOVE_ATTRIBUTE, new BasicAttribute("jpegPhoto"))});
            Attributes entry = admin.getAttributes(own);
            equal("Clerk", entry.get("title").get());
            if (entry.get("jpegPhoto") != null) throw new AssertionError("the photo is still there");
        });
        check("a person changes nothing of others", () -> refused(NoPermissionException.class, "error code 50",
            () -> connect(plain, ANNA, "secret-1001").modifyAttributes(own, DirContext.REPLACE_ATTRIBUTE, new BasicAttributes("title", "x"))));
        check("rename and delete", () -> {
            String other = own.replace("jndi-", "jndi2-");
            admin.rename(own, other);
            admin.destroySubcontext(other);
            refused(NameNotFoundException.class, "error code 32", () -> admin.getAttributes(other));
        });
        check("an extended operation that is unknown", () -> refused(NamingException.class, "error code 2", () -> admin.extendedOperation(new javax.naming.ldap.ExtendedRequest() {
            public String getID() { return "1.2.3.4"; }
            public byte[] getEncodedValue() { return null; }
            public javax.naming.ldap.ExtendedResponse createExtendedResponse(String id, byte[] value, int offset, int length) { return null; }
        })));

        System.out.println(passed + " passed, " + failed + " failed");
        System.exit(failed == 0 ? 0 : 1);
    }
}
