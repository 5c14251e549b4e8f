using Mocks.Oracle.Types;
using static Mocks.Oracle.Sql.Syntax.Keyword;

namespace Mocks.Oracle.Sql.Syntax;

/// <summary>CREATE TRIGGER behind its name.</summary>
internal static class TriggerParser
{
    public static CreateTrigger Parse(TokenReader reader, int position, ObjectName name)
    {
        reader.InTrigger = true;
        var trigger = ParseEvents(reader, new CreateTrigger(position, name) { Timing = ParseTiming(reader) });
        trigger = ParseOptions(reader, trigger);
        if (reader.Accept(COMPOUND))
        {
            reader.Expect(TRIGGER);
            return ParseCompound(reader, trigger with { Timing = TriggerTiming.Compound });
        }
        if (reader.Is(CALL))
        {
            var call = CallParser.Parse(reader);
            reader.Accept(TokenKind.Semicolon);
            return trigger with { Call = call };
        }
        var labels = PlSqlStatementParser.ParseLabels(reader);
        if (!PlSqlParser.IsBlockStart(reader))
            throw PlSqlErrors.Unexpected(reader, "begin declare call compound");
        return trigger with { Body = PlSqlParser.ParseBlock(reader) with { Labels = labels } };
    }

    private static TriggerTiming ParseTiming(TokenReader reader)
    {
        if (reader.Accept(BEFORE))
            return TriggerTiming.Before;
        if (reader.Accept(AFTER))
            return TriggerTiming.After;
        if (reader.Accept(INSTEAD))
        {
            reader.Expect(OF);
            return TriggerTiming.InsteadOf;
        }
        reader.Expect(FOR);
        return TriggerTiming.Compound;
    }

    private static CreateTrigger ParseEvents(TokenReader reader, CreateTrigger trigger)
    {
        var events = TriggerEvents.None;
        var columns = new List<Identifier>();
        var system = new List<string>();
        do
        {
            var word = reader.Is(TokenKind.Word) ? reader.Take() : throw PlSqlErrors.Unexpected(reader, "delete insert update");
            switch (word.Keyword)
            {
                case INSERT:
                    events |= TriggerEvents.Insert;
                    break;
                case DELETE:
                    events |= TriggerEvents.Delete;
                    break;
                case UPDATE:
                    events |= TriggerEvents.Update;
                    if (reader.Accept(OF))
                        ParseColumns(reader, columns);
                    break;
                default:
                    system.Add(Names.Upper(reader.TextOf(word)));
                    break;
            }
        }
        while (reader.Accept(OR));
        reader.Expect(ON);
        trigger = trigger with { Events = events, UpdateOf = columns, SystemEvents = system };
        if (system.Count == 0)
            return trigger with { Table = TakeTable(reader) };
        reader.Accept(PLUGGABLE);
        if (reader.Accept(DATABASE))
            return trigger with { OnDatabase = true };
        PlSqlParser.TakeName(reader);
        return trigger;
    }

    private static void ParseColumns(TokenReader reader, List<Identifier> columns)
    {
        do
            columns.Add(PlSqlParser.TakeIdentifier(reader));
        while (reader.Accept(TokenKind.Comma));
    }

    private static ObjectName TakeTable(TokenReader reader)
    {
        if (reader.Is(NESTED, TABLE))
        {
            while (!reader.Accept(OF) && !reader.AtEnd)
                reader.Advance();
        }
        return Names.TakeObject(reader, OraError.InvalidTableName);
    }

    private static CreateTrigger ParseOptions(TokenReader reader, CreateTrigger trigger)
    {
        while (true)
        {
            switch (reader.Current.Keyword)
            {
                case REFERENCING:
                    trigger = ParseReferencing(reader, trigger);
                    break;
                case FOR:
                    reader.Advance();
                    reader.Expect(EACH);
                    reader.Expect(ROW);
                    trigger = trigger with { ForEachRow = true };
                    break;
                case FOLLOWS or PRECEDES:
                    reader.Advance();
                    trigger = trigger with { Follows = ParseNames(reader) };
                    break;
                case FORWARD or REVERSE:
                    reader.Advance();
                    reader.Accept(CROSSEDITION);
                    break;
                case ENABLE or DISABLE:
                    trigger = trigger with { Disabled = reader.Take().Keyword == DISABLE };
                    break;
                case WHEN:
                    trigger = ParseWhen(reader, trigger);
                    break;
                default:
                    return trigger;
            }
        }
    }

    private static List<ObjectName> ParseNames(TokenReader reader)
    {
        var names = new List<ObjectName>();
        do
            names.Add(Names.TakeObject(reader, OraError.InvalidTriggerName));
        while (reader.Accept(TokenKind.Comma));
        return names;
    }

    private static CreateTrigger ParseReferencing(TokenReader reader, CreateTrigger trigger)
    {
        reader.Advance();
        while (reader.Current.Keyword is NEW or OLD or PARENT)
        {
            var which = reader.Take().Keyword;
            reader.Accept(AS);
            var name = PlSqlParser.TakeIdentifier(reader).Name;
            trigger = which == NEW ? trigger with { NewName = name } : which == OLD ? trigger with { OldName = name } : trigger;
        }
        return trigger;
    }

    private static CreateTrigger ParseWhen(TokenReader reader, CreateTrigger trigger)
    {
        reader.Advance();
        reader.OpenParen();
        var start = reader.Position;
        var condition = ExpressionParser.ParseCondition(reader);
        var text = new TextSpan(start, reader.End);
        reader.CloseParen();
        return trigger with { When = condition, WhenText = text };
    }

    private static CreateTrigger ParseCompound(TokenReader reader, CreateTrigger trigger)
    {
        var declarations = new List<Declaration>();
        while (reader.Current.Keyword is not (BEFORE or AFTER or INSTEAD or END) && !reader.AtEnd)
            declarations.Add(DeclarationParser.ParseOne(reader));
        var points = new List<TimingPoint>();
        while (reader.Current.Keyword is BEFORE or AFTER or INSTEAD)
            points.Add(ParsePoint(reader));
        PlSqlParser.ExpectEnd(reader);
        return trigger with { Declarations = declarations, TimingPoints = points };
    }

    /// <summary>BEFORE EACH ROW IS … BEGIN … END BEFORE EACH ROW;</summary>
    private static TimingPoint ParsePoint(TokenReader reader)
    {
        var position = reader.Position;
        var timing = ParseTiming(reader);
        var eachRow = TakeScope(reader);
        UnitParser.ExpectIs(reader);
        reader.Enter();
        var start = reader.Position;
        var declarations = DeclarationParser.ParseAll(reader);
        reader.Expect(BEGIN);
        var statements = PlSqlParser.ParseStatements(reader);
        IReadOnlyList<ExceptionHandler> handlers = reader.Accept(EXCEPTION) ? PlSqlParser.ParseHandlers(reader) : [];
        reader.Expect(END);
        ParseTiming(reader);
        TakeScope(reader);
        PlSqlParser.ExpectSemicolon(reader);
        reader.Leave();
        return new TimingPoint(position, timing, eachRow, new Block(start, declarations, statements, handlers));
    }

    private static bool TakeScope(TokenReader reader)
    {
        if (reader.Accept(STATEMENT))
            return false;
        reader.Expect(EACH);
        reader.Expect(ROW);
        return true;
    }
}
