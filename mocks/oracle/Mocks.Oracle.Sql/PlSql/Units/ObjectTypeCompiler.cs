using Mocks.Oracle.Sql.Catalog;
using Mocks.Oracle.Sql.Execution;
using Mocks.Oracle.Sql.PlSql.Types;
using Mocks.Oracle.Sql.Syntax;
using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.PlSql;

/// <summary>Compiles CREATE TYPE … AS OBJECT or UNDER and, when there is one, the body.</summary>
internal sealed class ObjectTypeCompiler
{
    private readonly SessionContext _session;
    private readonly StoredUnit _stored;
    private readonly ObjectTypeDefinition _definition;
    private readonly UnitCompilation _unit;
    private readonly BlockScope _scope;
    private readonly List<MethodSymbol> _methods = [];
    private CompiledType? _super;
    private ObjectDetail _detail;

    private ObjectTypeCompiler(SessionContext session, StoredUnit stored, ObjectTypeDefinition definition)
    {
        (_session, _stored, _definition) = (session, stored, definition);
        _unit = new UnitCompilation(session, new SourceText(stored.Source, ((CreateUnit)stored.Syntax!).Source.Start), $"{stored.Owner}.{stored.Name}") { UnitType = "TYPE" }; // the definition is from there
        _unit.DependOn(stored);
        _scope = new BlockScope(_unit, new Routine(_unit.UnitName, -1), null);
        _detail = new ObjectDetail(stored.Id, stored.Owner, stored.Name, null, []);
    }

    public static CompiledType Compile(SessionContext session, StoredUnit stored, StoredUnit? body, ObjectTypeDefinition definition, Action<CompiledUnit> announce) =>
        new ObjectTypeCompiler(session, stored, definition).Compile(body, announce);

    private CompiledType Compile(StoredUnit? body, Action<CompiledUnit> announce)
    {
        // whoever meets the name while the attributes are being settled is part of a circle
        announce(new CompiledType(new TypeSymbol(_stored.Name, _detail.ToType()), [], []));
        Try(_definition.Position, SettleAttributes);
        var symbol = new TypeSymbol(_stored.Name, _detail.ToType());
        announce(new CompiledType(symbol, [], []));
        _methods.AddRange(_super?.Methods ?? []);
        var constructors = new RoutineSymbol(_stored.Name);
        foreach (var method in _definition.Methods)
            Try(method.Position, () => Declare(method, constructors));
        if (!constructors.Overloads.Exists(TakesAllAttributes))
            constructors.Overloads.Add(AttributeConstructor.Of(_detail, _unit));
        NoteMapAndOrder();
        announce(new CompiledType(symbol, [], []) { Methods = _methods, Constructors = constructors });
        var (bodyErrors, used) = body is null ? ([], []) : new ObjectBodyCompiler(_session, body, _detail, [.. _methods.Where(m => m.Type.Equals(_detail))], constructors).Compile();
        if (body is null || bodyErrors.Count > 0)
            Refuse(constructors, body is not null);
        return new CompiledType(symbol, _unit.Errors(), [.. _unit.Dependencies, .. used]) { Methods = _methods, Constructors = constructors, BodyErrors = bodyErrors };
    }

    private void SettleAttributes()
    {
        var super = Supertype();
        var attributes = new List<RecordFieldType>(super?.Attributes ?? []);
        foreach (var attribute in _definition.Attributes)
        {
            if (attributes.Exists(a => a.Name == attribute.Name.Name))
                throw new CompileError(attribute.Position, "PLS-00410: duplicate fields in RECORD,TABLE or argument list are not permitted");
            attributes.Add(new RecordFieldType(attribute.Name.Name, AttributeType(attribute)));
        }

        if (attributes.Count == 0)
            throw new CompileError(_definition.Position, "PLS-00589: no attributes found in object type \"" + _stored.Name + "\"");
        _detail = new ObjectDetail(_stored.Id, _stored.Owner, _stored.Name, super, attributes)
        {
            IsFinal = _definition.Final,
            IsInstantiable = _definition.Instantiable,
            Identity = TypeIdentities.Schema(_stored),
        };
    }

