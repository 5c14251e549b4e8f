namespace Mocks.Oracle.Sql.Engine;

/// <summary>The types that entries of access lists are made of, for DBMS_NETWORK_ACL_ADMIN.</summary>
internal static class AccessTypes
{
    /// <summary>In the order in which they build on each other: name, specification and body.</summary>
    public static IEnumerable<(string Name, string Specification, string? Body)> All =>
    [
        ("XS$NAME_LIST", "TYPE XS$NAME_LIST AS VARRAY(1000) OF VARCHAR2(261)", null),
        ("XS$ACE_TYPE", Entry, EntryBody),
    ];

    private const string Parameters = """
        privilege_list xs$name_list, granted boolean := true, inverted boolean := false, principal_name varchar2, principal_type number := 1,
            start_date timestamp with time zone := null, end_date timestamp with time zone := null
        """;

    private const string Entry = $"""
        TYPE XS$ACE_TYPE AS OBJECT (
          privilege_list xs$name_list,
          is_grant_ace number,
          is_invert_principal number,
          principal_name varchar2(130),
          principal_type number,
          start_date timestamp(6) with time zone,
          end_date timestamp(6) with time zone,
          constructor function xs$ace_type({Parameters}) return self as result)
        """;

    private const string EntryBody = $"""
        TYPE BODY XS$ACE_TYPE AS
          constructor function xs$ace_type({Parameters}) return self as result is
          begin
            self.privilege_list := privilege_list;
            self.is_grant_ace := case when granted then 1 else 0 end;
            self.is_invert_principal := case when inverted then 1 else 0 end;
            self.principal_name := principal_name;
            self.principal_type := principal_type;
            self.start_date := start_date;
            self.end_date := end_date;
            return;
          end;
        END;
        """;
}
