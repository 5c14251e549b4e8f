using System.Text.Json;
using System.Xml;
using Mocks.Http.Json;
using Mocks.Http.OpenApi.Schemas;

namespace Mocks.Http.OpenApi;

/// <summary>Writes a value as XML, with names, attributes and wrappers as OpenAPI's XML Object says.</summary>
internal static class XmlBody
{
    public static string Write(JsonElement value, Schema schema)
    {
        var flat = Flat(schema);
        using var text = new StringWriter(System.Globalization.CultureInfo.InvariantCulture);
        using (var writer = XmlWriter.Create(text, new XmlWriterSettings { OmitXmlDeclaration = true }))
        {
            var name = flat.Xml?.Name ?? flat.Name ?? (value.ValueKind == JsonValueKind.Array ? "items" : "root");
            if (value.ValueKind == JsonValueKind.Array)
            {
                writer.WriteStartElement(XmlConvert.EncodeLocalName(name));
                var item = flat.Items is { } items ? Flat(items) : Schema.Anything;
                foreach (var each in value.EnumerateArray())
                    WriteElement(writer, item.Xml?.Name ?? item.Name ?? "item", each, item);
                writer.WriteEndElement();
            }
            else
            {
                WriteElement(writer, name, value, flat);
            }
        }

        return text.ToString();
    }

    private static void WriteElement(XmlWriter writer, string name, JsonElement value, Schema schema)
    {
        if (value.ValueKind == JsonValueKind.Array)
        {
            WriteArray(writer, name, value, schema);
            return;
        }

        writer.WriteStartElement(XmlConvert.EncodeLocalName(name));
        if (value.ValueKind == JsonValueKind.Object)
        {
            // attributes come before content
            foreach (var property in value.EnumerateObject().OrderBy(property => Member(schema, property.Name).Xml is { IsAttribute: true } ? 0 : 1))
            {
                var member = Member(schema, property.Name);
                if (member.Xml is { IsAttribute: true } attribute)
                    writer.WriteAttributeString(XmlConvert.EncodeLocalName(attribute.Name ?? property.Name), JsonBytes.Text(property.Value));
                else
                    WriteElement(writer, member.Xml?.Name ?? property.Name, property.Value, member);
            }
        }
        else if (value.ValueKind != JsonValueKind.Null)
        {
            writer.WriteString(JsonBytes.Text(value));
        }

        writer.WriteEndElement();
    }

    private static void WriteArray(XmlWriter writer, string name, JsonElement value, Schema schema)
    {
        var item = schema.Items is { } items ? Flat(items) : Schema.Anything;
        var isWrapped = schema.Xml is { IsWrapped: true };
        if (isWrapped)
            writer.WriteStartElement(XmlConvert.EncodeLocalName(name));
        foreach (var each in value.EnumerateArray())
            WriteElement(writer, item.Xml?.Name ?? name, each, item);
        if (isWrapped)
            writer.WriteEndElement();
    }

    private static Schema Member(Schema schema, string name) => schema.Properties.TryGetValue(name, out var member) ? Flat(member) : Schema.Anything;

    private static Schema Flat(Schema schema) => new SchemaMerge(_ => 0).Flatten(schema);
}
