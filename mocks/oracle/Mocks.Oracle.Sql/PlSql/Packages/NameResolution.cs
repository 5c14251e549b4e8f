using Mocks.Oracle.Sql.Catalog;
using Mocks.Oracle.Sql.Syntax;
using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.PlSql.Packages;

/// <summary>DBMS_UTILITY.NAME_TOKENIZE and NAME_RESOLVE.</summary>
internal static class NameResolution
{
    private const int MostParts = 3;

    public static void Tokenize(NativeCall call)
    {
        var (parts, link, end) = Split(call.Text(0));
        for (var i = 0; i < MostParts; i++)
            call[i + 1] = i < parts.Count ? Datum.Text(parts[i]) : default;
        call[4] = link is null ? default : Datum.Text(link);
        call[5] = Datum.Number(end);
    }

    /// <summary>ORA-06564 when there is no such object, or none of the context's kind.</summary>
    public static void Resolve(NativeCall call)
    {
        var name = call.Text(0);
        var (parts, link, _) = Split(name);
        if (link is not null)
            throw Ora.Error(2019);
        var session = call.Session;
        var (found, rest) = Find(session, parts, (int)call.Integer(1)) ?? throw Ora.Error(6564, 0, name);
        if (found is SynonymDefinition synonym)
            found = session.Catalog.Find(synonym.TargetOwner, synonym.TargetName) ?? throw Ora.Error(6564, 0, name);
        var isPackage = found.Kind == ObjectKind.Package;
        var isRoutine = found.Kind is ObjectKind.Procedure or ObjectKind.Function;
        call[2] = Datum.Text(found.Owner);
        call[3] = isRoutine ? default : Datum.Text(found.Name);
        call[4] = isRoutine ? Datum.Text(found.Name) : isPackage && rest is not null ? Datum.Text(rest) : default;
        call[5] = default;
        call[6] = Datum.Number(NumberOf(found.Kind));
        call[7] = Datum.Number(found.Id);
    }

    private static (SchemaObject Found, string? Member)? Find(Execution.SessionContext session, List<string> parts, int context)
    {
        var space = context == 3 ? ObjectNamespace.Trigger : context == 9 ? ObjectNamespace.Index : ObjectNamespace.Main;
        if (parts.Count > 1 && session.Catalog.Find(parts[0], parts[1], space) is { } qualified && session.Privileges.CanSee(qualified))
            return (qualified, parts.Count > 2 ? parts[2] : null);
        var rest = parts.Count > 1 ? parts[1] : null;
        foreach (var schema in new[] { session.CurrentSchema, "PUBLIC" })
        {
            if (session.Catalog.Find(schema, parts[0], space) is { } found && session.Privileges.CanSee(found))
                return (found, rest);
        }

        return null;
    }

    /// <summary>ORA-00931 for what is no name.</summary>
    private static (List<string> Parts, string? Link, int End) Split(string name)
    {
        var parts = new List<string>();
        var at = 0;
        while (true)
        {
            parts.Add(Part(name, ref at));
            if (parts.Count == MostParts || at >= name.Length || name[at] != '.')
                break;
            at++;
        }

        if (at >= name.Length || name[at] != '@')
            return (parts, null, at);
        at++;
        return (parts, Part(name, ref at), at);
    }

    private static string Part(string name, ref int at)
    {
        while (at < name.Length && name[at] == ' ')
            at++;
        var start = at;
        if (at < name.Length && name[at] == '"')
        {
            var end = name.IndexOf('"', at + 1);
            if (end < 0)
                throw Ora.Error(931);
            at = end + 1;
            return name[(start + 1)..end];
        }

        while (at < name.Length && (char.IsLetterOrDigit(name[at]) || name[at] is '_' or '$' or '#'))
            at++;
        return at > start && char.IsLetter(name[start]) ? name[start..at].ToUpperInvariant() : throw Ora.Error(931);
    }

    private static int NumberOf(ObjectKind kind) => kind switch
    {
        ObjectKind.Index => 1,
        ObjectKind.Table => 2,
        ObjectKind.View => 4,
        ObjectKind.Synonym => 5,
        ObjectKind.Sequence => 6,
        ObjectKind.Procedure => 7,
        ObjectKind.Function => 8,
        ObjectKind.Package => 9,
        ObjectKind.Trigger => 12,
        ObjectKind.Type => 13,
        _ => 0,
    };
}
