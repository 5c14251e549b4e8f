namespace Mocks.Oracle.Sql.Engine.Merging;

/// <summary>An object got a number that another object has got in the meantime: what led to it has to be done again on the newer state.</summary>
public sealed class MergeConflictException(string message) : Exception(message);
