using System.Collections.Immutable;
using System.Text;
using Mocks.Oracle.Sql.Syntax;
using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.Catalog;

/// <summary>A domain of one column: a type with the rules that go with it wherever a column is of the domain.</summary>
internal sealed record DomainDefinition : SchemaObject
{
    public override ObjectKind Kind => ObjectKind.Domain;

    public required OracleType Type { get; init; }

    /// <summary>Columns must have the very type, not only one of its kind.</summary>
    public bool IsStrict { get; init; }

    /// <summary>Checks and NOT NULL; a check's text has VALUE or the domain's name where the column will be.</summary>
    public ImmutableArray<ConstraintDefinition> Constraints { get; init; } = [];

    public ColumnDefault? Default { get; init; }

    public string? DefaultText { get; init; }

    /// <summary>What DOMAIN_DISPLAY shows; null without.</summary>
    public string? DisplayText { get; init; }

    /// <summary>What DOMAIN_ORDER sorts by; null without.</summary>
    public string? OrderText { get; init; }

    public ImmutableArray<Annotation> Annotations { get; init; } = [];

    /// <summary>One of the domain's texts with <paramref name="value"/> where VALUE or the domain's name stands.</summary>
    public string TextFor(string text, string value)
    {
        var written = new StringBuilder(text.Length + value.Length);
        var at = 0;
        foreach (var token in Lexer.Tokenize(text))
        {
            var word = text.AsSpan(token.Start, token.Length);
            if (token.Kind is not (TokenKind.Word or TokenKind.QuotedName) || !(Is(word, "VALUE") || Is(word.Trim('"'), Name)))
                continue;
            written.Append(text, at, token.Start - at).Append(value);
            at = token.End;
        }

        return written.Append(text, at, text.Length - at).ToString();
    }

    private static bool Is(ReadOnlySpan<char> word, string name) => word.Equals(name, StringComparison.OrdinalIgnoreCase);
}
