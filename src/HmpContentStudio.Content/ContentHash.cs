using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace HmpContentStudio.Content;

/// <summary>Lower-case hexadecimal SHA-256 (64 characters) over canonical JSON or bytes.</summary>
public static class ContentHash
{
    /// <summary>Hash of a JSON value in canonical form (<see cref="CanonicalJson"/>).</summary>
    public static string Of(JsonNode? value) => Of(CanonicalJson.Write(value));

    /// <summary>Hash of a parsed JSON value in canonical form.</summary>
    public static string Of(JsonElement value) => Of(CanonicalJson.Write(value));

    /// <summary>Hash of the UTF-8 bytes of a text, taken as it stands.</summary>
    public static string Of(string text) => Of(Encoding.UTF8.GetBytes(text));

    /// <summary>Hash of bytes, for files and packages.</summary>
    public static string Of(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));
}
