using System.Text;
using Mocks.Oracle.Sql.Catalog;
using Mocks.Oracle.Sql.Execution.Expressions;
using Mocks.Oracle.Sql.PlSql.Types;
using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.PlSql;

/// <summary>Conversion to the type of a variable, with the checks that make ORA-06502.</summary>
internal static class ValueChecks
{
    private const int LongestText = 32767;

    /// <summary>Whether every value of one type is one of the other, as it is.</summary>
    public static bool IsFree(OracleType from, OracleType to)
    {
        if (to.Detail is ScalarDetail detail && (detail.NotNull || detail.Low is not null || detail.High is not null || (detail.IsInteger && !ScalarDetail.IsIntegerType(from))))
            return false;
        if (to.IsText)
            return from.IsText && to.Length == 0 && !to.IsBlankPadded;
        if (to.IsNumber)
            return from.IsNumber && to.Kind == OracleTypeKind.Number && (IsUnconstrained(to) || (from.Kind == to.Kind && from.Precision == to.Precision && from.Scale == to.Scale));
        return from.Kind == to.Kind && to.Kind is OracleTypeKind.Date or OracleTypeKind.Boolean or OracleTypeKind.Clob or OracleTypeKind.NClob or OracleTypeKind.Blob
            or OracleTypeKind.BinaryDouble or OracleTypeKind.BinaryFloat or OracleTypeKind.Cursor or OracleTypeKind.RowId;
    }

    public static Datum Convert(Datum value, OracleType from, OracleType to, Nls nls)
    {
        if (to.Detail is RecordDetail or CollectionDetail or ObjectDetail)
            return Composite(value, from, to, nls);
        if (value.IsNull)
            return to.Detail is ScalarDetail { NotNull: true } ? throw Ora.Error(6502, 0, "") : default;
        if (to.IsNumber)
            return Number(AsNumber(value, from, nls), to);
        if (to.IsText)
            return Text(value, from, to, nls);
        if (to.Kind == OracleTypeKind.Raw)
            return Raw(Plainly(value, from, to, nls), to);
        if (to.IsTimestamp || to.IsInterval)
            return Scaled(Plainly(value, from, to, nls), to, nls);
        return from.Kind == to.Kind ? value : Plainly(value, from, to, nls);
    }

    private static bool IsUnconstrained(OracleType type) => type is { Precision: 0, Scale: OracleType.NoScale };

    private static Datum Plainly(Datum value, OracleType from, OracleType to, Nls nls)
    {
        if (from.Kind == to.Kind)
            return value;
        try
        {
            return SqlConversion.Convert(value, from, to, nls);
        }
        catch (OraException error)
        {
            throw ProceduralErrors.Of(error);
        }
    }

    private static OracleNumber AsNumber(Datum value, OracleType from, Nls nls) =>
        from.IsNumber ? value.AsNumber() : Plainly(value, from, OracleType.AnyNumber, nls).AsNumber();

    private static Datum Number(OracleNumber number, OracleType to)
    {
        if (to.Detail is ScalarDetail detail)
        {
            if (detail.IsInteger)
            {
                if (!number.TryToInt64(out var whole) && !number.Round().TryToInt64(out whole))
                    throw Ora.Error(1426);
                if (whole != (int)whole)
                    throw Ora.Error(1426);
                number = whole;
            }

            if (number < (detail.Low ?? long.MinValue) || number > (detail.High ?? long.MaxValue))
                throw Ora.Error(6502, 0, "");
        }

        if (IsUnconstrained(to))
            return Datum.Number(number);
        try
        {
            return SqlConversion.Assign(Datum.Number(number), OracleType.AnyNumber, to, Nls.Default, "");
        }
        catch (OraException e) when (e.Code == 1438)
        {
            throw Ora.Error(6502, 0, ": number precision too large");
        }
    }

    private static Datum Text(Datum value, OracleType from, OracleType to, Nls nls)
    {
        var text = from.IsText ? value.AsText() : from.IsCharacterLob ? OfLob(value) : Plainly(value, from, to, nls).AsText();
        var limit = to.Length == 0 ? LongestText : to.Length;
        var length = to.CharSemantics ? text.Length : text.Length * 3 <= limit ? text.Length : Encoding.UTF8.GetByteCount(text);
        if (to.CharSemantics && length > limit)
            length -= text.Count(char.IsLowSurrogate);
        if (length > limit)
            throw Ora.Error(6502, 0, ": character string buffer too small");
        return to.IsBlankPadded && to.Length > 0 && length < limit ? Datum.Text(text.PadRight(text.Length + limit - length)) : Datum.Text(text);
    }

    private static string OfLob(Datum value)
    {
        var lob = value.AsLob();
        return lob.Length > LongestText ? throw Ora.Error(6502, 0, "") : lob.ToText();
    }

    private static Datum Raw(Datum value, OracleType to) =>
        to.Length > 0 && value.AsRaw().Length > to.Length ? throw Ora.Error(6502, 0, ": raw variable length too long") : value;

    private static Datum Scaled(Datum value, OracleType to, Nls nls)
    {
        try
        {
            return SqlConversion.Assign(value, to, to, nls, "");
        }
        catch (OraException e) when (e.Code is 1873 or 1438)
        {
            throw Ora.Error(1873);
        }
    }

    private static Datum Composite(Datum value, OracleType from, OracleType to, Nls nls)
    {
        if (value.AsObject() is RecordValue record && from.Detail is RecordDetail source && to.Detail is RecordDetail target)
        {
            var fields = new Datum[record.Fields.Length];
            for (var i = 0; i < fields.Length; i++)
                fields[i] = Convert(record.Fields[i], source.Fields[i].Type, target.Fields[i].Type, nls);
            return Datum.Object(new RecordValue(fields));
        }

        if (value.AsObject() is ObjectValue found && to.Detail is ObjectDetail declared)
            return found.Type.IsUnder(declared) ? Datum.Object(found.Copy()) : throw Ora.Error(6502, 0, "");
        if (value.AsObject() is CollectionValue collection && to.Detail is CollectionDetail detail)
            return collection.Type.Equals(detail) ? Datum.Object(collection.Copy()) : Datum.Object(collection.As(detail));
        return default;
    }
}
