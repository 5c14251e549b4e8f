using System.Collections.Immutable;
using Mocks.Oracle.Sql.Catalog;
using Mocks.Oracle.Sql.Syntax;
using Mocks.Oracle.Types;
using static Mocks.Oracle.Sql.Syntax.Keyword;

namespace Mocks.Oracle.Sql.Execution.Definitions;

/// <summary>CREATE and DROP EDITION, ALTER DATABASE DEFAULT EDITION, and the edition of a session.</summary>
internal static class EditionDefinitions
{
    public const string DefaultEditionClause = "DEFAULT EDITION";

    public static ExecuteResult Create(DefinitionContext context, CreateOther statement)
    {
        context.Require("CREATE ANY EDITION");
        var name = statement.Name.Name.Name;
        if (statement.Name.Schema is { } schema)
            throw Ora.Error(38804, schema.Position);
        if (EditionDefinition.Find(context.Catalog, name) is not null)
            return statement.IfNotExists ? DefinitionContext.Done : throw Ora.Error(955, statement.Name.Position);
        var parent = Parent(context, statement.Clauses);
        if (parent.Child(context.Catalog) is not null)
            throw Ora.Error(38807);
        var creator = context.Session.CurrentUser;
        return context.Publish(c => c.With(new EditionDefinition
        {
            Id = c.NextObjectId,
            Owner = "SYS",
            Name = name,
            Created = context.Now,
            LastDdl = context.Now,
            ParentId = parent.Id,
        }) with
        {
            NextObjectId = c.NextObjectId + 1,
            Grants = c.Grants.SetItem(c.NextObjectId, [new ObjectGrant(creator, "USE", null, "SYS", true)]),
        });
    }

    public static ExecuteResult Drop(DefinitionContext context, DropStatement statement)
    {
        context.Require("DROP ANY EDITION");
        if (EditionDefinition.Find(context.Catalog, statement.Name.Name.Name) is not { } edition)
            return statement.IfExists ? DefinitionContext.Done : throw Ora.Error(38802);
        if (edition.ParentId is null || edition.Child(context.Catalog) is not null)
            throw Ora.Error(38810);
        if (edition.Id == EditionDefinition.Default(context.Catalog).Id || context.Session.Instance.Sessions().Any(s => s.EditionId == edition.Id))
            throw Ora.Error(38805);
        if (!statement.Cascade && context.Catalog.Editioned.ContainsKey(edition.Id))
            throw Ora.Error(38811);
        return context.Publish(c => c.Without(edition) with { Editioned = c.Editioned.Remove(edition.Id) });
    }

    /// <summary>ALTER DATABASE DEFAULT EDITION = name: everybody may use it from now on.</summary>
    public static ExecuteResult SetDefault(DefinitionContext context, string clause)
    {
        context.Require("ALTER DATABASE");
        var reader = new TokenReader(clause[DefaultEditionClause.Length..], context.Session.Instance.Compat);
        reader.Accept(TokenKind.Equal);
        var edition = EditionDefinition.Find(context.Catalog, Names.Take(reader, OraError.MissingIdentifier).Name) ?? throw Ora.Error(38802);
        var grants = context.Catalog.Grants.GetValueOrDefault(edition.Id, ImmutableList<ObjectGrant>.Empty);
        return context.Publish(c => c with
        {
            Properties = c.Properties.SetItem(EditionDefinition.DefaultProperty, edition.Name),
            Grants = c.Grants.SetItem(edition.Id, grants.RemoveAll(g => g.Grantee == "PUBLIC").Add(new ObjectGrant("PUBLIC", "USE", null, "SYS", false))),
        });
    }

    /// <summary>The edition of a name, if the user may use it: ORA-38802.</summary>
    public static EditionDefinition Usable(SessionContext session, string name) =>
        EditionDefinition.Find(session.Catalog, name) is { } edition && session.Privileges.HasObject(edition, "USE") ? edition : throw Ora.Error(38802);

    private static EditionDefinition Parent(DefinitionContext context, string clauses)
    {
        var reader = new TokenReader(clauses, context.Session.Instance.Compat);
        if (!reader.Accept(AS))
        {
            var leaf = EditionDefinition.Find(context.Catalog, EditionDefinition.RootName)!; // it can't be dropped
            while (leaf.Child(context.Catalog) is { } child)
                leaf = child;
            return leaf;
        }

        if (!reader.AcceptWord("CHILD") || !reader.Accept(OF))
            throw Ora.Error(905);
        return Usable(context.Session, Names.Take(reader, OraError.MissingIdentifier).Name);
    }
}
