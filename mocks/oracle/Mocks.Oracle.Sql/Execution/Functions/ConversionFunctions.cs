using Mocks.Oracle.Sql.Binding;
using Mocks.Oracle.Sql.Catalog;
using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.Execution.Functions;

/// <summary>Conversions by name: TO_CHAR, TO_DATE, TO_NUMBER and their kin, with a format model or the session's.</summary>
internal static class ConversionFunctions
{
    private static readonly OracleType Text = OracleType.Varchar2(OracleType.MaxSqlBytes);

    public static IEnumerable<ScalarFunction> All =>
    [
        ToText("TO_CHAR", national: false),
        ToText("TO_NCHAR", national: true),
        ToDatetime("TO_DATE", OracleType.Date, (text, nls) => Datum.Date((text.Format ?? DatetimeFormat.Parse(nls.DateFormat)).ReadDate(text.Text, nls))),
        ToDatetime("TO_TIMESTAMP", OracleType.Timestamp(9), (text, nls) => Datum.Timestamp((text.Format ?? DatetimeFormat.Parse(nls.TimestampFormat)).ReadTimestamp(text.Text, nls))),
        ToDatetime("TO_TIMESTAMP_TZ", OracleType.TimestampTz(9), (text, nls) => Datum.Timestamp((text.Format ?? DatetimeFormat.Parse(nls.TimestampTzFormat)).ReadTimestampTz(text.Text, nls))),
        new("TO_NUMBER", 1, 3, ToNumber),
        Plain("TO_BINARY_DOUBLE", OracleType.BinaryDouble),
        Plain("TO_BINARY_FLOAT", OracleType.BinaryFloat),
        new("TO_CLOB", 1, 3, ToClob),
        Plain("TO_BOOLEAN", OracleType.Boolean),
        new("TO_UTC_TIMESTAMP_TZ", 1, 1, _ => new FunctionSignature(OracleType.TimestampTz(9), [Text], static (_, values) => Datum.Timestamp(ReadIso(values[0].AsText())))),
        Plain("TO_NCLOB", OracleType.NClob),
        Plain("TO_BLOB", OracleType.Blob),
        Plain("TO_YMINTERVAL", OracleType.IntervalYM(9)),
        Plain("TO_DSINTERVAL", OracleType.IntervalDS(9, 9)),
        Plain("CHARTOROWID", OracleType.RowId),
        ParameterTypes.Function("ROWIDTOCHAR", 1, 1, (_, _) => OracleType.RowId, (_, _) => OracleType.Varchar2(18), values => Datum.Text(values[0].AsRowId().ToString())),
        ParameterTypes.Function(
            "HEXTORAW", 1, 1, ParameterTypes.Texts, (types, _) => OracleType.Raw(Math.Clamp((types[0].ByteLength + 1) / 2, 1, 2000)),
            values => Datum.Raw(SqlConversion.FromHex(values[0].AsText()))),
        ToHex("RAWTOHEX", length => OracleType.Varchar2(Math.Clamp(length * 2, 1, OracleType.MaxSqlBytes))),
        ToHex("RAWTONHEX", length => OracleType.NVarchar2(Math.Clamp(length * 2, 1, 2000))),
        ParameterTypes.Function("ROWIDTONCHAR", 1, 1, (_, _) => OracleType.RowId, (_, _) => OracleType.NVarchar2(18), values => Datum.Text(values[0].AsRowId().ToString())),
        Empty("EMPTY_CLOB", OracleType.Clob, Lob.EmptyClob),
        Empty("EMPTY_BLOB", OracleType.Blob, Lob.EmptyBlob),
    ];

    /// <summary>The bytes of the value as it is stored: RAWTOHEX('a') is 61.</summary>
    private static ScalarFunction ToHex(string name, Func<int, OracleType> result) => new(name, 1, 1, arguments =>
    {
        var type = arguments[0].Type;
        var length = type.Kind is OracleTypeKind.Raw ? type.Length : type.IsText ? type.ByteLength : OracleNumber.MaxBytes;
        return new FunctionSignature(result(length), [null], (_, values) => Datum.Text(Convert.ToHexString(InternalBytes.Of(values[0], type))));
    });

    private static ScalarFunction Empty(string name, OracleType type, Lob lob)
    {
        var signature = new FunctionSignature(type, [], (_, _) => Datum.Lob(lob));
        return new ScalarFunction(name, 0, 0, _ => signature) { IsNeverNull = true };
    }

    /// <summary>Of bytes the second argument is the number of their character set, the database's when it is 0 or left out.</summary>
    private static FunctionSignature ToClob(IReadOnlyList<BoundExpression> arguments)
    {
        var from = arguments[0].Type;
        if (from.Kind is OracleTypeKind.Blob or OracleTypeKind.Raw or OracleTypeKind.LongRaw)
        {
            return new FunctionSignature(OracleType.Clob, [OracleType.Blob, OracleType.AnyNumber, Text], static (_, values) =>
            {
                var set = values.Length == 1 || values[1].AsNumber().IsZero ? CharacterSet.Database : CharacterSet.Find(values[1].AsNumber()) ?? throw Ora.Error(1482);
                return Datum.Lob(Lob.FromText(set.Read(values[0].AsLob().ToBytes())));
            });
        }

        return arguments.Count == 1
            ? new FunctionSignature(OracleType.Clob, [null], (frame, values) => SqlConversion.Convert(values[0], from, OracleType.Clob, frame.Session.Nls))
            : throw Ora.Error(939, arguments[1].Position);
    }

