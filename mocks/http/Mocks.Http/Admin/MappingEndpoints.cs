using System.Text.Json;
using Mocks.Fixtures;
using Mocks.Http.Json;
using Mocks.Http.Mappings;
using Mocks.Http.Matching;
using Mocks.Http.Requests;
using Mocks.Http.Stubs;

namespace Mocks.Http.Admin;

/// <summary><c>/__admin/mappings</c>.</summary>
/// <param name="tell">Takes what is without effect in a mapping that is added.</param>
internal sealed class MappingEndpoints(StateCell state, RequestLog log, bool templates, Action<FixtureProblem> tell)
{
    public AdminAnswer List(AdminCall call) => Listing(InOrder(state.Value.Stubs), call);

    public AdminAnswer Get(AdminCall call) =>
        state.Value.Stubs.Find(call.Id) is { } stub ? AdminAnswer.Json(200, writer => MappingJson.Write(writer, stub)) : AdminAnswer.NotFound;

    public AdminAnswer Add(AdminCall call)
    {
        if (!TryRead(call.Request.BodyBytes, out var stubs, out var problems, out var several))
            return AdminAnswer.Invalid(problems);
        var taken = stubs.FirstOrDefault(stub => state.Value.Stubs.Find(stub.Id) is not null);
        if (taken is not null)
        {
            return AdminAnswer.Error(
                422, 109, "Duplicate stub mapping ID", $"ID of the provided stub mapping '{taken.IdText}' is already taken by another stub mapping");
        }

        state.Change(present => present with { Stubs = present.Stubs.With(stubs) });
        if (stubs is [{ IsDotNet: true } dotNet])
        {
            return AdminAnswer.Json(201, writer =>
            {
                writer.WriteStartObject();
                writer.WriteString("Guid", dotNet.IdText);
                writer.WriteString("Status", "Mapping added");
                writer.WriteEndObject();
            });
        }

        return several
            ? Listing(stubs, call, 201)
            : AdminAnswer.Json(201, writer => MappingJson.Write(writer, stubs[0]));
    }

    public AdminAnswer Replace(AdminCall call)
    {
        if (state.Value.Stubs.Find(call.Id) is not { } replaced)
            return AdminAnswer.NotFound;
        if (!TryRead(call.Request.BodyBytes, out var stubs, out var problems, out _))
            return AdminAnswer.Invalid(problems);
        var stub = stubs[0] with { Id = replaced.Id, IdText = replaced.IdText };
        state.Change(present => present.Stubs.Find(replaced.Id) is { } old
            ? present with { Stubs = present.Stubs.Replacing(old, stub) }
            : present);
        return AdminAnswer.Json(200, writer => MappingJson.Write(writer, stub));
    }

    public AdminAnswer Remove(AdminCall call)
    {
        if (state.Value.Stubs.Find(call.Id) is null)
            return AdminAnswer.NotFound;
        Remove([call.Id]);
        return AdminAnswer.Empty;
    }

    public AdminAnswer RemoveAll(AdminCall call)
    {
        state.Change(present => present with { Stubs = StubSet.Empty });
        return AdminAnswer.Empty;
    }

    public AdminAnswer Reset(AdminCall call)
    {
        state.Change(present => present with { Stubs = present.Loaded });
        return AdminAnswer.Ok;
    }

    /// <summary>Removes the mapping of an identity, or else those with the same request.</summary>
    public AdminAnswer RemoveMatching(AdminCall call)
    {
        if (!TryRead(call.Request.BodyBytes, out var stubs, out var problems, out _))
            return AdminAnswer.Invalid(problems);
        var wanted = RequestText(stubs[0]);
        Remove(state.Value.Stubs.Find(stubs[0].Id) is { } same
            ? [same.Id]
            : state.Value.Stubs.Unordered.Where(stub => RequestText(stub) == wanted).Select(stub => stub.Id));
        return AdminAnswer.Ok;
    }

