namespace Mocks.Oracle.Sql.Syntax;

/// <summary>Collations of columns and expressions: with MAX_STRING_SIZE=STANDARD there is none but that of the session.</summary>
internal static class Collations
{
    /// <summary>Whether the name means no collation of its own; any other is ORA-43929.</summary>
    public static bool IsPlain(string name) => name is "USING_NLS_COMP" or "BINARY";
}
