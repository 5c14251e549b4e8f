using System.Collections.Immutable;
using Mocks.Oracle.Sql.Catalog;
using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.Storage;

/// <summary>Everything that is committed: catalogue, rows, indexes, sequences. Immutable.</summary>
public sealed class DbState
{
    internal DbState(SchemaCatalog catalog, ImmutableDictionary<int, TableData> tables, ImmutableDictionary<int, OracleNumber> sequences, long scn)
    {
        Catalog = catalog;
        Tables = tables;
        Sequences = sequences;
        Scn = scn;
    }

    /// <summary>Counts commits.</summary>
    public long Scn { get; }

    internal SchemaCatalog Catalog { get; }

    internal ImmutableDictionary<int, TableData> Tables { get; }

    /// <summary>The next value of each sequence that has been used.</summary>
    internal ImmutableDictionary<int, OracleNumber> Sequences { get; }

    internal DbState With(SchemaCatalog? catalog = null, ImmutableDictionary<int, TableData>? tables = null, ImmutableDictionary<int, OracleNumber>? sequences = null) =>
        new(catalog ?? Catalog, tables ?? Tables, sequences ?? Sequences, Scn + 1);
}
