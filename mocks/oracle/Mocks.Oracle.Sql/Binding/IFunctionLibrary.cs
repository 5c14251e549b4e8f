namespace Mocks.Oracle.Sql.Binding;

/// <summary>The built-in scalar functions; the room of execution has them.</summary>
internal interface IFunctionLibrary
{
    /// <summary>Whether there is a function of that name (in upper case).</summary>
    bool IsKnown(string name);

    /// <summary>Whether the function is called without parentheses: SYSDATE, USER.</summary>
    bool IsBareName(string name);

    /// <summary>Names of a packaged function's parameters, for named notation; null for functions that take arguments by position alone.</summary>
    IReadOnlyList<string>? ParametersOf(string name);

    /// <summary>Binds a call: checks the number of arguments, converts them and derives the result's type.</summary>
    BoundExpression Bind(string name, IReadOnlyList<BoundExpression> arguments, BindingContext context, int position);
}
