using Mocks.Oracle.Sql.Syntax;

namespace Mocks.Oracle.Sql.Binding;

/// <summary>Finds the functions that SQL calls but that aren't built in.</summary>
internal interface IStoredCode
{
    /// <summary>The function of a dotted name, with its arguments put in the order of its parameters; null when there is none.</summary>
    (IStoredFunction Function, IReadOnlyList<Expression?> Arguments)? FindFunction(
        IReadOnlyList<Identifier> name, IReadOnlyList<Argument> arguments, BindingContext context);
}
