using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace HmpContentStudio.Web.Http;

/// <summary>An enum in a query or route, written in camelCase as in JSON. Use <c>Word&lt;State&gt;? state</c> as the parameter.</summary>
/// <param name="Value">The value.</param>
/// <typeparam name="T">The enum.</typeparam>
internal readonly record struct Word<T>(T Value)
    where T : struct, Enum
{
    /// <summary>Reads a word; false for anything else, numbers included.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out Word<T> word)
    {
        foreach (var value in Enum.GetValues<T>())
        {
            if (JsonNamingPolicy.CamelCase.ConvertName(value.ToString()) == text)
            {
                word = new Word<T>(value);
                return true;
            }
        }

        word = default;
        return false;
    }
}
