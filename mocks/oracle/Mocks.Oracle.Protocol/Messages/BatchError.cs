namespace Mocks.Oracle.Protocol.Messages;

/// <summary>One failed iteration of an array DML.</summary>
/// <param name="Iteration">0-based.</param>
/// <param name="Code">The ORA- number.</param>
/// <param name="Message">Text with its <c>ORA-</c> prefix.</param>
public readonly record struct BatchError(int Iteration, int Code, string Message);
