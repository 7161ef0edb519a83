using HmpContentStudio.Content;

namespace HmpContentStudio.Checks;

/// <summary>TR-01: the record of how the draft was made is complete. Reviewer and share of edits are added at approval and not asked for.</summary>
internal sealed class DisclosureCheck : IPreCheck
{
    private const string OfflineComposer = "offline-composer";

    public string CriterionId => "TR-01";

    public string AllWell => "The record is complete and learners are told. Read the notice as a learner would.";

    public string NothingToRead => "There is no record to read.";

    public IReadOnlyList<Flag>? Read(CheckContext context) => [.. Record(context), .. Models(context.Content), .. Purpose(context.Content)];

    private static IEnumerable<Flag> Record(CheckContext context)
    {
        var made = context.Content.Provenance;
        if (IsEmpty(made.Generator) || IsEmpty(made.Version))
        {
            yield return new Flag("no-generator", "The record does not say what made the draft and in which version. Request changes.");
        }

        if (context.Subject.Sources.Any(source => !made.SourceHashes.ContainsKey(source.Name)))
        {
            yield return new Flag("no-sources-record", "The record lacks the hash of an attached source, so nobody could show later what the draft rests on. Request changes.");
        }

        if (IsEmpty(made.CriteriaHash))
        {
            yield return new Flag("no-criteria-record", "The record does not name the criteria. Request changes.");
        }

        if (IsEmpty(made.TaxonomyHash))
        {
            yield return new Flag("no-taxonomy-record", "The record does not name the taxonomy entry. Request changes.");
        }

        if (IsEmpty(made.Disclosure))
        {
            yield return new Flag("no-notice", "Learners are not told how the draft was made. Add the notice.");
        }
    }

    private static IEnumerable<Flag> Models(LearningContent content)
    {
        var written = Origins.Of(content).OfType<ModelOrigin>().ToList();
        if (written.Any(origin => IsEmpty(origin.Prompt) || IsEmpty(origin.Run)))
        {
            yield return new Flag("no-prompt", "A sentence was written by a model and the record does not name its run and prompt. Request changes.");
        }

        if (written.Count > 0 && content.Provenance.Generator == OfflineComposer)
        {
            yield return new Flag("undeclared-model", "Sentences were written by a model, and the record says that rules composed the draft. Request changes.");
        }
    }

    private static IEnumerable<Flag> Purpose(LearningContent content)
    {
        if (content.Stakes == Stakes.PersonnelDecision)
        {
            yield return new Flag("personnel-decision", "The results shall be used for decisions about people. Escalate: a second person must agree before approval.");
        }
    }

    private static bool IsEmpty(string text) => string.IsNullOrWhiteSpace(text);
}
