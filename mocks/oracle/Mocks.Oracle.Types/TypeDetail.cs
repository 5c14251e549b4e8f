namespace Mocks.Oracle.Types;

/// <summary>What the engine knows of a type beyond its family: the fields of a record, the elements of a collection, the range of an integer subtype.</summary>
public abstract class TypeDetail;
