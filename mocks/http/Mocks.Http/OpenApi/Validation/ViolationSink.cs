namespace Mocks.Http.OpenApi.Validation;

/// <summary>Collects violations while a value is walked; with <paramref name="first"/> one is enough.</summary>
internal sealed class ViolationSink(bool first)
{
    private readonly List<string> _path = [];
    private readonly List<(string[] Path, string Code, string Message)> _found = [];

    public int Count { get; private set; }

    public bool IsDone => first && Count > 0;

    public void Enter(string name)
    {
        if (!first)
            _path.Add(name);
    }

    public void Leave()
    {
        if (!first)
            _path.RemoveAt(_path.Count - 1);
    }

    public void Add(string code, string message)
    {
        Count++;
        if (!first)
            _found.Add(([.. _path], code, message));
    }

    /// <summary>The violations as sentences about a part of a message.</summary>
    public List<Violation> Told(string subject, string place) => _found.ConvertAll(found =>
    {
        var kind = found.Path.Length == 0 ? "" : place == "body" ? "property " : "parameter ";
        var name = found.Path.Length == 0 ? "" : string.Join('.', found.Path) + " ";
        return new Violation([place, .. found.Path], found.Code, $"{subject} {place} {kind}{name}{found.Message}");
    });
}
