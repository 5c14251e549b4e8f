using Mocks.Oracle.Sql.Binding;
using Mocks.Oracle.Sql.Execution;
using Mocks.Oracle.Sql.PlSql.Types;
using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.PlSql;

/// <summary>SQLCODE and SQLERRM.</summary>
internal static class ErrorFunctions
{
    private static readonly OracleType Text = OracleType.Varchar2(512);

    public static BoundExpression? Find(string name, BoundExpression? argument, int position) => name switch
    {
        "SQLCODE" when argument is null => new ComputedNode(ScalarDetail.PlsInteger, static _ => static frame => Datum.Number(PlSqlSession.Of(frame.Session).Handled?.SqlCode ?? 0), position),
        "SQLERRM" when argument is null => new ComputedNode(Text, static _ => static frame => Datum.Text(Current(frame)), position),
        "SQLERRM" => new ComputedNode(Text, compiler => Numbered(compiler.Compile(argument!)), position), // not null here
        _ => null,
    };

    public static string Message(Raised raised, int compat) =>
        raised.Identity is { Code: null } ? "User-Defined Exception" : raised.Error.MessageFor(compat);

    private static string Current(Frame frame) =>
        PlSqlSession.Of(frame.Session).Handled is { } raised ? Message(raised, frame.Session.Instance.Compat) : Normal;

    private const string Normal = "ORA-0000: normal, successful completion";

    private static Evaluator Numbered(Evaluator code) => frame =>
    {
        if (code(frame) is not { IsNull: false } value)
            return default;
        var number = value.AsNumber().ToInt64();
        return Datum.Text(number switch
        {
            0 => Normal,
            1 => "User-Defined Exception",
            100 => "ORA-01403: no data found",
            > 0 => FormattableString.Invariant($" -{number}: non-ORACLE exception "),
            _ => Described(-number, frame.Session.Instance.Compat),
        });
    };

    private static string Described(long code, int compat)
    {
        if (code is >= 20000 and <= 20999)
            return FormattableString.Invariant($"ORA-{code:00000}: ");
        // the names of schema and constraint are missing each, with the point between them left
        return OraError.IsKnown((int)code)
            ? new OraException(OraError.ByCode((int)code)).HeadlineFor(compat).Replace("constraint () violated", "constraint (.) violated", StringComparison.Ordinal)
            : FormattableString.Invariant($"ORA-{code:00000}: Message {code} not found;  product=RDBMS; facility=ORA");
    }
}
