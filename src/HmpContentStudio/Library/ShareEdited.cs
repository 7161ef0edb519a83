using HmpContentStudio.Content;

namespace HmpContentStudio.Library;

/// <summary>How much of approved content people wrote.</summary>
internal static class ShareEdited
{
    /// <summary>Share of sentences and questions that differ from the machine's revision, 0 to 1, three decimals.</summary>
    /// <param name="machine">The first revision.</param>
    /// <param name="approved">The approved one.</param>
    public static double Of(LearningContent machine, LearningContent approved)
    {
        var (edited, all) = (0, 0);
        foreach (var block in approved.Blocks)
        {
            var written = machine.Blocks.FirstOrDefault(b => b.Id == block.Id)?.Sentences.Select(s => s.Text).ToList() ?? [];
            all += block.Sentences.Count;
            edited += block.Sentences.Count(sentence => !written.Remove(sentence.Text));
        }

        foreach (var item in approved.Items)
        {
            all++;
            edited += machine.Items.FirstOrDefault(i => i.Id == item.Id) is { } written && ContentJson.Hash(written) == ContentJson.Hash(item) ? 0 : 1;
        }

        return all == 0 ? 0 : Math.Round((double)edited / all, 3);
    }
}
