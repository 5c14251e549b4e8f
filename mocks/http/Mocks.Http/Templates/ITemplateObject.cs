namespace Mocks.Http.Templates;

/// <summary>A thing with properties that templates can name.</summary>
internal interface ITemplateObject
{
    /// <summary>False when there is no such property.</summary>
    bool TryGet(string name, out object? value);

    /// <summary>For <c>{{#each}}</c>; empty where the properties can't be listed.</summary>
    IEnumerable<KeyValuePair<string, object?>> Properties { get; }
}
