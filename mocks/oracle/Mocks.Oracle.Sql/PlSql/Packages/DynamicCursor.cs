using Mocks.Oracle.Sql.Binding;
using Mocks.Oracle.Sql.Catalog;
using Mocks.Oracle.Sql.Execution;
using Mocks.Oracle.Sql.Execution.Statements;
using Mocks.Oracle.Sql.PlSql.Types;
using Mocks.Oracle.Sql.Syntax;
using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.PlSql.Packages;

/// <summary>A cursor of DBMS_SQL: parse, bind, define, execute, fetch, in that order.</summary>
internal sealed class DynamicCursor
{
    private readonly Dictionary<string, BindValue> _binds = new(StringComparer.Ordinal);
    private readonly Dictionary<string, OutValue> _results = new(StringComparer.Ordinal);
    private readonly HashSet<int> _defined = [];
    private readonly Dictionary<int, (long Rows, long Index)> _arrays = [];
    private readonly Dictionary<string, (OracleType Type, IReadOnlyList<Datum> Elements)> _bindArrays = new(StringComparer.Ordinal);
    private List<Datum[]> _batch = [];
    private long _before;
    private ParsedStatement? _parsed;
    private IReadOnlyList<BindPlaceholder> _places = [];
    private CursorValue? _rows;
    private Datum[]? _row;

    /// <summary>Of a query, once it is parsed.</summary>
    public IReadOnlyList<ColumnDescription> Columns { get; private set; } = [];

    public long RowCount { get; private set; }

    public static DynamicCursor Of(CursorValue rows) => new() { _rows = rows, Columns = rows.Columns };

    /// <summary>Definitions are executed at once, as the server does.</summary>
    public void Parse(SessionContext session, string sql)
    {
        _parsed = session.Instance.Statements.Get(sql, session);
        _places = CursorBinds.Of(session, _parsed.Statement);
        _binds.Clear();
        _results.Clear();
        _defined.Clear();
        _arrays.Clear();
        _bindArrays.Clear();
        (_rows, _row, RowCount) = (null, null, 0);
        var compiled = _parsed.Compile(session, new OracleType?[_places.Count]);
        Columns = compiled.Columns;
        if (compiled.Kind == StatementKind.Ddl)
            compiled.Execute(session, []);
    }

    public void Bind(string name, OracleType type, Datum value) => _binds[Canonical(name)] = new BindValue(Plain(type), value, BindDirection.InOut);

    /// <summary>The statement is executed for each element.</summary>
    public void BindArray(string name, OracleType type, IReadOnlyList<Datum> elements)
    {
        _bindArrays[Canonical(name)] = (Plain(type), elements);
        Bind(name, type, elements.Count > 0 ? elements[0] : default);
    }

    /// <summary>What a bind variable holds after the execution, of each row.</summary>
    public (OracleType Type, IReadOnlyList<Datum> Values) Results(string name) =>
        _results.TryGetValue(Canonical(name), out var result) ? (result.Type, result.Values) : throw Ora.Error(1006);

    /// <param name="position">Of the column, from 1.</param>
    /// <param name="rows">How many a fetch brings.</param>
    /// <param name="index">Of the table's element that gets the first row of all.</param>
    public void DefineArray(int position, long rows, long index)
    {
        Define(position);
        _arrays[position] = (rows > 0 ? rows : throw Ora.Error(29253), index);
    }

    /// <summary>A column of the rows fetched last, and the index of the first of them.</summary>
    public (long Index, OracleType Type, IEnumerable<Datum> Values) ColumnArray(int position)
    {
        Check(position);
        return _arrays.TryGetValue(position, out var array)
            ? (array.Index + _before, Columns[position - 1].Type, _batch.Select(row => row[position - 1]))
            : throw Ora.Error(1007);
    }

    /// <summary>What a bind variable holds after the execution: what was given when the statement did not change it.</summary>
    public (OracleType Type, Datum Value) Result(string name)
    {
        var key = Canonical(name);
        if (_results.TryGetValue(key, out var result))
            return (result.Type, result.Values.Count > 0 ? result.Values[0] : default);
        return _binds.TryGetValue(key, out var given) ? (given.Type, given.Value) : throw Ora.Error(1006);
    }