    /// <summary>Adds many at once; <c>importOptions</c> say what becomes of those that are there.</summary>
    public AdminAnswer Import(AdminCall call)
    {
        if (!TryRead(call.Request.BodyBytes, out var stubs, out var problems, out _))
            return AdminAnswer.Invalid(problems);
        var ignoresDuplicates = false;
        var deletesOthers = false;
        if (JsonBytes.TryParse(call.Request.BodyBytes, out var body) && body.TryGetProperty("importOptions", out var options)
            && options.ValueKind == JsonValueKind.Object)
        {
            ignoresDuplicates = options.TryGetProperty("duplicatePolicy", out var policy) && policy.ValueEquals("IGNORE");
            deletesOthers = options.TryGetProperty("deleteAllNotInImport", out var others) && others.ValueKind == JsonValueKind.True;
        }

        state.Change(present =>
        {
            var kept = deletesOthers
                ? StubSet.Empty.With(present.Stubs.All.Reverse().Where(stub => stubs.Any(imported => imported.Id == stub.Id)))
                : present.Stubs;
            return present with { Stubs = kept.With(stubs.Reverse().Where(stub => !ignoresDuplicates || kept.Find(stub.Id) is null)) };
        });
        return AdminAnswer.Ok;
    }

    public AdminAnswer FindByMetadata(AdminCall call) =>
        TryMatcher(call, out var matcher, out var problems) ? Listing([.. WithMetadata(matcher)], call) : AdminAnswer.Invalid(problems);

    public AdminAnswer RemoveByMetadata(AdminCall call)
    {
        if (!TryMatcher(call, out var matcher, out var problems))
            return AdminAnswer.Invalid(problems);
        Remove([.. WithMetadata(matcher).Select(stub => stub.Id)]);
        return AdminAnswer.Empty;
    }

    public AdminAnswer ListUnmatched(AdminCall call) => Listing([.. Unmatched()], call);

    public AdminAnswer RemoveUnmatched(AdminCall call)
    {
        Remove([.. Unmatched().Select(stub => stub.Id)]);
        return AdminAnswer.Empty;
    }

    public static bool TryMatcher(AdminCall call, out ValueMatcher matcher, out FixtureProblems problems)
    {
        problems = new FixtureProblems();
        var document = MappingDocument.Parse(call.Request.BodyBytes, "request", line => line, problems);
        var read = document.Root is { } root ? MatcherReader.Read(document, root) : null;
        matcher = read ?? new AnythingMatcher("(always)");
        return read is not null && problems.Count == 0;
    }

    private IEnumerable<Stub> Unmatched()
    {
        var matched = log.Read().Select(served => served.Stub?.Id).ToHashSet();
        return InOrder(state.Value.Stubs).Where(stub => !matched.Contains(stub.Id));
    }

    private IEnumerable<Stub> WithMetadata(ValueMatcher matcher) =>
        InOrder(state.Value.Stubs).Where(stub =>
            MappingJson.Metadata(stub) is { ValueKind: JsonValueKind.Object } metadata && matcher.Matches(metadata.GetRawText()));

    private void Remove(IEnumerable<Guid> ids)
    {
        var removed = ids.ToList();
        state.Change(present =>
        {
            var stubs = present.Stubs;
            foreach (var id in removed)
                stubs = stubs.Find(id) is { } stub ? stubs.Without(stub) : stubs;
            return present with { Stubs = stubs };
        });
    }

    private bool TryRead(ReadOnlyMemory<byte> body, out IReadOnlyList<Stub> stubs, out FixtureProblems problems, out bool several)
    {
        problems = new FixtureProblems();
        var document = MappingDocument.Parse(body, "request", line => line, problems, isLenient: true);
        several = document.Root?["mappings"] is not null;
        // a body file may come later, so it is looked up when a request asks for it
        stubs = MappingReader.ReadFile(document, null, templates);
        foreach (var notice in document.Notices)
            tell(notice);
        if (problems.Count == 0 && stubs.Count == 0 && !several)
            problems.Add("request", 1, "there is no mapping", "Send one.");
        return problems.Count == 0;
    }

    private static string RequestText(Stub stub)
    {
        using var source = JsonDocument.Parse(stub.Source);
        return source.RootElement.TryGetProperty("request", out var request) ? JsonBytes.Text(request) : "";
    }

    private static IReadOnlyList<Stub> InOrder(StubSet stubs) => [.. stubs.Unordered.Order(Comparer<Stub>.Create(Stub.Compare))];

    private static AdminAnswer Listing(IReadOnlyList<Stub> stubs, AdminCall call, int status = 200) => AdminAnswer.Json(status, writer =>
    {
        writer.WriteStartObject();
        writer.WriteStartArray("mappings");
        foreach (var stub in stubs.Skip(call.Number("offset") ?? 0).Take(call.Number("limit") ?? int.MaxValue))
            MappingJson.Write(writer, stub);
        writer.WriteEndArray();
        writer.WriteStartObject("meta");
        writer.WriteNumber("total", stubs.Count);
        writer.WriteEndObject();
        writer.WriteEndObject();
    });
}
