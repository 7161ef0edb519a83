using System.Text.RegularExpressions;
using HmpContentStudio.Composition.Offline.Choosing;
using HmpContentStudio.Composition.Offline.Forms;
using HmpContentStudio.Composition.Offline.Text;
using HmpContentStudio.Content;
using HmpContentStudio.Content.Text;

namespace HmpContentStudio.Composition.Offline;

/// <summary>A place in a draft where one of the composer's own promises is broken.</summary>
/// <param name="Rule">The promise.</param>
/// <param name="Place">Block or item id.</param>
/// <param name="Text">The text concerned.</param>
public sealed record SelfCheckFinding(string Rule, string Place, string Text);

/// <summary>
/// The promises that every draft of the composer keeps: origins, extracts equal to their spans, no template leftovers, no lower-case sentence
/// starts, warnings before their steps, no repeated sentences, items with explained options. A finding is a bug of the composer or a hole in
/// its rules, never the author's fault. Stateless.
/// </summary>
public static partial class SelfCheck
{
    /// <summary>All findings; empty for a sound draft.</summary>
    public static IReadOnlyList<SelfCheckFinding> Of(LearningContent draft, CompositionRequest request) =>
        [.. Extracts(draft, request), .. TaxonomyTexts(draft, request), .. Sentences(draft), .. Repetitions(draft), .. Warnings(draft, request), .. Items(draft), .. Coverage(draft)];

    private static IEnumerable<SelfCheckFinding> Extracts(LearningContent draft, CompositionRequest request)
    {
        var sources = request.Sources.ToDictionary(source => source.Name, source => source.Text, StringComparer.Ordinal);
        foreach (var (place, text, origin) in Texts(draft))
        {
            if (origin is ExtractOrigin extract && !string.Equals(sources[extract.Source][extract.Start..extract.End], text, StringComparison.Ordinal))
            {
                yield return new SelfCheckFinding("extract-equals-span", place, text);
            }
        }
    }

    /// <summary>Every text from a field holds the field's words and no others, up to mood: at most one verb form differs.</summary>
    private static IEnumerable<SelfCheckFinding> TaxonomyTexts(LearningContent draft, CompositionRequest request)
    {
        var fields = FieldTexts.Of(request);
        foreach (var (place, text, origin) in Texts(draft))
        {
            if (origin is TaxonomyOrigin field && (!fields.TryGetValue(field.Field, out var written) || Words.ContentStems(text).Except(Words.ContentStems(written), StringComparer.Ordinal).Count() > 2))
            {
                yield return new SelfCheckFinding("text-equals-field", place, text);
            }
        }
    }

    private static IEnumerable<SelfCheckFinding> Sentences(LearningContent draft)
    {
        foreach (var (place, text, origin) in Texts(draft))
        {
            if (text.Length == 0 || LeftoverPattern().IsMatch(text))
            {
                yield return new SelfCheckFinding("no-leftover", place, text);
            }

            // Cells and spans of a source are printed as they stand, and a cloze option may be a figure.
            if (origin is not ExtractOrigin && text.Length > 0 && char.IsLower(text[0]))
            {
                yield return new SelfCheckFinding("capital-first", place, text);
            }

            if (ArticlePattern().IsMatch(text) && origin is not ExtractOrigin)
            {
                yield return new SelfCheckFinding("article", place, text);
            }

            if (InflectedPattern().Match(text) is { Success: true } match && VerbList.FromThirdPerson(match.Groups[1].Value) is not null)
            {
                yield return new SelfCheckFinding("how-do-you-verb", place, text);
            }
        }

        foreach (var block in draft.Blocks.Where(block => block.Sentences.Count == 0))
        {
            yield return new SelfCheckFinding("no-empty-block", block.Id, block.Type.ToString());
        }

        foreach (var block in draft.Blocks.Where((block, at) => block.Type == BlockType.Heading && (at + 1 == draft.Blocks.Count || (draft.Blocks[at + 1].Type == BlockType.Heading && draft.Blocks[at + 1].Level <= block.Level))))
        {
            yield return new SelfCheckFinding("no-empty-heading", block.Id, block.Sentences[0].Text);
        }
    }

    /// <summary>The same sentence twice under one heading of level 2, labels and table cells aside; job aid and practice may repeat steps.</summary>
    private static IEnumerable<SelfCheckFinding> Repetitions(LearningContent draft) =>
        draft.Blocks
            .Where(block => block.Type is not (BlockType.Table or BlockType.Steps or BlockType.Callout or BlockType.Checklist) && block.Role is not (BlockRole.Practice or BlockRole.Application))
            .GroupBy(block => block.Role)
            .SelectMany(section => section.SelectMany(block => block.Sentences).GroupBy(sentence => sentence.Text, StringComparer.Ordinal)
                .Where(group => group.Count() > 1)
                .Select(group => new SelfCheckFinding("said-once", section.Key.ToString(), group.Key)));

