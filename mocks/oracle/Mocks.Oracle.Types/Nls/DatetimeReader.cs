namespace Mocks.Oracle.Types;

/// <summary>
/// Reads one text by a datetime format model. Lenient as the server is unless FX says otherwise: any punctuation stands for any other,
/// full-width digits need none between them, month names stand for month numbers, and a time of day at the end may be left out.
/// </summary>
internal ref struct DatetimeReader
{
    private readonly DatetimeToken[] _tokens;
    private readonly Nls _nls;
    private readonly NlsLanguage _language;
    private readonly DatetimeParts _parts = new();

    private ReadOnlySpan<char> _text;
    private int _at;
    private bool _fullWidth;

    public DatetimeReader(DatetimeFormat format, Nls nls)
    {
        _tokens = [.. format.Tokens.SelectMany(t => Expand(t, nls))];
        _nls = nls;
        _language = NlsLanguage.Of(nls);
    }

    private readonly bool AtEnd => _at >= _text.Length;

    public OracleTimestamp Read(string text)
    {
        _text = text;
        _at = 0;
        for (var i = 0; i < _tokens.Length; i++)
        {
            var token = _tokens[i];
            if (!token.Exact)
                SkipBlanks();
            if (AtEnd && MayEndBefore(i))
                break;
            if (IsMissingFraction(i))
            {
                i++;
                continue;
            }
            if (token.IsLiteral)
                ReadLiteral(i);
            else
                ReadElement(token, i);
        }
        SkipBlanks();
        if (!AtEnd)
            throw new OraException(OraError.DateFormatPictureEnds);
        return _parts.Assemble(_nls);
    }

    private static IEnumerable<DatetimeToken> Expand(DatetimeToken token, Nls nls)
    {
        var mask = token.Element switch
        {
            DatetimeElement.ShortDate => NlsTerritory.Of(nls).ShortDate,
            DatetimeElement.LongDate => NlsTerritory.Of(nls).LongDate,
            DatetimeElement.ShortTime => NlsTerritory.Of(nls).ShortTime,
            _ => null,
        };
        return mask is null ? [token] : DatetimeFormat.Parse(mask).Tokens;
    }

    /// <summary>Whether the text may stop here: what is left of the format is time of day and punctuation.</summary>
    private readonly bool MayEndBefore(int index)
    {
        for (var i = index; i < _tokens.Length; i++)
        {
            if (_tokens[i].Element == DatetimeElement.QuotedLiteral || (!_tokens[i].IsLiteral && !_tokens[i].IsTimeOfDay))
                return false;
        }
        return true;
    }

    /// <summary>A decimal mark and FF may be left out together, also in front of a zone.</summary>
    private readonly bool IsMissingFraction(int index) =>
        !_tokens[index].Exact
        && (_tokens[index].Element == DatetimeElement.Radix || _tokens[index].Text == ".")
        && index + 1 < _tokens.Length && _tokens[index + 1].Element == DatetimeElement.Fraction
        && !AtEnd && _text[_at] is not ('.' or ',') && !char.IsAsciiDigit(_text[_at]);

    private void ReadLiteral(int index)
    {
        var token = _tokens[index];
        if (token.Element == DatetimeElement.QuotedLiteral)
        {
            ReadQuoted(token);
            return;
        }
        var expected = token.Text[0];
        if (AtEnd)
            throw new OraException(OraError.InputValueNotLongEnough);
        var found = _text[_at];
        if (token.Exact)
        {
            if (found != expected)
                throw new OraException(OraError.LiteralDoesNotMatchFormat);
            _at++;
        }
        else if (char.IsWhiteSpace(expected))
        {
            // blanks of the text were skipped already; any other separator may stand for one
            if (IsSeparator(found) && !IsSign(index))
                _at++;
        }
        else if (IsSeparator(found))
        {
            _at++;
        }
        else if (!CanOmit(index))
        {
            throw new OraException(OraError.LiteralDoesNotMatchFormat);
        }
    }

    /// <summary>A sign in front of a zone or signed year is no separator.</summary>
    private readonly bool IsSign(int index)
    {
        if (_text[_at] is not ('-' or '+'))
            return false;
        var next = index + 1 < _tokens.Length ? _tokens[index + 1] : null;
        return next?.Element is DatetimeElement.ZoneHour or DatetimeElement.ZoneRegion or DatetimeElement.SignedYear;
    }

    private readonly bool CanOmit(int index) =>
        _fullWidth && index + 1 < _tokens.Length && (_tokens[index + 1].IsNumericInput || _tokens[index + 1].IsLiteral);

    private void ReadQuoted(DatetimeToken token)
    {
        if (AtEnd && token.Text.Length > 0)
            throw new OraException(OraError.InputValueNotLongEnough);
        if (!_text[_at..].StartsWith(token.Text, token.Exact ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase))
            throw new OraException(OraError.LiteralDoesNotMatchFormat);
        _at += token.Text.Length;
    }

    private void ReadElement(DatetimeToken token, int index)
    {
        if (AtEnd)
            throw new OraException(OraError.InputValueNotLongEnough);
        _fullWidth = false;
        switch (token.Element)
        {
            case DatetimeElement.Year or DatetimeElement.RoundedYear or DatetimeElement.RoundedFullYear or DatetimeElement.SignedYear
                or DatetimeElement.YearWithComma:
                ReadYear(token, index);
                break;
            case DatetimeElement.Month when !char.IsLetter(_text[_at]) || token.Exact:
                _parts.SetMonth(ReadNumber(token, 2));
                break;
            case DatetimeElement.Month or DatetimeElement.MonthName or DatetimeElement.MonthShortName:
                _parts.SetMonth(ReadMonthName());
                break;
            case DatetimeElement.RomanMonth:
                _parts.SetMonth(ReadRomanMonth());
                break;
            case DatetimeElement.DayOfMonth:
                _parts.SetDay(ReadNumber(token, 2));
                break;
            case DatetimeElement.DayOfYear:
                _parts.SetDayOfYear(ReadNumber(token, 3));
                break;
            case DatetimeElement.DayName or DatetimeElement.DayShortName:
                _parts.SetWeekday(ReadName(_language.Days, _language.Dys, OraError.NotAValidDayOfWeek));
                break;
            case DatetimeElement.Julian:
                _parts.SetJulianDay(ReadNumber(token, 7));
                break;
            case DatetimeElement.AdBc or DatetimeElement.AdBcDotted:
                _parts.IsBc = ReadEither(_language.Ad, _language.Bc, "A.D.", "B.C.", OraError.BcAdRequired);
                break;
            default:
                ReadTime(token);
                break;
        }
    }

    private void ReadTime(DatetimeToken token)
    {
        switch (token.Element)
        {
            case DatetimeElement.Hour24:
                _parts.SetHour24(ReadNumber(token, 2));
                break;
            case DatetimeElement.Hour12:
                _parts.SetHour12(ReadNumber(token, 2));
                break;
            case DatetimeElement.Minute:
                _parts.SetMinute(ReadNumber(token, 2));
                break;
            case DatetimeElement.Second:
                _parts.SetSecond(ReadNumber(token, 2));
                break;
            case DatetimeElement.SecondsOfDay:
                _parts.SetSecondOfDay(ReadNumber(token, 5));
                break;
            case DatetimeElement.AmPm or DatetimeElement.AmPmDotted:
                _parts.IsPm = ReadEither(_language.Am, _language.Pm, "A.M.", "P.M.", OraError.MeridianRequired);
                break;
            case DatetimeElement.Fraction:
                ReadFraction(token.Digits == 0 ? 9 : token.Digits);
                break;
            case DatetimeElement.Radix:
                if (_text[_at] is '.' or ',' || _text[_at] == _nls.DecimalMark)
                    _at++;
                else
                    throw new OraException(OraError.LiteralDoesNotMatchFormat);
                break;
            case DatetimeElement.ZoneHour:
                ReadZoneHour(token);
                break;
            case DatetimeElement.ZoneMinute:
                _parts.SetZoneMinute(ReadNumber(token, 2));
                break;
            case DatetimeElement.ZoneRegion:
                _parts.Zone = OracleTimeZone.Parse(ReadWord("/_+-:"));
                break;
            case DatetimeElement.ZoneAbbreviation:
                ReadWord("/_+-");
                break;
            default:
                throw new OraException(OraError.FormatCodeCannotAppear);
        }
    }

    private void ReadYear(DatetimeToken token, int index)
    {
        var negative = false;
        if (token.Element == DatetimeElement.SignedYear && _text[_at] is '-' or '+')
            negative = _text[_at++] == '-';
        var run = DigitRun();
        var width = token.Digits;
        // two-digit years are read with four digits where the text has exactly four and no further digits can follow
        if (width < 4 && run == 4 && !token.Exact && !(index + 1 < _tokens.Length && _tokens[index + 1].IsNumericInput))
            width = 4;
        if (run == 0 && token.Digits == 4)
            throw new OraException(OraError.YearOutOfRange);
        if (token.Element == DatetimeElement.YearWithComma)
        {
            _parts.SetYear(ReadYearWithComma(), 4, token, _nls);
            return;
        }
        var start = _at;
        var value = ReadDigits(token, width);
        _parts.SetYear(negative ? -value : value, _at - start, token, _nls);
    }

    private int ReadYearWithComma()
    {
        var value = 0;
        while (!AtEnd && (char.IsAsciiDigit(_text[_at]) || _text[_at] == ','))
        {
            if (_text[_at] != ',')
                value = value * 10 + _text[_at] - '0';
            if (value > 9999)
                throw new OraException(OraError.YearOutOfRange);
            _at++;
        }
        return value;
    }

    private readonly int DigitRun()
    {
        var end = _at;
        while (end < _text.Length && char.IsAsciiDigit(_text[end]))
            end++;
        return end - _at;
    }

    private int ReadNumber(DatetimeToken token, int width) => ReadDigits(token, width);

    private int ReadDigits(DatetimeToken token, int width)
    {
        var value = 0;
        var start = _at;
        while (!AtEnd && _at - start < width && char.IsAsciiDigit(_text[_at]))
            value = value * 10 + _text[_at++] - '0';
        if (_at == start)
            throw new OraException(OraError.NonNumericCharacterFound);
        _fullWidth = _at - start == width;
        if (token.Exact && !token.FillMode && !_fullWidth)
            throw new OraException(OraError.NumericValueDoesNotMatchLength);
        return value;
    }

    private void ReadFraction(int width)
    {
        var start = _at;
        var value = 0;
        while (!AtEnd && _at - start < width && char.IsAsciiDigit(_text[_at]))
            value = value * 10 + _text[_at++] - '0';
        if (_at == start)
            throw new OraException(OraError.NonNumericCharacterFound);
        for (var i = _at - start; i < 9; i++)
            value *= 10;
        _parts.Nanoseconds = value;
    }

    private void ReadZoneHour(DatetimeToken token)
    {
        var negative = _text[_at] == '-';
        if (_text[_at] is '-' or '+')
            _at++;
        if (AtEnd)
            throw new OraException(OraError.InputValueNotLongEnough);
        _parts.SetZoneHour(ReadNumber(token, 2), negative);
    }

    private int ReadMonthName()
    {
        if (!char.IsLetter(_text[_at]))
            throw new OraException(OraError.NotAValidMonth);
        return ReadName(_language.Months, _language.Mons, OraError.NotAValidMonth) + 1;
    }

    /// <summary>The longest of the full and short names that the text starts with.</summary>
    private int ReadName(string[] names, string[] shortNames, OraError error)
    {
        var best = -1;
        var length = 0;
        for (var i = 0; i < names.Length; i++)
        {
            foreach (var name in (ReadOnlySpan<string>)[names[i], shortNames[i], shortNames[i].TrimEnd('.')])
            {
                if (name.Length > length && _text[_at..].StartsWith(name, StringComparison.OrdinalIgnoreCase))
                {
                    best = i;
                    length = name.Length;
                }
            }
        }
        if (best < 0)
            throw new OraException(error);
        _at += length;
        return best;
    }

    private int ReadRomanMonth()
    {
        var start = _at;
        var word = ReadWord("");
        var month = Array.IndexOf(RomanMonths, word.ToUpperInvariant()) + 1;
        if (month > 0)
            return month;
        _at = start;
        throw new OraException(OraError.NotAValidMonth);
    }

    private static readonly string[] RomanMonths = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"];

    /// <summary>True when the second of the two words is found, with or without dots.</summary>
    private bool ReadEither(string first, string second, string firstDotted, string secondDotted, OraError error)
    {
        foreach (var (word, isSecond) in (ReadOnlySpan<(string, bool)>)[(firstDotted, false), (secondDotted, true), (first, false), (second, true)])
        {
            if (_text[_at..].StartsWith(word, StringComparison.OrdinalIgnoreCase))
            {
                _at += word.Length;
                return isSecond;
            }
        }
        throw new OraException(error);
    }

    private string ReadWord(string extra)
    {
        var start = _at;
        while (!AtEnd && (char.IsLetterOrDigit(_text[_at]) || extra.Contains(_text[_at], StringComparison.Ordinal)))
            _at++;
        return _text[start.._at].ToString();
    }

    private void SkipBlanks()
    {
        while (!AtEnd && char.IsWhiteSpace(_text[_at]))
            _at++;
    }

    private static bool IsSeparator(char c) => !char.IsLetterOrDigit(c);
}
