namespace Mocks.Oracle.Types.Tests.Errors;

public sealed class OraExceptionTests
{
    [Fact]
    public void A_message_is_worded_as_its_release_does()
    {
        var error = new OraException(OraError.TableOrViewDoesNotExist, 14, "\"APP\".\"T\"");
        Assert.Equal("ORA-00942: table or view \"APP\".\"T\" does not exist", error.Message);
        Assert.Equal("ORA-00942: table or view does not exist", error.MessageFor(19));
        Assert.Equal((942, 14), (error.Code, error.Position));
    }

    [Fact]
    public void Details_that_are_not_given_are_left_out() =>
        Assert.Equal("ORA-00942: table or view does not exist", new OraException(OraError.TableOrViewDoesNotExist).Message);

    [Fact]
    public void Lines_stack_below_the_first() =>
        Assert.Equal(
            "ORA-20001: {odd} text\nORA-06512: at \"APP.P\", line 3\nORA-06512: at line 1",
            new OraException(OraError.User(20001, "{odd} text"))
                .WithLine(OraError.AtLine, "\"APP.P\", line 3")
                .WithLine(OraError.AtLine, "line 1").Message);

    [Theory]
    [InlineData(1, "unique constraint (A.B) violated")]
    [InlineData(1400, "cannot insert NULL into (A.B)")]
    [InlineData(2291, "integrity constraint (A.B) violated - parent key not found")]
    public void A_code_finds_its_entry(int code, string text) =>
        Assert.Equal(text, OraError.ByCode(code).Format(19, "A.B"));
}
