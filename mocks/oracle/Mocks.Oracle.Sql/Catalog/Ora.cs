using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.Catalog;

/// <summary>Makes errors by number; arguments fill the catalogue's text.</summary>
internal static class Ora
{
    public static OraException Error(int code, int position = 0, params object?[] args) => new(OraError.ByCode(code), position, args);

    /// <summary>ORA-03001, naming what isn't there.</summary>
    public static OraException Unsupported(string feature, int position = 0) => new(OraError.ByCode(3001), position, ": " + feature);
}
