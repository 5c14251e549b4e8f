using Mocks.Oracle.Types;
using static Mocks.Oracle.Sql.Syntax.Keyword;

namespace Mocks.Oracle.Sql.Syntax;

/// <summary>CREATE VIEW, CREATE MATERIALIZED VIEW and its log.</summary>
internal static class ViewParser
{
    public static CreateView Parse(TokenReader reader, int position, bool orReplace)
    {
        var force = reader.Accept(FORCE);
        if (!force && !reader.Accept(NOFORCE) && reader.Accept(NO))
            reader.Expect(FORCE);
        if (!reader.Accept(EDITIONABLE))
            reader.Accept(NONEDITIONABLE);
        var editioning = reader.AcceptWord("EDITIONING");
        reader.Expect(VIEW);
        var ifNotExists = CreateParser.AcceptIfNotExists(reader);
        var name = Names.TakeObject(reader, OraError.InvalidViewName);
        var ofType = reader.Accept(OF) ? ParseObjectView(reader) : null;
        var constraints = new List<TableConstraint>();
        IReadOnlyList<ViewColumn> columns = reader.Is(TokenKind.LeftParen) ? ParseColumns(reader, constraints) : [];
        if (reader.Is(DEFAULT) || reader.Is(SHARING) || reader.Is(CONTAINER_MAP) || reader.Is(CONTAINERS_DEFAULT))
            OtherDefinitionParser.SkipTo(reader, AS, BEQUEATH);
        var annotations = reader.Is(ANNOTATIONS) ? AnnotationParser.Parse(reader) : [];
        var currentUser = false;
        if (reader.Accept(BEQUEATH))
            currentUser = reader.Take().Keyword == CURRENT_USER;
        // a known deviation: Oracle wants AS, which the corpus of SQLLogicTest lacks in its Oracle form
        if (!reader.Is(SELECT))
            reader.Expect(AS);
        var query = QueryParser.Parse(reader);
        var view = new CreateView(position, name, columns, query)
        {
            OrReplace = orReplace,
            IfNotExists = ifNotExists,
            Force = force,
            IsEditioning = editioning,
            QueryText = query.Text,
            Constraints = constraints,
            BequeathCurrentUser = currentUser,
            OfType = ofType,
            Annotations = annotations,
        };
        return reader.Accept(WITH) ? ParseRestriction(reader, view) : view;
    }

    /// <summary>OF type [WITH OBJECT IDENTIFIER (…) | DEFAULT] [UNDER view].</summary>
    private static ObjectName ParseObjectView(TokenReader reader)
    {
        var type = Names.TakeObject(reader, OraError.InvalidDatatype);
        OtherDefinitionParser.SkipTo(reader, AS, TokenKind.End);
        return type;
    }

    private static List<ViewColumn> ParseColumns(TokenReader reader, List<TableConstraint> constraints)
    {
        reader.OpenParen();
        var columns = new List<ViewColumn>();
        do
        {
            if (ConstraintParser.IsTableConstraint(reader))
            {
                constraints.Add(ConstraintParser.ParseTable(reader));
                continue;
            }
            var name = Names.TakeColumn(reader);
            if (!reader.Accept(VISIBLE))
                reader.Accept(INVISIBLE);
            columns.Add(new ViewColumn(name.Position, name, ConstraintParser.ParseInline(reader)) { Annotations = reader.Is(ANNOTATIONS) ? AnnotationParser.Parse(reader) : [] });
        }
        while (reader.Accept(TokenKind.Comma));
        reader.CloseParen();
        return columns;
    }

    private static CreateView ParseRestriction(TokenReader reader, CreateView view)
    {
        if (reader.Accept(READ))
        {
            reader.Expect(ONLY);
            view = view with { WithReadOnly = true };
        }
        else
        {
            reader.Expect(CHECK);
            reader.Expect(OPTION, OraError.MissingOptionKeyword);
            view = view with { WithCheckOption = true };
        }
        return reader.Accept(CONSTRAINT) ? view with { ConstraintName = Names.Take(reader, OraError.MissingOrInvalidConstraintName) } : view;
    }

