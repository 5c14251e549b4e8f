using Mocks.Oracle.Types;
using static Mocks.Oracle.Sql.Syntax.Keyword;

namespace Mocks.Oracle.Sql.Syntax;

/// <summary>Constraints, of a column and of the table, with their state.</summary>
internal static class ConstraintParser
{
    /// <summary>Whether a constraint of the table begins here rather than a column.</summary>
    public static bool IsTableConstraint(TokenReader reader) => reader.Current.Keyword switch
    {
        CONSTRAINT => true,
        UNIQUE or CHECK => true,
        PRIMARY or FOREIGN => reader.NextIs(KEY),
        _ => false,
    };

    public static TableConstraint ParseTable(TokenReader reader)
    {
        var position = reader.Position;
        var name = ParseName(reader);
        var start = reader.Current;
        switch (start.Keyword)
        {
            case UNIQUE:
                reader.Advance();
                return WithState(reader, new TableConstraint(position, name, ConstraintKind.Unique, Names.TakeColumns(reader)));
            case PRIMARY:
                reader.Advance();
                reader.Expect(KEY);
                return WithState(reader, new TableConstraint(position, name, ConstraintKind.PrimaryKey, Names.TakeColumns(reader)));
            case FOREIGN:
                reader.Advance();
                reader.Expect(KEY);
                var columns = Names.TakeColumns(reader);
                return WithState(reader, new TableConstraint(position, name, ConstraintKind.ForeignKey, columns) { References = ParseReferences(reader) });
            case CHECK:
                reader.Advance();
                var (check, text) = ParseCheck(reader);
                return WithState(reader, new TableConstraint(position, name, ConstraintKind.Check, []) { Check = check, CheckText = text });
            default:
                throw reader.Error(name is null ? OraError.InvalidIdentifier : OraError.ConstraintSpecificationNotAllowed, "");
        }
    }

    private static TableConstraint WithState(TokenReader reader, TableConstraint constraint) =>
        ParseState(reader) is { } state ? constraint with { State = state } : constraint;

    private static Identifier? ParseName(TokenReader reader) => reader.Accept(CONSTRAINT) ? Names.Take(reader, OraError.MissingOrInvalidConstraintName) : null;

    /// <summary>The constraints behind a column's type and default.</summary>
    public static IReadOnlyList<InlineConstraint> ParseInline(TokenReader reader)
    {
        if (!IsInline(reader))
            return [];
        var constraints = new List<InlineConstraint>();
        while (IsInline(reader))
            constraints.Add(ParseOne(reader));
        return constraints;
    }

    private static bool IsInline(TokenReader reader) => reader.Current.Keyword is CONSTRAINT or NOT or NULL or UNIQUE or PRIMARY or REFERENCES or CHECK or SCOPE;

    private static InlineConstraint ParseOne(TokenReader reader)
    {
        var position = reader.Position;
        var name = ParseName(reader);
        var constraint = reader.Take().Keyword switch
        {
            NOT => NotNull(reader, position, name),
            NULL => new InlineConstraint(position, name, ConstraintKind.Null),
            UNIQUE => new InlineConstraint(position, name, ConstraintKind.Unique),
            PRIMARY => PrimaryKey(reader, position, name),
            REFERENCES => References(reader, position, name),
            CHECK => Check(reader, position, name),
            SCOPE => Scope(reader, position, name),
            _ => throw reader.ErrorAt(reader.Previous, OraError.ConstraintSpecificationNotAllowed),
        };
        return ParseState(reader) is { } state ? constraint with { State = state } : constraint;
    }

    private static InlineConstraint NotNull(TokenReader reader, int position, Identifier? name)
    {
        reader.Expect(NULL, OraError.MissingNullKeyword);
        return new InlineConstraint(position, name, ConstraintKind.NotNull);
    }

    private static InlineConstraint PrimaryKey(TokenReader reader, int position, Identifier? name)
    {
        reader.Expect(KEY);
        return new InlineConstraint(position, name, ConstraintKind.PrimaryKey);
    }

    private static InlineConstraint References(TokenReader reader, int position, Identifier? name)
    {
        reader.Rewind(reader.Mark - 1);
        return new InlineConstraint(position, name, ConstraintKind.ForeignKey) { References = ParseReferences(reader) };
    }

    private static InlineConstraint Check(TokenReader reader, int position, Identifier? name)
    {
        var (check, text) = ParseCheck(reader);
        return new InlineConstraint(position, name, ConstraintKind.Check) { Check = check, CheckText = text };
    }

    private static InlineConstraint Scope(TokenReader reader, int position, Identifier? name)
    {
        reader.Expect(IS);
        Names.TakeObject(reader, OraError.InvalidTableName);
        return new InlineConstraint(position, name, ConstraintKind.Scope);
    }

