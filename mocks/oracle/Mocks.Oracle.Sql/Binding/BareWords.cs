using Mocks.Oracle.Sql.Syntax;

namespace Mocks.Oracle.Sql.Binding;

/// <summary>Metrics, formats and algorithms, which stand as bare words among the arguments of some functions.</summary>
internal static class BareWords
{
    /// <summary>The word as a constant text; null where an argument is an ordinary one.</summary>
    public static BoundConstant? TryBind(FunctionCall call, int argument) =>
        call.Name is [{ Quoted: false, Name: var function }] && Takes(function, argument) && call.Arguments[argument].Value is NameExpression { Parts: [var word] }
            ? ExpressionBinder.TextConstant(word.Name, word.Position)
            : null;

    private static bool Takes(string function, int argument) => function switch
    {
        "VECTOR_DISTANCE" or "TO_VECTOR" or "VECTOR" => argument == 2,
        "FUZZY_MATCH" => argument is 0 or > 2,
        "PHONIC_ENCODE" => argument == 0,
        "TIME_BUCKET" => argument == 3,
        _ => false,
    };
}
