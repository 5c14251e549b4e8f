using Mocks.Oracle.Sql.Catalog;
using Mocks.Oracle.Sql.PlSql.Types;
using Mocks.Oracle.Sql.Syntax;
using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.PlSql;

/// <summary>The constructor that each object type has: all attributes, by place or by name.</summary>
internal static class AttributeConstructor
{
    public static RoutineSignature Of(ObjectDetail type, UnitCompilation unit)
    {
        var routine = new Routine(unit.UnitName, 0) { IsFunction = true, IsNative = true };
        ParameterSymbol[] parameters =
        [
            .. type.Attributes.Select(a => new ParameterSymbol(a.Name, ParameterMode.In, a.Type, new VariableSymbol(a.Name, a.Type, routine, routine.Layout.Allocate()) { IsReadOnly = true })),
        ];
        routine.ResultSlot = routine.Layout.Allocate();
        routine.Body = frame =>
        {
            if (!type.IsInstantiable)
                throw Ora.Error(22826);
            frame.Slots[routine.ResultSlot] = Datum.Object(new ObjectValue(type, [.. parameters.Select(p => CompositeValues.Copy(frame.Slots[p.Variable.Slot]))]));
            return Flow.Return;
        };
        return new RoutineSignature(type.Name, parameters, type.ToType(), routine)
        {
            Syntax = new RoutineDeclaration(0, new Identifier(type.Name, false, 0), [], null),
            IsImplemented = true,
        };
    }
}
