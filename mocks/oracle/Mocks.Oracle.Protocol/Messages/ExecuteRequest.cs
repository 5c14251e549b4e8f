using Mocks.Oracle.Protocol.Ttc;

namespace Mocks.Oracle.Protocol.Messages;

/// <summary>
/// Function 94. Rows of bind values follow it, as many as <see cref="Iterations"/>.
/// <code>
/// UB4  options              1    0                              [field version 7]  1 pointer to row counts, UB4, 1
/// UB4  cursor               UB4  rows to prefetch               [8]  1 UB4 1 UB4 1: SQL signature and id
/// 1    pointer to SQL       UB4  longest LONG                   [9]  1 UB4: chunk ids
/// UB4  bytes of SQL         1    pointer to binds               SQL text, a text array, if there is any
/// 1    pointer              UB4  binds                          13 x UB4: [0] parse, [1] iterations or rows,
/// UB4  13                   5x1  0                                  [7] is a query, [9] execution flags
/// 1    0                    1    pointer to defines             types of the binds
/// 1    0                    UB4  defines                        types of the defines
/// UB4  prefetch buffer      [4]  UB4 1 1, [5] 1 UB4 1 UB4 UB4
/// </code>
/// Learnt from node-oracledb <c>messages/execute.js</c>, python-oracledb <c>messages/execute.pyx</c> and go-ora <c>command.go</c>.
/// </summary>
/// <param name="Options">What to do.</param>
/// <param name="Cursor">An open one, or 0 for a new one.</param>
/// <param name="Sql">Null to go on with the cursor's statement.</param>
/// <param name="PrefetchRows">Rows wanted with the answer; <see cref="ServersChoice"/> leaves it to the server.</param>
/// <param name="Iterations">Executions, for all but queries; rows, for a fetch.</param>
/// <param name="IsQuery">As the client sees it.</param>
/// <param name="RowCounts">An affected-rows count for each execution is wanted.</param>
/// <param name="Binds">Empty when there are none or those of the last execution stay.</param>
/// <param name="Defines">The forms in which columns are wanted from now on.</param>
public sealed record ExecuteRequest(
    ExecuteFlags Options, int Cursor, string? Sql, uint PrefetchRows, uint Iterations, bool IsQuery, bool RowCounts,
    IReadOnlyList<TypeDescription> Binds, IReadOnlyList<TypeDescription> Defines)
{
    public const uint ServersChoice = uint.MaxValue;

    private const int Parameters = 13;
    private const uint RowCountsFlag = 0x4000;

    public static ExecuteRequest Read(ref TtcReader reader, TtcDialect dialect)
    {
        var options = (ExecuteFlags)reader.ReadUB4();
        var cursor = reader.ReadCount(int.MaxValue);
        reader.ReadByte();
        var sqlBytes = reader.ReadCount(ProtocolLimits.SqlBytes);
        reader.ReadByte();
        reader.ReadUB4();
        reader.Skip(2);
        reader.ReadUB4();
        var prefetch = reader.ReadUB4();
        reader.ReadUB4();
        reader.ReadByte();
        var binds = reader.ReadCount(ProtocolLimits.Elements);
        reader.Skip(5);
        reader.ReadByte();
        var defines = reader.ReadCount(ProtocolLimits.Elements);
        var rowCounts = ReadVersioned(ref reader, dialect.FieldVersion);
        var sql = sqlBytes == 0 ? null : reader.ReadText(sqlBytes, dialect.TextAsClr, ProtocolLimits.SqlBytes);
        Span<uint> parameters = stackalloc uint[Parameters];
        for (var i = 0; i < Parameters; i++)
            parameters[i] = reader.ReadUB4();
        if (parameters[7] == 0 && parameters[1] > ProtocolLimits.Iterations && !reader.Underrun)
            throw new ProtocolException($"{parameters[1]} executions where {ProtocolLimits.Iterations} are the most");
        return new ExecuteRequest(
            options, cursor, sql, prefetch, parameters[1], parameters[7] != 0,
            rowCounts || (parameters[9] & RowCountsFlag) != 0,
            ReadTypes(ref reader, dialect, binds), ReadTypes(ref reader, dialect, defines));
    }

    private static bool ReadVersioned(ref TtcReader reader, byte fieldVersion)
    {
        var rowCounts = false;
        if (fieldVersion >= 4)
        {
            reader.ReadUB4();
            reader.Skip(2);
        }

        if (fieldVersion >= 5)
        {
            reader.ReadByte();
            reader.ReadUB4();
            reader.ReadByte();
            reader.ReadUB4();
            reader.ReadUB4();
        }

        if (fieldVersion >= 7)
        {
            rowCounts = reader.ReadByte() != 0;
            reader.ReadUB4();
            reader.ReadByte();
        }

        if (fieldVersion >= 8)
        {
            reader.ReadByte();
            reader.ReadUB4();
            reader.ReadByte();
            reader.ReadUB4();
            reader.ReadByte();
        }

        if (fieldVersion >= 9)
        {
            reader.ReadByte();
            reader.ReadUB4();
        }

        return rowCounts;
    }

    private static TypeDescription[] ReadTypes(ref TtcReader reader, TtcDialect dialect, int count)
    {
        var types = new List<TypeDescription>();
        for (var i = 0; i < count && !reader.Underrun; i++)
            types.Add(TypeDescription.Read(ref reader, dialect));
        return [.. types];
    }
}
