namespace Mocks.Oracle.Sql.PlSql.Packages;

/// <summary>The bodies of a package that is written in C#.</summary>
internal sealed class NativeRoutines
{
    private readonly Dictionary<(string Name, int Overload), Action<NativeCall>> _bodies = [];

    /// <param name="name">In upper case.</param>
    /// <param name="body">What the routine does.</param>
    /// <param name="overload">Counts the routines of that name in the order of the specification, from 1; 0 is for all of them.</param>
    public void Add(string name, Action<NativeCall> body, int overload = 0) => _bodies.Add((name, overload), body);

    public Action<NativeCall>? Find(string name, int overload) =>
        _bodies.GetValueOrDefault((name, overload)) ?? _bodies.GetValueOrDefault((name, 0));
}
