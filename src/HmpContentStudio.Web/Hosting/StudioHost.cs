using HmpContentStudio.Data.Sqlite;
using HmpContentStudio.Storage;
using HmpContentStudio.Web.Api;
using HmpContentStudio.Web.Demo;
using HmpContentStudio.Web.Http;
using HmpContentStudio.Web.Previews;
using HmpContentStudio.Web.Security;
using HmpContentStudio.Web.Workers;
using Microsoft.AspNetCore.Hosting.Server;

namespace HmpContentStudio.Web.Hosting;

/// <summary>Builds, prepares and runs the web host.</summary>
internal static class StudioHost
{
    private const int Misconfigured = 2;
    private const int CannotStart = 6;

    public static async Task<int> RunAsync(string[] args)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = ContentRoot() });
        var (options, unreadable) = StudioOptionsReader.Read(builder.Configuration);
        if (options is null)
        {
            return Complain(Misconfigured, unreadable);
        }

        options.Urls = builder.Configuration["urls"] ?? options.Urls;
        var problems = StudioOptionsCheck.Run(options, builder.Environment.IsDevelopment());
        if (problems.Count > 0)
        {
            return Complain(Misconfigured, problems);
        }

        AddServices(builder, options);
        await using var app = builder.Build();
        Use(app);
        if (ListenCheck.Taken(app.Services.GetRequiredService<IServer>(), options.Urls) is { } taken)
        {
            return Complain(CannotStart, [$"{taken} is in use. Stop the other program, or choose another address with --urls http://127.0.0.1:5081."]);
        }

        await app.Services.GetRequiredService<StudioStart>().RunAsync(app.Lifetime.ApplicationStopping);
        await app.RunAsync();
        return 0;
    }

    // The built program finds its settings beside itself, wherever it is started from; dotnet run starts in the project folder.
    private static string? ContentRoot() => File.Exists("appsettings.json") ? null : AppContext.BaseDirectory;

    private static void AddServices(WebApplicationBuilder builder, StudioOptions options)
    {
        options.DataDirectory = DataDirectory.Create(
            options.DataDirectory, builder.Environment.IsDevelopment(), builder.Environment.ContentRootPath);
        builder.WebHost.UseUrls(options.Urls.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = BodyLimits.Largest;
        });
        builder.AddStudioLogging();
        builder.Services.AddSingleton(options);
        builder.Services.AddSingleton(new StudioFolder(options.DataDirectory));
        builder.Services.AddSingleton<StudioStart>();
        builder.Services.AddSingleton<DemoContent>();
        builder.Services.AddWorkers(options);
        builder.Services.AddStudio();
        builder.Services.AddSqliteStorage(SqliteServices.FileOf(options.Database.ConnectionString, options.DataDirectory));
        builder.Services.AddStudioHttp();
        builder.Services.AddStudioSecurity(options, builder.Environment);
        builder.Services.AddStudioOpenApi();
        builder.Services.AddScoped<IReadinessProbe, DatabaseProbe>().AddSingleton<IReadinessProbe, ProviderProbe>();
        builder.Services.AddRazorPages();
    }

    private static void Use(WebApplication app)
    {
        app.UseMiddleware<SecurityHeaders>();
        app.UseSpokenStatuses();
        app.UseExceptionHandler();
        app.UseMiddleware<PreviewGate>();
        app.UseStudioAssets();
        app.UseRouting();
        app.UseStudioSecurity();
        app.UseMiddleware<StrictBodies>();
        app.UseRepeatedRequests();
        app.MapStudioApi();
        app.MapPreviews();
        app.MapHealth();
        app.MapStudioOpenApi();
        app.MapStudioPages();
    }

    private static int Complain(int code, IReadOnlyList<string> lines)
    {
        foreach (var line in lines)
        {
            Console.Error.WriteLine(line);
        }

        return code;
    }
}
