using Mocks.Oracle.Types;
using static Mocks.Oracle.Sql.Execution.Functions.Packages.PackageFunction;

namespace Mocks.Oracle.Sql.Execution.Functions.Packages;

/// <summary>The functions of DBMS_RANDOM, from the session's sequence.</summary>
internal static class DbmsRandom
{
    private const string Upper = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private const string Lower = "abcdefghijklmnopqrstuvwxyz";
    private const string NumbersAndLetters = "0123456789" + Upper;

    public static IEnumerable<ScalarFunction> All =>
    [
        WithNulls("DBMS_RANDOM.VALUE", Number, [Optional("LOW", Number), Optional("HIGH", Number)], Value) with { IsDeterministic = false },
        WithNulls("DBMS_RANDOM.NORMAL", Number, [], a => Datum.Number(OracleNumber.FromDouble(a.Frame.Session.Random.Normal()))) with { IsDeterministic = false },
        WithNulls("DBMS_RANDOM.RANDOM", Number, [], a => Datum.Number((int)a.Frame.Session.Random.Next())) with { IsDeterministic = false },
        Of("DBMS_RANDOM.STRING", Text, [Required("OPT", Text), Required("LEN", Number)], String) with { IsDeterministic = false },
    ];

    private static Datum Value(PackageArguments a)
    {
        var fraction = a.Frame.Session.Random.Fraction();
        if (!a.Has(0) && !a.Has(1))
            return Datum.Number(fraction);
        return a.Has(0) && a.Has(1) ? Datum.Number(a.Number(0) + (fraction * (a.Number(1) - a.Number(0)))) : default;
    }

    private static Datum String(PackageArguments a)
    {
        var random = a.Frame.Session.Random;
        var alphabet = char.ToLowerInvariant(a.Text(0)[0]) switch
        {
            'l' => Lower,
            'a' => Upper + Lower,
            'x' => NumbersAndLetters,
            'p' => new string([.. Enumerable.Range(' ', '~' - ' ' + 1).Select(c => (char)c)]),
            _ => Upper,
        };
        var length = Math.Clamp(a.Whole(1), 0, OracleType.MaxSqlBytes);
        return Datum.Text(string.Create(length, (random, alphabet), static (span, state) =>
        {
            for (var i = 0; i < span.Length; i++)
                span[i] = state.alphabet[state.random.Below(state.alphabet.Length)];
        }));
    }
}
