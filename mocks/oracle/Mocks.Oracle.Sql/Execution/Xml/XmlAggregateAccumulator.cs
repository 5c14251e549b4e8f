using System.Text;
using Mocks.Oracle.Sql.Execution.Aggregates;
using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.Execution.Xml;

/// <summary>XMLAGG.</summary>
internal sealed class XmlAggregateAccumulator : Accumulator
{
    private readonly StringBuilder _text = new();

    public override void Add(Datum[] arguments)
    {
        if (arguments[0].AsObject() is OracleXml xml)
            _text.Append(xml.Text);
    }

    public override Datum Result() => _text.Length == 0 ? default : Datum.Object(new OracleXml(_text.ToString()));
}
