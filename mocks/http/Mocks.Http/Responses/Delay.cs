using Mocks.Http.Templates;

#pragma warning disable MA0048 // a closed family reads best on one page
namespace Mocks.Http.Responses;

/// <summary>How long to wait before answering.</summary>
internal abstract record Delay
{
    public abstract double Milliseconds(SeededRandom random);
}

internal sealed record FixedDelay(double Duration) : Delay
{
    public override double Milliseconds(SeededRandom random) => Duration;
}

internal sealed record UniformDelay(double Lower, double Upper) : Delay
{
    public override double Milliseconds(SeededRandom random) => Lower + (random.NextDouble() * (Upper - Lower));
}

/// <summary>Log-normal by its median and the standard deviation of the logarithm, cut at a maximum.</summary>
internal sealed record LogNormalDelay(double Median, double Sigma, double? Maximum) : Delay
{
    private const int MostTries = 100;

    public override double Milliseconds(SeededRandom random)
    {
        for (var i = 0; i < MostTries; i++)
        {
            var value = Math.Exp(Normal(random) * Sigma) * Median;
            if (Maximum is not { } most || value <= most)
                return value;
        }

        return Maximum ?? Median;
    }

    // Box and Muller, "A note on the generation of random normal deviates", 1958
    private static double Normal(SeededRandom random) =>
        Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
}

/// <summary>The sum of two delays: of the response and of the settings.</summary>
internal sealed record SumDelay(Delay First, Delay Second) : Delay
{
    public override double Milliseconds(SeededRandom random) => First.Milliseconds(random) + Second.Milliseconds(random);
}
