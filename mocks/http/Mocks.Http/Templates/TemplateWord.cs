namespace Mocks.Http.Templates;

/// <summary>What is written as a word and is equal to no text, as WireMock's request method is.</summary>
internal sealed record TemplateWord(string Word) : ITemplateObject
{
    public IEnumerable<KeyValuePair<string, object?>> Properties => [new("name", Word), new("value", Word)];

    public bool TryGet(string name, out object? value)
    {
        value = name is "name" or "value" ? Word : null;
        return value is not null;
    }

    public override string ToString() => Word;
}
