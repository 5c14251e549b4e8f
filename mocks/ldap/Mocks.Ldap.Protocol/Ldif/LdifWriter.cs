using System.Text;

namespace Mocks.Ldap.Protocol.Ldif;

/// <summary>Content records, folded at 76 columns, base64 where RFC 2849 wants it.</summary>
public static class LdifWriter
{
    private const int Columns = 76;

    public static void Write(StringBuilder output, string dn, IEnumerable<(string Description, byte[] Value)> attributes)
    {
        Line(output, "dn", Encoding.UTF8.GetBytes(dn));
        foreach (var (description, value) in attributes)
            Line(output, description, value);
        output.Append('\n');
    }

    private static void Line(StringBuilder output, string description, byte[] value)
    {
        var line = IsSafe(value)
            ? $"{description}:{(value.Length == 0 ? "" : " ")}{Encoding.ASCII.GetString(value)}"
            : $"{description}:: {Convert.ToBase64String(value)}";
        output.Append(line, 0, Math.Min(Columns, line.Length)).Append('\n');
        for (var at = Columns; at < line.Length; at += Columns - 1)
            output.Append(' ').Append(line, at, Math.Min(Columns - 1, line.Length - at)).Append('\n');
    }

    private static bool IsSafe(byte[] value)
    {
        if (value.Length == 0)
            return true;
        if (value[0] is (byte)' ' or (byte)':' or (byte)'<' || value[^1] == ' ')
            return false;
        return !value.AsSpan().ContainsAnyExceptInRange((byte)0x20, (byte)0x7E);
    }
}
