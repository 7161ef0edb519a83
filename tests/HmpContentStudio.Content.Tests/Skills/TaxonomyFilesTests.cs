using HmpContentStudio.Content.Skills;

namespace HmpContentStudio.Content.Tests.Skills;

public class TaxonomyFilesTests
{
    private const string Skills =
        "id,version,status,title,definition,levelScale,level,tools,useWhen,stopWhen,hazard,kpis,evidence,owner,reviewBy,externalIds\r\n"
        + "SAF-1,3,active,Seal a drain,\"Sealing, fast\",1-5,3,mat; tape,,,true,spills,,EHS,2027-01-31,\r\n";

    private const string Criteria = "skillId,id,text,standard,steps\nSAF-1,PC1,Seal the drain,within 2 minutes,S1;S2\n";

    private const string Steps =
        "skillId,id,order,text,why,warning,orderFreeWith,strictOrder,say,result\n"
        + "SAF-1,S2,2,Press the mat down,,,,,,\nSAF-1,S1,1,\"Lay the mat; it \"\"sticks\"\"\",It seals.,Wear gloves.,S2,true,,\n";

    private static TaxonomyReading Read(params (string Name, string Text)[] more) =>
        TaxonomyFiles.Read([("skills.csv", Skills), ("performance-criteria.csv", Criteria), ("steps.csv", Steps), .. more]);

    private static SkillTaxonomy Full() => Read(
        ("common-errors.csv", "skillId,id,step,error,looksLike,consequence,cue,correction,say\nSAF-1,E1,S1,Skip the mat,Pour sand on the drain.,,,,\nSAF-1,E2,,Wait,,,,,\n"),
        ("limits.csv", "skillId,id,quantity,operator,value,unit,action,otherwise,source,criterion\nSAF-1,L1,time,<=,2.50,min,go on,call help,spill,PC1\n"),
        ("contexts.csv", "skillId,id,setting,trigger,constraint,tests\nSAF-1,C1,in bay 3,a drum leaks,It is night.,E1;E2\n"),
        ("misconceptions.csv", "skillId,id,belief,correction,criterion\nSAF-1,M1,Sand seals.,Sand lets solvent through.,PC1\n"),
        ("terms.csv", "skillId,term,definition,doNotTranslate\nSAF-1,drain mat,a sheet that seals,false\n"),
        ("prerequisites.csv", "skillId,requires\nSAF-1,Wear gloves\n"),
        ("roles.csv", "id,title,duties,owner,reviewEveryMonths,lastReviewed\nop,Operator,run;clean,HR,6,2026-05-01\n"),
        ("role-skills.csv", "roleId,skillId,level,criticality\nop,SAF-1,3,high\n")).Taxonomy;

    [Fact]
    public void Rows_become_skills_with_cells_lists_and_quoted_text_as_given()
    {
        var reading = Read();

        Assert.Empty(reading.Faults);
        var skill = Assert.Single(reading.Taxonomy.Skills);
        Assert.Equal("Sealing, fast", skill.Definition);
        Assert.Equal(["mat", "tape"], skill.Tools);
        Assert.True(skill.Hazard);
        Assert.Equal(["S1", "S2"], skill.Steps.Select(step => step.Id));
        Assert.Equal("Lay the mat; it \"sticks\"", skill.Steps[0].Text);
        Assert.Null(skill.Steps[1].StrictOrder);
        Assert.Equal(["S1", "S2"], skill.PerformanceCriteria[0].Steps);
    }

