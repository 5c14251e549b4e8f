using CsCheck;

namespace Mocks.Oracle.Types.Tests.Numbers;

/// <summary>Vectors from Oracle's DUMP output as published in its documentation and drivers.</summary>
public sealed class OracleNumberBytesTests
{
    [Theory]
    [InlineData("0", "80")]
    [InlineData("1", "C102")]
    [InlineData("-1", "3E6466")]
    [InlineData("10", "C10B")]
    [InlineData("99", "C164")]
    [InlineData("100", "C202")]
    [InlineData("-100", "3D6466")]
    [InlineData("123.45", "C202182E")]
    [InlineData("-123.45", "3D644E3866")]
    [InlineData("0.01", "C002")]
    [InlineData("0.1", "C00B")]
    [InlineData("1e125", "FF0B")]
    [InlineData("1e-130", "8002")]
    [InlineData("-1e-130", "7F6466")]
    [InlineData("12345678901234567890123456789012345678", "D30D23394F5B0D23394F5B0D23394F5B0D23394F")]
    [InlineData("1234567890123456789012345678901234567890", "D40D23394F5B0D23394F5B0D23394F5B0D23394F5B")]
    [InlineData("-1234567890123456789012345678901234567890", "2B59432D170B59432D170B59432D170B59432D170B")]
    public void A_number_has_oracles_bytes(string text, string hex)
    {
        var value = OracleNumber.Parse(text);
        Assert.Equal(hex, Convert.ToHexString(value.ToBytes()));
        Assert.Equal(value, OracleNumber.FromBytes(Convert.FromHexString(hex)));
    }

    [Fact]
    public void Bytes_round_trip() =>
        NumberGenerators.Any.Sample(n => OracleNumber.FromBytes(n.ToBytes()) == n);

    [Fact]
    public void Bytes_sort_as_the_values() =>
        Gen.Select(NumberGenerators.Any, NumberGenerators.Any).Sample((a, b) =>
            Math.Sign(a.ToBytes().AsSpan().SequenceCompareTo(b.ToBytes())) == Math.Sign(a.CompareTo(b)));

    [Theory]
    [InlineData("")]
    [InlineData("C1")]
    [InlineData("C100")]
    [InlineData("C166")]
    public void Bytes_that_no_number_has_raise_ORA_01483(string hex) =>
        Assert.Equal(1483, Assert.Throws<OraException>(() => OracleNumber.FromBytes(Convert.FromHexString(hex))).Code);
}
