using System.Globalization;
using System.Text;

namespace Mocks.Oracle.Stubs;

/// <summary>The PL/SQL of stubs: ordinary units, so that names, grants, the dictionary and drivers find what they would in a real database.</summary>
internal static class StubSource
{
    private const int LongestText = 3000;

    /// <summary>CREATE statements, each with the routine that it is of; null for a package's specification.</summary>
    public static IEnumerable<(string Sql, StubRoutine? Routine)> Of(StubUnit unit)
    {
        if (unit.Package is not { } package)
        {
            foreach (var routine in unit.Routines)
            {
                var text = new StringBuilder("CREATE OR REPLACE ");
                AppendBody(text, unit, routine, Qualified(unit, routine));
                yield return (text.ToString(), routine);
            }

            yield break;
        }

        var specification = new StringBuilder().Append(CultureInfo.InvariantCulture, $"CREATE OR REPLACE PACKAGE \"{unit.Schema}\".\"{package}\" AS\n");
        if (unit.Types is { } types)
            specification.Append(types).Append('\n');
        foreach (var routine in unit.Routines)
            specification.Append("  ").Append(routine.Declaration.Text).Append(";\n");
        yield return (specification.Append("END;").ToString(), null);
        var body = new StringBuilder().Append(CultureInfo.InvariantCulture, $"CREATE OR REPLACE PACKAGE BODY \"{unit.Schema}\".\"{package}\" AS\n");
        foreach (var routine in unit.Routines)
            AppendBody(body, unit, routine, routine.Declaration.Text);
        yield return (body.Append("END;").ToString(), null);
    }

    private static void AppendBody(StringBuilder text, StubUnit unit, StubRoutine routine, string declaration)
    {
        var name = $"{unit.Schema}.{(unit.Package is null ? "" : unit.Package + ".")}{routine.Declaration.Name}";
        text.Append(declaration).Append(" IS\n");
        if (routine.Declaration.IsFunction)
            text.Append(CultureInfo.InvariantCulture, $"  mock_result {Unconstrained(routine.Declaration.ResultType)};\n");
        text.Append("BEGIN\n");
        for (var i = 0; i < routine.Cases.Count; i++)
        {
            var (each, place) = (routine.Cases[i], i + 1);
            text.Append(CultureInfo.InvariantCulture, $"  IF {each.Condition ?? "TRUE"} THEN\n    MOCK_STUB.ANSWER('{name}', {place});\n");
            foreach (var statement in each.Statements)
                text.Append("    ").Append(statement).Append('\n');
            text.Append("  END IF;\n");
        }

        var given = string.Join(" || ', ' || ", routine.Declaration.Parameters.Where(p => p.IsIn).Select(p =>
            p.IsPlain ? $"'{p.Name} => ' || MOCK_STUB.SHOWN({p.Name})" : $"'{p.Name} => …'").DefaultIfEmpty("'no arguments'"));
        var stubbed = string.Join("; ", routine.Cases.Select(c => c.Shown).DefaultIfEmpty("nothing"));
        text.Append(CultureInfo.InvariantCulture, $"  MOCK_STUB.UNMATCHED('{name}', {given}, {StubLiteral.Quote(stubbed[..Math.Min(stubbed.Length, LongestText)])});\n");
        text.Append("END;\n");
    }

    /// <summary>The declaration with the schema before the name.</summary>
    private static string Qualified(StubUnit unit, StubRoutine routine)
    {
        var declaration = routine.Declaration;
        var at = declaration.Text.IndexOf(declaration.Name, StringComparison.OrdinalIgnoreCase);
        return $"{declaration.Text[..at]}\"{unit.Schema}\".{declaration.Text[at..]}";
    }

    /// <summary>A variable needs the length that a result goes without.</summary>
    private static string Unconstrained(string type) => type.ToUpperInvariant() switch
    {
        "VARCHAR2" or "VARCHAR" or "NVARCHAR2" or "STRING" or "RAW" => type + "(32767)",
        "CHAR" or "NCHAR" => type + "(2000)",
        _ => type,
    };
}
