using Mocks.Oracle.Sql.Binding;
using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.Execution;

/// <summary>What compiled closures of one statement share: its frame's layout and how texts compare.</summary>
internal sealed class StatementShape(Instance instance, FrameLayout frame, Nls nls)
{
    public Instance Instance => instance;

    public FrameLayout Frame => frame;

    /// <summary>Expressions of PL/SQL, where conversion errors are ORA-06502.</summary>
    public bool IsProcedural { get; init; }

    /// <summary>NLS_COMP is LINGUISTIC and NLS_SORT ignores case.</summary>
    public bool IgnoresCase => nls.Comp != "BINARY" && (nls.Sort.EndsWith("_CI", StringComparison.Ordinal) || nls.Sort.EndsWith("_AI", StringComparison.Ordinal));

    /// <summary>ORDER BY follows NLS_SORT whatever NLS_COMP says.</summary>
    public bool SortsIgnoringCase => nls.Sort.EndsWith("_CI", StringComparison.Ordinal) || nls.Sort.EndsWith("_AI", StringComparison.Ordinal);
}
