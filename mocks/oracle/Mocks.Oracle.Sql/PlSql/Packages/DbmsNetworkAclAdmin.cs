#pragma warning disable MA0048 // the package and the one of its constants
using System.Globalization;
using Mocks.Oracle.Sql.Catalog;
using Mocks.Oracle.Sql.Syntax;
using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.PlSql.Packages;

/// <summary>XS_ACL: the constants that entries of access lists are written with.</summary>
internal sealed class XsAcl : NativePackage
{
    public override string Name => "XS_ACL";

    public override string Specification => """
        PACKAGE XS_ACL AS
          extended CONSTANT PLS_INTEGER := 1;
          constrained CONSTANT PLS_INTEGER := 2;
          ptype_xs CONSTANT PLS_INTEGER := 1;
          ptype_db CONSTANT PLS_INTEGER := 2;
          ptype_dn CONSTANT PLS_INTEGER := 3;
          ptype_external CONSTANT PLS_INTEGER := 4;
        END;
        """;

    public override void Implement(NativeRoutines routines)
    {
        // constants only
    }
}

/// <summary>DBMS_NETWORK_ACL_ADMIN: access lists of hosts. Those of wallets are not there.</summary>
internal sealed class DbmsNetworkAclAdmin : NativePackage
{
    private const int Principal = 3;

    public override string Name => "DBMS_NETWORK_ACL_ADMIN";

    public override string Specification => """
        PACKAGE DBMS_NETWORK_ACL_ADMIN AS
          ip_addr_mask CONSTANT VARCHAR2(80) := '([[:digit:]]+\.){3}[[:digit:]]+';
          PROCEDURE append_host_ace(host IN VARCHAR2, lower_port IN PLS_INTEGER DEFAULT NULL, upper_port IN PLS_INTEGER DEFAULT NULL, ace IN XS$ACE_TYPE);
          PROCEDURE remove_host_ace(host IN VARCHAR2, lower_port IN PLS_INTEGER DEFAULT NULL, upper_port IN PLS_INTEGER DEFAULT NULL, ace IN XS$ACE_TYPE, remove_empty_acl IN BOOLEAN DEFAULT FALSE);
          PROCEDURE set_host_acl(host IN VARCHAR2, lower_port IN PLS_INTEGER DEFAULT NULL, upper_port IN PLS_INTEGER DEFAULT NULL, acl IN VARCHAR2);
          PROCEDURE create_acl(acl IN VARCHAR2, description IN VARCHAR2, principal IN VARCHAR2, is_grant IN BOOLEAN, privilege IN VARCHAR2, start_date IN TIMESTAMP WITH TIME ZONE DEFAULT NULL, end_date IN TIMESTAMP WITH TIME ZONE DEFAULT NULL);
          PROCEDURE add_privilege(acl IN VARCHAR2, principal IN VARCHAR2, is_grant IN BOOLEAN, privilege IN VARCHAR2, position IN PLS_INTEGER DEFAULT NULL, start_date IN TIMESTAMP WITH TIME ZONE DEFAULT NULL, end_date IN TIMESTAMP WITH TIME ZONE DEFAULT NULL);
          PROCEDURE delete_privilege(acl IN VARCHAR2, principal IN VARCHAR2, is_grant IN BOOLEAN DEFAULT NULL, privilege IN VARCHAR2 DEFAULT NULL);
          PROCEDURE assign_acl(acl IN VARCHAR2, host IN VARCHAR2, lower_port IN PLS_INTEGER DEFAULT NULL, upper_port IN PLS_INTEGER DEFAULT NULL);
          PROCEDURE unassign_acl(acl IN VARCHAR2 DEFAULT NULL, host IN VARCHAR2 DEFAULT NULL, lower_port IN PLS_INTEGER DEFAULT NULL, upper_port IN PLS_INTEGER DEFAULT NULL);
          PROCEDURE drop_acl(acl IN VARCHAR2);
          FUNCTION check_privilege(acl IN VARCHAR2, user IN VARCHAR2, privilege IN VARCHAR2) RETURN NUMBER;
          PROCEDURE append_wallet_ace(wallet_path IN VARCHAR2, ace IN XS$ACE_TYPE);
          PROCEDURE remove_wallet_ace(wallet_path IN VARCHAR2, ace IN XS$ACE_TYPE, remove_empty_acl IN BOOLEAN DEFAULT FALSE);
        END;
        """;

