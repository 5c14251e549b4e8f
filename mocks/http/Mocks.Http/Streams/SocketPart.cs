using System.Net.WebSockets;
using System.Text;
using Microsoft.AspNetCore.Http;
using Mocks.Hosting;
using Mocks.Http.Apis;
using Mocks.Http.Requests;
using Mocks.Http.Stubs;

namespace Mocks.Http.Streams;

/// <summary>Holds a WebSocket conversation; every message, in and out, is in the journal.</summary>
internal sealed class SocketPart(SocketConversation conversation, Journal journal) : IApiPart
{
    private const int LongestMessage = 4 * 1024 * 1024;

    public async Task<ApiAnswer?> TryAnswerAsync(HttpContext context, ReceivedRequest request, StateCell state, CancellationToken cancellationToken)
    {
        if (!conversation.Path.Matches(request.Path))
            return null;
        if (!SocketHandshake.IsAsked(context))
        {
            if (request.Method != "GET")
                return null;
            context.Response.StatusCode = StatusCodes.Status426UpgradeRequired;
            context.Response.Headers.Upgrade = "websocket";
            context.Response.Headers.Connection = "Upgrade";
            return Answer();
        }

        var asked = context.Request.Headers.SecWebSocketProtocol.SelectMany(header => (header ?? "").Split(',', StringSplitOptions.TrimEntries)).ToList();
        var protocol = conversation.Protocols.FirstOrDefault(asked.Contains);
        if (await SocketHandshake.AcceptAsync(context, protocol, cancellationToken) is not { } socket)
            return Answer();
        using (socket)
        {
            var model = new ConversationModel(request, conversation.Path, state.Value.Services.Datasets);
            try
            {
                await new Dialogue(socket, conversation, state.Value.Services, model, Tell(request)).RunAsync(cancellationToken);
            }
            catch (Exception exception) when (exception is WebSocketException or OperationCanceledException or IOException)
            {
                // the client went without a close, or the host stops
                context.Abort();
            }
        }

        return Answer();
    }

    private ApiAnswer Answer() => new($"websocket {conversation.Path.Text}", default);

    private Action<string, string> Tell(ReceivedRequest request) => (direction, text) =>
        journal.Record("http", "websocket", request.ClientAddress, request.Url, direction, TimeSpan.Zero, new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["message"] = text.Length > 4096 ? text[..4096] : text,
        });

    /// <summary>One connection's way through the script.</summary>
    private sealed class Dialogue(
        WebSocket socket, SocketConversation conversation, Templates.TemplateServices services, ConversationModel model, Action<string, string> tell)
    {
        public async Task RunAsync(CancellationToken cancellationToken)
        {
            await PlayAsync(conversation.Script, cancellationToken);
            while (socket.State == WebSocketState.Open && await ReceiveAsync(cancellationToken) is not null)
                await AnswerAsync(cancellationToken);
            if (socket.State == WebSocketState.CloseReceived)
                await socket.CloseOutputAsync(socket.CloseStatus ?? WebSocketCloseStatus.NormalClosure, "", cancellationToken);
        }

        private async Task PlayAsync(IReadOnlyList<SocketStep> steps, CancellationToken cancellationToken)
        {
            foreach (var step in steps)
            {
                if (socket.State != WebSocketState.Open)
                    return;
                await PlayAsync(step, cancellationToken);
            }
        }

        private async Task PlayAsync(SocketStep step, CancellationToken cancellationToken)
        {
            switch (step)
            {
                case SendText send:
                    var text = send.Text.Render(services, model);
                    tell("sent", Encoding.UTF8.GetString(text.Span));
                    await socket.SendAsync(text, WebSocketMessageType.Text, true, cancellationToken);
                    break;
                case SendBytes send:
                    tell("sent", Convert.ToBase64String(send.Bytes.Span));
                    await socket.SendAsync(send.Bytes, WebSocketMessageType.Binary, true, cancellationToken);
                    break;
                case Pause pause:
                    await Task.Delay(pause.Duration, services.Time, cancellationToken);
                    break;
                case Expect expect:
                    while (await ReceiveAsync(cancellationToken) is { } message && !expect.Matcher.Matches(message))
                        await AnswerAsync(cancellationToken);
                    break;
                case Close close:
                    tell("closed", $"{close.Code} {close.Reason}");
                    await socket.CloseAsync((WebSocketCloseStatus)close.Code, close.Reason, cancellationToken);
                    break;
                case Abort:
                    socket.Abort();
                    break;
            }
        }

        /// <summary>Plays the first rule that fits the message.</summary>
        private async Task AnswerAsync(CancellationToken cancellationToken)
        {
            var rule = conversation.Rules.FirstOrDefault(rule => rule.When is null || rule.When.Matches(model.Message));
            if (rule is not null)
                await PlayAsync(rule.Steps, cancellationToken);
        }

        /// <summary>The next message; of bytes their base64. Null when the other side closes.</summary>
        private async Task<string?> ReceiveAsync(CancellationToken cancellationToken)
        {
            var message = new MemoryStream();
            var buffer = new byte[8 * 1024];
            while (true)
            {
                var part = await socket.ReceiveAsync(buffer.AsMemory(), cancellationToken);
                if (part.MessageType == WebSocketMessageType.Close)
                    return null;
                await message.WriteAsync(buffer.AsMemory(0, part.Count), cancellationToken);
                if (message.Length > LongestMessage)
                {
                    await socket.CloseAsync(WebSocketCloseStatus.MessageTooBig, "more than 4 MB", cancellationToken);
                    return null;
                }

                if (!part.EndOfMessage)
                    continue;
                var bytes = message.GetBuffer().AsSpan(0, (int)message.Length);
                var text = part.MessageType == WebSocketMessageType.Binary ? Convert.ToBase64String(bytes) : Encoding.UTF8.GetString(bytes);
                tell("received", text);
                model.Index = model.Message is null ? 0 : model.Index + 1;
                model.Message = text;
                return text;
            }
        }
    }
}
