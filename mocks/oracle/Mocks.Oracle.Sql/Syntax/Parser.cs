using Mocks.Oracle.Types;
using static Mocks.Oracle.Sql.Syntax.Keyword;

namespace Mocks.Oracle.Sql.Syntax;

/// <summary>The entry: one statement's text in, its tree out, or an <see cref="OraException"/> with the code and position that Oracle gives.</summary>
internal static class Parser
{
    /// <summary>Parses a whole statement. The text has no terminator; only PL/SQL ends in a semicolon.</summary>
    /// <param name="compat">19 or 23: the release whose grammar applies.</param>
    /// <param name="constants">What $IF and $$name ask for; without it they know the release only.</param>
    public static Statement ParseStatement(string sql, int compat = OraException.CurrentCompat, ICompilationConstants? constants = null)
    {
        var reader = new TokenReader(sql, compat, constants: constants);
        var statement = ParseTop(reader);
        return statement with { Binds = reader.Binds };
    }

    /// <summary>Parses a condition that stands alone, as a constraint's text does.</summary>
    public static Expression ParseCondition(string text, int compat) => ExpressionParser.ParseCondition(new TokenReader(text, compat));

    /// <summary>Parses an expression that stands alone.</summary>
    public static Expression ParseExpression(string text, int compat) => ExpressionParser.ParseSum(new TokenReader(text, compat));

    private static Statement ParseTop(TokenReader reader)
    {
        if (PlSqlParser.IsBlockStart(reader))
            return PlSqlParser.ParseAnonymousBlock(reader);
        var statement = ParseOne(reader);
        if (!reader.AtEnd && statement is not CreateUnit)
            throw reader.NotEnded();
        if (reader.Binds.Count > 0 && IsDefinition(statement))
            throw new OraException(OraError.BindVariablesNotAllowedInDdl, reader.Binds[0].Position);
        return statement;
    }

    private static bool IsDefinition(Statement statement) => statement is
        CreateTable or CreateView or CreateMaterializedView or CreateIndex or AlterTable;

    /// <summary>One statement up to where it ends by its own grammar: the target of EXPLAIN PLAN, or a statement inside PL/SQL.</summary>
    public static Statement ParseOne(TokenReader reader) => reader.Current.Keyword switch
    {
        SELECT or WITH => ParseSelect(reader),
        VALUES when QueryParser.IsQueryStart(reader) => ParseSelect(reader),
        INSERT => InsertParser.Parse(reader),
        UPDATE => DmlParser.ParseUpdate(reader),
        DELETE => DmlParser.ParseDelete(reader),
        MERGE => MergeParser.Parse(reader),
        CALL => CallParser.Parse(reader),
        EXPLAIN => CallParser.ParseExplain(reader),
        LOCK => TransactionParser.ParseLock(reader),
        COMMIT => TransactionParser.ParseCommit(reader),
        ROLLBACK => TransactionParser.ParseRollback(reader),
        SAVEPOINT => TransactionParser.ParseSavepoint(reader),
        SET => TransactionParser.ParseSet(reader),
        CREATE => CreateParser.Parse(reader),
        ALTER => AlterParser.Parse(reader),
        DROP => DropParser.Parse(reader),
        TRUNCATE => DefinitionParser.ParseTruncate(reader),
        RENAME => DefinitionParser.ParseRename(reader),
        COMMENT => DefinitionParser.ParseComment(reader),
        PURGE => DefinitionParser.ParsePurge(reader),
        FLASHBACK => DefinitionParser.ParseFlashback(reader),
        ANALYZE => DefinitionParser.ParseAnalyze(reader),
        AUDIT or NOAUDIT or ADMINISTER or ASSOCIATE or DISASSOCIATE => DefinitionParser.ParseAdministrative(reader),
        GRANT => GrantParser.ParseGrant(reader),
        REVOKE => GrantParser.ParseRevoke(reader),
        _ => reader.Is(TokenKind.LeftParen) ? ParseSelect(reader) : throw reader.Error(OraError.InvalidSqlStatement),
    };

    private static SelectStatement ParseSelect(TokenReader reader)
    {
        var position = reader.Position;
        return new SelectStatement(position, QueryParser.Parse(reader));
    }
}
