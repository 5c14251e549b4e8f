using System.Buffers;

namespace Mocks.Oracle.Sql.Execution.Definitions;

/// <summary>Names that a query's columns have without an alias.</summary>
internal static class ColumnNames
{
    private static readonly SearchValues<char> OfExpressions = SearchValues.Create("()'+*/|,");

    /// <summary>An expression needs an alias to become a column.</summary>
    public static bool IsPlain(string name) => name.Length > 0 && !char.IsAsciiDigit(name[0]) && name.AsSpan().IndexOfAny(OfExpressions) < 0;
}
