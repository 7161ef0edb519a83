using System.Text.RegularExpressions;

namespace HmpContentStudio.Checks;

/// <summary>
/// The fixed words of the composer's templates. Their own wording was reviewed once with the composer and claims nothing; what stands in the
/// slots is compared. A frame that is not listed here is compared like a slot, so a new one shows up as a flag instead of slipping through.
/// </summary>
internal static partial class TemplateFrame
{
    /// <summary>The text with every frame and the words for comparisons replaced by blanks, so that offsets stay.</summary>
    public static string Blank(string text) => Comparisons().Replace(BlankPhrases(text), Blanks);

    /// <summary>The same without the words for comparisons: they count when a person wrote them.</summary>
    public static string BlankPhrases(string text) => Frames().Replace(text, Blanks);

    private static string Blanks(Match match) => new(' ', match.Length);

    [GeneratedRegex(@"\b(?:up to and including|at least|more than|less than|fewer than|exactly)\b")]
    private static partial Regex Comparisons();

    [GeneratedRegex(
        """
        \bNot\ (?:yet|quite)\. | \bLook\ again\. | \bThink\ again\. | \bRight\.
        | \bThe\ reason: | \bThis\ avoids\ the\ following: | \bThe\ source\ says:
        | \bThat\ is\ step\ \d+;\ step\ \d+\ comes\ first\. | \bThat\ is\ the\ answer\ to\ another\ case: | \bThat\ slip\ would\ show\ like\ this:
        | \bTo\ be\ corrected: | \bThis\ agrees\ with\ the\ procedure;\ the\ mistaken\ belief\ would\ be:
        | \bCompare\ (?:your\ order\ with\ the\ steps\ of\ the\ procedure|it\ with\ step\ \d+\ of\ the\ procedure|the\ other\ lines\ with\ the\ steps)\.
        | \bLook\ first\ at\ step\ \d+\. | \bIt\ begins\ with\ step\ \d+\. | \bThis\ is\ step\ \d+\. | \bThis\ is\ step\ \d+\.
        | \bPut\ these\ \d+\ actions\ into\ the\ order\ of\ the\ procedure\.
        | \b(?:These\ are\ a|A)\ new\ colleague['’]s\ notes\ on\ steps\ \d+\ to\ \d+(?:\ say:|\.) | \bOne\ line\ breaks\ the\ procedure\.
        | \bLine\ \d+\ agrees\ with\ step\ \d+\ of\ the\ procedure\. | ^Line\ \d+$
        | \bMatch\ each\ \w+\ with\ (?:its|the\ right)\ \w+\. | \bOne\ \w+\ is\ left\ over\.
        | \bChoose\ all\ that\ apply\. | \bColleagues\ make\ these\ statements\. | \bChoose\ the\ right\ action\ for\ each\ value\ of\ the\b
        | \bComplete\ the\ rule\ from\ the\ source:
        | \b(?:Step\ \d+\ is|Steps\ \d+\ (?:to|and)\ \d+\ are)\ done\. | \bYou\ have\ reached\ step\ \d+:
        | \bWithin\ \w+\ (?:days|weeks),\ do\ this\ task\ once\ in\ your\ own\ workplace\ while\ an\ observer\ watches:
        | \b(?:inside|outside)\ the\ limit\ of\b | \bOtherwise:
        | \bYou\ pass\ with\b | \bof\ the\ scored\ questions\ right\b
        | \bOur\ measure: | \bToday: | \bGoal: | \bStandard: | \bReason: | \bDanger\ sign: | \bAt\ hand: | \bPurpose\ \(from\ the\ source\): | \bYou\ need\ this\ first:
        | \bWhat\ a\ slip\ can\ lead\ to: | \bDuring\ a\ check,\ you\ notice\ this: | \bStop\ and\ call\ for\ help\ when\b | \bUse\ it\ to:
        """,
        RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Frames();
}
