using System.Text;

namespace Mocks.Ldap.Schema;

/// <summary>Makes a schema of definitions, which may refer to each other in any order.</summary>
internal sealed class SchemaBuilder
{
    private static readonly HashSet<string> Indexed = new(StringComparer.OrdinalIgnoreCase)
    {
        "objectClass", "uid", "cn", "sn", "givenName", "mail", "ou", "dc", "o", "member", "uniqueMember", "memberUid", "employeeNumber",
        "uidNumber", "gidNumber", "manager", "owner", "departmentNumber", "sAMAccountName", "userPrincipalName", "telephoneNumber",
        "displayName", "associatedDomain", "memberOf", "isDeleted", "userPrincipalName", "servicePrincipalName", "primaryGroupID",
    };

    private readonly List<SchemaDefinition> _attributeTypes = [];
    private readonly List<SchemaDefinition> _objectClasses = [];
    private readonly Dictionary<string, AttributeType> _madeTypes = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, ObjectClass> _madeClasses = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, SchemaDefinition> _byName = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, SchemaDefinition> _classesByName = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<SchemaDefinition> _inProgress = [];

    /// <summary>The schema that every directory has.</summary>
    public static LdapSchema Standard { get; } = MakeStandard();

    /// <summary>The definitions of the standard schema, for sets that add to it.</summary>
    public static SchemaBuilder FromStandard()
    {
        var builder = new SchemaBuilder();
        var assembly = typeof(SchemaBuilder).Assembly;
        foreach (var name in assembly.GetManifestResourceNames().Where(name => name.EndsWith(".schema", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal))
        {
            using var stream = assembly.GetManifestResourceStream(name)!; // it was just listed
            using var reader = new StreamReader(stream, Encoding.UTF8);
            foreach (var error in builder.AddFile(reader.ReadToEnd()))
                throw new InvalidOperationException($"{name}: {error.Message}");
        }

        return builder;
    }

    /// <summary>What a vendor's directory has otherwise than the standard schema.</summary>
    public void AddFlavour(string name)
    {
        using var stream = typeof(SchemaBuilder).Assembly.GetManifestResourceStream("flavour:" + name)!; // one of Schema/Flavours
        using var reader = new StreamReader(stream, Encoding.UTF8);
        foreach (var error in AddFile(reader.ReadToEnd()))
            throw new InvalidOperationException($"{name}: {error.Message}");
    }

    /// <summary>The definitions of a schema, to be added to.</summary>
    public static SchemaBuilder From(LdapSchema schema)
    {
        var builder = new SchemaBuilder();
        foreach (var type in schema.AttributeTypes)
            builder.AddAttributeType(type.Definition);
        foreach (var objectClass in schema.ObjectClasses)
            builder.AddObjectClass(objectClass.Definition);
        return builder;
    }

    /// <summary>
    /// Adds a file of OpenLDAP's <c>.schema</c> form: <c>attributetype (…)</c>, <c>objectclass (…)</c>, <c>objectidentifier name oid</c>,
    /// comments with "#". Returns what is wrong, by 1-based line.
    /// </summary>
    public IReadOnlyList<(int Line, string Message)> AddFile(string text)
    {
        var errors = new List<(int Line, string Message)>();
        var macros = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (line, statement) in SchemaStatements.Read(text))
        {
            try
            {
                Add(statement, macros);
            }
            catch (FormatException exception)
            {
                errors.Add((line, exception.Message));
            }
        }

        return errors;
    }

    /// <exception cref="FormatException">A definition refers to something that is not there, or to itself.</exception>
    public LdapSchema Build() => Build(SchemaChecking.Strict, 0, static _ => { });

    /// <param name="checking">How entries are held to it.</param>
    /// <param name="mostValues">Most values of an attribute at a time; 0 for any number.</param>
    /// <param name="warn">Told of what lenient checking lets pass.</param>
    /// <exception cref="FormatException">As above.</exception>
    public LdapSchema Build(SchemaChecking checking, int mostValues, Action<string> warn)
    {
        var types = _attributeTypes.ConvertAll(Make);
        var classes = _objectClasses.ConvertAll(MakeClass);
        return new LdapSchema(types, classes) { Checking = checking, MostValues = mostValues, Warn = warn };
    }

    public void AddAttributeType(string definition) => Register(SchemaDefinitionParser.Parse(definition), _attributeTypes, _byName);

    public void AddObjectClass(string definition) => Register(SchemaDefinitionParser.Parse(definition), _objectClasses, _classesByName);

    private static LdapSchema MakeStandard() => FromStandard().Build();

    private void Add(string statement, Dictionary<string, string> macros)
    {
        var space = statement.IndexOfAny([' ', '\t', '(']);
        var keyword = space < 0 ? statement : statement[..space];
        var rest = space < 0 ? "" : statement[space..].Trim();
        switch (keyword.ToLowerInvariant())
        {
            case "attributetype" or "attributetypes":
                AddAttributeType(SchemaStatements.Expand(rest, macros));
                break;
            case "objectclass" or "objectclasses":
                AddObjectClass(SchemaStatements.Expand(rest, macros));
                break;
            case "objectidentifier":
                var words = rest.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
                if (words.Length != 2)
                    throw new FormatException("objectidentifier takes a name and an OID");
                macros[words[0]] = SchemaStatements.ExpandOid(words[1], macros);
                break;
            default:
                throw new FormatException($"\"{keyword}\" is none of attributetype, objectclass and objectidentifier");
        }
    }

