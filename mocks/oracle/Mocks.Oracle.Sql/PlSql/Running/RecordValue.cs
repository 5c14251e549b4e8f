using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.PlSql;

/// <summary>The value of a record variable. It belongs to one variable: assignment copies it.</summary>
internal sealed class RecordValue(Datum[] fields)
{
    public Datum[] Fields => fields;

    public RecordValue Copy()
    {
        var copy = new Datum[fields.Length];
        for (var i = 0; i < copy.Length; i++)
            copy[i] = CompositeValues.Copy(fields[i]);
        return new RecordValue(copy);
    }
}
