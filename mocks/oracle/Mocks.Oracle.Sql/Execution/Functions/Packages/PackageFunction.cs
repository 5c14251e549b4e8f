using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.Execution.Functions.Packages;

/// <summary>Functions of packages that come with the database: in the library under the dotted name, for SQL and PL/SQL.</summary>
internal static class PackageFunction
{
    public static readonly OracleType Text = OracleType.Varchar2(OracleType.MaxSqlBytes);
    public static readonly OracleType Bytes = OracleType.Raw(2000);
    public static readonly OracleType Number = OracleType.AnyNumber;

    /// <summary>A function whose result is NULL when a parameter without a default is.</summary>
    public static ScalarFunction Of(string name, OracleType result, PackageParameter[] parameters, Func<PackageArguments, Datum> body) =>
        Raw(name, result, parameters, (frame, values) =>
        {
            for (var i = 0; i < parameters.Length; i++)
            {
                if (!parameters[i].IsOptional && values[i].IsNull)
                    return default;
            }

            return body(new PackageArguments(frame, values));
        });

    /// <summary>A function that is called with NULLs too.</summary>
    public static ScalarFunction WithNulls(string name, OracleType result, PackageParameter[] parameters, Func<PackageArguments, Datum> body) =>
        Raw(name, result, parameters, (frame, values) => body(new PackageArguments(frame, values)));

    public static PackageParameter Required(string name, OracleType? type) => new(name, type);

    public static PackageParameter Optional(string name, OracleType? type) => new(name, type, true);

    private static ScalarFunction Raw(string name, OracleType result, PackageParameter[] parameters, FunctionBody body)
    {
        var signature = new FunctionSignature(result, [.. parameters.Select(p => p.Type)], body);
        return new ScalarFunction(name, parameters.Count(p => !p.IsOptional), parameters.Length, _ => signature)
        {
            AcceptsNull = true,
            Parameters = [.. parameters.Select(p => p.Name)],
        };
    }
}
