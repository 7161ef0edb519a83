using HmpContentStudio.Content;
using HmpContentStudio.Packaging.Tests.Samples;

namespace HmpContentStudio.Packaging.Tests;

/// <summary>Writes the packages that <c>tests/players/play.mjs</c> plays, into the folder that HMP_PACKAGES names.</summary>
public class PlayedPackagesTests
{
    [Fact]
    public void Every_sample_packs_and_its_zip_starts_with_the_manifest()
    {
        var folder = Environment.GetEnvironmentVariable("HMP_PACKAGES");
        (string Name, LearningContent Content)[] samples =
        [
            ("every-type", SampleContent.Module),
            ("hostile", SampleContent.Nasty),
            ("text-only", SampleContent.TextOnly),
            ("assessment-approved", Packed.Approved(SampleContent.Assessment)),
        ];

        var packages = samples.Select(sample => (sample.Name, Packed.Write(sample.Content, Packed.Trusting).Bytes)).ToList();

        foreach (var (name, bytes) in packages)
        {
            Assert.Equal("imsmanifest.xml", System.Text.Encoding.UTF8.GetString(bytes, 30, 15));
            if (folder is not null)
            {
                Directory.CreateDirectory(folder);
                File.WriteAllBytes(Path.Combine(folder, name + ".zip"), bytes);
            }
        }
    }
}
