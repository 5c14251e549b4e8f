using Mocks.Oracle.Sql.Binding;
using Mocks.Oracle.Sql.Catalog;
using Mocks.Oracle.Sql.Syntax;
using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.Execution.Expressions;

/// <summary>
/// Conditions of policies. A statement is compiled once for many sessions and executions; what its policies' functions answer is asked at the
/// first row of each execution and compiled then, in a frame of its own. SYS and who has EXEMPT ACCESS POLICY see everything.
/// </summary>
internal static class PolicyCompiler
{
    public static Predicate Compile(ExpressionCompiler compiler, BoundPolicies policies)
    {
        var values = policies.Children.Select(compiler.Compile).ToArray();
        var cache = compiler.Shape.Frame.AllocateCache();
        return frame =>
        {
            foreach (var restriction in (Restriction[])(frame.Caches[cache] ??= Restrictions(frame.Session, policies)))
            {
                if (restriction.Holds(frame, values))
                    continue;
                return policies.IsCheck ? throw Ora.Error(28115) : Truth.False;
            }

            return Truth.True;
        };
    }

    private static Restriction[] Restrictions(SessionContext session, BoundPolicies policies)
    {
        if (session.User == "SYS" || session.Privileges.HasSystem("EXEMPT ACCESS POLICY"))
            return [];
        var all = new List<Restriction>();
        foreach (var policy in policies.Policies)
        {
            if (Ask(session, policy, policies.Protected) is { Length: > 0 } text)
                all.Add(new Restriction(session, policy, policies, text));
        }

        return [.. all];
    }

    /// <summary>What the function answers. It runs with its owner's rights.</summary>
    /// <exception cref="OraException">ORA-28110: it is not there or does not compile; ORA-28112: it failed; ORA-28108: it reads what it protects.</exception>
    private static string? Ask(SessionContext session, RowPolicy policy, SchemaObject found)
    {
        if (!session.PoliciesAsked.Add((found.Id, policy.Name)))
            throw Ora.Error(28108);
        var rights = session.Rights;
        try
        {
            session.Rights = new ExecutionRights(policy.FunctionOwner);
            var sql = $"SELECT {policy.FunctionName}('{Quoted(found.Owner)}', '{Quoted(found.Name)}') FROM dual";
            CompiledStatement compiled;
            try
            {
                compiled = session.Instance.Statements.Get(sql, session).Compile(session, []);
            }
            catch (OraException)
            {
                throw Ora.Error(28110, 0, policy.Package is null ? $"{policy.FunctionOwner}.{policy.Function}" : $"{policy.FunctionOwner}.{policy.Package}");
            }

            return Answer(session, (Statements.CompiledQuery)compiled);
        }
        finally
        {
            session.Rights = rights;
            session.PoliciesAsked.Remove((found.Id, policy.Name));
        }
    }

    private static string? Answer(SessionContext session, Statements.CompiledQuery query)
    {
        try
        {
            var open = query.Open(session, []);
            return open.TryRead(out var row) && !row[0].IsNull ? row[0].AsText() : null;
        }
        catch (OraException error) when (error.Code is not (28108 or 28110 or 28112 or 28113))
        {
            throw Ora.Error(28112);
        }
    }

    private static string Quoted(string text) => text.Replace("'", "''", StringComparison.Ordinal);

    /// <summary>A policy's condition over a row, in a frame of its own.</summary>
    private sealed class Restriction
    {
        private readonly SessionContext _session;
        private readonly FrameLayout _layout = new();
        private readonly (int Column, int Slot)[] _used;
        private readonly Predicate _condition;
        private Frame? _frame;

        /// <exception cref="OraException">ORA-28113: the text is no condition on the columns.</exception>
        public Restriction(SessionContext session, RowPolicy policy, BoundPolicies policies, string text)
        {
            _session = session;
            var catalog = session.Catalog;
            var row = new BoundPolicyRow(_layout, policies.Columns) { Alias = policies.Protected.Name, Owner = policies.Protected.Owner };
            var context = new BindingContext
            {
                Sql = text,
                Resolver = new ObjectResolver(catalog, policy.FunctionOwner, new PrivilegeView(catalog, policy.FunctionOwner)),
                Nls = session.Nls,
                Compat = session.Instance.Compat,
                Functions = session.Instance.Functions,
                StoredCode = session.Instance.StoredCode?.For(session),
                Frame = _layout,
            };
            try
            {
                var scope = new Scope(null, _layout);
                scope.Sources.Add(row);
                var condition = new ExpressionBinder(context, scope, Clause.Where).Condition(Parser.ParseCondition(text, context.Compat));
                _condition = new ExpressionCompiler(new StatementShape(session.Instance, _layout, session.Nls)).Condition(condition);
            }
            catch (OraException)
            {
                throw Ora.Error(28113);
            }

            _used = [.. row.Used.Select(u => (u.Key, u.Value))];
        }

        public bool Holds(Frame outer, Evaluator[] values)
        {
            _frame ??= new Frame(_session, outer.Snapshot, _layout.Count, _layout.Caches, []);
            foreach (var (column, slot) in _used)
                _frame.Slots[slot] = values[column](outer);
            return _condition(_frame) == Truth.True;
        }
    }
}
