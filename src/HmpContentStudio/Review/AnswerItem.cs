using System.Text.Json;
using HmpContentStudio.Content;
using HmpContentStudio.Pipeline;
using HmpContentStudio.Storage;

namespace HmpContentStudio.Review;

/// <summary>
/// The holder answers a question before seeing its key. The first answer to a question is what is kept; once the key is known, further
/// answers are only told right or wrong.
/// </summary>
[PermitAnyOf(PermissionSet.Reviewer)]
public sealed record AnswerItem(Guid ReviewId, string ItemId, JsonElement Answer) : ICommand<AnsweredItem>;

/// <summary>What the key says.</summary>
/// <param name="Correct">Whether the answer is right; null where no rule can say.</param>
/// <param name="Key">In the form of an answer: ids, ids in order, a map from id to id or to accepted answers, a number, or what a good answer names.</param>
/// <param name="Rationale">Why; for choices, why the key is right.</param>
/// <param name="Rationales">Option or pair to its reason.</param>
public sealed record AnsweredItem(bool? Correct, JsonElement Key, string? Rationale, IReadOnlyDictionary<string, string> Rationales);

internal sealed class AnswerItemHandler(StudioDbContext db, ReviewDesk desk, ICurrentUser user, TimeProvider clock, IAuditTrail audit)
    : IHandle<AnswerItem, AnsweredItem>
{
    public async Task<Result<AnsweredItem>> Handle(AnswerItem request, CancellationToken cancellationToken)
    {
        var held = await desk.FindHeldAsync(request.ReviewId, cancellationToken);
        if (!held.Succeeded(out var review, out var refusal))
        {
            return refusal;
        }

        var draft = await desk.DraftAsync(review, cancellationToken);
        if (draft.Content.Items.FirstOrDefault(i => i.Id == request.ItemId) is not { } item)
        {
            return ReviewRules.NoSuchItem(request.ItemId);
        }

        if (!Score(item, request.Answer).Succeeded(out var score, out var malformed))
        {
            return malformed;
        }

        await KeepAsync(review, item, request.Answer, score.Correct, cancellationToken);
        return new AnsweredItem(score.Correct, RevealedKey.Of(item), RevealedKey.Rationale(item), RevealedKey.Rationales(item));
    }

    private static Result<Scored> Score(Item item, JsonElement answer)
    {
        // The key is shown in return for an answer; a blank is none.
        if (IsBlank(answer))
        {
            return ReviewRules.MalformedAnswer("Answer the question first; the key follows.");
        }

        try
        {
            return new Scored(ItemScoring.IsCorrect(item, answer));
        }
        catch (JsonException e)
        {
            return ReviewRules.MalformedAnswer(e.Message);
        }
    }

    private static bool IsBlank(JsonElement answer) => answer.ValueKind switch
    {
        JsonValueKind.Array => answer.GetArrayLength() == 0,
        JsonValueKind.Object => !answer.EnumerateObject().Any(member => !IsBlank(member.Value)),
        JsonValueKind.String => string.IsNullOrWhiteSpace(answer.GetString()),
        JsonValueKind.Null or JsonValueKind.Undefined => true,
        _ => false,
    };

    private async Task KeepAsync(ReviewItem review, Item item, JsonElement answer, bool? correct, CancellationToken cancellationToken)
    {
        var (account, hash, now) = (user.Actor.AccountId, ContentJson.Hash(item), clock.GetUtcNow().UtcDateTime);
        var earlier = await db.Set<ItemAnswer>().FindAsync([review.Id, account, item.Id], cancellationToken);
        if (earlier?.ItemHash == hash)
        {
            audit.Record("review.answered-again", $"review:{review.Id}", new { itemId = item.Id });
            return;
        }

        if (earlier is null)
        {
            db.Add(new ItemAnswer
            {
                ReviewId = review.Id, Reviewer = account, ItemId = item.Id, ItemHash = hash, Answer = answer.GetRawText(), Correct = correct, At = now,
            });
        }
        else
        {
            (earlier.ItemHash, earlier.Answer, earlier.Correct, earlier.At) = (hash, answer.GetRawText(), correct, now);
        }

        audit.Record("review.answered", $"review:{review.Id}", new { itemId = item.Id, itemHash = hash, correct });
    }

    private sealed record Scored(bool? Correct);
}
