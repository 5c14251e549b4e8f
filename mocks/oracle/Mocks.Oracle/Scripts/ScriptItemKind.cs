namespace Mocks.Oracle.Scripts;

internal enum ScriptItemKind
{
    /// <summary>A SQL statement, without its semicolon.</summary>
    Statement,

    /// <summary>A block or stored unit, with its semicolon.</summary>
    Unit,

    /// <summary>A slash: once more what stands in the buffer.</summary>
    Run,

    /// <summary>A command of SQL*Plus: its words on one line.</summary>
    Command,

    /// <summary>A statement or unit that the script's end cut off.</summary>
    Unfinished,
}
