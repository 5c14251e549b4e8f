using System.Text;
using Mocks.Oracle.Sql.Binding;
using Mocks.Oracle.Sql.Catalog;
using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.Execution.Functions;

/// <summary>NLS_CHARSET_ID, NLS_COLLATION_ID and their kin, CONVERT, NLSSORT, COLLATION.</summary>
internal static class CharacterSetFunctions
{
    private const int CaseInsensitive = 1 << 17;
    private const int AccentInsensitive = 1 << 16;

    // those that need no linguistic table
    private static readonly Dictionary<string, int> Collations = new(StringComparer.OrdinalIgnoreCase)
    {
        ["BINARY"] = 16383,
        ["BINARY_CI"] = 16383 | CaseInsensitive,
        ["BINARY_AI"] = 16383 | AccentInsensitive,
        ["USING_NLS_COMP"] = 16382,
        ["USING_NLS_SORT"] = 16381,
        ["USING_NLS_SORT_CI"] = 16381 | CaseInsensitive,
        ["USING_NLS_SORT_AI"] = 16381 | AccentInsensitive,
    };

    public static IEnumerable<ScalarFunction> All =>
    [
        ParameterTypes.Function(
            "NLS_COLLATION_ID", 1, 1, ParameterTypes.Texts, (_, _) => OracleType.AnyNumber,
            a => Collations.TryGetValue(a[0].AsText(), out var id) ? Datum.Number(id) : default),
        ParameterTypes.Function(
            "NLS_COLLATION_NAME", 1, 1, ParameterTypes.Numbers, (_, _) => OracleType.Varchar2(128),
            a => Datum.Text(Collations.FirstOrDefault(collation => a[0].AsNumber() == collation.Value).Key)),
        ParameterTypes.Function("NLS_CHARSET_ID", 1, 1, ParameterTypes.Texts, (_, _) => OracleType.AnyNumber, a => CharacterSet.Find(a[0].AsText()) is { } set ? Datum.Number(set.Id) : default),
        ParameterTypes.Function("NLS_CHARSET_NAME", 1, 1, ParameterTypes.Numbers, (_, _) => OracleType.Varchar2(30), a => Datum.Text(CharacterSet.Find(a[0].AsNumber())?.Name)),
        ParameterTypes.Function("NLS_CHARSET_DECL_LEN", 2, 2, ParameterTypes.Numbers, (_, _) => OracleType.AnyNumber, DeclaredLength),
        ParameterTypes.Function("CONVERT", 2, 3, ParameterTypes.Texts, (types, _) => OracleType.Varchar2(Math.Clamp(types[0].ByteLength * 4, 1, OracleType.MaxSqlBytes)), Convert),
        new("NLSSORT", 1, 2, Sort),
        new("COLLATION", 1, 1, _ => new FunctionSignature(OracleType.Varchar2(128), [null], static (_, _) => Datum.Text("USING_NLS_COMP"))) { AcceptsNull = true },
    ];

    private static Datum DeclaredLength(Datum[] arguments) =>
        CharacterSet.Find(arguments[1].AsNumber()) is { } set ? Datum.Number((arguments[0].AsNumber() / set.FixedWidth).Truncate()) : default;

    /// <summary>The text's bytes are read in the source character set, written in the other, and taken for the database's again.</summary>
    private static Datum Convert(Datum[] arguments)
    {
        var to = CharacterSet.Find(arguments[1].AsText()) ?? throw Ora.Error(1482);
        var from = arguments.Length == 3 ? CharacterSet.Find(arguments[2].AsText()) ?? throw Ora.Error(1482) : CharacterSet.Database;
        var read = from.Read(Encoding.UTF8.GetBytes(arguments[0].AsText()));
        return Datum.Text(Encoding.UTF8.GetString(to.Write(read)));
    }

    /// <summary>Bytes that sort as the text does, with a zero behind them.</summary>
    private static FunctionSignature Sort(IReadOnlyList<BoundExpression> arguments) =>
        new(OracleType.Raw(2000), [ParameterTypes.Texts(0, arguments[0].Type), OracleType.Varchar2(100)], static (frame, values) =>
        {
            var nls = values.Length == 1 ? frame.Session.Nls : NlsParameters.WithArgument(frame.Session.Nls, values[1].AsText());
            return Datum.Raw([.. Encoding.UTF8.GetBytes(TextOrder.Fold(values[0].AsText(), nls.Sort)), 0]);
        });
}
