using Mocks.Oracle.Sql.Catalog;
using Mocks.Oracle.Sql.Execution;
using Mocks.Oracle.Sql.Execution.Statements;
using Mocks.Oracle.Sql.Syntax;
using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.PlSql.Queues;

/// <summary>Makes, drops and applies transformations of messages.</summary>
internal static class Transformations
{
    public static void Create(SessionContext session, string owner, string name, string from, string to, string expression)
    {
        QueueNames.RequireManagement(session, owner);
        if (session.Catalog.User(owner) is null)
            throw Ora.Error(1435);
        if (session.Catalog.Find(owner, name, ObjectNamespace.Transformation) is not null)
            throw Ora.Error(24184, 0, owner, name);
        foreach (var type in new[] { from, to })
        {
            if (type.Split('.') is [var schema, var plain] && session.Catalog.Find(schema, plain) is not StoredUnit { Kind: ObjectKind.Type })
                throw Ora.Error(24015, 0, schema, plain);
        }

        var now = session.Time.GetUtcNow().UtcDateTime;
        QueueAdministration.Publish(session, catalog => catalog.With(new TransformationDefinition
        {
            Id = catalog.NextObjectId,
            Owner = owner,
            Name = name,
            Created = now,
            LastDdl = now,
            From = from,
            To = to,
            Expression = expression,
        }) with
        { NextObjectId = catalog.NextObjectId + 1 });
    }

    public static void Modify(SessionContext session, string owner, string name, string expression)
    {
        var known = Find(session, owner, name);
        QueueAdministration.Publish(session, catalog => catalog.With(known with { Expression = expression }));
    }

    public static void Drop(SessionContext session, string owner, string name)
    {
        var known = Find(session, owner, name);
        QueueAdministration.Publish(session, catalog => catalog.Without(known));
    }

    /// <summary>What the transformation makes of a payload.</summary>
    public static (OracleType Type, Datum Value) Apply(SessionContext session, TransformationDefinition transformation, OracleType type, Datum value)
    {
        if (value.AsObject() is ObjectValue found)
            type = found.Type.ToType();
        var sql = $"SELECT {transformation.Expression} FROM (SELECT :1 user_data FROM dual) source";
        var query = (CompiledQuery)session.Instance.Statements.Get(sql, session).Compile(session, [type]);
        var result = query.Columns[0].Type;
        var rows = ServerWork.Query(session, sql, new BindValue(type, value));
        return result.TypeName is { } name && transformation.To.Contains('.', StringComparison.Ordinal) && name != transformation.To
            ? throw Ora.Error(24186)
            : (result, rows[0][0]);
    }

    private static TransformationDefinition Find(SessionContext session, string owner, string name)
    {
        QueueNames.RequireManagement(session, owner);
        return session.Catalog.Find(owner, name, ObjectNamespace.Transformation) as TransformationDefinition ?? throw Ora.Error(24185, 0, owner, name);
    }
}
