#pragma warning disable MA0048 // parameters, results and versions of types

using Mocks.Oracle.Sql.Syntax;
using Mocks.Oracle.Types;
using static Mocks.Oracle.Sql.Dictionary.ViewValue;

namespace Mocks.Oracle.Sql.Dictionary.Code;

/// <summary>USER_METHOD_PARAMS and its kin; SELF comes first where the method has it.</summary>
internal sealed class MethodParamsFamily : DictionaryFamily<MethodParamsFamily.Row>
{
    public override string Name => "METHOD_PARAMS";

    public override string Subject => "Parameters of methods";

    public override IReadOnlyList<string> Keys => ["OWNER", "TYPE_NAME"];

    protected override string Declaration => """
        OWNER              VARCHAR2(128) NOT NULL ; ALL DBA
        TYPE_NAME          VARCHAR2(128) NOT NULL
        METHOD_NAME        VARCHAR2(128) NOT NULL
        METHOD_NO          NUMBER NOT NULL
        PARAM_NAME         VARCHAR2(128) NOT NULL
        PARAM_NO           NUMBER NOT NULL
        PARAM_MODE         VARCHAR2(6)
        PARAM_TYPE_MOD     VARCHAR2(7)
        PARAM_TYPE_OWNER   VARCHAR2(128)
        PARAM_TYPE_NAME    VARCHAR2(128)
        CHARACTER_SET_NAME VARCHAR2(44)
        """;

    protected override IEnumerable<Row> Rows(DictionaryQuery query) => TypeRow.Of(query).Where(t => t.Definition is ObjectTypeDefinition)
        .SelectMany(t => ((ObjectTypeDefinition)t.Definition!).Methods.SelectMany((m, i) => Parameters(t, m, i + 1))); // filtered in the line above

    protected override Datum Value(string column, Row row, DictionaryQuery query)
    {
        var type = row.Parameter is null ? null : DeclaredType.Of(row.Parameter.Type, row.Type.Type, query);
        return column switch
        {
            "OWNER" => Text(row.Type.Type.Owner),
            "TYPE_NAME" => Text(row.Type.Type.Name),
            "METHOD_NAME" => Text(row.Method.Routine.Name.Name),
            "METHOD_NO" => Number(row.Number),
            "PARAM_NAME" => Text(row.Parameter?.Name.Name ?? "SELF"),
            "PARAM_NO" => Number(row.Position),
            "PARAM_MODE" => Text(row.Parameter?.Mode switch
            {
                ParameterMode.Out => "OUT",
                ParameterMode.InOut => "IN OUT",
                null when !row.Method.Routine.IsFunction || row.Method.Routine.ReturnsSelf => "IN OUT",
                _ => "IN",
            }),
            "PARAM_TYPE_OWNER" => Text(row.Parameter is null ? row.Type.Type.Owner : type!.Owner), // there is one where there is a parameter
            "PARAM_TYPE_NAME" => Text(row.Parameter is null ? row.Type.Type.Name : type!.Name ?? type.PlsType ?? type.DataType),
            "CHARACTER_SET_NAME" => Text(type?.CharacterSet),
            _ => default,
        };
    }

    private static IEnumerable<Row> Parameters(TypeRow type, ObjectMethod method, int number)
    {
        IEnumerable<Parameter?> all = method.Routine.Parameters;
        if (method.Kind != MethodKind.Static && method.Routine.Parameters is not [{ Name.Name: "SELF" }, ..])
            all = all.Prepend(null);
        return all.Select((p, i) => new Row(type, method, number, p, i + 1));
    }

    /// <param name="Parameter">Null for SELF that goes without saying.</param>
    internal readonly record struct Row(TypeRow Type, ObjectMethod Method, int Number, Parameter? Parameter, int Position);
}

/// <summary>USER_METHOD_RESULTS and its kin.</summary>
internal sealed class MethodResultsFamily : DictionaryFamily<(TypeRow Type, ObjectMethod Method, int Number)>
{
    public override string Name => "METHOD_RESULTS";

