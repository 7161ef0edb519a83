namespace HmpContentStudio.Content.Reading;

/// <summary>What is wrong with a file and where.</summary>
/// <param name="File">File name as the user gave it.</param>
/// <param name="Line">Line from 1, or null when the fault has no line.</param>
/// <param name="Reason">What is wrong and what to do.</param>
/// <param name="Pointer">JSON pointer into the value (<c>/objectives/0</c>), where the file is one.</param>
public sealed record FileFault(string File, int? Line, string Reason, string? Pointer = null)
{
    /// <summary><c>skills.csv:3: …</c></summary>
    public override string ToString() => Line is { } line ? $"{File}:{line}: {Reason}" : $"{File}: {Reason}";
}
