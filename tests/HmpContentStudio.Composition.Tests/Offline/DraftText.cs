using System.Globalization;
using System.Text;
using HmpContentStudio.Content;

namespace HmpContentStudio.Composition.Tests.Offline;

/// <summary>A draft as plain text, for reading and for approved files.</summary>
internal static class DraftText
{
    public static string Of(LearningContent draft)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"# {draft.Title}\n\n");
        foreach (var objective in draft.Objectives)
        {
            text.Append(CultureInfo.InvariantCulture, $"- {objective.Id} {objective.Level} [{string.Join(' ', objective.CriterionIds ?? [])}] {objective.Text}\n");
        }

        foreach (var block in draft.Blocks)
        {
            Block(text, block);
        }

        foreach (var item in draft.Items)
        {
            Item(text, item);
        }

        text.Append("\n## To complete\n\n");
        foreach (var gap in draft.Gaps)
        {
            text.Append(CultureInfo.InvariantCulture, $"- {gap.Kind} {gap.Field} [{string.Join(' ', gap.Ids)}] {gap.Message}\n");
        }

        return text.Append(CultureInfo.InvariantCulture, $"\nCompleteness {draft.Completeness:0.00}\n").ToString();
    }

    private static void Block(StringBuilder text, Block block)
    {
        if (block.Type == BlockType.Heading)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n{new string('#', block.Level ?? 2)} {block.Sentences[0].Text}\n");
            return;
        }

        text.Append(CultureInfo.InvariantCulture, $"\n[{block.Id} {block.Type} {string.Join(' ', block.ObjectiveIds)}{(block.ItemIds is null ? "" : " items " + string.Join(' ', block.ItemIds))}]\n");
        if (block.Columns is { } columns)
        {
            foreach (var row in block.Sentences.Chunk(columns))
            {
                text.Append("| ").AppendJoin(" | ", row.Select(cell => cell.Text)).Append(" |\n");
            }

            return;
        }

        var number = block.Start ?? 1;
        foreach (var sentence in block.Sentences)
        {
            var mark = block.Type == BlockType.Steps && sentence.Part is null ? $"{number++}. " : sentence.Part is null ? "- " : $"   ({sentence.Part}) ";
            text.Append(mark).Append(sentence.Text).Append(CultureInfo.InvariantCulture, $"   <{Origin(sentence.Origin)}>\n");
        }
    }

    private static void Item(StringBuilder text, Item item)
    {
        text.Append(CultureInfo.InvariantCulture, $"\n**{item.Id}** ({(item.Origin as TemplateOrigin)?.Id}, {item.Use}, {item.Level}, {item.ObjectiveId} {string.Join(' ', item.CriterionIds ?? [])})\n{item.Stem}\n");
        foreach (var (line, at) in (item.Exhibit ?? []).Select((line, at) => (line, at)))
        {
            text.Append(CultureInfo.InvariantCulture, $"   {at + 1}. {line.Text}\n");
        }

        foreach (var option in item.Options ?? [])
        {
            text.Append(CultureInfo.InvariantCulture, $"  {(option.Correct == true ? "*" : " ")} {option.Text}\n        {option.Rationale}\n");
        }

        foreach (var choice in item.Choices ?? [])
        {
            text.Append(CultureInfo.InvariantCulture, $"    ({choice.Id}) {choice.Text}\n");
        }

        foreach (var pair in item.Pairs ?? [])
        {
            text.Append(CultureInfo.InvariantCulture, $"  {pair.Left} -> {pair.ChoiceId}\n        {pair.Rationale}\n");
        }

        foreach (var entry in item.Order ?? [])
        {
            text.Append(CultureInfo.InvariantCulture, $"  {entry.Id} {entry.Text}\n");
        }

        foreach (var blank in item.Blanks ?? [])
        {
            text.Append(CultureInfo.InvariantCulture, $"  = {string.Join(" / ", blank.Accept ?? [])}\n");
        }

        foreach (var point in item.Points ?? [])
        {
            text.Append(CultureInfo.InvariantCulture, $"  + {point.Text}\n");
        }

        if (item.Rationale is not null)
        {
            text.Append(CultureInfo.InvariantCulture, $"  > {item.Rationale}\n");
        }
    }

    private static string Origin(Origin origin) => origin switch
    {
        ExtractOrigin extract => $"{extract.Source} {extract.Start}-{extract.End}",
        TaxonomyOrigin field => field.Field,
        TemplateOrigin template => $"t:{template.Id}",
        _ => origin.GetType().Name,
    };
}
