using System.Collections.Concurrent;
using Mocks.Http.Templates;

namespace Mocks.Http.Responses;

/// <summary>The files below one <c>__files</c> folder, by relative path: nothing outside it can be named.</summary>
internal sealed class BodyFiles(IReadOnlyDictionary<string, BodySource> files)
{
    public static BodyFiles None { get; } = new(new Dictionary<string, BodySource>());

    private readonly ConcurrentDictionary<string, Template> _templates = new(StringComparer.Ordinal);

    public IEnumerable<string> Names => files.Keys;

    public BodySource? Find(string name) => files.GetValueOrDefault(name.TrimStart('/'));

    /// <summary>The file's text as a template, compiled at its first use; null when there is no such (small) file.</summary>
    /// <exception cref="TemplateException">The text is no template.</exception>
    public Template? FindTemplate(string name) =>
        Find(name) is FixedBody file
            ? _templates.GetOrAdd(name, _ => Template.Compile(System.Text.Encoding.UTF8.GetString(file.Bytes.Span), TemplateHelpers.Standard))
            : null;
}
