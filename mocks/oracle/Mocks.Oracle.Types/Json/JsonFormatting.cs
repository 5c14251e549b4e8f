namespace Mocks.Oracle.Types;

/// <summary>How JSON is written.</summary>
[Flags]
public enum JsonFormatting
{
    Compact = 0,

    /// <summary>PRETTY: a member a line, two blanks a level.</summary>
    Pretty = 1,

    /// <summary>ASCII: other characters as \u escapes.</summary>
    Ascii = 2,

    /// <summary>ORDERED: members by name.</summary>
    Ordered = 4,
}
