namespace Mocks.Oracle.Types;

/// <summary>Conversion of a value from one SQL type to another, with Oracle's rules and errors.</summary>
public static class SqlConversion
{
    /// <summary>
    /// The value in another type, as CAST, an assignment or an implicit conversion makes it. Lengths and precisions of the target are
    /// enforced only by <see cref="Assign"/>.
    /// </summary>
    public static Datum Convert(Datum value, OracleType from, OracleType to, Nls nls) =>
        value.IsNull || from.Kind == to.Kind ? value : throw new OraException(OraError.UnimplementedFeature, 0, ": " + from + " to " + to);

    /// <summary>Whether Oracle converts without being asked; where it does not the binder raises ORA-00932.</summary>
    public static bool IsImplicit(OracleType from, OracleType to) => from.IsNull || from.Kind == to.Kind;

    /// <summary>The value as a column or variable of the target type keeps it: rounded, padded, or ORA-01438, ORA-12899, ….</summary>
    /// <param name="target">The quoted name of what is assigned to, for the message: <c>"S"."T"."C"</c>.</param>
    public static Datum Assign(Datum value, OracleType from, OracleType to, Nls nls, string target) => Convert(value, from, to, nls);

    /// <summary>Order of two data of one type, neither of them NULL; CHAR ignores trailing blanks.</summary>
    public static int Compare(Datum a, Datum b, OracleType type, Nls nls) => string.CompareOrdinal(a.ToString(), b.ToString());
}
