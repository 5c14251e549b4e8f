using System.IO.Pipelines;
using System.Net.Security;
using System.Security.Cryptography.X509Certificates;
using Mocks.Hosting;
using Mocks.Ldap.ActiveDirectory;
using Mocks.Ldap.Controls;
using Mocks.Ldap.Operations;
using Mocks.Ldap.Protocol;
using Mocks.Ldap.Protocol.Ber;
using Mocks.Ldap.Protocol.Messages;
using Mocks.Ldap.Quirks;

namespace Mocks.Ldap.Connections;

/// <summary>
/// One client: reads messages, starts operations, sends what they come to. A search that waits for its reader, or walks far, goes on
/// beside the loop; everything else is done when the next message is read.
/// </summary>
internal sealed class LdapConnection(LdapServer server, LdapSession session, IDuplexPipe transport, OperationJournal journal) : IAsyncDisposable
{
    // slapd's sockbuf_max_incoming and sockbuf_max_incoming_auth
    private const int LongestAnonymousMessage = 262_143;
    private const int LongestMessage = 4_194_303;

    private readonly OutstandingOperations _outstanding = new();
    private readonly IDuplexPipe _wire = transport;
    private IDuplexPipe _transport = transport;
    private ResponseStream _responses = new(transport.Output);
    private SslStream? _tls;
    private bool _wantsTls;
    private volatile bool _isDropped;

    /// <summary>Until the client unbinds, goes away or sends what is no LDAP; or until the server stops.</summary>
    public async Task RunAsync(CancellationToken stopping)
    {
        try
        {
            while (await ReadBatchAsync(stopping))
            {
                if (_wantsTls)
                    await UpgradeAsync(stopping);
            }
        }
        catch (MalformedMessageException exception)
        {
            journal.Malformed(session, exception.Message);
            await SayGoodbyeAsync(exception.Message);
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            // as slapd without a word: clients connect again after an end, but take a notice of disconnection for an answer
        }
        catch (Exception exception) when (exception is IOException or OperationCanceledException or System.Security.Authentication.AuthenticationException)
        {
            // the client is gone or its TLS failed: there is no one to tell
            journal.Lost(session, exception.Message);
        }
        finally
        {
            await _outstanding.CancelAllAsync();
        }
    }

    public async ValueTask DisposeAsync()
    {
        _responses.Dispose();
        if (_tls is not null)
            await _tls.DisposeAsync();
    }

    // all whole messages that are there; false when the connection is to end
    private async Task<bool> ReadBatchAsync(CancellationToken stopping)
    {
        var read = await _transport.Input.ReadAsync(stopping);
        var buffer = read.Buffer;
        var goesOn = true;
        try
        {
            var longest = session.Viewer.Name is null ? LongestAnonymousMessage : LongestMessage;
            while (goesOn && !_wantsTls && MessageFraming.TryRead(ref buffer, longest, out var message))
            {
                goesOn = await HandleAsync(message);
                longest = session.Viewer.Name is null ? LongestAnonymousMessage : LongestMessage;
            }
        }
        finally
        {
            // what follows a StartTLS request is left to the handshake, which refuses anything sent in the clear
            _transport.Input.AdvanceTo(buffer.Start, _wantsTls ? buffer.Start : buffer.End);
        }

        if (!_isDropped)
            await _responses.FlushAsync(stopping);
        return goesOn && !_isDropped && !(read.IsCompleted && !_wantsTls);
    }

    private async ValueTask<bool> HandleAsync(byte[] message)
    {
        var (id, tag, request, controls, failure) = Decode(message, server.Options.Vendor);
        switch (request)
        {
            case UnbindRequest:
                journal.Unbound(session);
                return false;
            case AbandonRequest abandon:
                journal.Abandoned(session, abandon.TargetId, _outstanding.Cancel(abandon.TargetId));
                return true;
            case BindRequest:
                // a bind waits for nothing and leaves nothing (RFC 4511 §4.2.1)
                await _outstanding.CancelAllAsync();
                break;
            case ExtendedRequest { Oid: Oids.Cancel } extended:
                await CancelAsync(id, extended);
                return true;
            case ExtendedRequest { Oid: Oids.StartTls } startTls:
                await StartTlsAsync(id, startTls);
                return true;
        }

        if (_outstanding.IsFull)
            await _outstanding.WaitForOneAsync();
        var cancel = new CancellationTokenSource();
        var context = new OperationContext(server, session, controls, cancel.Token) { MessageId = id };
        var operation = RunAsync(context, id, tag, request, failure);
        if (operation.IsCompleted || request is BindRequest)
            await operation; // what follows a bind is meant for whom it signs in
        else
            _outstanding.Add(id, cancel, FinishAsync(operation));
        return true;
    }

    /// <summary>An operation that goes on beside the loop flushes for itself.</summary>
    private async Task FinishAsync(ValueTask operation)
    {
        try
        {
            await operation;
            await _responses.FlushAsync(CancellationToken.None);
        }
        catch (Exception exception) when (exception is IOException or OperationCanceledException or InvalidOperationException)
        {
            // abandoned, or the client is gone, which the loop finds out for itself
            if (!_isDropped)
                journal.Lost(session, exception.Message);
        }
    }

