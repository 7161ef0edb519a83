using System.Text.RegularExpressions;
using HmpContentStudio.Tests.Support;

namespace HmpContentStudio.Tests;

/// <summary>A stage uses stages to its left, Events, Pipeline and Storage. News travels right to left as events; Governance reads every stage.</summary>
public partial class StageOrderTests
{
    private static readonly string[] Flow = ["Taxonomy", "Briefs", "Drafting", "Review", "Library", "Publishing", "Outcomes"];
    private static readonly string Source = Path.Combine(Samples.Folder, "..", "src", "HmpContentStudio");

    [Fact]
    public void No_stage_uses_a_stage_to_its_right()
    {
        var violations = from file in Files(Flow)
                         let stage = StageOf(file)
                         from used in Uses(file)
                         where used == "Governance" || Array.IndexOf(Flow, used) > Array.IndexOf(Flow, stage)
                         select $"{stage}/{Path.GetFileName(file)} uses {used}";

        Assert.Empty(violations);
    }

    [Fact]
    public void Pipeline_storage_events_and_accounts_use_no_stage()
    {
        var violations = from file in Files(["Pipeline", "Storage", "Events", "Accounts"])
                         from used in Uses(file)
                         where used == "Governance" || Flow.Contains(used)
                         select $"{StageOf(file)}/{Path.GetFileName(file)} uses {used}";

        Assert.Empty(violations);
    }

    private static IEnumerable<string> Files(string[] folders) => folders.Select(f => Path.Combine(Source, f))
        .Where(Directory.Exists).SelectMany(f => Directory.GetFiles(f, "*.cs", SearchOption.AllDirectories));

    private static string StageOf(string file) => Path.GetRelativePath(Source, file).Split(Path.DirectorySeparatorChar)[0];

    private static IEnumerable<string> Uses(string file) => StudioName().Matches(File.ReadAllText(file)).Select(m => m.Groups[1].Value).Distinct();

    [GeneratedRegex(@"(?:^\s*using (?:static )?|[\s(<,])HmpContentStudio\.([A-Z]\w+)\b", RegexOptions.Multiline)]
    private static partial Regex StudioName();
}
