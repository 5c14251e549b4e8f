using System.Globalization;
using Mocks.Oracle.Sql.Syntax;
using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.Catalog;

/// <summary>What PARTITION BY says of a table, read from its text: the dictionary shows it and <see cref="PartitionNumber"/> tells the rows of each apart; all rows are kept together.</summary>
internal sealed class Partitioning
{
    /// <summary>What Oracle tells as the number of partitions of a table that makes them by an interval.</summary>
    public const int MostPartitions = 1_048_575;

    private readonly List<TablePartition> _template = [];
    private int _subpartitions;

    private Partitioning(string method) => Method = method;

    /// <summary>RANGE, LIST, HASH, REFERENCE, SYSTEM.</summary>
    public string Method { get; }

    public string? SubMethod { get; private set; }

    public List<string> Columns { get; } = [];

    public List<string> SubColumns { get; } = [];

    /// <summary>The expression of INTERVAL.</summary>
    public string? Interval { get; private set; }

    public bool IsAutomatic { get; private set; }

    public List<TablePartition> Partitions { get; } = [];

    public static Partitioning Of(TableDefinition table)
    {
        var text = table.Options.Value("PARTITION") ?? "";
        var reader = new TokenReader(text, OraException.CurrentCompat);
        reader.Accept(Keyword.BY);
        var partitioning = new Partitioning(Word(reader));
        ReadNames(reader, partitioning.Columns);
        partitioning.Read(reader);
        if (!table.Partitions.IsDefault)
        {
            partitioning.Partitions.Clear();
            partitioning.Partitions.AddRange(table.Partitions);
        }

        return partitioning;
    }

    /// <summary>A partition as it is declared, from behind the word PARTITION; without a name it gets the one of its place.</summary>
    public static TablePartition Read(TokenReader reader, int before)
    {
        string? name = null, high = null, tablespace = null;
        var parts = new List<TablePartition>();
        if (!reader.Is(Keyword.VALUES) && Names.IsName(reader.Current))
            name = Names.Of(reader, reader.Take()).Name;
        while (!reader.AtEnd && reader.Current.Kind is not (TokenKind.RightParen or TokenKind.Comma))
        {
            if (reader.Accept(Keyword.VALUES))
            {
                while (!reader.AtEnd && reader.Current.Kind is not (TokenKind.LeftParen or TokenKind.Comma or TokenKind.RightParen))
                    reader.Advance();
                high = TakeParens(reader);
            }
            else if (reader.Accept(Keyword.TABLESPACE))
                tablespace = Names.Of(reader, reader.Take()).Name;
            else if (reader.Is(TokenKind.LeftParen))
                ReadSubpartitions(TakeParens(reader) ?? "", parts);
            else
                reader.Advance();
        }

        return new TablePartition(name ?? SystemName(before), high, tablespace) { Subpartitions = [.. parts] };
    }

    /// <summary>The subpartitions of a partition: its own, those of the template, or as many as were said; their names are of the schema's table.</summary>
    public IReadOnlyList<TablePartition> SubpartitionsOf(int partition)
    {
        if (SubMethod is null)
            return [];
        var of = Partitions[partition];
        if (!of.Subpartitions.IsEmpty)
            return of.Subpartitions;
        if (_template.Count > 0)
            return [.. _template.Select(s => s with { Name = $"{of.Name}_{s.Name}" })];
        var count = Math.Max(1, _subpartitions);
        return [.. Enumerable.Range(0, count).Select(i => new TablePartition(string.Create(CultureInfo.InvariantCulture, $"SYS_SUBP{partition * count + i + 1}"), null, null))];
    }

    /// <summary>SUBPARTITION name VALUES …, … between parentheses.</summary>
    private static void ReadSubpartitions(string text, List<TablePartition> parts)
    {
        var reader = new TokenReader(text, OraException.CurrentCompat);
        while (!reader.AtEnd && reader.Accept(Keyword.SUBPARTITION))
        {
            parts.Add(Read(reader, parts.Count));
            reader.Accept(TokenKind.Comma);
        }
    }

    private static string Word(TokenReader reader) => reader.AtEnd ? "" : Names.Upper(reader.TextOf(reader.Take()));

    private void Read(TokenReader reader)
    {
        while (!reader.AtEnd)
        {
            switch (Word(reader))
            {
                case "INTERVAL":
                    Interval = TakeParens(reader);
                    break;
                case "AUTOMATIC":
                    IsAutomatic = true;
                    break;
                case "SUBPARTITION" when !reader.AtEnd && Names.Upper(reader.TextOf(reader.Current)) == "TEMPLATE":
                    reader.Advance();
                    ReadSubpartitions(TakeParens(reader) ?? "", _template);
                    break;
                case "SUBPARTITIONS" when reader.Is(TokenKind.Number):
                    _subpartitions = int.Parse(reader.TextOf(reader.Take()), CultureInfo.InvariantCulture);
                    break;
                case "SUBPARTITION":
                    reader.Accept(Keyword.BY);
                    SubMethod = Word(reader);
                    ReadNames(reader, SubColumns);
                    break;
                case "PARTITIONS" when reader.Is(TokenKind.Number):
                    var count = int.Parse(reader.TextOf(reader.Take()), CultureInfo.InvariantCulture);
                    for (var i = 0; i < count && i < MostPartitions; i++)
                        Partitions.Add(new TablePartition(SystemName(i), null, null));
                    break;
                case "(":
                    ReadPartitions(reader);
                    break;
            }
        }
    }

    private static void ReadNames(TokenReader reader, List<string> names)
    {
        if (!reader.Accept(TokenKind.LeftParen))
            return;
        while (!reader.AtEnd && !reader.Accept(TokenKind.RightParen))
        {
            var token = reader.Take();
            if (Names.IsName(token) || token.Kind == TokenKind.QuotedName)
                names.Add(Names.Of(reader, token).Name);
        }
    }

    /// <summary>PARTITION name VALUES … TABLESPACE …, …; what stands in parentheses behind a partition are its subpartitions.</summary>
    private void ReadPartitions(TokenReader reader)
    {
        while (!reader.AtEnd && !reader.Is(TokenKind.RightParen))
        {
            reader.Accept(Keyword.PARTITION);
            Partitions.Add(Read(reader, Partitions.Count));
            reader.Accept(TokenKind.Comma);
        }
    }

    private static string SystemName(int before) => string.Create(CultureInfo.InvariantCulture, $"SYS_P{before + 1}");

    /// <summary>The text between the parentheses that come next; null when there are none.</summary>
    public static string? TakeParens(TokenReader reader)
    {
        if (!reader.Accept(TokenKind.LeftParen))
            return null;
        var start = reader.Position;
        for (var depth = 0; !reader.AtEnd && (depth > 0 || !reader.Is(TokenKind.RightParen)); reader.Advance())
            depth += reader.Current.Kind switch { TokenKind.LeftParen => 1, TokenKind.RightParen => -1, _ => 0 };
        var text = reader.Position == start ? "" : reader.TextFrom(start);
        reader.Accept(TokenKind.RightParen);
        return text;
    }
}
