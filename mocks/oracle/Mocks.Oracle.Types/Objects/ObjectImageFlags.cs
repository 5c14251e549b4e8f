namespace Mocks.Oracle.Types;

/// <summary>Bytes of images of objects (node-oracledb <c>dbObject.js</c> and <c>constants.js</c>, TNS_OBJ_*).</summary>
internal static class ObjectImageFlags
{
    public const byte Version81 = 0x80;
    public const byte IsDegenerate = 0x10;
    public const byte IsCollection = 0x08;
    public const byte HasNoPrefix = 0x04;
    public const byte ImageVersion = 1;
    public const byte HasIndexes = 0x10;
    public const byte LongLength = 0xFE;
    public const byte NullLength = 0xFF;
    public const byte AtomicNull = 0xFD;
    public const int LongestShort = 245;
}
