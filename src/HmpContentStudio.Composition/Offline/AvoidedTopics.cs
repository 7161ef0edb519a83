using HmpContentStudio.Composition.Offline.Panel;
using HmpContentStudio.Content;
using HmpContentStudio.Content.Text;

namespace HmpContentStudio.Composition.Offline;

/// <summary>Topics that the brief keeps out of the text. Steps and criteria are never dropped for them: the panel says so instead.</summary>
internal static class AvoidedTopics
{
    /// <summary>Whether a text names one of the topics: all content words of a topic occur in it.</summary>
    public static bool Names(string text, IReadOnlyList<string> topics)
    {
        if (topics.Count == 0)
        {
            return false;
        }

        var stems = Words.ContentStems(text);
        return topics.Any(topic => Words.ContentStems(topic) is { Count: > 0 } wanted && wanted.All(stem => stems.Contains(stem, StringComparer.Ordinal)));
    }

    /// <summary>The blocks without sentences that name a topic; steps, objectives and checklists stay and are reported.</summary>
    public static IEnumerable<Block> Remove(IEnumerable<Block> blocks, IReadOnlyList<string> topics, ToComplete panel)
    {
        foreach (var block in blocks)
        {
            if (!block.Sentences.Any(sentence => Names(sentence.Text, topics)))
            {
                yield return block;
                continue;
            }

            var mustStay = block.Type is BlockType.Steps or BlockType.Checklist or BlockType.Callout || block.Role == BlockRole.Objectives;
            if (mustStay)
            {
                panel.Ask(GapKind.Blocker, "brief.mustAvoid", "The procedure itself names a topic that the brief wants to avoid; change the entry or the brief.", section: block.Role);
                yield return block;
            }
            else if (block.Type != BlockType.Table && block.Sentences.Where(sentence => !Names(sentence.Text, topics)).ToList() is { Count: > 0 } rest)
            {
                yield return block with { Sentences = rest };
            }
        }
    }
}
