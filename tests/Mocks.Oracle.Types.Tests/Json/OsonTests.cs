namespace Mocks.Oracle.Types.Tests.Json;

public sealed class OsonTests
{
    [Theory]
    [InlineData("null")]
    [InlineData("true")]
    [InlineData("1.5")]
    [InlineData("\"\"")]
    [InlineData("\"text\"")]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("{\"b\":1,\"a\":[true,false,null,{\"b\":-0.25}],\"é\":\"ü\"}")]
    [InlineData("[[[[]]],{\"x\":{\"x\":{\"x\":99999999999999999999999999999999999999}}}]")]
    public void What_is_written_is_read_again(string text)
    {
        var value = JsonTextReader.Read(text);

        Assert.Equal(text, OsonReader.Read(OsonWriter.Write(value)).ToString());
    }

    [Fact]
    public void Many_names_and_long_ones_have_wider_numbers()
    {
        var members = Enumerable.Range(0, 300).Select(i => $"\"{new string('n', i)}x{i}\":{i}");
        var text = "{" + string.Join(',', members) + "}";

        Assert.Equal(text, OsonReader.Read(OsonWriter.Write(JsonTextReader.Read(text))).ToString());
    }

    [Fact]
    public void Documents_beyond_64_KB_have_wider_offsets()
    {
        var text = "{\"a\":\"" + new string('x', 70_000) + "\",\"b\":[" + string.Join(',', Enumerable.Range(0, 70_000)) + "]}";

        Assert.Equal(text, OsonReader.Read(OsonWriter.Write(JsonTextReader.Read(text))).ToString());
    }

    [Fact]
    public void Dates_and_bytes_keep_their_kinds()
    {
        var date = JsonScalar.Of(JsonKind.Date, Datum.Date(new OracleDate(2024, 2, 29, 10, 11, 12)));
        var zoned = JsonScalar.Of(JsonKind.TimestampTz, Datum.Timestamp(new OracleTimestamp(new OracleDate(2024, 2, 29), 123_000_000, OracleTimeZone.FromOffset(120))));
        var bytes = JsonScalar.Of(JsonKind.Binary, Datum.Raw([1, 2, 255]));
        var array = (JsonArray)OsonReader.Read(OsonWriter.Write(new JsonArray([date, zoned, bytes])));

        Assert.Equal([JsonKind.Date, JsonKind.TimestampTz, JsonKind.Binary], array.Items.Select(i => i.Kind));
        Assert.Equal("[\"2024-02-29T10:11:12\",\"2024-02-29T00:00:00.123000+02:00\",\"0102FF\"]", array.ToString());
    }

    [Fact]
    public void A_document_cut_short_or_changed_anywhere_is_refused_or_read()
    {
        var bytes = OsonWriter.Write(JsonTextReader.Read("{\"a\":[1,2,{\"b\":\"text\"}],\"c\":null}"));
        var refused = 0;
        for (var i = 0; i < bytes.Length; i++)
        {
            refused += IsRefused(bytes[..i]) ? 1 : 0;
            for (var change = 1; change < 256; change += 17)
            {
                var changed = (byte[])bytes.Clone();
                changed[i] = (byte)(changed[i] + change);
                refused += IsRefused(changed) ? 1 : 0;
            }
        }

        Assert.True(refused > bytes.Length);
    }

    [Theory]
    [InlineData("[1,-2.5]", VectorFormat.Float32, "[1.0E+000,-2.5E+000]")]
    [InlineData("[1,-2.5]", VectorFormat.Float64, "[1.0E+000,-2.5E+000]")]
    [InlineData("[1,-128]", VectorFormat.Int8, "[1,-128]")]
    [InlineData("[1,255]", VectorFormat.Binary, "[1,255]")]
    [InlineData("[5,[1,3],[7,8]]", VectorFormat.Float32, "[7.0E+000,0,8.0E+000,0,0]")]
    public void Vectors_survive_their_image(string text, VectorFormat format, string shown)
    {
        var vector = VectorText.Parse(text, format);

        Assert.Equal(shown, VectorImage.Read(VectorImage.Write(vector)).ToString());
    }

    /// <summary>Nothing but the field's own errors may come out of it.</summary>
    private static bool IsRefused(byte[] bytes)
    {
        try
        {
            OsonReader.Read(bytes);
            return false;
        }
        catch (OraException)
        {
            return true;
        }
    }
}
