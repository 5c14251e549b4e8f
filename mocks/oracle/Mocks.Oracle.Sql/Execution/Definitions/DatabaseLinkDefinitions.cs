using Mocks.Oracle.Sql.Catalog;
using Mocks.Oracle.Sql.Syntax;

namespace Mocks.Oracle.Sql.Execution.Definitions;

/// <summary>CREATE and DROP DATABASE LINK. What a link leads to can't be reached: its use is ORA-12154.</summary>
internal static class DatabaseLinkDefinitions
{
    public static ExecuteResult Create(DefinitionContext context, CreateDatabaseLink statement)
    {
        var owner = statement.Public ? "PUBLIC" : context.Session.User;
        context.Require(statement.Public ? "CREATE PUBLIC DATABASE LINK" : "CREATE DATABASE LINK");
        var name = statement.Name.Name.Name;
        if (context.Catalog.Find(owner, name, ObjectNamespace.DatabaseLink) is not null)
            return statement.IfNotExists ? DefinitionContext.Done : throw Ora.Error(2011);
        return context.Publish(c => c.With(new DatabaseLinkDefinition
        {
            Id = c.NextObjectId,
            Owner = owner,
            Name = name,
            Created = context.Now,
            LastDdl = context.Now,
            RemoteUser = statement.User,
            Host = statement.Using,
        }) with
        { NextObjectId = c.NextObjectId + 1 });
    }

    public static ExecuteResult Drop(DefinitionContext context, DropStatement statement)
    {
        var owner = statement.Public ? "PUBLIC" : context.Session.User;
        if (context.Catalog.Find(owner, statement.Name.Name.Name, ObjectNamespace.DatabaseLink) is not { } link)
            return statement.IfExists ? DefinitionContext.Done : throw Ora.Error(2024);
        if (statement.Public)
            context.Require("DROP PUBLIC DATABASE LINK");
        return context.Publish(c => c.Without(link));
    }
}
