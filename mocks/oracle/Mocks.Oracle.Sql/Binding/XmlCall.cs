namespace Mocks.Oracle.Sql.Binding;

/// <summary>What a function of SQL/XML is asked to do, beside its operands.</summary>
/// <param name="Name">XMLELEMENT, XMLFOREST, …</param>
/// <param name="Target">The element's name, or the path.</param>
internal sealed record XmlCall(string Name, string Target)
{
    /// <summary>XMLELEMENT: of its attributes, which come first among the operands; XMLFOREST: of its elements.</summary>
    public IReadOnlyList<string> Names { get; init; } = [];

    public bool Document { get; init; }

    public IReadOnlyList<string> Options { get; init; } = [];
}
