using Mocks.Oracle.Types;
using static Mocks.Oracle.Sql.Syntax.Keyword;

namespace Mocks.Oracle.Sql.Syntax;

/// <summary>GRANT and REVOKE, of system privileges, object privileges and roles.</summary>
internal static class GrantParser
{
    public static GrantStatement ParseGrant(TokenReader reader)
    {
        var position = reader.Take().Start;
        var privileges = ParsePrivileges(reader);
        var target = ParseTarget(reader);
        reader.Expect(TO);
        var grantees = ParseGrantees(reader);
        var passwords = new List<string>();
        if (reader.Accept(IDENTIFIED))
        {
            reader.Expect(BY, OraError.MissingByKeyword);
            do
                passwords.Add(UserParser.TakePassword(reader));
            while (reader.Accept(TokenKind.Comma));
        }
        var grant = new GrantStatement(position, privileges, target, grantees) { Passwords = passwords };
        while (reader.Accept(WITH))
        {
            var option = reader.Take().Keyword;
            grant = option switch
            {
                GRANT => grant with { WithGrantOption = true },
                ADMIN => grant with { WithAdminOption = true },
                HIERARCHY or DELEGATE => grant,
                _ => throw reader.ErrorAt(reader.Previous, OraError.MissingOrInvalidOption),
            };
            reader.Expect(OPTION, OraError.MissingOptionKeyword);
        }
        SkipContainer(reader);
        return grant;
    }

    public static RevokeStatement ParseRevoke(TokenReader reader)
    {
        var position = reader.Take().Start;
        var privileges = ParsePrivileges(reader);
        var target = ParseTarget(reader);
        reader.Expect(FROM);
        var revoke = new RevokeStatement(position, privileges, target, ParseGrantees(reader));
        if (reader.Accept(CASCADE))
        {
            reader.Expect(CONSTRAINTS);
            revoke = revoke with { CascadeConstraints = true };
        }
        if (reader.Accept(FORCE))
            revoke = revoke with { Force = true };
        SkipContainer(reader);
        return revoke;
    }

    private static void SkipContainer(TokenReader reader)
    {
        if (!reader.Accept(CONTAINER))
            return;
        reader.Expect(TokenKind.Equal, OraError.MissingEqualSign);
        reader.Advance();
    }

    private static List<PrivilegeItem> ParsePrivileges(TokenReader reader)
    {
        var privileges = new List<PrivilegeItem>();
        do
            privileges.Add(ParsePrivilege(reader));
        while (reader.Accept(TokenKind.Comma));
        return privileges;
    }

    /// <summary>Words up to a comma, ON, TO, FROM or a list of columns.</summary>
    private static PrivilegeItem ParsePrivilege(TokenReader reader)
    {
        var start = reader.Current;
        if (start.Kind == TokenKind.QuotedName)
        {
            reader.Advance();
            return new PrivilegeItem(start.Start, reader.TextOf(start)[1..^1].ToString(), true, []);
        }
        var name = "";
        while (reader.Is(TokenKind.Word) && reader.Current.Keyword is not (ON or TO or FROM))
            name += (name.Length == 0 ? "" : " ") + Names.Upper(reader.TextOf(reader.Take()));
        if (name.Length == 0)
            throw reader.Error(OraError.MissingOrInvalidPrivilege);
        return new PrivilegeItem(start.Start, name, false, reader.Is(TokenKind.LeftParen) ? Names.TakeColumns(reader) : []);
    }

    private static PrivilegeTarget? ParseTarget(TokenReader reader)
    {
        if (!reader.Is(ON))
            return null;
        var position = reader.Take().Start;
        var kind = reader.Current.Keyword switch
        {
            DIRECTORY => PrivilegeTargetKind.Directory,
            USER => PrivilegeTargetKind.User,
            SCHEMA when Names.IsName(reader.Peek()) => PrivilegeTargetKind.Schema,
            EDITION => PrivilegeTargetKind.Edition,
            MINING when reader.NextIs(MODEL) => PrivilegeTargetKind.MiningModel,
            JAVA => PrivilegeTargetKind.Java,
            _ => PrivilegeTargetKind.Object,
        };
        if (kind != PrivilegeTargetKind.Object)
            reader.Advance();
        if (kind is PrivilegeTargetKind.MiningModel or PrivilegeTargetKind.Java)
            reader.Advance();
        return new PrivilegeTarget(position, kind, Names.TakeObject(reader, OraError.InvalidTableName));
    }

    /// <summary>Users and roles; PUBLIC is a reserved word, yet a grantee.</summary>
    private static List<Identifier> ParseGrantees(TokenReader reader)
    {
        var grantees = new List<Identifier>();
        do
            grantees.Add(reader.Is(PUBLIC) ? Names.Of(reader, reader.Take()) : Names.Take(reader, OraError.MissingOrInvalidUsername));
        while (reader.Accept(TokenKind.Comma));
        return grantees;
    }
}
