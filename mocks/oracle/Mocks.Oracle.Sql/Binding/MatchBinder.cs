using Mocks.Oracle.Sql.Catalog;
using Mocks.Oracle.Sql.Syntax;

namespace Mocks.Oracle.Sql.Binding;

/// <summary>Settles names and types of MATCH_RECOGNIZE.</summary>
internal sealed class MatchBinder(BindingContext context)
{
    private readonly Dictionary<string, MatchVariable> _variables = new(StringComparer.Ordinal);
    private readonly List<string> _plain = [];

    public BoundMatch Bind(MatchRecognizeTable syntax, Scope? outer)
    {
        var position = syntax.Position;
        var all = new SelectBlock(position, [new SelectItem(position, new StarExpression(position, []), null, default)], [syntax.Source]);
        var query = SequenceRules.Refuse(new QueryBinder(context).Bind(new Query(position, all), outer));
        IReadOnlyList<SourceColumn> columns = [.. query.Columns.Select(c => new SourceColumn(c.Name, c.Type, c.Nullable))];
        var input = new Scope(null, context.Frame);
        var rows = new BoundDerived(query, columns) { Alias = syntax.Source.Alias?.Name ?? (syntax.Source as NamedTable)?.Name.Name.Name };
        input.Sources.Add(rows);
        var keys = new ExpressionBinder(context, input, Clause.Argument);
        var partitionBy = syntax.PartitionBy.Select(keys.Bind).ToList();
        var orderBy = syntax.OrderBy.Select(o => OrderBinder.Bind(keys, o)).ToList();

        NoteVariables(syntax.Pattern);
        foreach (var name in _plain)
            _variables[name] = new MatchVariable(context.Frame, columns, UInt128.One << _plain.IndexOf(name)) { Alias = name };
        foreach (var (name, members) in syntax.Subsets)
            _variables[name.Name] = new MatchVariable(context.Frame, columns, members.Aggregate(UInt128.Zero, (bits, m) => bits | Variable(m).Members)) { Alias = name.Name };
        var universal = new MatchVariable(context.Frame, columns, UInt128.MaxValue);
        var state = context.Frame.Allocate();
        var named = new Scope(outer, context.Frame);
        named.Sources.AddRange(_variables.Values);
        var scope = new Scope(named, context.Frame) { Match = new MatchScope(universal, _variables, state) };
        scope.Sources.Add(universal);
        var binder = new ExpressionBinder(context, scope, Clause.Select);
        var definitions = new Dictionary<string, BoundExpression>(StringComparer.Ordinal);
        foreach (var (name, condition) in syntax.Definitions)
        {
            _ = Variable(name);
            definitions[name.Name] = binder.Condition(condition);
        }

        var measures = syntax.Measures.Select(m => binder.Bind(m.Value)).ToList();
        var outputs = Outputs(syntax, columns, partitionBy, orderBy, measures.Count);
        return new BoundMatch(context.Frame, [.. outputs.Select(o => o.IsMeasure ? new SourceColumn(syntax.Measures[o.Index].Name.Name, measures[o.Index].Type, true) : columns[o.Index])])
        {
            Alias = syntax.Alias?.Name,
            Input = query,
            PartitionBy = partitionBy,
            OrderBy = orderBy,
            Variables = [.. _plain.Select(v => (v, definitions.GetValueOrDefault(v)))],
            Sources = [.. _variables.Values, universal],
            Pattern = syntax.Pattern,
            Measures = measures,
            Outputs = outputs,
            Rows = syntax.Rows,
            Skip = syntax.Skip,
            SkipTo = syntax.SkipTo is { } to ? Variable(to).Members : 0,
            StateSlot = state,
        };
    }

    private MatchVariable Variable(Identifier name) => _variables.GetValueOrDefault(name.Name) ?? throw Ora.Error(904, name.Position, $"\"{name.Name}\"");

    /// <summary>One row per match has the partition's columns and the measures; all rows have those, then the columns of ORDER BY, the measures and what is left.</summary>
    private static List<(bool IsMeasure, int Index)> Outputs(
        MatchRecognizeTable syntax, IReadOnlyList<SourceColumn> columns, List<BoundExpression> partitionBy, List<BoundOrder> orderBy, int measures)
    {
        var outputs = partitionBy.Select(Ordinal).ToList();
        if (syntax.Rows != MatchRows.OnePerMatch)
            outputs.AddRange(orderBy.Select(o => Ordinal(o.Value)));
        outputs = [.. outputs.Where(o => o >= 0).Distinct()];
        IEnumerable<(bool, int)> rest = syntax.Rows == MatchRows.OnePerMatch ? [] : Enumerable.Range(0, columns.Count).Except(outputs).Select(c => (false, c));
        return [.. outputs.Select(o => (false, o)), .. Enumerable.Range(0, measures).Select(m => (true, m)), .. rest];
    }

    private static int Ordinal(BoundExpression key) => key is BoundSlot slot ? slot.Ordinal : -1;

    private void NoteVariables(RowPattern pattern)
    {
        switch (pattern)
        {
            case PatternVariable variable:
                if (!_plain.Contains(variable.Name.Name))
                    _plain.Add(variable.Name.Name);
                if (_plain.Count > 127)
                    throw Ora.Unsupported("more than 127 pattern variables", variable.Position);
                break;
            case PatternSequence sequence:
                Note(sequence.Parts);
                break;
            case PatternChoice choice:
                Note(choice.Parts);
                break;
            case PatternRepetition repetition:
                NoteVariables(repetition.Part);
                break;
            case PatternExclusion exclusion:
                NoteVariables(exclusion.Part);
                break;
        }
    }

    private void Note(IReadOnlyList<RowPattern> parts)
    {
        foreach (var part in parts)
            NoteVariables(part);
    }
}
