using HmpContentStudio.Composition.Offline.Choosing;
using HmpContentStudio.Composition.Offline.Entry;
using HmpContentStudio.Composition.Offline.Forms;
using HmpContentStudio.Composition.Offline.Ranking;
using HmpContentStudio.Composition.Offline.Reading;
using HmpContentStudio.Composition.Offline.Text;
using HmpContentStudio.Content;
using HmpContentStudio.Content.Text;

namespace HmpContentStudio.Composition.Offline.Sections;

/// <summary>"See it": steps with reasons and warnings, rules, special cases, tables, a real case, phrases and slips.</summary>
internal static class DemonstrationSection
{
    private const int MostRules = 10;
    private const int MostGuidance = 6;
    private const int ShortSource = 600;

    /// <summary>Writes the section.</summary>
    public static void Write(DraftMaterial material, BlockList blocks)
    {
        var shown = new List<string>();
        blocks.Heading("See it");
        if (material.Entry.Steps.Count > 0)
        {
            StepList.Write(material, blocks, StepList.WithReason);
            shown.AddRange(material.Entry.Steps.SelectMany(step => step.Warnings.Select(warning => warning.Text).Append(step.Action.Text)));
        }
        else
        {
            ConceptPassages.Write(material, blocks, shown);
        }

        shown.AddRange(material.Entry.Terms.Select(term => term.Term.Text + " " + term.Definition.Text));
        Rules(material, blocks, shown);
        Guidance(material, blocks, shown);
        SpecialCases(material, blocks);
        Tables(material, blocks);
        RealCase(material, blocks);
        ConversationGuide(material, blocks);
        PhrasesThatHelp(material, blocks);
        Slips(material, blocks);
    }

    private static void Rules(DraftMaterial material, BlockList blocks, List<string> shown)
    {
        var open = material.Evidence.Rules
            .Concat(material.Entry.Steps.Count == 0 ? material.Evidence.Warnings : [])
            .Concat(material.Wanted)
            .Distinct()
            .OrderBy(rule => rule.SourceIndex).ThenBy(rule => rule.Start)
            .Where(rule => material.Wanted.Contains(rule) || shown.All(text => Overlap.Jaccard(text, rule.Text) < 0.5))
            .ToList();
        var rules = open;
        if (open.Count > MostRules && material.Evidence.WordCount >= ShortSource)
        {
            var picked = PassageRanking.Pick(PassageRanking.Query(material.Entry), [.. open.Select(rule => rule.Text)], MostRules).ToHashSet();
            rules = [.. open.Where((rule, at) => picked.Contains(at) || material.Wanted.Contains(rule))];
            material.Panel.Ask(GapKind.Text, "sources.rules", $"{Phrases.Number(open.Count - rules.Count)} of {Phrases.Number(open.Count)} rules of the sources were left out; look whether one of them must be in.", section: BlockRole.Demonstration);
        }

        shown.AddRange(rules.Select(rule => rule.Text));
        Section(blocks, "Rules that apply", BlockType.List, rules.Select(rule => rule.Piece.AsSentence()));
    }

    private static void Guidance(DraftMaterial material, BlockList blocks, List<string> shown)
    {
        if (material.Cut >= TimeCut.Guidance)
        {
            return;
        }

        var suggested = material.Entry.Steps.SelectMany(step => step.Action.Origin is TemplateOrigin { Passages: { } passages } ? passages : []).Select(passage => passage.Start).ToHashSet();
        var guidance = material.Evidence.Guidance
            .Where(line => !SentenceSigns.OpensWithPronoun(line.Text) && !suggested.Contains(line.Start))
            .Where(line => shown.All(text => Overlap.Jaccard(text, line.Text) < 0.5))
            .Take(MostGuidance)
            .ToList();
        Section(blocks, "More guidance from the source", BlockType.List, guidance.Select(line => line.Piece.AsSentence()));
    }

    private static void SpecialCases(DraftMaterial material, BlockList blocks)
    {
        var rows = material.Evidence.SpecialCases.Select(special => (IReadOnlyList<Piece>)[special.When, special.Do]).ToList();
        if (rows.Count > 0)
        {
            blocks.Heading("Special cases", 3);
            blocks.Table(["When", "Do"], rows);
        }
    }

