namespace Mocks.Oracle.Types.Tests.Conversion;

public sealed class SqlConversionTests
{
    private static readonly OracleType Text = OracleType.Varchar2(4000);
    private static readonly Types.Nls Session = Types.Nls.Default;

    public static TheoryData<string, OracleType, string> Texts => new()
    {
        { " 1.50 ", OracleType.AnyNumber, "1.5" },
        { "05-DEC-98", OracleType.Date, "05-DEC-98" },
        { "05-DEC-98 10.11.12.5 AM", OracleType.Timestamp(3), "05-DEC-98 10.11.12.500 AM" },
        { "05-DEC-98 10.11.12.5 PM +02:00", OracleType.TimestampTz(1), "05-DEC-98 10.11.12.5 PM +02:00" },
        { "1-6", OracleType.IntervalYM(), "+01-06" },
        { "1 10:00:00", OracleType.IntervalDS(), "+01 10:00:00.000000" },
        { "0aFF", OracleType.Raw(10), "0AFF" },
        { "aFF", OracleType.Raw(10), "0AFF" },
        { "yes", OracleType.Boolean, "TRUE" },
        { "1.5", OracleType.BinaryDouble, "1.5E+000" },
        { "0.1", OracleType.BinaryDouble, "1.0000000000000001E-001" },
        { "-INF", OracleType.BinaryDouble, "-Inf" },
        { "nan", OracleType.BinaryFloat, "Nan" },
        { "long", OracleType.Clob, "long" },
    };

    [Theory]
    [MemberData(nameof(Texts))]
    public void A_text_becomes_a_value_and_a_text_again(string text, OracleType type, string expected)
    {
        var value = SqlConversion.Convert(Datum.Text(text), Text, type, Session);
        Assert.Equal(expected, SqlConversion.Convert(value, type, Text, Session).AsText());
    }

