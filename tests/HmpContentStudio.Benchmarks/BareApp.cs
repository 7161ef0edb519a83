using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace HmpContentStudio.Benchmarks;

/// <summary>The control: an ASP.NET Core app that can do nothing but say that it is there.</summary>
internal static class BareApp
{
    public static int Run(string[] args)
    {
        var app = WebApplication.CreateSlimBuilder(args).Build();
        app.MapGet("/readyz", () => Results.Ok());
        app.Run();
        return 0;
    }
}
