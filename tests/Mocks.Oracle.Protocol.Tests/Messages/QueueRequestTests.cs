using System.Buffers;
using Mocks.Oracle.Protocol.Messages;
using Mocks.Oracle.Protocol.Ttc;

namespace Mocks.Oracle.Protocol.Tests.Messages;

/// <summary>What node-oracledb 26 sends to put messages into a queue and to take them, however it is cut.</summary>
public sealed class QueueRequestTests
{
    private static readonly TtcDialect Node26 = new(24, TextAsClr: true, ScaleAsInteger: false, LongError: false, LongDescribe: true, EndOfResponse: true);

    // enqOne({payload: "hello", correlation: "c1", priority: 3, expiration: 60, recipients: ["RED"]})
    private const string Put =
        "010101010300013C0102026331000000000001040E000001400000014100010101000142000001450000000004FFFFFFFF0101030102000000010110"
        + "01010001010501011000000000000000000000000000000000000000014D010303524544000000000101000101010001020000000000000000000000"
        + "000000001768656C6C6F";

    // deqOne() with consumerName "RED", correlation "c1" and no wait
    private const string Take =
        "0101010101010101010301030103010200000001010201011001010101011000000000000004FFFFFFFF014D03524544026331000000000000000000"
        + "00000000000017";

    // enqMany([{payload: "a", recipients: ["RED"]}, {payload: "bc", recipients: ["RED", "BLUE"]}])
    private const string PutMany =
        "00000101010001010102FFFF010200060101014D0000000000000000000000000000001701010007000000810100000000000001040E000001400000"
        + "014100010101000142000001450000000004FFFFFFFF0103010303524544000000000101000101010001020102000001016107000000810100000000"
        + "000001040E000001400000014100010101000142000001450000000004FFFFFFFF010601030352454400000000010100010101000102010404424C55"
        + "450001030000010400010101000105010200000102626309";

    // deqMany(2) from the first message on
    private const string TakeMany =
        "0101020101010101020002FFFF0101014D0000810100000000000001040E000001400000014100010101000142000001450000000004FFFFFFFF0001"
        + "0303524544010301010102000000000000000110100000000000000000000000000000001701010000000000000101014D0000810100000000000001"
        + "040E000001400000014100010101000142000001450000000004FFFFFFFF000103035245440103010101020000000000000001101000000000000000"
        + "0000000000000000170101000000000000";

    [Fact]
    public void A_message_that_is_put() => EachCut(
        Put, (ref reader) => EnqueueRequest.Read(ref reader, Node26), request => (Shown(request), request.Properties.Correlation, request.Properties.Priority, request.Properties.Expiration),
        ("M RED 2 hello", "c1", 3, 60));

    [Fact]
    public void A_message_that_is_taken() => EachCut(
        Take, (ref reader) => DequeueRequest.Read(ref reader, Node26), Shown, "M RED c1 mode 3 navigation 3 visibility 2 wait 0");

    [Fact]
    public void Several_messages_that_are_put() => EachCut(
        PutMany, (ref reader) => ArrayQueueRequest.Read(ref reader, Node26), request => string.Join("; ", request.Puts.Select(Shown)), "M RED 2 a; M RED+BLUE 2 bc");

    [Fact]
    public void Several_messages_that_are_taken() => EachCut(
        TakeMany, (ref reader) => ArrayQueueRequest.Read(ref reader, Node26), request => string.Join("; ", request.Takes.Select(Shown)),
        "M RED  mode 3 navigation 1 visibility 2 wait 0; M RED  mode 3 navigation 1 visibility 2 wait 0");

    private static string Shown(EnqueueRequest request) =>
        $"{request.Queue} {string.Join('+', request.Recipients.Select(r => r.Name))} {request.Visibility} {System.Text.Encoding.UTF8.GetString(request.Payload.Bytes)}";

    private static string Shown(DequeueRequest request) =>
        $"{request.Queue} {request.Consumer} {request.Correlation} mode {request.Mode} navigation {request.Navigation} visibility {request.Visibility} wait {request.Wait}";

    [Fact]
    public void Answers()
    {
        byte[] id = [.. Enumerable.Range(1, 16).Select(i => (byte)i)];
        var taken = new TakenMessage(
            id, new QueueProperties { Priority = 3, Expiration = -1, Correlation = "c1", EnqueueTime = [120, 126, 11, 28, 17, 1, 1] }, new QueuePayloadBytes(QueuePayloadForm.Raw, [], [0xAB]));
        var hex = Convert.ToHexString(id);
        Assert.Equal("08" + hex + "00", Bytes.Hex(writer => QueueAnswer.WritePut(writer, id)));
        Assert.Equal("08" + "0101" + "00" + "00" + "00" + "0110" + "10" + hex + "00" + "00" + "0101", Bytes.Hex(writer => QueueAnswer.WritePut(writer, [id])));
        const string Message = "0103" + "00" + "8101" + "0102026331" + "00" + "00" + "00" + "010707787E0B1C110101" + "00"
            + "01040E" + "00000140" + "00000141" + "0001010100" + "0142" + "00000145" + "00" + "00" + "00" + "00" + "00";
        const string Payload = "00" + "00" + "00" + "00" + "0105" + "0101" + "0500000001AB";
        Assert.Equal("08" + "0101" + Message + "00" + Payload + hex, Bytes.Hex(writer => QueueAnswer.WriteTaken(writer, Node26, taken)));
        Assert.Equal(
            "08" + "0101" + "0101" + "01" + Message + "00" + "0101" + Payload + "0110" + "10" + hex + "00" + "00",
            Bytes.Hex(writer => QueueAnswer.WriteTaken(writer, Node26, [taken])));
    }

    private delegate T Parser<out T>(ref TtcReader reader);

    private static void EachCut<T, TShown>(string hex, Parser<T> parse, Func<T, TShown> show, TShown expected)
    {
        var bytes = Convert.FromHexString(hex);
        for (var length = 0; length <= bytes.Length; length++)
        {
            var part = new TtcReader(new ReadOnlySequence<byte>(bytes, 0, length));
            parse(ref part);
            Assert.Equal(length < bytes.Length, part.Underrun);
            var whole = new TtcReader(Bytes.Cut(bytes, length));
            Assert.Equal(expected, show(parse(ref whole)));
            Assert.Equal(bytes.Length, whole.Consumed);
        }
    }
}
