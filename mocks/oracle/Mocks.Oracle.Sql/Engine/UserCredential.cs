namespace Mocks.Oracle.Sql.Engine;

/// <summary>What authentication needs to know of a user.</summary>
/// <param name="Name">As the dictionary has it, upper case unless created quoted.</param>
/// <param name="Password">In clear; null when the account has no authentication.</param>
/// <param name="AccountStatus">OPEN, LOCKED, EXPIRED, EXPIRED(GRACE), EXPIRED &amp; LOCKED.</param>
public sealed record UserCredential(string Name, string? Password, string AccountStatus);
