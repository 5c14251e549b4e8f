using System.Buffers;
using Mocks.Oracle.Protocol.Messages;
using Mocks.Oracle.Protocol.Ttc;

namespace Mocks.Oracle.Protocol.Tests.Messages;

/// <summary>Requests as drivers were seen to send them, and what is read from them however they are cut.</summary>
public sealed class RequestTests
{
    private static readonly TtcDialect Node26 = new(24, TextAsClr: true, ScaleAsInteger: false, LongError: false, LongDescribe: true, EndOfResponse: true);

    // node-oracledb 26: execute("insert into NOSUCH values (:a, :b, :d)", {a: 1, b: "text", d: new Date(0)})
    private const string Execute =
        "0280290001012601010D0000000101047FFFFFFF0101030000000000000000000100000000000000000000000000000026"
        + "696E7365727420696E746F204E4F535543482076616C75657320283A612C203A622C203A6429"
        + "0101010100000000000000028000000000020100000116000000000000000001010000010400000000020369010000B4010000010B0000000000000000";

    private const string Row = "0702C10204746578740777AA0101010101";

    [Fact]
    public void Execute_of_node_oracledb_is_read_however_it_is_cut() =>
        EachCut(Execute, (ref reader) =>
        {
            var request = ExecuteRequest.Read(ref reader, Node26);
            return (request.Options, request.Cursor, request.Sql, request.Iterations, request.IsQuery, request.Binds.Count, request.Binds is [.., var last] ? last.Type : TtcDataType.Varchar);
        },
        (ExecuteFlags.Parse | ExecuteFlags.Bind | ExecuteFlags.Execute | ExecuteFlags.NotPlSql, 0,
            (string?)"insert into NOSUCH values (:a, :b, :d)", 1u, false, 3, TtcDataType.Timestamp));

    [Fact]
    public void Bind_values_are_read_however_they_are_cut()
    {
        var reader = new TtcReader(Bytes.Sequence(Execute));
        var binds = ExecuteRequest.Read(ref reader, Node26).Binds;
        EachCut(Row, (ref reader) => string.Join(' ', BindRow.Read(ref reader, binds, longsLast: true).Select(value => Convert.ToHexString(value.Bytes ?? []))),
            "C102 74657874 77AA0101010101");
    }

    [Fact]
    public void End_to_end_attributes_of_node_oracledb_are_read_however_they_are_cut() =>
        EachCut("0000" + "0118" + "0000" + "010103" + "010103" + "000000000000000000000000" + "036D6F64" + "03616374",
            (ref reader) =>
            {
                var request = EndToEndRequest.Read(ref reader, Node26);
                return (request.Module, request.Action, request.ClientInfo);
            },
            ((string?)"mod", (string?)"act", (string?)null));

    [Fact]
    public void Values_declared_longer_than_strings_come_last_in_SQL()
    {
        TypeDescription Text(uint size) => new(TtcDataType.Varchar, 1, size, 0, 0, null, 1, 0);
        TypeDescription[] binds = [Text(40_000), Text(10)];
        var sql = new TtcReader(Bytes.Sequence("07 0162 0161"));
        Assert.Equal("a"u8.ToArray(), BindRow.Read(ref sql, binds, longsLast: true)[0].Bytes);
        var plSql = new TtcReader(Bytes.Sequence("07 0161 0162"));
        Assert.Equal("a"u8.ToArray(), BindRow.Read(ref plSql, binds, longsLast: false)[0].Bytes);
    }

    [Theory]
    [InlineData("0100", 0)]
    [InlineData("01010105", 5)]
    public void A_cursor_is_bound_by_its_number(string hex, int cursor)
    {
        TypeDescription[] binds = [new(TtcDataType.Cursor, 1, 4, 0, 0, null, 0, 0)];
        var reader = new TtcReader(Bytes.Sequence("07" + hex));
        Assert.Equal(cursor, BindRow.Read(ref reader, binds, longsLast: false)[0].Cursor);
        Assert.Equal(1 + hex.Length / 2, reader.Consumed);
    }

    [Fact]
    public void Anything_but_a_row_where_bind_values_are_due_is_refused() =>
        Assert.Throws<ProtocolException>(() =>
        {
            var reader = new TtcReader(Bytes.Sequence("0302C102"));
            BindRow.Read(ref reader, [], longsLast: false);
        });

    [Fact]
    public void The_list_of_types_decides_the_layouts()
    {
        var newer = Dialect("01 18 00000000000000 18", "001B 001B 000A 0000 0297 0297 0001 0000 0000");
        Assert.Equal((24, true, false, true), (newer.FieldVersion, newer.TextAsClr, newer.ScaleAsInteger, newer.HasVectors));
        var older = Dialect("01 18 00000000000000 10", "001B 001B 0001 0000 028C 028C 0001 0000 0000");
        Assert.Equal((16, true, false), (older.FieldVersion, older.ScaleAsInteger, older.HasVectors));
        Assert.True(older.HasSqlTypeInError);
    }

    [Fact]
    public void A_national_character_set_before_the_list_is_passed_over() =>
        Assert.Equal(12, Dialect("01 18 00000000000000 0C", "D007 0000").FieldVersion);

    private static TtcDialect Dialect(string capabilities, string types)
    {
        _ = capabilities;
        var caps = new byte[28];
        caps[7] = Convert.FromHexString(capabilities[^2..])[0];
        caps[27] = 1;
        var reader = new TtcReader(Bytes.Sequence("02 6903 6903 03 1C" + Convert.ToHexString(caps) + "02 0200" + types));
        var request = DataTypesRequest.Read(ref reader);
        Assert.False(reader.Underrun);
        return request.Dialect(ServerIdentity.Release23ai, endOfResponse: true);
    }

    private delegate T Parser<out T>(ref TtcReader reader);

    private static void EachCut<T>(string hex, Parser<T> parse, T expected)
    {
        var bytes = Convert.FromHexString(hex);
        for (var length = 0; length <= bytes.Length; length++)
        {
            var part = new TtcReader(new ReadOnlySequence<byte>(bytes, 0, length));
            var early = parse(ref part);
            Assert.Equal(length < bytes.Length, part.Underrun);
            _ = early;
            var whole = new TtcReader(Bytes.Cut(bytes, length));
            Assert.Equal(expected, parse(ref whole));
            Assert.Equal(bytes.Length, whole.Consumed);
        }
    }
}
