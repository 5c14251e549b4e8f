using Mocks.Oracle.Sql.Syntax;

namespace Mocks.Oracle.Sql.Binding;

/// <summary>What expressions of PL/SQL have beyond those of SQL: variables, elements, methods, integers of the machine. The room of PL/SQL has it.</summary>
internal interface IProceduralNames
{
    /// <summary>The bound expression; null when it means the same as in SQL.</summary>
    BoundExpression? Bind(ExpressionBinder binder, Expression expression);
}
