namespace Mocks.Oracle.Sql.PlSql;

/// <summary>A package of one session: the frames of its specification and body hold the variables.</summary>
internal sealed class PackageInstance(CompiledPackage package, RoutineFrame frame)
{
    public CompiledPackage Package => package;

    public RoutineFrame Frame => frame;
}
