namespace Mocks.Oracle.Types;

/// <summary>
/// A running sum of many NUMBERs. It is kept in 64 bits at the lowest exponent that came, and brought into its one form only when it is
/// asked for; what doesn't fit there goes on with <see cref="OracleNumber"/>.
/// </summary>
public struct NumberSum
{
    private OracleNumber _rest;
    private long _coefficient;
    private int _exponent;

    /// <summary>What was added so far. Raises ORA-01426 on overflow.</summary>
    public readonly OracleNumber Total => _coefficient == 0 ? _rest : _rest + NumberArithmetic.Normalize(_coefficient, _exponent);

    /// <summary>Raises ORA-01426 when what doesn't fit in 64 bits has become too much.</summary>
    public void Add(OracleNumber value)
    {
        if (value.Form is WideForm)
        {
            _rest += value;
            return;
        }

        var (coefficient, exponent) = (value.Bits, value.Exponent);
        if (exponent != _exponent && !TryAlign(ref coefficient, exponent))
        {
            _rest += value;
            return;
        }

        var sum = unchecked(_coefficient + coefficient);
        if (((_coefficient ^ sum) & (coefficient ^ sum)) >= 0)
        {
            _coefficient = sum;
            return;
        }

        _rest = Total + value;
        _coefficient = 0;
    }

    /// <summary>Brings the sum, or a further coefficient, to the lower of both exponents; false when it does not fit in 64 bits.</summary>
    private bool TryAlign(ref long coefficient, int exponent)
    {
        if (_coefficient == 0)
        {
            _exponent = exponent;
            return true;
        }

        if (exponent > _exponent)
            return NumberArithmetic.TryScaleUp(coefficient, exponent - _exponent, out coefficient);
        if (!NumberArithmetic.TryScaleUp(_coefficient, _exponent - exponent, out var scaled))
            return false;
        (_coefficient, _exponent) = (scaled, exponent);
        return true;
    }
}
