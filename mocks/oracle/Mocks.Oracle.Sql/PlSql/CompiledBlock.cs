using System.Text;
using Mocks.Oracle.Sql.Catalog;
using Mocks.Oracle.Sql.Execution;
using Mocks.Oracle.Sql.PlSql.Types;
using Mocks.Oracle.Sql.Syntax;
using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.PlSql;

/// <summary>A client's block for certain types of binds, which are variables of its outermost frame.</summary>
internal sealed class CompiledBlock
{
    private readonly Routine _routine;
    private readonly OracleType[] _given;
    private readonly VariableSymbol[] _binds;

    private CompiledBlock(Routine routine, OracleType[] given, VariableSymbol[] binds)
    {
        _routine = routine;
        _given = given;
        _binds = binds;
    }

    /// <summary>Compiles a block; ORA-06550 with all that is wrong with it.</summary>
    public static CompiledBlock Compile(SessionContext session, string sql, Statement statement, IReadOnlyList<BindValue> binds)
    {
        var routine = new Routine(null, 0);
        var variables = new Dictionary<string, VariableSymbol>(StringComparer.Ordinal);
        foreach (var (bind, given) in statement.Binds.DistinctBy(b => b.Name).Zip(binds))
            variables.Add(bind.Name, new VariableSymbol(":" + bind.Name, TypeOf(given), routine, routine.Layout.Allocate()));
        var unit = new UnitCompilation(session, new SourceText(sql, 0), null)
        {
            Special = expression => expression is BindVariable bind && variables.TryGetValue(bind.Name, out var variable) ? new BindNode(variable, routine, bind.Position) : null,
        };
        var scope = new BlockScope(unit, routine, null);
        var block = statement is CallStatement call ? OfCall(call) : ((AnonymousBlock)statement).Block; // there are no others
        routine.Body = BlockCompiler.CompileBody(new BlockScope(unit, routine, scope) { Name = block.Labels.Count > 0 ? block.Labels[^1].Name : null }, block);
        if (unit.HasErrors && statement is CallStatement && unit.Errors() is [{ Number: 201 or 221 }, ..])
            throw Ora.Error(6576, statement.Position + 5);
        return unit.HasErrors ? throw unit.ToException() : new CompiledBlock(routine, [.. binds.Select(KeyOf)], [.. variables.Values]);
    }

    public bool Fits(IReadOnlyList<BindValue> binds)
    {
        if (binds.Count != _given.Length)
            return false;
        for (var i = 0; i < _given.Length; i++)
        {
            if (!_given[i].Equals(KeyOf(binds[i])))
                return false;
        }

        return true;
    }

    /// <summary>Runs the block. When it fails, what it changed is undone.</summary>
    public ExecuteResult Execute(SessionContext session, IReadOnlyList<BindValue> binds)
    {
        var frame = new RoutineFrame(_routine, session, null);
        for (var i = 0; i < _binds.Length; i++)
            frame.Slots[_binds[i].Slot] = ValueOf(binds[i], _binds[i].Type);
        var state = PlSqlSession.Of(session);
        var (savepoint, transaction) = (session.Workspace.Mark(), session.Workspace.TransactionNumber);
        try
        {
            _routine.Run(frame);
            return new ExecuteResult(1)
            {
                OutValues = [.. _binds.Select((b, i) => b.IsTarget ? Out(session, frame.Slots[b.Slot], b.Type, binds[i]) : null)],
                ImplicitResults = state.TakeImplicitResults(),
            };
        }
        catch (Raised raised)
        {
            if (session.Workspace.TransactionNumber == transaction)
                session.Workspace.RollbackTo(savepoint, releaseLocks: false);
            else
                session.Rollback();
            throw raised.ToError();
        }
    }

    private static Block OfCall(CallStatement call)
    {
        PlSqlStatement statement = call.Into is { } into
            ? new AssignmentStatement(call.Position, into, call.Call)
            : new ProcedureCall(call.Position, call.Call);
        return new Block(call.Position, [], [statement], []);
    }

    /// <summary>What the compiled form depends on: the kind of a bind, not its length.</summary>
    private static OracleType KeyOf(BindValue bind) => TypeOf(bind) is var type && type.Detail is CollectionDetail { IsOfClient: true } array ? array.Element with { TypeName = "[]" } : type;

    private static OracleType TypeOf(BindValue bind)
    {
        var type = bind.Type.Kind switch
        {
            OracleTypeKind.Varchar2 or OracleTypeKind.Long or OracleTypeKind.Null => OracleType.Varchar2(0),
            OracleTypeKind.Char => OracleType.Char(0),
            OracleTypeKind.NVarchar2 => OracleType.NVarchar2(0),
            OracleTypeKind.NChar => OracleType.NChar(0),
            OracleTypeKind.Raw or OracleTypeKind.LongRaw => OracleType.Raw(0),
            OracleTypeKind.Number or OracleTypeKind.Float => OracleType.AnyNumber,
            OracleTypeKind.Cursor => OracleType.Cursor,
            _ => bind.Type,
        };
        return bind.Elements is null ? type : new CollectionDetail("", CollectionKind.Associative, type) { Index = ScalarDetail.PlsInteger, IsOfClient = true }.ToType();
    }

    private static Datum ValueOf(BindValue bind, OracleType type)
    {
        if (bind.Elements is { } elements)
            return Datum.Object(CollectionValue.Of((CollectionDetail)type.Detail!, elements)); // TypeOf made it
        return bind.Value.AsObject() is Cursor { IsOpen: true } cursor ? Datum.Object(CursorValue.OfClient(cursor)) : bind.Value;
    }

    private static OutValue Out(SessionContext session, Datum value, OracleType type, BindValue bind)
    {
        if (type.Detail is CollectionDetail { IsOfClient: true } && value.AsObject() is CollectionValue filled && filled.Count > bind.MostElements)
            throw Ora.Error(6513).WithLine("ORA-06512: at line 1");
        if (type.Detail is CollectionDetail { IsOfClient: true } array)
            return new OutValue(array.Element, value.AsObject() is CollectionValue elements ? [.. elements.Elements()] : []);
        if (value.AsObject() is CursorValue cursor)
            return new OutValue(OracleType.Cursor, [cursor.IsOpen ? Datum.Object(cursor.ToClient(session)) : default]);
        if (type.IsText && !value.IsNull && bind.Type.Length > 0 && TooLong(value.AsText(), bind.Type))
            throw Ora.Error(6502, 0, ": character string buffer too small").WithLine("ORA-06512: at line 1");
        return new OutValue(ScalarDetail.Plain(type), [value]);
    }

    private static bool TooLong(string text, OracleType type) =>
        type.Kind is OracleTypeKind.Varchar2 or OracleTypeKind.Char && (type.CharSemantics ? text.Length : Encoding.UTF8.GetByteCount(text)) > type.Length;
}
