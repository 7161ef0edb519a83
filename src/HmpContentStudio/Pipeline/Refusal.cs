namespace HmpContentStudio.Pipeline;

/// <summary>One malformed value and where it stands.</summary>
/// <param name="Pointer">JSON pointer into the request body, such as <c>/objectives/0</c>.</param>
/// <param name="Message">What is wrong and what would be right.</param>
public sealed record FieldError(string Pointer, string Message);

/// <summary>
/// What a user can cause and can put right. The hierarchy is closed: each kind stands for one HTTP status, and every door turns
/// it into words in one place. A code (<c>stage.reason</c>) is never renamed once shipped; the message says what to do next.
/// </summary>
public abstract record Refusal
{
    private protected Refusal(string code, string message)
    {
        Code = code;
        Message = message;
    }

    /// <summary>Stable name of the reason, <c>stage.reason</c>.</summary>
    public string Code { get; }

    /// <summary>One or two sentences: what happened, what to do next.</summary>
    public string Message { get; }

    /// <summary>Further facts a caller may act on (the holder of a claim, what is still missing), by their JSON name.</summary>
    public IReadOnlyDictionary<string, object?> Members { get; init; } = new Dictionary<string, object?>();

    /// <summary>The same refusal with one more fact.</summary>
    public Refusal With(string name, object? value) =>
        this with { Members = new Dictionary<string, object?>(Members) { [name] = value } };

    /// <summary>400: values that cannot be read or break a rule of their own.</summary>
    public static Refusal Malformed(string code, string message, params IReadOnlyList<FieldError> errors) =>
        new MalformedRefusal(code, message, errors);

    /// <summary>401: nobody has signed in, or the credentials are wrong.</summary>
    public static Refusal Unauthenticated(string code, string message) => new UnauthenticatedRefusal(code, message);

    /// <summary>403: this account may not do that.</summary>
    public static Refusal Forbidden(string code, string message) => new ForbiddenRefusal(code, message);

    /// <summary>404: there is no such thing, or the account may not know of it.</summary>
    public static Refusal NotFound(string code, string message) => new NotFoundRefusal(code, message);

    /// <summary>409: a rule of the stage forbids the move in the present state.</summary>
    public static Refusal Rule(string code, string message) => new RuleRefusal(code, message);

    /// <summary>412: somebody else changed it since the caller looked.</summary>
    public static Refusal Stale(string code, string message) => new StaleRefusal(code, message);

    /// <summary>422: an idempotency key was used again for another request.</summary>
    public static Refusal Unprocessable(string code, string message) => new UnprocessableRefusal(code, message);

    /// <summary>428: the caller must say which state the change was made on.</summary>
    public static Refusal PreconditionRequired(string code, string message) => new PreconditionRequiredRefusal(code, message);

    /// <summary>429: too many attempts; wait.</summary>
    public static Refusal TooMany(string code, string message, TimeSpan retryAfter) =>
        new TooManyRefusal(code, message) { RetryAfter = retryAfter };
}

/// <inheritdoc cref="Refusal.Malformed"/>
public sealed record MalformedRefusal : Refusal
{
    internal MalformedRefusal(string code, string message, IReadOnlyList<FieldError> errors)
        : base(code, message) => Errors = errors;

    /// <summary>Each wrong value with its place.</summary>
    public IReadOnlyList<FieldError> Errors { get; }
}

/// <inheritdoc cref="Refusal.Unauthenticated"/>
public sealed record UnauthenticatedRefusal : Refusal
{
    internal UnauthenticatedRefusal(string code, string message)
        : base(code, message)
    {
    }
}

/// <inheritdoc cref="Refusal.Forbidden"/>
public sealed record ForbiddenRefusal : Refusal
{
    internal ForbiddenRefusal(string code, string message)
        : base(code, message)
    {
    }
}

/// <inheritdoc cref="Refusal.NotFound"/>
public sealed record NotFoundRefusal : Refusal
{
    internal NotFoundRefusal(string code, string message)
        : base(code, message)
    {
    }
}

/// <inheritdoc cref="Refusal.Rule"/>
public sealed record RuleRefusal : Refusal
{
    internal RuleRefusal(string code, string message)
        : base(code, message)
    {
    }
}

/// <inheritdoc cref="Refusal.Stale"/>
public sealed record StaleRefusal : Refusal
{
    internal StaleRefusal(string code, string message)
        : base(code, message)
    {
    }
}

/// <inheritdoc cref="Refusal.Unprocessable"/>
public sealed record UnprocessableRefusal : Refusal
{
    internal UnprocessableRefusal(string code, string message)
        : base(code, message)
    {
    }
}

/// <inheritdoc cref="Refusal.PreconditionRequired"/>
public sealed record PreconditionRequiredRefusal : Refusal
{
    internal PreconditionRequiredRefusal(string code, string message)
        : base(code, message)
    {
    }
}

/// <inheritdoc cref="Refusal.TooMany"/>
public sealed record TooManyRefusal : Refusal
{
    internal TooManyRefusal(string code, string message)
        : base(code, message)
    {
    }

    /// <summary>How long to wait before the next attempt.</summary>
    public required TimeSpan RetryAfter { get; init; }
}
