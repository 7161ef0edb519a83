namespace HmpContentStudio.Content.Reading;

/// <summary>A pinned source: its text as read and what is known about it. Spans are UTF-16 offsets into <see cref="Text"/>.</summary>
public sealed record SourceDocument
{
    /// <summary>File name without extension (<c>-2</c> if taken); the name that origins cite.</summary>
    public required string Name { get; init; }

    /// <summary>As it is cited.</summary>
    public required string Title { get; init; }

    /// <summary>The decoded file, byte-order mark removed, line ends as they were.</summary>
    public required string Text { get; init; }

    /// <summary>Hash of the file's bytes.</summary>
    public required string Hash { get; init; }

    /// <summary>Who answers for it.</summary>
    public string? Owner { get; init; }

    /// <summary>Such as <c>internal</c> or <c>CC-BY-4.0</c>.</summary>
    public string? Licence { get; init; }

    /// <summary>Date of the document.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>How learners see it cited.</summary>
    public SourceReference Reference => new(Name, Title, Owner, Licence, Date);
}
