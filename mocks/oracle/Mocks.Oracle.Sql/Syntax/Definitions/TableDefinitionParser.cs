using Mocks.Oracle.Types;
using static Mocks.Oracle.Sql.Syntax.Keyword;

namespace Mocks.Oracle.Sql.Syntax;

/// <summary>CREATE TABLE in all its kinds.</summary>
internal static class TableDefinitionParser
{
    /// <summary>CREATE GLOBAL TEMPORARY TABLE, CREATE PRIVATE TEMPORARY TABLE, CREATE SHARDED TABLE, ….</summary>
    public static CreateTable ParseSpecial(TokenReader reader, int position)
    {
        var kind = reader.Take().Keyword switch
        {
            GLOBAL => TableKind.GlobalTemporary,
            PRIVATE => TableKind.PrivateTemporary,
            SHARDED => TableKind.Sharded,
            DUPLICATED => TableKind.Duplicated,
            BLOCKCHAIN => TableKind.Blockchain,
            _ => TableKind.Immutable,
        };
        if (kind is TableKind.GlobalTemporary or TableKind.PrivateTemporary)
            reader.Expect(TEMPORARY);
        while (reader.Is(IMMUTABLE) || reader.Is(BLOCKCHAIN))
            reader.Advance();
        if (!reader.Is(TABLE))
            throw reader.Error(OraError.MissingKeyword);
        return Parse(reader, position, kind);
    }

    /// <summary>The reader stands at TABLE.</summary>
    public static CreateTable Parse(TokenReader reader, int position, TableKind kind)
    {
        reader.Advance();
        var ifNotExists = CreateParser.AcceptIfNotExists(reader);
        var name = Names.TakeObject(reader, OraError.InvalidTableName);
        var ofType = reader.Accept(OF) ? Names.TakeObject(reader, OraError.InvalidDatatype) : null;
        IReadOnlyList<TableElement> elements = [];
        if (reader.Accept(TokenKind.LeftParen))
        {
            elements = ColumnParser.ParseElements(reader);
            reader.CloseParen();
        }
        else if (ofType is null && !IsClauseStart(reader))
        {
            throw reader.Error(reader.AtEnd ? OraError.MissingLeftParenthesis : OraError.MissingOrInvalidOption);
        }
        var table = new CreateTable(position, name, elements) { IfNotExists = ifNotExists, Kind = kind, OfType = ofType };
        table = ParseOptions(reader, table);
        if (reader.Accept(AS))
            table = table with { AsQuery = QueryParser.Parse(reader) };
        else if (elements.Count == 0 && ofType is null)
            throw reader.Error(OraError.MissingLeftParenthesis);
        else
            RequireTypes(reader, elements, ofType);
        return table;
    }

    private static bool IsClauseStart(TokenReader reader) => reader.Is(AS) || reader.Is(ON) || PhysicalOptionParser.IsStart(reader.Current.Keyword);

    /// <summary>A column must have a type, unless it is computed, an identity, or takes that of the column it references.</summary>
    private static void RequireTypes(TokenReader reader, IReadOnlyList<TableElement> elements, ObjectName? ofType)
    {
        if (ofType is not null)
            return;
        foreach (var column in elements.OfType<ColumnDefinition>())
        {
            if (column is { Type: null, Virtual: null, Identity: null, Domain: null } && column.Constraints.All(c => c.References is null) && !IsForeignKey(elements, column.Name.Name))
                throw reader.ErrorAt(column.Position + column.Name.Name.Length, OraError.NeedToSpecifyColumnDatatype);
        }
    }

    private static bool IsForeignKey(IReadOnlyList<TableElement> elements, string column) =>
        elements.OfType<TableConstraint>().Any(c => c.Kind == ConstraintKind.ForeignKey && c.Columns.Any(k => k.Name == column));

    private static CreateTable ParseOptions(TokenReader reader, CreateTable table)
    {
        var options = new List<PhysicalOption>();
        while (true)
        {
            if (reader.Accept(ON, COMMIT))
                table = table with { OnCommitPreserve = ParseOnCommit(reader) };
            else if (reader.Is(ANNOTATIONS))
                table = table with { Annotations = AnnotationParser.Parse(reader) };
            else if (reader.Is(AS) || !PhysicalOptionParser.IsStart(reader.Current.Keyword))
                break;
            else
                options.Add(PhysicalOptionParser.ParseOption(reader));
        }
        if (!reader.AtEnd && !reader.Is(AS) && !reader.InPlSql && !reader.Is(TokenKind.Semicolon))
            throw reader.Error(OraError.MissingOrInvalidOption);
        return options.Count == 0 ? table : Describe(table, options);
    }

    private static CreateTable Describe(CreateTable table, List<PhysicalOption> options) => table with
    {
        Options = options,
        IndexOrganized = Has(options, "ORGANIZATION", "INDEX"),
        ExternalTable = Has(options, "ORGANIZATION", "EXTERNAL"),
        ReadOnly = Has(options, "READ", "ONLY"),
        PartitionedBy = options.Find(o => o.Name == "PARTITION")?.Value is { } text ? Method(text) : null,
    };

    private static bool Has(List<PhysicalOption> options, string name, string value) =>
        options.Exists(o => o.Name == name && o.Value is { } text && text.StartsWith(value, StringComparison.OrdinalIgnoreCase));

    /// <summary>RANGE of <c>BY RANGE (…) (…)</c>.</summary>
    private static string Method(string text)
    {
        var rest = text.AsSpan().TrimStart();
        if (rest.StartsWith("BY", StringComparison.OrdinalIgnoreCase))
            rest = rest[2..].TrimStart();
        var length = 0;
        while (length < rest.Length && Lexer.IsNamePart(rest[length]))
            length++;
        return Names.Upper(rest[..length]);
    }

    /// <summary>ON COMMIT DELETE|PRESERVE ROWS, ON COMMIT DROP|PRESERVE DEFINITION.</summary>
    private static bool ParseOnCommit(TokenReader reader)
    {
        var preserve = reader.Accept(PRESERVE);
        if (!preserve && !reader.Accept(DROP))
            reader.Expect(DELETE);
        if (!reader.Accept(DEFINITION))
            reader.Expect(ROWS);
        return preserve;
    }
}
