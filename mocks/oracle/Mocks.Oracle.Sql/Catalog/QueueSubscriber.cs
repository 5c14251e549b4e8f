namespace Mocks.Oracle.Sql.Catalog;

/// <summary>Who gets a message of a queue for several consumers that names no recipients.</summary>
/// <param name="Number">SUBSCRIBER_ID: no other subscriber of the queue has had it.</param>
/// <param name="Name">Of the consumer.</param>
/// <param name="Address">A queue that messages would be passed on to; kept for the dictionary.</param>
/// <param name="Protocol">Of the address.</param>
/// <param name="Rule">A condition on the message; null for all messages.</param>
/// <param name="Transformation">Applied when this subscriber takes a message.</param>
internal sealed record QueueSubscriber(int Number, string Name, string? Address, long? Protocol, string? Rule, string? Transformation);
