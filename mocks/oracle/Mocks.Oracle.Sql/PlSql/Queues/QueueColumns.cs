using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.PlSql.Queues;

/// <summary>The columns of queue tables and of their tables of recipients: names, types and places. Times are UTC.</summary>
internal static class QueueColumns
{
    public const int Queue = 0;
    public const int MessageId = 1;
    public const int Correlation = 2;
    public const int Priority = 3;
    public const int State = 4;
    public const int Delay = 5;
    public const int Expiration = 6;
    public const int StepNumber = 8;
    public const int EnqueueTime = 12;
    public const int EnqueueUser = 13;
    public const int EnqueueTransaction = 14;
    public const int DequeueTime = 15;
    public const int DequeueUser = 16;
    public const int DequeueTransaction = 17;
    public const int RetryCount = 18;
    public const int ExceptionSchema = 19;
    public const int ExceptionQueue = 20;
    public const int OriginalMessageId = 23;
    public const int SenderName = 24;
    public const int SenderAddress = 25;
    public const int SenderProtocol = 26;
    public const int Payload = 27;

    /// <summary>Hidden: 1 of a buffered message.</summary>
    public const int Buffered = 28;

    public const string BufferedName = "MSG_BUFFERED$";

    public const int RecipientSubscriber = 0;
    public const int RecipientName = 1;
    public const int RecipientQueue = 2;
    public const int RecipientMessageId = 3;
    public const int RecipientRetryCount = 4;

    /// <summary>All before the payload, as CREATE TABLE wants them.</summary>
    public const string Messages = """
        q_name VARCHAR2(128), msgid RAW(16) NOT NULL PRIMARY KEY, corrid VARCHAR2(128), priority NUMBER, state NUMBER, delay TIMESTAMP(6), expiration NUMBER,
        time_manager_info TIMESTAMP(6), local_order_no NUMBER, chain_no NUMBER, cscn NUMBER, dscn NUMBER, enq_time TIMESTAMP(6), enq_uid VARCHAR2(128),
        enq_tid VARCHAR2(30), deq_time TIMESTAMP(6), deq_uid VARCHAR2(128), deq_tid VARCHAR2(30), retry_count NUMBER, exception_qschema VARCHAR2(128),
        exception_queue VARCHAR2(128), step_no NUMBER, recipient_key NUMBER, dequeue_msgid RAW(16), sender_name VARCHAR2(128), sender_address VARCHAR2(1024),
        sender_protocol NUMBER
        """;

    public const string Recipients =
        "subscriber# NUMBER, name VARCHAR2(512), queue# NUMBER, msgid RAW(16), retry_count NUMBER";

    public static Datum Time(DateTime utc) => Datum.Timestamp(OracleTimestamp.FromDateTimeOffset(new DateTimeOffset(utc, TimeSpan.Zero)).WithoutZone());

    public static DateTime? TimeOf(Datum value) =>
        value.IsNull ? null : value.AsTimestamp() is var at ? at.Local.ToDateTime().AddTicks(at.Nanoseconds / 100) : null;

    public static long Number(Datum value, long whenNull = 0) => value.IsNull ? whenNull : value.AsNumber().ToInt64();
}
