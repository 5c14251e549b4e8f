using Mocks.Oracle.Sql.Catalog;
using Mocks.Oracle.Sql.Syntax;
using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.Binding;

/// <summary>WITH queries, recursive ones too, and the functions declared in front of them.</summary>
internal sealed class WithBinder(BindingContext context)
{
    public IReadOnlyList<BoundCte> Bind(WithClause clause, Scope scope)
    {
        Declare([.. clause.Elements.OfType<WithRoutine>()]);
        var bound = new List<BoundCte>();
        foreach (var cte in clause.Elements.OfType<CommonTableExpression>())
        {
            var query = Recursive(cte, scope) ?? Plain(cte, scope);
            scope.Ctes[cte.Name.Name] = query;
            bound.Add(query);
        }

        return bound;
    }

    private void Declare(IReadOnlyList<WithRoutine> routines)
    {
        if (routines.Count == 0)
            return;
        context.IsVolatile = true; // what they are built on isn't watched
        (context.StoredCode ?? throw Ora.Unsupported("PL/SQL", routines[0].Position)).Declare(routines, context);
    }

    private BoundCte Plain(CommonTableExpression syntax, Scope scope)
    {
        var query = SequenceRules.Refuse(new QueryBinder(context).Bind(syntax.Query, scope));
        if (syntax.Columns.Count > 0 && syntax.Columns.Count != query.Columns.Count)
            throw Ora.Error(32038, syntax.Position);
        return new BoundCte(syntax.Name.Name, context.Frame.AllocateCache()) { Query = query, Columns = Named(query.Columns, syntax.Columns) };
    }

    /// <summary>A query of the form anchor UNION ALL member, where the member reads the query itself.</summary>
    private BoundCte? Recursive(CommonTableExpression syntax, Scope outer)
    {
        if (syntax.Query.Body is not SetOperation { Rest: [.., { Operator: SetOperator.Union, All: true } last] } union
            || !SyntaxSearch.Mentions(last.Body, syntax.Name.Name))
        {
            return null;
        }

        if (syntax.Columns.Count == 0)
            throw Ora.Error(32039, syntax.Position);
        QueryBody anchor = union.Rest.Count == 1 ? union.First : union with { Rest = [.. union.Rest.Take(union.Rest.Count - 1)] };
        var query = new QueryBinder(context).Bind(syntax.Query with { Body = anchor, OrderBy = [], Limit = null }, outer);
        if (syntax.Columns.Count != query.Columns.Count)
            throw Ora.Error(32038, syntax.Position);
        var cte = new BoundCte(syntax.Name.Name, context.Frame.AllocateCache())
        {
            Query = query,
            Columns = [.. Named(query.Columns, syntax.Columns).Select(c => c with { Type = Widened(c.Type), Nullable = true })],
            WorkingCache = context.Frame.AllocateCache(),
        };
        var scope = new Scope(outer, context.Frame);
        scope.Ctes[cte.Name] = cte;
        scope.WorkingCaches[cte] = cte.WorkingCache;
        var member = new QueryBinder(context).Bind(new Query(last.Body.Position, last.Body), scope);
        if (member.Columns.Count != cte.Columns.Count)
            throw Ora.Error(1789, last.Position);
        for (var i = 0; i < member.Columns.Count; i++)
        {
            if (TypeRules.Common(query.Columns[i].Type, member.Columns[i].Type) is null)
                throw Ora.Error(1790, last.Position);
        }

        cte.Recursive = member;
        AddSearchAndCycle(cte, syntax);
        return cte;
    }

    /// <summary>A literal in the anchor would otherwise be too narrow for what the member makes of it.</summary>
    private static OracleType Widened(OracleType type) => type.IsNumber ? OracleType.AnyNumber : type;

    private static IReadOnlyList<OutputColumn> Named(IReadOnlyList<OutputColumn> columns, IReadOnlyList<Identifier> names) =>
        names.Count == 0 ? columns : [.. columns.Select((c, i) => c with { Name = names[i].Name })];

    private static void AddSearchAndCycle(BoundCte cte, CommonTableExpression syntax)
    {
        var columns = cte.Columns.ToList();
        if (syntax.Search is { } search)
        {
            var order = search.OrderBy.Select(o =>
                (Index(cte, ((NameExpression)o.Value).Parts[^1]), o.Descending, o.Nulls == NullsOrder.Default ? o.Descending : o.Nulls == NullsOrder.First)).ToList();
            cte.Search = new BoundSearch(search.DepthFirst, order, columns.Count);
            columns.Add(new OutputColumn(search.SetColumn.Name, OracleType.AnyNumber, true, -1));
        }

        if (syntax.Cycle is { } cycle)
        {
            var (mark, noMark) = (LiteralText(cycle.MarkValue), LiteralText(cycle.NoMarkValue));
            cte.Cycle = new BoundCycle([.. cycle.Columns.Select(c => Index(cte, c))], columns.Count, Datum.Text(mark), Datum.Text(noMark));
            columns.Add(new OutputColumn(cycle.MarkColumn.Name, OracleType.Varchar2(1), false, -1));
        }

        cte.Columns = columns;
    }

    private static string LiteralText(Expression literal) => literal switch
    {
        StringLiteral text => text.Value,
        NumberLiteral number => number.Text,
        _ => throw Ora.Error(32047, literal.Position),
    };

    private static int Index(BoundCte cte, Identifier name)
    {
        for (var i = 0; i < cte.Columns.Count; i++)
        {
            if (cte.Columns[i].Name == name.Name)
                return i;
        }

        throw Ora.Error(904, name.Position, $"\"{name.Name}\"");
    }
}
