using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace HmpContentStudio.Composition.Offline.Text;

/// <summary>
/// Orders and picks from a seed of its own: SHA-256 over skill, item kind and the ids of the fields used, then SplitMix64.
/// A framework upgrade changes nothing, and one item's order does not depend on another's.
/// </summary>
internal sealed class SeededOrder
{
    private ulong _state;

    /// <summary>A generator for one purpose, named by its parts.</summary>
    public SeededOrder(params ReadOnlySpan<string> parts)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', parts.ToArray())));
        _state = BinaryPrimitives.ReadUInt64BigEndian(hash);
    }

    /// <summary>A number from 0 to below <paramref name="count"/>.</summary>
    public int Next(int count) => (int)(NextValue() % (ulong)count);

    /// <summary>The entries in a new order (Fisher-Yates).</summary>
    public IReadOnlyList<T> Shuffle<T>(IEnumerable<T> entries)
    {
        var list = entries.ToList();
        for (var at = list.Count - 1; at > 0; at--)
        {
            var other = Next(at + 1);
            (list[at], list[other]) = (list[other], list[at]);
        }

        return list;
    }

    private ulong NextValue()
    {
        _state += 0x9E3779B97F4A7C15UL;
        var value = _state;
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9UL;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EBUL;
        return value ^ (value >> 31);
    }
}