    private static void Tables(DraftMaterial material, BlockList blocks)
    {
        var isFirst = true;
        foreach (var table in material.Evidence.Tables)
        {
            blocks.Heading(isFirst ? "Table from the source" : "Another table from the source", 3);
            isFirst = false;
            var cells = table.Rows.SelectMany((row, at) => row.Select(cell => cell.Piece.AsSentence(at == 0 ? SentencePart.Header : null)));
            blocks.Add(new Block { Id = "", Role = BlockRole.Demonstration, Type = BlockType.Table, Columns = table.Rows[0].Count, Sentences = [.. cells] });
        }
    }

    private static void RealCase(DraftMaterial material, BlockList blocks)
    {
        if (material.Evidence.Example.Count == 0 || material.Cut >= TimeCut.RealCase)
        {
            return;
        }

        blocks.Heading("A real case", 3);
        blocks.Add(BlockType.Example, material.Evidence.Example.Select(sentence => sentence.Piece.AsSentence()));
        if (material.Entry.Steps.Count > 0)
        {
            blocks.Add(BlockType.Reflection,
            [
                new Piece("Which steps from the list can you find in this case?", Origins.Template("case-steps")).AsSentence(),
                new Piece("Which one is missing or different?", Origins.Template("case-missing")).AsSentence(),
            ]);
        }
    }

    private static void ConversationGuide(DraftMaterial material, BlockList blocks)
    {
        var entry = material.Entry;
        var spoken = entry.Steps.Where(step => step.Say is not null).ToList();
        if (spoken.Count < 2)
        {
            return;
        }

        var avoid = entry.Errors.Where(error => error is { Say: not null, Step: not null }).GroupBy(error => error.Step!.Id, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.First().Say!, StringComparer.Ordinal);
        var withAvoid = spoken.Any(step => avoid.ContainsKey(step.Id)) && spoken.All(step => avoid.ContainsKey(step.Id));
        var rows = spoken.Select(step => (IReadOnlyList<Piece>)(withAvoid ? [step.Action.Sentence, step.Say!, avoid[step.Id]] : [step.Action.Sentence, step.Say!])).ToList();
        blocks.Heading("Conversation guide", 3);
        blocks.Table(withAvoid ? ["Step", "You could say", "Avoid"] : ["Step", "You could say"], rows, material.ObjectivesOf(material.CriteriaOf(spoken)));
    }

    private static void PhrasesThatHelp(DraftMaterial material, BlockList blocks)
    {
        var known = material.Entry.Steps.Select(step => step.Say?.Text ?? "").ToList();
        var phrases = material.Evidence.Phrases.Where(phrase => known.All(say => Overlap.Jaccard(say, phrase.Text) < 0.5)).ToList();
        Section(blocks, "Phrases that help", BlockType.List, phrases.Count >= 2 ? phrases.Select(phrase => phrase.AsSentence()) : []);
    }

    /// <summary>Rows need a slip and a correction; the middle column stands only when every row can fill it.</summary>
    private static void Slips(DraftMaterial material, BlockList blocks)
    {
        var slips = material.Entry.Errors.Where(error => error is { Error.IsUsable: true, Correction.IsUsable: true } && Gerunds.Of(error.Error.Text) is not null).ToList();
        if (slips.Count == 0)
        {
            return;
        }

        var withCue = slips.All(slip => slip.Cue is { IsUsable: true });
        var rows = slips.Select(slip =>
        {
            var name = new Piece(Gerunds.Of(slip.Error.Text)!, slip.Error.Origin);
            return (IReadOnlyList<Piece>)(withCue ? [name, slip.Cue!.Sentence, slip.Correction!.Sentence] : [name, slip.Correction!.Sentence]);
        }).ToList();
        blocks.Heading("Common slips", 3);
        blocks.Table(withCue ? ["Slip", "How you notice it", "Better"] : ["Slip", "Better"], rows);
    }

    private static void Section(BlockList blocks, string heading, BlockType type, IEnumerable<Sentence> sentences)
    {
        var list = sentences.DistinctBy(sentence => sentence.Text, StringComparer.Ordinal).ToList();
        if (list.Count > 0)
        {
            blocks.Heading(heading, 3);
            blocks.Add(type, list);
        }
    }
}
