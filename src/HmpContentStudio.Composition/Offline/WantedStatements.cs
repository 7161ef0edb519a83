using HmpContentStudio.Composition.Offline.Entry;
using HmpContentStudio.Composition.Offline.Panel;
using HmpContentStudio.Composition.Offline.Reading;
using HmpContentStudio.Composition.Offline.Text;
using HmpContentStudio.Content;
using HmpContentStudio.Content.Briefs;

namespace HmpContentStudio.Composition.Offline;

/// <summary>Statements that the brief wants in the text: found in the sources and printed, found in the entry, or a gap.</summary>
internal static class WantedStatements
{
    private const double SameStatement = 0.8;

    /// <summary>The source sentences to print.</summary>
    public static IReadOnlyList<Passage> Find(Brief brief, SkillEntry entry, Evidence evidence, ToComplete panel)
    {
        var found = new List<Passage>();
        foreach (var statement in brief.MustInclude)
        {
            var passage = evidence.Passages
                .Where(passage => Overlap.Contained(statement, passage.Text) >= SameStatement)
                .OrderByDescending(passage => Overlap.Jaccard(statement, passage.Text))
                .FirstOrDefault();
            if (passage is not null)
            {
                found.Add(passage);
            }
            else if (!EntryTexts.Of(entry.Skill).Any(text => Overlap.Contained(statement, text) >= SameStatement))
            {
                panel.Ask(GapKind.Text, "brief.mustInclude", $"Neither the sources nor the entry say this: “{Phrases.NoEnd(Phrases.Clean(statement))}”. Add a source that does, or take it out of the brief.");
            }
        }

        return found;
    }
}
