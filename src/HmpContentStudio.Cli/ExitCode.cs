namespace HmpContentStudio.Cli;

/// <summary>What <c>hmp</c> ends with; scripts rely on the numbers.</summary>
internal static class ExitCode
{
    public const int Ok = 0;

    /// <summary>A check failed or the composer refused.</summary>
    public const int Failed = 1;

    /// <summary>Wrong words on the command line, or a missing or unreadable file.</summary>
    public const int Usage = 2;

    public const int NotAllowed = 3;
    public const int Conflict = 4;

    /// <summary>The model provider cannot deliver.</summary>
    public const int Provider = 5;

    /// <summary>The server cannot be reached, or a bug.</summary>
    public const int Other = 6;
}

/// <summary>Ends the command with a sentence for the user and an exit code.</summary>
internal sealed class HmpException(int exitCode, string message, object? problem = null) : Exception(message)
{
    public int ExitCode { get; } = exitCode;

    /// <summary>What <c>--json</c> prints instead of the sentence; null for <c>{code, message}</c>.</summary>
    public object? Problem { get; } = problem;
}
