using System.Collections.Immutable;
using Mocks.Oracle.Sql.Catalog;
using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.Storage;

/// <summary>How far sequences got. They belong to no transaction, but to snapshots they do.</summary>
internal sealed class SequenceCounters
{
    private readonly object _gate = new();
    private readonly Dictionary<int, OracleNumber> _next = [];

    public OracleNumber Next(SequenceDefinition sequence)
    {
        lock (_gate)
        {
            var value = _next.TryGetValue(sequence.Id, out var next) ? next : sequence.StartWith;
            if (value > sequence.MaxValue || value < sequence.MinValue)
            {
                if (!sequence.Cycles)
                    throw Ora.Error(8004, 0, sequence.Name, value > sequence.MaxValue ? "exceeds" : "goes below", value > sequence.MaxValue ? "MAX" : "MIN");
                value = sequence.Increment.Sign > 0 ? sequence.MinValue : sequence.MaxValue;
            }

            _next[sequence.Id] = value + sequence.Increment;
            return value;
        }
    }

    /// <summary>The value that the next call would give, for the dictionary.</summary>
    public OracleNumber Peek(SequenceDefinition sequence)
    {
        lock (_gate)
            return _next.TryGetValue(sequence.Id, out var next) ? next : sequence.StartWith;
    }

    public void Set(int id, OracleNumber next)
    {
        lock (_gate)
            _next[id] = next;
    }

    public void Remove(int id)
    {
        lock (_gate)
            _next.Remove(id);
    }

    public ImmutableDictionary<int, OracleNumber> Capture()
    {
        lock (_gate)
            return _next.ToImmutableDictionary();
    }

    public void Restore(ImmutableDictionary<int, OracleNumber> values)
    {
        lock (_gate)
        {
            _next.Clear();
            foreach (var (id, next) in values)
                _next[id] = next;
        }
    }
}
