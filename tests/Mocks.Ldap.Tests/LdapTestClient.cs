using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using Mocks.Ldap.Protocol.Ber;
using Mocks.Ldap.Protocol.Filters;
using Mocks.Ldap.Protocol.Ldif;
using Mocks.Ldap.Protocol.Messages;

namespace Mocks.Ldap.Tests;

/// <summary>A client that sends exactly what a test says. It shares the codec's small parts with the server, and nothing above them.</summary>
internal sealed class LdapTestClient : IAsyncDisposable
{
    private readonly TcpClient _tcp;
    private readonly List<byte> _received = [];
    private Stream _stream;
    private int _lastId;

    private LdapTestClient(TcpClient tcp, Stream stream)
    {
        _tcp = tcp;
        _stream = stream;
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static async Task<LdapTestClient> ConnectAsync(int port)
    {
        var tcp = new TcpClient();
        await tcp.ConnectAsync("127.0.0.1", port, Cancellation);
        return new LdapTestClient(tcp, tcp.GetStream());
    }

    public async Task StartTlsHandshakeAsync(X509Certificate2? certificate = null)
    {
        var tls = new SslStream(_stream, false, (_, _, _, _) => true);
        await tls.AuthenticateAsClientAsync(
            new SslClientAuthenticationOptions
            {
                TargetHost = "localhost",
                ClientCertificates = certificate is null ? null : [certificate],
                LocalCertificateSelectionCallback = certificate is null ? null : (_, _, _, _, _) => certificate,
            },
            Cancellation);
        _stream = tls;
    }

    public Task<LdapTestResult> BindAsync(string dn, string password, params IReadOnlyList<Control> controls) => CallAsync(
        BerTag.BindRequest, operation => operation.Integer(3).Text(dn).Octets(Encoding.UTF8.GetBytes(password), BerTag.Context(0)), controls);

    public Task<LdapTestResult> BindSaslAsync(string mechanism, byte[] credentials) => CallAsync(
        BerTag.BindRequest,
        operation => operation.Integer(3).Text("").Open(BerTag.ContextConstructed(3)).Text(mechanism).Octets(credentials).Close());

    public Task<LdapTestResult> SearchAsync(string baseDn, SearchScope scope, string filter, params IReadOnlyList<string> attributes) =>
        SearchAsync(baseDn, scope, filter, attributes, []);

    public Task<LdapTestResult> SearchAsync(
        string baseDn, SearchScope scope, string filter, IReadOnlyList<string> attributes, IReadOnlyList<Control> controls,
        int sizeLimit = 0, bool typesOnly = false, DerefAliases deref = DerefAliases.Never) =>
        CallAsync(BerTag.SearchRequest, operation => Search(operation, baseDn, scope, filter, attributes, sizeLimit, typesOnly, deref), controls);

    /// <summary>Sends a search and does not wait; returns its message id.</summary>
    public Task<int> SendSearchAsync(string baseDn, string filter) => SendAsync(
        BerTag.SearchRequest, operation => Search(operation, baseDn, SearchScope.WholeSubtree, filter, [], 0, false), []);

    public Task<int> SendSearchAsync(string baseDn, SearchScope scope, string filter, IReadOnlyList<Control> controls) =>
        SendAsync(BerTag.SearchRequest, operation => Search(operation, baseDn, scope, filter, [], 0, false), controls);

    /// <summary>RFC 3909; does not wait.</summary>
    public Task CancelAsync(int id) => SendAsync(
        BerTag.ExtendedRequest,
        operation => operation.Text(Protocol.Oids.Cancel, BerTag.Context(0)).Octets(new BerBuilder().Open().Integer(id).Close().ToArray(), BerTag.Context(1)), []);

    public Task<LdapTestResult> AddAsync(string dn, params (string Name, string Value)[] attributes) =>
        CallAsync(BerTag.AddRequest, operation =>
        {
            operation.Text(dn).Open();
            foreach (var group in attributes.GroupBy(attribute => attribute.Name))
                operation.Raw(ResponseWriter.Attribute(group.Key, [.. group.Select(attribute => attribute.Value)]));
            operation.Close();
        });

    public Task<LdapTestResult> ModifyAsync(
        string dn, IReadOnlyList<(ModificationKind Kind, string Name, string[] Values)> changes, params Control[] controls) =>
        CallAsync(
            BerTag.ModifyRequest,
            operation =>
            {
                operation.Text(dn).Open();
                foreach (var (kind, name, values) in changes)
                    operation.Open().Integer((int)kind, BerTag.Enumerated).Raw(ResponseWriter.Attribute(name, values)).Close();
                operation.Close();
            },
            controls);

    public Task<LdapTestResult> AddBytesAsync(string dn, IReadOnlyList<LdifAttribute> attributes, params IReadOnlyList<Control> controls) =>
        CallAsync(BerTag.AddRequest, operation =>
        {
            operation.Text(dn).Open();
            foreach (var group in attributes.GroupBy(attribute => attribute.Description))
                operation.Raw(ResponseWriter.Attribute(group.Key, (IReadOnlyList<byte[]>)[.. group.Select(attribute => attribute.Value)]));
            operation.Close();
        }, controls);

    public Task<LdapTestResult> ModifyBytesAsync(string dn, IReadOnlyList<LdifModification> changes, params IReadOnlyList<Control> controls) =>
        CallAsync(BerTag.ModifyRequest, operation =>
        {
            operation.Text(dn).Open();
            foreach (var change in changes)
            {
                operation.Open().Integer((int)change.Kind, BerTag.Enumerated)
                    .Raw(ResponseWriter.Attribute(change.Description, change.Values)).Close();
            }

            operation.Close();
        }, controls);

    public Task<LdapTestResult> DeleteAsync(string dn, params IReadOnlyList<Control> controls) =>
        CallRawAsync(BerTag.DeleteRequest, Encoding.UTF8.GetBytes(dn), controls);

    public Task<LdapTestResult> ModifyDnAsync(
        string dn, string newRdn, bool deleteOldRdn = true, string? newSuperior = null, params IReadOnlyList<Control> controls) =>
        CallAsync(BerTag.ModifyDnRequest, operation =>
        {
            operation.Text(dn).Text(newRdn).Boolean(deleteOldRdn);
            if (newSuperior is not null)
                operation.Text(newSuperior, BerTag.Context(0));
        }, controls);

    public Task<LdapTestResult> CompareAsync(string dn, string attribute, string value, params IReadOnlyList<Control> controls) =>
        CallAsync(BerTag.CompareRequest, operation => operation.Text(dn).Open().Text(attribute).Text(value).Close(), controls);

    public Task<LdapTestResult> ExtendedAsync(string oid, byte[]? value = null, params IReadOnlyList<Control> controls) =>
        CallAsync(BerTag.ExtendedRequest, operation =>
        {
            operation.Text(oid, BerTag.Context(0));
            if (value is not null)
                operation.Octets(value, BerTag.Context(1));
        }, controls);

    public Task AbandonAsync(int id)
    {
        var content = new BerBuilder().Integer(id).ToArray();
        return SendRawAsync(BerTag.AbandonRequest, content[2..], []);
    }

    public async Task<LdapTestResult> CallAsync(byte tag, Action<BerBuilder> operation, IReadOnlyList<Control>? controls = null)
    {
        var id = await SendAsync(tag, operation, controls ?? []);
        return await ReceiveAsync(id);
    }

    public Task WriteAsync(byte[] octets) => _stream.WriteAsync(octets, Cancellation).AsTask();

    /// <summary>Collects responses to a message up to its last; those to other messages are dropped.</summary>
    public async Task<LdapTestResult> ReceiveAsync(int id)
    {
        var entries = new List<LdapTestEntry>();
        var references = new List<string>();
        while (true)
        {
            var message = await ReceiveMessageAsync() ?? throw new EndOfStreamException("the server closed the connection");
            if (Read(message, entries, references, id) is { } result)
                return result with { References = references };
        }
    }

    /// <summary>The next whole message; null when the server has closed the connection.</summary>
    public async Task<byte[]?> ReceiveMessageAsync()
    {
        var buffer = new byte[64 * 1024];
        while (true)
        {
            var sequence = new System.Buffers.ReadOnlySequence<byte>(_received.ToArray());
            if (MessageFraming.TryRead(ref sequence, int.MaxValue, out var message))
            {
                _received.RemoveRange(0, message.Length);
                return message;
            }

            int read;
            try
            {
                read = await _stream.ReadAsync(buffer, Cancellation);
            }
            catch (IOException)
            {
                return null;
            }

            if (read == 0)
                return null;
            _received.AddRange(buffer.AsSpan(0, read));
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _stream.DisposeAsync();
        _tcp.Dispose();
    }

    private static void Search(
        BerBuilder operation, string baseDn, SearchScope scope, string filter, IReadOnlyList<string> attributes, int sizeLimit, bool typesOnly,
        DerefAliases deref = DerefAliases.Never)
    {
        operation.Text(baseDn).Integer((int)scope, BerTag.Enumerated).Integer((int)deref, BerTag.Enumerated).Integer(sizeLimit).Integer(0)
            .Boolean(typesOnly);
        FilterWriter.Write(operation, FilterText.Parse(filter));
        operation.Open();
        foreach (var attribute in attributes)
            operation.Text(attribute);
        operation.Close();
    }

    private Task<int> SendAsync(byte tag, Action<BerBuilder> operation, IReadOnlyList<Control> controls)
    {
        var content = new BerBuilder();
        operation(content);
        return SendRawAsync(tag, content.ToArray(), controls);
    }

    private async Task<LdapTestResult> CallRawAsync(byte tag, byte[] content, IReadOnlyList<Control> controls) =>
        await ReceiveAsync(await SendRawAsync(tag, content, controls));

    private async Task<int> SendRawAsync(byte tag, byte[] content, IReadOnlyList<Control> controls)
    {
        var id = ++_lastId;
        var message = new BerBuilder().Open().Integer(id).Octets(content, tag);
        if (controls.Count > 0)
        {
            message.Open(BerTag.Controls);
            foreach (var control in controls)
            {
                message.Open().Text(control.Oid);
                if (control.Critical)
                    message.Boolean(true);
                if (control.Value is not null)
                    message.Octets(control.Value);
                message.Close();
            }

            message.Close();
        }

        await WriteAsync(message.Close().ToArray());
        return id;
    }

    private static LdapTestResult? Read(byte[] message, List<LdapTestEntry> entries, List<string> references, int id)
    {
        var envelope = LdapEnvelope.Read(message);
        if (envelope.Id != id || envelope.Tag == BerTag.IntermediateResponse)
            return null;
        var reader = new BerReader(envelope.Operation);
        if (envelope.Tag == BerTag.SearchResultEntry)
        {
            entries.Add(Entry(reader));
            return null;
        }

        if (envelope.Tag == BerTag.SearchResultReference)
        {
            while (!reader.AtEnd)
                references.Add(reader.ReadString());
            return null;
        }

        var code = reader.ReadInteger(BerTag.Enumerated);
        var matched = reader.ReadString();
        var diagnostic = reader.ReadString();
        string? name = null;
        byte[]? value = null;
        var referrals = new List<string>();
        while (!reader.AtEnd)
        {
            var content = reader.ReadAny(out var tag);
            if (tag == 0xA3)
            {
                var urls = new BerReader(content);
                while (!urls.AtEnd)
                    referrals.Add(urls.ReadString());
            }

            if (tag == 0x8A)
                name = Encoding.UTF8.GetString(content);
            else if (tag is 0x8B or 0x87)
                value = content.ToArray();
        }

        return new LdapTestResult(id, envelope.Tag, code, matched, diagnostic, name, value, entries, envelope.ReadControls())
        {
            Referrals = referrals,
        };
    }

    private static LdapTestEntry Entry(BerReader reader)
    {
        var dn = reader.ReadString();
        var attributes = new List<(string, IReadOnlyList<byte[]>)>();
        var list = reader.ReadSequence();
        while (!list.AtEnd)
        {
            var attribute = list.ReadSequence();
            var name = attribute.ReadString();
            var values = new List<byte[]>();
            var set = attribute.ReadConstructed(BerTag.Set);
            while (!set.AtEnd)
                values.Add(set.ReadOctets());
            attributes.Add((name, values));
        }

        return new LdapTestEntry(dn, attributes);
    }
}
