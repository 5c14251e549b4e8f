using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.Execution.Functions;

/// <summary>Text that is a string or a LOB: functions of text take both, and answer a LOB with a LOB.</summary>
internal static class LobText
{
    public static string Of(Datum value) => value.AsObject() is Lob lob ? lob.ToText() : value.AsText();

    /// <summary>A text as the kind of value that another is.</summary>
    public static Datum Like(Datum model, string text) => model.AsObject() is Lob lob ? Datum.Lob(Lob.FromText(text, lob.Kind)) : Datum.Text(text);

    /// <summary>LOBs of characters as they are, everything else as strings.</summary>
    public static OracleType Parameter(int index, OracleType given) => given.IsCharacterLob ? given : ParameterTypes.Texts(index, given);
}
