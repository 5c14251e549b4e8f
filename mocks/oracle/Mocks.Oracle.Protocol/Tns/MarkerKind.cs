namespace Mocks.Oracle.Protocol.Tns;

/// <summary>The third byte of a MARKER packet's body <c>01 00 kind</c>.</summary>
public enum MarkerKind : byte
{
    Break = 1,
    Reset = 2,

    /// <summary>A break that the user asked for: cancel, or a call that took too long.</summary>
    Interrupt = 3,
}
