using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.Execution;

/// <summary>The types of binds as statements are compiled for: lengths are rounded up, so that few forms of a statement are needed.</summary>
internal static class BindTypes
{
    private static readonly OracleType[] Texts = [OracleType.Varchar2(32), OracleType.Varchar2(128), OracleType.Varchar2(2000), OracleType.Varchar2(4000)];
    private static readonly OracleType[] NationalTexts = [OracleType.NVarchar2(32), OracleType.NVarchar2(128), OracleType.NVarchar2(2000)];

    public static OracleType?[] Of(IReadOnlyList<BindValue> binds)
    {
        if (binds.Count == 0)
            return [];
        var types = new OracleType?[binds.Count];
        for (var i = 0; i < types.Length; i++)
            types[i] = Of(binds[i].Type);
        return types;
    }

    private static OracleType Of(OracleType type) => type.Kind switch
    {
        OracleTypeKind.Varchar2 => type.Length <= 32 ? Texts[0] : type.Length <= 128 ? Texts[1] : type.Length <= 2000 ? Texts[2] : Texts[3],
        OracleTypeKind.NVarchar2 => type.Length <= 32 ? NationalTexts[0] : type.Length <= 128 ? NationalTexts[1] : NationalTexts[2],
        OracleTypeKind.Long => OracleType.Varchar2(4000),
        OracleTypeKind.LongRaw => OracleType.Raw(2000),
        OracleTypeKind.Number or OracleTypeKind.Float => OracleType.AnyNumber,
        OracleTypeKind.Raw => OracleType.Raw(2000),
        _ => type,
    };
}
