using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace HmpContentStudio.Pipeline;

/// <summary>What the behaviours need to know of any answer without knowing its type.</summary>
/// <typeparam name="TSelf">The result type itself.</typeparam>
public interface IOutcome<TSelf>
    where TSelf : IOutcome<TSelf>
{
    /// <summary>The refusal, or null when it was done.</summary>
    Refusal? Refusal { get; }

    /// <summary>A result that refuses.</summary>
    static abstract TSelf Refused(Refusal refusal);

    /// <summary>The stored answer of an earlier, equal request.</summary>
    static abstract TSelf FromJson(string json, JsonSerializerOptions options);

    /// <summary>The answer, to be kept for an equal request.</summary>
    string ToJson(JsonSerializerOptions options);
}

/// <summary>Either an answer or a refusal. Handlers return either one directly; it converts by itself.</summary>
/// <typeparam name="T">The answer.</typeparam>
public sealed class Result<T> : IOutcome<Result<T>>
{
    private readonly T? answer;

    private Result(T? answer, Refusal? refusal)
    {
        this.answer = answer;
        Refusal = refusal;
    }

    /// <inheritdoc/>
    public Refusal? Refusal { get; }

    /// <summary>The answer. Reading it from a refusal is a bug and throws.</summary>
    public T Value => Refusal is null
        ? answer!
        : throw new InvalidOperationException($"There is no answer: {Refusal.Code}: {Refusal.Message}");

    /// <summary>True with the answer, false with the refusal.</summary>
    public bool Succeeded([NotNullWhen(true)] out T? value, [NotNullWhen(false)] out Refusal? refusal)
    {
        (value, refusal) = (answer, Refusal);
        return Refusal is null;
    }

    /// <summary>An answer is a result.</summary>
    public static implicit operator Result<T>(T value) => new(value, null);

    /// <summary>A refusal is a result.</summary>
    public static implicit operator Result<T>(Refusal refusal) => new(default, refusal);

    static Result<T> IOutcome<Result<T>>.Refused(Refusal refusal) => new(default, refusal);

    static Result<T> IOutcome<Result<T>>.FromJson(string json, JsonSerializerOptions options) =>
        new(JsonSerializer.Deserialize<T>(json, options), null);

    string IOutcome<Result<T>>.ToJson(JsonSerializerOptions options) => JsonSerializer.Serialize(answer, options);
}

/// <summary>The answer of a command that has nothing to tell but that it was done.</summary>
public readonly record struct Done;
