using System.Collections.Immutable;
using Mocks.Oracle.Sql.Catalog;
using Mocks.Oracle.Sql.Syntax;
using Mocks.Oracle.Types;
using static Mocks.Oracle.Sql.Syntax.Keyword;

namespace Mocks.Oracle.Sql.Execution.Definitions;

/// <summary>CREATE, ALTER and DROP AUDIT POLICY; AUDIT and NOAUDIT. Policies are kept for the dictionary; nothing is written to a trail.</summary>
internal static class AuditDefinitions
{
    private static readonly string[] ClauseStarts = ["PRIVILEGES", "ACTIONS", "ROLES", "WHEN", "EVALUATE", "ONLY", "CONTAINER", "ADD", "DROP", "CONDITION"];

    public static ExecuteResult Create(DefinitionContext context, CreateOther create)
    {
        context.Require("AUDIT SYSTEM");
        var name = create.Name.Name.Name;
        if (Find(context, name) is not null)
            throw Ora.Error(46358, create.Position, name);
        var policy = new AuditPolicyDefinition { Id = context.Catalog.NextObjectId, Owner = "SYS", Name = name, Created = context.Now, LastDdl = context.Now };
        policy = Read(context, policy, create.Clauses, adds: true);
        if (policy.Options.Count == 0)
            throw Ora.Error(46373, create.Position, name);
        return context.Publish(c => c.With(policy) with { NextObjectId = c.NextObjectId + 1 });
    }

    public static ExecuteResult Alter(DefinitionContext context, AlterOther alter)
    {
        context.Require("AUDIT SYSTEM");
        var policy = Known(context, Names.Upper(alter.Name?.Name.Name ?? ""), alter.Position);
        var changed = Read(context, policy, alter.Action, adds: true) with { LastDdl = context.Now };
        return context.Publish(c => c.With(changed));
    }

    public static ExecuteResult Drop(DefinitionContext context, DropStatement drop)
    {
        context.Require("AUDIT SYSTEM");
        var name = drop.Name.Name.Name;
        if (Find(context, name) is null && drop.IfExists)
            return DefinitionContext.Done;
        var policy = Known(context, name, drop.Position);
        return policy.Enabled.Count > 0 ? throw Ora.Error(46361, drop.Position) : context.Publish(c => c.Without(policy));
    }

    /// <summary>AUDIT and NOAUDIT. What names no policy is traditional audit: ORA-46401 in 23, and without effect in 19.</summary>
    public static ExecuteResult Switch(DefinitionContext context, AdministrativeStatement statement)
    {
        context.Require("AUDIT SYSTEM", "AUDIT ANY");
        var reader = new TokenReader(statement.Text, context.Session.Instance.Compat);
        var isOn = reader.Take().Keyword == AUDIT;
        if (!reader.Accept(POLICY))
        {
            if (isOn && context.Session.Instance.Compat >= 23 && !reader.Is(CONTEXT))
                throw Ora.Error(46401);
            return DefinitionContext.Done;
        }

        var policy = Known(context, Names.Of(reader, reader.Take()).Name, statement.Position);
        var enabled = Enablings(reader).ToList();
        return context.Publish(c => c.With(policy with
        {
            Enabled = isOn
                ? policy.Enabled.RemoveAll(e => enabled.Exists(n => n.Option == e.Option && n.Entity == e.Entity)).AddRange(enabled)
                : policy.Enabled.RemoveAll(e => enabled.Exists(n => n.Entity == e.Entity)),
        }));
    }

    private static IEnumerable<AuditEnabling> Enablings(TokenReader reader)
    {
        var (option, entities) = ("BY USER", new List<string>());
        var (success, failure) = (true, true);
        while (!reader.AtEnd)
        {
            switch (Names.Upper(reader.TextOf(reader.Current)))
            {
                case "BY" when Upper(reader, 1) == "USERS":
                    option = "BY GRANTED ROLE";
                    SkipUntil(reader, "ROLES");
                    entities.AddRange(List(reader));
                    break;
                case ("BY" or "EXCEPT") and var word:
                    option = word + " USER";
                    reader.Advance();
                    entities.AddRange(List(reader));
                    break;
                case "WHENEVER":
                    reader.Advance();
                    var not = reader.Accept(NOT);
                    (success, failure) = (!not, not);
                    reader.Advance();
                    break;
                default:
                    throw reader.Error(OraError.MissingOrInvalidOption);
            }
        }

        return entities.DefaultIfEmpty("ALL USERS").Select(e => new AuditEnabling(option, e, success, failure));
    }

