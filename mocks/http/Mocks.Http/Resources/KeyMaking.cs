namespace Mocks.Http.Resources;

/// <summary>Where the key of a new row comes from when the client gives none.</summary>
internal enum KeyMaking
{
    /// <summary>The next number when all keys are numbers, else a UUID.</summary>
    ByRows,
    Sequence,
    Uuid,

    /// <summary>The client must give it.</summary>
    Client,
}
