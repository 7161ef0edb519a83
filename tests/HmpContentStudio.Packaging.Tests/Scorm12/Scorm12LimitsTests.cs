using HmpContentStudio.Content;
using HmpContentStudio.Packaging.Scorm12;
using HmpContentStudio.Packaging.Tests.Samples;

namespace HmpContentStudio.Packaging.Tests.Scorm12;

public class Scorm12LimitsTests
{
    private static readonly Dictionary<string, Item> Items = SampleContent.Module.Items.ToDictionary(item => item.Id);

    public static TheoryData<string> Cases => [.. Refusals.Keys];

    private static readonly Dictionary<string, (LearningContent Content, string At, string Says)> Refusals = new(StringComparer.Ordinal)
    {
        ["branching"] = (With(Items["q1"] with { Id = "q77", Type = ItemType.Branching }), "q77", "branching"),
        ["image"] = (SampleContent.Module with { Blocks = [SampleContent.Module.Blocks[1] with { Id = "b9", Type = BlockType.Image }] }, "b9", "image"),
        ["ragged table"] = (SampleContent.Module with { Blocks = [SampleContent.Module.Blocks[10] with { Columns = 4 }] }, "b11", "whole rows"),
        ["table without columns"] = (SampleContent.Module with { Blocks = [SampleContent.Module.Blocks[10] with { Columns = null }] }, "b11", "whole rows"),
        ["hidden key"] = (With(ItemKey.Hide(Items["q1"]) with { Id = "q77" }), "q77", "exactly one right option"),
        ["two keys in a single choice"] = (With(Items["q2"] with { Id = "q77", Type = ItemType.SingleChoice }), "q77", "exactly one right option"),
        ["no key in a multiple choice"] = (With(ItemKey.Hide(Items["q2"]) with { Id = "q77" }), "q77", "at least one right option"),
        ["one option"] = (With(Items["q1"] with { Id = "q77", Options = [Items["q1"].Options![2]] }), "q77", "at least two options"),
        ["27 options"] = (With(Items["q2"] with { Id = "q77", Options = [.. Enumerable.Range(0, 27).Select(n => new Option { Id = "q77-" + n, Text = "x", Correct = n == 0 })] }), "q77", "at most 26"),
        ["pair without choice"] = (With(ItemKey.Hide(Items["q4"]) with { Id = "q77" }), "q77", "choice that is not there"),
        ["one entry to order"] = (With(Items["q5"] with { Id = "q77", Order = [Items["q5"].Order![0]] }), "q77", "at least two entries"),
        ["more blanks than answers"] = (With(Items["q6"] with { Id = "q77", Stem = "______ ______ ______" }), "q77", "3 blanks"),
        ["hidden blanks"] = (With(ItemKey.Hide(Items["q6"]) with { Id = "q77" }), "q77", "no right answer"),
        ["hidden number"] = (With(ItemKey.Hide(Items["q7"]) with { Id = "q77" }), "q77", "no right number"),
        ["item id with a blank"] = (With(Items["q1"] with { Id = "q 77" }), "q 77", "letters, digits"),
        ["doubled item id"] = (With(Items["q1"]), "q1", "Two items"),
        ["too much to save"] = (SampleContent.Module with { Items = [.. Enumerable.Range(0, 40).Select(n => Items["q10"] with { Id = "e" + n })] }, "items", "4096"),
        ["nothing in it"] = (SampleContent.Module with { Blocks = [], Items = [] }, "blocks", "neither text nor a question"),
        ["no title"] = (SampleContent.Module with { Title = " " }, "title", "empty"),
        ["cut score in per cent"] = (SampleContent.Module with { CutScore = 80 }, "cutScore", "from 0 to 1"),
        ["cut score that is no number"] = (SampleContent.Module with { CutScore = double.NaN }, "cutScore", "from 0 to 1"),
        ["no language"] = (SampleContent.Module with { Locale = "en_US\"><script>" }, "locale", "language tag"),
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void What_cannot_be_carried_is_refused_with_its_place_and_reason(string name)
    {
        var (content, at, says) = Refusals[name];

        var refused = Assert.IsType<PackageRefused>(Scorm12Package.Write(content, PackageOptions.Preview));

        Assert.Equal("publishing.cannot-carry", refused.Code);
        var problem = Assert.Single(refused.Problems);
        Assert.Equal(at, problem.At);
        Assert.Contains(says, problem.Message);
        Assert.StartsWith($"{at}: {problem.Message}", refused.Message);
    }

    [Fact]
    public void Every_problem_is_named_at_once()
    {
        var content = With(Items["q1"] with { Id = "q77", Type = ItemType.Branching }) with { Title = "", CutScore = -1 };

        var refused = Assert.IsType<PackageRefused>(Scorm12Package.Write(content, PackageOptions.Preview));

        Assert.Equal(["title", "cutScore", "q77"], refused.Problems.Select(problem => problem.At));
        Assert.EndsWith("(and 2 more)", refused.Message);
    }

    private static LearningContent With(Item item) => SampleContent.Module with { Items = [.. SampleContent.Module.Items, item] };
}
