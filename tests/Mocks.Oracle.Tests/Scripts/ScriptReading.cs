using Mocks.Oracle.Scripts;

namespace Mocks.Oracle.Tests.Scripts;

public sealed class ScriptReading
{
    /// <summary>A script, and its pieces as <c>kind@line text</c>.</summary>
    public static TheoryData<string, string[]> Scripts() => new()
    {
        { "select 1 from dual;\n", ["Statement@1 select 1 from dual"] },
        { "-- hello\n\nselect 1\nfrom dual\n/\n", ["Statement@3 select 1\nfrom dual"] },
        { "insert into t values ('a;\nb'); -- done\ncommit;", ["Statement@1 insert into t values ('a;\nb')", "Statement@3 commit"] },
        { "insert into t values (q'[it's; ]');\nselect \"a;\n\" from t;", ["Statement@1 insert into t values (q'[it's; ]')", "Statement@2 select \"a;\n\" from t"] },
        { "select 1 /* a;\n*/ from dual;", ["Statement@1 select 1 /* a;\n*/ from dual"] },
        { "create table t (\n\n  a number\n);", ["Statement@1 create table t (\n\n  a number\n)"] },
        { "begin\n  null;\nend;\n/\nselect 2 from dual;", ["Unit@1 begin\n  null;\nend;", "Statement@5 select 2 from dual"] },
        { "create or replace editionable procedure p is\nbegin null; end;\n/\n/", ["Unit@1 create or replace editionable procedure p is\nbegin null; end;", "Run@4 "] },
        { "create type t as table of number;\n/", ["Unit@1 create type t as table of number;"] },
        { "SET DEFINE OFF\nPROMPT hi; there\nset transaction read only;", ["Command@1 SET DEFINE OFF", "Command@2 PROMPT hi; there", "Statement@3 set transaction read only"] },
        { "exec p(1, -\n  2)\n@@x.sql a b\nrem it's a remark\nREMARK x\n", ["Command@1 exec p(1, 2)", "Command@3 @@x.sql a b"] },
        { "/* a comment\n over lines */\nselect 1 from dual;", ["Statement@3 select 1 from dual"] },
        { "/* a */ select 1 from dual;", ["Statement@1 select 1 from dual"] },
        { "create user u -\n  identified by p;", ["Statement@1 create user u \n  identified by p"] },
        { "select 'a -\n' from dual; -- x -\ncommit;", ["Statement@1 select 'a -\n' from dual", "Statement@3 commit"] },
        { "select 1 from dual", ["Unfinished@1 select 1 from dual\n"] },
        { "begin null; end;\n", ["Unfinished@1 begin null; end;\n"] },
        { "select 1 from dual;\r\nbegin\r\nnull;\r\nend;\r\n/\r\n", ["Statement@1 select 1 from dual", "Unit@2 begin\nnull;\nend;"] },
        { "with function f return number is begin return 1; end;\nselect f from dual\n/", ["Unit@1 with function f return number is begin return 1; end;\nselect f from dual"] },
        { "update t set a = 1\n  where b = 2 ; ", ["Statement@1 update t set a = 1\n  where b = 2 "] },
        { "comment on column t.description is 'x';\ndesc t", ["Statement@1 comment on column t.description is 'x'", "Command@2 desc t"] },
    };

    [Theory]
    [MemberData(nameof(Scripts))]
    public void A_script_is_cut_as_SQL_Plus_cuts_it(string script, string[] expected)
    {
        var reader = new ScriptReader(script, (line, _) => line);
        var pieces = new List<string>();
        while (reader.Read() is { } item)
            pieces.Add($"{item.Kind}@{item.Line} {item.Text}");
        Assert.Equal(expected, pieces);
    }

    [Theory]
    [InlineData("a &x b", "a 1 b")]
    [InlineData("a &&x..b", "a 1.b")]
    [InlineData("&x.y&y", "1y2")]
    [InlineData("&1-&X", "one-1")]
    [InlineData("a & b", "a & b")]
    [InlineData("&z", "&z", "z")]
    public void Variables_are_put_into_the_text(string line, string expected, params string[] missing)
    {
        var variables = new SubstitutionVariables { ["x"] = "1", ["y"] = "2", ["1"] = "one" };
        var asked = new List<string>();
        Assert.Equal(expected, variables.Replace(line, asked.Add));
        Assert.Equal(missing, asked);
    }

    [Fact]
    public void Set_define_off_leaves_the_text_alone()
    {
        var variables = new SubstitutionVariables { ["x"] = "1", Prefix = null };
        Assert.Equal("a &x", variables.Replace("a &x", name => Assert.Fail(name)));
    }
}
