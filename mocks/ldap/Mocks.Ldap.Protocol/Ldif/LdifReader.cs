using System.Buffers;
using System.Buffers.Text;
using System.Text;
using Mocks.Ldap.Protocol.Messages;

namespace Mocks.Ldap.Protocol.Ldif;

/// <summary>
/// LDIF (RFC 2849): content and change records, also mixed in one file. A record with a mistake is reported and left out; reading
/// goes on with the next, so that all mistakes are told at once.
/// </summary>
/// <param name="resolve">The octets behind a URL of <c>attribute:&lt; url</c>, or null when there is none to be had.</param>
public sealed class LdifReader(Func<string, byte[]?> resolve)
{
    private const int LongestCachedName = 64;

    private readonly List<LdifRecord> _records = [];
    private readonly List<LdifError> _errors = [];
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);
    private Action<LdifRecord>? _take;
    private int _count;

    public IReadOnlyList<LdifRecord> Records => _records;

    public IReadOnlyList<LdifError> Errors => _errors;

    /// <summary>Reads all records into <see cref="Records"/>.</summary>
    public void Read(ReadOnlySpan<byte> text) => Read(text, _records.Add);

    /// <summary>Hands each record on as it comes and keeps none, for files of any length.</summary>
    public void Read(ReadOnlySpan<byte> text, Action<LdifRecord> take)
    {
        _take = take;
        var lines = new LdifLines(text);
        var record = new List<LdifAttribute>();
        var broken = false;
        while (lines.MoveNext())
        {
            if (lines.Current.IsEmpty)
            {
                Finish(record, broken);
                // records of a file are much alike
                record = new List<LdifAttribute>(record.Capacity);
                broken = false;
            }
            else if (lines.Current is [(byte)'-'])
            {
                record.Add(new LdifAttribute("-", [], lines.Line));
            }
            else if (!TryLine(lines.Current, lines.Line, out var attribute))
            {
                broken = true;
            }
            else if (record.Count == 0 && attribute.Description == "include")
            {
                Take(new LdifInclude(Encoding.UTF8.GetString(attribute.Value).Trim('<', ' '), lines.Line));
            }
            else if (record.Count > 0 || attribute.Description != "version" || _count > 0)
            {
                record.Add(attribute);
            }
        }

        Finish(record, broken);
    }

    private void Take(LdifRecord record)
    {
        _count++;
        _take?.Invoke(record);
    }

    // the same few names come on every line
    private string Name(ReadOnlySpan<byte> utf8)
    {
        if (utf8.Length > LongestCachedName || !Ascii.IsValid(utf8))
            return Encoding.UTF8.GetString(utf8);
        Span<char> text = stackalloc char[LongestCachedName];
        text = text[..Encoding.ASCII.GetChars(utf8, text)];
        if (_names.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(text, out var known))
            return known;
        var name = text.ToString();
        _names.Add(name);
        return name;
    }

    // attribute ":" (" "* value | ":" " "* base64 | "<" " "* url)
    private bool TryLine(ReadOnlySpan<byte> line, int number, out LdifAttribute attribute)
    {
        attribute = new LdifAttribute("", [], number);
        var colon = line.IndexOf((byte)':');
        if (colon <= 0)
        {
            var shown = Encoding.UTF8.GetString(line.Length > 40 ? line[..40] : line);
            _errors.Add(new LdifError(
                number, $"\"{shown}\" is no \"attribute: value\"",
                line[0] == ' ' ? "A folded line must follow the line that it goes on." : "Write a colon after the attribute's name; begin a continuation line with one space."));
            return false;
        }

        var description = Name(line[..colon]);
        var rest = line[(colon + 1)..];
        byte[] value;
        if (rest.Length > 0 && rest[0] == ':')
        {
            if (!TryBase64(rest[1..].TrimStart((byte)' ').TrimEnd((byte)' '), out value))
            {
                _errors.Add(new LdifError(number, $"the value of \"{description}\" is no base64", "After \"::\" write base64, or use one colon."));
                return false;
            }
        }
        else if (rest.Length > 0 && rest[0] == '<')
        {
            var url = Encoding.UTF8.GetString(rest[1..].Trim((byte)' '));
            if (resolve(url) is not { } octets)
            {
                _errors.Add(new LdifError(
                    number, $"\"{url}\" is no file of this set", "Name a file beside this one as \"file:photo.jpg\", or write the value as base64 after \"::\"."));
                return false;
            }

            value = octets;
        }
        else
        {
            value = rest.TrimStart((byte)' ').ToArray();
        }

        attribute = new LdifAttribute(description, value, number);
        return true;
    }

    private static bool TryBase64(ReadOnlySpan<byte> text, out byte[] value)
    {
        value = new byte[Base64.GetMaxDecodedFromUtf8Length(text.Length)];
        if (Base64.DecodeFromUtf8(text, value, out _, out var written) != OperationStatus.Done)
            return false;
        value = value[..written];
        return true;
    }

    private void Finish(List<LdifAttribute> lines, bool broken)
    {
        if (broken || lines.Count == 0)
            return;
        var first = lines[0];
        if (first.Description.Equals("search", StringComparison.Ordinal) || first.Description.Equals("result", StringComparison.Ordinal))
        {
            _errors.Add(new LdifError(first.Line, "this is the end of ldapsearch's output, no record", "Export with \"ldapsearch -LLL\", or delete these lines."));
            return;
        }

        if (!first.Description.Equals("dn", StringComparison.OrdinalIgnoreCase))
        {
            _errors.Add(new LdifError(first.Line, $"a record begins with \"{first.Description}:\"", "Begin every record with \"dn:\" and separate records by an empty line."));
            return;
        }

        var dn = Encoding.UTF8.GetString(first.Value).TrimEnd(' ');
        var at = 1;
        while (at < lines.Count && lines[at].Description.Equals("control", StringComparison.OrdinalIgnoreCase))
            at++;
        if (at >= lines.Count || !lines[at].Description.Equals("changetype", StringComparison.OrdinalIgnoreCase))
        {
            lines.RemoveRange(0, at);
            Content(dn, first.Line, lines, false);
            return;
        }

        var kind = Encoding.UTF8.GetString(lines[at].Value).Trim();
        var body = lines[(at + 1)..];
        switch (kind.ToLowerInvariant())
        {
            case "add":
                Content(dn, first.Line, body, true);
                break;
            case "delete":
                Take(new LdifDelete(dn, first.Line));
                break;
            case "modify":
                Modify(dn, first.Line, body);
                break;
            case "modrdn" or "moddn":
                ModifyDn(dn, first.Line, body);
                break;
            default:
                _errors.Add(new LdifError(lines[at].Line, $"\"{kind}\" is no changetype", "Use add, delete, modify, modrdn or moddn."));
                break;
        }
    }

    private void Content(string dn, int line, List<LdifAttribute> attributes, bool isChange)
    {
        foreach (var attribute in attributes)
        {
            if (attribute.Description == "-")
            {
                _errors.Add(new LdifError(attribute.Line, "\"-\" in a record that adds an entry", "Separate records by an empty line; \"-\" belongs to \"changetype: modify\"."));
                return;
            }

            if (attribute.Description.Equals("dn", StringComparison.OrdinalIgnoreCase))
            {
                _errors.Add(new LdifError(attribute.Line, "a second \"dn:\" in one record", "Separate records by an empty line."));
                return;
            }
        }

        Take(new LdifEntry(dn, line, attributes, isChange));
    }

    // (add|delete|replace|increment): attribute, then "attribute: value" lines, then "-"
    private void Modify(string dn, int line, List<LdifAttribute> body)
    {
        var changes = new List<LdifModification>();
        for (var i = 0; i < body.Count; i++)
        {
            var head = body[i];
            ModificationKind? kind = head.Description.ToLowerInvariant() switch
            {
                "add" => ModificationKind.Add,
                "delete" => ModificationKind.Delete,
                "replace" => ModificationKind.Replace,
                "increment" => ModificationKind.Increment,
                _ => null,
            };
            if (kind is null)
            {
                _errors.Add(new LdifError(head.Line, $"\"{head.Description}\" where a change is expected", "Write \"add: attribute\", \"delete: attribute\", \"replace: attribute\" or \"increment: attribute\"."));
                return;
            }

            var description = Encoding.UTF8.GetString(head.Value).Trim();
            var values = new List<byte[]>();
            while (i + 1 < body.Count && body[i + 1].Description != "-")
            {
                var value = body[++i];
                if (!value.Description.Equals(description, StringComparison.OrdinalIgnoreCase))
                {
                    _errors.Add(new LdifError(value.Line, $"\"{value.Description}\" in a change of \"{description}\"", "End the change before it with a line \"-\"."));
                    return;
                }

                values.Add(value.Value);
            }

            // skip the "-"
            i++;
            changes.Add(new LdifModification(kind.Value, description, values, head.Line));
        }

        Take(new LdifModify(dn, line, changes));
    }

    private void ModifyDn(string dn, int line, List<LdifAttribute> body)
    {
        string? newRdn = null;
        string? newSuperior = null;
        var deleteOldRdn = false;
        foreach (var attribute in body)
        {
            var value = Encoding.UTF8.GetString(attribute.Value).Trim();
            switch (attribute.Description.ToLowerInvariant())
            {
                case "newrdn":
                    newRdn = value;
                    break;
                case "deleteoldrdn" when value is "0" or "1":
                    deleteOldRdn = value == "1";
                    break;
                case "newsuperior":
                    newSuperior = value;
                    break;
                default:
                    _errors.Add(new LdifError(attribute.Line, $"\"{attribute.Description}: {value}\" in a change of the name", "Write newrdn, deleteoldrdn (0 or 1) and, if it moves, newsuperior."));
                    return;
            }
        }

        if (newRdn is null)
        {
            _errors.Add(new LdifError(line, "a change of the name without \"newrdn:\"", "Write newrdn, deleteoldrdn (0 or 1) and, if it moves, newsuperior."));
            return;
        }

        Take(new LdifModifyDn(dn, line, newRdn, deleteOldRdn, newSuperior));
    }
}