    [Fact]
    public void Csv_and_json_keep_every_value_in_both_directions()
    {
        var taxonomy = Full();

        var throughCsv = TaxonomyFiles.Read(TaxonomyFiles.WriteCsv(taxonomy));
        var throughJson = TaxonomyFiles.Read([(TaxonomyFiles.JsonFile, TaxonomyFiles.WriteJson(throughCsv.Taxonomy))]);

        Assert.Empty(throughCsv.Faults);
        Assert.Empty(throughJson.Faults);
        Assert.Equal(TaxonomyFiles.WriteJson(taxonomy), TaxonomyFiles.WriteJson(throughJson.Taxonomy));
        Assert.Equal(ContentHash.Of(ContentJson.ToNode(taxonomy.Skills[0])), ContentHash.Of(ContentJson.ToNode(throughJson.Taxonomy.Skills[0])));
        Assert.Equal("2.50", taxonomy.Skills[0].Limits[0].Value.ToString(System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal(Criticality.High, throughJson.Taxonomy.Roles[0].Skills[0].Criticality);
    }

    [Theory]
    [InlineData("steps.csv", "skillId,id,order,text,why,warning,orderFreeWith,strictOrder,say,result,colour\n", 1, "\"colour\" is unknown")]
    [InlineData("steps.csv", "skillId,id,order,text,why,warning,orderFreeWith,strictOrder,say,result\nSAF-1,S1,first,Go,,,,,,\n", 2, "order: \"first\" is not a whole number")]
    [InlineData("steps.csv", "skillId,id,order,text,why,warning,orderFreeWith,strictOrder,say,result\nSAF-1,S1,1,Go,,,,yes,,\n", 2, "strictOrder: \"yes\" must be true, false or empty")]
    [InlineData("steps.csv", "skillId,id,order,text,why,warning,orderFreeWith,strictOrder,say,result\nSAF-1,S1,1,Go,,\n", 2, "The row has 6 cells, the header has 10")]
    [InlineData("steps.csv", "skillId,id,order,text,why,warning,orderFreeWith,strictOrder,say,result\nSAF-1,S1,1,Go,,,,,,\nSAF-1,S1,2,Stop,,,,,,\n", 3, "id: \"S1\" stands on line 2 already")]
    [InlineData("steps.csv", "skillId,id,order,text,why,warning,orderFreeWith,strictOrder,say,result\nXXX,S1,1,Go,,,,,,\n", 2, "skillId: names \"XXX\", which is not in skills")]
    [InlineData("limits.csv", "skillId,id,quantity,operator,value,unit,action,otherwise,source,criterion\n\nSAF-1,L1,time,about,2,min,,,,\n", 3, "operator: must be one of < <= = >= >")]
    [InlineData("common-errors.csv", "skillId,id,step,error,looksLike,consequence,cue,correction,say\nSAF-1,E1,S9,Wait,,,,,\n", 2, "step: names \"S9\", which is no step of \"SAF-1\"")]
    [InlineData("skillz.csv", "id\n", null, "The file name is unknown")]
    [InlineData("taxonomy.json", "{\n \"skills\": [\n  {\"id\": \"A\"}\n ]\n}", 3, "version: is missing")]
    [InlineData("taxonomy.json", "{\n \"skills\": [", 2, "not valid JSON")]
    [InlineData("taxonomy.json", "{ \"terms\": [ {\"skillId\": \"SAF-1\", \"term\": 5} ] }", 1, "\"term\" has the wrong type")]
    public void A_bad_row_is_named_with_file_line_and_reason(string file, string text, int? line, string reason)
    {
        var files = new Dictionary<string, string> { ["skills.csv"] = Skills, ["performance-criteria.csv"] = Criteria, ["steps.csv"] = Steps };
        files[file] = text;

        var faults = TaxonomyFiles.Read(files.Select(entry => (entry.Key, entry.Value))).Faults;

        Assert.Contains(faults, fault => fault.File == file && fault.Line == line && fault.Reason.Contains(reason, StringComparison.Ordinal));
    }

    [Fact]
    public void A_skill_is_refused_only_for_what_nothing_works_without()
    {
        var bare = TaxonomyFiles.Read([
            ("skills.csv", "id,version,title,definition,levelScale,level,owner\nA,1,Seal,x,1-5,2,EHS\nB,1,Seal,x,1-5,,EHS\n"),
            ("performance-criteria.csv", "skillId,id,text\nA,PC1,Seal it\nB,PC1,Seal it\n")]);

        Assert.Equal("A", Assert.Single(bare.Taxonomy.Skills).Id);
        Assert.Contains("level: is missing", Assert.Single(bare.Faults).Reason);
    }

    [Fact]
    public void An_unclosed_quotation_mark_is_named()
    {
        var faults = TaxonomyFiles.Read([("terms.csv", "skillId,term\nSAF-1,\"mat\n")]).Faults;

        Assert.Contains(faults, fault => fault.File == "terms.csv" && fault.Reason.Contains("never closed", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(null, 12, true)]
    [InlineData("2025-11-20", 12, false)]
    [InlineData("2025-11-19", 12, true)]
    [InlineData("2025-11-19", 24, true)]
    [InlineData("2026-06-01", 3, true)]
    public void A_role_profile_is_stale_after_its_cadence_and_twelve_months_at_most(string? reviewed, int months, bool stale)
    {
        var role = new RoleProfile { Id = "r", Title = "R", ReviewEveryMonths = months, LastReviewed = reviewed is null ? null : DateOnly.Parse(reviewed, System.Globalization.CultureInfo.InvariantCulture) };

        Assert.Equal(stale, role.IsStale(new DateOnly(2026, 11, 20)));
    }
}
