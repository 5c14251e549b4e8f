using System.Globalization;
using System.Text;

namespace Mocks.Fuzz;

/// <summary>Gives mutated inputs to a target, one after the other, until it fails, hangs or has had enough. The same seed gives the same inputs.</summary>
internal static class Campaign
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    /// <param name="target">What is fuzzed.</param>
    /// <param name="seed">Of the mutations.</param>
    /// <param name="goesOn">Asked before each input, with its number.</param>
    /// <returns>The number of inputs, and what was found, or null.</returns>
    public static (long Inputs, string? Finding) Run(ITarget target, ulong seed, Func<long, bool> goesOn)
    {
        var mutator = new Mutator(seed, target.Corpus);
        long inputs = 0;
        while (goesOn(inputs))
        {
            var input = mutator.Next();
            inputs++;
            if (Try(target, input) is { } problem)
                return (inputs, $"{problem}{Environment.NewLine}  {Show(input)}");
        }

        return (inputs, null);
    }

    private static string? Try(ITarget target, byte[] input)
    {
        var run = Task.Run(() =>
        {
            try
            {
                target.Run(input);
                return null;
            }
#pragma warning disable CA1031 // whatever comes out here is what is looked for
            catch (Exception exception)
#pragma warning restore CA1031
            {
                return exception.ToString();
            }
        });
        return run.Wait(Patience) ? run.Result : string.Create(CultureInfo.InvariantCulture, $"no end after {Patience.TotalSeconds} s");
    }

    private static string Show(byte[] input) =>
        input.All(value => value is >= 0x20 and < 0x7F or (byte)'\n' or (byte)'\r' or (byte)'\t') ? Encoding.ASCII.GetString(input) : Convert.ToHexString(input);
}
