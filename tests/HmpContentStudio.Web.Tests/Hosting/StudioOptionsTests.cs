using System.Reflection;
using HmpContentStudio.Web.Hosting;
using HmpContentStudio.Web.Tests.Support;
using Microsoft.Extensions.Configuration;

namespace HmpContentStudio.Web.Tests.Hosting;

public class StudioOptionsTests
{
    [Theory]
    [InlineData("Studio:Urls", "nonsense", "Studio__Urls: \"nonsense\" is no address; write http://127.0.0.1:5080.")]
    [InlineData("Studio:Drafting:Modle", "x", "Studio__Drafting__Modle: there is no such setting; appsettings.example.json lists them all.")]
    [InlineData("Studio:Drafting:MaxConcurrency", "many", "Studio__Drafting__MaxConcurrency: \"many\" cannot be read; appsettings.example.json shows the form.")]
    [InlineData("Studio:Drafting:TimeoutSeconds", "0", "Studio__Drafting__TimeoutSeconds: must be between 1 and 3600.")]
    [InlineData("Studio:TimeZone", "Mars/Base", "Studio__TimeZone: \"Mars/Base\" is not known; write Europe/Berlin.")]
    [InlineData("Studio:Demo:Enabled", "true", "Studio__Demo__Enabled: demo accounts exist in Development only; remove the setting or set ASPNETCORE_ENVIRONMENT=Development.")]
    [InlineData("Studio:Database:Provider", "Oracle", "Studio__Database__Provider: \"Oracle\" is not known; this version has Sqlite.")]
    public void A_setting_that_cannot_be_used_is_named_in_one_line(string key, string value, string line)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([KeyValuePair.Create(key, (string?)value)]).Build();

        var (options, problems) = StudioOptionsReader.Read(configuration);

        Assert.Equal([line], options is null ? problems : StudioOptionsCheck.Run(options, isDevelopment: false));
    }

    [Fact]
    public void The_example_lists_every_setting_and_all_of_it_can_be_read()
    {
        var configuration = new ConfigurationBuilder().AddJsonFile(Path.Combine(Repository.Root, "appsettings.example.json")).Build();

        var (options, problems) = StudioOptionsReader.Read(configuration);

        var listed = configuration.AsEnumerable().Where(e => e.Value is not null).Select(e => e.Key);
        Assert.Equal(Keys(typeof(StudioOptions), StudioOptions.Section).Order(), listed.Order());
        Assert.Empty(problems);
        Assert.Empty(StudioOptionsCheck.Run(options!, isDevelopment: false));
    }

    private static IEnumerable<string> Keys(Type type, string prefix) =>
        type.GetProperties(BindingFlags.Public | BindingFlags.Instance).SelectMany(p => p.PropertyType.Namespace == typeof(StudioOptions).Namespace
            ? Keys(p.PropertyType, $"{prefix}:{p.Name}")
            : [$"{prefix}:{p.Name}"]);
}
