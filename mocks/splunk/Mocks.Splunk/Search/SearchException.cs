namespace Mocks.Splunk.Search;

/// <summary>Ends a search that can't be read, with Splunk's own text.</summary>
internal sealed class SearchException(string text) : Exception(text);
