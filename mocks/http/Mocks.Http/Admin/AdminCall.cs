using Mocks.Http.Requests;

namespace Mocks.Http.Admin;

/// <summary>A call of the admin API.</summary>
/// <param name="Path">What the placeholders of the route took, in order.</param>
internal sealed record AdminCall(ReceivedRequest Request, IReadOnlyList<string> Path)
{
    public string? Query(string name) =>
        Array.Find(Request.Query, pair => pair.Key == name).Value is { Count: > 0 } values ? values[0] : null;

    public int? Number(string name) =>
        int.TryParse(Query(name), System.Globalization.CultureInfo.InvariantCulture, out var number) ? number : null;

    public Guid Id => Guid.TryParse(Path[0], out var id) ? id : Guid.Empty;
}
