using System.ComponentModel;
using System.Reflection;

namespace HmpContentStudio.Web.Hosting;

/// <summary>Reads the <c>Studio</c> section strictly: a misspelt key or a value of the wrong type is named instead of being ignored.</summary>
internal static class StudioOptionsReader
{
    /// <summary>The options, or one line for each key that cannot be used.</summary>
    public static (StudioOptions? Options, IReadOnlyList<string> Problems) Read(IConfiguration configuration)
    {
        var section = configuration.GetSection(StudioOptions.Section);
        var problems = Problems(section, typeof(StudioOptions), StudioOptions.Section).ToList();
        return problems.Count > 0 ? (null, problems) : (section.Get<StudioOptions>() ?? new StudioOptions(), problems);
    }

    private static IEnumerable<string> Problems(IConfiguration section, Type type, string prefix)
    {
        var known = type.GetProperties(BindingFlags.Public | BindingFlags.Instance).ToDictionary(p => p.Name, StringComparer.OrdinalIgnoreCase);
        return section.GetChildren().SelectMany(child => Problems(child, known, $"{prefix}__{child.Key}"));
    }

    private static IEnumerable<string> Problems(IConfigurationSection child, Dictionary<string, PropertyInfo> known, string key)
    {
        if (!known.TryGetValue(child.Key, out var property))
        {
            return [$"{key}: there is no such setting; appsettings.example.json lists them all."];
        }

        if (property.PropertyType.Namespace == typeof(StudioOptions).Namespace)
        {
            return Problems(child, property.PropertyType, key);
        }

        return child.Value is not { } value || CanRead(property.PropertyType, value)
            ? []
            : [$"{key}: \"{value}\" cannot be read; appsettings.example.json shows the form."];
    }

    private static bool CanRead(Type type, string value)
    {
        var converter = TypeDescriptor.GetConverter(Nullable.GetUnderlyingType(type) ?? type);
        return converter.IsValid(value);
    }
}
