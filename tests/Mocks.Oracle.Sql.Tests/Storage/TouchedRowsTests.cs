using CsCheck;
using Mocks.Oracle.Sql.Storage;

namespace Mocks.Oracle.Sql.Tests.Storage;

public sealed class TouchedRowsTests
{
    /// <summary>A step writes a row, asks about one (below 0), or goes back to so many writes (from 100).</summary>
    [Fact]
    public void It_knows_what_a_plain_list_would_know() => Gen.Int[-20, 130].Array[0, 60].Sample(steps =>
    {
        var touched = new TouchedRows();
        var list = new List<long>();
        foreach (var step in steps)
        {
            if (step < 0)
            {
                Assert.Equal(list.Contains(-step), touched.Contains(-step));
            }
            else if (step < 100)
            {
                touched.Add(step % 20);
                list.Add(step % 20);
            }
            else if (list.Count > step - 100)
            {
                touched.Cut(step - 100);
                list.RemoveRange(step - 100, list.Count - (step - 100));
            }
        }

        Assert.Equal(list.Distinct(), touched.Distinct());
        Assert.Equal(list.Count, touched.Count);
    });
}