    public void Define(int position)
    {
        Check(position);
        _defined.Add(position);
    }

    /// <summary>The number of rows that a statement of DML changed.</summary>
    public long Execute(SessionContext session)
    {
        if (_parsed is null)
            throw Ora.Error(1003);
        var binds = _places.Select(place => _binds.TryGetValue(place.Name, out var bind) ? bind : throw Ora.Error(1008)).ToArray();
        var compiled = _parsed.Compile(session, BindTypes.Of(binds));
        if (compiled.Kind == StatementKind.Ddl)
            return 0;
        if (compiled is CompiledQuery query)
        {
            _rows = CursorValue.Of(query.Open(session, binds), query.Columns);
            (_row, RowCount) = (null, 0);
            return 0;
        }

        if (_bindArrays.Count > 0)
            return RowCount = ExecuteArrays(session, compiled, binds);
        var result = compiled.Execute(session, binds);
        for (var i = 0; i < result.OutValues.Count; i++)
        {
            if (result.OutValues[i] is { } value)
                _results[_places[i].Name] = value;
        }

        return RowCount = result.RowsAffected;
    }

    /// <summary>For as many rows as the shortest table has; a table without elements only takes what RETURNING gives.</summary>
    private long ExecuteArrays(SessionContext session, CompiledStatement compiled, BindValue[] binds)
    {
        long total = 0;
        var gathered = new Dictionary<string, (OracleType Type, List<Datum> Values)>(StringComparer.Ordinal);
        var given = _bindArrays.Values.Where(a => a.Elements.Count > 0).Select(a => a.Elements.Count).DefaultIfEmpty(1).Min();
        for (var row = 0; row < given; row++)
        {
            for (var i = 0; i < binds.Length; i++)
            {
                if (_bindArrays.TryGetValue(_places[i].Name, out var array) && row < array.Elements.Count)
                    binds[i] = new BindValue(array.Type, array.Elements[row], BindDirection.InOut);
            }

            var result = compiled.Execute(session, binds);
            total += result.RowsAffected;
            for (var i = 0; i < result.OutValues.Count; i++)
            {
                if (result.OutValues[i] is not { } value)
                    continue;
                if (!gathered.TryGetValue(_places[i].Name, out var values))
                    gathered.Add(_places[i].Name, values = (value.Type, []));
                values.Values.AddRange(value.Values);
            }
        }

        foreach (var (name, values) in gathered)
            _results[name] = new OutValue(values.Type, values.Values);
        return total;
    }

    /// <summary>How many rows there were: with tables defined as many as they take, otherwise one.</summary>
    public long Fetch()
    {
        if (_arrays.Count > 0)
            return FetchBatch();
        _row = (_rows ?? throw Ora.Error(1002)).Fetch();
        if (_row is null)
            return 0;
        RowCount++;
        return 1;
    }

    private long FetchBatch()
    {
        var rows = _rows ?? throw Ora.Error(1002);
        var most = _arrays.Values.Max(a => a.Rows);
        _before = RowCount;
        _batch = [];
        while (_batch.Count < most && rows.Fetch() is { } row)
            _batch.Add(row);
        RowCount += _batch.Count;
        return _batch.Count;
    }

    public (OracleType Type, Datum Value) Column(int position)
    {
        Check(position);
        if (!_defined.Contains(position))
            throw Ora.Error(1007);
        return (Columns[position - 1].Type, _row is null ? throw Ora.Error(1002) : _row[position - 1]);
    }

    public CursorValue ToRefCursor() => _rows ?? throw Ora.Error(1001);

    private void Check(int position)
    {
        if (position < 1 || position > Columns.Count)
            throw Ora.Error(1007);
    }

    /// <summary>With or without its colon.</summary>
    private static string Canonical(string name) => Names.Canonical(name.TrimStart(':').Trim());

    private static OracleType Plain(OracleType type)
    {
        var plain = ScalarDetail.Plain(type);
        return plain.IsText && !plain.IsNational ? OracleType.Varchar2(OracleType.MaxSqlBytes) : plain.Kind == OracleTypeKind.Raw ? OracleType.Raw(2000) : plain;
    }
}
