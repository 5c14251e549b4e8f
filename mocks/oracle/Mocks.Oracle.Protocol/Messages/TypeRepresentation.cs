namespace Mocks.Oracle.Protocol.Messages;

/// <summary>A line of the data type negotiation.</summary>
/// <param name="Type">Number of the type, 1 to 700 or so.</param>
/// <param name="ConvertedTo">The type it is sent as; 0 when it is not sent at all.</param>
/// <param name="Representation">1 is universal, 10 Oracle's own.</param>
public readonly record struct TypeRepresentation(int Type, int ConvertedTo, int Representation);
