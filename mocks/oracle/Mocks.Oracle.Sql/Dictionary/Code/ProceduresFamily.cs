using System.Globalization;
using Mocks.Oracle.Sql.Catalog;
using Mocks.Oracle.Sql.Syntax;
using Mocks.Oracle.Types;
using static Mocks.Oracle.Sql.Dictionary.ViewValue;

namespace Mocks.Oracle.Sql.Dictionary.Code;

/// <summary>USER_PROCEDURES and its kin: routines, a row for each package and type itself, and triggers.</summary>
internal sealed class ProceduresFamily : DictionaryFamily<(SchemaObject Unit, RoutineRow? Routine)>
{
    public override string Name => "PROCEDURES";

    public override string Subject => "Procedures and functions";

    public override IReadOnlyList<string> Keys => ["OWNER", "OBJECT_NAME"];

    protected override string Declaration => """
        OWNER         VARCHAR2(128) ; ALL DBA
        OBJECT_NAME   VARCHAR2(128)
        PROCEDURE_NAME VARCHAR2(128)
        OBJECT_ID     NUMBER
        SUBPROGRAM_ID NUMBER
        OVERLOAD      VARCHAR2(40)
        OBJECT_TYPE   VARCHAR2(13)
        AGGREGATE     VARCHAR2(3) = NO
        PIPELINED     VARCHAR2(3)
        IMPLTYPEOWNER VARCHAR2(128)
        IMPLTYPENAME  VARCHAR2(128)
        PARALLEL      VARCHAR2(3)
        INTERFACE     VARCHAR2(3) = NO
        DETERMINISTIC VARCHAR2(3)
        AUTHID        VARCHAR2(12)
        RESULT_CACHE  VARCHAR2(3)
        ORIGIN_CON_ID NUMBER = 3
        POLYMORPHIC   VARCHAR2(5) = NULL
        SQL_MACRO     VARCHAR2(6) = NULL ; 23
        """;

    protected override IEnumerable<(SchemaObject Unit, RoutineRow? Routine)> Rows(DictionaryQuery query)
    {
        var name = query.Key("OBJECT_NAME");
        foreach (var group in RoutineRow.Of(query, name).GroupBy(r => r.Unit))
        {
            if (group.Key.Kind is ObjectKind.Package or ObjectKind.Type)
                yield return (group.Key, null);
            foreach (var routine in group)
                yield return (group.Key, routine);
        }

        foreach (var trigger in query.Objects<TriggerDefinition>(query.Key("OWNER"), name, ObjectNamespace.Trigger))
            yield return (trigger, null);
    }

    protected override Datum Value(string column, (SchemaObject Unit, RoutineRow? Routine) row, DictionaryQuery query) => column switch
    {
        "OWNER" => Text(row.Unit.Owner),
        "OBJECT_NAME" => Text(row.Unit.Name),
        "PROCEDURE_NAME" => Text(row.Routine is { IsMember: true } member ? member.Routine.Name.Name : null),
        "OBJECT_ID" => Number(row.Unit.Id),
        "SUBPROGRAM_ID" => Number(row.Routine is { } routine ? routine.Number : row.Unit is StoredUnit ? 0 : 1),
        "OVERLOAD" => Text(row.Routine?.Overload?.ToString(CultureInfo.InvariantCulture)),
        "OBJECT_TYPE" => Text(row.Unit.Kind.Text()),
        "PIPELINED" => YesNo(row.Routine is { Routine.Pipelined: true }),
        "PARALLEL" => YesNo(row.Routine is { } routine && routine.Routine.Others.Contains("PARALLEL_ENABLE")),
        "DETERMINISTIC" => YesNo(row.Routine is { Routine.Deterministic: true }),
        "AUTHID" => Either(row.Unit is StoredUnit { HasInvokerRights: true }, "CURRENT_USER", "DEFINER"),
        "RESULT_CACHE" => YesNo(row.Routine is { Routine.ResultCache: true }),
        _ => default,
    };
}
