using Mocks.Oracle.Sql.Execution;

namespace Mocks.Oracle.Sql.PlSql;

/// <summary>The packages of a session, made when they are first used.</summary>
internal static class PackageInstances
{
    public static PackageInstance Of(SessionContext session, PackageReference package)
    {
        var packages = PlSqlSession.Of(session).Packages;
        if (packages.TryGetValue(package.Id, out var known) && ReferenceEquals(known.Package, package.Compiled))
            return known;
        var compiled = package.Compiled;
        var instance = new PackageInstance(compiled, new RoutineFrame(compiled.Initialization, session, null));
        packages[package.Id] = instance;
        try
        {
            compiled.Initialization.Run(instance.Frame);
        }
        catch
        {
            packages.Remove(package.Id);
            throw;
        }

        return instance;
    }
}