    /// <summary>ISO 8601 with a T and a zone or Z; UTC where there is none.</summary>
    private static OracleTimestamp ReadIso(string text)
    {
        var value = DatetimeFormat.Parse("YYYY-MM-DD\"T\"HH24:MI:SSXFFTZR").ReadTimestampTz(text, Nls.Default);
        return value.InZone(OracleTimeZone.Utc);
    }

    /// <summary>What CAST does too, from any type that converts.</summary>
    private static ScalarFunction Plain(string name, OracleType to) => new(name, 1, 3, arguments =>
    {
        var from = arguments[0].Type;
        if (arguments.Count > 1 && !(from.IsText && to.IsBinaryFloating))
            throw Ora.Unsupported(name + " with a format", arguments[1].Position);
        return new FunctionSignature(to, [null], (frame, values) => SqlConversion.Convert(values[0], from, to, frame.Session.Nls));
    });

    private static ScalarFunction ToText(string name, bool national) => new(name, 1, 3, arguments =>
    {
        var type = arguments[0].Type;
        var result = national ? OracleType.NVarchar2(OracleType.MaxSqlBytes / 2) : ResultOf(type, arguments.Count);
        if (arguments.Count == 1)
            return new FunctionSignature(result, [null], (frame, values) => Datum.Text(SqlText.Of(values[0], type, frame.Session.Nls)));
        if (type.IsText || type.IsNull)
        {
            // TO_CHAR('1', '9') takes the text for a number, as Oracle does
            return new FunctionSignature(result, [OracleType.AnyNumber, Text, Text], (frame, values) => Number(values[0].AsNumber(), values, frame));
        }

        return new FunctionSignature(result, [null, Text, Text], type.Kind switch
        {
            OracleTypeKind.Date => (frame, values) => Datum.Text(Mask(values).Format(values[0].AsDate(), NlsOf(frame, values))),
            OracleTypeKind.TimestampLtz => (frame, values) =>
                Datum.Text(Mask(values).Format(values[0].AsTimestamp().InZone(frame.Session.Nls.TimeZone), type.Scale, NlsOf(frame, values))),
            _ when type.IsTimestamp => (frame, values) => Datum.Text(Mask(values).Format(values[0].AsTimestamp(), type.Scale, NlsOf(frame, values))),
            OracleTypeKind.BinaryDouble => (frame, values) => Number(OracleNumber.FromDouble(values[0].AsDouble()), values, frame),
            OracleTypeKind.BinaryFloat => (frame, values) => Number(OracleNumber.FromSingle(values[0].AsSingle()), values, frame),
            _ when type.IsNumber => (frame, values) => Number(values[0].AsNumber(), values, frame),
            _ when type.IsInterval => (frame, values) => Datum.Text(SqlText.Of(values[0], type, frame.Session.Nls)),
            _ => throw TypeRules.Mismatch(Text, type, arguments[0].Position),
        });
    });

    private static OracleType ResultOf(OracleType type, int arguments) =>
        arguments > 1 ? OracleType.Varchar2(type.IsNumber ? 64 : 255)
        : type.IsText ? OracleType.Varchar2(Math.Max(1, type.ByteLength))
        : type.IsLob ? Text
        : OracleType.Varchar2(Math.Max(1, TypeRules.TextLength(type)));

    private static Datum Number(OracleNumber number, Datum[] values, Frame frame) =>
        Datum.Text(NumberFormat.Parse(values[1].AsText()).Format(number, NlsOf(frame, values)));

    private static ScalarFunction ToDatetime(string name, OracleType result, Func<(string Text, DatetimeFormat? Format), Nls, Datum> read) => new(name, 1, 3, arguments =>
    {
        var given = arguments[0].Type;
        if (given.IsDatetime && arguments.Count == 1)
            return new FunctionSignature(result, [null], (frame, values) => SqlConversion.Convert(values[0], given, result, frame.Session.Nls));
        return new FunctionSignature(result, [Text], (frame, values) =>
            read((values[0].AsText(), values.Length > 1 ? Mask(values) : null), NlsOf(frame, values)));
    });

    private static FunctionSignature ToNumber(IReadOnlyList<BoundExpression> arguments)
    {
        var given = arguments[0].Type;
        // of XML the text is read
        var read = given.Kind == OracleTypeKind.Xml ? Text : given;
        if (arguments.Count == 1)
        {
            return new FunctionSignature(
                OracleType.AnyNumber, [read == given ? null : read], (frame, values) => SqlConversion.Convert(values[0], read, OracleType.AnyNumber, frame.Session.Nls));
        }

        return new FunctionSignature(OracleType.AnyNumber, [Text], (frame, values) =>
            Datum.Number(NumberFormat.Parse(values[1].AsText()).Read(values[0].AsText(), NlsOf(frame, values))));
    }

    private static DatetimeFormat Mask(Datum[] values) => DatetimeFormat.Parse(values[1].AsText());

    private static Nls NlsOf(Frame frame, Datum[] values) =>
        values.Length > 2 ? NlsParameters.WithArgument(frame.Session.Nls, values[2].AsText()) : frame.Session.Nls;
}
