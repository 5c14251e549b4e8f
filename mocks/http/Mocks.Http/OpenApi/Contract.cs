namespace Mocks.Http.OpenApi;

/// <summary>An OpenAPI document, ready to be served.</summary>
/// <param name="Name">Its title, as the journal tells it.</param>
/// <param name="BasePaths">The paths of its servers, below which its own paths are served as well as on top.</param>
/// <param name="Seed">What its generated answers are made from.</param>
internal sealed record Contract(string Name, ContractRoutes Routes, IReadOnlyList<string> BasePaths, ContractChecks Checks, int Seed)
{
    /// <summary>The operation that a method and a path mean, with the values of the path's variables; null when there is none.</summary>
    public (Operation Operation, IReadOnlyDictionary<string, string> Path)? Find(string method, string path)
    {
        foreach (var local in PathsOf(path))
        {
            foreach (var leaf in Routes.Find(local))
            {
                if (leaf.Operations.TryGetValue(method.ToUpperInvariant(), out var operation))
                    return (operation, leaf.Values(local));
            }
        }

        return null;
    }

    /// <summary>The path as the contract knows it, under each way of reading it: as it is, then without a server's path.</summary>
    public IEnumerable<string> PathsOf(string path)
    {
        yield return path;
        foreach (var basePath in BasePaths)
        {
            if (path.StartsWith(basePath, StringComparison.Ordinal) && path.Length > basePath.Length && path[basePath.Length] == '/')
                yield return path[basePath.Length..];
        }
    }
}
