using System.Diagnostics;
using System.Globalization;
using Mocks.Fuzz;

// Mocks.Fuzz SECONDS [SEED [TARGET…]]: mutates the corpus for so long and gives it to each target. Ends with 1 at the first finding,
// after printing what the input was.
if (args.Length == 0 || !double.TryParse(args[0], CultureInfo.InvariantCulture, out var seconds))
{
    Console.Error.WriteLine("usage: Mocks.Fuzz SECONDS [SEED [TARGET...]]");
    return 2;
}

var seed = args.Length > 1 ? ulong.Parse(args[1], CultureInfo.InvariantCulture) : 1;
var failed = false;
foreach (var target in Targets.All)
{
    if (args.Length > 2 && !args.Skip(2).Contains(target.Name))
        continue;
    var clock = Stopwatch.StartNew();
    var (inputs, finding) = Campaign.Run(target, seed, _ => clock.Elapsed.TotalSeconds < seconds);
    Console.WriteLine(finding is null
        ? string.Create(CultureInfo.InvariantCulture, $"{target.Name}: {inputs} inputs, nothing found")
        : string.Create(CultureInfo.InvariantCulture, $"{target.Name}: input {inputs}: {finding}"));
    failed |= finding is not null;
}

return failed ? 1 : 0;
