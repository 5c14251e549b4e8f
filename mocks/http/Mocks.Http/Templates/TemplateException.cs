namespace Mocks.Http.Templates;

/// <summary>A template that can't be read (then <paramref name="position"/> counts characters from 0) or that may not go on running.</summary>
internal sealed class TemplateException(string message, int position = 0) : Exception(message)
{
    /// <summary>What WireMock answers when the template is used all the same.</summary>
    public string Answer { get => field ?? Message; init; }

    /// <summary>The template asks for something that WireMock has and we have not.</summary>
    public bool IsUnsupported { get; init; }

    public int Position => position;
}
