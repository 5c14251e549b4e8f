using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.Binding;

/// <summary>XMLELEMENT, XMLFOREST, XMLSERIALIZE, XMLPARSE, XMLROOT, XMLQUERY and XMLEXISTS.</summary>
internal sealed class BoundXml(OracleType type, XmlCall call, IReadOnlyList<BoundExpression> operands, int position) : BoundExpression(type, position)
{
    public XmlCall Call => call;

    public override IReadOnlyList<BoundExpression> Children => operands;

    public override BoundExpression With(IReadOnlyList<BoundExpression> children) => new BoundXml(Type, call, children, Position);

    protected override bool SameNode(BoundExpression other) => other is BoundXml xml && xml.Type.Equals(Type) && xml.Call.Name == call.Name
        && xml.Call.Target == call.Target && xml.Call.Names.SequenceEqual(call.Names) && xml.Call.Options.SequenceEqual(call.Options);
}
