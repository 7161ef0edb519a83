using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace HmpContentStudio.Benchmarks;

/// <summary>From the start of the process to the first 200 of <c>/readyz</c>, and resident memory ten seconds later, beside a bare app; medians of five.</summary>
internal static class StartBenchmark
{
    private const int Rounds = 5;

    public static async Task<int> RunAsync()
    {
        var here = AppContext.BaseDirectory;
        var configuration = new DirectoryInfo(here).Name;
        var web = Path.GetFullPath(Path.Combine(here, "../../HmpContentStudio.Web", configuration, "HmpContentStudio.Web.dll"));
        var self = Path.Combine(here, "HmpContentStudio.Benchmarks.dll");
        var data = Directory.CreateTempSubdirectory("studio-start-").FullName;
        try
        {
            // The first start makes the database; it is not part of what is measured.
            await MeasureAsync([web], data);
            var (bare, studio) = (new List<Start>(), new List<Start>());
            for (var round = 0; round < Rounds; round++)
            {
                bare.Add(await MeasureAsync([self, "bare"], data));
                studio.Add(await MeasureAsync([web], data));
            }

            Print("start to ready, ms", bare, studio, start => start.Ready.TotalMilliseconds);
            Print("resident memory when idle, MB", bare, studio, start => start.Memory / 1e6);
            return 0;
        }
        finally
        {
            Directory.Delete(data, recursive: true);
        }
    }

    private sealed record Start(TimeSpan Ready, long Memory);

    private static void Print(string what, List<Start> bare, List<Start> studio, Func<Start, double> value)
    {
        var (one, other) = (Median(bare, value), Median(studio, value));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what,-32} bare app {one,8:0}   studio {other,8:0}   ratio {other / one,5:0.0}"));
    }

    private static double Median(List<Start> starts, Func<Start, double> value) => starts.Select(value).Order().ElementAt(starts.Count / 2);

    private static async Task<Start> MeasureAsync(string[] program, string data)
    {
        var url = $"http://127.0.0.1:{FreePort()}";
        var info = new ProcessStartInfo("dotnet", [.. program, "--urls", url]) { RedirectStandardOutput = true, RedirectStandardError = true };
        info.Environment["Studio__DataDirectory"] = data;
        info.Environment["ASPNETCORE_ENVIRONMENT"] = "Production";
        var watch = Stopwatch.StartNew();
        using var process = Process.Start(info)!;
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        try
        {
            await ReadyAsync(url, process);
            var ready = watch.Elapsed;
            await Task.Delay(TimeSpan.FromSeconds(10));
            process.Refresh();
            return new Start(ready, process.WorkingSet64);
        }
        finally
        {
            process.Kill();
            await process.WaitForExitAsync();
        }
    }

    private static async Task ReadyAsync(string url, Process process)
    {
        using var http = new HttpClient();
        while (!process.HasExited)
        {
            try
            {
                using var answer = await http.GetAsync(url + "/readyz");
                if (answer.IsSuccessStatusCode)
                {
                    return;
                }
            }
            catch (HttpRequestException)
            {
                // Not listening yet.
            }

            await Task.Delay(5);
        }

        throw new InvalidOperationException($"The program ended with {process.ExitCode} before it was ready.");
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
