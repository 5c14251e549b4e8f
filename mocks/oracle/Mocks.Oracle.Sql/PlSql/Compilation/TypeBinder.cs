using Mocks.Oracle.Sql.Binding;
using Mocks.Oracle.Sql.PlSql.Types;
using Mocks.Oracle.Sql.Syntax;
using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.PlSql;

/// <summary>The type that a type's syntax stands for in PL/SQL.</summary>
internal static class TypeBinder
{
    private const int LongestText = 32767;

    /// <param name="isFormal">Of a parameter or result, which has no length.</param>
    public static OracleType Bind(BlockScope scope, DataType syntax, bool isFormal = false) => syntax switch
    {
        BuiltInType type => BuiltIn(scope, type, isFormal),
        NamedType { Name: [{ Name: "SYS_REFCURSOR" }] } => OracleType.Cursor,
        NamedType { Name: [.., { Name: "XMLTYPE" }] } => OracleType.Xml,
        NamedType { Name: [{ Quoted: true, Name: AnyComposite.ObjectName }] } => AnyComposite.Object,
        NamedType { Name: [{ Quoted: true, Name: AnyComposite.CollectionName }] } => AnyComposite.Collection,
        NamedType named => Named(scope, named),
        TypeOf type => Of(scope, type),
        RowTypeOf row => RowTypes.Of(scope, row.Name, row.Position),
        _ => throw new CompileError(syntax.Position, "PLS-00382: expression is of wrong type"),
    };

    private static OracleType BuiltIn(BlockScope scope, BuiltInType type, bool isFormal)
    {
        var isChar = type.Unit == LengthUnit.Char || (type.Unit == LengthUnit.Default && scope.Binder.Context.Nls.LengthSemantics == "CHAR");
        switch (type.Name)
        {
            case TypeName.Varchar2:
                return OracleType.Varchar2(Length(type, isFormal, required: true), isChar && type.Length is not null);
            case TypeName.Char:
                return OracleType.Char(Length(type, isFormal, required: false), isChar && !isFormal);
            case TypeName.NVarchar2:
                return OracleType.NVarchar2(Length(type, isFormal, required: true));
            case TypeName.NChar:
                return OracleType.NChar(Length(type, isFormal, required: false));
            case TypeName.Raw:
                return OracleType.Raw(Length(type, isFormal, required: true));
            case TypeName.Long:
                return OracleType.Varchar2(isFormal ? 0 : 32760);
            case TypeName.LongRaw:
                return OracleType.Raw(isFormal ? 0 : 32760);
            case TypeName.Boolean:
                return OracleType.Boolean;
            case TypeName.RefCursor:
                return OracleType.Cursor;
            default:
                return Integer(type.Name) ?? Plain(scope, type);
        }
    }

    private static OracleType? Integer(TypeName name) => name switch
    {
        TypeName.PlsInteger => ScalarDetail.PlsInteger,
        TypeName.Natural => ScalarDetail.Natural,
        TypeName.NaturalN => ScalarDetail.NaturalN,
        TypeName.Positive => ScalarDetail.Positive,
        TypeName.PositiveN => ScalarDetail.PositiveN,
        TypeName.SignType => ScalarDetail.SignType,
        TypeName.SimpleInteger => ScalarDetail.SimpleInteger,
        TypeName.SimpleFloat => OracleType.BinaryFloat,
        TypeName.SimpleDouble => OracleType.BinaryDouble,
        _ => null,
    };

    private static OracleType Plain(BlockScope scope, BuiltInType type)
    {
        try
        {
            return DataTypeBinder.Bind(type, scope.Binder.Context);
        }
        catch (OraException error)
        {
            throw scope.Unit.Translate(error, type.Position);
        }
    }

    private static int Length(BuiltInType type, bool isFormal, bool required)
    {
        if (type.Length is not { } length)
        {
            return isFormal ? 0
                : required ? throw new CompileError(type.Position, "PLS-00215: String length constraints must be in range (1 .. 32767)")
                : 1;
        }

        return length is >= 1 and <= LongestText ? length : throw new CompileError(type.Position, "PLS-00215: String length constraints must be in range (1 .. 32767)");
    }

    private static OracleType Named(BlockScope scope, NamedType named)
    {
        if (NameLookup.Find(scope, named.Name) is not var (symbol, used) || used < named.Name.Count)
            throw NameLookup.Undeclared(named.Name, named.Position);
        if (symbol is not TypeSymbol type)
            throw new CompileError(named.Position, $"PLS-00488: '{named.Name[^1].Name}' must be a type");
        if (named.Arguments is [NumberLiteral length, ..])
            return Constrained(type.Type, OracleNumber.Parse(length.Text).ToInt32(), named);
        return type.Type;
    }

    /// <summary>subtype(length) of an unconstrained base.</summary>
    private static OracleType Constrained(OracleType type, int length, NamedType named)
    {
        if (type.IsText || type.Kind == OracleTypeKind.Raw)
            return type with { Length = length };
        if (type.IsNumber)
            return type with { Precision = length, Scale = named.Arguments.Count > 1 && named.Arguments[1] is NumberLiteral scale ? OracleNumber.Parse(scale.Text).ToInt32() : 0 };
        throw new CompileError(named.Position, "PLS-00566: type name may not be constrained");
    }

    /// <summary>name%TYPE</summary>
    private static OracleType Of(BlockScope scope, TypeOf type)
    {
        switch (NameLookup.Find(scope, type.Name))
        {
            case (VariableSymbol variable, var used):
                return Field(variable.Type, type.Name.Skip(used));
            case (CursorSymbol cursor, var used):
                return Field(cursor.Row, type.Name.Skip(used));
            default:
                return RowTypes.ColumnType(scope, type.Name, type.Position);
        }
    }

    private static OracleType Field(OracleType type, IEnumerable<Identifier> fields)
    {
        foreach (var field in fields)
        {
            if (type.Detail is ObjectDetail known && known.IndexOf(field.Name) is >= 0 and var attribute)
            {
                type = known.Attributes[attribute].Type;
                continue;
            }

            if (type.Detail is not RecordDetail record || record.IndexOf(field.Name) is not (>= 0 and var at))
                throw new CompileError(field.Position, $"PLS-00302: component '{field.Name}' must be declared");
            type = record.Fields[at].Type;
        }

        return type;
    }
}
