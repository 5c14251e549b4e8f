using Mocks.Oracle.Sql.Catalog;
using Mocks.Oracle.Sql.Syntax;

namespace Mocks.Oracle.Sql.Execution.Matching;

/// <summary>A row pattern as a program for a backtracking machine.</summary>
internal sealed class PatternProgram
{
    private const int MaxSteps = 50_000;

    private readonly List<PatternStep> _steps = [];
    private readonly IReadOnlyList<string> _variables;
    private readonly int _position;

    private PatternProgram(IReadOnlyList<string> variables, int position) => (_variables, _position) = (variables, position);

    public IReadOnlyList<PatternStep> Steps => _steps;

    public int Registers { get; private set; }

    public static PatternProgram Of(RowPattern pattern, IReadOnlyList<string> variables)
    {
        var program = new PatternProgram(variables, pattern.Position);
        program.Add(pattern);
        program.Add(PatternOperation.Match);
        return program;
    }

    private int Add(PatternOperation operation, int a = 0, int b = 0)
    {
        if (_steps.Count >= MaxSteps)
            throw Ora.Unsupported("a row pattern of that size", _position);
        _steps.Add(new PatternStep(operation, a, b));
        return _steps.Count - 1;
    }

    private void Add(RowPattern pattern)
    {
        switch (pattern)
        {
            case PatternVariable variable:
                var number = 0;
                while (_variables[number] != variable.Name.Name)
                    number++;
                Add(PatternOperation.Row, number);
                break;
            case PatternSequence sequence:
                foreach (var part in sequence.Parts)
                    Add(part);
                break;
            case PatternChoice choice:
                AddChoice(choice.Parts);
                break;
            case PatternRepetition repetition:
                AddRepetition(repetition);
                break;
            case PatternExclusion exclusion:
                Add(PatternOperation.Exclude, 1);
                Add(exclusion.Part);
                Add(PatternOperation.Exclude, -1);
                break;
            case PatternAnchor anchor:
                Add(anchor.AtEnd ? PatternOperation.AtEnd : PatternOperation.AtStart);
                break;
        }
    }

    private void AddChoice(IReadOnlyList<RowPattern> parts)
    {
        var jumps = new List<int>();
        for (var i = 0; i < parts.Count; i++)
        {
            var split = i < parts.Count - 1 ? Add(PatternOperation.Split) : -1;
            Add(parts[i]);
            if (split < 0)
                continue;
            jumps.Add(Add(PatternOperation.Jump));
            _steps[split] = new PatternStep(PatternOperation.Split, split + 1, _steps.Count);
        }

        foreach (var jump in jumps)
            _steps[jump] = new PatternStep(PatternOperation.Jump, _steps.Count);
    }

    private void AddRepetition(PatternRepetition repetition)
    {
        for (var i = 0; i < repetition.Least; i++)
            Add(repetition.Part);
        if (repetition.Most is not { } most)
        {
            var (split, register) = (Add(PatternOperation.Split), Registers++);
            Add(PatternOperation.Begin, register);
            Add(repetition.Part);
            Add(PatternOperation.Progress, register);
            Add(PatternOperation.Jump, split);
            _steps[split] = Split(split + 1, _steps.Count, repetition.Reluctant);
            return;
        }

        var splits = new List<int>();
        for (var i = repetition.Least; i < most; i++)
        {
            splits.Add(Add(PatternOperation.Split));
            Add(repetition.Part);
        }

        foreach (var split in splits)
            _steps[split] = Split(split + 1, _steps.Count, repetition.Reluctant);
    }

    private static PatternStep Split(int more, int enough, bool reluctant) =>
        reluctant ? new PatternStep(PatternOperation.Split, enough, more) : new PatternStep(PatternOperation.Split, more, enough);
}
