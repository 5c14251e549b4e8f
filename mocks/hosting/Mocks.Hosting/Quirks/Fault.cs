namespace Mocks.Hosting;

/// <summary>Something that a quirk breaks while it is on; each mock has its own kinds.</summary>
/// <param name="Trigger">Which of the calls that the fault's conditions name it strikes.</param>
public abstract record Fault(FaultTrigger Trigger);
