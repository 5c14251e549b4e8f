using Mocks.Http.Templates;
using Mocks.Http.Templates.DotNet;

#pragma warning disable MA0048 // a closed family reads best on one page
namespace Mocks.Http.Responses;

/// <summary>Where the bytes of a response's body come from.</summary>
internal abstract record BodySource;

/// <summary>Bytes that never change, ready to be sent.</summary>
internal sealed record FixedBody(ReadOnlyMemory<byte> Bytes) : BodySource
{
    private ReadOnlyMemory<byte>? _packed;
    private ReadOnlyMemory<byte>? _brotli;

    public static FixedBody None { get; } = new(ReadOnlyMemory<byte>.Empty);

    /// <summary>The bytes in gzip, made when first asked for.</summary>
    public ReadOnlyMemory<byte> Packed => _packed ??= Gzip.Pack(Bytes);

    /// <summary>The same in Brotli.</summary>
    public ReadOnlyMemory<byte> PackedByBrotli => _brotli ??= Brotli.Pack(Bytes);
}

/// <summary>A body made anew for each request.</summary>
internal sealed record TemplateBody(Template Template) : BodySource;

/// <summary>A JSON body of WireMock.Net's dialect with templates in it.</summary>
internal sealed record JsonTemplateBody(JsonBodyTemplate Template) : BodySource;

/// <summary>A file below <c>__files</c> that is looked up when a request asks for it: its name may depend on the request.</summary>
/// <param name="Files">Null for those of the current state.</param>
/// <param name="AsTemplate">Whether the file's text is a template too.</param>
internal sealed record NamedFileBody(Template Name, BodyFiles? Files, bool AsTemplate) : BodySource;

/// <summary>A file too large to be held, streamed from disk.</summary>
internal sealed record LargeFileBody(string Path, long Length) : BodySource;
