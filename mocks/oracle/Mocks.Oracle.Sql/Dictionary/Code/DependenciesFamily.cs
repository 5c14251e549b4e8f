using Mocks.Oracle.Sql.Catalog;
using Mocks.Oracle.Sql.Syntax;
using Mocks.Oracle.Types;
using static Mocks.Oracle.Sql.Dictionary.ViewValue;

namespace Mocks.Oracle.Sql.Dictionary.Code;

/// <summary>USER_DEPENDENCIES and its kin: what the source of views, synonyms, triggers and units mentions.</summary>
internal sealed class DependenciesFamily : DictionaryFamily<(SchemaObject From, SchemaObject To)>
{
    public override string Name => "DEPENDENCIES";

    public override string Subject => "What refers to what";

    public override IReadOnlyList<string> Keys => ["OWNER", "NAME"];

    protected override string Declaration => """
        OWNER                VARCHAR2(128) NOT NULL ; ALL DBA
        NAME                 VARCHAR2(128) NOT NULL
        TYPE                 VARCHAR2(19)
        REFERENCED_OWNER     VARCHAR2(128)
        REFERENCED_NAME      VARCHAR2(128)
        REFERENCED_TYPE      VARCHAR2(19)
        REFERENCED_LINK_NAME VARCHAR2(128)
        SCHEMAID             NUMBER ; USER
        DEPENDENCY_TYPE      VARCHAR2(4) = HARD
        """;

    protected override IEnumerable<(SchemaObject From, SchemaObject To)> Rows(DictionaryQuery query)
    {
        var (owner, name) = (query.Key("OWNER"), query.Key("NAME"));
        var spaces = name is null ? [ObjectNamespace.Main] : new[] { ObjectNamespace.Main, ObjectNamespace.Body, ObjectNamespace.Trigger };
        return spaces.SelectMany(s => query.Objects<SchemaObject>(owner, name, s)).SelectMany(from => Of(from, query.Catalog).Select(to => (from, to)));
    }

    protected override Datum Value(string column, (SchemaObject From, SchemaObject To) row, DictionaryQuery query) => column switch
    {
        "OWNER" => Text(row.From.Owner),
        "NAME" => Text(row.From.Name),
        "TYPE" => Text(row.From.Kind.Text()),
        "REFERENCED_OWNER" => Text(row.To.Owner),
        "REFERENCED_NAME" => Text(row.To.Name),
        "REFERENCED_TYPE" => Text(row.To.Kind.Text()),
        "SCHEMAID" => Number(query.Catalog.User(row.From.Owner)?.Id),
        _ => default,
    };

    private static IEnumerable<SchemaObject> Of(SchemaObject from, SchemaCatalog catalog) => from switch
    {
        ViewDefinition view => Mentioned(view.Text, view.Owner, catalog),
        SynonymDefinition { IsMaintained: false } synonym => catalog.Find(synonym.TargetOwner, synonym.TargetName) is { } target ? [target] : [],
        TriggerDefinition trigger => Mentioned(trigger.Source, trigger.Owner, catalog),
        StoredUnit unit => Mentioned(unit.Source, unit.Owner, catalog).Where(o => o != unit)
            .Concat(unit.Kind is ObjectKind.PackageBody or ObjectKind.TypeBody && catalog.Find(unit.Owner, unit.Name) is { } specification ? [specification] : []).Distinct(),
        _ => [],
    };

    /// <summary>The objects that words of the text name, as the owner would find them; a name behind a dot is a part of what is before it.</summary>
    private static IEnumerable<SchemaObject> Mentioned(string text, string owner, SchemaCatalog catalog)
    {
        var seen = new HashSet<int>();
        var tokens = Lexer.Tokenize(text);
        for (var i = 0; i < tokens.Length; i++)
        {
            if (NameOf(tokens[i], text) is not { } name || (i > 0 && tokens[i - 1].Kind == TokenKind.Dot))
                continue;
            var next = i + 2 < tokens.Length && tokens[i + 1].Kind == TokenKind.Dot ? NameOf(tokens[i + 2], text) : null;
            var found = next is not null && catalog.User(name) is not null
                ? catalog.Find(name, next)
                : catalog.Find(owner, name) ?? catalog.Find("PUBLIC", name);
            if (found is not null && seen.Add(found.Id))
                yield return found;
        }
    }

    private static string? NameOf(Token token, string text) => token.Kind switch
    {
        TokenKind.QuotedName => text.Substring(token.Start + 1, token.Length - 2),
        TokenKind.Word when !Keywords.IsReserved(token.Keyword) => text.Substring(token.Start, token.Length).ToUpperInvariant(),
        _ => null,
    };
}
