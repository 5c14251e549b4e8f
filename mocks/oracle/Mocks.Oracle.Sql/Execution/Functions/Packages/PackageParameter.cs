using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.Execution.Functions.Packages;

/// <summary>A parameter of a packaged function.</summary>
/// <param name="Name">In upper case, for named notation.</param>
/// <param name="Type">What an argument is converted to; null leaves it as it is.</param>
/// <param name="IsOptional">It has a default, which the function's body knows.</param>
internal sealed record PackageParameter(string Name, OracleType? Type, bool IsOptional = false);
