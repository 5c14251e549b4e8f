using Mocks.Oracle.Types;
using static Mocks.Oracle.Sql.Syntax.Keyword;

namespace Mocks.Oracle.Sql.Syntax;

/// <summary>CREATE USER, ALTER USER, CREATE ROLE.</summary>
internal static class UserParser
{
    public static CreateUser ParseCreate(TokenReader reader, int position)
    {
        reader.Advance();
        var ifNotExists = CreateParser.AcceptIfNotExists(reader);
        var name = Names.Take(reader, OraError.MissingOrInvalidUsername);
        return new CreateUser(position, name, ParseOptions(reader)) { IfNotExists = ifNotExists };
    }

    public static AlterUser ParseAlter(TokenReader reader, int position)
    {
        reader.Advance();
        var ifExists = DropParser.AcceptIfExists(reader);
        var names = new List<Identifier>();
        do
            names.Add(Names.Take(reader, OraError.MissingOrInvalidUsername));
        while (reader.Accept(TokenKind.Comma));
        if (reader.AtEnd)
            throw reader.Error(OraError.MissingOrInvalidOption);
        return new AlterUser(position, names, ParseOptions(reader)) { IfExists = ifExists };
    }

    public static CreateRole ParseRole(TokenReader reader, int position)
    {
        reader.Advance();
        var ifNotExists = CreateParser.AcceptIfNotExists(reader);
        var name = Names.Take(reader, OraError.MissingOrInvalidRoleName);
        var options = new UserOptions(reader.Position);
        if (reader.Accept(NOT))
            reader.Expect(IDENTIFIED);
        else if (reader.Is(IDENTIFIED))
            options = ParseIdentified(reader, options);
        SkipContainer(reader);
        return new CreateRole(position, name, options.Authentication, options.Password) { IfNotExists = ifNotExists };
    }

    private static void SkipContainer(TokenReader reader)
    {
        if (!reader.Accept(CONTAINER))
            return;
        reader.Expect(TokenKind.Equal, OraError.MissingEqualSign);
        reader.Advance();
    }

    /// <summary>Oracle keeps the case of an unquoted password.</summary>
    public static string TakePassword(TokenReader reader)
    {
        var token = reader.Current;
        if (token.Kind is not (TokenKind.Word or TokenKind.QuotedName))
            throw reader.Error(OraError.MissingOrInvalidPassword);
        reader.Advance();
        var text = reader.TextOf(token);
        return (token.Kind == TokenKind.QuotedName ? text[1..^1] : text).ToString();
    }

    private static UserOptions ParseOptions(TokenReader reader)
    {
        var options = new UserOptions(reader.Position);
        var others = new List<string>();
        while (!reader.AtEnd && !(reader.InPlSql && reader.Is(TokenKind.Semicolon)))
            options = ParseOption(reader, options, others);
        return others.Count == 0 ? options : options with { Others = others };
    }

    private static UserOptions ParseOption(TokenReader reader, UserOptions options, List<string> others)
    {
        switch (reader.Current.Keyword)
        {
            case IDENTIFIED:
                return ParseIdentified(reader, options);
            case NO when reader.NextIs(AUTHENTICATION):
                reader.Advance();
                reader.Advance();
                return options with { Authentication = UserAuthentication.None };
            case REPLACE:
                reader.Advance();
                return options with { Replace = TakePassword(reader) };
            case DEFAULT:
                return ParseDefault(reader, options);
            case LOCAL when reader.NextIs(TEMPORARY):
                reader.Advance();
                return ParseTemporary(reader, options);
            case TEMPORARY:
                return ParseTemporary(reader, options);
            case PROFILE:
                reader.Advance();
                return options with { Profile = reader.Is(DEFAULT) ? Names.Of(reader, reader.Take()) : Names.Take(reader, OraError.MissingIdentifier) };
            case ACCOUNT:
                reader.Advance();
                if (!reader.IsEither(LOCK, UNLOCK))
                    throw reader.Error(OraError.MissingOrInvalidOption);
                return options with { Locked = reader.Take().Keyword == LOCK };
            case PASSWORD:
                reader.Advance();
                reader.Expect(EXPIRE, OraError.MissingOrInvalidOption);
                return options with { PasswordExpire = true };
            case QUOTA:
                return options with { Quotas = [.. options.Quotas, ParseQuota(reader)] };
            case GRANT or REVOKE:
                return ParseProxy(reader, options);
            case CONTAINER:
                SkipContainer(reader);
                return options;
            case ENABLE or DISABLE or READ or EXPIRE or FORCE or EDITIONS or DIGEST:
                others.Add(Names.Upper(reader.TextOf(reader.Take())));
                while (reader.Current.Keyword is EDITIONS or FOR or ONLY or WRITE or DIGEST or FORCE || (reader.Is(TokenKind.Word) && reader.Previous.Keyword == FOR))
                    others.Add(Names.Upper(reader.TextOf(reader.Take())));
                return options;
            default:
                throw reader.Error(OraError.MissingOrInvalidOption);
        }
    }

