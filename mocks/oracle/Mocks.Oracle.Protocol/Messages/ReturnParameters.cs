using Mocks.Oracle.Protocol.Ttc;

namespace Mocks.Oracle.Protocol.Messages;

/// <summary>
/// RPA, before the error message of an execution. <c>08</c>, UB2 2, UB4 0, UB4 0 (go-ora always reads two), UB2 0,
/// UB2 count of { UB2 length, CLR text, UB2 0, UB2 keyword }, UB2 0 and, if they were asked for, UB4 count of { UB8 rows }.
/// </summary>
public static class ReturnParameters
{
    /// <param name="writer">Where to.</param>
    /// <param name="keywords">Session attributes that the call changed.</param>
    /// <param name="rowCounts">Affected rows by iteration, or null when they were not asked for.</param>
    public static void Write(
        TtcWriter writer, IReadOnlyList<(SessionKeyword Keyword, string Text)> keywords, IReadOnlyList<long>? rowCounts)
    {
        writer.WriteMessageType(TtcMessageType.ReturnParameters);
        writer.WriteInteger(2);
        writer.WriteZeros(3);
        writer.WriteInteger(keywords.Count);
        foreach (var (keyword, text) in keywords)
        {
            writer.WriteDlc(text);
            writer.WriteInteger(0);
            writer.WriteInteger((int)keyword);
        }

        writer.WriteInteger(0);
        if (rowCounts is null)
            return;
        writer.WriteInteger(rowCounts.Count);
        foreach (var rows in rowCounts)
            writer.WriteInteger(rows);
    }
}
