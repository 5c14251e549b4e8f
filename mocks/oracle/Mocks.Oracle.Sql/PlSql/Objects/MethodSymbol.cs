using Mocks.Oracle.Sql.PlSql.Types;
using Mocks.Oracle.Sql.Syntax;

namespace Mocks.Oracle.Sql.PlSql;

/// <summary>A method of an object type. Its place in the table of methods is that of the method which it overrides.</summary>
internal sealed record MethodSymbol(MethodKind Kind, RoutineSignature Signature, ObjectMethod Syntax, ObjectDetail Type)
{
    public string Name => Signature.Name;

    /// <summary>Its first parameter is SELF.</summary>
    public bool TakesSelf => Kind is MethodKind.Member or MethodKind.Map or MethodKind.Order;
}
