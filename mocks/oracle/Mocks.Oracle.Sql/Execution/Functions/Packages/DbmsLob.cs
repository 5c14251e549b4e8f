using Mocks.Oracle.Sql.Binding;
using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.Execution.Functions.Packages;

/// <summary>The functions of DBMS_LOB; offsets are 1-based, in characters or bytes.</summary>
internal static class DbmsLob
{
    private const int ChunkSize = 8132;
    private const int DefaultAmount = 32767;

    public static IEnumerable<ScalarFunction> All =>
    [
        Of("GETLENGTH", ["LOB_LOC"], 1, _ => OracleType.AnyNumber, static a => a[0].IsNull ? default : Datum.Number(a[0].AsLob().Length)),
        Of("SUBSTR", ["LOB_LOC", "AMOUNT", "OFFSET"], 1, type => type.Kind == OracleTypeKind.Blob ? OracleType.Raw(2000) : OracleType.Varchar2(OracleType.MaxSqlBytes), Substr),
        Of("INSTR", ["LOB_LOC", "PATTERN", "OFFSET", "NTH"], 2, _ => OracleType.AnyNumber, Instr, other: 1),
        Of("COMPARE", ["LOB_1", "LOB_2", "AMOUNT", "OFFSET_1", "OFFSET_2"], 2, _ => OracleType.AnyNumber, Compare, lobs: 2),
        Of("GETCHUNKSIZE", ["LOB_LOC"], 1, _ => OracleType.AnyNumber, static a => a[0].IsNull ? default : Datum.Number(ChunkSize)),
    ];

    /// <param name="lobs">How many of the first arguments are LOBs; strings and RAWs become such.</param>
    /// <param name="other">Index of an argument that is text or RAW as the LOB is.</param>
    private static ScalarFunction Of(
        string name, string[] parameters, int least, Func<OracleType, OracleType> result, Func<PackageArguments, Datum> body, int lobs = 1, int other = -1) =>
        new("DBMS_LOB." + name, least, parameters.Length, arguments =>
        {
            var lob = LobType(arguments[0].Type);
            var types = parameters.Select((_, i) => i < lobs ? lob : i != other ? OracleType.AnyNumber : lob.Kind == OracleTypeKind.Blob ? OracleType.Raw(2000) : OracleType.Varchar2(OracleType.MaxSqlBytes));
            return new FunctionSignature(result(lob), [.. types], (frame, values) => body(new PackageArguments(frame, values)));
        })
        { AcceptsNull = true, Parameters = parameters };

    private static OracleType LobType(OracleType given) =>
        given.IsLob ? given : given.Kind is OracleTypeKind.Raw or OracleTypeKind.LongRaw ? OracleType.Blob
        : given.IsText || given.IsNull ? OracleType.Clob
        : throw TypeRules.Mismatch(OracleType.Clob, given, 0);

    private static Datum Substr(PackageArguments a)
    {
        var (amount, offset) = (a.Whole(1, DefaultAmount), a.Whole(2, 1));
        if (!a.Has(0) || amount < 1 || offset < 1)
            return default;
        var lob = a[0].AsLob();
        return lob.IsText ? Datum.Text(lob.ReadText(offset - 1, amount)) : Datum.Raw(lob.ReadBytes(offset - 1, amount));
    }

    private static Datum Instr(PackageArguments a)
    {
        var (offset, nth) = (a.Whole(2, 1), a.Whole(3, 1));
        if (!a.Has(0) || !a.Has(1) || offset < 1 || nth < 1)
            return default;
        var lob = a[0].AsLob();
        if (lob.IsText)
        {
            var text = lob.ToText();
            return Datum.Number(Find(offset, nth, at => at > text.Length ? -1 : text.IndexOf(a.Text(1), at, StringComparison.Ordinal)));
        }

        var bytes = lob.ToBytes();
        return Datum.Number(Find(offset, nth, at => at > bytes.Length || bytes.AsSpan(at).IndexOf(a.Raw(1)) is not (>= 0 and var found) ? -1 : at + found));
    }

    private static int Find(int offset, int nth, Func<int, int> next)
    {
        for (var at = offset - 1; ; at++)
        {
            at = next(at);
            if (at < 0)
                return 0;
            if (--nth == 0)
                return at + 1;
        }
    }

    private static Datum Compare(PackageArguments a)
    {
        var (amount, first, second) = (a.Has(2) ? a.Whole(2) : int.MaxValue, a.Whole(3, 1), a.Whole(4, 1));
        if (!a.Has(0) || !a.Has(1) || amount < 1 || first < 1 || second < 1)
            return default;
        var (one, two) = (a[0].AsLob(), a[1].AsLob());
        var order = one.IsText
            ? TextOrder.CompareBinary(one.ReadText(first - 1, amount), two.ReadText(second - 1, amount))
            : one.ReadBytes(first - 1, amount).AsSpan().SequenceCompareTo(two.ReadBytes(second - 1, amount));
        return Datum.Number(Math.Sign(order));
    }
}
