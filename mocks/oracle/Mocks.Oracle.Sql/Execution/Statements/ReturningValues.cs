using Mocks.Oracle.Sql.Binding;
using Mocks.Oracle.Sql.Execution.Expressions;
using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.Execution.Statements;

/// <summary>RETURNING INTO: collects values of each row that is changed.</summary>
internal sealed class ReturningValues
{
    private readonly Evaluator[] _values;
    private readonly OracleType[] _types;
    private readonly IReadOnlyList<int> _binds;

    public ReturningValues(ExpressionCompiler compiler, BoundReturning returning)
    {
        _values = compiler.Compile(returning.Values);
        _types = [.. returning.Values.Select(v => v.Type)];
        _binds = returning.Binds;
    }

    public List<Datum>[] NewLists() => [.. _values.Select(_ => new List<Datum>())];

    public void Add(Frame frame, List<Datum>[] lists)
    {
        for (var i = 0; i < _values.Length; i++)
            lists[i].Add(_values[i](frame));
    }

    public IReadOnlyList<OutValue?> Out(List<Datum>[] lists, int bindCount)
    {
        var values = new OutValue?[Math.Max(bindCount, _binds.Count == 0 ? 0 : _binds.Max() + 1)];
        for (var i = 0; i < _binds.Count; i++)
            values[_binds[i]] = new OutValue(_types[i], lists[i]);
        return values;
    }
}
