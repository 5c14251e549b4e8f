using Mocks.Oracle.Protocol.Messages;
using Mocks.Oracle.Protocol.Ttc;
using Mocks.Oracle.Sessions;
using Mocks.Oracle.Values;

namespace Mocks.Oracle.Calls;

/// <summary>An open query whose columns have other types than the client was told, because what it reads from was defined anew.</summary>
internal static class ColumnChanges
{
    /// <summary>
    /// The forms that the columns go in from now on. Characters that have become a CLOB, and bytes that have become a BLOB, go as LONG and
    /// LONG RAW, in the character set that they had: drivers count on it (node-oracledb <c>base.js</c>, adjustFetchInfo).
    /// </summary>
    /// <param name="cursor">Executed, and not yet described anew.</param>
    /// <param name="rebound">Binds were given types, which the columns may follow: then nothing stands for the type before.</param>
    /// <exception cref="OraException">
    /// ORA-01007: the client has to prepare the query again, and drivers do; ORA-00932: a type that the one before can't stand for.
    /// </exception>
    public static IReadOnlyList<TypeDescription> Take(OpenCursor cursor, bool rebound)
    {
        IReadOnlyList<OracleType> types = [.. cursor.Engine.Columns.Select(column => column.Type)];
        IReadOnlyList<DescribedColumn> columns = [.. cursor.Engine.Columns.Select(TypeMapping.Describe)];
        if (cursor.Columns.Count != columns.Count)
            return cursor.Defines.Count > 0 || columns.Any(TypeMapping.NeedsDefine) ? throw BeginAnew() : [];
        var defines = new TypeDescription?[columns.Count];
        for (var i = 0; i < defines.Length; i++)
        {
            var isSame = cursor.Columns[i].Type == columns[i].Type && cursor.Columns[i].Form == columns[i].Form;
            defines[i] = isSame ? cursor.Defines.ElementAtOrDefault(i) : Change(cursor.Types[i], types[i], cursor.Columns[i], columns[i], rebound);
        }

        if (defines.All(define => define is null))
            return [];
        return [.. defines.Select((define, i) => define ?? (TypeMapping.NeedsDefine(columns[i]) ? throw BeginAnew() : Define(columns[i].Type, columns[i].Form)))];
    }

    private static TypeDescription? Change(OracleType from, OracleType to, DescribedColumn before, DescribedColumn column, bool rebound) => column.Type switch
    {
        TtcDataType.Clob when from.IsText => Define(TtcDataType.Long, before.Form),
        TtcDataType.Blob when from.Kind is OracleTypeKind.Raw or OracleTypeKind.LongRaw => Define(TtcDataType.LongRaw, form: 0),
        _ when from.IsText && TypeMapping.NeedsDefine(column) || TypeMapping.NeedsDefine(before) => throw BeginAnew(),
        _ when rebound || from.IsText || to.IsText || from.IsNull || to.IsNull || AreKin(from, to) => null,
        _ => throw new OraException(OraError.InconsistentDatatypes, 0, from.FamilyName, to.FamilyName),
    };

    private static bool AreKin(OracleType a, OracleType b) => a.Kind == b.Kind || (a.IsNumeric && b.IsNumeric) || (a.IsDatetime && b.IsDatetime);

    private static OraException BeginAnew() => new(OraError.ByCode(1007));

    private static TypeDescription Define(TtcDataType type, byte form) => new(type, 0, 0, 0, 0, null, form, 0);
}
