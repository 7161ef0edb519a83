using System.Globalization;
using HmpContentStudio.Composition.Offline.Entry;
using HmpContentStudio.Composition.Offline.Text;
using HmpContentStudio.Content;

namespace HmpContentStudio.Composition.Offline.Sections;

/// <summary>The check's heading, the sources and the notice on how the text was made.</summary>
internal static class ClosingSections
{
    /// <summary>What learners are told about how the text was made.</summary>
    public static string Disclosure(int sources) =>
        $"This text was composed by rules from the skill’s entry{(sources == 0 ? "" : sources == 1 ? " and 1 source" : $" and {Phrases.Number(sources)} sources")}; no language model was used.";

    /// <summary>The heading above the items of the check and what passes.</summary>
    public static void WriteCheck(DraftMaterial material, BlockList blocks, bool hasItems)
    {
        blocks.Heading("Check what you can do");
        if (hasItems)
        {
            var cutScore = material.Brief.Blueprint?.CutScore ?? 0.8;
            var share = ((decimal)cutScore * 100).ToString("0.#", CultureInfo.InvariantCulture);
            var isGiven = material.Brief.Blueprint?.CutScore is not null;
            blocks.Add(BlockType.Paragraph,
            [
                new Piece("Answer each question as you would act on the job.", Origins.Template("check-lead")).AsSentence(),
                new Piece($"You pass with {share} percent of the scored questions right.", isGiven ? Origins.Template("check-pass", Origins.Field("brief/blueprint/cutScore")) : new TemplateOrigin("check-pass", [], Generated: [share])).AsSentence(),
            ]);
        }
        else
        {
            blocks.Add(BlockType.Paragraph, [new Piece("Use the checklist of the next section to see what you can do.", Origins.Template("check-none")).AsSentence()]);
        }
    }

    /// <summary>What an assessment tests, with the number of questions for each objective.</summary>
    public static void WriteBlueprint(DraftMaterial material, BlockList blocks, IReadOnlyList<Item> items)
    {
        blocks.Heading("What is tested");
        var rows = material.Objectives.Select(objective =>
        {
            var count = Phrases.Number(items.Count(item => item.ObjectiveId == objective.Id));
            return (IReadOnlyList<Piece>)[new Piece(objective.Objective.Text, objective.Objective.Origin), new Piece(count, new TemplateOrigin("blueprint-count", [], Generated: [count]))];
        }).ToList();
        blocks.Table(["Objective", "Questions"], rows, material.AllObjectiveIds);
    }

    /// <summary>The list of sources; left out without sources.</summary>
    public static void WriteSources(DraftMaterial material, BlockList blocks)
    {
        if (material.Sources.Count == 0)
        {
            return;
        }

        blocks.Heading("Sources");
        blocks.Add(BlockType.List, material.Sources.Select((source, at) =>
        {
            string?[] parts = [source.Title, source.Owner, source.Date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), source.Licence];
            var text = string.Join(", ", parts.Where(part => !string.IsNullOrWhiteSpace(part)).Select(part => Phrases.NoEnd(Phrases.Clean(part!))));
            return new Piece(Phrases.UpperFirst(text) + ".", Origins.Template("source-reference", Origins.Field($"brief/sources/{Phrases.Number(at)}"))).AsSentence();
        }));
    }

    /// <summary>The notice that the text was composed by rules.</summary>
    public static void WriteNotice(DraftMaterial material, BlockList blocks)
    {
        blocks.Heading("How this was made");
        blocks.Add(BlockType.Paragraph, [new Piece(Disclosure(material.Sources.Count), Origins.Template("disclosure")).AsSentence()]);
    }
}
