namespace Mocks.Splunk.Hec;

/// <summary>Ends a request to the collector with an answer.</summary>
internal sealed class HecException(HecAnswer answer) : Exception(answer.Text)
{
    public HecAnswer Answer => answer;
}