    /// <summary>The clauses of CREATE and ALTER AUDIT POLICY.</summary>
    private static AuditPolicyDefinition Read(DefinitionContext context, AuditPolicyDefinition policy, string text, bool adds)
    {
        var reader = new TokenReader(text, context.Session.Instance.Compat);
        while (!reader.AtEnd)
        {
            var word = Names.Upper(reader.TextOf(reader.Take()));
            switch (word)
            {
                case "ADD" or "DROP":
                    adds = word == "ADD";
                    break;
                case "CONDITION" when reader.Accept(DROP):
                    policy = policy with { Condition = null, EvaluatedPer = null };
                    break;
                case "CONDITION" or "WHEN":
                    policy = policy with { Condition = LiteralParser.TakeText(reader, OraError.StringLiteralRequired) };
                    break;
                case "EVALUATE":
                    reader.Advance();
                    policy = policy with { EvaluatedPer = Names.Upper(reader.TextOf(reader.Take())) };
                    break;
                case "ONLY":
                    reader.Advance();
                    policy = policy with { OnlyTopLevel = true };
                    break;
                case "CONTAINER":
                    while (!reader.AtEnd)
                        reader.Advance();
                    break;
                case "PRIVILEGES" or "ACTIONS" or "ROLES":
                    var options = Options(context, reader, word).ToList();
                    policy = policy with { Options = adds ? policy.Options.AddRange(options.Except(policy.Options)) : policy.Options.RemoveAll(options.Contains) };
                    break;
                default:
                    throw Ora.Error(922);
            }
        }

        return policy;
    }

    private static IEnumerable<AuditOption> Options(DefinitionContext context, TokenReader reader, string kind)
    {
        if (kind == "ACTIONS" && Upper(reader, 0) == "COMPONENT")
            throw Ora.Unsupported("audit of components", reader.Position);
        do
        {
            var words = new List<string>();
            (string Owner, string Name)? on = null;
            while (!reader.AtEnd && !reader.Is(TokenKind.Comma) && !(words.Count > 0 && ClauseStarts.Contains(Upper(reader, 0)) && !IsAction(words, Upper(reader, 0))))
            {
                if (reader.Accept(ON))
                {
                    reader.Accept(DIRECTORY);
                    var name = Names.TakeObject(reader, OraError.MissingIdentifier);
                    on = (name.Schema?.Name ?? context.Session.CurrentSchema, name.Name.Name);
                    break;
                }

                words.Add(Names.Upper(reader.TextOf(reader.Take())));
            }

            yield return new AuditOption(string.Join(' ', words), kind switch { "PRIVILEGES" => "SYSTEM PRIVILEGE", "ROLES" => "ROLE PRIVILEGE", _ => on is null ? "STANDARD ACTION" : "OBJECT ACTION" }, on);
        }
        while (reader.Accept(TokenKind.Comma));
    }

    /// <summary>DROP and ADD go on within an action: DROP TABLE is one, ADD is a clause.</summary>
    private static bool IsAction(List<string> words, string next) => words is ["CREATE" or "ALTER" or "DROP"] && next is "PRIVILEGES" or "ROLES";

    private static List<string> List(TokenReader reader)
    {
        var names = new List<string>();
        do
            names.Add(Names.Of(reader, reader.Take()).Name);
        while (reader.Accept(TokenKind.Comma));
        return names;
    }

    private static void SkipUntil(TokenReader reader, string word)
    {
        while (!reader.AtEnd && Names.Upper(reader.TextOf(reader.Take())) != word)
        {
            // USERS WITH GRANTED ROLES
        }
    }

    private static string Upper(TokenReader reader, int ahead) => Names.Upper(reader.TextOf(reader.Peek(ahead)));

    private static AuditPolicyDefinition? Find(DefinitionContext context, string name) => context.Catalog.Find("SYS", name, ObjectNamespace.AuditPolicy) as AuditPolicyDefinition;

    private static AuditPolicyDefinition Known(DefinitionContext context, string name, int position) => Find(context, name) ?? throw Ora.Error(46357, position, name);
}
