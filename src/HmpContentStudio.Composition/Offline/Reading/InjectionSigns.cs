using System.Text.RegularExpressions;

namespace HmpContentStudio.Composition.Offline.Reading;

/// <summary>Signs that a sentence of a source addresses a machine that reads it. Such a sentence is never printed; a person is told where it stands.</summary>
internal static partial class InjectionSigns
{
    /// <summary>Whether the sentence carries such a sign.</summary>
    public static bool Match(string sentence) => Pattern().IsMatch(sentence);

    [GeneratedRegex(
        """
        \b(ignore|disregard|forget|override|bypass)\b.{0,40}\b(previous|prior|above|earlier|preceding|all|any|your|these|system)\b.{0,30}\b(instructions?|prompts?|rules|guidelines|directions|guardrails)\b
        |\b(system|developer|hidden)\s+prompt\b
        |\byou\s+are\s+(now\s+)?(an?\s+)?(ai|assistant|chatbot|chatgpt|language\s+model|llm)\b
        |\bas\s+an?\s+(ai|language\s+model|llm)\b
        |\b(language\s+model|llm|chatbot|ai\s+assistant|ai\s+model)s?\b.{0,40}\b(must|should|shall|please|reading|summari[sz]|respond|answer|output|approve)
        |\b(approve|accept|publish)\s+(this|the)\s+(draft|content|module|review)\s+(automatically|without|immediately)
        |\bmark\s+(this|the|all)\b.{0,30}\bas\s+(approved|correct|met|passed)\b
        |\bdo\s+not\s+(tell|inform|mention\s+(this|it)\s+to)\s+the\s+(user|reviewer|human)\b
        |\breveal\s+(your|the)\s+(prompt|instructions|key|secret)
        |\bnew\s+instructions?\s*:
        |<\|[a-z_]+\|>|\[/?INST\]|^\s*(system|assistant)\s*:\s
        """,
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Pattern();
}