    public static TheoryData<string, OracleType, int> Refused => new()
    {
        { "1,5", OracleType.AnyNumber, 1722 },
        { "2020-01-01", OracleType.Date, 1861 },
        { "GG", OracleType.Raw(1), 1465 },
        { "perhaps", OracleType.Boolean, 61800 },
        { "x", OracleType.RowId, 1410 },
        { "x", OracleType.IntervalYM(), 1867 },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public void A_text_that_is_no_such_value_raises_oracles_error(string text, OracleType type, int code) =>
        Assert.Equal(code, Assert.Throws<OraException>(() => SqlConversion.Convert(Datum.Text(text), Text, type, Session)).Code);

    [Fact]
    public void The_decimal_mark_is_the_sessions()
    {
        var german = NlsParameters.With(Session, "NLS_TERRITORY", "GERMANY");
        Assert.Equal(Datum.Number(OracleNumber.Parse("1.5")).AsNumber(), SqlConversion.Convert(Datum.Text("1,5"), Text, OracleType.AnyNumber, german).AsNumber());
        Assert.Equal("1,5", SqlConversion.Convert(Datum.Number(OracleNumber.Parse("1.5")), OracleType.AnyNumber, Text, german).AsText());
    }

    [Fact]
    public void A_column_takes_what_fits_and_names_itself_when_not()
    {
        const string column = "\"APP\".\"T\".\"NAME\"";
        Assert.Equal("ab ", SqlConversion.Assign(Datum.Text("ab"), Text, OracleType.Char(3), Session, column).AsText());
        Assert.Equal("12.35", SqlConversion.Assign(Datum.Text("12.345"), Text, OracleType.Number(5, 2), Session, column).AsNumber().ToString());
        var tooLong = Assert.Throws<OraException>(() => SqlConversion.Assign(Datum.Text("Zoë"), Text, OracleType.Varchar2(3), Session, column));
        Assert.Equal("ORA-12899: value too large for column \"APP\".\"T\".\"NAME\" (actual: 4, maximum: 3)", tooLong.Message);
        Assert.Equal("Zoë", SqlConversion.Assign(Datum.Text("Zoë"), Text, OracleType.Varchar2(3, true), Session, column).AsText());
        var tooWide = Assert.Throws<OraException>(() => SqlConversion.Assign(Datum.Number(1000), OracleType.AnyNumber, OracleType.Number(3), Session, column));
        Assert.Equal("ORA-01438: value larger than specified precision allowed for this column", tooWide.MessageFor(19));
        Assert.Equal("ORA-01438: value 1000 greater than specified precision (3, 0) for column NAME", tooWide.Message);
    }

    [Fact]
    public void Cast_cuts_text()
    {
        Assert.Equal("abc", SqlConversion.Cast(Datum.Text("abcdef"), Text, OracleType.Varchar2(3), Session).AsText());
        Assert.Equal("Zo", SqlConversion.Cast(Datum.Text("Zoë"), Text, OracleType.Varchar2(3), Session).AsText());
        Assert.Equal("a  ", SqlConversion.Cast(Datum.Text("a"), Text, OracleType.Char(3), Session).AsText());
    }

    [Fact]
    public void The_empty_string_is_null() => Assert.True(Datum.Text("").IsNull);

    [Fact]
    public void Float_keeps_so_many_binary_digits() =>
        Assert.Equal("1230", SqlConversion.Assign(Datum.Number(1234), OracleType.AnyNumber, OracleType.Float(9), Session, "").AsNumber().ToString());

    [Theory]
    [InlineData("B", "a", "BINARY", -1)]
    [InlineData("B", "a", "BINARY_CI", 1)]
    [InlineData("A", "a", "BINARY_CI", 0)]
    [InlineData("é", "E", "BINARY_AI", 0)]
    [InlineData("\uFFFD", "\U0001F600", "BINARY", -1)]
    public void Text_compares_by_code_points_or_linguistically(string a, string b, string sort, int sign)
    {
        var nls = NlsParameters.With(NlsParameters.With(Session, "NLS_COMP", "LINGUISTIC"), "NLS_SORT", sort);
        Assert.Equal(sign, Math.Sign(SqlConversion.Compare(Datum.Text(a), Datum.Text(b), Text, nls)));
    }

    [Fact]
    public void A_timestamp_with_local_time_zone_shows_in_the_sessions()
    {
        var stored = SqlConversion.Convert(
            Datum.Timestamp(new OracleTimestamp(new OracleDate(2026, 1, 1, 12))), OracleType.Timestamp(), OracleType.TimestampLtz(0), Session);
        var elsewhere = NlsParameters.With(NlsParameters.With(Session, "TIME_ZONE", "+02:00"), "NLS_TIMESTAMP_FORMAT", "HH24:MI");
        Assert.Equal("14:00", SqlConversion.Convert(stored, OracleType.TimestampLtz(0), Text, elsewhere).AsText());
    }

    [Theory]
    [InlineData("NLS_LANGUAGE", "KLINGON", 12705)]
    [InlineData("NLS_NUMERIC_CHARACTERS", "..", 12705)]
    [InlineData("NLS_DATE_FORMAT", "FOO", 1821)]
    [InlineData("NLS_FOO", "X", 2248)]
    [InlineData("TIME_ZONE", "Nowhere/City", 1882)]
    public void Parameters_refuse_values_that_are_not_known(string name, string value, int code) =>
        Assert.Equal(code, Assert.Throws<OraException>(() => NlsParameters.With(Session, name, value)).Code);

    [Fact]
    public void A_functions_nls_argument_can_name_several_parameters()
    {
        var nls = NlsParameters.WithArgument(Session, "NLS_NUMERIC_CHARACTERS = ',.' NLS_DATE_LANGUAGE = BRAZILIAN PORTUGUESE NLS_CURRENCY='EUR'");
        Assert.Equal((",.", "BRAZILIAN PORTUGUESE", "EUR"), (nls.NumericCharacters, nls.DateLanguage, nls.Currency));
    }
}
