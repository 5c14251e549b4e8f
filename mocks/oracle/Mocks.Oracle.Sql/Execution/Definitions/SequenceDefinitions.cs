using System.Globalization;
using Mocks.Oracle.Sql.Catalog;
using Mocks.Oracle.Sql.Syntax;
using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.Execution.Definitions;

/// <summary>CREATE and ALTER SEQUENCE.</summary>
internal static class SequenceDefinitions
{
    private static readonly OracleNumber Greatest = OracleNumber.Parse("9999999999999999999999999999");
    private static readonly OracleNumber Least = OracleNumber.Parse("-999999999999999999999999999");

    public static ExecuteResult Create(DefinitionContext context, CreateSequence statement)
    {
        var owner = context.MayCreate(statement.Name, "SEQUENCE");
        if (!context.IsFree(owner, statement.Name.Name.Name, ObjectNamespace.Main, statement.IfNotExists, statement.Name.Position))
            return DefinitionContext.Done;
        return context.Publish(c => c.With(New(c.NextObjectId, owner, statement.Name.Name.Name, statement.Options, context.Now)) with { NextObjectId = c.NextObjectId + 1 });
    }

    public static SequenceDefinition New(int id, string owner, string name, SequenceOptions options, DateTime now)
    {
        var increment = Number(options.IncrementBy) ?? OracleNumber.One;
        if (increment.IsZero)
            throw Ora.Error(4002);
        var ascending = increment.Sign > 0;
        var least = Number(options.MinValue) ?? (ascending ? OracleNumber.One : Least);
        var greatest = Number(options.MaxValue) ?? (ascending ? Greatest : OracleNumber.MinusOne);
        return Checked(new SequenceDefinition
        {
            Id = id,
            Owner = owner,
            Name = name,
            Created = now,
            LastDdl = now,
            Increment = increment,
            MinValue = least,
            MaxValue = greatest,
            StartWith = Number(options.StartWith) ?? (ascending ? least : greatest),
            Cycles = options.Cycle ?? false,
            IsOrdered = options.Order ?? false,
            CacheSize = options.NoCache ? 0 : options.Cache is { } cache ? int.Parse(cache, CultureInfo.InvariantCulture) : 20,
        });
    }

    public static ExecuteResult Alter(DefinitionContext context, AlterSequence statement)
    {
        var owner = context.OwnerOf(statement.Name);
        if (context.Session.Resolver.Find(statement.Name.Schema?.Name, statement.Name.Name.Name) is not SequenceDefinition sequence || !context.Privileges.CanSee(sequence))
        {
            if (statement.IfExists)
                return DefinitionContext.Done;
            throw Ora.Error(2289);
        }

        context.MayChange(sequence, "ALTER", "SEQUENCE");
        _ = owner;
        var options = statement.Options;
        if (options.StartWith is not null && !options.Restart)
            throw Ora.Error(2283);
        return context.Publish(c => c.With(Changed(context, sequence, options, options.Restart ? Number(options.StartWith) ?? sequence.StartWith : null)));
    }

    /// <summary>The sequence with other options.</summary>
    /// <param name="restart">Where it begins anew; null to go on.</param>
    public static SequenceDefinition Changed(DefinitionContext context, SequenceDefinition sequence, SequenceOptions options, OracleNumber? restart)
    {
        var counters = context.Session.Store.Sequences;
        var changed = Checked(sequence with
        {
            Increment = Number(options.IncrementBy) ?? sequence.Increment,
            MinValue = Number(options.MinValue) ?? sequence.MinValue,
            MaxValue = Number(options.MaxValue) ?? (options.NoMaxValue ? Greatest : sequence.MaxValue),
            StartWith = restart ?? sequence.StartWith,
            Cycles = options.Cycle ?? sequence.Cycles,
            IsOrdered = options.Order ?? sequence.IsOrdered,
            CacheSize = options.NoCache ? 0 : options.Cache is { } cache ? int.Parse(cache, CultureInfo.InvariantCulture) : sequence.CacheSize,
            LastDdl = context.Now,
        });
        if (restart is not null)
            counters.Remove(sequence.Id);
        else if (changed.Increment != sequence.Increment)
            counters.Set(sequence.Id, counters.Peek(sequence) - sequence.Increment + changed.Increment);
        return changed;
    }

    private static SequenceDefinition Checked(SequenceDefinition sequence)
    {
        if (sequence.MinValue >= sequence.MaxValue)
            throw Ora.Error(4004);
        if (sequence.StartWith < sequence.MinValue)
            throw Ora.Error(4006);
        if (sequence.StartWith > sequence.MaxValue)
            throw Ora.Error(4008);
        if (sequence.CacheSize == 1)
            throw Ora.Error(4010);
        if (sequence.Cycles && sequence.CacheSize * sequence.Increment.Abs() > sequence.MaxValue - sequence.MinValue + sequence.Increment.Abs())
            throw Ora.Error(4013);
        if (sequence.Increment.Abs() > sequence.MaxValue - sequence.MinValue)
            throw Ora.Error(4005);
        return sequence;
    }

    public static OracleNumber? Number(string? text) => text is null ? null : OracleNumber.Parse(text);
}
