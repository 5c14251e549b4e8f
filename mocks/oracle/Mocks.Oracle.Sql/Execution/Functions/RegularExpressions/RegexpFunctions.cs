using System.Text;
using System.Text.RegularExpressions;
using Mocks.Oracle.Sql.Binding;
using Mocks.Oracle.Sql.Catalog;
using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.Execution.Functions.RegularExpressions;

/// <summary>REGEXP_LIKE, REGEXP_INSTR, REGEXP_SUBSTR, REGEXP_COUNT and REGEXP_REPLACE.</summary>
internal static class RegexpFunctions
{
    private static readonly OracleType Text = OracleType.Varchar2(OracleType.MaxSqlBytes);

    public static IEnumerable<ScalarFunction> All =>
    [
        Of("REGEXP_LIKE", 3, [Text, Text, Text], _ => OracleType.Boolean, static c => c.IsNull ? default : Datum.Boolean(c.Regex(2).IsMatch(c.Source))),
        Of("REGEXP_COUNT", 4, [Text, Text, OracleType.AnyNumber, Text], _ => OracleType.AnyNumber, static c => c.IsNull || c.AnyNull(2) ? default : Datum.Number(c.Matches(c.Position(2), 3).Count())),
        Of("REGEXP_SUBSTR", 6, [Text, Text, OracleType.AnyNumber, OracleType.AnyNumber, Text, OracleType.AnyNumber], PartType, Substr),
        Of("REGEXP_INSTR", 7, [Text, Text, OracleType.AnyNumber, OracleType.AnyNumber, OracleType.AnyNumber, Text, OracleType.AnyNumber], _ => OracleType.AnyNumber, Instr),
        Of("REGEXP_REPLACE", 6, [Text, Text, Text, OracleType.AnyNumber, OracleType.AnyNumber, Text], ReplaceType, Replace),
    ];

    private static ScalarFunction Of(string name, int most, OracleType[] parameters, Func<OracleType, OracleType> result, Func<RegexpCall, Datum> body) =>
        new(name, 2, most, arguments =>
        {
            var type = result(arguments[0].Type);
            OracleType?[] types = [arguments[0].Type.IsCharacterLob ? null : parameters[0], .. parameters[1..]];
            return new FunctionSignature(type, types, (frame, values) => Run(new RegexpCall(values, frame.Session.Nls), body));
        })
        { AcceptsNull = true };

    private static Datum Run(RegexpCall call, Func<RegexpCall, Datum> body)
    {
        try
        {
            return body(call);
        }
        catch (RegexMatchTimeoutException)
        {
            throw Ora.Unsupported("a regular expression that backtracks for so long");
        }
    }

    private static OracleType PartType(OracleType source) =>
        source.IsCharacterLob ? source
        : source.IsNational ? OracleType.NVarchar2(Math.Max(1, source.Length))
        : OracleType.Varchar2(Math.Max(1, source.IsText ? source.Length : TypeRules.TextLength(source)), source.CharSemantics);

    private static OracleType ReplaceType(OracleType source) =>
        source.IsCharacterLob ? source : source.IsNational ? OracleType.NVarchar2(2000) : Text;

    private static Datum Substr(RegexpCall call)
    {
        if (call.IsNull || call.AnyNull(2, 3, 5))
            return default;
        var (position, occurrence, group) = (call.Position(2), call.Occurrence(3), call.Group(5));
        return call.Matches(position, 4).Skip(occurrence - 1).FirstOrDefault() is { } match && group < match.Groups.Count && match.Groups[group].Success
            ? call.Text(match.Groups[group].Value)
            : default;
    }

    private static Datum Instr(RegexpCall call)
    {
        if (call.IsNull || call.AnyNull(2, 3, 4, 6))
            return default;
        var (position, occurrence, behind, group) = (call.Position(2), call.Occurrence(3), call.ReturnOption(4), call.Group(6));
        if (call.Matches(position, 5).Skip(occurrence - 1).FirstOrDefault() is not { } match || group >= match.Groups.Count || !match.Groups[group].Success)
            return Datum.Number(0);
        var found = match.Groups[group];
        return Datum.Number(CodePoints.Index(call.Source, behind ? found.Index + found.Length : found.Index) + 1);
    }

    private static Datum Replace(RegexpCall call)
    {
        if (call.SourceIsNull || call.AnyNull(3, 4))
            return default;
        if (call.IsNull)
            return call.Text(call.Source);
        var (position, occurrence) = (call.Position(3), call.Has(4) ? call.Whole(4, 0, int.MaxValue) : 0);
        var replacement = call.Has(2) ? call.String(2) : "";
        var result = new StringBuilder();
        var copied = 0;
        var number = 0;
        foreach (var match in call.Matches(position, 5))
        {
            number++;
            if (occurrence > 0 && number != occurrence)
                continue;
            result.Append(call.Source, copied, match.Index - copied);
            Append(result, replacement, match);
            copied = match.Index + match.Length;
            if (occurrence > 0)
                break;
        }

        return call.Text(result.Append(call.Source, copied, call.Source.Length - copied).ToString());
    }

    /// <summary>\1 to \9 are the groups, \\ is a backslash.</summary>
    private static void Append(StringBuilder result, string replacement, Match match)
    {
        for (var i = 0; i < replacement.Length; i++)
        {
            var c = replacement[i];
            if (c != '\\' || i + 1 == replacement.Length)
                result.Append(c);
            else if (replacement[i + 1] is >= '1' and <= '9')
                result.Append(match.Groups[replacement[++i] - '0'].Value);
            else if (replacement[i + 1] == '\\')
                result.Append(replacement[++i]);
            else
                result.Append(c);
        }
    }
}