    private static UserOptions ParseIdentified(TokenReader reader, UserOptions options)
    {
        reader.Advance();
        if (reader.Accept(EXTERNALLY))
        {
            if (reader.Accept(AS))
                LiteralParser.TakeText(reader, OraError.StringLiteralRequired);
            return options with { Authentication = UserAuthentication.Externally };
        }
        if (reader.Accept(GLOBALLY))
        {
            if (reader.Accept(AS))
                LiteralParser.TakeText(reader, OraError.StringLiteralRequired);
            return options with { Authentication = UserAuthentication.Globally };
        }
        if (reader.Accept(USING))
        {
            Names.TakeObject(reader, OraError.MissingIdentifier);
            return options with { Authentication = UserAuthentication.Externally };
        }
        reader.Expect(BY, OraError.MissingByKeyword);
        if (reader.Accept(VALUES))
            return options with { Authentication = UserAuthentication.PasswordValues, Password = LiteralParser.TakeText(reader, OraError.StringLiteralRequired) };
        return options with { Authentication = UserAuthentication.Password, Password = TakePassword(reader) };
    }

    private static UserOptions ParseDefault(TokenReader reader, UserOptions options)
    {
        reader.Advance();
        if (reader.Accept(TABLESPACE))
            return options with { DefaultTablespace = Names.Take(reader, OraError.MissingIdentifier) };
        if (reader.Accept(COLLATION))
        {
            Names.Take(reader, OraError.MissingIdentifier);
            return options;
        }
        var position = reader.Position;
        reader.Expect(ROLE, OraError.MissingOrInvalidOption);
        if (reader.Accept(NONE))
            return options with { DefaultRoles = new DefaultRoles(position, false, [], []) };
        if (reader.Accept(ALL))
            return options with { DefaultRoles = new DefaultRoles(position, true, [], reader.Accept(EXCEPT) ? ParseNames(reader) : []) };
        return options with { DefaultRoles = new DefaultRoles(position, false, ParseNames(reader), []) };
    }

    private static List<Identifier> ParseNames(TokenReader reader)
    {
        var names = new List<Identifier>();
        do
            names.Add(Names.Take(reader, OraError.MissingOrInvalidRoleName));
        while (reader.Accept(TokenKind.Comma));
        return names;
    }

    private static UserOptions ParseTemporary(TokenReader reader, UserOptions options)
    {
        reader.Advance();
        reader.Expect(TABLESPACE, OraError.MissingOrInvalidOption);
        return options with { TemporaryTablespace = Names.Take(reader, OraError.MissingIdentifier) };
    }

    /// <summary>QUOTA 10M ON users, QUOTA UNLIMITED ON users.</summary>
    private static UserQuota ParseQuota(TokenReader reader)
    {
        var position = reader.Take().Start;
        long? bytes = null;
        if (!reader.Accept(UNLIMITED))
        {
            if (!reader.Is(TokenKind.Number) || !long.TryParse(reader.TextOf(reader.Current), System.Globalization.NumberStyles.None, null, out var size))
                throw reader.Error(OraError.InvalidOptionForCreateTablespace);
            reader.Advance();
            bytes = size * TakeUnit(reader);
        }
        reader.Expect(ON, OraError.MissingOnKeyword);
        return new UserQuota(position, bytes, Names.Take(reader, OraError.MissingIdentifier));
    }

    private static long TakeUnit(TokenReader reader)
    {
        if (reader.Is(ON) || !reader.Is(TokenKind.Word) || reader.Current.Length != 1)
            return 1;
        return char.ToUpperInvariant(reader.TextOf(reader.Take())[0]) switch
        {
            'K' => 1L << 10,
            'M' => 1L << 20,
            'G' => 1L << 30,
            'T' => 1L << 40,
            'P' => 1L << 50,
            _ => throw reader.ErrorAt(reader.Previous, OraError.InvalidOptionForCreateTablespace),
        };
    }

    /// <summary>GRANT|REVOKE CONNECT THROUGH proxy.</summary>
    private static UserOptions ParseProxy(TokenReader reader, UserOptions options)
    {
        var start = reader.Take();
        reader.Expect(CONNECT);
        reader.Expect(THROUGH);
        var proxy = Names.TakeAny(reader, OraError.MissingOrInvalidUsername);
        while (reader.Is(TokenKind.Word) || reader.Is(TokenKind.Comma))
            reader.Advance();
        return options with { Proxy = new ProxyClause(start.Start, start.Keyword == GRANT, proxy) };
    }
}
