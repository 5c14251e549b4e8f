using Mocks.Oracle.Sql.Binding;
using Mocks.Oracle.Sql.Catalog;
using Mocks.Oracle.Sql.PlSql.Types;
using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.PlSql;

/// <summary>Values on their way into attributes and elements, by SQL: ORA-22814 when one is too large.</summary>
internal static class ObjectConversion
{
    public static Datum Fit(Datum value, OracleType from, OracleType to, Nls nls)
    {
        try
        {
            return ValueChecks.IsFree(from, to) ? value : ValueChecks.Convert(value, from, to, nls);
        }
        catch (OraException error) when (error.Code is 6502 && from.Kind != OracleTypeKind.Null && (from.IsText == to.IsText || from.IsNumber == to.IsNumber) && error.Headline.Contains(" too ", StringComparison.Ordinal))
        {
            throw Ora.Error(22814);
        }
    }

    /// <summary>Rows that COLLECT or MULTISET gathered as a collection: of objects, each row is one object's attributes, or the object itself.</summary>
    public static Datum Gather(Datum value, CollectedRows rows, CollectionDetail to, Nls nls)
    {
        if (value.AsObject() is not List<Datum[]> gathered)
            return default;
        var (columns, element) = (rows.Columns, to.Element);
        if (element.Detail is ObjectDetail type && !(columns is [{ Kind: OracleTypeKind.Object or OracleTypeKind.Null }]))
        {
            return Datum.Object(CollectionValue.Of(to, gathered.Select(row =>
                Datum.Object(new ObjectValue(type, [.. row.Select((v, i) => Fit(v, columns[i], type.Attributes[i].Type, nls))])))));
        }

        return Datum.Object(CollectionValue.Of(to, gathered.Select(row => Fit(row[0], columns[0], element, nls))));
    }
}
