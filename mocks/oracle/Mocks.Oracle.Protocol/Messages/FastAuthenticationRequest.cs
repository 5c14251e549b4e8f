using Mocks.Oracle.Protocol.Ttc;

namespace Mocks.Oracle.Protocol.Messages;

/// <summary>
/// Negotiation and the first call of the logon in one message; its answer is theirs, one after the other.
/// <code>
/// 1  type, 34             n  protocol request                     n  data types request
/// 1  version, 1           2  server character set, unused         n  logon, phase one
/// 1  flags                1  its flag, unused
/// 1  flags                2  national character set, unused
///                         1  field version that the header of the logon call is laid out by
/// </code>
/// </summary>
public sealed record FastAuthenticationRequest(ProtocolRequest Protocol, DataTypesRequest DataTypes, LogonRequest Logon)
{
    private const int Tokens = 18;

    public static FastAuthenticationRequest Read(ref TtcReader reader)
    {
        reader.Skip(4);
        var protocol = ProtocolRequest.Read(ref reader);
        reader.Skip(5);
        var fieldVersion = reader.ReadByte();
        var dataTypes = DataTypesRequest.Read(ref reader);
        reader.ReadByte();
        var header = FunctionHeader.Read(ref reader, fieldVersion >= Tokens);
        if (!reader.Underrun && header.Function != TtcFunction.LogonPhaseOne)
            throw new ProtocolException($"function {(int)header.Function} in a fast authentication message");
        var asClr = (dataTypes.Flags & 0x02) != 0;
        return new FastAuthenticationRequest(protocol, dataTypes, LogonRequest.Read(ref reader, asClr));
    }
}
