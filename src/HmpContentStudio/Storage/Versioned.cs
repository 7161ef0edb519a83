namespace HmpContentStudio.Storage;

/// <summary>An answer with the version its ETag names.</summary>
/// <param name="Value">What was asked for.</param>
/// <param name="Version">Its version.</param>
/// <typeparam name="T">What was asked for.</typeparam>
public sealed record Versioned<T>(T Value, int Version);
