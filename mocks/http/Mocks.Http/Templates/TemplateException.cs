namespace Mocks.Http.Templates;

/// <summary>A template that can't be read (then <paramref name="position"/> counts characters from 0) or that may not go on running.</summary>
internal sealed class TemplateException(string message, int position = 0) : Exception(message)
{
    public int Position => position;
}
