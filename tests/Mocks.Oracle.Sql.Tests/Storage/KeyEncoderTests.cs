using CsCheck;
using Mocks.Oracle.Sql.Storage;
using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.Tests.Storage;

public sealed class KeyEncoderTests
{
    private static readonly Gen<Datum> Number = Gen.OneOf(
        Gen.Select(Gen.Long[-100_000, 100_000], Gen.Int[-4, 4]).Select((c, e) => Datum.Number(OracleNumber.FromParts(c, e))),
        Gen.Long.Select(l => Datum.Number(OracleNumber.FromParts((System.Numerics.BigInteger)l * l, -20))),
        Gen.Const(Datum.Null));

    private static readonly Gen<Datum> Text = Gen.OneOf(
        Gen.Char['\0', '\u0003'].Array[0, 5].Select(c => Datum.Text(new string(c))),
        Gen.Char['a', 'ÿ'].Array[0, 4].Select(c => Datum.Text(new string(c))));

    private static readonly Gen<Datum> Date = Gen.Int[1, 5_000_000].Select(d => Datum.Date(OracleDate.FromJulianDay(d)));

    private static readonly Gen<Datum> Double = Gen.OneOf(Gen.Double, Gen.Const(double.NaN), Gen.Const(-0.0)).Select(Datum.Double);

    [Fact]
    public void Numbers_sort_as_numbers() => Sorts(OracleType.AnyNumber, Number);

    [Fact]
    public void Texts_sort_by_code_points() => Sorts(OracleType.Varchar2(100), Text);

    [Fact]
    public void Dates_sort_in_time() => Sorts(OracleType.Date, Date);

    [Fact]
    public void Doubles_sort_with_nan_last() => Sorts(OracleType.BinaryDouble, Double);

    [Fact]
    public void Keys_of_two_columns_sort_by_the_first_and_then_the_second_downwards()
    {
        var encoder = new KeyEncoder([OracleType.Varchar2(10), OracleType.AnyNumber], [false, true]);
        Gen.Select(Text, Number, Text, Number).Sample((a1, a2, b1, b2) =>
        {
            var first = Order(a1, b1, OracleType.Varchar2(10));
            var expected = first != 0 ? first : -Order(a2, b2, OracleType.AnyNumber);
            return Math.Sign(ByteOrder.Instance.Compare(encoder.Encode([a1, a2]), encoder.Encode([b1, b2]))) == Math.Sign(expected);
        });
    }

    [Fact]
    public void The_first_columns_are_a_prefix_and_its_successor_ends_the_range()
    {
        var encoder = new KeyEncoder([OracleType.Varchar2(10), OracleType.AnyNumber], [false, false]);
        Gen.Select(Text, Text, Number).Sample((prefix, text, number) =>
        {
            var low = encoder.Encode([prefix]);
            var high = KeyEncoder.Successor(low);
            var key = encoder.Encode([text, number], 7);
            var inside = ByteOrder.Instance.Compare(key, low) >= 0 && (high is null || ByteOrder.Instance.Compare(key, high) < 0);
            return inside == (Order(prefix, text, OracleType.Varchar2(10)) == 0) && KeyEncoder.RowOf(key) == 7;
        });
    }

    [Fact]
    public void Blank_padded_texts_are_equal_without_their_blanks()
    {
        var encoder = new KeyEncoder([OracleType.Char(5)], [false]);
        Assert.Equal(encoder.Encode([Datum.Text("ab")]), encoder.Encode([Datum.Text("ab   ")]));
    }

    private static void Sorts(OracleType type, Gen<Datum> gen)
    {
        foreach (var descending in new[] { false, true })
        {
            var encoder = new KeyEncoder([type], [descending]);
            Gen.Select(gen, gen).Sample((a, b) =>
                Math.Sign(ByteOrder.Instance.Compare(encoder.Encode([a]), encoder.Encode([b]))) == (descending ? -1 : 1) * Math.Sign(Order(a, b, type)));
        }
    }

    private static int Order(Datum a, Datum b, OracleType type) => (a.IsNull, b.IsNull) switch
    {
        (true, true) => 0,
        (true, false) => 1,
        (false, true) => -1,
        _ => SqlConversion.Compare(a, b, type, Nls.Default),
    };
}
