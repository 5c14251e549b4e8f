namespace Mocks.Oracle.Stubs;

/// <summary>A parameter of a stubbed routine.</summary>
/// <param name="Name">In upper case.</param>
/// <param name="IsIn">IN or IN OUT: it has a value when it is called.</param>
/// <param name="IsOut">OUT or IN OUT.</param>
/// <param name="Type">As written.</param>
internal sealed record StubParameter(string Name, bool IsIn, bool IsOut, string Type)
{
    private static readonly string[] TextTypes = ["VARCHAR", "CHAR", "NVARCHAR", "NCHAR", "CLOB", "NCLOB", "STRING", "LONG"];
    private static readonly string[] PlainTypes = [.. TextTypes, "NUMBER", "INTEGER", "PLS_INTEGER", "BINARY_", "DATE", "TIMESTAMP", "FLOAT", "INT", "ROWID"];

    /// <summary>Values for it are texts, whatever they look like.</summary>
    public bool IsText => Starts(TextTypes);

    /// <summary>It can be shown to who calls it with what no case matches.</summary>
    public bool IsPlain => Starts(PlainTypes);

    /// <summary>Of a result or a cursor's column: its type alone counts.</summary>
    public static StubParameter OfType(string type) => new("", true, false, type.ToUpperInvariant());

    public static StubParameter Parse(string text)
    {
        var words = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToList();
        var name = words.Count > 0 ? words[0].ToUpperInvariant() : "";
        var modes = words.Skip(1).Select(w => w.ToUpperInvariant()).TakeWhile(w => w is "IN" or "OUT" or "NOCOPY").ToList();
        var isOut = modes.Contains("OUT");
        var type = words.Skip(1).SkipWhile(w => w.ToUpperInvariant() is "IN" or "OUT" or "NOCOPY").TakeWhile(w => w.ToUpperInvariant() is not ("DEFAULT" or ":="));
        return new StubParameter(name, !isOut || modes.Contains("IN"), isOut, string.Join(' ', type).ToUpperInvariant());
    }

    private bool Starts(string[] types) => Array.Exists(types, t => Type.StartsWith(t, StringComparison.Ordinal));
}
