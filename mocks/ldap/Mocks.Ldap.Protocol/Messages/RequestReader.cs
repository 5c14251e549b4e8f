using Mocks.Ldap.Protocol.Ber;
using Mocks.Ldap.Protocol.Filters;

namespace Mocks.Ldap.Protocol.Messages;

/// <summary>
/// The content of a protocolOp as a request. Octets that are no such request throw <see cref="MalformedMessageException"/>; values
/// out of their range throw <see cref="LdapException"/>, which is answered to the operation.
/// </summary>
public static class RequestReader
{
    public static LdapRequest Read(byte tag, ReadOnlySpan<byte> content) => tag switch
    {
        BerTag.BindRequest => Bind(new BerReader(content)),
        BerTag.UnbindRequest => new UnbindRequest(),
        BerTag.SearchRequest => Search(new BerReader(content)),
        BerTag.ModifyRequest => Modify(new BerReader(content)),
        BerTag.AddRequest => Add(new BerReader(content)),
        BerTag.DeleteRequest => new DeleteRequest(BerReader.Text(content)),
        BerTag.ModifyDnRequest => ModifyDn(new BerReader(content)),
        BerTag.CompareRequest => Compare(new BerReader(content)),
        BerTag.AbandonRequest => new AbandonRequest(BerReader.Integer(content)),
        BerTag.ExtendedRequest => Extended(new BerReader(content)),
        _ => throw new MalformedMessageException($"0x{tag:X2} is no request"),
    };

    // 02 version, 04 name, 80 password | A3 { 04 mechanism, [04 credentials] }
    private static BindRequest Bind(BerReader reader)
    {
        var version = reader.ReadInteger();
        var name = reader.ReadString();
        BindAuthentication authentication;
        if (reader.PeekTag == BerTag.Context(0))
        {
            authentication = new SimpleAuthentication(reader.ReadOctets(BerTag.Context(0)));
        }
        else if (reader.PeekTag == BerTag.ContextConstructed(3))
        {
            var sasl = reader.ReadConstructed(BerTag.ContextConstructed(3));
            var mechanism = sasl.ReadString();
            var credentials = sasl.AtEnd ? null : sasl.ReadOctets();
            sasl.ExpectEnd();
            authentication = new SaslAuthentication(mechanism, credentials);
        }
        else
        {
            reader.ReadAny(out var tag);
            authentication = new UnknownAuthentication(tag);
        }

        reader.ExpectEnd();
        return new BindRequest(version, name, authentication);
    }

    // 04 base, 0A scope, 0A deref, 02 size, 02 time, 01 typesOnly, filter, 30 { 04 ... }
    private static SearchRequest Search(BerReader reader)
    {
        var baseObject = reader.ReadString();
        var scope = reader.ReadInteger(BerTag.Enumerated);
        var deref = reader.ReadInteger(BerTag.Enumerated);
        var sizeLimit = reader.ReadInteger();
        var timeLimit = reader.ReadInteger();
        var typesOnly = reader.ReadBoolean();
        if (scope is < 0 or > 3)
            throw new LdapException(ResultCode.ProtocolError, "invalid scope");
        if (deref is < 0 or > 3)
            throw new LdapException(ResultCode.ProtocolError, "invalid deref");
        if (sizeLimit < 0)
            throw new LdapException(ResultCode.ProtocolError, "invalid size limit");
        if (timeLimit < 0)
            throw new LdapException(ResultCode.ProtocolError, "invalid time limit");
        var filter = FilterReader.Read(ref reader);
        var attributes = new List<string>();
        var list = reader.ReadSequence();
        while (!list.AtEnd)
            attributes.Add(list.ReadString());
        reader.ExpectEnd();
        return new SearchRequest(
            baseObject, (SearchScope)scope, (DerefAliases)deref, sizeLimit, timeLimit, typesOnly, filter, attributes);
    }

    // 04 entry, 30 { 30 { 0A kind, 30 { 04 type, 31 { 04 ... } } } }
    private static ModifyRequest Modify(BerReader reader)
    {
        var entry = reader.ReadString();
        var changes = new List<Modification>();
        var list = reader.ReadSequence();
        while (!list.AtEnd)
        {
            var change = list.ReadSequence();
            var kind = change.ReadInteger(BerTag.Enumerated);
            if (kind is < 0 or > 3)
                throw new LdapException(ResultCode.ProtocolError, "unrecognized modify operation");
            changes.Add(new Modification((ModificationKind)kind, Attribute(ref change)));
            change.ExpectEnd();
        }

        reader.ExpectEnd();
        return new ModifyRequest(entry, changes);
    }

    // 04 entry, 30 { 30 { 04 type, 31 { 04 ... } } }
    private static AddRequest Add(BerReader reader)
    {
        var entry = reader.ReadString();
        var attributes = new List<PartialAttribute>();
        var list = reader.ReadSequence();
        while (!list.AtEnd)
            attributes.Add(Attribute(ref list));
        reader.ExpectEnd();
        return new AddRequest(entry, attributes);
    }

    private static PartialAttribute Attribute(ref BerReader reader)
    {
        var attribute = reader.ReadSequence();
        var description = attribute.ReadString();
        var values = new List<byte[]>();
        var set = attribute.ReadConstructed(BerTag.Set);
        while (!set.AtEnd)
            values.Add(set.ReadOctets());
        attribute.ExpectEnd();
        return new PartialAttribute(description, values);
    }

    // 04 entry, 04 newrdn, 01 deleteoldrdn, [80 newSuperior]
    private static ModifyDnRequest ModifyDn(BerReader reader)
    {
        var entry = reader.ReadString();
        var newRdn = reader.ReadString();
        var deleteOldRdn = reader.ReadBoolean();
        var newSuperior = reader.AtEnd ? null : reader.ReadString(BerTag.Context(0));
        reader.ExpectEnd();
        return new ModifyDnRequest(entry, newRdn, deleteOldRdn, newSuperior);
    }

    // 04 entry, 30 { 04 type, 04 value }
    private static CompareRequest Compare(BerReader reader)
    {
        var entry = reader.ReadString();
        var assertion = reader.ReadSequence();
        var attribute = assertion.ReadString();
        var value = assertion.ReadOctets();
        assertion.ExpectEnd();
        reader.ExpectEnd();
        return new CompareRequest(entry, attribute, value);
    }

    // 80 name, [81 value]
    private static ExtendedRequest Extended(BerReader reader)
    {
        var oid = reader.ReadString(BerTag.Context(0));
        var value = reader.AtEnd ? null : reader.ReadOctets(BerTag.Context(1));
        reader.ExpectEnd();
        return new ExtendedRequest(oid, value);
    }
}
