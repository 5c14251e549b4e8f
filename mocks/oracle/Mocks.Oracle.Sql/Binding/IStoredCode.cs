using Mocks.Oracle.Sql.Syntax;
using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.Binding;

/// <summary>Finds the functions that SQL calls but that aren't built in.</summary>
internal interface IStoredCode
{
    /// <summary>Makes the functions and procedures that a WITH clause declares known to the statement.</summary>
    /// <exception cref="OraException">ORA-06550: they don't compile.</exception>
    void Declare(IReadOnlyList<WithRoutine> routines, BindingContext context);

    /// <summary>The function of a dotted name, with its arguments put in the order of its parameters; null when there is none.</summary>
    /// <param name="name">Its parts.</param>
    /// <param name="arguments">As written.</param>
    /// <param name="typeOf">The type of the argument of that index: asked when several functions have the name.</param>
    /// <param name="context">The statement's.</param>
    (IStoredFunction Function, IReadOnlyList<Expression?> Arguments)? FindFunction(
        IReadOnlyList<Identifier> name, IReadOnlyList<Argument> arguments, Func<int, OracleType> typeOf, BindingContext context);

    /// <summary>The text that a SQL macro returns; its scalar parameters are NULL meanwhile.</summary>
    string Expand(IStoredFunction macro);

    /// <summary>A type of a schema by its name; null when there is none that the user may use.</summary>
    OracleType? FindType(IReadOnlyList<Identifier> name);

    /// <summary>type(…) or type.method(…); null when the name means no type.</summary>
    BoundExpression? BindTypeCall(ExpressionBinder binder, IReadOnlyList<Identifier> name, IReadOnlyList<Argument> arguments, int position);

    /// <summary>An object's attribute or method; null when it has none of the name.</summary>
    /// <param name="binder">For the arguments.</param>
    /// <param name="value">The object.</param>
    /// <param name="member">The attribute's or method's name.</param>
    /// <param name="arguments">Of a method; null without parentheses.</param>
    /// <param name="position">For errors.</param>
    BoundExpression? BindMember(ExpressionBinder binder, BoundExpression value, Identifier member, IReadOnlyList<Argument>? arguments, int position);

    /// <summary>A collection, or what COLLECT and MULTISET gathered, as a value of the collection type; an object as one of another type.</summary>
    BoundExpression Cast(BoundExpression value, OracleType type, int position);

    /// <summary>TREAT, IS OF, MEMBER OF, SUBMULTISET, IS EMPTY, IS A SET, MULTISET operators; null for any other expression.</summary>
    BoundExpression? BindObjects(ExpressionBinder binder, Expression expression);
}
