using System.Text.Json;

namespace Mocks.Http.Json.Jmes;

/// <summary>A JMESPath expression (jmespath.org/specification), compiled once. What is not there is null, never an error.</summary>
internal sealed class JmesPath(string text, Func<JsonElement, JsonElement> evaluate)
{
    public string Text => text;

    /// <exception cref="JsonPathException">The text is no expression.</exception>
    public static JmesPath Compile(string text) => new(text, new JmesPathParser(text).Parse());

    /// <exception cref="JmesTypeException">A function is given what it does not take.</exception>
    public JsonElement Evaluate(JsonElement root) => evaluate(root);
}
