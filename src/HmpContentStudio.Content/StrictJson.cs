using System.Globalization;
using System.Text;
using System.Text.Json;
using HmpContentStudio.Content.Text;

namespace HmpContentStudio.Content;

/// <summary>What is wrong in a JSON text and where.</summary>
/// <param name="Pointer">JSON pointer of the value.</param>
/// <param name="Reason">What to do.</param>
public sealed record JsonFault(string Pointer, string Reason);

/// <summary>
/// What the reader of types cannot see: entries of lists that are null, and texts that cannot be normalised or written (<see cref="CleanText"/>).
/// Text that is no JSON at all is left to the reader, which says so with its place. Stateless.
/// </summary>
public static class StrictJson
{
    /// <summary>The first such fault, or null.</summary>
    public static JsonFault? FirstFault(ReadOnlySpan<byte> utf8)
    {
        var reader = new Utf8JsonReader(utf8, new JsonReaderOptions { MaxDepth = 64 });
        var path = new Stack<(string? Name, int Index)>();
        try
        {
            while (reader.Read())
            {
                if (Fault(ref reader, path) is { } reason)
                {
                    return new JsonFault(Pointer(path), reason);
                }

                Follow(ref reader, path);
            }
        }
        catch (JsonException)
        {
            return null;
        }

        return null;
    }

    /// <summary>The first such fault of a text, or null.</summary>
    public static JsonFault? FirstFault(string json) => FirstFault(Encoding.UTF8.GetBytes(json));

    private static string? Fault(ref Utf8JsonReader reader, Stack<(string? Name, int Index)> path) => reader.TokenType switch
    {
        JsonTokenType.Null when path.TryPeek(out var place) && place.Name is null => "An entry of a list cannot be null.",
        JsonTokenType.String or JsonTokenType.PropertyName => TextFault(ref reader),
        _ => null,
    };

    private static string? TextFault(ref Utf8JsonReader reader)
    {
        try
        {
            return CleanText.Fault(reader.GetString()!);
        }
        catch (InvalidOperationException)
        {
            // The reader's answer to half of a surrogate pair and to bytes that are not UTF-8.
            return "The text holds half of a surrogate pair or bytes that are not UTF-8. Take them out.";
        }
    }

    private static void Follow(ref Utf8JsonReader reader, Stack<(string? Name, int Index)> path)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.PropertyName:
                path.Push((reader.GetString(), 0));
                break;
            case JsonTokenType.StartArray:
                path.Push((null, 0));
                break;
            case JsonTokenType.StartObject:
                break;
            case JsonTokenType.EndArray:
                path.Pop();
                Leave(path);
                break;
            default:
                Leave(path);
                break;
        }
    }

    /// <summary>Behind a value: a member is done, a list goes on with its next entry.</summary>
    private static void Leave(Stack<(string? Name, int Index)> path)
    {
        if (!path.TryPop(out var place) || place.Name is not null)
        {
            return;
        }

        path.Push((null, place.Index + 1));
    }

    private static string Pointer(IEnumerable<(string? Name, int Index)> path) =>
        string.Concat(path.Reverse().Select(place => "/" + (place.Name ?? place.Index.ToString(CultureInfo.InvariantCulture))));
}
