using Mocks.Http.Templates.DotNet;
using Mocks.Http.Templates.Helpers;

namespace Mocks.Http.Templates;

/// <summary>The helpers that templates can call, by name.</summary>
internal sealed class TemplateHelpers
{
    public static TemplateHelpers Standard { get; } = new(false);

    /// <summary>The same for mappings of WireMock.Net's dialect, whose engine writes values as HTML.</summary>
    public static TemplateHelpers DotNet { get; } = new(true);

    private readonly Dictionary<string, TemplateHelper> _helpers = new(StringComparer.Ordinal);

    private TemplateHelpers(bool isDotNet)
    {
        IsDotNet = isDotNet;
        if (isDotNet)
        {
            DotNetHelpers.AddTo(_helpers);
            return;
        }

        BlockHelpers.AddTo(_helpers);
        ConditionHelpers.AddTo(_helpers);
        TextHelpers.AddTo(_helpers);
        RandomHelpers.AddTo(_helpers);
        DateHelpers.AddTo(_helpers);
        JsonHelpers.AddTo(_helpers);
        XmlHelpers.AddTo(_helpers);
        ListHelpers.AddTo(_helpers);
        NumberHelpers.AddTo(_helpers);
        EncodingHelpers.AddTo(_helpers);
    }

    /// <summary>Of WireMock.Net's dialect: what <c>{{name}}</c> writes, unlike <c>{{{name}}}</c>, is escaped, and errors don't tell where they stand.</summary>
    public bool IsDotNet { get; }

    public IEnumerable<string> Names => _helpers.Keys;

    public TemplateHelper? Find(string name) => _helpers.GetValueOrDefault(name);
}
