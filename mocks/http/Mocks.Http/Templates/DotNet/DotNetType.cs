namespace Mocks.Http.Templates.DotNet;

/// <summary>The names of the types that WireMock.Net's values have, which the texts of its errors tell.</summary>
internal static class DotNetType
{
    public const string Text = "System.String";
    public const string Whole = "System.Int32";
    public const string Flag = "System.Boolean";
    public const string Items = "System.Collections.Generic.IEnumerable`1[System.Object]";
    public const string Enumerable = "System.Collections.IEnumerable";
    public const string Options = "System.Collections.Generic.IDictionary`2[System.String,System.Object]";
    public const string Array = "Newtonsoft.Json.Linq.JArray";
    public const string Object = "Newtonsoft.Json.Linq.JObject";
    public const string Tokens = "System.Collections.Generic.Dictionary`2[System.String,Newtonsoft.Json.Linq.JToken]";
    public const string Values = "WireMock.Types.WireMockList`1[System.String]";
    public const string Groups = "System.Collections.Generic.Dictionary`2[System.String,System.String]";
    public const string ByName = "System.Collections.Generic.Dictionary`2[System.String,WireMock.Types.WireMockList`1[System.String]]";

    public static string Of(object? value) => value switch
    {
        null => "null",
        string => Text,
        bool => Flag,
        long whole => whole is >= int.MinValue and <= int.MaxValue ? Whole : "System.Int64",
        double => "System.Double",
        DateTime => "System.DateTime",
        DotNetScalar scalar => scalar.Type,
        DotNetList list => list.Type,
        DotNetMap map => map.Type,
        JoinedValues => Values,
        _ => "System.Object",
    };
}
