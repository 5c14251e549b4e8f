namespace Mocks.Oracle.Scripts;

/// <summary>A piece of a script. Line counts from 1.</summary>
internal sealed record ScriptItem(ScriptItemKind Kind, int Line, string Text);
