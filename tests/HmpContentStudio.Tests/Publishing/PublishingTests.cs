using HmpContentStudio.Content;
using HmpContentStudio.Library;
using HmpContentStudio.Packaging;
using HmpContentStudio.Pipeline;
using HmpContentStudio.Publishing;
using HmpContentStudio.Storage;
using HmpContentStudio.Tests.Support;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace HmpContentStudio.Tests.Publishing;

public class PublishingTests
{
    [Fact]
    public async Task Preview_and_publication_hand_out_the_same_stored_bytes()
    {
        await using var studio = await TestStudio.StartAsync();
        var version = await studio.ApprovedVersionAsync();

        var preview = (await studio.SendAsync(new PreparePreview(version, "scorm12"), studio.Publisher)).Value;
        var publication = (await studio.SendAsync(new PublishVersion(version, "scorm12"), studio.Publisher)).Value;
        var package = (await studio.SendAsync(new PublishedPackage(publication.Id), studio.Designer)).Value;

        Assert.Equal(preview.Sha256, publication.Sha256);
        Assert.Equal(publication.Sha256, ContentHash.Of(package.Bytes));
        Assert.Equal("clear-a-paper-jam-v1-scorm12.zip", package.FileName);
        Assert.Single(await studio.ReadAsync(db => db.Set<VersionPackage>().ToListAsync()));
    }

