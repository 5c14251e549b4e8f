namespace Mocks.Oracle.Types;

/// <summary>The forms of types that have parts; the numbers are those of type descriptions.</summary>
public enum CompositeForm
{
    /// <summary>An object or a record.</summary>
    Attributes = 0,

    /// <summary>INDEX BY a number.</summary>
    IndexTable = 1,
    NestedTable = 2,
    Varray = 3,
}
