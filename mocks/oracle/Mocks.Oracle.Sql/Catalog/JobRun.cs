namespace Mocks.Oracle.Sql.Catalog;

/// <summary>One run of a job, for the dictionary. Times are UTC.</summary>
/// <param name="LogId">From 1.</param>
/// <param name="Owner">Of the job.</param>
/// <param name="Name">Of the job.</param>
/// <param name="Started">When it began.</param>
/// <param name="Duration">How long it took.</param>
/// <param name="Error">0, or the number of the error that ended it.</param>
/// <param name="Text">The error's text.</param>
internal sealed record JobRun(long LogId, string Owner, string Name, DateTime Started, TimeSpan Duration, int Error, string? Text)
{
    public string Status => Error == 0 ? "SUCCEEDED" : "FAILED";
}
