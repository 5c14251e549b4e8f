using System.Collections.Immutable;
using Mocks.Oracle.Sql.Catalog;

namespace Mocks.Oracle.Sql.Dictionary.Code;

/// <summary>What has source: stored units and triggers.</summary>
internal readonly record struct CodeRow(SchemaObject Unit, string Source, ImmutableArray<UnitError> Errors)
{
    private static readonly ObjectNamespace[] Spaces = [ObjectNamespace.Main, ObjectNamespace.Body, ObjectNamespace.Trigger];

    public string Type => Unit.Kind.Text();

    public static IEnumerable<CodeRow> Of(DictionaryQuery query)
    {
        var (owner, name) = (query.Key("OWNER"), query.Key("NAME"));
        var units = name is null ? query.Objects<SchemaObject>(owner, null) : Spaces.SelectMany(s => query.Objects<SchemaObject>(owner, name, s));
        foreach (var unit in units)
        {
            if (unit is StoredUnit stored)
                yield return new CodeRow(stored, stored.Source, stored.Errors);
            else if (unit is TriggerDefinition trigger)
                yield return new CodeRow(trigger, trigger.Source, trigger.Errors);
        }
    }
}
