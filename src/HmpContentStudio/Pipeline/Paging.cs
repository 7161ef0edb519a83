using System.Buffers.Text;
using System.Text;
using System.Text.Json;

namespace HmpContentStudio.Pipeline;

/// <summary>A part of a list and where it goes on.</summary>
/// <param name="Items">At most as many as were asked for.</param>
/// <param name="Next">What to send as <c>after</c> for the next part; null at the end.</param>
/// <typeparam name="T">One row.</typeparam>
public sealed record Page<T>(IReadOnlyList<T> Items, string? Next);

/// <summary>Which part of a list is wanted. Lists go by key, not by number, so that a part never shifts while rows are added.</summary>
public sealed record PageRequest
{
    private PageRequest(IReadOnlyList<string>? after, int limit)
    {
        After = after;
        Limit = limit;
    }

    /// <summary>The first part at the usual length.</summary>
    public static PageRequest First { get; } = new(null, DefaultLimit);

    /// <summary>Rows per part where nothing is said.</summary>
    public const int DefaultLimit = 50;

    /// <summary>The most rows per part.</summary>
    public const int MaxLimit = 200;

    /// <summary>The sort keys of the last row of the part before; null for the first part.</summary>
    public IReadOnlyList<string>? After { get; }

    /// <summary>How many rows at most.</summary>
    public int Limit { get; }

    /// <summary>Reads the caller's cursor and limit.</summary>
    /// <param name="cursor">As given in <see cref="Page{T}.Next"/>; null for the first part.</param>
    /// <param name="limit">1 to 200; null for 50.</param>
    public static Result<PageRequest> Read(string? cursor, int? limit)
    {
        if (limit is < 1 or > MaxLimit)
        {
            return Refusal.Malformed("request.malformed", $"limit must be between 1 and {MaxLimit}.", new FieldError("/limit", "Out of range."));
        }

        var keys = cursor is null ? null : Decode(cursor);
        if (cursor is not null && keys is null)
        {
            return Refusal.Malformed("request.malformed", "after must be the next value of an earlier answer.", new FieldError("/after", "Unreadable."));
        }

        return new PageRequest(keys, limit ?? DefaultLimit);
    }

    /// <summary>
    /// Makes the answer from one row more than <see cref="Limit"/> (<c>Take(page.Limit + 1)</c>): the extra row only tells that the list goes on.
    /// </summary>
    /// <param name="rows">In list order.</param>
    /// <param name="keys">The sort keys of a row, ending with something unique.</param>
    /// <param name="view">What the caller sees of a row.</param>
    public Page<TView> Answer<TRow, TView>(IReadOnlyList<TRow> rows, Func<TRow, string[]> keys, Func<TRow, TView> view)
    {
        var shown = rows.Take(Limit).ToArray();
        var next = rows.Count > Limit ? Encode(keys(shown[^1])) : null;
        return new Page<TView>([.. shown.Select(view)], next);
    }

    private static string Encode(string[] keys) => Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(keys));

    private static string[]? Decode(string cursor)
    {
        try
        {
            return JsonSerializer.Deserialize<string[]>(Encoding.UTF8.GetString(Base64Url.DecodeFromChars(cursor)));
        }
        catch (Exception e) when (e is FormatException or JsonException)
        {
            return null;
        }
    }
}
