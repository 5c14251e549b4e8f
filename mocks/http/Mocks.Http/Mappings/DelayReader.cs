using Mocks.Http.Responses;

namespace Mocks.Http.Mappings;

/// <summary>Reads a <c>delayDistribution</c>.</summary>
internal static class DelayReader
{
    /// <summary>Null when there is a problem, which is then told.</summary>
    public static Delay? Read(MappingDocument document, JsonSpot spot)
    {
        var fields = new MappingFields(document, spot);
        Delay? delay = null;
        var type = fields.Text("type");
        switch (type)
        {
            case "lognormal":
                if (fields.Real("median") is { } median && fields.Real("sigma") is { } sigma)
                    delay = new LogNormalDelay(median, sigma, fields.Real("maxValue"));
                break;
            case "uniform":
                if (fields.Real("lower") is { } lower && fields.Real("upper") is { } upper)
                    delay = new UniformDelay(lower, upper);
                break;
            case "fixed":
                if (fields.Real("milliseconds") is { } milliseconds)
                    delay = new FixedDelay(milliseconds);
                break;
            default:
                document.Problem(spot, $"\"{type}\" is no distribution of delays", "Known are lognormal, uniform, fixed.");
                return null;
        }

        if (delay is null)
            document.Problem(spot, $"a parameter of the distribution \"{type}\" is missing", "Give median and sigma, lower and upper, or milliseconds.");
        fields.RejectOthers("a distribution of delays");
        return delay;
    }
}
