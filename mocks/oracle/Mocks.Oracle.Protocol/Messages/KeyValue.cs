namespace Mocks.Oracle.Protocol.Messages;

/// <summary>A named value of the logon, with flags whose meaning is the name's own.</summary>
public readonly record struct KeyValue(string Key, string Value, int Flags = 0);
