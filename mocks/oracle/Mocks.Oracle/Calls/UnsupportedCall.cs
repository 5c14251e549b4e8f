using Mocks.Oracle.Protocol.Ttc;

namespace Mocks.Oracle.Calls;

/// <summary>Refuses a function by the name of its feature; the session stays.</summary>
internal static class UnsupportedCall
{
    public static CallEntry Entry { get; } = new("unsupported", RunAsync);

    private static async ValueTask RunAsync(CallContext call, CancellationToken cancellationToken)
    {
        await call.Input.DiscardRequestAsync(cancellationToken);
        var feature = Feature(call.Header.Function);
        call.Summary = feature;
        throw new OraException(OraError.UnimplementedFeature, 0, ": " + feature);
    }

    private static string Feature(TtcFunction function) => function switch
    {
        TtcFunction.Subscribe or TtcFunction.Notify => "continuous query notification",
        TtcFunction.DescribeAny or TtcFunction.DescribeObject => "describe of objects",
        _ => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"TTC function {(int)function}"),
    };
}
