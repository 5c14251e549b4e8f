using System.Globalization;
using Mocks.Oracle.Sql.Syntax;
using Mocks.Oracle.Types;
using static Mocks.Oracle.Sql.Dictionary.ViewValue;

namespace Mocks.Oracle.Sql.Dictionary.Code;

/// <summary>USER_ARGUMENTS and its kin.</summary>
internal sealed class ArgumentsFamily : DictionaryFamily<ArgumentRow>
{
    public override string Name => "ARGUMENTS";

    public override string Subject => "Arguments of procedures and functions";

    public override IReadOnlyList<string> Keys => ["OWNER", "OBJECT_NAME", "PACKAGE_NAME"];

    protected override string Declaration => """
        OWNER              VARCHAR2(128) NOT NULL ; ALL DBA
        OBJECT_NAME        VARCHAR2(128)
        PACKAGE_NAME       VARCHAR2(128)
        OBJECT_ID          NUMBER NOT NULL
        OVERLOAD           VARCHAR2(40)
        SUBPROGRAM_ID      NUMBER
        ARGUMENT_NAME      VARCHAR2(128)
        POSITION           NUMBER NOT NULL
        SEQUENCE           NUMBER NOT NULL
        DATA_LEVEL         NUMBER NOT NULL = 0
        DATA_TYPE          VARCHAR2(30)
        DEFAULTED          VARCHAR2(1)
        DEFAULT_VALUE      LONG
        DEFAULT_LENGTH     NUMBER
        IN_OUT             VARCHAR2(9)
        DATA_LENGTH        NUMBER
        DATA_PRECISION     NUMBER
        DATA_SCALE         NUMBER
        RADIX              NUMBER
        CHARACTER_SET_NAME VARCHAR2(44)
        TYPE_OWNER         VARCHAR2(128)
        TYPE_NAME          VARCHAR2(128)
        TYPE_SUBNAME       VARCHAR2(128)
        TYPE_LINK          VARCHAR2(128)
        TYPE_OBJECT_TYPE   VARCHAR2(7)
        PLS_TYPE           VARCHAR2(128)
        CHAR_LENGTH        NUMBER
        CHAR_USED          VARCHAR2(1)
        ORIGIN_CON_ID      NUMBER = 3
        """;

    protected override IEnumerable<ArgumentRow> Rows(DictionaryQuery query)
    {
        var package = query.Key("PACKAGE_NAME");
        foreach (var routine in RoutineRow.Of(query, package))
        {
            if (package is null && query.Key("OBJECT_NAME") is { } name && name != routine.Routine.Name.Name)
                continue;
            var sequence = 0;
            if (routine.Routine.Return is { } result)
                yield return new ArgumentRow(routine, null, result, "OUT", null, 0, ++sequence);
            var position = 0;
            foreach (var parameter in routine.Routine.Parameters)
            {
                var direction = parameter.Mode switch { ParameterMode.In => "IN", ParameterMode.Out => "OUT", _ => "IN/OUT" };
                yield return new ArgumentRow(routine, parameter.Name.Name, parameter.Type, direction, parameter.Default, ++position, ++sequence);
            }
        }
    }

    protected override Datum Value(string column, ArgumentRow row, DictionaryQuery query)
    {
        var unit = row.Routine.Unit;
        switch (column)
        {
            case "OWNER":
                return Text(unit.Owner);
            case "OBJECT_NAME":
                return Text(row.Routine.Routine.Name.Name);
            case "PACKAGE_NAME":
                return Text(row.Routine.IsMember ? unit.Name : null);
            case "OBJECT_ID":
                return Number(unit.Id);
            case "OVERLOAD":
                return Text(row.Routine.Overload?.ToString(CultureInfo.InvariantCulture));
            case "SUBPROGRAM_ID":
                return Number(row.Routine.Number);
            case "ARGUMENT_NAME":
                return Text(row.Name);
            case "POSITION":
                return Number(row.Position);
            case "SEQUENCE":
                return Number(row.Sequence);
            case "DEFAULTED":
                return Either(row.Default is not null, "Y", "N");
            case "IN_OUT":
                return Text(row.InOut);
            default:
                return OfType(column, DeclaredType.Of(row.Type, unit, query));
        }
    }

    private static Datum OfType(string column, DeclaredType type) => column switch
    {
        "DATA_TYPE" => Text(type.DataType),
        "DATA_LENGTH" => Number(type.Length),
        "DATA_PRECISION" => Number(type.Precision),
        "DATA_SCALE" => Number(type.Scale),
        "RADIX" => Number(type.DataType is "NUMBER" or "FLOAT" ? 10 : null),
        "CHARACTER_SET_NAME" => Text(type.CharacterSet),
        "TYPE_OWNER" => Text(type.Owner),
        "TYPE_NAME" => Text(type.Name),
        "TYPE_SUBNAME" => Text(type.SubName),
        "TYPE_OBJECT_TYPE" => Text(type.Owner is null ? null : type.SubName is null ? "TYPE" : "PACKAGE"),
        "PLS_TYPE" => Text(type.PlsType),
        "CHAR_LENGTH" => Number(type.CharLength),
        "CHAR_USED" => Text(type.CharUsed ?? "0"),
        _ => default,
    };
}
