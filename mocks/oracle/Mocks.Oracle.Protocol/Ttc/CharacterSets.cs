namespace Mocks.Oracle.Protocol.Ttc;

/// <summary>Oracle's character set numbers, and the forms of character data.</summary>
public static class CharacterSets
{
    /// <summary>AL32UTF8, the database character set.</summary>
    public const int Utf8 = 873;

    /// <summary>AL16UTF16, the national character set.</summary>
    public const int Utf16 = 2000;

    /// <summary>VARCHAR2, CHAR, CLOB.</summary>
    public const byte ImplicitForm = 1;

    /// <summary>NVARCHAR2, NCHAR, NCLOB.</summary>
    public const byte NationalForm = 2;
}
