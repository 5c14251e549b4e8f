using System.Text;

#pragma warning disable MA0048 // a closed family reads best on one page

namespace Mocks.Oracle.Types;

internal enum NumberPictureKind
{
    Plain,
    Scientific,
    Hexadecimal,
    Roman,
    TextMinimum,
    TextMinimumScientific,
}

internal enum NumberSign
{
    /// <summary>A minus or a blank in front.</summary>
    Default,
    Leading,
    Trailing,
    TrailingMinus,
    Brackets,
}

/// <summary>The elements of a number format model, sorted out.</summary>
internal sealed class NumberPicture
{
    private readonly StringBuilder _whole = new();

    public NumberPictureKind Special { get; private set; }

    public bool FillMode { get; private set; }

    public bool BlankZero { get; private set; }

    public NumberSign Sign { get; private set; }

    /// <summary>$ L C U or none.</summary>
    public char Currency { get; private set; }

    public bool CurrencyLast { get; private set; }

    /// <summary>. D V, or a currency that stands for the decimal mark; none without fraction.</summary>
    public char Mark { get; private set; }

    /// <summary>Digits and group separators in front of the mark.</summary>
    public string Whole => _whole.ToString();

    public int WholeDigits { get; private set; }

    /// <summary>The first place that prints zeros, or -1.</summary>
    public int ZerosFrom { get; private set; } = -1;

    public int FractionDigits { get; private set; }

    /// <summary>Digits of the fraction up to its last 0: those that FM keeps.</summary>
    public int FixedFractionDigits { get; private set; }

    /// <summary>Digits behind V.</summary>
    public int ShiftDigits { get; private set; }

    public bool LowerCase { get; private set; }

    public bool IsCaseSensitive => Special is NumberPictureKind.Hexadecimal or NumberPictureKind.Roman;

    /// <summary>Digits, separators and mark.</summary>
    public int Width => _whole.Length + (Mark is '\0' or 'V' ? 0 : 1) + FractionDigits;

    public static NumberPicture Parse(string mask)
    {
        var picture = new NumberPicture();
        var at = 0;
        while (at < mask.Length)
            picture.Read(mask, ref at);
        if (picture.WholeDigits + picture.FractionDigits == 0 && picture.Special is NumberPictureKind.Plain or NumberPictureKind.Scientific)
            throw Invalid();
        picture.FinishShift();
        return picture;
    }

    private void Read(string mask, ref int at)
    {
        var rest = mask.AsSpan(at);
        if (Starts(rest, "FM"))
            Take(ref at, 2, !FillMode && at == 0, () => FillMode = true);
        else if (Starts(rest, "MI"))
            Take(ref at, 2, Sign == NumberSign.Default && at + 2 == mask.Length, () => Sign = NumberSign.TrailingMinus);
        else if (Starts(rest, "PR"))
            Take(ref at, 2, Sign == NumberSign.Default && at + 2 == mask.Length, () => Sign = NumberSign.Brackets);
        else if (Starts(rest, "EEEE"))
            Take(ref at, 4, Special == NumberPictureKind.Plain && WholeDigits > 0, () => Special = NumberPictureKind.Scientific);
        else if (Starts(rest, "RN"))
            TakeWhole(mask, ref at, 2, NumberPictureKind.Roman);
        else if (Starts(rest, "TME"))
            TakeWhole(mask, ref at, 3, NumberPictureKind.TextMinimumScientific);
        else if (Starts(rest, "TM9"))
            TakeWhole(mask, ref at, 3, NumberPictureKind.TextMinimum);
        else if (Starts(rest, "TM"))
            TakeWhole(mask, ref at, 2, NumberPictureKind.TextMinimum);
        else
            ReadSymbol(mask, ref at);
    }

    private void ReadSymbol(string mask, ref int at)
    {
        var symbol = char.ToUpperInvariant(mask[at]);
        var first = at == (FillMode ? 2 : 0);
        var last = at == mask.Length - 1;
        switch (symbol)
        {
            case '9' or '0' when Special != NumberPictureKind.Hexadecimal || WholeDigits == 0:
                AddDigit(symbol);
                break;
            case 'X':
                if (Mark != '\0' || _whole.ToString().AsSpan().IndexOfAnyExcept('0', 'X') >= 0)
                    throw Invalid();
                Special = NumberPictureKind.Hexadecimal;
                LowerCase |= mask[at] == 'x';
                AddDigit(symbol);
                break;
            case ',' or 'G' when Mark == '\0' && WholeDigits > 0:
                _whole.Append(symbol);
                break;
            case '.' or 'D' or 'V' when Mark == '\0':
                Mark = symbol;
                break;
            case 'S' when Sign == NumberSign.Default && (first || last):
                Sign = first ? NumberSign.Leading : NumberSign.Trailing;
                break;
            case 'B':
                BlankZero = true;
                break;
            case '$' when Currency == '\0':
                Currency = symbol;
                break;
            case 'L' or 'C' or 'U' when Currency == '\0':
                Currency = symbol;
                CurrencyLast = WholeDigits + FractionDigits > 0;
                break;
            default:
                throw Invalid();
        }
        at++;
    }

    private void AddDigit(char symbol)
    {
        if (Special == NumberPictureKind.Scientific)
            throw Invalid();
        if (Mark != '\0')
        {
            FractionDigits++;
            if (symbol == '0')
                FixedFractionDigits = FractionDigits;
            return;
        }
        if (symbol == '0' && ZerosFrom < 0)
            ZerosFrom = WholeDigits;
        _whole.Append(symbol);
        WholeDigits++;
    }

    /// <summary>Digits behind V are whole digits of the value multiplied by a power of ten.</summary>
    private void FinishShift()
    {
        if (Mark != 'V')
            return;
        ShiftDigits = FractionDigits;
        _whole.Append('9', FractionDigits);
        WholeDigits += FractionDigits;
        FractionDigits = 0;
        FixedFractionDigits = 0;
        Mark = '\0';
    }

    private void TakeWhole(string mask, ref int at, int length, NumberPictureKind kind)
    {
        if (WholeDigits > 0 || at + length != mask.Length)
            throw Invalid();
        Special = kind;
        LowerCase = char.IsLower(mask[at]);
        at += length;
    }

    private static void Take(ref int at, int length, bool allowed, Action take)
    {
        if (!allowed)
            throw Invalid();
        take();
        at += length;
    }

    private static bool Starts(ReadOnlySpan<char> rest, string element) => rest.StartsWith(element, StringComparison.OrdinalIgnoreCase);

    private static OraException Invalid() => new(OraError.InvalidNumberFormatModel);
}
