namespace Mocks.Oracle.Sql.Execution.Matching;

/// <summary>What the machine that runs row patterns can do.</summary>
internal enum PatternOperation
{
    /// <summary>A row that is of the variable A.</summary>
    Row,

    /// <summary>Goes on at A, and at B when that leads nowhere.</summary>
    Split,
    Jump,

    /// <summary>Notes the row in register A, where a repetition begins.</summary>
    Begin,

    /// <summary>Fails when no row was taken since Begin: the empty pattern isn't repeated.</summary>
    Progress,
    AtStart,
    AtEnd,

    /// <summary>A is 1 where {- begins and -1 where it ends.</summary>
    Exclude,
    Match,
}
