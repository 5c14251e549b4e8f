namespace Mocks.Oracle.Protocol.Ttc;

/// <summary>
/// How messages are laid out on this connection: what the data type negotiation came to. Neither the driver's name nor the
/// field version alone tells.
/// </summary>
/// <param name="FieldVersion">The lesser of the client's and the server's TTC field version.</param>
/// <param name="TextAsClr">Text arrays come as CLR; otherwise as raw bytes of a length given before (drivers that do not announce length conversion).</param>
/// <param name="ScaleAsInteger">The scale in a column description is a compressed integer (type 27 in its universal form), else one byte.</param>
/// <param name="LongError">The error message has SQL type and checksum (the client listed type 652).</param>
/// <param name="LongDescribe">Column descriptions have domain, annotations and vector properties as the field version has them (the client listed type 663).</param>
/// <param name="EndOfResponse">Both sides announced message 29.</param>
public sealed record TtcDialect(
    byte FieldVersion, bool TextAsClr, bool ScaleAsInteger, bool LongError, bool LongDescribe, bool EndOfResponse)
{
    /// <summary>What holds until types were negotiated.</summary>
    public static TtcDialect Initial { get; } = new(0, TextAsClr: true, ScaleAsInteger: true, LongError: false, LongDescribe: false, EndOfResponse: false);

    /// <summary>Function headers carry a token.</summary>
    public bool HasTokens => FieldVersion >= 18;

    /// <summary>Types carry a collation.</summary>
    public bool HasCollation => FieldVersion >= 8;

    /// <summary>Errors have their number as UB4 and lists for batch errors.</summary>
    public bool HasExtendedError => FieldVersion >= 7;

    public bool HasSqlTypeInError => LongError && FieldVersion >= 14;

    public bool HasDomains => LongDescribe && FieldVersion >= 17;

    public bool HasAnnotations => LongDescribe && FieldVersion >= 20;

    public bool HasVectors => LongDescribe && FieldVersion >= 24;
}
