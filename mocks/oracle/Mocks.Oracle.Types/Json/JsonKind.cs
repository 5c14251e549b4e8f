namespace Mocks.Oracle.Types;

/// <summary>What a JSON value is: the standard's kinds, and those that Oracle's JSON type adds.</summary>
public enum JsonKind
{
    Null,
    Boolean,
    Number,
    Text,
    BinaryDouble,
    BinaryFloat,
    Date,
    Timestamp,
    TimestampTz,
    IntervalYM,
    IntervalDS,
    Binary,
    Vector,
    Object,
    Array,

    /// <summary>Text that was taken for JSON unchecked (FORMAT JSON without STRICT): written as it is.</summary>
    Verbatim,
}
