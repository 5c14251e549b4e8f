using Mocks.Oracle.Protocol.Messages;
using Mocks.Oracle.Protocol.Ttc;

namespace Mocks.Oracle.Protocol.Tests.Messages;

public sealed class AnswerTests
{
    private static readonly TtcDialect Old = new(12, TextAsClr: false, ScaleAsInteger: true, LongError: false, LongDescribe: false, EndOfResponse: false);
    private static readonly TtcDialect New = new(24, TextAsClr: true, ScaleAsInteger: false, LongError: true, LongDescribe: true, EndOfResponse: true);

    private static readonly DescribedColumn Number = new("N", TtcDataType.Number, 10, -127, 22, 0, 0, Nullable: true);

    [Theory]
    [InlineData(false, "02000A817F" + "0116" + "0000000000000000" + "0101" + "0101014E" + "0000" + "0101" + "00")]
    [InlineData(true, "02000A81" + "0116" + "0000000000000000" + "0101" + "0101014E" + "0000" + "0101" + "00" + "0000" + "00" + "000000")]
    public void A_column_is_described_as_the_dialect_has_it(bool newer, string hex) =>
        Assert.Equal(hex, Bytes.Hex(writer => Number.Write(writer, newer ? New : Old, 1)));

    [Fact]
    public void Success_is_an_error_message_with_number_0() =>
        Assert.Equal(
            "04" + "00" + "0107" + "0102" + "000000" + "0105" + "00" + "000000000000" + "0000000000" + "00" + "0000" + "00" + "00" + "00" + "000000" + "00" + "0102",
            Bytes.Hex(writer => new ErrorMessage { Sequence = 7, Rows = 2, Cursor = 5 }.Write(writer, Old)));

    [Fact]
    public void Newer_clients_get_SQL_type_and_checksum_with_an_error() =>
        Assert.Equal(
            Bytes.Hex(writer => new ErrorMessage { Cursor = 5 }.Write(writer, Old)) + "0000",
            Bytes.Hex(writer => new ErrorMessage { Cursor = 5 }.Write(writer, New)));

    [Fact]
    public void A_failure_ends_with_its_text() =>
        Assert.EndsWith(
            "0203AE" + "00" + "03414243",
            Bytes.Hex(writer => new ErrorMessage { Code = 942, Text = "ABC", Position = 14 }.Write(writer, Old)), StringComparison.Ordinal);

    [Fact]
    public void Batch_errors_are_three_lists() =>
        Assert.Contains(
            "0101" + "01" + "0101" + "0101" + "01" + "0103" + "0101" + "01" + "0103" + "03414243" + "0000",
            Bytes.Hex(writer => new ErrorMessage { BatchErrors = [new BatchError(3, 1, "ABC")] }.Write(writer, Old)), StringComparison.Ordinal);

    [Fact]
    public void Locators_are_40_bytes_and_read_back()
    {
        var locator = new LobLocator(7, TtcDataType.Clob, Temporary: true);
        var bytes = locator.ToBytes();
        Assert.Equal("0026000402088001" + "00000007", Convert.ToHexString(bytes)[..24]);
        Assert.True(LobLocator.TryRead(bytes, out var read));
        Assert.Equal(locator, read);
        Assert.False(LobLocator.TryRead(new byte[40], out _));
    }

    [Theory]
    [InlineData(false, false, "0800")]
    [InlineData(true, false, "08000105")]
    [InlineData(false, true, "080001")]
    public void A_LOB_is_answered_with_what_its_request_pointed_at(bool amount, bool flag, string hex)
    {
        var request = new LobRequest(LobOperation.GetLength, [0], [], 0, 0, amount, HasCharacterSet: false, flag, 0, null);
        Assert.Equal(hex, Bytes.Hex(writer => LobAnswer.Write(writer, TtcDialect.Initial, request, [0], 5, flag: true)));
    }

    [Fact]
    public void The_version_is_packed_into_a_number()
    {
        Assert.Equal(0x13030000, ServerIdentity.Release19c.VersionNumber);
        Assert.Equal(23, ServerIdentity.Release23ai.VersionNumber >> 24);
    }
}
