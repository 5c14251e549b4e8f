using System.Text;
using Mocks.Oracle.Sql.Binding;
using Mocks.Oracle.Sql.Catalog;
using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.Execution.Functions;

/// <summary>SUBSTR and INSTR: positions are 1-based, negative ones count from the end.</summary>
internal static class SearchFunctions
{
    public static IEnumerable<ScalarFunction> All =>
    [
        Substr("SUBSTR", SubstrCharacters),
        Substr("SUBSTRC", SubstrCharacters),
        Substr("SUBSTR2", SubstrCharacters),
        Substr("SUBSTR4", SubstrCharacters),
        Substr("SUBSTRB", SubstrBytes),
        Instr("INSTR", InstrCharacters),
        Instr("INSTRC", InstrCharacters),
        Instr("INSTR2", InstrCharacters),
        Instr("INSTR4", InstrCharacters),
        Instr("INSTRB", InstrBytes),
    ];

    private static ScalarFunction Substr(string name, Func<Datum[], Datum> body) => ParameterTypes.Function(
        name, 2, 3, (index, given) => index == 0 && given.IsLob ? given : ParameterTypes.TextThenNumbers(index, given), SubstrType, body);

    private static ScalarFunction Instr(string name, Func<Datum[], Datum> body) => ParameterTypes.Function(
        name, 2, 4, (index, given) => index == 0 ? LobText.Parameter(index, given) : index < 2 ? ParameterTypes.Texts(index, given) : ParameterTypes.Numbers(index, given),
        (_, _) => OracleType.AnyNumber, body);

    /// <summary>A constant length bounds the result.</summary>
    private static OracleType SubstrType(IReadOnlyList<OracleType> types, IReadOnlyList<BoundExpression> arguments)
    {
        var type = types[0];
        if (type.IsLob)
            return type;
        var length = Math.Max(1, type.Length);
        if (ParameterTypes.Constant(arguments, 2) is { } asked)
            length = (int)Math.Clamp(type.CharSemantics || type.IsNational ? asked : asked * 4, 1, length);
        return type.IsNational ? OracleType.NVarchar2(length) : OracleType.Varchar2(length, type.CharSemantics);
    }

    private static Datum SubstrCharacters(Datum[] arguments)
    {
        var lob = arguments[0].AsObject() as Lob;
        var text = lob is null ? arguments[0].AsText() : lob.ReadText(0, (int)lob.Length);
        return Bounds(arguments, CodePoints.Count(text)) is var (start, length)
            ? Wrap(lob, CodePoints.Slice(text, start, length))
            : default;

        static Datum Wrap(Lob? lob, string part) => lob is null ? Datum.Text(part) : Datum.Lob(Lob.FromText(part, lob.Kind));
    }

    private static Datum SubstrBytes(Datum[] arguments)
    {
        var bytes = Encoding.UTF8.GetBytes(arguments[0].AsText());
        return Bounds(arguments, bytes.Length) is var (start, length)
            ? Datum.Text(Encoding.UTF8.GetString(bytes, start, Math.Min(length, bytes.Length - start)).Replace('\uFFFD', ' '))
            : default;
    }

    /// <summary>0-based start and length; null when nothing is meant.</summary>
    private static (int Start, int Length)? Bounds(Datum[] arguments, int total)
    {
        var position = Whole(arguments[1]);
        var length = arguments.Length == 3 ? Whole(arguments[2]) : int.MaxValue;
        var start = position switch { 0 => 0, > 0 => position - 1, _ => total + position };
        return length < 1 || start < 0 || start >= total ? null : ((int)start, (int)Math.Min(length, total - start));
    }

    private static Datum InstrCharacters(Datum[] arguments)
    {
        var (text, part) = (LobText.Of(arguments[0]), arguments[1].AsText());
        var total = CodePoints.Count(text);
        return Datum.Number(Find(
            arguments, total, (position, forward) =>
            {
                var offset = CodePoints.Offset(text, 0, position);
                var found = forward
                    ? text.IndexOf(part, offset, StringComparison.Ordinal)
                    : text.AsSpan(0, Math.Min(text.Length, offset + part.Length)).LastIndexOf(part);
                return found < 0 ? -1 : CodePoints.Index(text, found);
            }));
    }

    private static Datum InstrBytes(Datum[] arguments)
    {
        var text = Encoding.UTF8.GetBytes(LobText.Of(arguments[0]));
        var part = Encoding.UTF8.GetBytes(arguments[1].AsText());
        return Datum.Number(Find(
            arguments, text.Length, (position, forward) =>
            {
                if (!forward)
                    return text.AsSpan(0, Math.Min(text.Length, position + part.Length)).LastIndexOf(part);
                var found = text.AsSpan(position).IndexOf(part);
                return found < 0 ? -1 : position + found;
            }));
    }

    /// <summary>The 1-based position of the n-th occurrence from a start, 0 when there is none.</summary>
    /// <param name="search">The 0-based position of the next occurrence at or after (forward) or before a 0-based position; -1 for none.</param>
    private static long Find(Datum[] arguments, int total, Func<int, bool, int> search)
    {
        var start = arguments.Length > 2 ? Whole(arguments[2]) : 1;
        var occurrence = arguments.Length > 3 ? Whole(arguments[3]) : 1;
        if (occurrence < 1)
            throw Ora.Error(1428, 0, occurrence);
        var forward = start > 0;
        var position = forward ? start - 1 : total + start;
        while (start != 0 && position >= 0 && position < total)
        {
            var found = search((int)position, forward);
            if (found < 0)
                return 0;
            if (--occurrence == 0)
                return found + 1;
            position = forward ? found + 1 : found - 1;
        }

        return 0;
    }

    private static long Whole(Datum number) =>
        number.AsNumber().Truncate().TryToInt64(out var whole) ? Math.Clamp(whole, -int.MaxValue, int.MaxValue)
        : number.AsNumber().Sign * (long)int.MaxValue;
}
