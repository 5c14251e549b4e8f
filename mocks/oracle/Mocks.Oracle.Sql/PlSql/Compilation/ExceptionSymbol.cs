using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.PlSql;

/// <summary>A declared or predefined exception.</summary>
internal sealed class ExceptionSymbol(string name) : Symbol(name)
{
    /// <summary>Of PRAGMA EXCEPTION_INIT, without the sign; 1403 for both +100 and -1403.</summary>
    public int? Code { get; set; }

    /// <summary>The error that RAISE makes, when it isn't just the number's.</summary>
    public OraException? Error { get; init; }

    /// <summary>Whether a handler for it takes what was raised.</summary>
    public bool Takes(Raised raised) => Code is { } code ? raised.Error.Code == code && raised.Identity is null or { Code: not null } : ReferenceEquals(raised.Identity, this);
}
