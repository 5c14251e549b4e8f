using Mocks.Oracle.Sql.Catalog;
using Mocks.Oracle.Types;
using static Mocks.Oracle.Sql.Dictionary.ViewValue;

namespace Mocks.Oracle.Sql.Dictionary.Code;

/// <summary>USER_PLSQL_OBJECT_SETTINGS and its kin: all units are compiled under the same settings.</summary>
internal sealed class ObjectSettingsFamily : DictionaryFamily<SchemaObject>
{
    public override string Name => "PLSQL_OBJECT_SETTINGS";

    public override string Subject => "Compiler settings of stored code";

    public override IReadOnlyList<string> Keys => ["OWNER", "NAME"];

    protected override string Declaration => """
        OWNER                VARCHAR2(128) NOT NULL ; ALL DBA
        NAME                 VARCHAR2(128) NOT NULL
        TYPE                 VARCHAR2(12)
        PLSQL_OPTIMIZE_LEVEL NUMBER = 2
        PLSQL_CODE_TYPE      VARCHAR2(4000) = INTERPRETED
        PLSQL_DEBUG          VARCHAR2(4000) = FALSE
        PLSQL_WARNINGS       VARCHAR2(4000) = DISABLE:ALL
        NLS_LENGTH_SEMANTICS VARCHAR2(4000) = BYTE
        PLSQL_CCFLAGS        VARCHAR2(4000)
        PLSCOPE_SETTINGS     VARCHAR2(4000) = IDENTIFIERS:NONE
        ORIGIN_CON_ID        NUMBER = 3
        """;

    protected override IEnumerable<SchemaObject> Rows(DictionaryQuery query) =>
        new[] { ObjectNamespace.Main, ObjectNamespace.Body, ObjectNamespace.Trigger }
            .SelectMany(space => query.Objects<SchemaObject>(query.Key("OWNER"), query.Key("NAME"), space))
            .Where(o => o is StoredUnit or TriggerDefinition).DistinctBy(o => o.Id);

    protected override Datum Value(string column, SchemaObject row, DictionaryQuery query) => column switch
    {
        "OWNER" => Text(row.Owner),
        "NAME" => Text(row.Name),
        "TYPE" => Text(row.Kind.Text()),
        _ => default,
    };
}
