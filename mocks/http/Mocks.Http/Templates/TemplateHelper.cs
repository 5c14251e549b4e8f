namespace Mocks.Http.Templates;

/// <summary>What a helper does. A block helper writes its block itself and returns null.</summary>
internal delegate object? TemplateHelper(HelperCall call);
