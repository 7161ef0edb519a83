using HmpContentStudio.Content;

namespace HmpContentStudio.Checks;

/// <summary>The automatic half of one criterion.</summary>
internal interface IPreCheck
{
    /// <summary>The criterion it belongs to.</summary>
    string CriterionId { get; }

    /// <summary>Says that nothing was found, and what a person still has to look at.</summary>
    string AllWell { get; }

    /// <summary>Says why there is nothing to read.</summary>
    string NothingToRead { get; }

    /// <summary>The flags in reading order; null when nothing of what it reads is there.</summary>
    IReadOnlyList<Flag>? Read(CheckContext context);
}

/// <summary>One thing a person must decide about.</summary>
internal sealed record Flag(string Kind, string Message)
{
    public string? BlockId { get; init; }

    public string? Part { get; init; }

    public int? Start { get; init; }

    public int? End { get; init; }

    public string? Text { get; init; }

    public IReadOnlyList<Evidence> Evidence { get; init; } = [];
}

/// <summary>What all pre-checks of one run share, so that sources and entry are read once.</summary>
internal sealed class CheckContext(CheckSubject subject)
{
    private IReadOnlyList<Ground>? entryTexts;
    private PassageIndex? passages;
    private IReadOnlyList<Claim>? claims;

    public CheckSubject Subject { get; } = subject;

    public LearningContent Content => Subject.Content;

    public OriginResolver Resolver { get; } = new(subject.Entry, subject.Role, subject.Brief, subject.Sources);

    /// <summary>All texts of the entry.</summary>
    public IReadOnlyList<Ground> EntryTexts => entryTexts ??= EntryGrounds.Of(Subject.Entry);

    /// <summary>All passages of the sources and the entry.</summary>
    public PassageIndex Passages => passages ??= new PassageIndex([.. Subject.Sources.Select(source => new Ground(source.Name, source.Text)), .. EntryTexts]);

    /// <summary>The sentences that state something.</summary>
    public IReadOnlyList<Claim> Claims => claims ??= Checks.Claims.Of(this);
}
