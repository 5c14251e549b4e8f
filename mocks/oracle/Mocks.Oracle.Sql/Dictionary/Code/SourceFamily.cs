using Mocks.Oracle.Types;
using static Mocks.Oracle.Sql.Dictionary.ViewValue;

namespace Mocks.Oracle.Sql.Dictionary.Code;

/// <summary>USER_SOURCE and its kin: a row a line, with its line end.</summary>
internal sealed class SourceFamily : DictionaryFamily<(CodeRow Code, int Line, string Text)>
{
    public override string Name => "SOURCE";

    public override string Subject => "Source of stored units and triggers";

    public override IReadOnlyList<string> Keys => ["OWNER", "NAME"];

    protected override string Declaration => """
        OWNER         VARCHAR2(128) ; ALL DBA
        NAME          VARCHAR2(128)
        TYPE          VARCHAR2(12)
        LINE          NUMBER
        TEXT          VARCHAR2(4000)
        ORIGIN_CON_ID NUMBER = 3
        """;

    protected override IEnumerable<(CodeRow Code, int Line, string Text)> Rows(DictionaryQuery query)
    {
        foreach (var code in CodeRow.Of(query))
        {
            var (start, line) = (0, 0);
            while (start < code.Source.Length)
            {
                var end = code.Source.IndexOf('\n', start);
                var next = end < 0 ? code.Source.Length : end + 1;
                yield return (code, ++line, code.Source[start..next]);
                start = next;
            }
        }
    }

    protected override Datum Value(string column, (CodeRow Code, int Line, string Text) row, DictionaryQuery query) => column switch
    {
        "OWNER" => Text(row.Code.Unit.Owner),
        "NAME" => Text(row.Code.Unit.Name),
        "TYPE" => Text(row.Code.Type),
        "LINE" => Number(row.Line),
        "TEXT" => Text(row.Text),
        _ => default,
    };
}
