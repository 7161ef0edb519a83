using HmpContentStudio.Packaging.Tests.Samples;

namespace HmpContentStudio.Packaging.Tests.LearnerPage;

/// <summary>Where the page looks for the platform's API.</summary>
public class PlatformSearchTests
{
    private const string Windows = """
        const api = { LMSInitialize() { return 'true'; } };
        const win = (parent, more) => { const made = { ...more }; made.parent = parent || made; made.top = parent ? parent.top : made; return made; };
        const foreign = () => { const made = {}; Object.defineProperty(made, 'API', { get() { throw new Error('SecurityError'); } }); Object.defineProperty(made, 'parent', { get() { throw new Error('SecurityError'); } }); made.top = made; return made; };
        """;

    private static readonly byte[] Package = Packed.Write(SampleContent.TextOnly).Bytes;

    [Theory]
    [InlineData("win(win(null, { API: api }))", true)]
    [InlineData("win(win(win(win(win(win(win(win(win(null, { API: api })))))))))", true)]
    [InlineData("win(null, { API: api })", true)]
    [InlineData("win(null, { opener: win(null, { API: api }) })", true)]
    [InlineData("win(null, { opener: win(win(null, { API: api })) })", true)]
    [InlineData("win(win(null, { opener: win(null, { API: api }) }))", true)]
    [InlineData("win(null, {})", false)]
    [InlineData("win(foreign())", false)]
    [InlineData("win(null, { opener: foreign() })", false)]
    [InlineData("win(win(null, { API: {} }))", false)]
    public void The_API_is_found_in_parents_and_openers_and_foreign_frames_do_no_harm(string window, bool found)
    {
        var answer = LearnerScripts.Run(Package, Windows + $"return hmp.scorm12.find({window}) === api;")!.GetValue<bool>();

        Assert.Equal(found, answer);
    }

    [Theory]
    [InlineData(3, "found after 3 turns")]
    [InlineData(1000, "missing after 20 turns")]
    public void A_late_platform_is_waited_for_and_a_missing_one_given_up(int ready, string outcome)
    {
        var answer = LearnerScripts.Run(Package, Windows + $$"""
            let turns = 0;
            let told = '';
            const queue = [];
            const page = win(null, { setTimeout: (action) => queue.push(action) });
            hmp.scorm12.wait(page, 5, () => { told = 'found'; }, () => { told = 'missing'; });
            while (queue.length > 0) { turns += 1; if (turns === {{ready}}) { page.API = api; } queue.shift()(); }
            return told + ' after ' + turns + ' turns';
            """)!.GetValue<string>();

        Assert.Equal(outcome, answer);
    }

    [Fact]
    public void What_the_platform_reports_as_error_or_throws_is_kept_and_never_stops_the_course()
    {
        var answer = LearnerScripts.Run(Package, """
            let code = '0';
            const api = { LMSInitialize: () => 'true', LMSGetLastError: () => code, LMSGetValue: (name) => { code = name === 'cmi.core.exit' ? '404' : '0'; return ''; }, LMSSetValue: () => { throw new Error('gone'); }, LMSCommit: () => { code = '391'; return 'false'; }, LMSFinish: () => { code = '0'; return 'true'; } };
            const session = hmp.scorm12.session(api);
            const seen = [session.start(), session.get('cmi.core.exit'), session.set('cmi.suspend_data', 'x'), session.commit(), session.finish(), session.finish()];
            return [seen, session.errors.map((error) => error.call)];
            """)!.ToJsonString();

        Assert.Equal("""[[true,"",false,false,true,false],["LMSGetValue","LMSSetValue","LMSCommit"]]""", answer);
    }

    [Theory]
    [InlineData(0, "0000:00:00")]
    [InlineData(59.9, "0000:00:59")]
    [InlineData(3661, "0001:01:01")]
    [InlineData(36000000, "9999:00:00")]
    [InlineData(-5, "0000:00:00")]
    public void Session_time_has_the_form_of_SCORM_1_2(double seconds, string time)
    {
        var answer = LearnerScripts.Run(Package, "return hmp.scorm12.clock(input, 4);", seconds)!.GetValue<string>();

        Assert.Equal(time, answer);
    }
}
