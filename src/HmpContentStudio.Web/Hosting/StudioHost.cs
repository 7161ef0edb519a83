using System.Net.Sockets;
using HmpContentStudio.Data.Sqlite;
using HmpContentStudio.Web.Api;
using HmpContentStudio.Web.Http;
using HmpContentStudio.Web.Security;

namespace HmpContentStudio.Web.Hosting;

/// <summary>Builds, prepares and runs the web host.</summary>
internal static class StudioHost
{
    private const int Misconfigured = 2;
    private const int CannotStart = 6;

    public static async Task<int> RunAsync(string[] args)
    {
        var builder = WebApplication.CreateBuilder(args);
        var options = builder.Configuration.GetSection(StudioOptions.Section).Get<StudioOptions>() ?? new StudioOptions();
        var problems = StudioOptionsCheck.Run(options, builder.Environment.IsDevelopment());
        if (problems.Count > 0)
        {
            return Complain(Misconfigured, problems);
        }

        var urls = builder.Configuration["urls"] ?? options.Urls;
        builder.WebHost.UseUrls(urls.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
        AddServices(builder, options);
        await using var app = builder.Build();
        Use(app);
        try
        {
            await app.Services.GetRequiredService<StudioStart>().RunAsync(app.Lifetime.ApplicationStopping);
            await app.RunAsync();
            return 0;
        }
        catch (IOException e) when (e.InnerException is SocketException or Microsoft.AspNetCore.Connections.AddressInUseException)
        {
            return Complain(CannotStart, [$"{urls} is taken or not allowed. Stop the other program, or choose another address with --urls http://127.0.0.1:5081."]);
        }
    }

    private static void AddServices(WebApplicationBuilder builder, StudioOptions options)
    {
        options.DataDirectory = DataDirectory.Resolve(
            options.DataDirectory, builder.Environment.IsDevelopment(), builder.Environment.ContentRootPath);
        Directory.CreateDirectory(options.DataDirectory);
        builder.Services.AddSingleton(options);
        builder.Services.AddSingleton<StudioStart>();
        builder.Services.AddStudio();
        builder.Services.AddSqliteStorage(
            options.Database.ConnectionString ?? Path.Combine(options.DataDirectory, SqliteServices.FileName));
        builder.Services.AddStudioHttp();
        builder.Services.AddStudioSecurity(options, builder.Environment);
    }

    private static void Use(WebApplication app)
    {
        app.UseExceptionHandler();
        app.UseStatusCodePages();
        app.UseRouting();
        app.UseStudioSecurity();
        app.UseRepeatedRequests();
        app.MapStudioApi();
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
