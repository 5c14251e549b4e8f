using System.Text;
using Mocks.Oracle.Protocol;
using Mocks.Oracle.Protocol.Messages;
using Mocks.Oracle.Protocol.Ttc;

namespace Mocks.Oracle.Calls;

/// <summary>Operations on a LOB by its locator. Offsets and amounts are in characters (UTF-16 code units) or bytes, offsets from 1.</summary>
internal static class LobCall
{
    public static async ValueTask RunAsync(CallContext call, CancellationToken cancellationToken)
    {
        var request = await call.Input.ReadAsync(LobRequest.Read, cancellationToken);
        call.Begin();
        switch (request.Operation)
        {
            case LobOperation.GetLength:
                LobAnswer.Write(call.Writer, call.Dialect, request, request.Locator, call.Session.Lobs.Find(request.Locator).Length);
                break;
            case LobOperation.GetChunkSize:
                LobAnswer.Write(call.Writer, call.Dialect, request, request.Locator, LobLocator.ChunkSize);
                break;
            case LobOperation.Read:
                Read(call, request);
                break;
            case LobOperation.Write:
                Write(call, request);
                break;
            case LobOperation.Trim:
                Change(call, request, lob => request.Amount <= lob.Length
                    ? lob.Trim(request.Amount)
                    : throw new OraException(OraError.ByCode(22926)));
                break;
            case LobOperation.CreateTemporary:
                Create(call, request);
                break;
            case LobOperation.FreeTemporary:
                if (LobLocator.TryRead(request.Locator, out var freed))
                    call.Session.Lobs.Free(freed);
                LobAnswer.Write(call.Writer, call.Dialect, request, request.Locator);
                break;
            case LobOperation.Open or LobOperation.Close or LobOperation.IsOpen:
                SetOpen(call, request);
                break;
            default:
                throw new OraException(OraError.UnimplementedFeature, 0, $": LOB operation {request.Operation}");
        }
    }

    private static void Read(CallContext call, LobRequest request)
    {
        var lob = call.Session.Lobs.Find(request.Locator);
        var offset = Math.Max(request.SourceOffset - 1, 0);
        var amount = (int)Math.Clamp(request.Amount == 0 ? lob.Length : request.Amount, 0, int.MaxValue);
        if (lob.IsText)
        {
            var text = lob.ReadText(offset, amount);
            LobAnswer.Write(call.Writer, call.Dialect, request, request.Locator, text.Length, data: Encoding.BigEndianUnicode.GetBytes(text));
            return;
        }

        var bytes = lob.ReadBytes(offset, amount);
        LobAnswer.Write(call.Writer, call.Dialect, request, request.Locator, bytes.Length, data: bytes);
    }

    private static void Write(CallContext call, LobRequest request)
    {
        var data = request.Data ?? [];
        var offset = Math.Max(request.SourceOffset - 1, 0);
        if (offset > ProtocolLimits.ValueBytes)
            throw new OraException(OraError.UnimplementedFeature, 0, ": LOBs of more than 256 MB");
        Change(call, request, lob => lob.IsText ? lob.Write(offset, Encoding.BigEndianUnicode.GetString(data)) : lob.Write(offset, data));
    }

    private static void Create(CallContext call, LobRequest request)
    {
        var kind = (TtcDataType)request.TargetOffset == TtcDataType.Blob ? LobKind.Blob
            : request.SourceOffset == CharacterSets.NationalForm ? LobKind.NClob
            : LobKind.Clob;
        LobAnswer.Write(call.Writer, call.Dialect, request, call.Session.Lobs.Create(Lob.Empty(kind)).ToBytes());
    }

    /// <summary>A temporary LOB is the client's alone; a stored one changes where it stands, as part of the transaction.</summary>
    private static void Change(CallContext call, LobRequest request, Func<Lob, Lob> change)
    {
        var lob = call.Session.Lobs.Find(request.Locator);
        if (!LobLocator.TryRead(request.Locator, out var locator))
            throw new OraException(OraError.InvalidLobLocator);
        call.Session.Lobs.Set(locator, lob.Place is null ? change(lob) : call.Session.Engine.Write(lob, change(lob)));
        LobAnswer.Write(call.Writer, call.Dialect, request, request.Locator, request.Amount);
    }

    private static void SetOpen(CallContext call, LobRequest request)
    {
        call.Session.Lobs.Find(request.Locator);
        if (!LobLocator.TryRead(request.Locator, out var locator))
            throw new OraException(OraError.InvalidLobLocator);
        var open = call.Session.Lobs.Open;
        if (request.Operation == LobOperation.Open && !open.Add(locator.Number))
            throw new OraException(OraError.ByCode(22293));
        if (request.Operation == LobOperation.Close && !open.Remove(locator.Number))
            throw new OraException(OraError.ByCode(22289), 0, "close");
        LobAnswer.Write(call.Writer, call.Dialect, request, request.Locator, flag: open.Contains(locator.Number));
    }
}