    [Fact]
    public async Task A_published_package_carries_no_preview_stamp()
    {
        await using var studio = await TestStudio.StartAsync();
        var version = await studio.ApprovedVersionAsync();

        var publication = (await studio.SendAsync(new PublishVersion(version, "scorm12"), studio.Publisher)).Value;

        var package = (await studio.SendAsync(new PublishedPackage(publication.Id), studio.Designer)).Value;
        using var zip = new System.IO.Compression.ZipArchive(new MemoryStream(package.Bytes));
        using var metadata = new StreamReader(zip.GetEntry("metadata.json")!.Open());
        Assert.Contains("\"standing\": \"approved\"", await metadata.ReadToEndAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_later_version_that_goes_live_supersedes_the_one_before()
    {
        await using var studio = await TestStudio.StartAsync();
        var first = await studio.ApprovedVersionAsync();
        var second = await studio.ApprovedVersionAsync();
        await studio.SendAsync(new PublishVersion(first, "scorm12"), studio.Publisher);
        await studio.SendAsync(new PublishVersion(second, "scorm12"), studio.Publisher);

        var again = await studio.SendAsync(new PublishVersion(first, "scorm12"), studio.Publisher);

        var states = await studio.ReadAsync(db => db.Set<ContentVersion>().OrderBy(v => v.Number).Select(v => v.State).ToListAsync());
        var publications = await studio.ReadAsync(db => db.Set<Publication>().OrderBy(p => p.Id).Select(p => p.State).ToListAsync());
        Assert.Equal([VersionState.Superseded, VersionState.Published], states);
        Assert.Equal(1, publications.Count(s => s == PublicationState.Live));
        Assert.Equal("publishing.not-publishable", again.Refusal!.Code);
    }

    [Fact]
    public async Task A_format_that_cannot_carry_the_content_says_where()
    {
        await using var studio = await TestStudio.StartAsync();
        var version = await studio.ApprovedVersionAsync();
        var shelf = PublishingRules.CannotCarry(new PackageRefused(PackageRefused.CannotCarry, "b4: the block is an image.", [new CarryProblem("b4", "The block is an image.")]));

        Assert.Equal(("publishing.cannot-carry", 1), (shelf.Code, ((IReadOnlyList<CarryProblem>)shelf.Members["problems"]!).Count));
        Assert.Equal("publishing.format-not-built", (await studio.SendAsync(new PublishVersion(version, "docx"), studio.Publisher)).Refusal!.Code);
    }

    [Fact]
    public async Task Only_a_publisher_publishes()
    {
        await using var studio = await TestStudio.StartAsync();
        var version = await studio.ApprovedVersionAsync();

        foreach (var actor in new[] { studio.Designer, studio.Reviewer, studio.Administrator, studio.Governance })
        {
            Assert.IsType<ForbiddenRefusal>((await studio.SendAsync(new PublishVersion(version, "scorm12"), actor)).Refusal);
        }
    }

    [Fact]
    public async Task A_damaged_package_is_never_handed_out()
    {
        await using var studio = await TestStudio.StartAsync();
        var version = await studio.ApprovedVersionAsync();
        var publication = (await studio.SendAsync(new PublishVersion(version, "scorm12"), studio.Publisher)).Value;
        var folder = await studio.UseAsync(services => Task.FromResult(services.GetRequiredService<StudioFolder>().Path));
        var file = Path.Combine(folder, "files", publication.Sha256[..2], publication.Sha256);
        var bytes = await File.ReadAllBytesAsync(file);
        bytes[^1] ^= 1;
        await File.WriteAllBytesAsync(file, bytes);

        await Assert.ThrowsAsync<InvalidDataException>(() => studio.SendAsync(new PublishedPackage(publication.Id), studio.Designer));
    }

    [Fact]
    public async Task The_database_refuses_to_rebuild_a_package()
    {
        await using var studio = await TestStudio.StartAsync();
        var version = await studio.ApprovedVersionAsync();
        await studio.SendAsync(new PublishVersion(version, "scorm12"), studio.Publisher);

        var refused = await Assert.ThrowsAsync<SqliteException>(
            () => studio.ReadAsync(db => db.Database.ExecuteSqlRawAsync("UPDATE \"VersionPackage\" SET \"Sha256\" = 'other'")));

        Assert.Contains("packages are never rebuilt", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_bytes_are_stored_once()
    {
        await using var studio = await TestStudio.StartAsync();
        var files = await studio.UseAsync(services => Task.FromResult(services.GetRequiredService<IFileStore>()));

        var first = await files.KeepAsync("abc"u8.ToArray(), CancellationToken.None);
        var second = await files.KeepAsync("abc"u8.ToArray(), CancellationToken.None);

        Assert.Equal("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", first);
        Assert.Equal(first, second);
        Assert.Equal("abc"u8.ToArray(), await files.ReadAsync(first, CancellationToken.None));
    }

    [Fact]
    public void A_preview_token_is_read_until_it_ends_and_never_after_a_change()
    {
        var folder = Directory.CreateTempSubdirectory("hmp-test-");
        var clock = new FakeClock();
        var tokens = new PreviewTokens(new StudioFolder(folder.FullName), clock);
        var hash = new string('a', 64);

        var token = tokens.Issue(hash).Token;

        Assert.Equal(hash, tokens.Read(token));
        Assert.Null(tokens.Read(token.Replace('a', 'b')));
        Assert.Null(tokens.Read("nothing"));
        clock.Advance(PreviewTokens.Lifetime);
        Assert.Null(tokens.Read(token));
        folder.Delete(recursive: true);
    }

    [Theory]
    [InlineData("Lockout/tagout: isolate before you touch", "lockout-tagout-isolate-before-you-touch-v1-scorm12.zip")]
    [InlineData("Überprüfung ärztlicher Geräte", "uberprufung-arztlicher-gerate-v1-scorm12.zip")]
    [InlineData("../../etc/passwd", "etc-passwd-v1-scorm12.zip")]
    [InlineData("日本語", "content-v1-scorm12.zip")]
    public void A_package_has_a_name_that_every_system_takes(string title, string expected)
    {
        var content = ReviewedDrafts.Content("c-1") with { Title = title };
        var version = ContentVersion.Approve(new NewVersion(Guid.Empty, 1, content, "", Guid.Empty, DateTime.UnixEpoch, "", ""));

        Assert.Equal(expected, PackageShelf.FileName(version, "scorm12"));
    }
}
