using Mocks.Oracle.Sql.Execution;
using Mocks.Oracle.Types;
using static Mocks.Oracle.Sql.Dictionary.ViewValue;

namespace Mocks.Oracle.Sql.Dictionary.Instance;

/// <summary>V$PARAMETER (of the session) and V$SYSTEM_PARAMETER: the parameters that applications look at.</summary>
internal sealed class ParameterFamily(string name, bool ofSession) : DictionaryFamily<(int Number, InitParameter Parameter, string? Value)>
{
    public override string Name => name;

    public override string Subject => "Initialization parameters";

    public override ViewScope Scopes => ViewScope.Single;

    protected override string Declaration => """
        NUM                   NUMBER
        NAME                  VARCHAR2(80)
        TYPE                  NUMBER
        VALUE                 VARCHAR2(4000)
        DISPLAY_VALUE         VARCHAR2(4000)
        DEFAULT_VALUE         VARCHAR2(255)
        ISDEFAULT             VARCHAR2(9)
        ISSES_MODIFIABLE      VARCHAR2(5)
        ISSYS_MODIFIABLE      VARCHAR2(9)
        ISPDB_MODIFIABLE      VARCHAR2(5)
        ISINSTANCE_MODIFIABLE VARCHAR2(5) = FALSE
        ISMODIFIED            VARCHAR2(10)
        ISADJUSTED            VARCHAR2(5) = FALSE
        ISDEPRECATED          VARCHAR2(5) = FALSE
        ISBASIC               VARCHAR2(5)
        DESCRIPTION           VARCHAR2(255)
        UPDATE_COMMENT        VARCHAR2(255)
        HASH                  NUMBER
        CON_ID                NUMBER = 3
        """;

    protected override IEnumerable<(int Number, InitParameter Parameter, string? Value)> Rows(DictionaryQuery query)
    {
        var number = 0;
        foreach (var parameter in InitParameter.All(query.Session))
        {
            var set = query.Catalog.Properties.GetValueOrDefault("PARAMETER." + parameter.Name);
            var own = ofSession ? query.Session.Parameters.GetValueOrDefault(parameter.Name.ToUpperInvariant()) : null;
            yield return (++number, parameter, own ?? set ?? parameter.Value);
        }
    }

    protected override Datum Value(string column, (int Number, InitParameter Parameter, string? Value) row, DictionaryQuery query)
    {
        var (number, parameter, value) = row;
        return column switch
        {
            "NUM" => Number(number),
            "NAME" => Text(parameter.Name),
            "TYPE" => Number(parameter.Type),
            "VALUE" or "DISPLAY_VALUE" => Text(value),
            "DEFAULT_VALUE" => Text(parameter.Value),
            "ISDEFAULT" => Either(value == parameter.Value, "TRUE", "FALSE"),
            "ISMODIFIED" => Either(value == parameter.Value, "FALSE", "MODIFIED"),
            "ISSES_MODIFIABLE" => Either(parameter.IsSessionModifiable, "TRUE", "FALSE"),
            "ISSYS_MODIFIABLE" => Either(parameter.IsSystemModifiable, "IMMEDIATE", "FALSE"),
            "ISPDB_MODIFIABLE" => Either(parameter.IsSystemModifiable, "TRUE", "FALSE"),
            "ISBASIC" => Either(parameter.Name is "compatible" or "db_name" or "db_block_size" or "processes" or "sessions" or "open_cursors", "TRUE", "FALSE"),
            "DESCRIPTION" => Text(parameter.Description),
            "HASH" => Number(SqlId.HashOf(parameter.Name)),
            _ => default,
        };
    }
}
