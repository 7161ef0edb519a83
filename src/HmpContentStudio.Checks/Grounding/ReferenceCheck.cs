using System.Text.RegularExpressions;
using HmpContentStudio.Content;

namespace HmpContentStudio.Checks;

/// <summary>GR-07: origins lead to attached sources and fields that exist, and no text holds an address or document number that nobody listed.</summary>
internal sealed partial class ReferenceCheck : IPreCheck
{
    public string CriterionId => "GR-07";

    public string AllWell => "Every citation leads to an attached source or a field of the entry, and there is no other address.";

    public string NothingToRead => "The draft has no text.";

    public IReadOnlyList<Flag>? Read(CheckContext context)
    {
        var texts = Origins.Texts(context.Content).ToList();
        return texts.Count == 0
            ? null
            : [.. Recorded(context), .. texts.SelectMany(text => Cited(context, text)).DistinctBy(flag => (flag.Kind, flag.Message)), .. texts.SelectMany(text => Addresses(context, text))];
    }

    private static IEnumerable<Flag> Recorded(CheckContext context)
    {
        foreach (var (name, hash) in context.Content.Provenance.SourceHashes.OrderBy(entry => entry.Key, StringComparer.Ordinal))
        {
            var source = context.Subject.Sources.FirstOrDefault(source => source.Name == name);
            if (source is null)
            {
                yield return new Flag("unknown-source", $"The source \"{name}\" is named in the record and not attached. Attach it.") { Text = name };
            }
            else if (source.Hash != hash)
            {
                yield return new Flag("changed-source", $"The attached source \"{name}\" is not the one the draft was made from. Compare both versions.") { Text = name };
            }
        }
    }

    private static IEnumerable<Flag> Cited(CheckContext context, PlacedText text)
    {
        foreach (var extract in Extracts(text.Origin))
        {
            if (context.Subject.Sources.All(source => source.Name != extract.Source))
            {
                yield return At(text, new Flag("unknown-source", $"The text cites \"{extract.Source}\", which is not attached. Attach the source or take the text out."));
            }
            else if (context.Resolver.Passage(extract) is null)
            {
                yield return At(text, new Flag("wrong-span", $"The text cites characters {extract.Start} to {extract.End} of \"{extract.Source}\", which do not exist. Find the right passage."));
            }
        }

        foreach (var path in Fields(text.Origin).Where(path => context.Resolver.Holds(path) && context.Resolver.Field(path) is null))
        {
            yield return At(text, new Flag("unknown-field", $"The text cites the field \"{path}\", which is empty or gone. Compare the text with the entry of today."));
        }
    }

    private static IEnumerable<Flag> Addresses(CheckContext context, PlacedText text) =>
        Address().Matches(text.Text)
            .Where(match => !IsKnown(context, match.Value.TrimEnd('.', ',', ')')))
            .Select(match => At(text, new Flag("outside-address", $"\"{match.Value}\" stands in no attached source and on no list of known references. Check it and list it, or take it out.")) with
            {
                Start = match.Index, End = match.Index + match.Length,
            });

    private static bool IsKnown(CheckContext context, string address) =>
        context.Subject.KnownReferences.Any(known => address.Contains(known, StringComparison.OrdinalIgnoreCase) && IsHostOrMore(address, known))
        || context.Subject.Sources.Any(source => source.Text.Contains(address, StringComparison.OrdinalIgnoreCase))
        || context.EntryTexts.Any(ground => ground.Text.Contains(address, StringComparison.OrdinalIgnoreCase));

    /// <summary>A known host must be the address's own host, not a part of another one ("example.com.evil.org").</summary>
    private static bool IsHostOrMore(string address, string known)
    {
        var start = address.IndexOf(known, StringComparison.OrdinalIgnoreCase);
        var end = start + known.Length;
        var opens = start == 0 || address[start - 1] is '/' or '.' or ':' or ' ';
        return opens && (end == address.Length || address[end] is '/' or '?' or '#' or ':') && !address[..start].Contains('@') && !address[(address.IndexOf("//", StringComparison.Ordinal) + 2)..Math.Max(start, address.IndexOf("//", StringComparison.Ordinal) + 2)].Contains('/');
    }

    private static IEnumerable<ExtractOrigin> Extracts(Origin? origin) => origin switch
    {
        ExtractOrigin extract => [extract],
        TemplateOrigin { Passages: { } passages } => passages,
        _ => [],
    };

    private static IEnumerable<string> Fields(Origin? origin) => origin switch
    {
        TaxonomyOrigin taxonomy => [taxonomy.Field],
        TemplateOrigin template => template.Fields,
        _ => [],
    };

    private static Flag At(PlacedText text, Flag flag) => flag with { BlockId = text.BlockId, Part = text.Part, Start = 0, End = text.Text.Length, Text = text.Text };

    [GeneratedRegex(@"\b(?:https?|ftp)://[^\s""<>]+|\bwww\.[^\s""<>]+|\bdoi:?\s*10\.\d{4,9}/\S+|\b10\.\d{4,9}/\S+|\bISBN[\s:-]*[\dX-]{10,17}|\barXiv:\s*\d{4}\.\d{4,5}|\b(?:[a-z0-9-]+\.)+(?:com|org|net|edu|gov|io|info|eu|de|uk|ch|at|fr)(?:/[^\s""<>]*)?\b", RegexOptions.IgnoreCase)]
    private static partial Regex Address();
}
