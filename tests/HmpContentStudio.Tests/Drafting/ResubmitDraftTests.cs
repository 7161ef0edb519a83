using HmpContentStudio.Checks;
using HmpContentStudio.Content;
using HmpContentStudio.Drafting;
using HmpContentStudio.Events;
using HmpContentStudio.Pipeline;
using HmpContentStudio.Storage;
using HmpContentStudio.Tests.Support;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace HmpContentStudio.Tests.Drafting;

public class ResubmitDraftTests
{
    [Fact]
    public async Task The_author_edits_after_a_request_and_the_new_revision_names_the_author()
    {
        await using var studio = await TestStudio.StartAsync();
        var draft = await RequestedAsync(studio);
        var block = Content(draft).Blocks.First(b => b.Type == BlockType.Paragraph);

        var edited = await studio.SendAsync(
            new EditDraftBlock(draft.Id, block.Id, draft.Etags[block.Id], new BlockChange { Sentences = [new() { Text = "Written by a person." }] }), studio.Designer);

        var now = await DraftAsync(studio, draft.Id, studio.Designer);
        var sentence = Content(now).Blocks.Single(b => b.Id == block.Id).Sentences.Single();
        Assert.Equal(2, edited.Value.Revision);
        Assert.Equal(("Written by a person.", new HumanOrigin(studio.Designer.AccountId)), (sentence.Text, (HumanOrigin)sentence.Origin));
        Assert.Equal(draft.ContentHash, (await studio.SendAsync(new DraftById(draft.Id, 1), studio.Designer)).Value.Value.ContentHash);
        Assert.Equal(edited.Value.Etag, now.Etags[block.Id]);
    }

    [Fact]
    public async Task An_edit_on_an_old_state_of_the_block_is_refused()
    {
        await using var studio = await TestStudio.StartAsync();
        var draft = await RequestedAsync(studio);
        var block = Content(draft).Blocks[0];

        var refused = await studio.SendAsync(
            new EditDraftBlock(draft.Id, block.Id, new string('0', 64), new BlockChange { Sentences = [new() { Text = "x" }] }), studio.Designer);

        Assert.Equal("draft.changed-meanwhile", refused.Refusal!.Code);
    }

    [Fact]
    public async Task While_it_is_in_review_its_author_does_not_edit_it()
    {
        await using var studio = await TestStudio.StartAsync();
        var draft = await SampleBriefs.DraftAsync(studio);
        var block = Content(draft).Blocks[0];

        var refused = await studio.SendAsync(
            new EditDraftBlock(draft.Id, block.Id, draft.Etags[block.Id], new BlockChange { Sentences = [new() { Text = "x" }] }), studio.Designer);

        Assert.Equal("draft.not-requested", refused.Refusal!.Code);
    }

    [Fact]
    public async Task The_resubmission_tells_what_was_changed_since_the_request()
    {
        await using var studio = await TestStudio.StartAsync();
        var draft = await RequestedAsync(studio);
        var item = Content(draft).Items[0];
        await studio.SendAsync(new EditDraftItem(draft.Id, item.Id, draft.Etags[item.Id], new ItemChange { Stem = "What do you do first?" }), studio.Designer);

        var resubmitted = await studio.SendAsync(new ResubmitDraft(draft.Id, "Reworded"), studio.Designer);

        var revision = await studio.ReadAsync(db => db.Set<DraftRevision>().SingleAsync(r => r.DraftId == draft.Id && r.Number == 2));
        Assert.Equal(2, resubmitted.Value.Revision);
        Assert.Equal(DraftState.InReview, (await DraftAsync(studio, draft.Id, studio.Designer)).State);
        Assert.Equal([DraftPart.Items], revision.ChangedParts);
        Assert.Equal([item.Id], revision.ChangedIds);
    }

    [Fact]
    public async Task Who_may_decide_sees_no_keys_and_no_findings_about_items_but_the_author_sees_all()
    {
        await using var studio = await TestStudio.StartAsync();
        var draft = await SampleBriefs.DraftAsync(studio);

        var hidden = await DraftAsync(studio, draft.Id, studio.Reviewer);

        var items = Content(hidden).Items;
        Assert.True(hidden.KeysHidden);
        Assert.DoesNotContain(items.SelectMany(i => i.Options ?? []), o => o.Correct is not null || o.Rationale is not null);
        Assert.DoesNotContain(hidden.Findings, f => items.Any(i => i.Id == f.BlockId));
        Assert.False(draft.KeysHidden);
        Assert.Contains(Content(draft).Items.SelectMany(i => i.Options ?? []), o => o.Correct == true);
    }

    private static async Task<DraftView> RequestedAsync(TestStudio studio)
    {
        var draft = await SampleBriefs.DraftAsync(studio);
        await studio.UseAsync(async services =>
        {
            var asked = new ChangesRequested(draft.Id, Guid.Empty, studio.Reviewer.AccountId, [new ChangeNote(null, "Be clearer.")]);
            await services.GetRequiredService<IMediator>().Publish(asked);
            return await services.GetRequiredService<StudioDbContext>().SaveChangesAsync();
        });
        return await DraftAsync(studio, draft.Id, studio.Designer);
    }

    private static LearningContent Content(DraftView draft) => ContentJson.Read(draft.Content.ToJsonString());

    private static async Task<DraftView> DraftAsync(TestStudio studio, Guid id, Actor reader) =>
        (await studio.SendAsync(new DraftById(id), reader)).Value.Value;
}