    private static (Expression Check, TextSpan Text) ParseCheck(TokenReader reader)
    {
        reader.OpenParen();
        var start = reader.Position;
        var check = ExpressionParser.ParseCondition(reader);
        var text = new TextSpan(start, reader.End);
        reader.CloseParen();
        return (check, text);
    }

    private static ReferencesClause ParseReferences(TokenReader reader)
    {
        var position = reader.Position;
        reader.Expect(REFERENCES);
        var table = Names.TakeObject(reader, OraError.InvalidTableName);
        IReadOnlyList<Identifier> columns = reader.Is(TokenKind.LeftParen) ? Names.TakeColumns(reader) : [];
        var rule = DeleteRule.NoAction;
        if (reader.Accept(ON))
        {
            reader.Expect(DELETE);
            rule = reader.Accept(CASCADE) ? DeleteRule.Cascade : DeleteRule.SetNull;
            if (rule == DeleteRule.SetNull)
            {
                reader.Expect(SET);
                reader.Expect(NULL, OraError.MissingNullKeyword);
            }
        }
        return new ReferencesClause(position, table, columns, rule);
    }

    /// <summary>[NOT] DEFERRABLE, INITIALLY …, ENABLE, VALIDATE, RELY, USING INDEX …; null when there is nothing.</summary>
    public static ConstraintState? ParseState(TokenReader reader)
    {
        ConstraintState? state = null;
        while (ParseStateWord(reader, state ?? new ConstraintState(reader.Position)) is { } next)
            state = next;
        return state;
    }

    private static ConstraintState? ParseStateWord(TokenReader reader, ConstraintState state)
    {
        switch (reader.Current.Keyword)
        {
            case NOT when reader.NextIs(DEFERRABLE):
                reader.Advance();
                reader.Advance();
                return state with { Deferrable = false };
            case DEFERRABLE:
                reader.Advance();
                return state with { Deferrable = true };
            case INITIALLY:
                reader.Advance();
                var deferred = reader.Accept(DEFERRED);
                if (!deferred)
                    reader.Expect(IMMEDIATE);
                return state with { InitiallyDeferred = deferred };
            case ENABLE or DISABLE when reader.Peek().Keyword is not (ROW or ALL or TABLE or CONSTRAINT or PRIMARY or UNIQUE or STORAGE):
                return state with { Enabled = reader.Take().Keyword == ENABLE };
            case VALIDATE or NOVALIDATE:
                return state with { Validated = reader.Take().Keyword == VALIDATE };
            case RELY or NORELY:
                return state with { Rely = reader.Take().Keyword == RELY };
            case PRECHECK:
                reader.Advance();
                return state;
            case USING when reader.NextIs(INDEX):
                return state with { UsingIndex = ParseUsingIndex(reader) };
            case EXCEPTIONS when reader.NextIs(INTO):
                reader.Advance();
                reader.Advance();
                return state with { ExceptionsInto = Names.TakeObject(reader, OraError.InvalidTableName) };
            default:
                return null;
        }
    }

    private static UsingIndex ParseUsingIndex(TokenReader reader)
    {
        var position = reader.Take().Start;
        reader.Advance();
        if (reader.Accept(TokenKind.LeftParen))
        {
            var create = CreateParser.Parse(reader) as CreateIndex ?? throw reader.Error(OraError.MissingOrInvalidOption);
            reader.CloseParen();
            return new UsingIndex(position, null, create, []);
        }
        ObjectName? name = null;
        if (Names.IsStrictName(reader.Current) && !PhysicalOptionParser.IsStart(reader.Current.Keyword) && !IsStateWord(reader.Current.Keyword))
            name = Names.TakeObject(reader, OraError.MissingOrInvalidIndexName);
        var options = new List<PhysicalOption>();
        while (PhysicalOptionParser.IsStart(reader.Current.Keyword) && reader.Current.Keyword is not (ENABLE or DISABLE))
            options.Add(PhysicalOptionParser.ParseOption(reader));
        return new UsingIndex(position, name, null, options);
    }

    private static bool IsStateWord(Keyword keyword) => keyword is ENABLE or DISABLE or DEFERRABLE or INITIALLY or NOVALIDATE or RELY or NORELY or EXCEPTIONS or CONSTRAINT or PRIMARY or REFERENCES;

    /// <summary>CONSTRAINT c, PRIMARY KEY or UNIQUE (columns) in ALTER TABLE.</summary>
    public static ConstraintReference ParseReference(TokenReader reader)
    {
        var position = reader.Position;
        if (reader.Accept(CONSTRAINT))
            return new ConstraintReference(position, Names.Take(reader, OraError.MissingOrInvalidConstraintName), false, []);
        if (reader.Accept(PRIMARY))
        {
            reader.Expect(KEY);
            return new ConstraintReference(position, null, true, []);
        }
        reader.Expect(UNIQUE);
        return new ConstraintReference(position, null, false, Names.TakeColumns(reader));
    }
}
