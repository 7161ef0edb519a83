using HmpContentStudio.Content;
using HmpContentStudio.Library;
using HmpContentStudio.Packaging;
using HmpContentStudio.Pipeline;
using HmpContentStudio.Review;
using HmpContentStudio.Storage;
using HmpContentStudio.Tests.Support;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace HmpContentStudio.Tests.Library;

public class LibraryTests
{
    [Fact]
    public async Task Approving_the_same_content_again_makes_the_next_number()
    {
        await using var studio = await TestStudio.StartAsync();
        var first = await studio.ApprovedVersionAsync();
        var second = await studio.ApprovedVersionAsync();
        var other = await studio.ApprovedVersionAsync(d => d with { ContentId = "c-0002" });

        var list = (await studio.SendAsync(new Versions(null, null, null, PageRequest.First), studio.Designer)).Value.Items;

        Assert.Equal([1, 2, 1], new[] { first, second, other }.Select(id => list.Single(v => v.Id == id).Number));
    }

    [Fact]
    public async Task A_version_knows_brief_draft_taxonomy_sources_composer_reviewers_and_edits()
    {
        await using var studio = await TestStudio.StartAsync();
        var draft = await studio.AddDraftAsync();
        await studio.ClaimAsync(draft.Review, studio.Reviewer);
        await studio.EditBlockAsync(draft.Review, "Unplug the printer.", studio.Reviewer);
        await studio.JudgeEverythingAsync(draft.Review, studio.Reviewer);
        var id = (await studio.ApproveAsync(draft.Review, studio.Reviewer)).Value.VersionId!.Value;

        var lineage = (await studio.SendAsync(new OneVersion(id), studio.Publisher)).Value.Value.Lineage;

        Assert.Equal((draft.Id, 2), (lineage.Draft.Id, lineage.Draft.Revision));
        Assert.Equal(("OFF-JAM", "3"), (lineage.Taxonomy.Skill, lineage.Taxonomy.Version));
        Assert.Equal("Printer manual", lineage.Sources.Single().Title);
        Assert.Equal(("offline-composer", "offline"), (lineage.Composer.Generator, lineage.Composer.Provider));
        Assert.Equal((studio.Reviewer.AccountId, draft.Review), (lineage.Reviewers.Single().Account, lineage.Reviewers.Single().ReviewId));
        Assert.Equal(("Safer.", "b2"), (lineage.Edits.Single().Reason, lineage.Edits.Single().ChangedIds.Single()));
        Assert.Equal(0.2, lineage.ShareEdited);
    }

    [Fact]
    public async Task The_content_is_signed_and_one_changed_letter_breaks_the_signature()
    {
        await using var studio = await TestStudio.StartAsync();
        var id = await studio.ApprovedVersionAsync();

        var content = (await studio.SendAsync(new VersionContent(id), studio.Publisher)).Value;
        var key = (await studio.SendAsync(new PublicSigningKey(), studio.Publisher)).Value;

        Assert.Null(VersionSignature.WhyNotTrusted(content, key));
        Assert.Equal("the content was changed after its approval", VersionSignature.WhyNotTrusted(content with { Title = "Clear a paper jam!" }, key));
    }

