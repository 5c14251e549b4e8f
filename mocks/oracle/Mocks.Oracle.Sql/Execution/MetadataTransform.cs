namespace Mocks.Oracle.Sql.Execution;

/// <summary>What DBMS_METADATA.SET_TRANSFORM_PARAM sets for a session's DDL texts.</summary>
internal sealed record MetadataTransform
{
    public static readonly MetadataTransform Default = new();

    /// <summary>Physical attributes, storage, tablespace and logging.</summary>
    public bool SegmentAttributes { get; init; } = true;

    public bool Storage { get; init; } = true;

    public bool Tablespace { get; init; } = true;

    /// <summary>Constraints other than foreign keys.</summary>
    public bool Constraints { get; init; } = true;

    public bool RefConstraints { get; init; } = true;

    /// <summary>Constraints as ALTER TABLE statements behind the table.</summary>
    public bool ConstraintsAsAlter { get; init; }

    /// <summary>A semicolon or slash behind each statement.</summary>
    public bool SqlTerminator { get; init; }

    public bool EmitSchema { get; init; } = true;

    public bool Force { get; init; } = true;

    /// <summary>BYTE behind the lengths of columns of bytes.</summary>
    public bool SizeByteKeyword { get; init; }

    public bool Pretty { get; init; } = true;

    /// <summary>The clause PARTITION BY.</summary>
    public bool Partitioning { get; init; } = true;

    /// <summary>Of PACKAGE and TYPE: the specification.</summary>
    public bool Specification { get; init; } = true;

    /// <summary>Of PACKAGE and TYPE: the body.</summary>
    public bool Body { get; init; } = true;

    /// <summary>One parameter changed; null when there is none of that name.</summary>
    public MetadataTransform? With(string name, bool value) => name.ToUpperInvariant() switch
    {
        "SEGMENT_ATTRIBUTES" => this with { SegmentAttributes = value },
        "STORAGE" => this with { Storage = value },
        "TABLESPACE" => this with { Tablespace = value },
        "CONSTRAINTS" => this with { Constraints = value },
        "REF_CONSTRAINTS" => this with { RefConstraints = value },
        "CONSTRAINTS_AS_ALTER" => this with { ConstraintsAsAlter = value },
        "SQLTERMINATOR" => this with { SqlTerminator = value },
        "EMIT_SCHEMA" => this with { EmitSchema = value },
        "FORCE" => this with { Force = value },
        "SIZE_BYTE_KEYWORD" => this with { SizeByteKeyword = value },
        "PRETTY" => this with { Pretty = value },
        "PARTITIONING" => this with { Partitioning = value },
        "SPECIFICATION" => this with { Specification = value },
        "BODY" => this with { Body = value },
        // what no text here has: object identifiers, inheritance of remaps, INSERT of users' tables, collations that are the default
        "OID" or "INHERIT" or "INSERT" or "COLLATION_CLAUSE" or "CONSTRAINT_USE_DEFAULT_INDEX" or "REVOKE_FROM" or "PASSWORD_HISTORY" or "CONSTRAINT_NAMES" => this,
        "DEFAULT" when value => Default,
        _ => null,
    };
}
