namespace Mocks.Http.Templates;

/// <summary>
/// What a name that a map or a list does not have leads to in WireMock's engine: the methods of the Java object. So
/// <c>{{request.query.size}}</c> is the number of parameters in a request that has no parameter of that name.
/// </summary>
internal static class JavaCollection
{
    public static bool TryGet(ITemplateObject map, string name, out object? value)
    {
        value = map switch
        {
            PathModel path => OfList(path.Properties.Count(), name),
            TemplateMap or InnerObject => OfMap(map, name),
            _ => null,
        };
        return value is not null;
    }

    /// <returns>Null when lists have no such method.</returns>
    public static object? OfList(int count, string name) => name switch
    {
        "size" => (long)count,
        "empty" or "isEmpty" => count == 0,
        _ => null,
    };

    private static object? OfMap(ITemplateObject map, string name) => name switch
    {
        "size" or "empty" or "isEmpty" => OfList(map.Properties.Count(), name),
        "keySet" => map.Properties.Select(property => (object?)property.Key).ToList(),
        "values" => map.Properties.Select(property => property.Value).ToList(),
        _ => null,
    };
}
