using Mocks.Oracle.Types;
using static Mocks.Oracle.Sql.Syntax.Keyword;

namespace Mocks.Oracle.Sql.Syntax;

/// <summary>ALTER TABLE: one or more actions.</summary>
internal static class AlterTableParser
{
    public static AlterTable Parse(TokenReader reader, int position)
    {
        reader.Advance();
        var ifExists = DropParser.AcceptIfExists(reader);
        var name = Names.TakeObject(reader, OraError.InvalidTableName);
        var actions = new List<AlterTableAction>();
        do
            actions.Add(ParseAction(reader));
        while (!reader.AtEnd && !(reader.InPlSql && reader.Is(TokenKind.Semicolon)));
        return new AlterTable(position, name, actions) { IfExists = ifExists };
    }

    public static AlterTableAction ParseAction(TokenReader reader) => reader.Current.Keyword switch
    {
        ADD when IsPartitionWord(reader.Peek().Keyword) => ParsePartition(reader),
        DROP or TRUNCATE or SPLIT or MERGE or EXCHANGE or COALESCE or MOVE or RENAME or MODIFY when IsPartitionWord(reader.Peek().Keyword) => ParsePartition(reader),
        ADD => ParseAdd(reader),
        MODIFY => ParseModify(reader),
        DROP => ParseDrop(reader),
        SET when reader.NextIs(UNUSED) => ParseSetUnused(reader),
        SET => ParsePartition(reader),
        RENAME => ParseRename(reader),
        ENABLE or DISABLE => ParseEnable(reader),
        READ => ParseReadOnly(reader),
        MOVE or SHRINK => ParseMove(reader),
        ANNOTATIONS => new AlterAnnotations(reader.Position, AnnotationParser.Parse(reader)),
        UPGRADE or RECORDS or ALLOCATE or DEALLOCATE or ROW or FLASHBACK or NO => ParseOptions(reader),
        _ => PhysicalOptionParser.IsStart(reader.Current.Keyword) ? ParseOptions(reader) : throw reader.Error(OraError.InvalidAlterTableOption),
    };

    private static bool IsPartitionWord(Keyword keyword) => keyword is PARTITION or PARTITIONS or SUBPARTITION or SUBPARTITIONS;

    private static PartitionAction ParsePartition(TokenReader reader)
    {
        var start = reader.Position;
        OtherDefinitionParser.SkipRest(reader);
        return new PartitionAction(start, reader.TextFrom(start));
    }

    private static AddElements ParseAdd(TokenReader reader)
    {
        var position = reader.Take().Start;
        var ifNotExists = CreateParser.AcceptIfNotExists(reader);
        if (reader.Is(SUPPLEMENTAL) || reader.Is(PERIOD, FOR))
            return new AddElements(position, [ColumnParser.ParseOther(reader)]);
        if (reader.Accept(TokenKind.LeftParen))
        {
            var elements = ColumnParser.ParseElements(reader);
            reader.CloseParen();
            return new AddElements(position, WithStorage(reader, elements)) { IfNotExists = ifNotExists };
        }
        reader.Accept(COLUMN);
        var added = new List<TableElement>();
        if (!ConstraintParser.IsTableConstraint(reader))
        {
            var column = ColumnParser.Parse(reader);
            if (column is { Type: null, Virtual: null, Identity: null, Domain: null } && column.Constraints.All(c => c.References is null))
                throw reader.ErrorAt(column.Position + column.Name.Name.Length, OraError.NeedToSpecifyColumnDatatype);
            added.Add(column);
        }
        while (ConstraintParser.IsTableConstraint(reader))
            added.Add(ConstraintParser.ParseTable(reader));
        return new AddElements(position, WithStorage(reader, added)) { IfNotExists = ifNotExists };
    }

    /// <summary>LOB (c) STORE AS … behind added columns has no effect.</summary>
    private static List<TableElement> WithStorage(TokenReader reader, List<TableElement> elements)
    {
        while (reader.Current.Keyword is LOB or NESTED or VARRAY or XMLTYPE)
            PhysicalOptionParser.ParseOption(reader);
        return elements;
    }