    [Fact]
    public async Task The_signing_key_outlives_the_process_and_only_its_owner_reads_it()
    {
        await using var studio = await TestStudio.StartAsync();
        var folder = await studio.UseAsync(services => Task.FromResult(services.GetRequiredService<StudioFolder>()));

        var before = new SigningKey(folder).PublicPem;
        var after = new SigningKey(folder).PublicPem;

        Assert.Equal(before, after);
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Path.Combine(folder.Path, SigningKey.FileName)));
        }
    }

    [Theory]
    [InlineData("UPDATE \"ContentVersion\" SET \"Title\" = 'Other'")]
    [InlineData("UPDATE \"ContentVersion\" SET \"ContentHash\" = 'other'")]
    [InlineData("UPDATE \"ContentVersion\" SET \"Approvers\" = 'Nobody'")]
    [InlineData("DELETE FROM \"ContentVersion\"")]
    [InlineData("UPDATE \"ReviewDecision\" SET \"Decision\" = 'Rejected'")]
    [InlineData("DELETE FROM \"ReviewDecision\"")]
    [InlineData("UPDATE \"StoredContent\" SET \"Length\" = 0")]
    [InlineData("DELETE FROM \"StoredContent\" WHERE \"Hash\" IN (SELECT \"ContentHash\" FROM \"ContentVersion\")")]
    public async Task The_database_refuses_to_change_what_was_approved(string statement)
    {
        await using var studio = await TestStudio.StartAsync();
        await studio.ApprovedVersionAsync();

        var refused = await Assert.ThrowsAsync<SqliteException>(() => studio.ReadAsync(db => db.Database.ExecuteSqlRawAsync(statement)));

        Assert.Contains("never", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_diff_of_two_versions_goes_from_the_earlier_to_the_later_from_either_side()
    {
        await using var studio = await TestStudio.StartAsync();
        var first = await studio.ApprovedVersionAsync();
        var draft = await studio.AddDraftAsync();
        await studio.ClaimAsync(draft.Review, studio.Reviewer);
        await studio.EditBlockAsync(draft.Review, "Unplug the printer.", studio.Reviewer);
        await studio.JudgeEverythingAsync(draft.Review, studio.Reviewer);
        var second = (await studio.ApproveAsync(draft.Review, studio.Reviewer)).Value.VersionId!.Value;

        var forth = (await studio.SendAsync(new VersionDiff(second, first.ToString()), studio.Designer)).Value;
        var back = (await studio.SendAsync(new VersionDiff(first, second.ToString()), studio.Designer)).Value;

        var words = forth.Changes.Blocks.Single().Words;
        Assert.Equal((1, 2), (forth.Before.Number, forth.After.Number));
        Assert.Equal("Unplug the printer.\nPull the sheet in the direction of travel.", string.Concat(words.Where(w => w.Op != WordChange.Removed).Select(w => w.Text)));
        Assert.Equal(words, back.Changes.Blocks.Single().Words);
        Assert.Equal((1, 0), (forth.Changes.TextChanges, forth.Changes.StructuralChanges));
    }

    [Fact]
    public async Task A_comparison_with_an_open_draft_shows_no_keys_to_those_who_may_decide()
    {
        await using var studio = await TestStudio.StartAsync();
        var version = await studio.ApprovedVersionAsync();
        var draft = await studio.AddDraftAsync();

        var forReviewer = (await studio.SendAsync(new VersionDiff(version, $"draft:{draft.Id}@1"), studio.Reviewer)).Value;
        var forAuthor = (await studio.SendAsync(new VersionDiff(version, $"draft:{draft.Id}@1"), studio.Designer)).Value;

        Assert.Equal((true, false), (forReviewer.KeysHidden, forAuthor.KeysHidden));
    }

    [Fact]
    public void A_changed_key_is_named_although_no_word_of_the_question_changed()
    {
        var before = ReviewedDrafts.Content("c-1");
        var options = before.Items[0].Options!.Select(o => o with { Correct = o.Id == "q1c" }).ToArray();
        var after = before with { Items = [before.Items[0] with { Options = options }, before.Items[1]] };

        var diff = ContentDiff.Of(before, after);

        var item = Assert.Single(diff.Items);
        Assert.Equal(("q1", true, 0), (item.Id, item.KeyChanged, item.Parts.Count));
    }

    [Fact]
    public void A_removed_block_and_an_added_question_are_structural()
    {
        var before = ReviewedDrafts.Content("c-1");
        var after = before with { Blocks = [before.Blocks[1]], Items = [.. before.Items, before.Items[0] with { Id = "q3" }] };

        var diff = ContentDiff.Of(before, after);

        Assert.Equal((0, 2), (diff.TextChanges, diff.StructuralChanges));
        Assert.Equal((PartChange.Removed, "b1"), (diff.Blocks.Single().Change, diff.Blocks.Single().Id));
        Assert.Equal((PartChange.Added, "q3"), (diff.Items.Single().Change, diff.Items.Single().Id));
    }

    [Theory]
    [InlineData("Shut it down before you start.", "Shut it down prior to starting.", "before you start", "prior to starting")]
    [InlineData("Wait 5 minutes.", "Wait 15 minutes.", "5", "15")]
    public void Words_are_compared_whole(string before, string after, string removed, string added)
    {
        var runs = WordDiff.Of(before, after);

        Assert.Equal(before, string.Concat(runs.Where(r => r.Op != WordChange.Added).Select(r => r.Text)));
        Assert.Equal(after, string.Concat(runs.Where(r => r.Op != WordChange.Removed).Select(r => r.Text)));
        Assert.All(removed.Split(' '), word => Assert.Contains(runs, r => r.Op == WordChange.Removed && r.Text.Contains(word, StringComparison.Ordinal)));
        Assert.All(added.Split(' '), word => Assert.Contains(runs, r => r.Op == WordChange.Added && r.Text.Contains(word, StringComparison.Ordinal)));
    }

    [Fact]
    public void The_share_edited_counts_sentences_and_questions_that_people_wrote()
    {
        var machine = ReviewedDrafts.Content("c-1");
        var approved = machine with { Items = [machine.Items[0] with { Stem = "What is your first step?" }, machine.Items[1]] };

        Assert.Equal(0, ShareEdited.Of(machine, machine));
        Assert.Equal(0.2, ShareEdited.Of(machine, approved));
    }
}
