using Mocks.Oracle.Sql.Catalog;
using Mocks.Oracle.Sql.Execution;
using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.PlSql;

/// <summary>The packages of a session, made when they are first used.</summary>
internal static class PackageInstances
{
    public static PackageInstance Of(SessionContext session, PackageReference package)
    {
        var packages = PlSqlSession.Of(session).Packages;
        if (packages.TryGetValue(package.Id, out var known) && ReferenceEquals(known.Package, package.Compiled))
            return known;
        if (known is { Package.HasState: true })
        {
            packages.Remove(package.Id);
            throw Discarded(package.Name);
        }

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

    private static OraException Discarded(string package) => Ora.Error(4068, 0, "", "", "")
        .WithLine(OraError.ByCode(4061), $"package \"{package}\"")
        .WithLine(OraError.ByCode(4065), $"package \"{package}\"")
        .WithLine(OraError.ByCode(6508), $": \"{package}\"");
}
