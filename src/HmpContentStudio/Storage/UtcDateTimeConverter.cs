using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace HmpContentStudio.Storage;

/// <summary>Instants are stored and read as UTC; anything else that reaches the database is a bug.</summary>
internal sealed class UtcDateTimeConverter() : ValueConverter<DateTime, DateTime>(
    written => RequireUtc(written),
    read => DateTime.SpecifyKind(read, DateTimeKind.Utc))
{
    private static DateTime RequireUtc(DateTime value) => value.Kind == DateTimeKind.Utc
        ? value
        : throw new ArgumentException($"An instant of kind {value.Kind} reached the database; use TimeProvider.GetUtcNow().UtcDateTime.");
}
