namespace Mocks.Ldap.Passwords;

/// <summary>What a yescrypt hash costs.</summary>
/// <param name="Flavour">47: read and write memory, six rounds over S-boxes of 12 KB; 0: classic scrypt. No other is known here.</param>
/// <param name="Log2">Of the number of blocks.</param>
/// <param name="BlockSize">Of a block, in 128 octets.</param>
/// <param name="Lanes">How many such memories there are.</param>
/// <param name="Time">More passes over them; 0 usually.</param>
internal readonly record struct YescryptParameters(uint Flavour, int Log2, int BlockSize, int Lanes, int Time)
{
    public const uint Classic = 0;
    public const uint ReadWrite = 47;

    // in octets: what a log-in may take
    private const long MostMemory = 256 << 20;

    public bool IsClassic => Flavour == Classic;

    public int Blocks => 1 << Log2;

    public bool IsAffordable =>
        Flavour is Classic or ReadWrite && Log2 is > 0 and < 24 && BlockSize is > 0 and <= 1024 && Lanes is > 0 and <= 64 && Time is >= 0 and <= 3
        && (long)Blocks * BlockSize * 128 <= MostMemory && (IsClassic || Blocks / Lanes > 1);
}
