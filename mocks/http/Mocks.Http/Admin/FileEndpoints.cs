using System.Text;
using Mocks.Http.Json;
using Mocks.Http.Responses;
using Mocks.Http.Stubs;

namespace Mocks.Http.Admin;

/// <summary><c>/__admin/files</c>: the body files that mappings of the admin API name. Nothing is written to disk.</summary>
internal sealed class FileEndpoints(StateCell state)
{
    public AdminAnswer List(AdminCall call) => new(
        200, "application/json", JsonBytes.Bytes(writer =>
        {
            writer.WriteStartArray();
            foreach (var name in state.Value.Files.Names.Order(StringComparer.Ordinal))
                writer.WriteStringValue(name);
            writer.WriteEndArray();
        }));

    public AdminAnswer Get(AdminCall call) => state.Value.Files.Find(call.Path[0]) switch
    {
        FixedBody file => new AdminAnswer(200, null, file.Bytes),
        LargeFileBody => AdminAnswer.NotSupported("Reading a large file"),
        _ => AdminAnswer.NotFound,
    };

    public AdminAnswer Put(AdminCall call)
    {
        state.Change(present => present with { Files = present.Files.With(call.Path[0], new FixedBody(call.Request.BodyBytes)) });
        // WireMock tells what it took
        return new AdminAnswer(200, "application/json", Encoding.ASCII.GetBytes($"\"{Convert.ToBase64String(call.Request.BodyBytes.Span)}\""));
    }

    public AdminAnswer Remove(AdminCall call)
    {
        state.Change(present => present with { Files = present.Files.Without(call.Path[0]) });
        return AdminAnswer.Ok;
    }
}