    private static IEnumerable<SelfCheckFinding> Warnings(LearningContent draft, CompositionRequest request)
    {
        if (draft.Format != ContentFormat.Module)
        {
            yield break;
        }

        var shown = draft.Blocks.Where(block => block.Role == BlockRole.Demonstration).SelectMany(block => block.Sentences).ToList();
        foreach (var step in request.Skill.Steps.Where(step => !string.IsNullOrWhiteSpace(step.Warning)))
        {
            var warning = shown.FindIndex(sentence => sentence.Origin == new TaxonomyOrigin($"steps/{step.Id}/warning"));
            var action = shown.FindIndex(sentence => sentence.Origin == new TaxonomyOrigin($"steps/{step.Id}/text"));
            if (warning < 0 || warning > action)
            {
                yield return new SelfCheckFinding("warning-before-step", step.Id, step.Warning!);
            }
        }
    }

    private static IEnumerable<SelfCheckFinding> Items(LearningContent draft)
    {
        foreach (var item in draft.Items)
        {
            var options = item.Options ?? [];
            if (options.Select(option => option.Rationale).Distinct(StringComparer.Ordinal).Count() < options.Count || options.Any(option => Words.In(option.Rationale ?? "").Count < Offline.Items.Feedback.LeastWords))
            {
                yield return new SelfCheckFinding("own-feedback", item.Id, item.Stem);
            }

            if (item.Type == ItemType.SingleChoice && options.Count(option => option.Correct == true) != 1)
            {
                yield return new SelfCheckFinding("one-key", item.Id, item.Stem);
            }
        }

        foreach (var twice in draft.Items.Where(item => item.Exhibit is null && item.Type is not (ItemType.MultipleChoice or ItemType.Ordering)).GroupBy(item => item.Stem, StringComparer.Ordinal).Where(group => group.Count() > 1))
        {
            yield return new SelfCheckFinding("stem-once", twice.First().Id, twice.Key);
        }

        if (KeyBalance.Positions(draft.Items) is { Count: >= 10 } positions && KeyBalance.Crowded(positions) is { } crowded)
        {
            yield return new SelfCheckFinding("keys-balanced", "items", Phrases.Number(crowded));
        }
    }

    /// <summary>Each objective has an activity (in a module) and an item, or a line in the panel.</summary>
    private static IEnumerable<SelfCheckFinding> Coverage(LearningContent draft)
    {
        foreach (var objective in draft.Objectives)
        {
            var isPractised = draft.Format != ContentFormat.Module || draft.Blocks.Any(block => block.Role == BlockRole.Practice && block.ObjectiveIds.Contains(objective.Id, StringComparer.Ordinal));
            var isTested = draft.Items.Any(item => item.ObjectiveId == objective.Id && item.Use == ItemUse.Check)
                || draft.Gaps.Any(gap => gap.Kind == GapKind.Items && gap.Ids.Contains(objective.Id, StringComparer.Ordinal));
            if (!isPractised || !isTested)
            {
                yield return new SelfCheckFinding("objective-covered", objective.Id, objective.Text);
            }
        }
    }

    private static IEnumerable<(string Place, string Text, Origin Origin)> Texts(LearningContent draft)
    {
        var blocks = draft.Blocks.SelectMany(block => block.Sentences.Select(sentence => (block.Id, sentence.Text, sentence.Origin)));
        var objectives = draft.Objectives.Select(objective => (objective.Id, objective.Text, objective.Origin));
        return blocks.Concat(objectives).Concat(draft.Items.SelectMany(ItemTexts));
    }

    private static IEnumerable<(string Place, string Text, Origin Origin)> ItemTexts(Item item)
    {
        IEnumerable<(string Text, Origin? Origin)> texts =
        [
            (item.Stem, item.Origin),
            .. (item.Exhibit ?? []).Select(line => (line.Text, (Origin?)line.Origin)),
            .. (item.Options ?? []).SelectMany(option => new[] { (option.Text, option.Origin), (option.Rationale ?? "", option.RationaleOrigin) }),
            .. (item.Order ?? []).Select(entry => (entry.Text, entry.Origin)),
            .. (item.Choices ?? []).Select(choice => (choice.Text, choice.Origin)),
            .. (item.Pairs ?? []).SelectMany(pair => new[] { (pair.Left, pair.LeftOrigin), (pair.Rationale ?? "", pair.RationaleOrigin) }),
            .. (item.Points ?? []).Select(point => (point.Text, (Origin?)point.Origin)),
        ];
        return texts.Select(text => (item.Id, text.Text, text.Origin ?? throw new InvalidOperationException($"A text of {item.Id} has no origin: {text.Text}")));
    }

    [GeneratedRegex(@"[{}\[\]]|\.\.|:\.|\. ,|  |,,|\bNone\b|\b(an?|the) (an?|the)\b|SME", RegexOptions.CultureInvariant)]
    private static partial Regex LeftoverPattern();

    [GeneratedRegex(@"\ba (?!on(e|ce)\b|eu|uni|us[eu])[aeiou]\w+|\ban (?!hour|honest|heir|honou?r|[A-Z]|[aeiou])\w", RegexOptions.CultureInvariant)]
    private static partial Regex ArticlePattern();

    [GeneratedRegex(@"how do you (\w+)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex InflectedPattern();
}
