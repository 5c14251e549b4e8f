using Mocks.Oracle.Sql.Syntax;
using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.Binding;

/// <summary>Finds the functions that SQL calls but that aren't built in.</summary>
internal interface IStoredCode
{
    /// <summary>The function of a dotted name, with its arguments put in the order of its parameters; null when there is none.</summary>
    /// <param name="name">Its parts.</param>
    /// <param name="arguments">As written.</param>
    /// <param name="typeOf">The type of the argument of that index: asked when several functions have the name.</param>
    /// <param name="context">The statement's.</param>
    (IStoredFunction Function, IReadOnlyList<Expression?> Arguments)? FindFunction(
        IReadOnlyList<Identifier> name, IReadOnlyList<Argument> arguments, Func<int, OracleType> typeOf, BindingContext context);
}
