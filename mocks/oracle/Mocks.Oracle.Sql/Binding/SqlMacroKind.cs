namespace Mocks.Oracle.Sql.Binding;

/// <summary>What the text that a SQL macro returns stands for.</summary>
internal enum SqlMacroKind
{
    None,

    /// <summary>An expression.</summary>
    Scalar,

    /// <summary>A query in FROM.</summary>
    Table,
}
