using System.CommandLine;
using System.Security.Cryptography;
using HmpContentStudio.Accounts;
using HmpContentStudio.Data.Sqlite;

namespace HmpContentStudio.Cli.Commands;

/// <summary><c>hmp admin reset-password EMAIL</c>: lets somebody in again, on the machine that holds the data directory, without mail.</summary>
internal static class AdminCommand
{
    private const int PasswordLength = 20;

    public static Command Create(Terminal terminal)
    {
        var email = new Argument<string>("EMAIL") { Description = "The account." };
        var data = new Option<string?>("--data") { Description = "Data directory of the studio; Studio__DataDirectory otherwise." };
        var reset = new Command("reset-password", "Give an account a new password, end its sessions and lift its lock.") { email, data }.Runs(async (parsed, cancellationToken) =>
        {
            var file = DatabaseFile(parsed.GetValue(data) ?? terminal.Environment("Studio__DataDirectory"));
            var password = RandomNumberGenerator.GetString("abcdefghjkmnpqrstuvwxyz23456789", PasswordLength);
            var result = await LocalStudio.SendAsync(file, new SetPassword(parsed.GetRequiredValue(email), password), cancellationToken);
            if (result.Refusal is { } refusal)
            {
                throw new HmpException(ExitCode.Failed, refusal.Message, new { code = refusal.Code, message = refusal.Message });
            }

            terminal.WriteLine($"New password of {parsed.GetRequiredValue(email)}: {password}");
            return ExitCode.Ok;
        });
        return new Command("admin", "Administration on the machine that holds the data.") { reset };
    }

    private static string DatabaseFile(string? directory)
    {
        var folder = directory ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData), "HmpContentStudio");
        var file = Path.Combine(folder, "studio.db");
        return File.Exists(file)
            ? file
            : throw new HmpException(ExitCode.Usage, $"{file} is not there. Name the studio's data directory with --data or Studio__DataDirectory.");
    }
}