    private ObjectDetail? Supertype()
    {
        if (_definition.Under is not { } under)
            return null;
        IReadOnlyList<Identifier> name = under.Schema is { } schema ? [schema, under.Name] : [under.Name];
        if (NameLookup.Find(_scope, name) is not (TypeSymbol { Type.Detail: ObjectDetail super }, _))
            throw NameLookup.Undeclared(name, under.Position);
        if (super.IsFinal)
            throw new CompileError(under.Position, "PLS-00590: attempting to create a subtype UNDER a FINAL type");
        _super = _unit.Library.TypeOf(_session, super);
        return super;
    }

    private OracleType AttributeType(ObjectAttribute attribute)
    {
        if (attribute.Type is NamedType { IsRef: true })
            throw Ora.Unsupported("REF", attribute.Position);
        var type = TypeBinder.Bind(_scope, attribute.Type);
        if (type.Detail is ScalarDetail || type.Kind is OracleTypeKind.Cursor or OracleTypeKind.Record || (type.Kind == OracleTypeKind.Boolean && _session.Instance.Compat < 23))
            throw new CompileError(attribute.Type.Position, $"PLS-00530: Illegal type used for object type attribute: '{_unit.Source.Text[attribute.Type.Position..].Split(' ', ',', ')', '\n', '\r')[0].ToUpperInvariant()}'.");
        return ReferenceEquals(type.Detail, _detail)
            ? throw new CompileError(attribute.Type.Position, $"PLS-00318: type \"{_stored.Name}\" is malformed because it is a non-REF mutually recursive type")
            : type;
    }

    private void Declare(ObjectMethod method, RoutineSymbol constructors)
    {
        var signature = MethodSignature.Of(_scope, method, _detail, RoutineUnitCompiler.RightsOf(_stored with { HasInvokerRights = _definition.InvokerRights }));
        if (method.Kind == MethodKind.Constructor)
        {
            if (signature.Name != _stored.Name)
                throw new CompileError(method.Position, "PLS-00658: constructor method name must match type name");
            constructors.Overloads.Add(signature);
            return;
        }

        var symbol = new MethodSymbol(method.Kind, signature, method, _detail);
        var overridden = _methods.FindIndex(m => !m.Type.Equals(_detail) && m.Name == symbol.Name && m.Kind == symbol.Kind && RoutineCompiler.AreSame(MethodSignature.Plain(m.Syntax.Routine), MethodSignature.Plain(method.Routine)));
        if (method.Overriding && overridden < 0)
            throw new CompileError(method.Position, "PLS-00635: method does not override");
        if (overridden >= 0 && _methods[overridden].Syntax.Final)
            throw new CompileError(method.Position, "PLS-00637: FINAL method cannot be overriden or hidden");
        if (overridden >= 0 && !method.Overriding && method.Kind != MethodKind.Static)
            throw new CompileError(method.Position, "PLS-00634: type methods cannot override or hide super-type methods without OVERRIDING");
        if (overridden >= 0)
            _methods[overridden] = symbol;
        else
            _methods.Add(symbol);
    }

    private void NoteMapAndOrder()
    {
        if (_methods.FindAll(m => m.Kind is MethodKind.Map or MethodKind.Order) is { Count: > 1 } several)
            _unit.Note(new CompileError(several[^1].Syntax.Position, "PLS-00154: An object type may have only 1 MAP or 1 ORDER method.") { StandsAlone = true }, _definition.Position, "Item");
        _detail.MapType = _methods.Find(m => m.Kind == MethodKind.Map)?.Signature.Result;
        _detail.HasOrder = _methods.Exists(m => m.Kind == MethodKind.Order);
    }

    private bool TakesAllAttributes(RoutineSignature constructor) =>
        constructor.Parameters.Count == _detail.Attributes.Count && constructor.Parameters.Zip(_detail.Attributes, (p, a) => p.Type.Kind == a.Type.Kind).All(same => same);

    /// <summary>Methods can't run without a body, or with one that doesn't compile.</summary>
    private void Refuse(RoutineSymbol constructors, bool hasBody)
    {
        var text = $"type body \"{_unit.UnitName}\"";
        foreach (var signature in _methods.Where(m => m.Type.Equals(_detail)).Select(m => m.Signature).Concat(constructors.Overloads.Where(c => !c.Routine.IsNative)))
        {
            signature.Routine.IsNative = true; // it has no line
            signature.Routine.Body = hasBody ? _ => throw Ora.Error(4063, 0, text) : _ => throw Ora.Error(4067, 0, text);
        }
    }

    private void Try(int position, Action settle)
    {
        try
        {
            settle();
        }
        catch (CompileError error)
        {
            _unit.Note(error, position, "Item");
        }
    }
}
