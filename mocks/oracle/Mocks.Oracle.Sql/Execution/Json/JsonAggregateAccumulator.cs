using Mocks.Oracle.Sql.Binding;
using Mocks.Oracle.Sql.Execution.Aggregates;
using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.Execution.Json;

/// <summary>JSON_ARRAYAGG and JSON_OBJECTAGG; NULL when there were no rows.</summary>
internal sealed class JsonAggregateAccumulator(AggregateCall call) : Accumulator
{
    private readonly JsonBuilder _builder = new(call.Json);
    private bool _any;

    public override void Add(Datum[] arguments)
    {
        _any = true;
        if (call.Json.IsObject)
            _builder.Add(call.Arguments[0].Type.IsLob && !arguments[0].IsNull ? arguments[0].AsLob().ToText() : arguments[0].AsText(), arguments[1]);
        else
            _builder.Add("", arguments[0]);
    }

    public override Datum Result() => _any ? _builder.Result(call.Type) : default;
}
