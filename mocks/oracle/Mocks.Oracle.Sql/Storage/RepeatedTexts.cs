using System.Text;

namespace Mocks.Oracle.Sql.Storage;

/// <summary>
/// The texts of one column during a scan. Of a column with few values (a status, a name of a city) each is made once, not once a row; a
/// column that turns out to have many is left alone. Short ASCII texts only.
/// </summary>
internal sealed class RepeatedTexts
{
    public const int LongestBytes = 32;

    private const int Places = 128;

    /// <summary>So many rows pass before the places are made: most scans are short.</summary>
    private const int Patience = 32;

    private const int Trial = 1024;

    private string?[]? _texts;
    private int _asked;
    private int _found;
    private bool _givenUp;

    /// <param name="bytes">UTF-8, at least one byte and at most <see cref="LongestBytes"/>.</param>
    public string Get(ReadOnlySpan<byte> bytes)
    {
        if (_givenUp || ++_asked < Patience)
            return Encoding.UTF8.GetString(bytes);
        _texts ??= new string?[Places];
        ref var place = ref _texts[PlaceOf(bytes)];
        if (place is not null && Ascii.Equals(bytes, place))
        {
            _found++;
            return place;
        }

        _givenUp = _asked > Trial && _found * 2 < _asked;
        return place = Encoding.UTF8.GetString(bytes);
    }

    private static int PlaceOf(ReadOnlySpan<byte> bytes) =>
        ((bytes.Length * 5) + (bytes[0] * 3) + (bytes[^1] * 31) + (bytes[bytes.Length >> 1] * 7) + (bytes[Math.Max(0, bytes.Length - 2)] * 17)) & (Places - 1);
}
