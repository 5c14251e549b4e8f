using Mocks.Oracle.Sql.Binding;
using Mocks.Oracle.Sql.Execution;
using Mocks.Oracle.Sql.PlSql.Types;
using Mocks.Oracle.Sql.Syntax;
using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.PlSql;

/// <summary>Values on their way to a variable: which types go where, and the checks on the way.</summary>
internal static class Coercion
{
    /// <summary>The expression as a value of the type; PLS-00382 when it can't be one.</summary>
    public static BoundExpression Bind(BlockScope scope, BoundExpression value, OracleType to)
    {
        if (!CanAssign(value.Type, to))
            throw new CompileError(value.Position, "PLS-00382: expression is of wrong type");
        if (value.Type.Equals(to) && value.Type.IsNumber)
            return value;
        var isFresh = value is ComputedNode { IsFresh: true };
        return new ComputedNode(to, compiler => Compile(compiler.Compile(value), value.Type, to, isFresh), value.Position);
    }

    /// <summary>Compiles an expression for an assignment to the type.</summary>
    public static Evaluator Value(BlockScope scope, Expression expression, OracleType to) =>
        scope.Compiler.Compile(Bind(scope, scope.Binder.Bind(expression), to));

    public static bool CanAssign(OracleType from, OracleType to)
    {
        if (from.IsNull)
            return to.Detail is not CollectionDetail { Kind: CollectionKind.Associative };
        if (from.Detail is AnyComposite || to.Detail is AnyComposite)
            return from.Kind == to.Kind;
        if (from.Detail is RecordDetail a || to.Detail is RecordDetail)
            return from.Detail is RecordDetail source && to.Detail is RecordDetail target && AreAlike(source, target);
        if (from.Detail is CollectionDetail || to.Detail is CollectionDetail)
            return (to.Detail is CollectionDetail && to.Detail.Equals(from.Detail)) || (from.Detail is CollectionDetail c && to.Detail is CollectionDetail d && (c.IsOfClient || d.IsOfClient) && CanAssign(c.Element, d.Element));
        if (from.Detail is ObjectDetail || to.Detail is ObjectDetail)
            return from.Detail is { } given && to.Detail?.Accepts(given) == true;
        if (from.Kind == OracleTypeKind.Cursor || to.Kind == OracleTypeKind.Cursor)
            return from.Kind == to.Kind;
        if (from.Kind == OracleTypeKind.Boolean || to.Kind == OracleTypeKind.Boolean)
            return from.Kind == to.Kind;
        return TypeRules.CanConvert(from, to);
    }

    private static bool AreAlike(RecordDetail from, RecordDetail to)
    {
        if (ReferenceEquals(from, to))
            return true;
        if ((!from.IsRow && !to.IsRow) || from.Fields.Count != to.Fields.Count)
            return false;
        for (var i = 0; i < from.Fields.Count; i++)
        {
            if (!CanAssign(from.Fields[i].Type, to.Fields[i].Type))
                return false;
        }

        return true;
    }

    private static Evaluator Compile(Evaluator value, OracleType from, OracleType to, bool isFresh)
    {
        if (to.Detail is RecordDetail record)
        {
            if (from.IsNull)
                return frame => InitialValues.Of(to, frame);
            return ReferenceEquals(from.Detail, to.Detail)
                ? isFresh ? value : frame => CompositeValues.Copy(value(frame))
                : frame => ValueChecks.Convert(value(frame), from, to, frame.Session.Nls);
        }

        if (to.Detail is CollectionDetail collection)
        {
            return collection.Equals(from.Detail) || from.IsNull
                ? isFresh ? value : frame => CompositeValues.Copy(value(frame))
                : frame => ValueChecks.Convert(value(frame), from, to, frame.Session.Nls);
        }

        if (to.Detail is ObjectDetail or AnyComposite)
            return isFresh || from.IsNull ? value : frame => CompositeValues.Copy(value(frame));
        if (ValueChecks.IsFree(from, to))
            return value;
        return frame => ValueChecks.Convert(value(frame), from, to, frame.Session.Nls);
    }
}