    private static AlterTableAction ParseModify(TokenReader reader)
    {
        var position = reader.Take().Start;
        if (reader.Is(CONSTRAINT) || reader.Is(PRIMARY, KEY) || reader.Is(UNIQUE))
        {
            var constraint = ConstraintParser.ParseReference(reader);
            var state = ConstraintParser.ParseState(reader) ?? throw reader.Error(OraError.SqlCommandNotProperlyEnded);
            return new ModifyConstraint(position, constraint, state, reader.Accept(CASCADE));
        }
        if (reader.Current.Keyword is LOB or NESTED or VARRAY or DEFAULT or OPAQUE)
            return ParseOptions(reader);
        if (!reader.Accept(TokenKind.LeftParen))
        {
            reader.Accept(COLUMN);
            return new ModifyColumns(position, [ColumnParser.Parse(reader)]);
        }
        var columns = new List<ColumnDefinition>();
        do
            columns.Add(ColumnParser.Parse(reader));
        while (reader.Accept(TokenKind.Comma));
        reader.CloseParen();
        return new ModifyColumns(position, columns);
    }

    private static AlterTableAction ParseDrop(TokenReader reader)
    {
        var position = reader.Take().Start;
        switch (reader.Current.Keyword)
        {
            case UNUSED:
                reader.Advance();
                if (!reader.Accept(COLUMNS))
                    reader.Expect(COLUMN);
                SkipCheckpoint(reader);
                return new DropUnusedColumns(position);
            case COLUMNS:
                reader.Advance();
                reader.Expect(CONTINUE);
                SkipCheckpoint(reader);
                return new DropUnusedColumns(position);
            case CONSTRAINT or PRIMARY or UNIQUE when !reader.Is(PRIMARY) || reader.NextIs(KEY):
                return ParseDropConstraint(reader, position);
            case SUPPLEMENTAL:
                return new DropSupplementalLog(position, ColumnParser.ParseOther(reader).Text);
            case PERIOD:
                return ParseOptions(reader);
            case COLUMN:
                reader.Advance();
                var ifExists = DropParser.AcceptIfExists(reader);
                return FinishDrop(reader, new DropColumns(position, reader.Is(TokenKind.LeftParen) ? Names.TakeColumns(reader) : [Names.TakeColumn(reader)]) { IfExists = ifExists });
            default:
                if (!reader.Is(TokenKind.LeftParen))
                    throw reader.Error(OraError.MissingKeyword);
                return FinishDrop(reader, new DropColumns(position, Names.TakeColumns(reader)));
        }
    }

    private static DropColumns FinishDrop(TokenReader reader, DropColumns drop)
    {
        while (reader.Is(CASCADE) || reader.Is(INVALIDATE) || reader.Is(ONLINE))
        {
            if (reader.Take().Keyword == CASCADE)
            {
                if (!reader.Accept(CONSTRAINT))
                    reader.Expect(CONSTRAINTS);
                drop = drop with { CascadeConstraints = true };
            }
        }
        SkipCheckpoint(reader);
        return drop;
    }

    private static void SkipCheckpoint(TokenReader reader)
    {
        if (reader.Accept(CHECKPOINT))
            reader.Accept(TokenKind.Number);
    }

    private static DropConstraint ParseDropConstraint(TokenReader reader, int position)
    {
        var ifExists = false;
        if (reader.Is(CONSTRAINT) && reader.NextIs(IF) && reader.NextIs(EXISTS, 2))
        {
            ifExists = true;
            var start = reader.Take().Start;
            DropParser.AcceptIfExists(reader);
            return FinishDropConstraint(reader, new DropConstraint(position, new ConstraintReference(start, Names.Take(reader, OraError.MissingOrInvalidConstraintName), false, [])) { IfExists = ifExists });
        }
        return FinishDropConstraint(reader, new DropConstraint(position, ConstraintParser.ParseReference(reader)));
    }

