namespace Mocks.Http.Templates;

/// <summary>What is written as a word and is equal to no text, as WireMock's request method is.</summary>
internal sealed record TemplateWord(string Word)
{
    public override string ToString() => Word;
}
