#pragma warning disable MA0048 // a closed family reads best on one page

namespace Mocks.Oracle.Sql.Syntax;

/// <summary>A piece of a parsed statement. Position is the 0-based character offset in the statement's text that an error about it blames.</summary>
internal abstract record SyntaxNode(int Position);

/// <summary>A name as Oracle keeps it: in upper case, unless it was quoted.</summary>
internal readonly record struct Identifier(string Name, bool Quoted, int Position)
{
    /// <summary>The statement that it stands in; null for one that was made up.</summary>
    public string? Sql { get; init; }

    /// <summary>The name in the case in which it was written.</summary>
    public string Written => Quoted || Sql is null ? Name : Sql.Substring(Position, Name.Length);

    public override string ToString() => Name;
}

/// <summary>A schema object's name: <c>[schema.]name[@dblink]</c>.</summary>
internal sealed record ObjectName(int Position, Identifier? Schema, Identifier Name, string? DbLink = null) : SyntaxNode(Position)
{
    public override string ToString() => Schema is { } schema ? schema.Name + "." + Name.Name : Name.Name;
}

/// <summary>A range of the statement's text, 0-based, End exclusive.</summary>
internal readonly record struct TextSpan(int Start, int End)
{
    public string Of(string sql) => sql[Start..End];
}

/// <summary>The root of a parsed statement.</summary>
internal abstract record Statement(int Position) : SyntaxNode(Position)
{
    /// <summary>Each occurrence of a bind variable, in the order of the text.</summary>
    public IReadOnlyList<BindVariable> Binds { get; init; } = [];
}
