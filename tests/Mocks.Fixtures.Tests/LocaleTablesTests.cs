using Bogus;
using Bogus.Bson;
using Mocks.Fixtures.Datasets;

namespace Mocks.Fixtures.Tests;

public sealed class LocaleTablesTests
{
    [Fact]
    public void Every_locale_is_read_as_Bogus_reads_it()
    {
        var locales = Database.GetAllLocales();
        Assert.NotEmpty(locales);
        foreach (var locale in locales)
        {
            var own = ResourceHelper.ReadBObjectResource(typeof(Database).Assembly, $"Bogus.data.{locale}.locale.bson");
            Assert.Equal(Bson.Serialize(own), Bson.Serialize(LocaleTables.Read(locale)));
        }
    }
}
