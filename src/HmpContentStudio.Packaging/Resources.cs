using System.Reflection;

namespace HmpContentStudio.Packaging;

/// <summary>The files embedded into this assembly: the learner page and the standard's schemas.</summary>
internal static class Resources
{
    private static readonly Assembly Home = typeof(Resources).Assembly;

    public static IReadOnlyList<string> Names(string folder) =>
        [.. Home.GetManifestResourceNames().Where(name => name.StartsWith(folder + "/", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];

    public static byte[] Bytes(string name)
    {
        using var stream = Home.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"The resource {name} is not in the build.");
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }
}
