namespace Mocks.Oracle.Types;

/// <summary>How strictly JSON text is read.</summary>
[Flags]
public enum JsonSyntax
{
    /// <summary>As Oracle reads by default: names without quotes or in single ones, TRUE in any case, a comma too many, numbers such as .5 and +1.</summary>
    Lax = 0,

    /// <summary>RFC 8259.</summary>
    Strict = 1,

    /// <summary>An object may not have a name twice.</summary>
    UniqueKeys = 2,

    /// <summary>Numbers are values, without the digits that they were written in.</summary>
    PlainNumbers = 4,

    /// <summary>For the JSON type.</summary>
    Typed = UniqueKeys | PlainNumbers,
}
