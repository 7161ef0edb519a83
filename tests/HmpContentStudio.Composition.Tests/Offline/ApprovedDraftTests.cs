using HmpContentStudio.Composition.Offline;
using HmpContentStudio.Content;

namespace HmpContentStudio.Composition.Tests.Offline;

/// <summary>
/// Whole drafts as people read them, approved in <c>Approved/</c>. After a change on purpose, run the tests with <c>HMP_APPROVE=1</c> and
/// read the difference before committing it.
/// </summary>
public class ApprovedDraftTests
{
    public static TheoryData<string> Names => [.. Requests.Keys];

    private static readonly Dictionary<string, CompositionRequest> Requests = new(StringComparer.Ordinal)
    {
        ["full-module"] = Entries.Request(),
        ["full-assessment"] = Entries.Request(brief: Entries.Order with { Format = ContentFormat.Assessment }),
        ["thin-module"] = Entries.Request(Entries.Thin),
    };

    [Theory]
    [MemberData(nameof(Names))]
    public void A_draft_reads_as_it_was_approved(string name)
    {
        var path = Path.Combine(Folder(), name + ".txt");
        var draft = DraftText.Of(Samples.Draft(Requests[name]));
        if (Environment.GetEnvironmentVariable("HMP_APPROVE") == "1")
        {
            File.WriteAllText(path, draft);
        }

        Assert.Equal(File.ReadAllText(path).ReplaceLineEndings("\n"), draft);
    }

    private static string Folder() => Path.Combine(Samples.Root, "tests", "HmpContentStudio.Composition.Tests", "Offline", "Approved");
}
