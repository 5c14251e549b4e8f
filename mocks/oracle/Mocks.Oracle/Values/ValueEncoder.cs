using System.Buffers.Binary;
using System.Text;
using Mocks.Oracle.Protocol.Messages;
using Mocks.Oracle.Protocol.Ttc;
using Mocks.Oracle.Sessions;
using Mocks.Oracle.Sql.Catalog;
using Mocks.Oracle.Sql.Execution;

namespace Mocks.Oracle.Values;

/// <summary>Values of the engine, as bytes of the wire.</summary>
internal sealed class ValueEncoder(TtcWriter writer, TtcDialect dialect, ClientSession session, CursorSender cursors)
{
    private const int NullIndicator = -1;
    private const int FetchedNull = 1405;
    private const byte PhysicalRowId = 1;

    private static readonly OracleType LongText = OracleType.Varchar2(32_767);

    private readonly DatabaseCharacterSet? _characterSet = session.Engine.Database.CharacterSet;

    public void Write(ValueForm form, Datum value)
    {
        if (value.IsNull)
            WriteNull(form);
        else
            WriteValue(form, value);
        if (!form.IsLong)
            return;
        writer.WriteInteger(value.IsNull ? NullIndicator : 0);
        writer.WriteInteger(value.IsNull ? FetchedNull : 0);
    }

    private void WriteNull(ValueForm form)
    {
        if (form.Target is TtcDataType.Cursor && !form.Fetched)
            cursors.WriteClosed(writer, dialect);
        else if (form.Target is TtcDataType.NamedType)
            ObjectValueMessage.Write(writer, [], []);
        else
            writer.WriteByte(0);
    }

    private void WriteValue(ValueForm form, Datum value)
    {
        if (form.Target is TtcDataType.Varchar && form.Source.IsText)
        {
            WriteText(form, value.AsText());
            return;
        }

        Span<byte> bytes = stackalloc byte[OracleNumber.MaxBytes];
        switch (form.Target)
        {
            case TtcDataType.Number or TtcDataType.BinaryInteger:
                var number = (form.Source.IsNumber ? value : Convert(form, value, OracleType.AnyNumber)).AsNumber();
                writer.WriteClr(bytes[..number.WriteBytes(bytes)]);
                break;
            case TtcDataType.BinaryFloat:
                BinaryFloating.Write(bytes, Convert(form, value, OracleType.BinaryFloat).AsSingle());
                writer.WriteClr(bytes[..4]);
                break;
            case TtcDataType.BinaryDouble:
                BinaryFloating.Write(bytes, Convert(form, value, OracleType.BinaryDouble).AsDouble());
                writer.WriteClr(bytes[..8]);
                break;
            case TtcDataType.Date:
                Convert(form, value, OracleType.Date).AsDate().WriteBytes(bytes);
                writer.WriteClr(bytes[..7]);
                break;
            case TtcDataType.Timestamp or TtcDataType.TimestampDescriptor:
                var timestamp = Convert(form, value, OracleType.Timestamp(9)).AsTimestamp();
                writer.WriteClr(bytes[..timestamp.WithoutZone().WriteBytes(bytes)]);
                break;
            case TtcDataType.TimestampWithTimeZone or TtcDataType.TimestampWithTimeZoneDescriptor:
                var zoned = Convert(form, value, OracleType.TimestampTz(9)).AsTimestamp();
                writer.WriteClr(bytes[..zoned.WriteBytes(bytes)]);
                break;
            case TtcDataType.TimestampWithLocalTimeZone or TtcDataType.TimestampWithLocalTimeZoneDescriptor:
                // the database's zone is UTC
                var local = Convert(form, value, OracleType.TimestampLtz(9)).AsTimestamp();
                writer.WriteClr(bytes[..local.InZone(OracleTimeZone.Utc).WithoutZone().WriteBytes(bytes)]);
                break;
            case TtcDataType.IntervalYearToMonth or TtcDataType.IntervalYearToMonthDescriptor:
                Convert(form, value, OracleType.IntervalYM(9)).AsIntervalYM().WriteBytes(bytes);
                writer.WriteClr(bytes[..5]);
                break;
            case TtcDataType.IntervalDayToSecond or TtcDataType.IntervalDayToSecondDescriptor:
                Convert(form, value, OracleType.IntervalDS(9, 9)).AsIntervalDS().WriteBytes(bytes);
                writer.WriteClr(bytes[..11]);
                break;
            case TtcDataType.Boolean:
                writer.WriteClr(Convert(form, value, OracleType.Boolean).AsBoolean() ? [1, 1] : [0]);
                break;
            default:
                WriteLongValue(form, value);
                break;
        }
    }

