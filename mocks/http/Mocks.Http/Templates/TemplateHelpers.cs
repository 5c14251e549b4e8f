using Mocks.Http.Templates.Helpers;

namespace Mocks.Http.Templates;

/// <summary>The helpers that templates can call, by name.</summary>
internal sealed class TemplateHelpers
{
    public static TemplateHelpers Standard { get; } = new();

    private readonly Dictionary<string, TemplateHelper> _helpers = new(StringComparer.Ordinal);

    private TemplateHelpers()
    {
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
        DotNetHelpers.AddTo(_helpers);
    }

    public IEnumerable<string> Names => _helpers.Keys;

    public TemplateHelper? Find(string name) => _helpers.GetValueOrDefault(name);
}
