using HmpContentStudio.Content;
using HmpContentStudio.Packaging.Tests.Samples;
using HmpContentStudio.Packaging.Validation;

namespace HmpContentStudio.Packaging.Tests.Validation;

public class PackageValidatorTests
{
    public static TheoryData<string> Faults => [.. Mutants.All.Keys];

    public static TheoryData<string> Samples => ["module", "hostile", "text only", "assessment", "approved"];

    [Theory]
    [MemberData(nameof(Samples))]
    public void Our_own_packages_have_no_finding(string sample)
    {
        var content = sample switch
        {
            "module" => SampleContent.Module,
            "hostile" => SampleContent.Nasty,
            "text only" => SampleContent.TextOnly,
            "assessment" => SampleContent.Assessment,
            _ => Packed.Approved(SampleContent.Module),
        };

        var findings = PackageValidator.Validate(Packed.Write(content, Packed.Trusting).Bytes);

        Assert.Empty(findings);
    }

    [Theory]
    [MemberData(nameof(Faults))]
    public void A_fault_is_found_and_named_with_place_reason_and_fix(string fault)
    {
        var (rule, place, make) = Mutants.All[fault];

        var findings = PackageValidator.Validate(make());

        var named = findings.FirstOrDefault(found => found.Rule == rule && found.Place.StartsWith(place, StringComparison.Ordinal));
        Assert.True(named is not null, $"{rule} at {place} is not among: {string.Join(" | ", findings)}");
        Assert.EndsWith(".", named.Reason);
        Assert.EndsWith(".", named.Fix);
    }

    [Fact]
    public void A_package_repacked_by_another_program_has_no_finding()
    {
        var findings = PackageValidator.Validate(Mutants.With("extra/", ""));

        Assert.Empty(findings);
    }

    [Fact]
    public void Garbage_never_throws_and_always_has_a_finding()
    {
        var sound = Packed.Write(SampleContent.TextOnly).Bytes;
        var directory = sound.AsSpan().IndexOf("PK\u0001\u0002"u8);
        var random = new Random(4711);
        for (var round = 0; round < 150; round++)
        {
            var bytes = sound.ToArray();
            for (var flips = 0; flips < 4; flips++)
            {
                var at = round % 2 == 0 ? random.Next(directory, bytes.Length) : random.Next(bytes.Length);
                bytes[at] = (byte)random.Next(256);
            }

            if (round % 5 == 0)
            {
                bytes = bytes[..random.Next(bytes.Length)];
            }

            var findings = PackageValidator.Validate(bytes);

            Assert.DoesNotContain(findings, finding => string.IsNullOrWhiteSpace(finding.Place));
        }
    }

    [Fact]
    public void A_text_that_mentions_an_address_is_no_finding_and_stays_readable()
    {
        var content = SampleContent.Module with { Title = "Is https://login.example.invalid genuine?" };

        var package = Packed.Write(content).Bytes;

        Assert.Empty(PackageValidator.Validate(package));
        Assert.Contains("Is https://login.example.invalid genuine?", Course.Of(package)["title"]!.GetValue<string>());
    }
}
