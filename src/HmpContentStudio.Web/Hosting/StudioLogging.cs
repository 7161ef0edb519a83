namespace HmpContentStudio.Web.Hosting;

/// <summary>One line per event on the console; JSON where a collector reads it.</summary>
internal static class StudioLogging
{
    public static void AddStudioLogging(this WebApplicationBuilder builder)
    {
        builder.Logging.ClearProviders();
        if (builder.Environment.IsDevelopment())
        {
            builder.Logging.AddSimpleConsole(o => o.SingleLine = true);
        }
        else
        {
            builder.Logging.AddJsonConsole(o => o.UseUtcTimestamp = true);
        }

        // It warns that keys in a file are not encrypted; the directory is closed to others instead.
        builder.Logging.AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error);
        // It looks for its history table before the first migration and calls its absence an error.
        builder.Logging.AddFilter("Microsoft.EntityFrameworkCore.Database.Command", LogLevel.Critical);
    }
}
