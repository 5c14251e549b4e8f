using CsCheck;
using Mocks.Oracle.Sql.Storage;
using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.Tests.Storage;

public sealed class RowCodecTests
{
    private static readonly OracleType[] Types =
    [
        OracleType.AnyNumber, OracleType.Varchar2(4000), OracleType.Date, OracleType.Timestamp(9), OracleType.TimestampTz(9), OracleType.Raw(300),
        OracleType.BinaryDouble, OracleType.BinaryFloat, OracleType.IntervalDS(9, 9), OracleType.IntervalYM(9), OracleType.Boolean, OracleType.Clob,
    ];

    private static readonly Datum[] Values =
    [
        Datum.Number(OracleNumber.Parse("-123.45")), Datum.Text("Zoë " + new string('x', 400)), Datum.Date(new OracleDate(2020, 2, 29, 1, 2, 3)),
        Datum.Timestamp(new OracleTimestamp(new OracleDate(2020, 2, 29), 123_456_789)),
        Datum.Timestamp(new OracleTimestamp(new OracleDate(2020, 2, 29), 1, OracleTimeZone.Parse("+05:30"))), Datum.Raw([0, 1, 255]),
        Datum.Double(-0.1), Datum.Single(float.NaN), Datum.Interval(OracleIntervalDS.FromSeconds(-100_000)),
        Datum.Interval(new OracleIntervalYM(-18)), Datum.False, Datum.Lob(Lob.FromText("long text")),
    ];

    [Fact]
    public void A_row_of_every_type_round_trips()
    {
        var codec = new RowCodec(Types);
        var row = codec.Encode(Values);
        var decoded = new Datum[Types.Length];
        codec.Decode(row, decoded);
        for (var i = 0; i < Types.Length; i++)
        {
            Assert.Equal(Show(Values[i], i), Show(decoded[i], i));
            Assert.Equal(Show(Values[i], i), Show(codec.Decode(row, i), i));
        }
    }

    [Fact]
    public void Only_the_columns_asked_for_are_read()
    {
        var codec = new RowCodec(Types);
        var slots = new Datum[4];
        codec.Decode(codec.Encode(Values), [(2, 3), (9, 0)], slots, texts: null);
        Assert.Equal([0, 3], Enumerable.Range(0, slots.Length).Where(i => !slots[i].IsNull));
        Assert.Equal((Values[2].AsDate(), Values[9].AsIntervalYM()), (slots[3].AsDate(), slots[0].AsIntervalYM()));
    }

    [Fact]
    public void A_zone_with_a_name_keeps_it()
    {
        var codec = new RowCodec([OracleType.TimestampTz()]);
        var value = new OracleTimestamp(new OracleDate(2020, 7, 1), 0, OracleTimeZone.Parse("Europe/Berlin"));
        Assert.Equal(value, codec.Decode(codec.Encode([Datum.Timestamp(value)]), 0).AsTimestamp());
    }

    [Fact]
    public void Columns_behind_the_end_of_a_row_are_null()
    {
        var codec = new RowCodec([OracleType.AnyNumber, OracleType.AnyNumber, OracleType.AnyNumber]);
        var row = codec.Encode([Datum.Number(1), Datum.Null, Datum.Null]);
        Assert.Equal("02C102", Convert.ToHexString(row.Bytes));
        Assert.True(codec.Decode(row, 2).IsNull);
        Assert.Empty(codec.Encode([Datum.Null, Datum.Null, Datum.Null]).Bytes);
    }

    [Fact]
    public void Texts_of_any_length_round_trip() =>
        Gen.String[0, 600].Array[3].Sample(texts =>
        {
            var clean = texts.Select(t => new string([.. t.Where(c => !char.IsSurrogate(c))])).ToArray();
            var codec = new RowCodec([OracleType.Varchar2(4000), OracleType.Varchar2(4000), OracleType.Varchar2(4000)]);
            var row = codec.Encode([.. clean.Select(Datum.Text)]);
            return Enumerable.Range(0, 3).All(i => codec.Decode(row, i).AsText() == clean[i]);
        });

    private static string Show(Datum value, int column) => Types[column].Kind switch
    {
        OracleTypeKind.TimestampTz or OracleTypeKind.Timestamp => value.AsTimestamp().ToString(),
        OracleTypeKind.Clob => value.AsLob().ToText(),
        OracleTypeKind.IntervalDS => value.AsIntervalDS().ToString(),
        _ => value.ToString(),
    };
}
