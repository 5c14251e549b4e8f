using Mocks.Oracle.Types;
using static Mocks.Oracle.Sql.Syntax.Keyword;

namespace Mocks.Oracle.Sql.Syntax;

/// <summary>COMMIT, ROLLBACK, SAVEPOINT, SET …, LOCK TABLE.</summary>
internal static class TransactionParser
{
    public static CommitStatement ParseCommit(TokenReader reader)
    {
        var position = reader.Take().Start;
        reader.Accept(WORK);
        if (reader.Accept(COMMENT) || reader.Accept(FORCE))
            LiteralParser.TakeText(reader, OraError.StringLiteralRequired);
        if (reader.Accept(WRITE))
        {
            while (reader.Current.Keyword is WAIT or NOWAIT or IMMEDIATE or BATCH)
                reader.Advance();
        }
        if (reader.Is(TokenKind.Word))
            throw reader.Error(OraError.TokenAfterCommit);
        return new CommitStatement(position);
    }

    public static RollbackStatement ParseRollback(TokenReader reader)
    {
        var position = reader.Take().Start;
        reader.Accept(WORK);
        if (reader.Accept(FORCE))
            LiteralParser.TakeText(reader, OraError.StringLiteralRequired);
        if (!reader.Accept(TO))
            return reader.Is(TokenKind.Word) ? throw reader.Error(OraError.InvalidRollbackOption) : new RollbackStatement(position, null);
        reader.Accept(SAVEPOINT);
        return new RollbackStatement(position, Names.Take(reader, OraError.UnimplementedFeature));
    }

    public static SavepointStatement ParseSavepoint(TokenReader reader)
    {
        var position = reader.Take().Start;
        return new SavepointStatement(position, Names.Take(reader, OraError.MissingIdentifier));
    }

    public static Statement ParseSet(TokenReader reader)
    {
        var position = reader.Take().Start;
        if (reader.Accept(TRANSACTION))
            return ParseTransaction(reader, position);
        if (reader.Accept(CONSTRAINT) || reader.Accept(CONSTRAINTS))
            return ParseConstraints(reader, position);
        if (reader.Accept(ROLE))
            return ParseRole(reader, position);
        throw reader.Error(OraError.MissingOrInvalidOption);
    }

    private static SetTransaction ParseTransaction(TokenReader reader, int position)
    {
        var mode = TransactionMode.Unspecified;
        if (reader.Accept(READ))
        {
            mode = reader.Accept(ONLY) ? TransactionMode.ReadOnly : TransactionMode.ReadWrite;
            if (mode == TransactionMode.ReadWrite)
                reader.Expect(WRITE, OraError.InvalidSetTransactionRead);
        }
        else if (reader.Accept(ISOLATION))
        {
            reader.Expect(LEVEL, OraError.InvalidIsolationLevel);
            mode = reader.Accept(SERIALIZABLE) ? TransactionMode.Serializable : TransactionMode.ReadCommitted;
            if (mode == TransactionMode.ReadCommitted)
            {
                reader.Expect(READ, OraError.InvalidIsolationLevel);
                reader.Expect(COMMITTED, OraError.InvalidIsolationLevel);
            }
        }
        else if (reader.Accept(USE))
        {
            reader.Expect(ROLLBACK);
            reader.Expect(SEGMENT);
            Names.Take(reader, OraError.MissingIdentifier);
        }
        else if (!reader.Is(NAME))
        {
            throw reader.Error(OraError.InvalidSetTransactionRead);
        }
        var name = reader.Accept(NAME) ? LiteralParser.TakeText(reader, OraError.StringLiteralRequired) : null;
        return new SetTransaction(position, mode, name);
    }

    private static SetConstraints ParseConstraints(TokenReader reader, int position)
    {
        var names = new List<ObjectName>();
        if (!reader.Accept(ALL))
        {
            do
                names.Add(Names.TakeObject(reader, OraError.MissingOrInvalidConstraintName));
            while (reader.Accept(TokenKind.Comma));
        }
        var deferred = reader.Accept(DEFERRED);
        if (!deferred)
            reader.Expect(IMMEDIATE);
        return new SetConstraints(position, names, deferred);
    }

    private static SetRole ParseRole(TokenReader reader, int position)
    {
        if (reader.Accept(NONE))
            return new SetRole(position, false, [], []);
        if (reader.Accept(ALL))
            return new SetRole(position, true, reader.Accept(EXCEPT) ? ParseRoles(reader) : [], []);
        return new SetRole(position, false, [], ParseRoles(reader));
    }

    private static List<Identifier> ParseRoles(TokenReader reader)
    {
        var roles = new List<Identifier>();
        do
        {
            roles.Add(Names.Take(reader, OraError.MissingOrInvalidRoleName));
            if (reader.Accept(IDENTIFIED))
            {
                reader.Expect(BY, OraError.MissingByKeyword);
                reader.Advance();
            }
        }
        while (reader.Accept(TokenKind.Comma));
        return roles;
    }

    public static LockTable ParseLock(TokenReader reader)
    {
        var position = reader.Take().Start;
        reader.Expect(TABLE, OraError.MissingTableKeyword);
        var tables = new List<NamedTable>();
        do
        {
            var name = Names.TakeObject(reader, OraError.InvalidTableName);
            tables.Add(new NamedTable(name.Position, name) { Partition = TableParser.ParsePartition(reader) });
        }
        while (reader.Accept(TokenKind.Comma));
        reader.Expect(IN);
        var mode = ParseLockMode(reader);
        reader.Expect(MODE);
        var (wait, seconds) = QueryParser.ParseWait(reader);
        return new LockTable(position, tables, mode, wait, seconds);
    }

    private static string ParseLockMode(TokenReader reader)
    {
        var words = new List<string>();
        while (reader.Current.Keyword is ROW or SHARE or UPDATE or EXCLUSIVE)
            words.Add(Keywords.NameOf(reader.Take().Keyword));
        var mode = string.Join(' ', words);
        return mode is "ROW SHARE" or "ROW EXCLUSIVE" or "SHARE UPDATE" or "SHARE" or "SHARE ROW EXCLUSIVE" or "EXCLUSIVE" ? mode : throw reader.Error(OraError.InvalidLockMode);
    }
}
