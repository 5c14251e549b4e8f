using System.Collections.Concurrent;
using System.Collections.Immutable;
using Mocks.Http.Templates;

namespace Mocks.Http.Responses;

/// <summary>Files below <c>__files</c> folders, by relative path: nothing outside them can be named. A value.</summary>
internal sealed class BodyFiles(ImmutableDictionary<string, BodySource> files)
{
    public static BodyFiles None { get; } = new(ImmutableDictionary.Create<string, BodySource>(StringComparer.Ordinal));

    private readonly ConcurrentDictionary<string, Template> _templates = new(StringComparer.Ordinal);

    public IEnumerable<string> Names => files.Keys;

    public BodyFiles With(string name, BodySource file) => new(files.SetItem(name, file));

    public BodyFiles With(BodyFiles others) => new(files.SetItems(others.Files));

    public BodyFiles Without(string name) => new(files.Remove(name));

    /// <summary>These files with the difference between two others made in them; what somebody has put in the place of a file stays.</summary>
    public BodyFiles Merge(BodyFiles from, BodyFiles to)
    {
        if (ReferenceEquals(from, to) || ReferenceEquals(this, from))
            return ReferenceEquals(this, from) ? to : this;
        var merged = files;
        foreach (var (name, file) in from.Files)
        {
            if (merged.TryGetValue(name, out var now) && ReferenceEquals(now, file))
                merged = to.Files.TryGetValue(name, out var other) ? merged.SetItem(name, other) : merged.Remove(name);
        }

        foreach (var (name, file) in to.Files.Where(file => !from.Files.ContainsKey(file.Key) && !merged.ContainsKey(file.Key)))
            merged = merged.SetItem(name, file);
        return new BodyFiles(merged);
    }

    public IEnumerable<KeyValuePair<string, BodySource>> All => files;

    public BodySource? Find(string name) => files.GetValueOrDefault(name.TrimStart('/'));

    /// <summary>The file's text as a template, compiled at its first use; null when there is no such (small) file.</summary>
    /// <exception cref="TemplateException">The text is no template.</exception>
    public Template? FindTemplate(string name) =>
        Find(name) is FixedBody file
            ? _templates.GetOrAdd(name, _ => Template.Compile(System.Text.Encoding.UTF8.GetString(file.Bytes.Span), TemplateHelpers.Standard))
            : null;

    /// <summary>Whether others have the same names and bytes; of large files the length counts.</summary>
    public bool AreAs(BodyFiles others) => files.Count == others.Files.Count && files.All(file =>
        others.Files.TryGetValue(file.Key, out var other)
        && (file.Value is FixedBody one && other is FixedBody another ? one.Bytes.Span.SequenceEqual(another.Bytes.Span) : file.Value == other));

    private ImmutableDictionary<string, BodySource> Files => files;
}
