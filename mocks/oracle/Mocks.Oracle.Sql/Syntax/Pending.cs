#pragma warning disable MA0048
using Mocks.Oracle.Types;
namespace Mocks.Oracle.Sql.Syntax;
internal static class ConditionalCompilation { public static Expression Inquiry(TokenReader r, Token t) => throw r.Error(OraError.ByCode(3001)); }
internal static class RoutineParser { public static RoutineDeclaration Parse(TokenReader r) => throw r.Error(OraError.ByCode(3001)); }
internal static class PlSqlParser { public static bool IsBlockStart(TokenReader r) => r.Is(Keyword.BEGIN) || r.Is(Keyword.DECLARE); public static AnonymousBlock ParseAnonymousBlock(TokenReader r) => throw r.Error(OraError.ByCode(3001)); }
internal static class CreateParser { public static Statement Parse(TokenReader r) => throw r.Error(OraError.ByCode(3001)); }
internal static class AlterParser { public static Statement Parse(TokenReader r) => throw r.Error(OraError.ByCode(3001)); }
internal static class DropParser { public static Statement Parse(TokenReader r) => throw r.Error(OraError.ByCode(3001)); }
internal static class GrantParser { public static Statement ParseGrant(TokenReader r) => throw r.Error(OraError.ByCode(3001)); public static Statement ParseRevoke(TokenReader r) => throw r.Error(OraError.ByCode(3001)); }
internal static class DefinitionParser
{
    public static Statement ParseTruncate(TokenReader r) => throw r.Error(OraError.ByCode(3001)); public static Statement ParseRename(TokenReader r) => throw r.Error(OraError.ByCode(3001));
    public static Statement ParseComment(TokenReader r) => throw r.Error(OraError.ByCode(3001)); public static Statement ParsePurge(TokenReader r) => throw r.Error(OraError.ByCode(3001));
    public static Statement ParseFlashback(TokenReader r) => throw r.Error(OraError.ByCode(3001)); public static Statement ParseAnalyze(TokenReader r) => throw r.Error(OraError.ByCode(3001));
    public static Statement ParseAdministrative(TokenReader r) => throw r.Error(OraError.ByCode(3001));
}
