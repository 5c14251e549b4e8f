namespace Mocks.Oracle.Sql.Binding;

/// <summary>Whether two calls ask for the same: paths by their text, since an index on JSON_VALUE must be found again.</summary>
internal static class JsonCallEquality
{
    public static bool Same(JsonCall a, JsonCall b) =>
        a with { Path = null, Variables = [] } == b with { Path = null, Variables = [] }
        && a.Path?.Text == b.Path?.Text
        && a.Variables.SequenceEqual(b.Variables);
}
