using Microsoft.AspNetCore.Http;

namespace Mocks.Hosting;

/// <summary>The list of quirks and their switches. No mock declares one yet, so the list is empty and every name unknown.</summary>
internal static class QuirkEndpoints
{
    public static IReadOnlyList<QuirkAnswer> Quirks { get; } = [];

    public static Task ListAsync(HttpContext context) =>
        context.Response.WriteAsJsonAsync(Quirks, AdminJson.Readable.IReadOnlyListQuirkAnswer, null, context.RequestAborted);

    public static Task SwitchAsync(HttpContext context) =>
        throw new AdminException(404, "No such quirk", $"There is no quirk \"{context.Segment("name")}\"; none are known.");
}
