namespace Mocks.Oracle.Types;

/// <summary>An object, record or collection type, as images and descriptions of it need it.</summary>
public abstract class CompositeDetail : TypeDetail
{
    /// <summary>Null for a type that clients can't name: one declared in a block.</summary>
    public TypeIdentity? Identity { get; set; }

    public abstract CompositeForm Form { get; }

    /// <summary>Attributes in their order; of a collection its element alone.</summary>
    public abstract IReadOnlyList<(string Name, OracleType Type)> Parts { get; }

    /// <summary>Of a VARRAY, how many elements there may be; 0 for no bound.</summary>
    public virtual int MostElements => 0;

    /// <summary>The values of a value that is not NULL, with their indexes, which count from 1 where the type has none.</summary>
    public abstract IEnumerable<(int Index, Datum Value)> Take(Datum value);

    /// <summary>A value of such parts.</summary>
    public abstract Datum Make(IReadOnlyList<(int Index, Datum Value)> parts);
}
