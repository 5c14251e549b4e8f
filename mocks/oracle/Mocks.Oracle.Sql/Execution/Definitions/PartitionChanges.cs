using System.Collections.Immutable;
using Mocks.Oracle.Sql.Catalog;
using Mocks.Oracle.Sql.Storage;
using Mocks.Oracle.Sql.Syntax;
using Mocks.Oracle.Types;
using static Mocks.Oracle.Sql.Syntax.Keyword;

namespace Mocks.Oracle.Sql.Execution.Definitions;

/// <summary>ALTER TABLE … PARTITION: what partitions there are, and rows that go with one.</summary>
internal sealed class PartitionChanges(DefinitionContext context, TableDefinition table)
{
    private readonly HashSet<int> _emptied = [];
    private readonly TableDefinition _before = table;
    private ImmutableArray<TablePartition> _partitions = [.. Partitioning.Of(table).Partitions];

    /// <summary>The table with its new partitions.</summary>
    public TableDefinition Table => _before with { Partitions = _partitions };

    public void Apply(PartitionAction action)
    {
        var reader = new TokenReader(action.Text, context.Session.Instance.Compat);
        var verb = reader.Take().Keyword;
        var part = reader.AtEnd ? None : reader.Take().Keyword;
        if (!_before.IsPartitioned)
            throw Ora.Error(14501, action.Position);
        if (part is not (PARTITION or PARTITIONS))
        {
            // attributes of partitions, and subpartitions, have no effect on rows
            if (part is SUBPARTITION or SUBPARTITIONS && verb is not (MODIFY or MOVE or RENAME or SET))
                throw Ora.Unsupported($"{Keywords.NameOf(verb)} SUBPARTITION", action.Position);
            return;
        }

        switch (verb)
        {
            case TRUNCATE:
                Each(reader, index => _emptied.Add(index + 1));
                break;
            case DROP:
                Drop(reader);
                break;
            case ADD:
                Add(reader, action);
                break;
            case RENAME:
                Rename(reader);
                break;
            case SPLIT:
                Split(reader, action);
                break;
            case MERGE:
                Merge(reader, action);
                break;
            case MODIFY:
                Modify(reader);
                break;
            case EXCHANGE:
                Exchange(reader, action);
                break;
            case COALESCE:
                Coalesce();
                break;
            case MOVE or SET:
                break;
            default:
                throw Ora.Unsupported($"{Keywords.NameOf(verb)} PARTITION", action.Position);
        }
    }

    /// <summary>The rows that are left.</summary>
    public TableData Rows(TableData data)
    {
        if (_emptied.Count == 0)
            return data;
        var number = new PartitionOfRow(context.Session, context.Catalog, _before);
        var editor = data.Edit();
        foreach (var (row, values) in data.Rows())
        {
            if (number.Of(values) is { } of && _emptied.Contains(of))
                editor.Write(row, values, null);
        }

        return editor.View();
    }

    /// <summary>The table that a partition changes its rows with, and the partition's number.</summary>
    public (TableDefinition With, int Partition)? Exchanged { get; private set; }

    /// <summary>EXCHANGE PARTITION p WITH TABLE t: what is said of indexes and validation has no effect, rows are always checked.</summary>
    private void Exchange(TokenReader reader, PartitionAction action)
    {
        var index = reader.Accept(FOR) ? Containing(Partitioning.TakeParens(reader) ?? "") : Find(Name(reader));
        reader.Expect(WITH);
        reader.Expect(TABLE);
        var name = Names.TakeObject(reader, OraError.InvalidTableName);
        if (context.Session.Resolver.Table(name) is not TableDefinition other)
            throw context.Session.Resolver.NoTable(name);
        if (other.IsPartitioned)
            throw Ora.Error(14095, action.Position);
        var (mine, theirs) = (_before.Columns.Where(c => !c.IsHidden).ToList(), other.Columns.Where(c => !c.IsHidden).ToList());
        if (mine.Count != theirs.Count)
            throw Ora.Error(14096, action.Position);
        if (mine.Where((c, i) => !c.Type.Equals(theirs[i].Type) || c.NotNull != theirs[i].NotNull).Any())
            throw Ora.Error(14097, action.Position);
        context.LockTable(other.Id);
        Exchanged = (other, index + 1);
    }

    private void Coalesce()
    {
        if (Partitioning.Of(_before).Method != "HASH")
            throw Ora.Error(14259);
        if (_partitions.Length == 1)
            throw Ora.Error(14285);
        _partitions = _partitions.RemoveAt(_partitions.Length - 1);
    }

    private void Drop(TokenReader reader)
    {
        var dropped = new List<int>();
        Each(reader, dropped.Add);
        if (dropped.Count(i => i < _partitions.Length) >= _partitions.Length)
            throw Ora.Error(14083);
        foreach (var index in dropped)
            _emptied.Add(index + 1);
        _partitions = [.. _partitions.Where((_, i) => !dropped.Contains(i))];
    }

    private void Add(TokenReader reader, PartitionAction action)
    {
        var added = Partitioning.Read(reader, _partitions.Length);
        if (Partitioning.Of(_before) is { Method: "RANGE" } && _partitions is [.., { HighValue: { } last }] && (last.Contains("MAXVALUE", StringComparison.OrdinalIgnoreCase) || !IsHigher(added.HighValue, last)))
            throw Ora.Error(14074, action.Position);
        if (_partitions.Any(p => p.Name == added.Name))
            throw Ora.Error(14013, action.Position);
        _partitions = _partitions.Add(added);
    }

