using System.Globalization;
using HmpContentStudio.Content;
using HmpContentStudio.Events;
using HmpContentStudio.Pipeline;
using HmpContentStudio.Storage;
using Microsoft.EntityFrameworkCore;

namespace HmpContentStudio.Review;

/// <summary>The review tasks, those due first at the top.</summary>
[PermitEveryAccount]
public sealed record ReviewQueue(QueueFilter Filter, PageRequest Page) : IQuery<Page<ReviewRow>>;

/// <summary>Which tasks; null means all.</summary>
/// <param name="State">Where they stand now; a claim whose lease has ended counts as waiting.</param>
/// <param name="Skill">Id of the skill.</param>
/// <param name="Risk">Their risk.</param>
/// <param name="Due">Due on or before this day.</param>
/// <param name="Text">Stands in the title.</param>
public sealed record QueueFilter(ReviewState? State, string? Skill, RiskClass? Risk, DateOnly? Due, string? Text);

/// <summary>A task as the queue shows it.</summary>
public record ReviewRow
{
    /// <summary>Its id.</summary>
    public required Guid Id { get; init; }

    /// <summary>The draft.</summary>
    public required Guid DraftId { get; init; }

    /// <summary>The revision under review.</summary>
    public required int Revision { get; init; }

    /// <summary>Its content.</summary>
    public required string ContentHash { get; init; }

    /// <summary>Title of the content.</summary>
    public required string Title { get; init; }

    /// <summary>What was ordered.</summary>
    public required ContentFormat Format { get; init; }

    /// <summary>Id of the skill.</summary>
    public required string Skill { get; init; }

    /// <summary>Id of the role.</summary>
    public string? Role { get; init; }

    /// <summary>Its risk.</summary>
    public required RiskClass Risk { get; init; }

    /// <summary>When the brief wants it.</summary>
    public DateOnly? Due { get; init; }

    /// <summary>Where it stands now.</summary>
    public required ReviewState State { get; init; }

    /// <summary>Name of the holder, while there is one.</summary>
    public string? ClaimedBy { get; init; }

    /// <summary>Account id of the holder.</summary>
    public string? ClaimedById { get; init; }

    /// <summary>When the lease ends.</summary>
    public DateTime? ClaimExpiresAt { get; init; }

    /// <summary>Who was asked to help.</summary>
    public string? EscalatedTo { get; init; }

    /// <summary>Why.</summary>
    public string? EscalationReason { get; init; }

    /// <summary>1, 2 … among the tasks of the draft.</summary>
    public required int Seat { get; init; }

    /// <summary>Flags that the checks raised.</summary>
    public required int Flags { get; init; }

    /// <summary>How it ended.</summary>
    public Decision? Decision { get; init; }

    /// <summary>Name of who ended it.</summary>
    public string? DecidedBy { get; init; }

    /// <summary>When it ended.</summary>
    public DateTime? DecidedAt { get; init; }

    /// <summary>When it was opened.</summary>
    public required DateTime OpenedAt { get; init; }

    internal static ReviewRow Of(ReviewItem item, DateTime now)
    {
        var state = item.StateAt(now);
        var held = state == ReviewState.Claimed;
        return new ReviewRow
        {
            Id = item.Id,
            DraftId = item.DraftId,
            Revision = item.Revision,
            ContentHash = item.ContentHash,
            Title = item.Title,
            Format = item.Format,
            Skill = item.Skill,
            Role = item.Role,
            Risk = item.Risk,
            Due = item.Due,
            State = state,
            ClaimedBy = held ? item.ClaimedByName : null,
            ClaimedById = held ? item.ClaimedBy : null,
            ClaimExpiresAt = held ? item.ClaimExpiresAt : null,
            EscalatedTo = item.EscalatedTo,
            EscalationReason = item.EscalationReason,
            Seat = item.Seat,
            Flags = item.Flags,
            Decision = item.Decision,
            DecidedBy = item.DecidedByName,
            DecidedAt = item.DecidedAt,
            OpenedAt = item.OpenedAt,
        };
    }
}

internal sealed class ReviewQueueHandler(StudioDbContext db, TimeProvider clock) : IHandle<ReviewQueue, Page<ReviewRow>>
{
    private const string DayFormat = "yyyy-MM-dd";

    public async Task<Result<Page<ReviewRow>>> Handle(ReviewQueue request, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var items = After(InState(Filtered(request.Filter), request.Filter.State, now), request.Page);
        var rows = await items.OrderBy(r => r.DueBy).ThenBy(r => r.Id).Take(request.Page.Limit + 1).ToListAsync(cancellationToken);
        return request.Page.Answer(
            rows, r => [r.DueBy.ToString(DayFormat, CultureInfo.InvariantCulture), r.Id.ToString()], r => ReviewRow.Of(r, now));
    }

    private IQueryable<ReviewItem> Filtered(QueueFilter filter)
    {
        var items = db.Set<ReviewItem>().AsNoTracking();
        if (filter.Skill is { } skill)
        {
            items = items.Where(r => r.Skill == skill);
        }

        if (filter.Risk is { } risk)
        {
            items = items.Where(r => r.Risk == risk);
        }

        if (filter.Due is { } due)
        {
            items = items.Where(r => r.DueBy <= due);
        }

        if (filter.Text is { Length: > 0 } text)
        {
            var lower = text.ToLowerInvariant();
#pragma warning disable CA1304, CA1311, CA1862 // Translated to SQL, where the comparison has no culture.
            items = items.Where(r => r.Title.ToLower().Contains(lower));
#pragma warning restore CA1304, CA1311, CA1862
        }

        return items;
    }

    private static IQueryable<ReviewItem> InState(IQueryable<ReviewItem> items, ReviewState? state, DateTime now) => state switch
    {
        ReviewState.Waiting => items.Where(r => r.State == ReviewState.Waiting || (r.State == ReviewState.Claimed && r.ClaimExpiresAt <= now)),
        ReviewState.Claimed => items.Where(r => r.State == ReviewState.Claimed && r.ClaimExpiresAt > now),
        ReviewState.Decided => items.Where(r => r.State == ReviewState.Decided),
        _ => items,
    };

    private static IQueryable<ReviewItem> After(IQueryable<ReviewItem> items, PageRequest page) =>
        page.After is [var day, var last]
        && DateOnly.TryParseExact(day, DayFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var due)
        && Guid.TryParse(last, out var id)
            ? items.Where(r => r.DueBy > due || (r.DueBy == due && r.Id.CompareTo(id) > 0))
            : items;
}
