using Mocks.Oracle.Sql.Catalog;
using Mocks.Oracle.Sql.Syntax;
using Mocks.Oracle.Types;
using static Mocks.Oracle.Sql.Dictionary.ViewValue;

namespace Mocks.Oracle.Sql.Dictionary.Code;

/// <summary>USER_TRIGGER_COLS and its kin: columns of UPDATE OF, and those that the text of a row trigger names behind :NEW and :OLD.</summary>
internal sealed class TriggerColsFamily : DictionaryFamily<(TriggerDefinition Trigger, SchemaObject Target, string Column, string? Usage)>
{
    public override string Name => "TRIGGER_COLS";

    public override string Subject => "Columns that triggers use";

    public override IReadOnlyList<string> Keys => ["TRIGGER_OWNER", "TRIGGER_NAME"];

    protected override string Declaration => """
        TRIGGER_OWNER VARCHAR2(128)
        TRIGGER_NAME  VARCHAR2(128)
        TABLE_OWNER   VARCHAR2(128)
        TABLE_NAME    VARCHAR2(128)
        COLUMN_NAME   VARCHAR2(4000)
        COLUMN_LIST   VARCHAR2(3)
        COLUMN_USAGE  VARCHAR2(17)
        """;

    protected override IEnumerable<(TriggerDefinition Trigger, SchemaObject Target, string Column, string? Usage)> Rows(DictionaryQuery query)
    {
        foreach (var trigger in query.Objects<TriggerDefinition>(query.Key("TRIGGER_OWNER"), query.Key("TRIGGER_NAME"), ObjectNamespace.Trigger))
        {
            if (!query.Catalog.Objects.TryGetValue(trigger.TargetId, out var target))
                continue;
            foreach (var column in trigger.UpdateColumns)
                yield return (trigger, target, column, null);
            foreach (var (column, usage) in Used(trigger, query.Compat))
                yield return (trigger, target, column, usage);
        }
    }

    protected override Datum Value(string column, (TriggerDefinition Trigger, SchemaObject Target, string Column, string? Usage) row, DictionaryQuery query) => column switch
    {
        "TRIGGER_OWNER" => Text(row.Trigger.Owner),
        "TRIGGER_NAME" => Text(row.Trigger.Name),
        "TABLE_OWNER" => Text(row.Target.Owner),
        "TABLE_NAME" => Text(row.Target.Name),
        "COLUMN_NAME" => Text(row.Column),
        "COLUMN_LIST" => YesNo(row.Usage is null),
        "COLUMN_USAGE" => Text(row.Usage),
        _ => default,
    };

    /// <summary>Reads tokens: <c>:NEW.column :=</c> and <c>INTO :NEW.column</c> put something in, other mentions take something out.</summary>
    private static IEnumerable<(string Column, string Usage)> Used(TriggerDefinition trigger, int compat)
    {
        var uses = new SortedDictionary<(string Row, string Column), (bool Read, bool Written)>();
        var reader = new TokenReader(trigger.Source, compat, ParseMode.PlSql);
        for (; !reader.AtEnd; reader.Advance())
        {
            if (!reader.Is(TokenKind.Dot) || reader.Previous is not { Kind: TokenKind.Bind } bind || !Names.IsName(reader.Peek()))
                continue;
            var row = Names.Upper(reader.TextOf(bind)).TrimStart(':');
            var key = (row, Names.Of(reader, reader.Peek()).Name);
            var known = uses.GetValueOrDefault(key);
            var isTarget = reader.Peek(2).Kind == TokenKind.Assign || (reader.Mark > 1 && reader.TokenAt(reader.Mark - 2).Keyword == Keyword.INTO);
            uses[key] = (known.Read || !isTarget, known.Written || isTarget);
        }

        return uses.Select(u => (u.Key.Column, $"{u.Key.Row}{(u.Value.Read ? " IN" : "")}{(u.Value.Written ? " OUT" : "")}"));
    }
}
