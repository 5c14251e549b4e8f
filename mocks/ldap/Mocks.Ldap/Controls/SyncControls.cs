using System.Text;
using Mocks.Ldap.Protocol;
using Mocks.Ldap.Protocol.Ber;
using Mocks.Ldap.Protocol.Messages;

namespace Mocks.Ldap.Controls;

/// <summary>
/// Content synchronisation (RFC 4533 §2). The request is <code>30 { 0A mode, [04 cookie], [01 reloadHint] }</code>
/// </summary>
/// <param name="IsPersistent">refreshAndPersist (3), not refreshOnly (1).</param>
/// <param name="Cookie">As the server gave it; null at the first time.</param>
/// <param name="ReloadHint">Whether a client whose cookie is of no use wants to be told so.</param>
internal sealed record SyncControls(bool IsPersistent, string? Cookie, bool ReloadHint)
{
    public static SyncControls? Find(RequestControls controls)
    {
        if (controls.Find(Oids.SyncRequest) is not { } control)
            return null;
        return ControlValue.Decode(control, static value =>
        {
            var sequence = value.ReadSequence();
            var mode = sequence.ReadInteger(BerTag.Enumerated);
            if (mode is not (1 or 3))
                throw new LdapException(ResultCode.ProtocolError, "Sync control : unknown update mode");
            var cookie = sequence.PeekTag == BerTag.OctetString ? sequence.ReadString() : null;
            var reload = sequence.PeekTag == BerTag.Boolean && sequence.ReadBoolean();
            sequence.ExpectEnd();
            return new SyncControls(mode == 3, string.IsNullOrEmpty(cookie) ? null : cookie, reload);
        });
    }

    /// <summary>With an entry: <code>30 { 0A state, 04 entryUUID, [04 cookie] }</code></summary>
    public static Control State(SyncState state, Guid uuid, string? cookie)
    {
        var value = new BerBuilder().Open().Integer((int)state, BerTag.Enumerated).Octets(uuid.ToByteArray(bigEndian: true));
        if (cookie is not null)
            value.Text(cookie);
        return new Control(Oids.SyncState, false, value.Close().ToArray());
    }

    /// <summary>With the result of a refreshOnly search: <code>30 { [04 cookie], [01 refreshDeletes] }</code></summary>
    public static Control Done(string cookie, bool refreshDeletes)
    {
        var value = new BerBuilder().Open().Text(cookie);
        if (refreshDeletes)
            value.Boolean(true);
        return new Control(Oids.SyncDone, false, value.Close().ToArray());
    }

    /// <summary>The end of a refresh: <code>A1 (refreshDelete) | A2 (refreshPresent) { [04 cookie] }</code>, refreshDone being TRUE.</summary>
    public static byte[] RefreshDone(string cookie, bool isPresent) =>
        new BerBuilder().Open(BerTag.ContextConstructed(isPresent ? 2 : 1)).Text(cookie).Close().ToArray();

    /// <summary>Entries that are as the client knows them: <code>A3 { [01 refreshDeletes], 31 { 04 entryUUID … } }</code></summary>
    public static byte[] Present(IEnumerable<Guid> uuids)
    {
        var value = new BerBuilder().Open(BerTag.ContextConstructed(3)).Open(BerTag.Set);
        foreach (var uuid in uuids)
            value.Octets(uuid.ToByteArray(bigEndian: true));
        return value.Close().Close().ToArray();
    }

    /// <summary>The cookie of a version of the directory, as OpenLDAP writes it.</summary>
    public static string Write(string csn) => "rid=000,csn=" + csn;

    /// <summary>The change sequence number in a cookie; null when there is none.</summary>
    public static string? ReadCsn(string cookie) =>
        Array.Find(cookie.Split(','), part => part.StartsWith("csn=", StringComparison.Ordinal)) is { Length: > 40 } part
        && Encoding.ASCII.GetByteCount(part) < 64
            ? part[4..].Split(';')[0]
            : null;
}
