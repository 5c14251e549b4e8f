using Mocks.Oracle.Sql.Syntax;

namespace Mocks.Oracle.Sql.Binding;

/// <summary>What an SQL statement inside PL/SQL finds when an expression is none of SQL's: variables, fields, elements, constants, the client's binds.</summary>
internal interface IVariableScope
{
    /// <summary>The value, which PL/SQL computes before the statement runs, as one of the statement's binds; null when there is none.</summary>
    BoundBind? Find(Expression expression);

    /// <summary>The binds that receive the values of RETURNING INTO.</summary>
    IReadOnlyList<int> Receive(IntoClause into);

    /// <summary>Notes a table or view that the statement names.</summary>
    void Uses(Catalog.SchemaObject found);

    /// <summary>The rows of a collection variable for TABLE(…); null when the expression is none.</summary>
    BoundBind? FindCollection(Expression expression);
}
