using System.Buffers;
using CsCheck;
using Mocks.Oracle.Protocol.Ttc;

namespace Mocks.Oracle.Protocol.Tests.Ttc;

public sealed class PrimitiveTests
{
    [Theory]
    [InlineData(0, "00")]
    [InlineData(1, "0101")]
    [InlineData(255, "01FF")]
    [InlineData(256, "020100")]
    [InlineData(65_536, "03010000")]
    [InlineData(uint.MaxValue, "04FFFFFFFF")]
    [InlineData(-1, "8101")]
    [InlineData(-127, "817F")]
    [InlineData(long.MaxValue, "087FFFFFFFFFFFFFFF")]
    public void Integers_have_a_length_and_no_leading_zeros(long value, string hex)
    {
        Assert.Equal(hex, Bytes.Hex(writer => writer.WriteInteger(value)));
        Assert.Equal(value, new TtcReader(Bytes.Sequence(hex)).ReadInteger(8));
    }

    [Fact]
    public void A_count_of_minus_one_is_all_ones_as_a_UB4() =>
        Assert.Equal(uint.MaxValue, new TtcReader(Bytes.Sequence("8101")).ReadUB4());

    [Theory]
    [InlineData("00")]
    [InlineData("FF")]
    [InlineData("FD01")]
    public void Null_has_three_forms(string hex)
    {
        var reader = new TtcReader(Bytes.Sequence(hex));
        Assert.Null(reader.ReadClr(10));
        Assert.Equal(hex.Length / 2, reader.Consumed);
    }

    [Fact]
    public void Values_of_up_to_252_bytes_are_written_whole() =>
        Assert.Equal("FC" + new string('A', 504), Bytes.Hex(writer => writer.WriteClr(Enumerable.Repeat((byte)0xAA, 252).ToArray())));

    [Fact]
    public void Longer_values_are_written_in_chunks_with_four_byte_lengths() =>
        Assert.Equal("FE01FD" + new string('A', 506) + "00", Bytes.Hex(writer => writer.WriteClr(Enumerable.Repeat((byte)0xAA, 253).ToArray())));

    [Fact]
    public void What_was_written_is_read_back() =>
        Gen.Byte.Array[0, 70_000].Sample(
            bytes =>
            {
                var buffer = new ArrayBufferWriter<byte>();
                new TtcWriter(buffer).WriteDlc(bytes);
                var reader = new TtcReader(new ReadOnlySequence<byte>(buffer.WrittenMemory));
                return (reader.ReadDlc(100_000) ?? []).AsSpan().SequenceEqual(bytes) && reader.Consumed == buffer.WrittenCount;
            },
            iter: 100);

    [Theory]
    [InlineData("")]
    [InlineData("02")]
    [InlineData("0201")]
    [InlineData("FE01")]
    [InlineData("FE0103AABBCC")]
    [InlineData("FE0103AABBCC0102DD")]
    public void Bytes_that_have_not_come_yet_are_told(string hex)
    {
        var reader = new TtcReader(Bytes.Sequence(hex));
        reader.ReadClr(1000);
        Assert.True(reader.Underrun);
    }

    [Theory]
    [InlineData("FE04FFFFFFFF")]
    [InlineData("FE0450000000")]
    [InlineData("FE0165AA")]
    [InlineData("65")]
    public void A_length_above_the_bound_is_refused_before_its_bytes_come(string hex) =>
        Assert.Throws<ProtocolException>(() => new TtcReader(Bytes.Sequence(hex)).ReadClr(100));

    [Theory]
    [InlineData("05FFFFFFFFFF")]
    [InlineData("047FFFFFFF")]
    [InlineData("8105")]
    public void A_count_above_the_bound_is_refused(string hex) =>
        Assert.Throws<ProtocolException>(() => new TtcReader(Bytes.Sequence(hex)).ReadCount(1000));

    [Fact]
    public void Text_is_raw_or_a_CLR_as_the_client_has_announced()
    {
        Assert.Equal("APP", new TtcReader(Bytes.Sequence("415050")).ReadText(3, asClr: false, 100));
        Assert.Equal("APP", new TtcReader(Bytes.Sequence("03415050")).ReadText(3, asClr: true, 100));
    }
}
