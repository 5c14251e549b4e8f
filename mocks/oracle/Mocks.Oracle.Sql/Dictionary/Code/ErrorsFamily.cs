using Mocks.Oracle.Sql.Catalog;
using Mocks.Oracle.Types;
using static Mocks.Oracle.Sql.Dictionary.ViewValue;

namespace Mocks.Oracle.Sql.Dictionary.Code;

/// <summary>USER_ERRORS and its kin.</summary>
internal sealed class ErrorsFamily : DictionaryFamily<(CodeRow Code, int Sequence, UnitError Error)>
{
    public override string Name => "ERRORS";

    public override string Subject => "Errors in stored units, triggers and views";

    public override IReadOnlyList<string> Keys => ["OWNER", "NAME"];

    protected override string Declaration => """
        OWNER          VARCHAR2(128) NOT NULL ; ALL DBA
        NAME           VARCHAR2(128) NOT NULL
        TYPE           VARCHAR2(12)
        SEQUENCE       NUMBER NOT NULL
        LINE           NUMBER NOT NULL
        POSITION       NUMBER NOT NULL
        TEXT           VARCHAR2(4000) NOT NULL
        ATTRIBUTE      VARCHAR2(9) = ERROR
        MESSAGE_NUMBER NUMBER
        """;

    protected override IEnumerable<(CodeRow Code, int Sequence, UnitError Error)> Rows(DictionaryQuery query) =>
        CodeRow.Of(query).SelectMany(c => c.Errors.Select((e, i) => (c, i + 1, e)));

    protected override Datum Value(string column, (CodeRow Code, int Sequence, UnitError Error) row, DictionaryQuery query) => column switch
    {
        "OWNER" => Text(row.Code.Unit.Owner),
        "NAME" => Text(row.Code.Unit.Name),
        "TYPE" => Text(row.Code.Type),
        "SEQUENCE" => Number(row.Sequence),
        "LINE" => Number(row.Error.Line),
        "POSITION" => Number(row.Error.Column),
        "TEXT" => Text(row.Error.Text),
        "MESSAGE_NUMBER" => Number(row.Error.Number),
        _ => default,
    };
}
