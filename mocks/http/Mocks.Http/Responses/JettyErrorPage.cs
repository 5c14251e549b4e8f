using System.Text;
using Microsoft.AspNetCore.Http;
using Mocks.Http.Templates;

namespace Mocks.Http.Responses;

/// <summary>The page that WireMock's web server answers with when a request fails in Java code, without the stack of that code.</summary>
internal static class JettyErrorPage
{
    /// <param name="message">The exception as Java writes it: its class and its text.</param>
    public static async Task WriteAsync(HttpContext context, string url, string message, CancellationToken cancellationToken)
    {
        var shown = HtmlText.Escape(message);
        var page = Encoding.Latin1.GetBytes(
            $"""
            <html>
            <head>
            <meta http-equiv="Content-Type" content="text/html;charset=ISO-8859-1"/>
            <title>Error 500 {shown}</title>
            </head>
            <body><h2>HTTP ERROR 500 {shown}</h2>
            <table>
            <tr><th>URI:</th><td>{HtmlText.Escape(url)}</td></tr>
            <tr><th>STATUS:</th><td>500</td></tr>
            <tr><th>MESSAGE:</th><td>{shown}</td></tr>
            <tr><th>CAUSED BY:</th><td>{shown}</td></tr>
            </table>

            </body>
            </html>

            """);
        context.Response.StatusCode = StatusCodes.Status500InternalServerError;
        context.Response.Headers.CacheControl = "must-revalidate,no-cache,no-store";
        context.Response.ContentType = "text/html;charset=ISO-8859-1";
        context.Response.ContentLength = page.Length;
        if (!HttpMethods.IsHead(context.Request.Method))
            await WholeBody.WriteAsync(context.Response, page, cancellationToken);
    }
}
