namespace Mocks.Hosting;

/// <param name="Path">Relative to the set's folder, with forward slashes: <c>ldap/export.ldif</c>.</param>
public sealed record ExportedFile(string Path, ReadOnlyMemory<byte> Content);