    private async ValueTask RunAsync(OperationContext context, int id, byte tag, LdapRequest? request, LdapException? failure)
    {
        var started = server.Time.GetTimestamp();
        var output = request is SearchRequest ? new SearchOutput(_responses, id) : null;
        LdapResult result;
        try
        {
            if (failure is not null || request is null)
                throw failure ?? new LdapException(ResultCode.ProtocolError);
            await server.Faults.AtOperationAsync(session, request, context.Cancellation);
            result = await OperationDispatcher.ExecuteAsync(
                context, request, output is null ? null : server.Faults.Around(session, (SearchRequest)request, output));
        }
        catch (LdapException thrown)
        {
            var exception = server.Store.Current.Schema.Domain is null ? thrown : DomainTexts.Reword(thrown);
            result = new LdapResult(exception.Code, exception.Diagnostic, exception.MatchedDn) { Referrals = exception.Referrals, Controls = exception.Controls };
        }
        catch (DroppedException)
        {
            await DropAsync();
            return;
        }
        catch (OperationCanceledException) when (context.Cancellation.IsCancellationRequested)
        {
            journal.Record(session, tag, request, null, output?.Entries, server.Time.GetElapsedTime(started));
            throw;
        }

        journal.Record(session, tag, request, result, output?.Entries, server.Time.GetElapsedTime(started));
        await _responses.ResultAsync(id, OperationDispatcher.ResponseTag(tag), result, context.Cancellation);
    }

    private static (int Id, byte Tag, LdapRequest? Request, RequestControls Controls, LdapException? Failure) Decode(
        byte[] message, Vendor vendor)
    {
        var envelope = LdapEnvelope.Read(message);
        if (envelope.Id == 0 && envelope.Tag is not (BerTag.UnbindRequest or BerTag.AbandonRequest))
            throw new MalformedMessageException("message id 0");
        LdapRequest? request = null;
        var controls = RequestControls.None;
        LdapException? failure = null;
        try
        {
            request = RequestReader.Read(envelope.Tag, envelope.Operation);
            controls = RequestControls.Read(envelope.ReadControls(), envelope.Tag, vendor);
        }
        catch (LdapException exception)
        {
            failure = exception;
        }

        return (envelope.Id, envelope.Tag, request, controls, failure);
    }

    // RFC 3909: 30 { 02 id }
    private async ValueTask CancelAsync(int id, ExtendedRequest request)
    {
        var started = server.Time.GetTimestamp();
        var result = new LdapResult(ResultCode.ProtocolError, "invalid cancel request");
        if (request.Value is not null && TryReadCancelId(request.Value, out var target))
        {
            result = _outstanding.Cancel(target)
                ? LdapResult.Success
                : new LdapResult(ResultCode.NoSuchOperation, "message ID not found");
            if (result.Code == ResultCode.Success)
                await _responses.ResultAsync(target, BerTag.SearchResultDone, new LdapResult(ResultCode.Canceled), CancellationToken.None);
        }

        journal.Record(session, BerTag.ExtendedRequest, request, result, null, server.Time.GetElapsedTime(started));
        await _responses.ResultAsync(id, BerTag.ExtendedResponse, result, CancellationToken.None);
    }

    private static bool TryReadCancelId(byte[] value, out int target)
    {
        target = 0;
        try
        {
            var reader = new BerReader(value).ReadSequence();
            target = reader.ReadInteger();
            return reader.AtEnd;
        }
        catch (MalformedMessageException)
        {
            return false;
        }
    }

    // RFC 4511 §4.14
    private async ValueTask StartTlsAsync(int id, ExtendedRequest request)
    {
        var started = server.Time.GetTimestamp();
        var result = request.Value is not null ? new LdapResult(ResultCode.ProtocolError, "no request data expected")
            : session.IsTls ? new LdapResult(ResultCode.OperationsError, "TLS already started")
            : !_outstanding.IsEmpty ? new LdapResult(ResultCode.OperationsError, "cannot start TLS when operations are outstanding")
            : LdapResult.Success with { ResponseName = Oids.StartTls };
        try
        {
            await server.Faults.AtOperationAsync(session, request, CancellationToken.None);
        }
        catch (LdapException exception)
        {
            result = new LdapResult(exception.Code, exception.Diagnostic) { Referrals = exception.Referrals };
        }
        catch (DroppedException)
        {
            await DropAsync();
            return;
        }

        journal.Record(session, BerTag.ExtendedRequest, request, result, null, server.Time.GetElapsedTime(started));
        await _responses.ResultAsync(id, BerTag.ExtendedResponse, result, CancellationToken.None);
        _wantsTls = result.Code == ResultCode.Success;
    }

    private async Task UpgradeAsync(CancellationToken stopping)
    {
        _wantsTls = false;
        _tls = new SslStream(new DuplexStream(_transport), leaveInnerStreamOpen: false);
        await _tls.AuthenticateAsServerAsync(server.Certificate.Handshake("ldap", asksForCertificate: true), stopping);
        session.IsTls = true;
        session.ClientCertificate = server.ClientCertificates.Accept(_tls.RemoteCertificate as X509Certificate2);
        _responses.Dispose();
        _transport = new StreamTransport(_tls);
        _responses = new ResponseStream(_transport.Output);
    }

    /// <summary>What has been written goes out; then the connection ends in the middle of whatever it was.</summary>
    private async ValueTask DropAsync()
    {
        _isDropped = true;
        await _responses.FlushAsync(CancellationToken.None);
        journal.Lost(session, "a quirk ended the connection");
        await _wire.Output.CompleteAsync();
        _wire.Input.CancelPendingRead();
        _transport.Input.CancelPendingRead();
    }

    private async Task SayGoodbyeAsync(string diagnostic)
    {
        try
        {
            await _responses.WriteAsync(
                diagnostic, static (output, text) => ResponseWriter.NoticeOfDisconnection(output, ResultCode.ProtocolError, text),
                CancellationToken.None);
            await _responses.FlushAsync(CancellationToken.None);
        }
        catch (Exception exception) when (exception is IOException or OperationCanceledException or InvalidOperationException)
        {
            journal.Lost(session, exception.Message);
        }
    }
}
