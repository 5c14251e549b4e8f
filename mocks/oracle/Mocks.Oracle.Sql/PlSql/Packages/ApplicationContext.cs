using Mocks.Oracle.Sql.Catalog;
using Mocks.Oracle.Sql.Syntax;

namespace Mocks.Oracle.Sql.PlSql.Packages;

/// <summary>What SYS_CONTEXT answers for namespaces of CREATE CONTEXT: only their package may set it (ORA-01031).</summary>
internal static class ApplicationContext
{
    public static void Set(NativeCall call, string name, string attribute, string? value)
    {
        Check(call, name);
        call.Session.Attributes.Contexts[(name.ToUpperInvariant(), attribute.ToUpperInvariant())] = value ?? "";
    }

    /// <summary>The attribute, or all.</summary>
    public static void Clear(NativeCall call, string name, string? attribute)
    {
        Check(call, name);
        var contexts = call.Session.Attributes.Contexts;
        var (space, one) = (name.ToUpperInvariant(), attribute?.ToUpperInvariant());
        foreach (var key in contexts.Keys.Where(k => k.Namespace == space && (one is null || k.Name == one)).ToList())
            contexts.Remove(key);
    }

    private static void Check(NativeCall call, string name)
    {
        var key = $"{ObjectKind.Context.Text()}.{name.ToUpperInvariant()}";
        if (!call.Session.Catalog.Properties.TryGetValue(key, out var package) || !CallStack.Of(call.Session).Any(frame => IsOf(frame.Routine.Unit, package)))
            throw Ora.Error(1031);
    }

    private static bool IsOf(string? unit, string package)
    {
        var trusted = package.Replace("\"", "", StringComparison.Ordinal);
        return unit is not null && (unit == trusted || (!trusted.Contains('.', StringComparison.Ordinal) && unit.EndsWith("." + trusted, StringComparison.Ordinal)));
    }
}
