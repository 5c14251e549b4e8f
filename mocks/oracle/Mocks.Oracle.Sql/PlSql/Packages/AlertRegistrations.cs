using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.PlSql.Packages;

/// <summary>The alerts that a session registered for, each with the signal that it hasn't taken yet. Guarded by <see cref="Alerts"/>.</summary>
internal sealed class AlertRegistrations
{
    private readonly Dictionary<string, Datum?> _pending = new(StringComparer.Ordinal);

    public int Count => _pending.Count;

    public bool Has(string name) => _pending.ContainsKey(name);

    public void Add(string name) => _pending.TryAdd(name, null);

    public void Remove(string name) => _pending.Remove(name);

    public void Clear() => _pending.Clear();

    /// <summary>A later signal takes the place of one that nobody has taken.</summary>
    public void Note(string name, Datum message)
    {
        if (_pending.ContainsKey(name))
            _pending[name] = message;
    }

    /// <summary>Of the name, or of any.</summary>
    public (string Name, Datum Message)? Take(string? wanted)
    {
        foreach (var (name, message) in _pending)
        {
            if (message is not { } given || (wanted is not null && wanted != name))
                continue;
            _pending[name] = null;
            return (name, given);
        }

        return null;
    }
}
