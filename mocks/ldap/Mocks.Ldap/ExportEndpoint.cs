using Microsoft.AspNetCore.Http;
using Mocks.Ldap.Directory;
using Mocks.Ldap.Schema;

namespace Mocks.Ldap;

/// <summary>
/// <c>GET /admin/ldap/ldif?base=DN</c>: the entry and all below it as LDIF, passwords too; without a base the whole directory.
/// </summary>
internal sealed class ExportEndpoint(DirectoryStore store)
{
    public async Task ExportAsync(HttpContext context)
    {
        var tree = store.Current;
        var text = context.Request.Query["base"].ToString();
        if (!tree.Schema.TryNormalize(text, out var name))
        {
            await RefuseAsync(context, StatusCodes.Status400BadRequest, $"\"{text}\" is no DN.");
            return;
        }

        if (!name.IsRoot && !tree.TryFind(name.Key, out _))
        {
            await RefuseAsync(context, StatusCodes.Status404NotFound, $"There is no entry \"{text}\".");
            return;
        }

        context.Response.ContentType = "text/plain; charset=utf-8";
        await context.Response.WriteAsync("version: 1\n\n" + DirectoryExport.Write(tree, Entries(tree, name), DirectoryExport.Noted(tree.Schema)), context.RequestAborted);
    }

    private static IEnumerable<Entry> Entries(DirectoryTree tree, NormalizedName name) =>
        name.IsRoot ? tree.Suffixes.SelectMany(suffix => tree.Subtree(suffix.Key)) : tree.Subtree(name.Key);

    // RFC 9457
    private static Task RefuseAsync(HttpContext context, int status, string detail)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/problem+json";
        return context.Response.WriteAsync(
            $$"""{"title":"No such subtree","status":{{status}},"detail":"{{System.Text.Json.JsonEncodedText.Encode(detail)}}"}""", context.RequestAborted);
    }
}
