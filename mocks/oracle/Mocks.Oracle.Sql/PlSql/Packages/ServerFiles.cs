using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Mocks.Oracle.Sql.Execution;

namespace Mocks.Oracle.Sql.PlSql.Packages;

/// <summary>The files of a database's server, by path: text in memory.</summary>
internal sealed class ServerFiles
{
    private static readonly ConditionalWeakTable<Instance, ServerFiles> ByInstance = [];

    private readonly ConcurrentDictionary<string, string> _files = new(StringComparer.Ordinal);

    public static ServerFiles Of(Instance instance) => ByInstance.GetValue(instance, static _ => new ServerFiles());

    public string? Read(string path) => _files.GetValueOrDefault(path);

    public void Write(string path, string content) => _files[path] = content;

    public void Append(string path, string text) => _files.AddOrUpdate(path, text, (_, before) => before + text);

    public bool Remove(string path) => _files.TryRemove(path, out _);
}
