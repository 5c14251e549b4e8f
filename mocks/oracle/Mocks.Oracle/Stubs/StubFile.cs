using Mocks.Fixtures;
using Mocks.Fixtures.Yaml;
using YamlDotNet.RepresentationModel;

namespace Mocks.Oracle.Stubs;

/// <summary>Reads a file of <c>oracle/stubs</c>; whatever is wrong with it is told with its line.</summary>
internal static class StubFile
{
    public static StubUnit? Read(FixtureFile file, FixtureProblems problems)
    {
        if (YamlFile.Parse(file.Path, file.Text, problems)?.Root is not { } fields)
            return null;
        if (fields.Text("schema") is not { } schema)
        {
            problems.Add(file.Path, 1, "It is not said whose routines these are", "Write \"schema: …\".");
            return null;
        }

        var unit = new StubUnit(
            file, schema.ToUpperInvariant(), fields.Text("package")?.ToUpperInvariant(), fields.Text("types"), fields.Texts("grant"),
            [.. fields.Items("routines").Select(r => Routine(fields, r)).OfType<StubRoutine>()]);
        fields.RejectOthers();
        return unit;
    }

    private static StubRoutine? Routine(YamlFields file, YamlNode node)
    {
        if (node is not YamlMappingNode mapping)
        {
            file.Wrong(node, "This is no routine", "Write \"declaration:\" and \"cases:\".");
            return null;
        }

        var fields = file.Nested(mapping);
        if (fields.Text("declaration") is not { } text || StubDeclaration.Parse(text) is not { } declaration)
        {
            file.Wrong(node, "The routine has no declaration", "Write \"declaration: PROCEDURE name(parameter IN VARCHAR2, …)\" or \"FUNCTION … RETURN …\".");
            return null;
        }

        var cases = new List<StubCase>();
        foreach (var item in fields.Items("cases"))
        {
            if (item is not YamlMappingNode body)
            {
                file.Wrong(item, "This is no case", "Write \"when:\", \"out:\", \"returns:\", \"error:\" or \"delay:\".");
                continue;
            }

            var each = file.Nested(body);
            var condition = StubConditions.Of(each.Mapping("when"), declaration);
            var statements = StubAnswers.Of(each, declaration);
            _ = each.Node("returns");
            each.RejectOthers();
            cases.Add(new StubCase(condition, condition ?? "any call", statements));
        }

        fields.RejectOthers();
        return new StubRoutine(fields.Line, declaration, cases);
    }
}
