using HmpContentStudio.Checks;
using HmpContentStudio.Content;
using HmpContentStudio.Storage;

namespace HmpContentStudio.Drafting;

/// <summary>Contents and findings of revisions, each stored once under its hash.</summary>
public sealed class DraftTexts(ContentStore store)
{
    /// <summary>Keeps content; the answer is what decisions bind to.</summary>
    public async Task<string> KeepAsync(LearningContent content, CancellationToken cancellationToken)
    {
        var hash = ContentJson.Hash(content);
        await store.PutAsync(hash, ContentJson.Write(content), cancellationToken);
        return hash;
    }

    /// <summary>Keeps what the checks said.</summary>
    public async Task<string> KeepAsync(IReadOnlyList<Finding> findings, CancellationToken cancellationToken)
    {
        var text = FindingsJson.Write(findings);
        var hash = ContentHash.Of(text);
        await store.PutAsync(hash, text, cancellationToken);
        return hash;
    }

    /// <summary>The content under its hash.</summary>
    public async Task<LearningContent> ContentAsync(string contentHash, CancellationToken cancellationToken) =>
        ContentJson.Read(await store.TextAsync(contentHash, cancellationToken));

    /// <summary>The findings under their hash, flags, passes and not-applicables.</summary>
    public async Task<IReadOnlyList<Finding>> FindingsAsync(string findingsHash, CancellationToken cancellationToken) =>
        FindingsJson.Read(await store.TextAsync(findingsHash, cancellationToken));
}
