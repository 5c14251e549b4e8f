using System.Text;
using Mocks.Oracle.Sql.Storage;

namespace Mocks.Oracle.Sql.Tests.Storage;

public sealed class RepeatedTextsTests
{
    [Fact]
    public void Every_text_is_given_as_it_is_however_often_it_comes()
    {
        var texts = new RepeatedTexts();
        foreach (var i in Enumerable.Range(0, 5000))
        {
            var text = i % 3 == 0 ? "OPEN" : i % 3 == 1 ? "Zoë" : $"T{i % 700}";
            Assert.Equal(text, texts.Get(Encoding.UTF8.GetBytes(text)));
        }
    }

    [Fact]
    public void A_text_that_comes_again_and_again_is_made_once()
    {
        var texts = new RepeatedTexts();
        var all = Enumerable.Range(0, 1000).Select(i => texts.Get(i % 2 == 0 ? "OPEN"u8 : "HELD"u8)).ToList();
        Assert.Equal(2, all.Skip(100).Distinct(ReferenceEqualityComparer.Instance).Count());
    }

    [Fact]
    public void A_column_of_many_texts_is_given_up()
    {
        var texts = new RepeatedTexts();
        foreach (var i in Enumerable.Range(0, 2000))
            _ = texts.Get(Encoding.UTF8.GetBytes($"P-{i}"));
        Assert.NotSame(texts.Get("OPEN"u8), texts.Get("OPEN"u8));
    }
}
