using System.Text;
using Mocks.Oracle.Protocol;
using Mocks.Oracle.Protocol.Messages;
using Mocks.Oracle.Protocol.Ttc;
using Mocks.Oracle.Sessions;
using Mocks.Oracle.Sql.Execution;
using BindDirection = Mocks.Oracle.Sql.Execution.BindDirection;

namespace Mocks.Oracle.Values;

/// <summary>Bind values as they were sent, as values of the engine.</summary>
internal static class BindDecoder
{
    /// <summary>What the values of a bind are; of an array, its elements.</summary>
    public static OracleType TypeOf(TypeDescription bind, ClientSession session) =>
        bind is { Type: TtcDataType.NamedType, ObjectType: { } oid } ? session.Engine.FindType(oid) : TypeMapping.BindType(bind);

    /// <param name="type">As <see cref="TypeOf"/> has it.</param>
    /// <exception cref="OraException">The value can't be what its type says.</exception>
    public static BindValue Decode(TypeDescription bind, OracleType type, BoundValue value, BindDirection direction, ClientSession session)
    {
        if (!bind.IsArray)
            return new BindValue(type, Element(bind, type, value, session), direction);
        var elements = (value.Elements ?? []).Select(element => Element(bind, type, element, session)).ToArray();
        return new BindValue(type, Datum.Null, direction, elements) { MostElements = bind.Elements > 0 ? bind.Elements : int.MaxValue };
    }

    private static Datum Element(TypeDescription bind, OracleType type, BoundValue value, ClientSession session)
    {
        if (bind.Type is TtcDataType.Cursor or TtcDataType.ResultSet)
            return value.Cursor == 0 ? Datum.Null : Datum.Object(session.Cursors.Find(value.Cursor).Engine);
        if (value.Bytes is not { } bytes)
            return Datum.Null;
        try
        {
            return type.Detail is CompositeDetail composite ? ObjectImageReader.Read(composite, bytes, locator => session.Lobs.Find(locator)) : FromBytes(bind, bytes, session);
        }
        catch (Exception exception) when (exception is ArgumentException or IndexOutOfRangeException or InvalidOperationException)
        {
            throw new ProtocolException($"{bytes.Length} bytes that are no {bind.Type}");
        }
    }

    private static Datum FromBytes(TypeDescription bind, byte[] bytes, ClientSession session)
    {
        switch (bind.Type)
        {
            case TtcDataType.Number or TtcDataType.BinaryInteger or TtcDataType.UnsignedInteger:
                return Datum.Number(OracleNumber.FromBytes(bytes));
            case TtcDataType.VarNumber:
                return Datum.Number(OracleNumber.FromBytes(bytes.AsSpan(1)));
            case TtcDataType.BinaryFloat:
                return Datum.Single(BinaryFloating.ReadSingle(bytes));
            case TtcDataType.BinaryDouble:
                return Datum.Double(BinaryFloating.ReadDouble(bytes));
            case TtcDataType.Date:
                return Datum.Date(OracleDate.FromBytes(bytes));
            case TtcDataType.Timestamp or TtcDataType.TimestampDescriptor:
                return Datum.Timestamp(OracleTimestamp.FromBytes(bytes));
            case TtcDataType.TimestampWithTimeZone or TtcDataType.TimestampWithTimeZoneDescriptor:
                // python-oracledb 1 leaves a zone of UTC out with a fraction of 0
                var zoned = OracleTimestamp.FromBytes(bytes);
                return Datum.Timestamp(zoned.Zone is null ? OracleTimestamp.FromUtc(zoned.Local, zoned.Nanoseconds, OracleTimeZone.Utc) : zoned);
            case TtcDataType.TimestampWithLocalTimeZone or TtcDataType.TimestampWithLocalTimeZoneDescriptor:
                var local = OracleTimestamp.FromBytes(bytes);
                return Datum.Timestamp(OracleTimestamp.FromUtc(local.Local, local.Nanoseconds, OracleTimeZone.Utc));
            case TtcDataType.IntervalYearToMonth or TtcDataType.IntervalYearToMonthDescriptor:
                return Datum.Interval(OracleIntervalYM.FromBytes(bytes));
            case TtcDataType.IntervalDayToSecond or TtcDataType.IntervalDayToSecondDescriptor:
                return Datum.Interval(OracleIntervalDS.FromBytes(bytes));
            case TtcDataType.Raw or TtcDataType.VarRaw or TtcDataType.LongRaw or TtcDataType.LongVarRaw:
                return Datum.Raw(bytes);
            case TtcDataType.Clob or TtcDataType.Blob:
                return Datum.Lob(session.Lobs.Find(bytes));
            case TtcDataType.Json:
                return Datum.Object(OsonReader.Read(bytes));
            case TtcDataType.Vector:
                return Datum.Object(VectorImage.Read(bytes));
            case TtcDataType.Boolean:
                return Datum.Boolean(bytes[^1] == 1);
            default:
                if (bind.IsNational)
                    return Datum.Text(Encoding.BigEndianUnicode.GetString(bytes));
                var text = Encoding.UTF8.GetString(bytes);
                return Datum.Text(session.Engine.Database.CharacterSet?.Through(text) ?? text);
        }
    }
}
