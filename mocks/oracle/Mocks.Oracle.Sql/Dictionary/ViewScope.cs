namespace Mocks.Oracle.Sql.Dictionary;

/// <summary>The editions of a family of views. A view that comes in one edition only, such as V_$SESSION, is <see cref="Single"/>.</summary>
[Flags]
internal enum ViewScope
{
    None = 0,
    Single = 1,

    /// <summary>USER_: what the user owns.</summary>
    User = 2,

    /// <summary>ALL_: what the user may see.</summary>
    All = 4,

    /// <summary>DBA_: everything, for who may.</summary>
    Dba = 8,

    /// <summary>CDB_: as DBA_, with CON_ID.</summary>
    Cdb = 16,

    /// <summary>GV_$: of a single V_$ view, with INST_ID.</summary>
    Global = 32,

    Everywhere = User | All | Dba | Cdb,
}
