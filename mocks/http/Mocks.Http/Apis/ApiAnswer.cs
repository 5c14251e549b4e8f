namespace Mocks.Http.Apis;

/// <summary>What a part of an API answered, for the journal.</summary>
/// <param name="Part">Who answered: <c>resource customers</c>, <c>contract Petstore</c>.</param>
/// <param name="Sent">The body; empty when it was streamed.</param>
/// <param name="Remarks">More to tell, such as what violates a contract.</param>
internal sealed record ApiAnswer(string Part, ReadOnlyMemory<byte> Sent, string? Remarks = null)
{
    public IReadOnlyDictionary<string, string> JournalDetails
    {
        get
        {
            var details = new Dictionary<string, string>(StringComparer.Ordinal) { ["matched"] = "true", ["mapping"] = Part };
            if (Remarks is not null)
                details["violations"] = Remarks;
            return details;
        }
    }
}
