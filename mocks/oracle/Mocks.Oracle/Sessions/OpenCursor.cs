using Mocks.Oracle.Protocol.Messages;
using Mocks.Oracle.Sql.Binding;
using Mocks.Oracle.Sql.Execution;
using Mocks.Oracle.Values;

namespace Mocks.Oracle.Sessions;

/// <summary>A cursor of the engine, with what the client has said and was told about it.</summary>
internal sealed class OpenCursor(int number, Cursor engine)
{
    private IReadOnlyList<ColumnDescription>? _described;

    public int Number => number;

    public Cursor Engine
    {
        get;
        set
        {
            field = value;
            Summary = null;
        }
    } = engine;

    /// <summary>The statement as the journal shows it; null until it was asked for.</summary>
    public string? Summary { get; set; }

    /// <summary>Types of the binds as of the last execution that gave them.</summary>
    public IReadOnlyList<TypeDescription> Binds { get; set; } = [];

    /// <summary>Directions as the client was told them; empty before the first execution.</summary>
    public IReadOnlyList<Protocol.Messages.BindDirection> Directions { get; set; } = [];

    /// <summary>Forms that the client wants the columns in; empty for their own.</summary>
    public IReadOnlyList<TypeDescription> Defines { get; set; } = [];

    /// <summary>Columns as described.</summary>
    public IReadOnlyList<DescribedColumn> Columns { get; private set; } = [];

    /// <summary>The engine's types of <see cref="Columns"/>.</summary>
    public IReadOnlyList<OracleType> Types { get; private set; } = [];

    /// <summary>The query was executed and has rows to fetch, or had.</summary>
    public bool IsOpen { get; set; }

    /// <summary>Affected rows are told by iteration: asked for by a full execution, it holds for those that follow.</summary>
    public bool RowCounts { get; set; }

    /// <summary>Numbers of the cursors that came in its rows.</summary>
    public List<int> Nested { get; } = [];

    /// <summary>Rows sent since the last execution.</summary>
    public long RowsFetched { get; set; }

    /// <summary>The engine has still the columns that were described, and not only ones like them.</summary>
    public bool HasDescribedColumns => ReferenceEquals(_described, Engine.Columns);

    /// <summary>Takes the columns as the engine has them now.</summary>
    public void Describe()
    {
        _described = Engine.Columns;
        Types = [.. Engine.Columns.Select(column => column.Type)];
        Columns = [.. Engine.Columns.Select(TypeMapping.Describe)];
    }
}