    private static DropConstraint FinishDropConstraint(TokenReader reader, DropConstraint drop)
    {
        while (true)
        {
            if (reader.Accept(CASCADE))
                drop = drop with { Cascade = true };
            else if (reader.Accept(KEEP, INDEX))
                drop = drop with { KeepIndex = true };
            else if (!reader.Accept(DROP, INDEX) && !reader.Accept(ONLINE))
                return drop;
        }
    }

    private static SetUnused ParseSetUnused(TokenReader reader)
    {
        var position = reader.Take().Start;
        reader.Advance();
        reader.Accept(COLUMN);
        var columns = reader.Is(TokenKind.LeftParen) ? Names.TakeColumns(reader) : [Names.TakeColumn(reader)];
        var cascade = reader.Accept(CASCADE);
        if (cascade)
            reader.Expect(CONSTRAINTS);
        reader.Accept(ONLINE);
        return new SetUnused(position, columns, cascade);
    }

    private static AlterTableAction ParseRename(TokenReader reader)
    {
        var position = reader.Take().Start;
        if (reader.Accept(TO))
            return new RenameTable(position, Names.TakeStrict(reader, OraError.InvalidTableName));
        if (reader.Accept(COLUMN))
        {
            var column = Names.TakeColumn(reader);
            reader.Expect(TO, OraError.MissingToKeyword);
            return new RenameColumn(position, column, Names.TakeColumn(reader));
        }
        if (!reader.Accept(CONSTRAINT))
            throw reader.Error(OraError.MissingOrInvalidOption);
        var constraint = Names.Take(reader, OraError.MissingOrInvalidConstraintName);
        reader.Expect(TO, OraError.MissingToKeyword);
        return new RenameConstraint(position, constraint, Names.Take(reader, OraError.MissingOrInvalidConstraintName));
    }

    /// <summary>ENABLE|DISABLE [VALIDATE|NOVALIDATE] constraint, ALL TRIGGERS, or an option such as ROW MOVEMENT.</summary>
    private static AlterTableAction ParseEnable(TokenReader reader)
    {
        var mark = reader.Mark;
        var start = reader.Take();
        var enable = start.Keyword == ENABLE;
        if (reader.Accept(ALL, TRIGGERS))
            return new EnableAllTriggers(start.Start, enable);
        bool? validated = reader.IsEither(VALIDATE, NOVALIDATE) ? reader.Take().Keyword == VALIDATE : null;
        if (!reader.Is(CONSTRAINT) && !reader.Is(PRIMARY, KEY) && !reader.Is(UNIQUE))
        {
            reader.Rewind(mark);
            return ParseOptions(reader);
        }
        var constraint = ConstraintParser.ParseReference(reader);
        var state = (ConstraintParser.ParseState(reader) ?? new ConstraintState(start.Start)) with { Enabled = enable, Validated = validated };
        var cascade = reader.Accept(CASCADE);
        var keep = reader.Accept(KEEP, INDEX);
        if (!keep)
            reader.Accept(DROP, INDEX);
        return new EnableConstraint(start.Start, constraint, state, cascade) { KeepIndex = keep };
    }

    private static SetReadOnly ParseReadOnly(TokenReader reader)
    {
        var position = reader.Take().Start;
        var readOnly = reader.Accept(ONLY);
        if (!readOnly)
            reader.Expect(WRITE);
        return new SetReadOnly(position, readOnly);
    }

    private static MoveTable ParseMove(TokenReader reader)
    {
        var position = reader.Position;
        return new MoveTable(position, [OtherDefinitionParser.RestAsOption(reader)]);
    }

    private static AlterTableOptions ParseOptions(TokenReader reader)
    {
        var position = reader.Position;
        if (!PhysicalOptionParser.IsStart(reader.Current.Keyword))
            return new AlterTableOptions(position, [OtherDefinitionParser.RestAsOption(reader)]);
        return new AlterTableOptions(position, PhysicalOptionParser.Parse(reader));
    }
}
