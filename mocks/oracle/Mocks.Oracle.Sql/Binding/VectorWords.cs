using Mocks.Oracle.Sql.Syntax;

namespace Mocks.Oracle.Sql.Binding;

/// <summary>Metrics and formats, which stand as bare words among the arguments of functions of vectors.</summary>
internal static class VectorWords
{
    /// <summary>The word as a constant text; null where an argument is an ordinary one.</summary>
    public static BoundConstant? TryBind(FunctionCall call, int argument) =>
        argument == 2 && call.Name is [{ Name: "VECTOR_DISTANCE" or "TO_VECTOR" or "VECTOR" }] && call.Arguments[argument].Value is NameExpression { Parts: [var word] }
            ? ExpressionBinder.TextConstant(word.Name, word.Position)
            : null;
}
