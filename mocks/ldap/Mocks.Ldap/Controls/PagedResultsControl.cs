using Mocks.Ldap.Protocol;
using Mocks.Ldap.Protocol.Ber;
using Mocks.Ldap.Protocol.Messages;

namespace Mocks.Ldap.Controls;

/// <summary>
/// RFC 2696: <code>30 { 02 size, 04 cookie }</code> both ways. An empty cookie begins, and ends, a search; the size that the server
/// answers is an estimate, 0 when it has none.
/// </summary>
/// <param name="Size">Entries wanted.</param>
/// <param name="Cookie">As the server gave it.</param>
internal sealed record PagedResultsControl(int Size, byte[] Cookie)
{
    public static PagedResultsControl? Find(RequestControls controls)
    {
        if (controls.Find(Oids.PagedResults) is not { } control)
            return null;
        return ControlValue.Decode(control, static value =>
        {
            var sequence = value.ReadSequence();
            var size = sequence.ReadInteger();
            var cookie = sequence.ReadOctets();
            sequence.ExpectEnd();
            if (size < 0)
                throw new LdapException(ResultCode.ProtocolError, "paged results control size is invalid");
            return new PagedResultsControl(size, cookie);
        });
    }

    public static Control Response(byte[] cookie) =>
        new(Oids.PagedResults, false, new BerBuilder().Open().Integer(0).Octets(cookie).Close().ToArray());
}