    public override void Implement(NativeRoutines routines)
    {
        routines.Add("APPEND_HOST_ACE", AppendEntry);
        routines.Add("REMOVE_HOST_ACE", RemoveEntry);
        routines.Add("CREATE_ACL", static call =>
        {
            var acl = ListName(call.Text(0));
            if (HostAccess.IsList(call.Session.Catalog, acl))
                throw Ora.Error(46212, 0, acl);
            var (principal, privilege, isGrant) = (User(call, call.Text(2)), Privilege(call.Text(4)), call.IsNull(3) || call[3].AsBoolean());
            Change(call, c => HostAccess.WithEntry(HostAccess.WithList(c, acl, call.IsNull(1) ? null : call.Text(1)), acl, principal, privilege, isGrant));
        });
        routines.Add("ADD_PRIVILEGE", static call =>
        {
            var acl = Known(call, 0);
            var (principal, privilege, isGrant) = (User(call, call.Text(1)), Privilege(call.Text(3)), call.IsNull(2) || call[2].AsBoolean());
            Change(call, c => HostAccess.WithEntry(c, acl, principal, privilege, isGrant));
        });
        routines.Add("DELETE_PRIVILEGE", static call =>
        {
            var acl = Known(call, 0);
            Change(call, c => HostAccess.WithoutEntry(c, acl, Names.Canonical(call.Text(1)), call.IsNull(3) ? null : Privilege(call.Text(3))));
        });
        routines.Add("ASSIGN_ACL", static call => Assign(call, Known(call, 0), call.Text(1), 2));
        routines.Add("SET_HOST_ACL", static call => Assign(call, Known(call, 3), call.Text(0), 1));
        routines.Add("UNASSIGN_ACL", static call =>
        {
            var acl = call.IsNull(0) ? null : Known(call, 0);
            var host = call.IsNull(1) ? null : call.Text(1).ToLowerInvariant();
            var (lower, upper) = Ports(call, 2);
            Change(call, c => HostAccess.Hosts(c).Where(h => (acl is null || h.Acl == acl) && (host is null || (h.Host, h.Lower, h.Upper) == (host, lower, upper)))
                .Aggregate(c, (changed, h) => HostAccess.Unassigned(changed, h.Host, h.Lower, h.Upper)));
        });
        routines.Add("DROP_ACL", static call =>
        {
            var acl = Known(call, 0);
            Change(call, c => HostAccess.WithoutList(c, acl));
        });
        routines.Add("CHECK_PRIVILEGE", static call =>
        {
            var (acl, user) = (Known(call, 0), User(call, call.Text(1)));
            var found = HostAccess.Entries(call.Session.Catalog, acl).Where(e => e.Principal == user && e.Privilege == Privilege(call.Text(2))).ToList();
            call.Result = found.Count == 0 ? default : Datum.Number(found[0].IsGrant ? 1 : 0);
        });
    }

    private static void AppendEntry(NativeCall call)
    {
        var (host, (lower, upper)) = (call.Text(0), Ports(call, 1));
        var (privileges, principal, isGrant) = EntryOf(call);
        Change(call, c =>
        {
            var acl = HostAccess.ListOf(c, host, lower, upper);
            if (acl is null)
            {
                acl = string.Create(CultureInfo.InvariantCulture, $"NETWORK_ACL_{c.NextObjectId:X16}");
                c = HostAccess.Assigned(HostAccess.WithList(c with { NextObjectId = c.NextObjectId + 1 }, acl, null), host, lower, upper, acl);
            }

            return privileges.Aggregate(c, (changed, privilege) => HostAccess.WithEntry(changed, acl, principal, privilege, isGrant));
        });
    }

    private static void RemoveEntry(NativeCall call)
    {
        var (host, (lower, upper)) = (call.Text(0), Ports(call, 1));
        var (privileges, principal, _) = EntryOf(call);
        var removesEmpty = !call.IsNull(4) && call[4].AsBoolean();
        Change(call, c =>
        {
            if (HostAccess.ListOf(c, host, lower, upper) is not { } acl)
                return c;
            c = privileges.Aggregate(c, (changed, privilege) => HostAccess.WithoutEntry(changed, acl, principal, privilege));
            return removesEmpty && !HostAccess.Entries(c, acl).Any() ? HostAccess.WithoutList(c, acl) : c;
        });
    }

    /// <summary>The parts of XS$ACE_TYPE.</summary>
    private static (List<string> Privileges, string Principal, bool IsGrant) EntryOf(NativeCall call)
    {
        var ace = call[3].AsObject() as ObjectValue ?? throw Ora.Error(46059, 0);
        var names = ace.Attributes[0].AsObject() as CollectionValue;
        var privileges = (names?.Elements().Select(e => Privilege(e.AsText())) ?? []).ToList();
        return (privileges, User(call, ace.Attributes[Principal].IsNull ? "" : ace.Attributes[Principal].AsText()), ace.Attributes[1].IsNull || ace.Attributes[1].AsNumber() == OracleNumber.One);
    }

    private static void Assign(NativeCall call, string acl, string host, int ports)
    {
        var (lower, upper) = Ports(call, ports);
        Change(call, c => HostAccess.Assigned(c, host, lower, upper, acl));
    }

    /// <summary>ORA-24244 unless both or none are given and in order.</summary>
    private static (int? Lower, int? Upper) Ports(NativeCall call, int at)
    {
        int? lower = call.IsNull(at) ? null : (int)call.Integer(at);
        int? upper = call.IsNull(at + 1) ? lower : (int)call.Integer(at + 1);
        return (lower is null) != (upper is null) || lower > upper || lower < 1 || upper > 65535 ? throw Ora.Error(24244) : (lower, upper);
    }

    /// <summary>The name of a list that is there; ORA-46114.</summary>
    private static string Known(NativeCall call, int parameter)
    {
        var acl = ListName(call.IsNull(parameter) ? "" : call.Text(parameter));
        return HostAccess.IsList(call.Session.Catalog, acl) ? acl : throw Ora.Error(46114, 0, acl);
    }

    private static string ListName(string name) => name.StartsWith("/sys/acls/", StringComparison.OrdinalIgnoreCase) ? name : name.StartsWith("NETWORK_ACL_", StringComparison.Ordinal) ? name : "/sys/acls/" + name;

    /// <summary>A user or role that is there; ORA-46238.</summary>
    private static string User(NativeCall call, string name) =>
        call.Session.Catalog.Users.ContainsKey(Names.Canonical(name)) ? Names.Canonical(name) : throw Ora.Error(46238, 0, Names.Canonical(name));

    private static string Privilege(string name) => name.ToUpperInvariant() is var upper && upper is "CONNECT" or "RESOLVE" or "HTTP" or "HTTP_PROXY" or "SMTP" or "JDWP" or "USE_CLIENT_CERTIFICATES" or "USE_PASSWORDS"
        ? upper.ToUpperInvariant()
        : throw Ora.Error(24245);

    private static void Change(NativeCall call, Func<SchemaCatalog, SchemaCatalog> change) =>
        call.Session.Store.Define(state => state.With(catalog: change(state.Catalog)));
}
