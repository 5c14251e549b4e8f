namespace Mocks.Http.OpenApi;

/// <summary>What becomes of a request that breaks its contract.</summary>
internal enum ContractChecks
{
    /// <summary>Nothing is checked.</summary>
    Off,

    /// <summary>It is answered as if it were right, with the violations in a header and in the journal.</summary>
    Warn,

    /// <summary>It is refused.</summary>
    Enforce,
}
