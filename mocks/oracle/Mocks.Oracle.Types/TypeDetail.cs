namespace Mocks.Oracle.Types;

/// <summary>What the engine knows of a type beyond its family: the fields of a record, the elements of a collection, the range of an integer subtype.</summary>
public abstract class TypeDetail
{
    /// <summary>PLS_INTEGER and its kin: in images of objects an integer of 32 bits.</summary>
    public virtual bool IsMachineInteger => false;

    /// <summary>Whether a value of the other type is one of this.</summary>
    public virtual bool Accepts(TypeDetail other) => Equals(other);
}