    private void WriteLongValue(ValueForm form, Datum value)
    {
        switch (form.Target)
        {
            case TtcDataType.Raw or TtcDataType.VarRaw or TtcDataType.LongRaw or TtcDataType.LongVarRaw:
                writer.WriteClr(Raw(form, value));
                break;
            case TtcDataType.Clob or TtcDataType.Blob:
                WriteLob(form, value);
                break;
            case TtcDataType.Json:
                WriteImage(OsonWriter.Write((JsonValue)Convert(form, value, OracleType.Json).AsObject()!)); // not NULL
                break;
            case TtcDataType.Vector:
                WriteImage(VectorImage.Write((OracleVector)Convert(form, value, OracleType.Vector()).AsObject()!)); // not NULL
                break;
            case TtcDataType.NamedType when form.Source.Kind == OracleTypeKind.Xml:
                ObjectValueMessage.Write(writer, XmlImage.TypeOid, XmlImage.Write(value.ToString()));
                break;
            case TtcDataType.NamedType when form.Source.Detail is CompositeDetail { Identity: { } identity } type:
                ObjectValueMessage.Write(writer, identity.Oid, ObjectImageWriter.Write(type, value, lob => session.Lobs.Send(lob).ToBytes()));
                break;
            case TtcDataType.RowId or TtcDataType.RowIdDescriptor when form.Fetched:
                WriteRowId(value.AsRowId());
                break;
            case TtcDataType.UniversalRowId when form.Fetched:
                WriteUniversalRowId(value.AsRowId());
                break;
            case TtcDataType.Cursor or TtcDataType.ResultSet:
                cursors.Write(writer, dialect, session, (Cursor)value.AsObject()!); // not NULL, and of type CURSOR
                break;
            case TtcDataType.Varchar or TtcDataType.VarcharWithLength or TtcDataType.NullTerminatedString or TtcDataType.Char
                or TtcDataType.CharZ or TtcDataType.Long or TtcDataType.LongVarchar or TtcDataType.RowId
                or TtcDataType.RowIdDescriptor or TtcDataType.UniversalRowId:
                WriteText(form, Text(form, value));
                break;
            default:
                throw TypeMapping.Unsupported("values", form.Target);
        }
    }

    private string Text(ValueForm form, Datum value)
    {
        if (form.Source.IsText)
            return value.AsText();
        if (form.Source.Kind == OracleTypeKind.Json)
            return value.ToString();
        return form.Source.IsCharacterLob
            ? value.AsLob().ToText()
            : SqlConversion.Convert(value, form.Source, LongText, session.Engine.Nls).AsText();
    }

    private byte[] Raw(ValueForm form, Datum value) => form.Source.Kind switch
    {
        OracleTypeKind.Blob => value.AsLob().ToBytes(),
        OracleTypeKind.Raw or OracleTypeKind.LongRaw => value.AsRaw(),
        _ => SqlConversion.Convert(value, form.Source, OracleType.LongRaw, session.Engine.Nls).AsRaw(),
    };

    private void WriteText(ValueForm form, string text)
    {
        if (form.National)
            writer.WriteClr(Encoding.BigEndianUnicode.GetBytes(text));
        else
            writer.WriteClr(_characterSet?.Through(text) ?? text);
    }

    /// <summary>UB4 length, with prefetch UB8 size and UB4 chunk size, CLR locator.</summary>
    private void WriteLob(ValueForm form, Datum value)
    {
        var lob = form.Source.IsLob
            ? value.AsLob()
            : SqlConversion.Convert(value, form.Source, form.Target == TtcDataType.Blob ? OracleType.Blob : OracleType.Clob, session.Engine.Nls).AsLob();
        var locator = session.Lobs.Send(lob).ToBytes();
        writer.WriteInteger(locator.Length);
        if (form.PrefetchesLob)
        {
            writer.WriteInteger(lob.Length);
            writer.WriteInteger(LobLocator.ChunkSize);
        }

        writer.WriteClr(locator);
    }

    /// <summary>JSON and VECTOR: UB4 length of the locator, UB8 size, UB4 chunk size, CLR image, CLR locator.</summary>
    private void WriteImage(byte[] image)
    {
        var locator = ImageLocator.ToBytes(image.Length);
        writer.WriteInteger(locator.Length);
        writer.WriteInteger(image.Length);
        writer.WriteInteger(LobLocator.ChunkSize);
        writer.WriteClr(image);
        writer.WriteClr(locator);
    }

    private void WriteRowId(OracleRowId rowId)
    {
        writer.WriteByte(PhysicalRowId);
        writer.WriteInteger(rowId.ObjectNumber);
        writer.WriteInteger(rowId.File);
        writer.WriteByte(0);
        writer.WriteInteger(rowId.Block);
        writer.WriteInteger(rowId.Row);
    }

    /// <summary>DLC of: 1, object 4, file 2, block 4, row 2.</summary>
    private void WriteUniversalRowId(OracleRowId rowId)
    {
        Span<byte> bytes = stackalloc byte[13];
        bytes[0] = PhysicalRowId;
        BinaryPrimitives.WriteUInt32BigEndian(bytes[1..], rowId.ObjectNumber);
        BinaryPrimitives.WriteUInt16BigEndian(bytes[5..], rowId.File);
        BinaryPrimitives.WriteUInt32BigEndian(bytes[7..], rowId.Block);
        BinaryPrimitives.WriteUInt16BigEndian(bytes[11..], rowId.Row);
        writer.WriteDlc(bytes);
    }

    private Datum Convert(ValueForm form, Datum value, OracleType target) =>
        form.Source.Kind == target.Kind || (form.Source.IsNumber && target.IsNumber)
            ? value
            : SqlConversion.Convert(value, form.Source, target, session.Engine.Nls);
}