    // a later definition of the same OID or name takes the place of an earlier one
    private static void Register(SchemaDefinition definition, List<SchemaDefinition> list, Dictionary<string, SchemaDefinition> byName)
    {
        var names = definition.Words("NAME").Append(definition.Oid);
        foreach (var name in names)
        {
            if (byName.TryGetValue(name, out var earlier))
                list.Remove(earlier);
            byName[name] = definition;
        }

        list.Add(definition);
    }

    private AttributeType Make(SchemaDefinition definition)
    {
        if (_madeTypes.TryGetValue(definition.Oid, out var made))
            return made;
        if (!_inProgress.Add(definition))
            throw new FormatException($"\"{definition.Oid}\" descends from itself");
        var superior = definition.Word("SUP") is { } sup ? FindType(sup) : null;
        var names = definition.Words("NAME");
        var type = new AttributeType
        {
            Oid = definition.Oid,
            Names = names.Count > 0 ? names : [definition.Oid],
            Superior = superior,
            Syntax = FindSyntax(definition, superior),
            Equality = FindRule(definition, "EQUALITY") ?? superior?.Equality,
            Ordering = FindRule(definition, "ORDERING") ?? superior?.Ordering,
            Substrings = FindRule(definition, "SUBSTR") ?? superior?.Substrings,
            IsSingleValued = definition.Has("SINGLE-VALUE"),
            IsCollective = definition.Has("COLLECTIVE"),
            IsReadOnly = definition.Has("NO-USER-MODIFICATION"),
            Usage = definition.Word("USAGE") switch
            {
                null or "userApplications" => superior?.Usage ?? AttributeUsage.UserApplications,
                "directoryOperation" => AttributeUsage.DirectoryOperation,
                "distributedOperation" => AttributeUsage.DistributedOperation,
                "dSAOperation" => AttributeUsage.DsaOperation,
                var other => throw new FormatException($"\"{other}\" is no USAGE"),
            },
            Definition = definition.Text,
            Ordinal = _madeTypes.Count,
            IsIndexed = names.Any(Indexed.Contains),
        };
        _inProgress.Remove(definition);
        _madeTypes[definition.Oid] = type;
        return type;
    }

    private AttributeType FindType(string name) =>
        _byName.TryGetValue(name, out var definition)
            ? Make(definition)
            : throw new FormatException($"attribute type \"{name}\" is not defined");

    private static LdapSyntax FindSyntax(SchemaDefinition definition, AttributeType? superior)
    {
        if (definition.Word("SYNTAX") is not { } word)
            return superior?.Syntax ?? throw new FormatException($"attribute type \"{definition.Oid}\" has neither SYNTAX nor SUP");
        var bound = word.IndexOf('{', StringComparison.Ordinal);
        var oid = bound < 0 ? word : word[..bound];
        return Syntaxes.All.FirstOrDefault(syntax => syntax.Oid == oid)
            ?? throw new FormatException($"syntax \"{oid}\" is not known");
    }

    private static MatchingRule? FindRule(SchemaDefinition definition, string clause)
    {
        // rules of certificates and of OSI addresses are published but never evaluated
        if (definition.Word(clause) is not { } name || name is "presentationAddressMatch" or "protocolInformationMatch"
            or "certificateExactMatch" or "certificateListExactMatch" or "certificateMatch")
            return null;
        return MatchingRules.All.FirstOrDefault(
            rule => rule.Name.Equals(name, StringComparison.OrdinalIgnoreCase) || rule.Oid == name)
            ?? throw new FormatException($"matching rule \"{name}\" is not known");
    }

    private ObjectClass MakeClass(SchemaDefinition definition)
    {
        if (_madeClasses.TryGetValue(definition.Oid, out var made))
            return made;
        if (!_inProgress.Add(definition))
            throw new FormatException($"\"{definition.Oid}\" descends from itself");
        var names = definition.Words("NAME");
        var objectClass = new ObjectClass
        {
            Oid = definition.Oid,
            Names = names.Count > 0 ? names : [definition.Oid],
            Kind = definition.Has("ABSTRACT") ? ObjectClassKind.Abstract
                : definition.Has("AUXILIARY") ? ObjectClassKind.Auxiliary : ObjectClassKind.Structural,
            Superiors = [.. definition.Words("SUP").Select(FindClass)],
            Must = [.. definition.Words("MUST").Select(FindType)],
            May = [.. definition.Words("MAY").Select(FindType)],
            Definition = definition.Text,
        };
        _inProgress.Remove(definition);
        _madeClasses[definition.Oid] = objectClass;
        return objectClass;
    }

    private ObjectClass FindClass(string name) =>
        _classesByName.TryGetValue(name, out var definition)
            ? MakeClass(definition)
            : throw new FormatException($"object class \"{name}\" is not defined");
}
