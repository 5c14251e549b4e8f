using Mocks.Oracle.Protocol.Messages;
using Mocks.Oracle.Protocol.Ttc;

namespace Mocks.Oracle.Values;

/// <summary>How a value goes to the client: the type it has, and the one it is sent as.</summary>
/// <param name="Source">What the engine gives.</param>
/// <param name="Target">What the client gets.</param>
/// <param name="National">Characters go as UTF-16.</param>
/// <param name="PrefetchesLob">Locators come with length and chunk size.</param>
/// <param name="Fetched">In a row; else the value of an OUT bind, where rowids are text.</param>
internal readonly record struct ValueForm(OracleType Source, TtcDataType Target, bool National, bool PrefetchesLob, bool Fetched)
{
    /// <summary>
    /// A column as the client defined it where it has to be defined (LOBs and their kin); else as it was described, whatever the define
    /// says: a driver that defines one LOB column defines them all, but decodes the others by their description. A LOB that is taken as
    /// characters or bytes goes as LONG and LONG RAW do, whichever of their types was named.
    /// </summary>
    public static ValueForm Column(OracleType source, DescribedColumn column, TypeDescription? define) => define is null || !TypeMapping.NeedsDefine(column)
        ? new ValueForm(source, column.Type, column.Form == CharacterSets.NationalForm, PrefetchesLob: false, Fetched: true)
        : new ValueForm(source, Inline(define.Type), define.IsNational, define.PrefetchesLob, Fetched: true);

    private static TtcDataType Inline(TtcDataType type) => type switch
    {
        TtcDataType.Varchar or TtcDataType.VarcharWithLength or TtcDataType.NullTerminatedString or TtcDataType.Char or TtcDataType.CharZ => TtcDataType.Long,
        TtcDataType.Raw or TtcDataType.VarRaw => TtcDataType.LongRaw,
        _ => type,
    };

    public static ValueForm OutBind(OracleType source, TypeDescription bind) =>
        new(source, bind.Type, bind.IsNational, bind.PrefetchesLob, Fetched: false);

    /// <summary>Sent inline, however long, and followed by an indicator and a return code.</summary>
    public bool IsLong => Fetched
        && Target is TtcDataType.Long or TtcDataType.LongRaw or TtcDataType.LongVarchar or TtcDataType.LongVarRaw;
}
