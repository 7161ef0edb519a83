using HmpContentStudio.Composition.Prompts;

namespace HmpContentStudio.Composition.Tests.Prompts;

/// <summary>
/// <c>prompts/hashes.txt</c> holds one line per prompt that was ever released, in the form of <c>sha256sum</c>. When a test here fails because a
/// released file was edited, take the edit back and add a new version with a line of its own.
/// </summary>
public sealed class PromptHashTests
{
    [Fact]
    public void No_released_prompt_was_edited_or_removed()
    {
        var files = PromptLibrary.Embedded.Prompts.Select(Line).ToHashSet(StringComparer.Ordinal);

        var changed = Listed().Where(line => !files.Contains(line));

        Assert.Empty(changed);
    }

    [Fact]
    public void Every_released_or_retired_prompt_is_listed_and_no_draft_is()
    {
        var outOfDraft = PromptLibrary.Embedded.Prompts.Where(prompt => prompt.Status != PromptStatus.Draft).Select(Line);

        Assert.Equal(outOfDraft.Order(StringComparer.Ordinal), Listed().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void One_changed_letter_changes_the_hash()
    {
        var before = PromptFixtures.Library(PromptFixtures.ValidFile()).Prompts[0];
        var after = PromptFixtures.Library(PromptFixtures.ValidFile().Replace("Plan.", "Plan!", StringComparison.Ordinal)).Prompts[0];

        Assert.NotEqual(before.Hash, after.Hash);
        Assert.Matches("^[0-9a-f]{64}$", before.Hash);
    }

    private static string Line(Prompt prompt) => $"{prompt.Hash}  {prompt.Id}.v{prompt.Version}.yaml";

    private static string[] Listed() => File.ReadAllLines(Path.Combine(PromptFixtures.PromptFolder, "hashes.txt"));
}
