using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.Binding;

/// <summary>Whether two constants are the same to the letter: 'a' and 'a ' are not.</summary>
internal static class DatumEquality
{
    public static bool Same(Datum a, Datum b, OracleType type)
    {
        if (a.IsNull || b.IsNull)
            return a.IsNull && b.IsNull;
        if (type.IsText)
            return a.AsText() == b.AsText();
        return type.Kind is not (OracleTypeKind.Raw or OracleTypeKind.LongRaw) && !type.IsLob && SqlConversion.Compare(a, b, type, Nls.Default) == 0;
    }
}
