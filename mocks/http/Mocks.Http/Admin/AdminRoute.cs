namespace Mocks.Http.Admin;

/// <summary>A route of the admin API: <c>/mappings/{}</c> takes one segment, <c>{id}</c> a UUID, a final <c>{*}</c> the rest.</summary>
internal sealed record AdminRoute(string Method, string Template, Func<AdminCall, AdminAnswer> Handle)
{
    private readonly string[] _segments = Template.Split('/', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Answers, if what should be a UUID is one.</summary>
    public AdminAnswer Answer(AdminCall call) =>
        Array.IndexOf(_segments, "{id}") >= 0 && !Guid.TryParse(call.Path[0], out _) ? AdminAnswer.NoIdentity(call.Path[0]) : Handle(call);

    /// <summary>What the placeholders take of a path, or null when it is another route's.</summary>
    public IReadOnlyList<string>? Match(IReadOnlyList<string> path)
    {
        var taken = new List<string>();
        for (var i = 0; i < _segments.Length; i++)
        {
            if (_segments[i] == "{*}")
            {
                taken.Add(string.Join('/', path.Skip(i)));
                return path.Count > i ? taken : null;
            }

            if (i >= path.Count)
                return null;
            if (_segments[i] is "{}" or "{id}")
                taken.Add(Uri.UnescapeDataString(path[i]));
            else if (_segments[i] != path[i])
                return null;
        }

        return path.Count == _segments.Length ? taken : null;
    }
}
