#pragma warning disable MA0048
using Mocks.Oracle.Types;
namespace Mocks.Oracle.Sql.Syntax;
internal static class ConditionalCompilation { public static Expression Inquiry(TokenReader r, Token t) => throw r.Error(OraError.UnimplementedFeature); }
internal static class RoutineParser { public static RoutineDeclaration Parse(TokenReader r) => throw r.Error(OraError.UnimplementedFeature); }
internal static class PlSqlParser { public static bool IsBlockStart(TokenReader r) => r.Is(Keyword.BEGIN) || r.Is(Keyword.DECLARE); public static AnonymousBlock ParseAnonymousBlock(TokenReader r) => throw r.Error(OraError.UnimplementedFeature); }
internal static class UnitParser { public static Statement Parse(TokenReader r, int p, bool o, bool e) => throw r.Error(OraError.UnimplementedFeature); }
