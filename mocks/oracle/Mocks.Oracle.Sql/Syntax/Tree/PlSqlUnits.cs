#pragma warning disable MA0048 // a closed family reads best on one page

namespace Mocks.Oracle.Sql.Syntax;

/// <summary>An anonymous block as a statement.</summary>
internal sealed record AnonymousBlock(int Position, Block Block) : Statement(Position);

/// <summary>A syntax error within a stored unit: the unit is created all the same, INVALID, and the session is warned (ORA-24344). Line counts from 1 at the unit's first word.</summary>
internal sealed record CompilationError(int Line, int Column, string Text);

/// <summary>CREATE of a unit that is kept in source form.</summary>
internal abstract record CreateUnit(int Position, ObjectName Name) : Statement(Position)
{
    public bool OrReplace { get; init; }

    public bool IfNotExists { get; init; }

    public bool Editionable { get; init; } = true;

    /// <summary>The source as the dictionary keeps it: from the word PROCEDURE, FUNCTION, … to the end.</summary>
    public TextSpan Source { get; init; }

    /// <summary>Not null when the unit doesn't parse; its parts are missing then.</summary>
    public CompilationError? Error { get; init; }
}

internal sealed record CreateProcedure(int Position, ObjectName Name, RoutineDeclaration? Routine) : CreateUnit(Position, Name);

internal sealed record CreateFunction(int Position, ObjectName Name, RoutineDeclaration? Routine) : CreateUnit(Position, Name);

internal sealed record CreatePackage(int Position, ObjectName Name, IReadOnlyList<Declaration> Declarations) : CreateUnit(Position, Name)
{
    public bool InvokerRights { get; init; }
}

internal sealed record CreatePackageBody(int Position, ObjectName Name, IReadOnlyList<Declaration> Declarations, Block? Initialization) : CreateUnit(Position, Name);

internal enum TriggerTiming { Before, After, InsteadOf, Compound }

[Flags]
internal enum TriggerEvents { None = 0, Insert = 1, Update = 2, Delete = 4 }

internal sealed record CreateTrigger(int Position, ObjectName Name) : CreateUnit(Position, Name)
{
    public TriggerTiming Timing { get; init; }

    public TriggerEvents Events { get; init; }

    public IReadOnlyList<Identifier> UpdateOf { get; init; } = [];

    /// <summary>Null for a trigger on SCHEMA or DATABASE.</summary>
    public ObjectName? Table { get; init; }

    /// <summary>Of a DDL or database trigger: LOGON, CREATE, DDL, …</summary>
    public IReadOnlyList<string> SystemEvents { get; init; } = [];

    public bool OnDatabase { get; init; }

    public bool ForEachRow { get; init; }

    public string NewName { get; init; } = "NEW";

    public string OldName { get; init; } = "OLD";

    public IReadOnlyList<ObjectName> Follows { get; init; } = [];

    public bool Disabled { get; init; }

    public Expression? When { get; init; }

    public TextSpan WhenText { get; init; }

    public Block? Body { get; init; }

    public CallStatement? Call { get; init; }

    /// <summary>Of a compound trigger: the sections and the common declarations.</summary>
    public IReadOnlyList<TimingPoint> TimingPoints { get; init; } = [];

    public IReadOnlyList<Declaration> Declarations { get; init; } = [];
}

/// <summary>BEFORE STATEMENT IS …, AFTER EACH ROW IS …</summary>
internal sealed record TimingPoint(int Position, TriggerTiming Timing, bool EachRow, Block Body) : SyntaxNode(Position);

internal abstract record TypeDefinition(int Position) : SyntaxNode(Position);

/// <summary>CREATE TYPE; a null definition is an incomplete type.</summary>
internal sealed record CreateType(int Position, ObjectName Name, TypeDefinition? Definition) : CreateUnit(Position, Name)
{
    public bool Force { get; init; }
}

internal sealed record ObjectTypeDefinition(int Position, ObjectName? Under, IReadOnlyList<ObjectAttribute> Attributes, IReadOnlyList<ObjectMethod> Methods) : TypeDefinition(Position)
{
    public bool Final { get; init; } = true;

    public bool Instantiable { get; init; } = true;

    public bool InvokerRights { get; init; }
}

internal sealed record ObjectAttribute(int Position, Identifier Name, DataType Type) : SyntaxNode(Position);

internal enum MethodKind { Member, Static, Constructor, Map, Order }

internal sealed record ObjectMethod(int Position, MethodKind Kind, RoutineDeclaration Routine) : SyntaxNode(Position)
{
    public bool Overriding { get; init; }

    public bool Final { get; init; }

    public bool Instantiable { get; init; } = true;
}

/// <summary>VARRAY(n) OF type; Limit is null for a nested table.</summary>
internal sealed record CollectionTypeDefinition(int Position, int? Limit, DataType Element, bool NotNull) : TypeDefinition(Position);

internal sealed record CreateTypeBody(int Position, ObjectName Name, IReadOnlyList<ObjectMethod> Methods) : CreateUnit(Position, Name);
