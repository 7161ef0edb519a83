using HmpContentStudio.Web.Hosting;

return await StudioHost.RunAsync(args);

/// <summary>The entry point, visible to the tests' host.</summary>
public partial class Program;
