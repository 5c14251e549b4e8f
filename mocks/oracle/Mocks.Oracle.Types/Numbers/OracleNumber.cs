using System.Numerics;

namespace Mocks.Oracle.Types;

/// <summary>
/// An exact Oracle NUMBER: 20 base-100 digits (39 or 40 decimal ones), magnitude 1e-130 up to 1e126. Every value has one representation,
/// so equality is that of the parts. Results that need more digits are rounded half away from zero, as the server does.
/// </summary>
public readonly struct OracleNumber : IEquatable<OracleNumber>, IComparable<OracleNumber>
{
    public static readonly OracleNumber Zero;
    public static readonly OracleNumber One = new(1);
    public static readonly OracleNumber MinusOne = new(-1);

    private readonly NumberForm? _form;
    private readonly long _coefficient;

    public OracleNumber(long value) => _coefficient = value;

    internal OracleNumber(long coefficient, NumberForm? form)
    {
        _coefficient = coefficient;
        _form = form;
    }

    internal NumberForm? Form => _form;

    internal long Bits => _coefficient;

    public int Sign => _form is WideForm wide ? wide.Coefficient.Sign : Math.Sign(_coefficient);

    public bool IsZero => _coefficient == 0 && _form is not WideForm;

    public bool IsInteger => Exponent >= 0;

    /// <summary>The value is <see cref="Coefficient"/> × 10^<see cref="Exponent"/>.</summary>
    internal int Exponent => _form switch { null => 0, ScaledForm scaled => scaled.Exponent, _ => ((WideForm)_form).Exponent };

    internal BigInteger Coefficient => _form is WideForm wide ? wide.Coefficient : _coefficient;

    public static implicit operator OracleNumber(long value) => new(value);

    public static implicit operator OracleNumber(int value) => new(value);

    public static OracleNumber operator +(OracleNumber a, OracleNumber b) => NumberArithmetic.Add(a, b);

    public static OracleNumber operator -(OracleNumber a, OracleNumber b) => NumberArithmetic.Add(a, -b);

    public static OracleNumber operator *(OracleNumber a, OracleNumber b) => NumberArithmetic.Multiply(a, b);

    /// <summary>Quotient to 20 base-100 digits. Raises ORA-01476.</summary>
    public static OracleNumber operator /(OracleNumber a, OracleNumber b) => NumberArithmetic.Divide(a, b);

    public static OracleNumber operator -(OracleNumber a) => NumberArithmetic.Negate(a);

    public static bool operator ==(OracleNumber a, OracleNumber b) => a.Equals(b);

    public static bool operator !=(OracleNumber a, OracleNumber b) => !a.Equals(b);

    public static bool operator <(OracleNumber a, OracleNumber b) => a.CompareTo(b) < 0;

    public static bool operator >(OracleNumber a, OracleNumber b) => a.CompareTo(b) > 0;

    public static bool operator <=(OracleNumber a, OracleNumber b) => a.CompareTo(b) <= 0;

    public static bool operator >=(OracleNumber a, OracleNumber b) => a.CompareTo(b) >= 0;

    /// <summary>Coefficient × 10^exponent, rounded to what a NUMBER holds. Raises ORA-01426 on overflow; underflow is zero.</summary>
    public static OracleNumber FromParts(BigInteger coefficient, int exponent) => NumberArithmetic.Normalize(coefficient, exponent);

    /// <summary>An SQL numeric text: sign, digits, point, exponent; blanks around it. Raises ORA-01722.</summary>
    public static OracleNumber Parse(ReadOnlySpan<char> text) => NumberText.Parse(text);

    public static bool TryParse(ReadOnlySpan<char> text, out OracleNumber value) => NumberText.TryParse(text, '.', out value);

    public static bool TryParse(ReadOnlySpan<char> text, char decimalMark, out OracleNumber value) => NumberText.TryParse(text, decimalMark, out value);

    /// <summary>Oracle's 1 to 21 bytes, without a length byte. Raises ORA-01722 … never: bad bytes raise ORA-01483.</summary>
    public static OracleNumber FromBytes(ReadOnlySpan<byte> bytes) => NumberBytes.Read(bytes);

    /// <summary>Writes Oracle's bytes to a buffer of at least <see cref="MaxBytes"/>; returns how many were written.</summary>
    public int WriteBytes(Span<byte> buffer) => NumberBytes.Write(this, buffer);

    public byte[] ToBytes()
    {
        Span<byte> buffer = stackalloc byte[MaxBytes];
        return buffer[..WriteBytes(buffer)].ToArray();
    }

    public const int MaxBytes = 22;

    /// <summary>The nearest NUMBER to a binary double's shortest decimal text. Raises ORA-01426 for infinities and NaN.</summary>
    public static OracleNumber FromDouble(double value) => NumberText.FromDouble(value);

    public static OracleNumber FromSingle(float value) => NumberText.FromSingle(value);

    public double ToDouble() => _form is null ? _coefficient : NumberText.ToDouble(this);

    public float ToSingle() => NumberText.ToSingle(this);

    /// <summary>Whether the value is an integer that fits in 64 bits.</summary>
    public bool TryToInt64(out long value)
    {
        value = _coefficient;
        return _form is null;
    }

    /// <summary>The integer part, truncated. Raises ORA-01426 when it does not fit.</summary>
    public long ToInt64() => Truncate().TryToInt64(out var value) ? value : throw new OraException(OraError.NumericOverflow);

    public int ToInt32()
    {
        var value = ToInt64();
        return value is >= int.MinValue and <= int.MaxValue ? (int)value : throw new OraException(OraError.NumericOverflow);
    }

    /// <summary>The integer part, truncated.</summary>
    public BigInteger ToBigInteger()
    {
        var whole = Truncate();
        return whole.Coefficient * NumberArithmetic.PowerOfTen(whole.Exponent);
    }

    public OracleNumber Abs() => Sign < 0 ? -this : this;

    /// <summary>Rounds half away from zero at the given decimal place, which may be negative.</summary>
    public OracleNumber Round(int places = 0) => NumberArithmetic.Round(this, places);

    public OracleNumber Truncate(int places = 0) => NumberArithmetic.Truncate(this, places);

    public OracleNumber Ceil() => NumberArithmetic.Ceil(this);

    public OracleNumber Floor() => NumberArithmetic.Floor(this);

    /// <summary>MOD: the sign of the dividend; a divisor of zero gives the dividend.</summary>
    public OracleNumber Mod(OracleNumber divisor) => NumberArithmetic.Mod(this, divisor);

    /// <summary>REMAINDER: the quotient is rounded to the nearest integer, to even when halfway. Raises ORA-01428 for zero.</summary>
    public OracleNumber Remainder(OracleNumber divisor) => NumberArithmetic.Remainder(this, divisor);

    /// <summary>Raises ORA-01428 below zero.</summary>
    public OracleNumber Sqrt() => NumberMath.SquareRoot(this);

    public OracleNumber Power(OracleNumber power) => NumberMath.Power(this, power);

    /// <summary>The value as a column NUMBER(precision, scale) keeps it, or null when it does not fit.</summary>
    public OracleNumber? Fit(int precision, int scale) => NumberArithmetic.Fit(this, precision, scale);

    /// <summary>As <see cref="Fit"/>. Raises ORA-01438.</summary>
    public OracleNumber ApplyPrecision(int precision, int scale) =>
        Fit(precision, scale) ?? throw new OraException(OraError.ValueLargerThanPrecision);

    public int CompareTo(OracleNumber other) =>
        _form is null && other._form is null ? _coefficient.CompareTo(other._coefficient) : NumberArithmetic.Compare(this, other);

    public bool Equals(OracleNumber other) => _form switch
    {
        WideForm wide => other._form is WideForm theirs && wide.Exponent == theirs.Exponent && wide.Coefficient == theirs.Coefficient,
        _ => _coefficient == other._coefficient && ReferenceEquals(_form, other._form),
    };

    public override bool Equals(object? obj) => obj is OracleNumber other && Equals(other);

    public override int GetHashCode() => _form switch
    {
        null => _coefficient.GetHashCode(),
        ScaledForm scaled => HashCode.Combine(_coefficient, scaled.Exponent),
        _ => HashCode.Combine(((WideForm)_form).Coefficient, ((WideForm)_form).Exponent),
    };

    /// <summary>The text that TO_CHAR without a format gives, with a point as decimal mark.</summary>
    public override string ToString() => NumberText.Format(this, '.');

    public string ToString(char decimalMark) => NumberText.Format(this, decimalMark);
}
