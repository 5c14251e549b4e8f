namespace Mocks.Oracle.Sql.Execution;

/// <summary>Which way a bind variable's value goes.</summary>
public enum BindDirection
{
    In,
    Out,
    InOut,
}
