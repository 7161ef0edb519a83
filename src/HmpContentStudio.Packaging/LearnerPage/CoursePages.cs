using HmpContentStudio.Content;

namespace HmpContentStudio.Packaging.LearnerPage;

/// <summary>
/// Cuts content into pages: one for each run of blocks of the same section, then the check with one item a page and its results,
/// then what follows the check. Values that nobody has given (origin <see cref="GapOrigin"/>) do not reach learners.
/// </summary>
internal static class CoursePages
{
    private static readonly TemplateOrigin Packaged = new("packaging", []);

    public static IReadOnlyList<CoursePage> Of(LearningContent content)
    {
        var sections = Sections([.. content.Blocks.Select(WithoutGaps).Where(block => block.Sentences.Count > 0 || block.ItemIds is { Count: > 0 })]);
        var afterCheck = sections.FindIndex(page => page.Role > BlockRole.Check);
        var before = afterCheck < 0 ? sections.Count : afterCheck;
        List<CoursePage> pages =
        [
            .. Objectives(content, sections),
            .. sections.Take(before).Where(page => page.Role != BlockRole.Check),
            .. LoosePractice(content),
            .. Check(content, sections),
            .. sections.Skip(before).Where(page => page.Role is not (BlockRole.Check or BlockRole.Notice)),
            .. Sources(content, sections),
            Notice(sections),
        ];
        return Named(pages);
    }

    /// <summary>The block without sentences that stand for a missing value; a table keeps its grid and shows an empty cell.</summary>
    internal static Block WithoutGaps(Block block) => block with
    {
        Sentences = block.Type == BlockType.Table
            ? [.. block.Sentences.Select(cell => cell.Origin is GapOrigin ? cell with { Text = "" } : cell)]
            : [.. block.Sentences.Where(sentence => sentence.Origin is not GapOrigin)],
    };

    private static List<CoursePage> Sections(IReadOnlyList<Block> blocks)
    {
        var pages = new List<CoursePage>();
        foreach (var block in blocks)
        {
            if (pages.Count > 0 && pages[^1].Role == block.Role)
            {
                pages[^1] = pages[^1] with { Blocks = [.. pages[^1].Blocks, block] };
            }
            else
            {
                pages.Add(new CoursePage(Name(block.Role), PageKind.Section, block.Role, [block], []));
            }
        }

        return pages;
    }

    private static IEnumerable<CoursePage> Objectives(LearningContent content, List<CoursePage> sections)
    {
        if (content.Objectives.Count == 0 || sections.Exists(page => page.Role == BlockRole.Objectives))
        {
            return [];
        }

        return [Listed(BlockRole.Objectives, content.Objectives.Select(objective => objective.Text))];
    }

    private static IEnumerable<CoursePage> LoosePractice(LearningContent content)
    {
        var placed = content.Blocks.SelectMany(block => block.ItemIds ?? []).ToHashSet(StringComparer.Ordinal);
        var loose = content.Items.Where(item => item.Use == ItemUse.Practice && !placed.Contains(item.Id)).Select(item => item.Id).ToList();
        return loose.Count == 0 ? [] : [new CoursePage("practice-questions", PageKind.Section, BlockRole.Practice, [], loose)];
    }

    private static IEnumerable<CoursePage> Check(LearningContent content, List<CoursePage> sections)
    {
        IReadOnlyList<Block> blocks = [.. sections.Where(page => page.Role == BlockRole.Check).SelectMany(page => page.Blocks)];
        var items = content.Items.Where(item => item.Use == ItemUse.Check).ToList();
        if (items.Count == 0)
        {
            return blocks.Count == 0 ? [] : [new CoursePage(Name(BlockRole.Check), PageKind.Section, BlockRole.Check, blocks, [])];
        }

        return
        [
            new CoursePage(Name(BlockRole.Check), PageKind.Intro, BlockRole.Check, blocks, []),
            .. items.Select(item => new CoursePage("check-" + item.Id, PageKind.Question, BlockRole.Check, [], [item.Id])),
            .. items.Exists(item => item.IsScored) ? [new CoursePage("results", PageKind.Results, BlockRole.Check, [], [])] : Array.Empty<CoursePage>(),
        ];
    }

    private static IEnumerable<CoursePage> Sources(LearningContent content, List<CoursePage> sections)
    {
        if (content.Provenance.Sources.Count == 0 || sections.Exists(page => page.Role == BlockRole.Sources))
        {
            return [];
        }

        return [Listed(BlockRole.Sources, content.Provenance.Sources.Select(Cited))];
    }

    private static CoursePage Notice(List<CoursePage> sections) =>
        new(Name(BlockRole.Notice), PageKind.Section, BlockRole.Notice, [.. sections.Where(page => page.Role == BlockRole.Notice).SelectMany(page => page.Blocks)], []);

    private static CoursePage Listed(BlockRole role, IEnumerable<string> lines) => new(Name(role), PageKind.Section, role,
    [
        new Block
        {
            Id = "packaged-" + Name(role),
            Role = role,
            Type = BlockType.List,
            Sentences = [.. lines.Select(line => new Sentence { Text = line, Origin = Packaged })],
        },
    ], []);

    private static string Cited(SourceReference source)
    {
        string?[] details = [source.Owner, source.Date?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), source.Licence];
        var known = string.Join(", ", details.Where(detail => !string.IsNullOrWhiteSpace(detail)));
        return known.Length == 0 ? source.Title : $"{source.Title} ({known})";
    }

    /// <summary>A section that comes twice gets a number, so that every bookmark is unique.</summary>
    private static List<CoursePage> Named(List<CoursePage> pages)
    {
        var taken = new HashSet<string>(StringComparer.Ordinal);
        var named = new List<CoursePage>(pages.Count);
        foreach (var page in pages)
        {
            var id = page.Id;
            for (var n = 2; !taken.Add(id); n++)
            {
                id = $"{page.Id}-{n}";
            }

            named.Add(page with { Id = id });
        }

        return named;
    }

    private static string Name(BlockRole role) => role.ToString().ToLowerInvariant();
}
