namespace HmpContentStudio.Pipeline;

/// <summary>
/// Where a handler says what it did. Entries are collected while the command runs and are chained, hashed and saved in the same
/// transaction; a refusal drops them. A command that changes something and records nothing is a bug and fails.
/// </summary>
public interface IAuditTrail
{
    /// <summary>Adds an entry by the current actor.</summary>
    /// <param name="action"><c>stage.past-participle</c>, such as <c>review.approved</c>.</param>
    /// <param name="subject"><c>kind:id</c>, such as <c>draft:0198…</c>.</param>
    /// <param name="details">
    /// A flat object of facts (hashes, states, ids, reasons), null for none. No names or addresses of people and no content.
    /// </param>
    void Record(string action, string subject, object? details = null);

    /// <summary>Adds an entry for another actor: signing in, where the command itself finds out who it is.</summary>
    void RecordFor(string accountId, string action, string subject, object? details = null);
}

/// <summary>What the audit behaviour does with the collected entries. Implemented beside the audit entries themselves.</summary>
public interface IAuditChain
{
    /// <summary>True when the command has said something.</summary>
    bool HasEntries { get; }

    /// <summary>Chains and hashes what was collected and adds it to the context; called under the write transaction.</summary>
    Task SealAsync(CancellationToken cancellationToken);

    /// <summary>Forgets what was collected: a refusal, or a new attempt.</summary>
    void Forget();
}
