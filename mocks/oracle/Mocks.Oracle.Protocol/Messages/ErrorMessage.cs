using System.Text;
using Mocks.Oracle.Protocol.Ttc;

namespace Mocks.Oracle.Protocol.Messages;

/// <summary>
/// OER, the end of most responses, also of good ones.
/// <code>
/// 1    type, 4                    1    SQL type              UB2  batch errors, { 1 UB2 code … }
/// UB4  call status                1    fatal                 UB4  batch errors, { 1 UB4 iteration … }
/// UB2  sequence number            1    flags                 UB2  batch errors, { 1 (UB2 length, CLR text, 0 0) … }
/// UB4  row number                 1    cursor options        UB4  error number
/// UB2  error number               1    UPI parameter         UB8  row number
/// UB2  array element error        1    warnings              UB4  SQL type          with the long form, from 14
/// UB2  array element error        n    rowid                 UB4  checksum          with the long form, from 14
/// UB2  cursor                     UB4  OS error              CLR  text, if the error number is not 0
/// SB2  error position             1 1  statement, call
///                                 UB2  0
///                                 UB4  successful iterations
///                                 DLC  logical rowid
/// </code>
/// Below field version 7 three DLCs stand for the lists, number and rows. go-ora reads flags and options as UB2: they stay 0.
/// </summary>
public sealed record ErrorMessage
{
    private const byte FirstByteOfList = 1;

    public CallStatus Status { get; init; }

    /// <summary>Counts the calls of the session.</summary>
    public ushort Sequence { get; init; }

    /// <summary>Rows affected, or fetched so far.</summary>
    public long Rows { get; init; }

    /// <summary>0 is success; 1403 the end of a query's rows.</summary>
    public int Code { get; init; }

    /// <summary>Text with its <c>ORA-</c> prefix.</summary>
    public string Text { get; init; } = "";

    public int Cursor { get; init; }

    /// <summary>Offset into the statement's text.</summary>
    public int Position { get; init; }

    public Warnings Warnings { get; init; }

    public RowIdParts RowId { get; init; }

    public IReadOnlyList<BatchError> BatchErrors { get; init; } = [];

    public void Write(TtcWriter writer, TtcDialect dialect)
    {
        writer.WriteMessageType(TtcMessageType.Error);
        writer.WriteInteger((uint)Status);
        writer.WriteInteger(Sequence);
        writer.WriteInteger(Math.Min(Rows, uint.MaxValue));
        writer.WriteInteger(Code <= ushort.MaxValue ? Code : 0);
        writer.WriteInteger(0);
        writer.WriteInteger(0);
        writer.WriteInteger(Cursor);
        writer.WriteInteger(Math.Min(Position, short.MaxValue));
        writer.WriteZeros(5);
        writer.WriteByte((byte)Warnings);
        writer.WriteInteger(RowId.DataObject);
        writer.WriteInteger(RowId.File);
        writer.WriteByte(0);
        writer.WriteInteger(RowId.Block);
        writer.WriteInteger(RowId.Row);
        writer.WriteInteger(0);
        writer.WriteZeros(2);
        writer.WriteInteger(0);
        writer.WriteInteger(0);
        writer.WriteInteger(0);
        if (dialect.HasExtendedError)
        {
            WriteBatchErrors(writer);
            writer.WriteInteger(Code);
            writer.WriteInteger(Rows);
        }
        else
        {
            writer.WriteZeros(3);
        }

        if (dialect.HasSqlTypeInError)
            writer.WriteZeros(2);
        if (Code != 0)
            writer.WriteClr(Text);
    }

    private void WriteBatchErrors(TtcWriter writer)
    {
        if (BatchErrors.Count == 0)
        {
            writer.WriteZeros(3);
            return;
        }

        writer.WriteInteger(BatchErrors.Count);
        writer.WriteByte(FirstByteOfList);
        foreach (var error in BatchErrors)
            writer.WriteInteger(error.Code);
        writer.WriteInteger(BatchErrors.Count);
        writer.WriteByte(FirstByteOfList);
        foreach (var error in BatchErrors)
            writer.WriteInteger(error.Iteration);
        writer.WriteInteger(BatchErrors.Count);
        writer.WriteByte(FirstByteOfList);
        foreach (var error in BatchErrors)
        {
            writer.WriteInteger(Encoding.UTF8.GetByteCount(error.Message));
            writer.WriteClr(error.Message);
            writer.WriteZeros(2);
        }
    }
}
