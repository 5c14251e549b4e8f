namespace Mocks.Payments;

/// <summary>An error as clients see it.</summary>
internal sealed record PaymentsProblem(string Type, string Code, int Status, string Detail);
