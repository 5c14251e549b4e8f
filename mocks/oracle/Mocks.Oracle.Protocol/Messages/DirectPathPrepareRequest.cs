using System.Text;
using Mocks.Oracle.Protocol.Ttc;

namespace Mocks.Oracle.Protocol.Messages;

/// <summary>
/// Function 128: begins a load by direct path.
/// <code>
/// UB4    operation, 1 to load           1 1 1 1 1 1  pointers
/// 1 UB4  pointer, number of keywords    n    keywords: UB2 text length, UB2 bytes, CLR, UB2 keyword
/// 1 UB2  pointer, number of settings    n    UB4 settings
/// </code>
/// </summary>
/// <param name="Schema">As the client wrote it.</param>
/// <param name="Table">Likewise.</param>
/// <param name="Columns">Likewise.</param>
public sealed record DirectPathPrepareRequest(string Schema, string Table, IReadOnlyList<string> Columns)
{
    private const int ObjectName = 1;
    private const int SchemaName = 3;
    private const int ColumnName = 4;

    public static DirectPathPrepareRequest Read(ref TtcReader reader)
    {
        reader.ReadUB4();
        reader.ReadByte();
        var keywords = reader.ReadCount(ProtocolLimits.Elements);
        reader.ReadByte();
        var settings = reader.ReadCount(ProtocolLimits.Elements);
        reader.Skip(6);
        var (schema, table) = ("", "");
        var columns = new List<string>();
        for (var i = 0; i < keywords && !reader.Underrun; i++)
        {
            var text = reader.ReadUB2() == 0 ? null : reader.ReadClr(ProtocolLimits.AttributeBytes);
            var value = Encoding.UTF8.GetString((reader.ReadUB2() == 0 ? text : reader.ReadClr(ProtocolLimits.AttributeBytes)) ?? []);
            switch (reader.ReadUB2())
            {
                case ObjectName:
                    table = value;
                    break;
                case SchemaName:
                    schema = value;
                    break;
                case ColumnName:
                    columns.Add(value);
                    break;
            }
        }

        for (var i = 0; i < settings && !reader.Underrun; i++)
            reader.ReadUB4();
        return new DirectPathPrepareRequest(schema, table, columns);
    }
}
