namespace Mocks.Oracle.Types;

/// <summary>A name and a value of an object.</summary>
public readonly record struct JsonMemberValue(string Name, JsonValue Value);
