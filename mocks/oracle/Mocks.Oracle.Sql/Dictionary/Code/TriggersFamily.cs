using Mocks.Oracle.Sql.Catalog;
using Mocks.Oracle.Sql.Syntax;
using Mocks.Oracle.Types;
using static Mocks.Oracle.Sql.Dictionary.ViewValue;

namespace Mocks.Oracle.Sql.Dictionary.Code;

/// <summary>USER_TRIGGERS and its kin.</summary>
internal sealed class TriggersFamily : DictionaryFamily<TriggerDefinition>
{
    public override string Name => "TRIGGERS";

    public override string Subject => "Triggers";

    public override IReadOnlyList<string> Keys => ["OWNER", "TRIGGER_NAME", "TABLE_OWNER", "TABLE_NAME"];

    protected override string Declaration => """
        OWNER             VARCHAR2(128) ; ALL DBA
        TRIGGER_NAME      VARCHAR2(128)
        TRIGGER_TYPE      VARCHAR2(16)
        TRIGGERING_EVENT  VARCHAR2(246)
        TABLE_OWNER       VARCHAR2(128)
        BASE_OBJECT_TYPE  VARCHAR2(18)
        TABLE_NAME        VARCHAR2(128)
        COLUMN_NAME       VARCHAR2(4000)
        REFERENCING_NAMES VARCHAR2(422)
        WHEN_CLAUSE       VARCHAR2(4000)
        STATUS            VARCHAR2(8)
        DESCRIPTION       VARCHAR2(4000)
        ACTION_TYPE       VARCHAR2(11)
        TRIGGER_BODY      LONG
        CROSSEDITION      VARCHAR2(7) = NO
        BEFORE_STATEMENT  VARCHAR2(3)
        BEFORE_ROW        VARCHAR2(3)
        AFTER_ROW         VARCHAR2(3)
        AFTER_STATEMENT   VARCHAR2(3)
        INSTEAD_OF_ROW    VARCHAR2(3)
        FIRE_ONCE         VARCHAR2(3)
        APPLY_SERVER_ONLY VARCHAR2(3) = NO
        """;

    protected override IEnumerable<TriggerDefinition> Rows(DictionaryQuery query)
    {
        if (query.Key("TRIGGER_NAME") is { } name)
            return query.Objects<TriggerDefinition>(query.Key("OWNER"), name, ObjectNamespace.Trigger);
        if (query.Key("TABLE_NAME") is not { } table)
            return query.Objects<TriggerDefinition>(query.Key("OWNER"), null);
        return query.Catalog.Users.Keys.Where(u => (query.Key("TABLE_OWNER") ?? u) == u)
            .Select(u => query.Catalog.Find(u, table)).OfType<SchemaObject>()
            .SelectMany(t => query.Catalog.TriggersOn(t.Id)).Where(query.Shows);
    }

    protected override Datum Value(string column, TriggerDefinition trigger, DictionaryQuery query)
    {
        var target = query.Catalog.Objects.GetValueOrDefault(trigger.TargetId);
        var syntax = trigger.Syntax as CreateTrigger;
        return column switch
        {
            "OWNER" => Text(trigger.Owner),
            "TRIGGER_NAME" => Text(trigger.Name),
            "TRIGGER_TYPE" => Text(TypeOf(trigger)),
            "TRIGGERING_EVENT" => Text(Events(trigger, syntax)),
            "TABLE_OWNER" => Text(target?.Owner ?? (syntax is { OnDatabase: true } ? "SYS" : trigger.Owner)),
            "BASE_OBJECT_TYPE" => Text(target?.Kind.Text() ?? (syntax is { OnDatabase: true } ? "DATABASE" : "SCHEMA")),
            "TABLE_NAME" => Text(target?.Name),
            "REFERENCING_NAMES" => Text($"REFERENCING NEW AS {syntax?.NewName ?? "NEW"} OLD AS {syntax?.OldName ?? "OLD"}"),
            "WHEN_CLAUSE" => Text(TriggerSource.WhenClause(trigger)),
            "STATUS" => Either(trigger.IsEnabled, "ENABLED", "DISABLED"),
            "DESCRIPTION" => Text(TriggerSource.Description(trigger)),
            "ACTION_TYPE" => Either(syntax?.Call is not null, "CALL", "PL/SQL     "),
            "TRIGGER_BODY" => Text(TriggerSource.Body(trigger)),
            "BEFORE_STATEMENT" => YesNo(Fires(syntax, TriggerTiming.Before, false)),
            "BEFORE_ROW" => YesNo(Fires(syntax, TriggerTiming.Before, true)),
            "AFTER_ROW" => YesNo(Fires(syntax, TriggerTiming.After, true)),
            "AFTER_STATEMENT" => YesNo(Fires(syntax, TriggerTiming.After, false)),
            "INSTEAD_OF_ROW" => YesNo(Fires(syntax, TriggerTiming.InsteadOf, true)),
            "FIRE_ONCE" => YesNo(target is not null),
            _ => default,
        };
    }

    private static string TypeOf(TriggerDefinition trigger) => trigger.Timing switch
    {
        TriggerTiming.Compound => "COMPOUND",
        TriggerTiming.InsteadOf => "INSTEAD OF",
        var timing => (timing == TriggerTiming.Before ? "BEFORE " : "AFTER ") + (trigger.TargetId == 0 ? "EVENT" : trigger.IsForEachRow ? "EACH ROW" : "STATEMENT"),
    };

    private static string Events(TriggerDefinition trigger, CreateTrigger? syntax)
    {
        if (syntax is { SystemEvents.Count: > 0 })
            return string.Join(" OR ", syntax.SystemEvents);
        var events = new[] { TriggerEvents.Insert, TriggerEvents.Update, TriggerEvents.Delete };
        return string.Join(" OR ", events.Where(e => (trigger.Events & e) != TriggerEvents.None).Select(e => e.ToString().ToUpperInvariant()));
    }

    /// <summary>Asked of compound triggers only: the others' type says it all.</summary>
    private static bool Fires(CreateTrigger? syntax, TriggerTiming timing, bool forEachRow) =>
        syntax is { Timing: TriggerTiming.Compound } && syntax.TimingPoints.Any(p => p.Timing == timing && p.EachRow == forEachRow);
}
