namespace Mocks.Oracle.Sql.Syntax;

internal enum TokenKind : byte
{
    End,

    /// <summary>A word: keyword or name.</summary>
    Word,
    QuotedName,
    Number,

    /// <summary>A number with the suffix f.</summary>
    FloatNumber,

    /// <summary>A number with the suffix d.</summary>
    DoubleNumber,

    /// <summary>A string, with its prefix (n, q, nq) and quotes.</summary>
    Text,

    /// <summary><c>:name</c>, <c>:1</c>, <c>:"Name"</c>.</summary>
    Bind,

    Comma,
    Dot,
    DotDot,
    LeftParen,
    RightParen,
    LeftBracket,
    RightBracket,
    Plus,
    Minus,
    Star,
    StarStar,
    Slash,
    Concat,
    Equal,
    NotEqual,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
    LabelStart,
    LabelEnd,
    Assign,
    Arrow,
    Percent,
    At,
    Semicolon,
    Colon,

    /// <summary>PL/SQL's $IF, $THEN, $$NAME, …</summary>
    Directive,

    InvalidCharacter,
    UnterminatedText,
    UnterminatedName,
    UnterminatedComment,
    EmptyName,
    NameTooLong,
}
