using System.Globalization;

namespace Mocks.Http.Templates.DotNet;

/// <summary>
/// A helper of WireMock.Net's: a method whose parameters have types. In a block, a flag decides between its two halves, and anything
/// else is the context of the first.
/// </summary>
/// <param name="Name">With its category: <c>String.Append</c>.</param>
/// <param name="Required">How many of the parameters have to be given.</param>
internal sealed record DotNetHelper(string Name, IReadOnlyList<DotNetParameter> Parameters, int Required, Func<HelperCall, IReadOnlyList<object?>, object?> Run)
{
    /// <exception cref="HelperException">With the text that WireMock.Net answers.</exception>
    public object? Invoke(HelperCall call)
    {
        if (call.Count < Required || call.Count > Parameters.Count)
            throw new HelperException(Counts());
        var arguments = new object?[Parameters.Count];
        for (var i = 0; i < call.Count; i++)
            arguments[i] = Convert(call.Argument(i), Parameters[i]);
        var value = Run(call, arguments);
        if (value is bool flag)
            value = new DotNetScalar(flag);
        else if (value is double real)
            value = new DotNetScalar(real);
        if (!call.IsBlock)
            return value;
        if (value is not DotNetScalar { Value: bool })
            call.RenderBody(value);
        else if (TemplateValue.IsTrue(value))
            call.RenderBody();
        else
            call.RenderInverse();
        return null;
    }

    private static object? Convert(object? value, DotNetParameter parameter) => parameter switch
    {
        DotNetParameter.Text => value is null or string ? value : throw Wrong(value, DotNetType.Text),
        DotNetParameter.Whole => value switch
        {
            null => 0L,
            long => value,
            _ => throw Wrong(value, DotNetType.Whole),
        },
        DotNetParameter.Flag => value switch
        {
            null => false,
            bool => value,
            DotNetScalar { Value: bool flag, IsJson: false } => flag,
            _ => throw Wrong(value, DotNetType.Flag),
        },
        DotNetParameter.Items => value is IReadOnlyList<object?> ? value : value is null ? null : value is DotNetScalar { IsJson: true } ? new List<object?>() : throw Wrong(value, DotNetType.Items),
        DotNetParameter.Enumerable => value switch
        {
            null or IReadOnlyList<object?> => value,
            DotNetScalar { IsJson: true } => new List<object?>(),
            string text => text.Select(object? (c) => c.ToString()).ToList(),
            DotNetMap map => map.Properties.Select(object? (pair) => $"[{pair.Key}, {TemplateValue.Text(pair.Value)}]").ToList(),
            _ => throw Wrong(value, DotNetType.Enumerable),
        },
        _ => value,
    };

    private string Counts()
    {
        if (Parameters.Count == 0)
            return $"The {Name} helper should have no arguments.";
        if (Required == Parameters.Count)
            return string.Create(CultureInfo.InvariantCulture, $"The {Name} helper must have exactly {Required} argument{(Required == 1 ? "" : "s")}.");
        return $"The {Name} helper must have {string.Join(" or ", Enumerable.Range(Required, Parameters.Count - Required + 1))} arguments.";
    }

    private static HelperException Wrong(object? value, string type) =>
        new($"Object of type '{DotNetType.Of(value)}' cannot be converted to type '{type}'.");
}
