using Mocks.Oracle.Sql.Catalog;
using Mocks.Oracle.Sql.Syntax;
using Mocks.Oracle.Types;
using static Mocks.Oracle.Sql.Execution.Functions.Packages.PackageFunction;

namespace Mocks.Oracle.Sql.Execution.Functions.Packages;

/// <summary>DBMS_ASSERT: gives a name back unchanged, or refuses it.</summary>
internal static class DbmsAssert
{
    private const int LongestName = 128;

    public static IEnumerable<ScalarFunction> All =>
    [
        WithNulls("DBMS_ASSERT.NOOP", Text, [Required("STR", Text)], a => a[0]),
        WithNulls("DBMS_ASSERT.SIMPLE_SQL_NAME", Text, [Required("STR", Text)], a => IsName(a.Text(0).Trim()) ? Trimmed(a) : throw Ora.Error(44003)),
        WithNulls("DBMS_ASSERT.QUALIFIED_SQL_NAME", Text, [Required("STR", Text)], a => Parts(a.Text(0).Trim()) is null ? throw Ora.Error(44004) : Trimmed(a)),
        WithNulls("DBMS_ASSERT.SCHEMA_NAME", Text, [Required("STR", Text)], a => a.Frame.Session.Catalog.User(a.Text(0)) is null ? throw Ora.Error(44001) : a[0]),
        WithNulls("DBMS_ASSERT.SQL_OBJECT_NAME", Text, [Required("STR", Text)], a => IsObject(a) ? Trimmed(a) : throw Ora.Error(44002)),
        WithNulls("DBMS_ASSERT.ENQUOTE_NAME", Text, [Required("STR", Text), Optional("CAPITALIZE", OracleType.Boolean)], EnquoteName),
        WithNulls("DBMS_ASSERT.ENQUOTE_LITERAL", Text, [Required("STR", Text)], a => Datum.Text(EnquoteLiteral(a.Text(0)))),
    ];

    private static Datum Trimmed(PackageArguments a) => Datum.Text(a.Text(0).Trim());

    /// <summary>A letter and then letters, digits, _, $ and #, or anything but quotes in double quotes.</summary>
    private static bool IsName(string text) => text switch
    {
        ['"', .. var inner, '"'] => inner.Length is > 0 and <= LongestName && !inner.Contains('"', StringComparison.Ordinal),
        [var first, ..] => char.IsLetter(first) && text.Length <= LongestName && text.All(c => char.IsLetterOrDigit(c) || c is '_' or '$' or '#'),
        _ => false,
    };

    /// <summary>The simple names of a dotted one, with an optional link behind @; null when it is none.</summary>
    private static List<string>? Parts(string text)
    {
        var parts = new List<string>();
        var start = 0;
        var quoted = false;
        for (var i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && text[i] == '"')
                quoted = !quoted;
            if (i < text.Length && (quoted || text[i] is not ('.' or '@')))
                continue;
            parts.Add(text[start..i]);
            start = i + 1;
        }

        return parts.TrueForAll(IsName) ? parts : null;
    }

    private static bool IsObject(PackageArguments a)
    {
        if (Parts(a.Text(0).Trim()) is not { } parts)
            return false;
        string[] names = [.. parts.Select(part => part[0] == '"' ? part[1..^1] : Names.Upper(part))];
        var resolver = a.Frame.Session.Resolver;
        var found = names.Length == 1 ? resolver.Find(null, names[0]) : resolver.Find(names[0], names[1]) ?? resolver.Find(null, names[0]);
        return found is not null && resolver.Privileges.CanSee(found);
    }

    private static Datum EnquoteName(PackageArguments a)
    {
        var text = a.Text(0);
        if (text is ['"', .. var inner, '"'])
            return inner.Contains('"', StringComparison.Ordinal) ? throw Ora.Error(44003) : a[0];
        if (text.Length == 0 || text.Contains('"', StringComparison.Ordinal))
            throw Ora.Error(44003);
        return Datum.Text($"\"{(a.Boolean(1, true) ? Names.Upper(text) : text)}\"");
    }

    /// <summary>Single quotes inside must be doubled already. Raises ORA-06502.</summary>
    private static string EnquoteLiteral(string text)
    {
        var inner = text is ['\'', .. var quoted, '\''] ? quoted : text;
        for (var i = 0; i < inner.Length; i++)
        {
            if (inner[i] == '\'' && (++i == inner.Length || inner[i] != '\''))
                throw Ora.Error(6502);
        }

        return $"'{inner}'";
    }
}
