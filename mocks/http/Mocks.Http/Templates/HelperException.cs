namespace Mocks.Http.Templates;

/// <summary>
/// A helper that can't go on: WireMock then answers 500 with the tag's place and Java's exception, which
/// <paramref name="message"/> therefore is (<c>java.lang.NumberFormatException: For input string: "a"</c>).
/// </summary>
internal sealed class HelperException(string message) : Exception(message)
{
    public static HelperException Null(string variable = "context", string method = "toString") =>
        new($"java.lang.NullPointerException: Cannot invoke \"Object.{method}()\" because \"{variable}\" is null");

    public static HelperException Argument(string message) => new("java.lang.IllegalArgumentException: " + message);

    public static HelperException Number(string text) => new($"java.lang.NumberFormatException: For input string: \"{text}\"");
}
