using System.Collections.Immutable;
using Mocks.Oracle.Sql.Syntax;
using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.Catalog;

/// <summary>A column of a table.</summary>
internal sealed record TableColumn(string Name, OracleType Type)
{
    /// <summary>An enabled NOT NULL or primary key constraint covers it.</summary>
    public bool NotNull { get; init; }

    /// <summary>DATA_DEFAULT: the text as written; for a virtual column, its expression.</summary>
    public string? DefaultText { get; init; }

    public Expression? Default { get; init; }

    /// <summary>DEFAULT ON NULL: the default also replaces an explicit NULL.</summary>
    public bool DefaultOnNull { get; init; }

    public IdentityKind? Identity { get; init; }

    /// <summary>The sequence behind an identity column.</summary>
    public int IdentitySequenceId { get; init; }

    public bool IsVirtual { get; init; }

    /// <summary>INVISIBLE: left out of SELECT * and of INSERT without a column list.</summary>
    public bool IsInvisible { get; init; }

    /// <summary>Made by the database for an index on an expression.</summary>
    public bool IsHidden { get; init; }

    public string? Comment { get; init; }

    public ImmutableArray<Annotation> Annotations { get; init; } = [];

    /// <summary>The domain that it is of.</summary>
    public QualifiedName? Domain { get; init; }

    /// <summary>INTEGER, DECIMAL or NUMBER(*,s): 38 digits, which the dictionary shows as no precision.</summary>
    public bool HasNoPrecision { get; init; }
}
