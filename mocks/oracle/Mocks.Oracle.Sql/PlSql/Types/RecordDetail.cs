using Mocks.Oracle.Sql.Execution;
using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.PlSql.Types;

/// <summary>A record type: declared, or the row of a table or cursor.</summary>
internal sealed class RecordDetail : CompositeDetail
{
    private RecordDetail(string name, IReadOnlyList<RecordFieldType> fields, bool isRow)
    {
        Name = name;
        Fields = fields;
        IsRow = isRow;
    }

    public string Name { get; }

    public IReadOnlyList<RecordFieldType> Fields { get; }

    /// <summary>By %ROWTYPE: compatible with every record of the same fields.</summary>
    public bool IsRow { get; }

    public override CompositeForm Form => CompositeForm.Attributes;

    public override IReadOnlyList<(string Name, OracleType Type)> Parts => field ??= [.. Fields.Select(f => (f.Name, f.Type))];

    public override IEnumerable<(int Index, Datum Value)> Take(Datum value) => ((RecordValue)value.AsObject()!).Fields.Select((f, i) => (i + 1, f)); // not NULL

    public override Datum Make(IReadOnlyList<(int Index, Datum Value)> parts) => Datum.Object(new RecordValue([.. parts.Select(p => p.Value)]));

    public static OracleType Of(string name, IReadOnlyList<RecordFieldType> fields, bool isRow = false) =>
        new(OracleTypeKind.Record) { TypeName = name, Detail = new RecordDetail(name, fields, isRow) };

    public int IndexOf(string field)
    {
        for (var i = 0; i < Fields.Count; i++)
        {
            if (Fields[i].Name == field)
                return i;
        }

        return -1;
    }

    /// <summary>A new record: fields have their defaults.</summary>
    public RecordValue NewValue(Frame frame)
    {
        var values = new Datum[Fields.Count];
        for (var i = 0; i < values.Length; i++)
            values[i] = Fields[i].Default is { } value ? value(frame) : InitialValues.Of(Fields[i].Type, frame);
        return new RecordValue(values);
    }
}
