using HmpContentStudio.Content;
using HmpContentStudio.Packaging.LearnerPage;
using HmpContentStudio.Packaging.Tests.Samples;

namespace HmpContentStudio.Packaging.Tests.LearnerPage;

/// <summary>What the page makes of answers and visits: status, score and the saved state.</summary>
public class AttemptTests
{
    private const string Helpers = """
        const platform = { status: 'incomplete', raw: null, mastery: null };
        const choose = (attempt, right) => (item) => attempt.give(item, [item.options.find((option) => option.correct === right).id]);
        const log = [];
        """;

    private static readonly byte[] Assessment = Packed.Write(SampleContent.Assessment).Bytes;

    private static string Run(byte[] package, string statements) => LearnerScripts.Run(package, Helpers + statements)!.ToJsonString();

    [Fact]
    public void Status_is_incomplete_until_the_last_scored_answer_and_the_score_is_rounded()
    {
        var seen = Run(Assessment, """
            const attempt = hmp.attempt(course);
            attempt.scored.forEach((item, index) => { log.push([attempt.status, attempt.best]); choose(attempt, index !== 0)(item); });
            return [...log, [attempt.status, attempt.best]];
            """);

        Assert.Equal("""[["incomplete",null],["incomplete",null],["incomplete",null],["incomplete",null],["incomplete",null],["incomplete",null],["passed",83]]""", seen);
    }

    [Fact]
    public void A_check_item_keeps_its_first_answer()
    {
        var seen = Run(Assessment, """
            const attempt = hmp.attempt(course);
            const item = attempt.scored[0];
            return [choose(attempt, false)(item), choose(attempt, true)(item), attempt.isRight(item)];
            """);

        Assert.Equal("[true,false,false]", seen);
    }

    [Fact]
    public void A_second_try_raises_status_and_score_and_never_lowers_them()
    {
        var seen = Run(Assessment, """
            const attempt = hmp.attempt(course);
            const all = (right) => { attempt.retake(); attempt.scored.forEach((item, index) => choose(attempt, index < right)(item)); log.push([attempt.status, attempt.best, attempt.current()]); };
            all(3); all(1); all(5); all(0);
            return log;
            """);

        Assert.Equal("""[["failed",50,50],["failed",50,17],["passed",83,83],["passed",83,0]]""", seen);
    }

    [Fact]
    public void The_mastery_score_of_the_platform_wins_over_the_package()
    {
        var seen = Run(Assessment, """
            const attempt = hmp.attempt(course);
            attempt.resume(null, { ...platform, mastery: 90 });
            attempt.scored.forEach((item, index) => choose(attempt, index !== 0)(item));
            return [attempt.best, attempt.status];
            """);

        Assert.Equal("""[83,"failed"]""", seen);
    }

    [Fact]
    public void A_platform_that_says_0_before_anything_was_answered_has_not_failed_the_learner()
    {
        var seen = Run(Assessment, """
            const attempt = hmp.attempt(course);
            attempt.resume(null, { ...platform, status: 'not attempted', raw: 0 });
            return [attempt.status, attempt.best];
            """);

        Assert.Equal("""["incomplete",null]""", seen);
    }

    [Fact]
    public void Without_scored_items_the_course_is_complete_after_every_page_was_opened()
    {
        var seen = Run(Packed.Write(SampleContent.TextOnly).Bytes, """
            const attempt = hmp.attempt(course);
            const last = course.pages[course.pages.length - 1];
            attempt.visit(last);
            log.push(attempt.status);
            course.pages.forEach((page) => attempt.visit(page));
            return [...log, attempt.status, attempt.best];
            """);

        Assert.Equal("""["incomplete","completed",null]""", seen);
    }

    [Fact]
    public void What_was_saved_comes_back_with_every_type_of_answer()
    {
        var seen = Run(Packed.Write(SampleContent.Module).Bytes, """
            const attempt = hmp.attempt(course);
            const answers = { q1: ['q1b'], q2: ['q2a', 'q2c'], q3: ['q3b'], q4: { 'q4-1': 'q4c', 'q4-2': 'q4b', 'q4-3': 'q4a' }, q5: ['q5b', 'q5c', 'q5a'], q6: { 'q6-1': '5 | 6 ~ "7"', 'q6-2': 'ü漢🧪' }, q7: '-0.5', q8: 'one\ntwo | three', p1: ['p1a'] };
            course.items.forEach((item) => { if (answers[item.id]) { attempt.give(item, answers[item.id]); } });
            course.pages.slice(0, 5).forEach((page) => attempt.visit(page));
            const again = hmp.attempt(course);
            again.resume(hmp.state.read(course, attempt.write()), platform);
            return [course.items.every((item) => JSON.stringify(again.answer(item)) === JSON.stringify(answers[item.id])), course.pages.map((page) => again.wasVisited(page) ? 1 : 0).join('')];
            """);

        Assert.Equal("""[true,"11111000000000000000"]""", seen);
    }

    [Fact]
    public void Answers_saved_by_another_version_are_not_read_into_this_one_but_the_result_stays()
    {
        var seen = Run(Assessment, """
            const attempt = hmp.attempt(course);
            attempt.scored.forEach(choose(attempt, true));
            const other = hmp.state.read({ ...course, hash: '0'.repeat(64) }, attempt.write());
            const again = hmp.attempt(course);
            again.resume(other, { ...platform, status: 'passed', raw: 100 });
            return [other.changed, again.open().length, again.status, again.best];
            """);

        Assert.Equal("""[true,6,"passed",100]""", seen);
    }

    [Theory]
    [InlineData("x")]
    [InlineData("1|||||")]
    [InlineData("1|12345678|zz|abc|~~|||")]
    [InlineData("<script>|''|\"\"")]
    public void A_damaged_state_starts_afresh(string saved)
    {
        var seen = LearnerScripts.Run(Assessment, Helpers + "const read = hmp.state.read(course, input); const attempt = hmp.attempt(course); attempt.resume(read, platform); return [read.changed, attempt.open().length, attempt.best];", saved)!.ToJsonString();

        Assert.Equal("[true,6,null]", seen);
    }

    [Fact]
    public void The_longest_possible_state_is_as_long_as_worked_out_and_at_most_4096()
    {
        var texts = Enumerable.Range(0, 12).Select(n => SampleContent.Module.Items[^1] with { Id = "e" + n });
        var content = SampleContent.Module with { Items = [.. SampleContent.Module.Items, .. texts] };
        var package = Packed.Write(content).Bytes;

        var length = LearnerScripts.Run(package, """
            const long = (length) => '|~\n"\\🧪漢'.repeat(4096).slice(0, length);
            const longest = {
              multipleChoice: (item) => item.options.map((option) => option.id), ordering: (item) => item.order.map((entry) => entry.id),
              matching: (item) => Object.fromEntries(item.pairs.map((pair) => [pair.id, item.choices[0].id])),
              cloze: (item) => Object.fromEntries(item.blanks.map((blank) => [blank.id, long(9000)])), numeric: () => long(9000), shortAnswer: () => long(9000), essay: () => long(9000),
            };
            const answers = Object.fromEntries(course.items.map((item) => [item.id, (longest[item.type] || ((one) => [one.options[0].id]))(item)]));
            return hmp.state.write(course, { visited: new Set(course.pages.map((page) => page.id)), best: 100, answers }).length;
            """)!.GetValue<int>();

        var worst = StateBudget.WorstCase(content, CoursePages.Of(content).Count);
        Assert.InRange(length, worst - 2, worst);
        Assert.InRange(worst, 3900, 4096);
    }
}