    public static Statement ParseMaterialized(TokenReader reader, int position)
    {
        reader.Advance();
        if (reader.Is(ZONEMAP))
            return OtherDefinitionParser.ParseCreate(reader, position, false);
        reader.Expect(VIEW);
        if (reader.Accept(LOG))
            return ParseLog(reader, position);
        var ifNotExists = CreateParser.AcceptIfNotExists(reader);
        var name = Names.TakeObject(reader, OraError.InvalidViewName);
        IReadOnlyList<Identifier> columns = reader.Is(TokenKind.LeftParen) ? Names.TakeColumns(reader) : [];
        // the query comes behind the options and is set below
        var view = ParseMaterializedOptions(reader, new CreateMaterializedView(position, name, columns, null!) { IfNotExists = ifNotExists });
        reader.Expect(AS);
        var query = QueryParser.Parse(reader);
        return view with { Query = query, QueryText = query.Text };
    }

    private static CreateMaterializedView ParseMaterializedOptions(TokenReader reader, CreateMaterializedView view)
    {
        var options = new List<PhysicalOption>();
        while (!PhysicalOptionParser.IsQueryAhead(reader))
        {
            if (reader.Accept(BUILD))
            {
                view = view with { BuildDeferred = reader.Is(DEFERRED) };
                reader.Advance();
            }
            else if (reader.Accept(REFRESH))
            {
                view = ParseRefresh(reader, view);
            }
            else if (reader.Is(NEVER, REFRESH))
            {
                reader.Advance();
                reader.Advance();
                view = view with { RefreshMode = "NEVER" };
            }
            else if (reader.Accept(ON, PREBUILT))
            {
                view = ParsePrebuilt(reader, view);
            }
            else if (reader.Current.Keyword is ENABLE or DISABLE && reader.NextIs(QUERY))
            {
                view = view with { QueryRewrite = reader.Take().Keyword == ENABLE };
                reader.Advance();
                reader.Expect(REWRITE);
            }
            else if (reader.Accept(USING))
            {
                while (reader.Current.Keyword is NO or INDEX or DEFAULT or LOCAL or ROLLBACK or SEGMENT or ENFORCED or TRUSTED or CONSTRAINTS)
                    reader.Advance();
            }
            else if (PhysicalOptionParser.IsStart(reader.Current.Keyword))
            {
                options.Add(PhysicalOptionParser.ParseOption(reader));
            }
            else
            {
                break;
            }
        }
        return view with { Options = options };
    }

    private static CreateMaterializedView ParsePrebuilt(TokenReader reader, CreateMaterializedView view)
    {
        reader.Expect(TABLE);
        if (reader.Accept(WITH) || reader.Accept(WITHOUT))
        {
            reader.Expect(REDUCED);
            reader.Expect(PRECISION);
        }
        return view with { OnPrebuiltTable = true };
    }

    private static CreateMaterializedView ParseRefresh(TokenReader reader, CreateMaterializedView view)
    {
        while (true)
        {
            switch (reader.Current.Keyword)
            {
                case FAST or COMPLETE or FORCE:
                    view = view with { RefreshMethod = Keywords.NameOf(reader.Take().Keyword) };
                    break;
                case ON when reader.Peek().Keyword is DEMAND or COMMIT or STATEMENT:
                    reader.Advance();
                    view = view with { RefreshMode = Keywords.NameOf(reader.Take().Keyword) };
                    break;
                case START:
                    reader.Advance();
                    reader.Expect(WITH, OraError.MissingWithKeyword);
                    view = view with { StartWith = ExpressionParser.ParseText(reader) };
                    break;
                case NEXT:
                    reader.Advance();
                    view = view with { Next = ExpressionParser.ParseText(reader) };
                    break;
                case WITH when reader.Peek().Keyword is PRIMARY or ROWID:
                    reader.Advance();
                    if (reader.Take().Keyword == PRIMARY)
                        reader.Expect(KEY);
                    break;
                default:
                    return view;
            }
        }
    }

    private static CreateMaterializedViewLog ParseLog(TokenReader reader, int position)
    {
        CreateParser.AcceptIfNotExists(reader);
        reader.Expect(ON, OraError.MissingOnKeyword);
        var table = Names.TakeObject(reader, OraError.InvalidTableName);
        return new CreateMaterializedViewLog(position, table, reader.AtEnd ? [] : [OtherDefinitionParser.RestAsOption(reader)]);
    }
}
