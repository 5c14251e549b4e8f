using Mocks.Oracle.Sql.Catalog;

namespace Mocks.Oracle.Sql.Execution.Functions.Packages.Metadata;

/// <summary>Views, indexes, synonyms, stored code and users.</summary>
internal static class ObjectDdl
{
    public static string View(DdlContext context, ViewDefinition view)
    {
        var force = context.Transform.Force ? "FORCE " : "";
        var options = view.IsReadOnly ? "\n  WITH READ ONLY" : view.HasCheckOption ? "\n  WITH CHECK OPTION" : "";
        if (options.Length > 0 && view is { CheckOptionConstraint: { } name, IsGeneratedConstraintName: false })
            options += $" CONSTRAINT \"{name}\"";
        return $"\n  CREATE OR REPLACE {force}EDITIONABLE VIEW {context.Name(view)} ({DdlContext.Names(view.Columns.Select(c => c.Name))}) AS \n  {view.Text.Trim()}{options}{context.Terminator()}";
    }

    public static string Index(DdlContext context, IndexDefinition index)
    {
        var table = context.Catalog.Table(index.TableId);
        var kind = index.IsUnique ? "UNIQUE INDEX" : index.IsBitmap ? "BITMAP INDEX" : "INDEX";
        var keys = string.Join(", ", index.Columns.Select(key => (key.ExpressionText ?? $"\"{key.Name}\"") + (key.Descending ? " DESC" : "")));
        var attributes = context.IndexAttributes(index);
        return $"\n  CREATE {kind} {context.Name(index)} ON {context.Name(table)} ({keys}) {(attributes.Length > 0 ? "\n  " + attributes : "")}{context.Terminator()}";
    }

    public static string Synonym(DdlContext context, SynonymDefinition synonym)
    {
        var link = synonym.DatabaseLink is null ? "" : $"@\"{synonym.DatabaseLink}\"";
        var head = synonym.Owner == "PUBLIC" ? $"NONEDITIONABLE PUBLIC SYNONYM \"{synonym.Name}\"" : $"EDITIONABLE SYNONYM {context.Name(synonym)}";
        return $"\n  CREATE OR REPLACE {head} FOR \"{synonym.TargetOwner}\".\"{synonym.TargetName}\"{link}{context.Terminator()}";
    }

    public static string Code(DdlContext context, StoredUnit unit)
    {
        var kind = unit.Kind.Text();
        return $"\n  CREATE OR REPLACE EDITIONABLE {kind} {context.Name(unit)} {AfterName(unit.Source, kind).Trim()}{context.Terminator(isCode: true)}";
    }

    public static string Trigger(DdlContext context, TriggerDefinition trigger) =>
        $"\n  CREATE OR REPLACE EDITIONABLE TRIGGER {context.Name(trigger)} \n{AfterName(trigger.Source, "TRIGGER").Trim()}{context.Terminator(isCode: true)}"
        + $"\nALTER TRIGGER {context.Name(trigger)} {(trigger.IsEnabled ? "ENABLE" : "DISABLE")}{context.Terminator()}";

    public static string User(DdlContext context, UserDefinition user) =>
        $"\n   CREATE USER \"{user.Name}\" IDENTIFIED BY VALUES 'S:0'\n      DEFAULT TABLESPACE \"{user.DefaultTablespace}\"\n      TEMPORARY TABLESPACE \"{user.TemporaryTablespace}\"{(user.IsLocked ? "\n      ACCOUNT LOCK" : "")}{context.Terminator()}";

    public static string Role(DdlContext context, UserDefinition role) => $"\n   CREATE ROLE \"{role.Name}\"{context.Terminator()}";

    public static string Directory(DdlContext context, string name, string path) =>
        $"\n   CREATE OR REPLACE DIRECTORY \"{name}\" AS '{path.Replace("'", "''", StringComparison.Ordinal)}'{context.Terminator()}";

    /// <summary>Without the password, which nobody can read back.</summary>
    public static string Link(DdlContext context, DatabaseLinkDefinition link)
    {
        var user = link.RemoteUser is null ? "" : $"\n   CONNECT TO \"{link.RemoteUser}\" IDENTIFIED BY VALUES ':1'";
        var host = link.Host is null ? "" : $"\n   USING '{link.Host.Replace("'", "''", StringComparison.Ordinal)}'";
        return $"\n  CREATE {(link.Owner == "PUBLIC" ? "PUBLIC " : "")}DATABASE LINK \"{link.Name}\"{user}{host}{context.Terminator()}";
    }

    public static string MaterializedView(DdlContext context, MaterializedViewDefinition view)
    {
        var columns = context.Catalog.Find(view.Owner, view.Name) is TableDefinition table ? $" ({DdlContext.Names(table.Columns.Where(c => !c.IsHidden).Select(c => c.Name))})" : "";
        var refresh = view.RefreshMode == "NEVER" ? "NEVER REFRESH" : $"REFRESH {view.RefreshMethod} ON {view.RefreshMode}";
        var rewrite = view.QueryRewrite ? "ENABLE" : "DISABLE";
        return $"\n  CREATE MATERIALIZED VIEW {context.Name(view)}{columns}\n  BUILD {(view.IsBuildDeferred ? "DEFERRED" : "IMMEDIATE")}\n  {refresh}\n  {rewrite} QUERY REWRITE\n  AS {view.Text.Trim()}{context.Terminator()}";
    }

    /// <summary>What follows the unit's name in its source.</summary>
    private static string AfterName(string source, string kind)
    {
        var rest = source.AsSpan().TrimStart();
        foreach (var word in kind.Split(' '))
        {
            if (rest.StartsWith(word, StringComparison.OrdinalIgnoreCase))
                rest = rest[word.Length..].TrimStart();
        }

        var (end, quoted) = (0, false);
        for (; end < rest.Length && (quoted || !(char.IsWhiteSpace(rest[end]) || rest[end] is '(' or ';')); end++)
            quoted ^= rest[end] == '"';
        return rest[end..].ToString();
    }
}
