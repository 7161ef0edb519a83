using System.Text.Json;
using System.Text.Json.Nodes;
using HmpContentStudio.Checks;
using HmpContentStudio.Content;
using HmpContentStudio.Pipeline;
using HmpContentStudio.Review;
using MediatR;

namespace HmpContentStudio.Web.Demo;

/// <summary>A demo reviewer goes through one draft: answers every question, decides about every flag, judges every criterion, approves.</summary>
/// <param name="studio">Acts as the reviewer.</param>
/// <param name="reviewId">The task.</param>
internal sealed class DemoReview(IMediator studio, Guid reviewId)
{
    private const string Reason = "Demo: read against the source; the text says what the source says.";

    public async Task ApproveAsync(LearningContent content, CancellationToken cancellationToken)
    {
        await SendAsync(new ClaimReview(reviewId), cancellationToken);
        foreach (var item in content.Items)
        {
            await SendAsync(new AnswerItem(reviewId, item.Id, RightAnswer(item)), cancellationToken);
        }

        var review = await SendAsync(new ReviewWorkspace(reviewId), cancellationToken);
        foreach (var finding in review.Findings)
        {
            await SendAsync(new DecideFlag(reviewId, finding.Id, new NewDisposition(DispositionDecision.Dismissed, Reason)), cancellationToken);
        }

        foreach (var criterion in review.Criteria.Where(c => c.Auto != "na"))
        {
            await SendAsync(new JudgeCriterion(reviewId, criterion.Id, new NewJudgement(JudgementVerdict.Met, review.ContentHash, Reason)), cancellationToken);
        }

        await SendAsync(new ApproveDraft(reviewId, review.ContentHash), cancellationToken);
    }

    private static JsonElement RightAnswer(Item item) => JsonSerializer.SerializeToElement<JsonNode>(item.Type switch
    {
        ItemType.SingleChoice or ItemType.MultipleChoice or ItemType.TrueFalse => Ids(item.Options!.Where(o => o.Correct == true).Select(o => o.Id)),
        ItemType.Ordering => Ids(item.Order!.Select(o => o.Id)),
        ItemType.Matching => Map(item.Pairs!.Select(p => (p.Id, p.ChoiceId!))),
        ItemType.Cloze => Map(item.Blanks!.Select(b => (b.Id, b.Accept![0]))),
        ItemType.Numeric => JsonValue.Create(item.Answer!.Value),
        _ => JsonValue.Create("As the source says."),
    });

    private static JsonArray Ids(IEnumerable<string> ids) => new([.. ids.Select(id => (JsonNode)id)]);

    private static JsonObject Map(IEnumerable<(string Id, string Value)> entries) =>
        new(entries.Select(e => KeyValuePair.Create<string, JsonNode?>(e.Id, e.Value)));

    private async Task<T> SendAsync<T>(IRequest<Result<T>> request, CancellationToken cancellationToken) =>
        (await studio.Send(request, cancellationToken)).Value;
}