    public override string Subject => "Results of methods";

    public override IReadOnlyList<string> Keys => ["OWNER", "TYPE_NAME"];

    protected override string Declaration => """
        OWNER              VARCHAR2(128) NOT NULL ; ALL DBA
        TYPE_NAME          VARCHAR2(128) NOT NULL
        METHOD_NAME        VARCHAR2(128) NOT NULL
        METHOD_NO          NUMBER NOT NULL
        RESULT_TYPE_MOD    VARCHAR2(7)
        RESULT_TYPE_OWNER  VARCHAR2(128)
        RESULT_TYPE_NAME   VARCHAR2(128)
        CHARACTER_SET_NAME VARCHAR2(44)
        """;

    protected override IEnumerable<(TypeRow Type, ObjectMethod Method, int Number)> Rows(DictionaryQuery query) => TypeRow.Of(query)
        .Where(t => t.Definition is ObjectTypeDefinition)
        .SelectMany(t => ((ObjectTypeDefinition)t.Definition!).Methods.Select((m, i) => (t, m, i + 1))) // filtered in the line above
        .Where(r => r.m.Routine.Return is not null || r.m.Routine.ReturnsSelf);

    protected override Datum Value(string column, (TypeRow Type, ObjectMethod Method, int Number) row, DictionaryQuery query)
    {
        var type = row.Method.Routine is { ReturnsSelf: false, Return: { } result } ? DeclaredType.Of(result, row.Type.Type, query) : null;
        return column switch
        {
            "OWNER" => Text(row.Type.Type.Owner),
            "TYPE_NAME" => Text(row.Type.Type.Name),
            "METHOD_NAME" => Text(row.Method.Routine.Name.Name),
            "METHOD_NO" => Number(row.Number),
            "RESULT_TYPE_OWNER" => Text(type is null ? row.Type.Type.Owner : type.Owner),
            "RESULT_TYPE_NAME" => Text(type is null ? row.Type.Type.Name : type.Name ?? type.PlsType ?? type.DataType),
            "CHARACTER_SET_NAME" => Text(type?.CharacterSet),
            _ => default,
        };
    }
}

/// <summary>USER_TYPE_VERSIONS and its kin: a type has the one that it was made with, a row a line.</summary>
internal sealed class TypeVersionsFamily : DictionaryFamily<(TypeRow Type, string Line, int Number)>
{
    public override string Name => "TYPE_VERSIONS";

    public override string Subject => "Versions of types";

    public override IReadOnlyList<string> Keys => ["OWNER", "TYPE_NAME"];

    protected override string Declaration => """
        OWNER     VARCHAR2(128) ; ALL DBA
        TYPE_NAME VARCHAR2(128)
        VERSION#  NUMBER = 1
        TYPECODE  VARCHAR2(30)
        STATUS    VARCHAR2(7)
        LINE      NUMBER
        TEXT      VARCHAR2(4000)
        HASHCODE  RAW(17)
        """;

    protected override IEnumerable<(TypeRow Type, string Line, int Number)> Rows(DictionaryQuery query) =>
        TypeRow.Of(query).SelectMany(t => t.Type.Source.Split('\n').Select((line, i) => (t, line, i + 1)));

    protected override Datum Value(string column, (TypeRow Type, string Line, int Number) row, DictionaryQuery query) => column switch
    {
        "OWNER" => Text(row.Type.Type.Owner),
        "TYPE_NAME" => Text(row.Type.Type.Name),
        "TYPECODE" => Text(row.Type.Definition is CollectionTypeDefinition ? "COLLECTION" : "OBJECT"),
        "STATUS" => Either(row.Type.Type.IsValid, "VALID", "INVALID"),
        "LINE" => Number(row.Number),
        "TEXT" => Text(row.Line),
        _ => default,
    };
}
