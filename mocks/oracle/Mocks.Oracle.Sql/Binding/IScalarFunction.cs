namespace Mocks.Oracle.Sql.Binding;

/// <summary>A built-in scalar function as the binder sees it; the room of execution knows how to evaluate it.</summary>
internal interface IScalarFunction
{
    string Name { get; }

    /// <summary>Two calls with the same arguments may be treated as one.</summary>
    bool IsDeterministic { get; }

    bool IsNullable(IReadOnlyList<BoundExpression> arguments);
}
