using Mocks.Oracle.Sql.Catalog;
using Mocks.Oracle.Sql.Execution;
using Mocks.Oracle.Sql.Syntax;
using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.PlSql.Queues;

/// <summary>Queues, queue tables and transformations by their names as packages and clients write them: [schema.]name.</summary>
internal static class QueueNames
{
    /// <summary>ORA-24000 for what is no such name, with <paramref name="what"/> as the parameter's name.</summary>
    public static (string Owner, string Name) Split(SessionContext session, string? text, string what)
    {
        if (string.IsNullOrEmpty(text))
            throw Ora.Error(24031, 0, what);
        try
        {
            var reader = new TokenReader(text, session.Instance.Compat);
            var name = Names.TakeObject(reader, OraError.InvalidTableName);
            if (reader.Is(TokenKind.End) && name.DbLink is null)
                return (name.Schema?.Name ?? session.CurrentSchema, name.Name.Name);
        }
        catch (OraException)
        {
            // told below in the words of queues
        }

        throw Ora.Error(24000, 0, text, what);
    }

    /// <summary>The queue, or ORA-24010 when there is none or the user may do nothing with it.</summary>
    public static QueueDefinition Queue(SessionContext session, string? text)
    {
        var (owner, name) = Split(session, text, "QUEUE_NAME");
        return session.Catalog.Find(owner, name, ObjectNamespace.Queue) is QueueDefinition queue && session.Privileges.CanSee(queue)
            ? queue
            : throw Ora.Error(24010, 0, $"{owner}.{name}");
    }

    /// <summary>The queue table, or ORA-24002.</summary>
    public static TableDefinition Table(SessionContext session, string? text)
    {
        var (owner, name) = Split(session, text, "QUEUE_TABLE");
        return session.Catalog.Find(owner, name) is TableDefinition { Queueing: not null } table && (table.Owner == session.CurrentUser || MayManage(session))
            ? table
            : throw Ora.Error(24002, 0, $"{owner}.{name}");
    }

    /// <summary>The transformation, or ORA-24185.</summary>
    public static TransformationDefinition Transformation(SessionContext session, string? text)
    {
        var (owner, name) = Split(session, text, "TRANSFORMATION");
        return session.Catalog.Find(owner, name, ObjectNamespace.Transformation) as TransformationDefinition ?? throw Ora.Error(24185, 0, owner, name);
    }

    public static bool MayManage(SessionContext session) => session.Privileges.HasSystem("MANAGE ANY QUEUE");

    /// <summary>ORA-01031 unless the schema is the user's own or it may manage all queues.</summary>
    public static void RequireManagement(SessionContext session, string owner)
    {
        if (owner != session.CurrentUser && !MayManage(session))
            throw Ora.Error(1031);
    }
}
