using HmpContentStudio.Checks;
using HmpContentStudio.Content;
using HmpContentStudio.Drafting;

namespace HmpContentStudio.Review;

/// <summary>The revision that a task is about, with its keys and everything the checks said.</summary>
internal sealed record ReviewedDraft(LearningContent Content, IReadOnlyList<Finding> Findings, IReadOnlyList<DraftRevision> Revisions)
{
    /// <summary>What judgements on this revision depend on.</summary>
    public ReadParts Parts { get; } = new(Content);

    public IEnumerable<Finding> Flags => Findings.Where(finding => finding.Verdict == Checks.Verdict.Flag);

    /// <summary>The tag of a block or item: the revision that last changed it. It says nothing about a hidden key, as a hash would.</summary>
    public string Etag(string partId)
    {
        var changed = Revisions.Where(revision => revision.ChangedIds.Contains(partId)).Select(revision => revision.Number);
        return $"{partId}.{changed.DefaultIfEmpty(1).Max()}";
    }

    public bool HasPart(string id) =>
        Content.Blocks.Any(block => block.Id == id) || Content.Items.Any(item => item.Id == id) || Content.Objectives.Any(objective => objective.Id == id);
}

/// <summary>What one reviewer has said about one draft, as far as it still holds on the text as it stands.</summary>
internal sealed class Opinion
{
    private readonly ReviewedDraft draft;
    private readonly CriteriaCatalogue criteria;
    private readonly Dictionary<string, Judgement> given;
    private readonly HashSet<string> answered;

    public Opinion(
        ReviewedDraft draft,
        CriteriaCatalogue criteria,
        IEnumerable<Judgement> judgements,
        IEnumerable<Disposition> dispositions,
        IEnumerable<ItemAnswer> answers)
    {
        (this.draft, this.criteria) = (draft, criteria);
        given = judgements.ToDictionary(judgement => judgement.CriterionId, StringComparer.Ordinal);
        Dispositions = dispositions.ToDictionary(disposition => disposition.FindingId, StringComparer.Ordinal);
        Standing = given.Values.Where(Stands).ToDictionary(judgement => judgement.CriterionId, StringComparer.Ordinal);
        var known = answers.ToDictionary(answer => answer.ItemId, answer => answer.ItemHash, StringComparer.Ordinal);
        answered = [.. draft.Content.Items.Where(item => known.GetValueOrDefault(item.Id) == ContentJson.Hash(item)).Select(item => item.Id)];
    }

    /// <summary>Judgements on what the draft says now, by criterion.</summary>
    public IReadOnlyDictionary<string, Judgement> Standing { get; }

    /// <summary>Dispositions by finding.</summary>
    public IReadOnlyDictionary<string, Disposition> Dispositions { get; }

    /// <summary>The criteria that this draft is asked about.</summary>
    public IReadOnlyList<Criterion> Asked => criteria.Asked(draft.Content, draft.Findings);

    /// <summary>Judged before, and open again because something it reads was changed.</summary>
    public bool IsReopened(string criterionId) => given.ContainsKey(criterionId) && !Standing.ContainsKey(criterionId);

    /// <summary>True when the reviewer may see the key of this question.</summary>
    public bool HasAnswered(string itemId) => answered.Contains(itemId);

    /// <summary>The draft without the keys of questions that are not answered yet.</summary>
    public LearningContent Shown() => draft.Content with
    {
        Items = [.. draft.Content.Items.Select(item => HasAnswered(item.Id) ? item : ItemKey.Hide(item))],
    };

    /// <summary>False for a finding or remark that could give a hidden key away by what it says or where it points.</summary>
    public bool MayShow(Finding finding) =>
        !IsHidden(finding.BlockId) && !finding.Evidence.Any(evidence => IsHidden(evidence.At.Split('/')[0]));

    /// <summary>True for a question whose key the reviewer may not see yet.</summary>
    public bool IsHidden(string? partId) =>
        partId is not null && !HasAnswered(partId) && draft.Content.Items.Any(item => item.Id == partId);

    /// <summary>What the approval rule says.</summary>
    public ApprovalAnswer Approval() => ApprovalRule.Decide(
        Asked,
        Standing.ToDictionary(pair => pair.Key, pair => new GivenJudgement(pair.Value.Verdict, pair.Value.Evidence)),
        draft.Findings,
        Dispositions.ToDictionary(pair => pair.Key, pair => new GivenDisposition(pair.Value.Decision, pair.Value.Reason)));

    private bool Stands(Judgement judgement) =>
        criteria.Find(judgement.CriterionId) is { } criterion && draft.Parts.Hash(criterion) == judgement.ReadHash;
}
