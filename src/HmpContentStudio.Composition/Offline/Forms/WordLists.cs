namespace HmpContentStudio.Composition.Offline.Forms;

/// <summary>Word lists that tell verbs from nouns.</summary>
internal static class WordLists
{
    /// <summary>Words that are a verb or a noun: only a determiner and the like behind them make them a verb ("Sign removed too early").</summary>
    public static readonly IReadOnlySet<string> NounVerbs = new HashSet<string>(
        ["sign", "lock", "tag", "label", "name", "guard", "state", "record", "report", "order", "face", "light", "head", "time", "number", "value", "result", "step", "rate", "age", "average", "gas", "form", "type", "date"],
        StringComparer.Ordinal);

    /// <summary>In a source nobody promised an instruction: words that are nouns as often as verbs need the same proof there.</summary>
    public static readonly IReadOnlySet<string> OftenNouns = new HashSet<string>(
        """
        access address aid answer arm attempt audit balance bar batch block board book box brake brand break budget call cancel care cart case cause chain chance change charge chart check claim climb coach code comment
        complaint contact content contract control cook copy corner cost cover credit cross cut cycle damage deal debate decline delay delivery demand deposit design detail display dispute dock document dose doubt draft drain dress drill drink drive dust echo effect
        emergency end entry estimate exchange excuse exercise exhibit experience experiment export express extract feature feed feel fight figure file fill film filter finish fire fit fix flag flash float flood flow focus fold force forecast frame freeze
        function fund gain gate gauge grade grant grip group guess guide hand harm harvest heat help hire hold hook hope host house hurt impact import increase influence input insert insult interest interview invoice iron issue item jam join judge jump key kick
        laser launch lead leak lift limit line link list load loan lock log look machine mail manual map march mark mask master match matter measure meet mention message mind mistake mix model monitor motion mount move nail need note notice object offer operation
        outline output own pack package pad page paint pair panic part pass paste patch pattern pause pay permit person phone photo photograph pilot pin place plan plant plate play plug point poison poll post practice practise present press price print process produce product
        profile program progress project promise proof protest pull pump purchase purge push query question queue quote race rain raise range rank reading reason rebel receipt refund refuse regard relay release rent repair repeat reply request rescue research reserve rest return review reward
        ride ring rise risk roll root rule run rush sample scale scan schedule score scrap screen seal search seat sense service set shape share shift shine ship shock shoot shop show sketch skip slice slide slip smell smile smoke sound source space spark speed spot spray spread spring square stack staff stage
        stamp stand standard staple start station steam stem stick stock stop store strap stress stretch strike strip structure study subject suit supply support surprise survey suspect switch tape target task taste team tear test thought tick tie tip title tone tool touch tour tow trace track trade train training transfer transport
        trap travel treat trial trick trigger trip trouble trust try turn twist type upgrade upset use vent view visit voice vote wait walk warning wash waste watch water wave weight welcome wish witness wonder work worry wrap yield zone
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries),
        StringComparer.Ordinal);

    /// <summary>Words behind a verb that show that it is one.</summary>
    public static readonly IReadOnlySet<string> OpensAnObject = new HashSet<string>(
        """
        the a an this that these those some any each every no another all both
        i you it we they me us him her them my your our its their whose who what which how why where when whether
        of in on at by for to from with without into onto over under between through during before after above below up down out off about against across behind beside near within
        and or not only again back together now here there first twice
        one two three four five six seven eight nine ten
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries),
        StringComparer.Ordinal);
}