    /// <summary>Whether one bound is above another; what can't be compared is taken.</summary>
    private bool IsHigher(string? high, string last)
    {
        try
        {
            return context.Evaluate($"CASE WHEN ({high}) > ({last}) THEN 1 ELSE 0 END", OracleType.AnyNumber).AsNumber() == OracleNumber.One;
        }
        catch (OraException)
        {
            return true;
        }
    }

    private void Rename(TokenReader reader)
    {
        var index = Find(Name(reader));
        reader.Expect(TO, OraError.MissingToKeyword);
        var name = Name(reader);
        if (_partitions.Any(p => p.Name == name))
            throw Ora.Error(14082);
        _partitions = _partitions.SetItem(index, _partitions[index] with { Name = name });
    }

    /// <summary>SPLIT PARTITION p AT (v) | VALUES (…) INTO (PARTITION a, PARTITION b).</summary>
    private void Split(TokenReader reader, PartitionAction action)
    {
        var index = Find(Name(reader));
        var isList = !reader.Accept(AT) && reader.Accept(VALUES);
        var first = Partitioning.TakeParens(reader) ?? throw Ora.Unsupported("SPLIT PARTITION of this form", action.Position);
        reader.Expect(INTO, OraError.MissingIntoKeyword);
        reader.OpenParen();
        var names = new List<string>();
        do
        {
            reader.Expect(PARTITION);
            names.Add(Name(reader));
            while (!reader.AtEnd && reader.Current.Kind is not (TokenKind.Comma or TokenKind.RightParen))
                reader.Advance();
        }
        while (reader.Accept(TokenKind.Comma));
        if (names.Count != 2)
            throw Ora.Unsupported("SPLIT PARTITION into more than two", action.Position);
        var old = _partitions[index];
        var rest = old.HighValue;
        if (isList && rest is not null && !rest.Trim().Equals("DEFAULT", StringComparison.OrdinalIgnoreCase))
            rest = string.Join(", ", PartitionNumber.SplitList(rest).Except(PartitionNumber.SplitList(first)));
        _partitions = _partitions.SetItem(index, old with { Name = names[0], HighValue = first }).Insert(index + 1, old with { Name = names[1], HighValue = rest });
    }

    /// <summary>MERGE PARTITIONS a, b INTO PARTITION c: the bound of the later one, or the values of all.</summary>
    private void Merge(TokenReader reader, PartitionAction action)
    {
        var merged = new List<int>();
        Each(reader, merged.Add);
        if (merged.Count < 2)
            throw Ora.Unsupported("MERGE PARTITIONS of this form", action.Position);
        reader.Expect(INTO, OraError.MissingIntoKeyword);
        reader.Expect(PARTITION);
        var last = _partitions[merged.Max()];
        var made = last with { Name = reader.AtEnd ? last.Name : Name(reader) };
        if (Partitioning.Of(_before).Method == "LIST")
            made = made with { HighValue = string.Join(", ", merged.Select(i => _partitions[i].HighValue)) };
        _partitions = [.. _partitions.Select((p, i) => i == merged.Max() ? made : p).Where((_, i) => i == merged.Max() || !merged.Contains(i))];
    }

    /// <summary>MODIFY PARTITION p ADD|DROP VALUES (…); anything else has no effect.</summary>
    private void Modify(TokenReader reader)
    {
        var index = Find(Name(reader));
        var verb = reader.Current.Keyword;
        if (verb is not (ADD or DROP) || !reader.NextIs(VALUES))
            return;
        reader.Advance();
        reader.Advance();
        var values = PartitionNumber.SplitList(Partitioning.TakeParens(reader) ?? "");
        var old = PartitionNumber.SplitList(_partitions[index].HighValue ?? "");
        _partitions = _partitions.SetItem(index, _partitions[index] with { HighValue = string.Join(", ", verb == ADD ? old.Concat(values) : old.Except(values)) });
    }

    /// <summary>name, name, …, or FOR (…), which is one that a value tells.</summary>
    private void Each(TokenReader reader, Action<int> take)
    {
        if (reader.Is(FOR))
        {
            reader.Advance();
            take(Containing(Partitioning.TakeParens(reader) ?? ""));
            return;
        }

        do
            take(Find(Name(reader)));
        while (reader.Accept(TokenKind.Comma));
    }

    private int Containing(string values)
    {
        var text = PartitionNumber.Of(_before, PartitionNumber.SplitList(values)) ?? throw Ora.Error(14763);
        var number = context.Evaluate(text, OracleType.AnyNumber);
        return number.IsNull ? throw Ora.Error(2149) : (int)number.AsNumber().ToInt64() - 1;
    }

    private int Find(string name)
    {
        for (var i = 0; i < _partitions.Length; i++)
        {
            if (_partitions[i].Name == name)
                return i;
        }

        throw Ora.Error(2149);
    }

    private static string Name(TokenReader reader) => Names.TakeAny(reader, OraError.InvalidPartitionName).Name;
}
