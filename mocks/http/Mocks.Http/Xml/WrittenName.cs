namespace Mocks.Http.Xml;

/// <summary>The name of an element or attribute as it was written, prefix and all, beside the one that paths are to find it by.</summary>
internal sealed record WrittenName(string Text);
