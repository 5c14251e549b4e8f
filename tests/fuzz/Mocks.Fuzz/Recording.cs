using System.Buffers;
using Mocks.Oracle.Protocol.Messages;
using Mocks.Oracle.Protocol.Ttc;

namespace Mocks.Fuzz;

/// <summary>What one driver has sent, as <c>record.mjs</c> keeps it: lines of <c>connect HEX</c> and <c>data HEX</c>.</summary>
/// <param name="Driver">Name of the file.</param>
/// <param name="Dialect">What its data types came to.</param>
/// <param name="Connects">Bodies of CONNECT packets.</param>
/// <param name="Negotiation">Messages before the log-on.</param>
/// <param name="Requests">Messages after it.</param>
internal sealed record Recording(
    string Driver, TtcDialect Dialect, IReadOnlyList<byte[]> Connects, IReadOnlyList<byte[]> Negotiation, IReadOnlyList<byte[]> Requests)
{
    private static readonly byte[] Calls = [(byte)TtcMessageType.Function, (byte)TtcMessageType.Piggyback, (byte)TtcMessageType.OneWayFunction];

    public static IReadOnlyList<Recording> All { get; } =
        [.. Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "corpus"), "*.txt").Order(StringComparer.Ordinal).Select(Read)];

    private static Recording Read(string path)
    {
        var lines = File.ReadAllLines(path);
        byte[][] Of(string kind) => [.. lines.Where(line => line.StartsWith(kind, StringComparison.Ordinal)).Select(line => Convert.FromHexString(line[kind.Length..]))];
        var data = Of("data ");
        byte[][] negotiation = [.. data.Where(bytes => !Calls.Contains(bytes[0]))];
        return new Recording(
            Path.GetFileNameWithoutExtension(path), DialectOf(negotiation), Of("connect "), negotiation, [.. data.Where(bytes => Calls.Contains(bytes[0]))]);
    }

    private static TtcDialect DialectOf(byte[][] negotiation)
    {
        var request = negotiation.First(bytes => bytes[0] is (byte)TtcMessageType.DataTypes or (byte)TtcMessageType.FastAuthentication);
        var reader = new TtcReader(new ReadOnlySequence<byte>(request));
        var types = request[0] == (byte)TtcMessageType.DataTypes ? DataTypesRequest.Read(ref reader) : FastAuthenticationRequest.Read(ref reader).DataTypes;
        return types.Dialect(ServerIdentity.Release23ai, endOfResponse: false);
    }
}
